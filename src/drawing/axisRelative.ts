/**
 * The time axis counted from a day: the day and the scale in, ticks out. The calendar stays above it.
 *
 *     2011            | 2012
 *     8 weeks before  | 4 weeks before  | day 0  | 4 weeks after
 *
 * Steps of a year or more are years of the calendar: nobody reads 208 weeks as four years.
 */
import { countOf } from '../base/count.ts';
import { anniversaryOf, asDay } from '../base/day.ts';
import { cutLines, listCoarse, NO_AXIS, type Axis, type Tick } from './axis.ts';
import { daysAt, xOf, type TimeScale } from './timeScale.ts';

/** Steps in days, from the finest to the coarsest, then in years; the first whose names fit is taken. */
const DAYS = [1, 2, 7, 14, 28, 56, 91, 182] as const;
const YEARS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] as const;
const MOST_YEARS = 10_000;
/** A year at its shortest. */
const YEAR = 365;

/** Pixels a name needs. */
const ROOM = 118;

/** The axis of a scale on the calendar, counted from `origin`, a day. */
export function buildRelativeAxis(scale: TimeScale, origin: number): Axis {
  const days = DAYS.find((step) => step * scale.pixelsPerPlace >= ROOM);
  const fine = days === undefined ? listYears(scale, origin) : listDays(scale, origin, days);
  return { ...NO_AXIS, coarse: cutLines(listCoarse(scale), fine, scale.left), fine };
}

function listDays(scale: TimeScale, origin: number, step: number): Tick[] {
  const fine: Tick[] = [];
  const last = Math.floor((daysAt(scale, scale.right) - origin) / step);
  for (let n = Math.floor((daysAt(scale, scale.left) - origin) / step); n <= last; n++) {
    fine.push({ x: xOf(scale, origin + n * step), text: nameDays(n * step) });
  }
  return fine;
}

/** A tick on each anniversary in the window, and on the one before it. */
function listYears(scale: TimeScale, origin: number): Tick[] {
  const step = YEARS.find((years) => years * YEAR * scale.pixelsPerPlace >= ROOM) ?? MOST_YEARS;
  const first = asDay(Math.floor(origin));
  const dayOf = (years: number) => anniversaryOf(first, years) + (origin - first);
  const left = daysAt(scale, scale.left);
  // Leap years make it fewer than days by 365.
  let years = (Math.floor((left - origin) / YEAR / step) - 1) * step;
  while (dayOf(years + step) <= left) years += step;
  const fine: Tick[] = [];
  for (; dayOf(years) <= daysAt(scale, scale.right); years += step) {
    fine.push({ x: xOf(scale, dayOf(years)), text: nameYears(years) });
  }
  return fine;
}

/** "4 weeks before", "day 0", "1 day after". Whole weeks are said in weeks. */
export function nameDays(days: number): string {
  const long = Math.abs(days);
  return nameLength(days, long % 7 === 0 ? countOf(long / 7, 'week', 'weeks') : countOf(long, 'day', 'days'));
}

function nameYears(years: number): string {
  return nameLength(years, countOf(Math.abs(years), 'year', 'years'));
}

function nameLength(length: number, words: string): string {
  return length === 0 ? 'day 0' : `${words} ${length < 0 ? 'before' : 'after'}`;
}
