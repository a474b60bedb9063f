/** Measures of painted things, in pixels. */
import type { Span } from '../drawing/drawing.ts';

/** Half the height of a bracket, the same in half a row, and the length of its feet. */
export const BRACKET = { height: 7, low: 5, foot: 4 } as const;

/** Where the bar of a period or the band of a context period stands; null for a line. */
export function barOf(
  span: Span,
): { readonly y: number; readonly height: number; readonly ground: 'bar' | 'band' } | null {
  const { form, y, isLow = false } = span;
  if (form === 'band') return { y: y - (isLow ? 5 : 11), height: isLow ? 10 : 22, ground: 'band' };
  if (form === 'period') return { y: isLow ? y : y + 1, height: isLow ? 5 : 7, ground: 'bar' };
  return null;
}

/** How far the ground behind words reaches above their baseline, below it, and to their sides. */
export const HALO = { above: 10, below: 3, beside: 2 } as const;

/** Brackets stand where they can be told from the mark: not on a line hardly wider than it. */
export function isBracketed(span: Span): boolean {
  return span.form === 'uncertain' && span.x1 - span.x0 > 14;
}

/** What stands above the column of findings. */
export const FINDINGS_HEADING = 'Findings';
