/**
 * The time axis counted from a day: the day and the scale in, ticks out. The calendar stays above it.
 *
 *     2011            | 2012
 *     8 weeks before  | 4 weeks before  | day 0  | 4 weeks after
 */
import { countOf } from '../base/count.ts';
import { cutLines, listCoarse, NO_AXIS, type Axis, type Tick } from './axis.ts';
import { daysAt, xOf, type TimeScale } from './timeScale.ts';

/** Steps in days, from the finest to the coarsest; the first whose names fit is taken. */
const STEPS = [1, 2, 7, 14, 28, 56, 91, 182, 364, 728, 1820, 3640, 36400, 364000] as const;
const LONGEST = 3_640_000;

/** Pixels a name needs. */
const ROOM = 118;

/** The axis of a scale on the calendar, counted from `origin`, a day. */
export function buildRelativeAxis(scale: TimeScale, origin: number): Axis {
  const step = STEPS.find((days) => days * scale.pixelsPerPlace >= ROOM) ?? LONGEST;
  const fine: Tick[] = [];
  const last = Math.floor((daysAt(scale, scale.right) - origin) / step);
  for (let n = Math.floor((daysAt(scale, scale.left) - origin) / step); n <= last; n++) {
    fine.push({ x: xOf(scale, origin + n * step), text: nameDays(n * step) });
  }
  return { ...NO_AXIS, coarse: cutLines(listCoarse(scale), fine, scale.left), fine };
}

/** "4 weeks before", "day 0", "1 day after". Whole weeks are said in weeks. */
export function nameDays(days: number): string {
  if (days === 0) return 'day 0';
  const long = Math.abs(days);
  const words = long % 7 === 0 ? countOf(long / 7, 'week', 'weeks') : countOf(long, 'day', 'days');
  return `${words} ${days < 0 ? 'before' : 'after'}`;
}
