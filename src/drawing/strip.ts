/**
 * The overview strip: the whole case in narrow columns, each as high as it has entries, missed
 * opportunities counted apart. Worked out once for what is shown and a width.
 *
 *     ▂ ▁ ▃▁  ▂█▃   ← columns of equal stretches of time
 */
import { firstDay, isInTime, isMissed } from '../analysis/rowTime.ts';
import { STEP } from '../base/steps.ts';
import type { Shown } from '../viewing/showChronology.ts';
import { buildAxis, type Tick } from './axis.ts';
import { keepCalendar } from './timeMap.ts';
import { makeTimeScale, xOf, type TimeScale } from './timeScale.ts';

export interface StripColumn {
  readonly x: number;
  readonly width: number;
  /** Heights in pixels from the bottom: all entries, and of those the missed opportunities. */
  readonly height: number;
  readonly missedHeight: number;
}

export interface StripDrawing {
  readonly width: number;
  readonly height: number;
  readonly scale: TimeScale;
  readonly years: readonly Tick[];
  readonly columns: readonly StripColumn[];
}

/** Width of a column with the gap after it, in pixels. */
export const STRIP_COLUMN = 6;
/** Free height below the columns, where the window's frame runs. */
export const FOOT = 3;
/** Height kept for the years. */
const YEARS_HEIGHT = 16;

/** The strip of what is shown, in pixels, in steps. Null if nothing has a date. */
export function* buildStrip(
  shown: Shown,
  width: number,
  height: number,
): Generator<undefined, StripDrawing | null> {
  if (shown.wholeCase === null) return null;
  const table = shown.chronology.rows;
  const scale = makeTimeScale(shown.wholeCase, 0, width, keepCalendar(shown.shortest));
  const count = Math.max(1, Math.floor(width / STRIP_COLUMN));
  const all = new Uint32Array(count);
  const missed = new Uint32Array(count);
  const { order } = shown;
  for (let i = 0; i < order.length; i++) {
    if (i % STEP === STEP - 1) yield;
    const row = order[i] ?? 0;
    if (!isInTime(table, row)) continue;
    const day = firstDay(table, row);
    const at = Math.min(count - 1, Math.max(0, Math.floor(xOf(scale, day) / STRIP_COLUMN)));
    all[at] = (all[at] ?? 0) + 1;
    if (isMissed(table, row)) missed[at] = (missed[at] ?? 0) + 1;
  }
  const most = all.reduce((a, b) => Math.max(a, b), 1);
  const room = height - YEARS_HEIGHT - FOOT;
  // A column that has something is always seen.
  const toPixels = (n: number) => (n === 0 ? 0 : Math.max(3, Math.round((n / most) * room)));
  const columns = Array.from(all, (n, i): StripColumn => {
    const part = missed[i] ?? 0;
    const tall = toPixels(n);
    const missedHeight = part === 0 ? 0 : part === n ? tall : Math.max(2, Math.round((part / n) * tall));
    return { x: i * STRIP_COLUMN, width: STRIP_COLUMN - 1, height: tall, missedHeight };
  }).filter((column) => column.height > 0);
  const axis = buildAxis(scale);
  const years = axis.coarse.length > 0 ? axis.coarse : axis.fine;
  return { width, height, scale, years, columns };
}
