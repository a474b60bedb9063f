/**
 * Shapes as slides have them: plain data that the writer of a slide (`exporting/slides/`) turns into shapes
 * of its program. Places and sizes are pixels of the picture.
 */

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Stroke {
  readonly colour: string;
  readonly width: number;
  /** Lengths of dashes and gaps in turn; empty for a whole line. */
  readonly dash: readonly number[];
}

/** A line of text. */
export interface Words {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly colour: string;
  readonly align: 'start' | 'center' | 'end';
  /** Free pixels between the left edge of its shape and the first letter. */
  readonly inset: number;
}

export type Point = readonly [x: number, y: number];

/** A part of an outline: corners joined by straight lines, or a circle. */
export type Part =
  | { readonly form: 'corners'; readonly points: readonly Point[]; readonly closed: boolean }
  | { readonly form: 'circle'; readonly x: number; readonly y: number; readonly radius: number };

/** What a shape is called in lists of shapes, and what it says to those who cannot see it. */
export interface Naming {
  readonly name: string;
  /** Empty: it says nothing of its own. */
  readonly alt: string;
}

export type SlideShape = Partial<Naming> & { readonly box: Box } & (
    | {
        readonly kind: 'outline';
        /** `parts` for a shape that programs have no name for. */
        readonly outline: 'rectangle' | 'circle' | 'diamond' | readonly Part[];
        readonly fill: string | null;
        readonly stroke: Stroke | null;
        readonly words: Words | null;
      }
    /** From one corner of its box to the opposite one: falling from the left, or rising. */
    | { readonly kind: 'line'; readonly stroke: Stroke; readonly isRising: boolean }
    | { readonly kind: 'words'; readonly words: Words }
    | { readonly kind: 'group'; readonly shapes: readonly SlideShape[] }
  );

/** The smallest box about some. */
export function boundAll(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}
