/** What the page and the thread that paints its canvases say to each other. */
import type { Recording } from '../../painting/recordPaint.ts';

/** A face of a font as a style sheet tells it. */
export interface Face {
  readonly family: string;
  readonly source: string;
  readonly descriptors: FontFaceDescriptors;
}

export type ToPainter =
  | { readonly kind: 'fonts'; readonly faces: readonly Face[] }
  | {
      readonly kind: 'canvas';
      readonly id: number;
      readonly canvas: OffscreenCanvas;
      /** Whether what lies behind it is seen through it. */
      readonly isClear: boolean;
    }
  | { readonly kind: 'paint'; readonly recording: Recording };

export type FromPainter =
  | {
      readonly kind: 'painted';
      readonly numbers: Float64Array<ArrayBuffer>;
      /** When, in milliseconds by the computer's clock. */
      readonly at: number;
    }
  /** A font has come, or the graphics processor has lost what was painted: it has to be painted again. */
  | { readonly kind: 'again' };
