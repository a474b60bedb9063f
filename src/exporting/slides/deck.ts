/**
 * A deck of slides as plain data, on its way to a file. Places and sizes are pixels of a slide 1,280 wide and
 * 720 high, which is 16 : 9.
 */
import type { SlidePicture } from '../../painting/paintSlide.ts';
import type { Box } from '../../painting/slideShapes.ts';

export const SLIDE = { width: 1280, height: 720 } as const;

export interface TextPart {
  readonly kind: 'text';
  readonly name: string;
  readonly box: Box;
  readonly paragraphs: readonly string[];
  /** Height of letters, in pixels. */
  readonly size: number;
  /** Between two paragraphs, in pixels; none if it is left out. */
  readonly gap?: number;
  readonly colour: string;
}

/** A picture scaled to stand in a box, as one group. */
export interface PicturePart {
  readonly kind: 'picture';
  readonly name: string;
  /** What it says to those who cannot see it. */
  readonly alt: string;
  readonly box: Box;
  readonly picture: SlidePicture;
}

export interface TablePart {
  readonly kind: 'table';
  readonly name: string;
  readonly box: Box;
  readonly columns: readonly { readonly heading: string; readonly width: number }[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly height: number }[];
  readonly size: number;
  readonly headHeight: number;
}

export type SlidePart = TextPart | PicturePart | TablePart;

export interface Slide {
  readonly title: string;
  /** Height of the title's letters, in pixels. */
  readonly titleSize: number;
  /** Where the title stands, if not at the top as on other slides. */
  readonly titleBox?: Box;
  readonly parts: readonly SlidePart[];
  /** For whoever presents, a paragraph each. */
  readonly notes: readonly string[];
}
