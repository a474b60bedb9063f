/**
 * A canvas that writes SVG: what paints the screen paints a document with the same commands.
 *
 *     const context = new SvgContext();
 *     paintLanes(context, drawing, theme, sight);
 *     context.toString()  → "<rect …/>\n<path …/>…"
 *
 * Only what painting asks for (`PaintContext`) is here. Everything that comes from a file goes through
 * `escapeXml`; numbers are cut to two decimals.
 */
import { pathRound, type Path } from 'd3';
import type { PaintContext } from './paintContext.ts';

const DECIMALS = 2;

/** What `save` keeps and `restore` brings back. */
interface Saved {
  readonly style: Pick<PaintContext, 'fillStyle' | 'strokeStyle' | 'lineWidth' | 'font' | 'textAlign'>;
  readonly dash: string;
  readonly groups: number;
}

const ANCHORS = { left: '', start: '', center: 'middle', right: 'end', end: 'end' } as const;

export class SvgContext implements PaintContext {
  /** What the names of its parts begin with: several pictures in one page must not share any. */
  readonly #prefix: string;
  fillStyle: unknown = '#000000';
  strokeStyle: unknown = '#000000';
  lineWidth = 1;
  font = '10px sans-serif';
  textAlign: PaintContext['textAlign'] = 'start';
  readonly #elements: string[] = [];
  readonly #saved: Saved[] = [];
  #path: Path = pathRound(DECIMALS);
  #dash = '';
  /** Groups opened since the last `save`: `restore` closes them. */
  #groups = 0;
  #clips = 0;

  constructor(prefix = '') {
    this.#prefix = prefix;
  }

  /** All that was painted, an element a line. */
  toString(): string {
    return this.#elements.join('\n');
  }

  beginPath(): void {
    this.#path = pathRound(DECIMALS);
  }

  moveTo(x: number, y: number): void {
    this.#path.moveTo(x, y);
  }

  lineTo(x: number, y: number): void {
    this.#path.lineTo(x, y);
  }

  quadraticCurveTo(controlX: number, controlY: number, x: number, y: number): void {
    this.#path.quadraticCurveTo(controlX, controlY, x, y);
  }

  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.#path.bezierCurveTo(x1, y1, x2, y2, x, y);
  }

  arc(x: number, y: number, radius: number, from: number, to: number): void {
    this.#path.arc(x, y, radius, from, to);
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.#path.rect(x, y, width, height);
  }

  closePath(): void {
    this.#path.closePath();
  }

  fill(): void {
    this.#writePath(`fill="${String(this.fillStyle)}"`);
  }

  stroke(): void {
    this.#writePath(`fill="none"${this.#strokeWords()}`);
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.#writeRect(x, y, width, height, `fill="${String(this.fillStyle)}"`);
  }

  strokeRect(x: number, y: number, width: number, height: number): void {
    this.#writeRect(x, y, width, height, `fill="none"${this.#strokeWords()}`);
  }

  fillText(words: string, x: number, y: number): void {
    if (words === '') return;
    const [, weight = '', size = ''] = /^(?:(\d+) )?([\d.]+)px/.exec(this.font) ?? [];
    const anchor = ANCHORS[this.textAlign];
    const attributes = [
      `x="${short(x)}" y="${short(y)}" font-size="${size}"`,
      weight === '' ? '' : ` font-weight="${weight}"`,
      anchor === '' ? '' : ` text-anchor="${anchor}"`,
      ` fill="${String(this.fillStyle)}"`,
    ].join('');
    this.#elements.push(`<text ${attributes}>${escapeXml(words)}</text>`);
  }

  setLineDash(segments: number[]): void {
    this.#dash = segments.join(' ');
  }

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, font, textAlign } = this;
    const style = { fillStyle, strokeStyle, lineWidth, font, textAlign };
    this.#saved.push({ style, dash: this.#dash, groups: this.#groups });
    this.#groups = 0;
  }

  restore(): void {
    const saved = this.#saved.pop();
    if (saved === undefined) return;
    for (; this.#groups > 0; this.#groups--) this.#elements.push('</g>');
    Object.assign(this, saved.style);
    this.#dash = saved.dash;
    this.#groups = saved.groups;
  }

  translate(x: number, y: number): void {
    this.#openGroup(`transform="translate(${short(x)} ${short(y)})"`);
  }

  clip(): void {
    const id = `${this.#prefix}clip-${++this.#clips}`;
    this.#elements.push(`<clipPath id="${id}"><path d="${this.#path.toString()}"/></clipPath>`);
    this.#openGroup(`clip-path="url(#${id})"`);
  }

  #openGroup(attribute: string): void {
    this.#elements.push(`<g ${attribute}>`);
    this.#groups++;
  }

  #strokeWords(): string {
    const dash = this.#dash === '' ? '' : ` stroke-dasharray="${this.#dash}"`;
    return ` stroke="${String(this.strokeStyle)}" stroke-width="${short(this.lineWidth)}"${dash}`;
  }

  #writePath(attributes: string): void {
    const d = this.#path.toString();
    if (d !== '') this.#elements.push(`<path d="${d}" ${attributes}/>`);
  }

  #writeRect(x: number, y: number, width: number, height: number, attributes: string): void {
    if (width <= 0 || height <= 0) return;
    const place = `x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"`;
    this.#elements.push(`<rect ${place} ${attributes}/>`);
  }
}

/** Text made safe for XML, between tags and in quoted attributes; characters XML forbids become spaces. */
export function escapeXml(words: string): string {
  return words
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

function short(n: number): string {
  return String(Math.round(n * 100) / 100);
}
