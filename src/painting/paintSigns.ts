/** Paints the signs of the key that are no marks: hatches and threads. */
import type { LegendItem } from '../drawing/legend.ts';
import { paintHatches } from './paintHatches.ts';
import type { PaintContext } from './paintContext.ts';
import { paintFollows, paintThreads } from './paintThreads.ts';
import type { Theme } from './theme.ts';

/** The box of a sign, in pixels. */
export const SIGN = { width: 34, height: 22 } as const;

type Form = LegendItem['form'];
const FORMS: readonly Form[] = [
  ...(['silence', 'outside', 'follows'] as const),
  ...(['shared', 'asked', 'not-shared', 'not-recorded'] as const),
];

/** True for what is painted as a sign, and is no mark, span or box. */
export function isSign(form: Form): boolean {
  return FORMS.includes(form);
}

/** Paints a sign, its box beginning at x and y. */
export function paintSign(context: PaintContext, form: Form, x: number, y: number, theme: Theme): void {
  if (form === 'silence' || form === 'outside') {
    const place = { x0: x + 1, x1: x + 33, top: y + 3, height: 16, phase: 0 };
    paintHatches(context, [{ ...place, form, lane: 0, words: null }], theme);
    return;
  }
  if (form === 'follows') {
    paintFollows(context, [{ x0: x + 2, y0: y + 15, x1: x + 31, y1: y + 7 }], theme);
    return;
  }
  if (form === 'shared' || form === 'asked' || form === 'not-shared' || form === 'not-recorded') {
    const end = form === 'not-shared' || form === 'not-recorded' ? y + 21 : y + 14;
    const line = { kind: form, x: x + 17, y: y + 1, edge: y + 4, end, count: 1, selected: false };
    paintThreads(context, [line], theme);
    return;
  }
}
