/**
 * Silences in words and as a list: what is shown and a length in, the stretches at least so long out.
 *
 *     describeSilence({ after: 31 January 2011, until: 3 March 2012, … })
 *       → "No recorded contact for 13 months (since January 2011)"
 *
 * They come from the record: a filter hides lanes, but makes no silence.
 */
import type { SilentStretch } from '../analysis/silence.ts';
import { countOf } from '../base/count.ts';
import {
  asDay,
  civilFromDay,
  dayFromCivil,
  formatDay,
  MONTH_NAMES,
  wholeMonthsBetween,
} from '../base/day.ts';
import type { Shown, ShownLane } from './showChronology.ts';

/** Below so many months a length is told in days, from so many on in years. */
const FEWEST_MONTHS = 2;
const MANY_MONTHS = 24;

export interface ListedSilence extends SilentStretch {
  readonly lane: ShownLane;
  /** "13 months" */
  readonly length: string;
  /** "31 January 2011", "3 March 2012" */
  readonly from: string;
  readonly to: string;
}

/** True if a silence lasts at least so many calendar months. */
export function lasts({ after, until }: Pick<SilentStretch, 'after' | 'until'>, months: number): boolean {
  // Asked for every silence in sight in every frame: no calendar is needed where days tell.
  const days = until - after;
  return days >= months * 31 || (days >= months * 28 && monthsOf(after, until) >= months);
}

/** The silences of a lane, in order of time. */
export function silencesOf({ silences }: Shown, lane: number): SilentStretch[] {
  const { laneStart, after, until, row } = silences;
  const first = laneStart[lane] ?? 0;
  return Array.from({ length: Math.max(0, (laneStart[lane + 1] ?? 0) - first) }, (_, i) => ({
    after: after[first + i] ?? 0,
    until: until[first + i] ?? 0,
    row: row[first + i] ?? 0,
  }));
}

/** The silences of the lanes shown that last at least so many months, the longest first. */
export function listSilences(shown: Shown, months: number): ListedSilence[] {
  return shown.lanes
    .flatMap((lane) => silencesOf(shown, lane.id).map((stretch) => ({ ...stretch, lane })))
    .filter((stretch) => lasts(stretch, months))
    .sort((a, b) => b.until - b.after - (a.until - a.after) || a.after - b.after)
    .map((stretch) => ({
      ...stretch,
      length: describeLength(stretch.after, stretch.until),
      from: formatDay(asDay(stretch.after)),
      to: formatDay(asDay(stretch.until)),
    }));
}

/** "No recorded contact for 13 months (since January 2011)" */
export function describeSilence({ after, until }: Pick<SilentStretch, 'after' | 'until'>): string {
  const { year, month } = civilFromDay(asDay(after));
  const isShort = monthsOf(after, until) < FEWEST_MONTHS;
  const since = isShort ? formatDay(asDay(after)) : `${MONTH_NAMES[month - 1]} ${year}`;
  return `No recorded contact for ${describeLength(after, until)} (since ${since})`;
}

/** A length in whole months, the rest left off: "40 days", "13 months", "2 years 3 months". */
export function describeLength(after: number, until: number): string {
  const months = monthsOf(after, until);
  if (months < FEWEST_MONTHS) return countOf(until - after, 'day', 'days');
  if (months < MANY_MONTHS) return `${months} months`;
  const years = `${Math.floor(months / 12)} years`;
  return months % 12 === 0 ? years : `${years} ${countOf(months % 12, 'month', 'months')}`;
}

/** Whole months between two days; the last day of a month is as good as the first of the next. */
function monthsOf(after: number, until: number): number {
  const { year, month } = civilFromDay(asDay(after));
  const isLastOfMonth = after + 1 === dayFromCivil(year, month + 1, 1);
  return wholeMonthsBetween(
    asDay(isLastOfMonth ? after + 1 : after),
    asDay(isLastOfMonth ? until + 1 : until),
  );
}
