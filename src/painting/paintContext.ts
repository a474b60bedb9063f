/** The canvas that painters paint on, and its type faces. */
import { LABEL_SIZE } from '../drawing/geometry.ts';
import type { PathSink } from './glyphs.ts';
import { FONT } from './theme.ts';

/** What painting asks of a canvas context. */
export interface PaintContext extends PathSink {
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  font: string;
  textAlign: 'center' | 'end' | 'left' | 'right' | 'start';
  beginPath(): void;
  fill(): void;
  stroke(): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  strokeRect(x: number, y: number, width: number, height: number): void;
  fillText(text: string, x: number, y: number): void;
  setLineDash(segments: number[]): void;
  save(): void;
  restore(): void;
  clip(): void;
  translate(x: number, y: number): void;
}

export const SMALL = `12px ${FONT}`;
export const PLAIN = `${LABEL_SIZE}px ${FONT}`;
export const BOLD = `600 ${LABEL_SIZE}px ${FONT}`;
export const NUMBER = `600 12px ${FONT}`;
