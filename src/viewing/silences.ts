/**
 * Silences in words and as a list: what is shown and a length in, the stretches at least so long out.
 *
 *     describeSilence({ after: 31 January 2011, until: 3 March 2012, … })
 *       → "No recorded contact for 13 months (since January 2011)"
 *
 * They come from the record: a filter hides lanes, but makes no silence.
 */
import type { Stretch } from '../analysis/records.ts';
import { isPoint } from '../analysis/rowTime.ts';
import { outsideIn, type SilentStretch } from '../analysis/silence.ts';
import { asDay, civilFromDay, formatDay, MONTH_NAMES } from '../base/day.ts';
import { isIntervalDay } from '../base/intervalDay.ts';
import { describeLength, FEWEST_MONTHS, monthsOf } from '../base/length.ts';
import { datesOf } from './describeEntry.ts';
import type { Shown, ShownLane } from './showChronology.ts';

export interface ListedSilence extends SilentStretch {
  readonly lane: ShownLane;
  /** "13 months" */
  readonly length: string;
  /** "31 January 2011 to the outcome, 3 March 2012" */
  readonly stretch: string;
}

/** True if a silence lasts at least so many calendar months. */
export function lasts({ after, until }: Pick<SilentStretch, 'after' | 'until'>, months: number): boolean {
  // Asked for every silence in sight in every frame: no calendar is needed where days tell.
  const days = until - after;
  return days >= months * 31 || (days >= months * 28 && monthsOf(after, until) >= months);
}

/** The silences of a lane, in order of time. */
export function silencesOf({ silences }: Shown, lane: number): SilentStretch[] {
  const known = silences[lane];
  if (known === undefined) return [];
  const { after, until, row } = known;
  return Array.from(after, (day, i) => ({ after: day, until: until[i] ?? day, row: row[i] ?? 0 }));
}

/** The stretches without records of a lane, in order of time. */
export function outsideOf({ silences }: Shown, lane: number): Stretch[] {
  return outsideIn(silences[lane]);
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
      stretch: describeStretch(shown, stretch),
    }));
}

/** "31 January 2011 to the outcome, 3 March 2012" */
export function describeStretch(
  shown: Shown,
  { after, until }: Pick<SilentStretch, 'after' | 'until'>,
): string {
  return `${formatDay(asDay(after))} to ${describeEnd(shown, until)}`;
}

function describeEnd(shown: Shown, until: number): string {
  const { day, outcome } = shown.endOfCase;
  if (until !== day) return formatDay(asDay(until));
  // On a walk the case goes on.
  if (shown.chronology.asKnownOn !== null) return formatDay(asDay(until));
  if (outcome < 0) return `the end of the case, ${formatDay(asDay(until))}`;
  const isCertain = isPoint(shown.chronology.rows, outcome);
  return `the outcome, ${isCertain ? formatDay(asDay(day)) : datesOf(shown, outcome)}`;
}

/** "No recorded contact for 13 months (since January 2011)" */
export function describeSilence({ after, until }: Pick<SilentStretch, 'after' | 'until'>): string {
  const { year, month } = civilFromDay(asDay(after));
  const isShort = monthsOf(after, until) < FEWEST_MONTHS || isIntervalDay(after);
  const since = isShort ? formatDay(asDay(after)) : `${MONTH_NAMES[month - 1]} ${year}`;
  return `${describeSilenceBriefly({ after, until })} (since ${since})`;
}

/** "No recorded contact for 13 months" */
export function describeSilenceBriefly({ after, until }: Pick<SilentStretch, 'after' | 'until'>): string {
  return `No recorded contact for ${describeLength(after, until)}`;
}
