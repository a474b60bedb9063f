/**
 * What has to be said of a picture's time: the day it counts from, and that the counts beside it know no dates.
 *
 *     sayDayZero(shown, 12)          → "Day 0 is 1 January 2011, the earliest that “January 2011” can be. Rash noted"
 *     sayCountedDates(shown, window) → "Counts are of all dates; the picture shows 1 March 2008 to 4 May 2009"
 */
import { firstDay, isPeriod, isPoint } from '../analysis/rowTime.ts';
import { asDay, formatDay } from '../base/day.ts';
import type { TimeWindow } from '../domain/view.ts';
import { datesOf, quoteDates, titleOf } from './describeEntry.ts';
import { describeWindow } from './describeWindow.ts';
import type { Shown } from './showChronology.ts';

/** The day from which time is counted, how sure it is, and the entry it is of; empty on the calendar. */
export function sayDayZero(shown: Shown, origin: number | null): string {
  if (origin === null) return '';
  const { rows } = shown.chronology;
  const day = formatDay(asDay(firstDay(rows, origin)));
  const how = sayHow(shown, origin);
  return `Day 0 is ${day}${how === '' ? '' : `, ${how}`}. ${titleOf(shown, origin)}`;
}

/** What the first day is to an entry that is not of a single one. */
function sayHow(shown: Shown, row: number): string {
  const { rows } = shown.chronology;
  if (isPoint(rows, row)) return '';
  const isSure = rows.dateEarliest[row] === rows.dateLatest[row];
  if (isSure) return 'the first day of a period';
  const words = quoteDates(shown, row, datesOf(shown, row));
  const isBounded = rows.dateEarliest[row] === firstDay(rows, row);
  return `the ${isBounded ? 'earliest' : 'latest'} that ${words} can ${isPeriod(rows, row) ? 'have begun' : 'be'}`;
}

/** True if not all of a case is in a window: counts of it are more than can be seen there. */
export function isPart({ wholeCase }: Pick<Shown, 'wholeCase'>, window: TimeWindow | null): boolean {
  if (wholeCase === null || window === null) return false;
  return window.from > wholeCase.from + ROUNDING || window.to < wholeCase.to - ROUNDING;
}

/** Part of a day by which a window that was zoomed may miss the ends of the case. */
const ROUNDING = 1e-3;

/** That counts are of more than a picture shows; empty where it shows all dates. */
export function sayCountedDates(shown: Shown, window: TimeWindow | null): string {
  if (window === null || !isPart(shown, window)) return '';
  return `Counts are of all dates; the picture shows ${describeWindow(window)}`;
}

/** What a document says of how time is laid in its pictures, a sentence each. */
export function listTimeSettings(shown: Shown, origin: number | null): string[] {
  return origin === null ? [] : [`${sayDayZero(shown, origin)}.`];
}
