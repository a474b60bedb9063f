/**
 * When something happened, no more precise than it was recorded.
 *
 *     2011-10-12                     day        earliest = latest
 *     January 2011                   uncertain  one moment somewhere from the 1st to the 31st
 *     after 3 May 2010               open       no latest day
 *
 * A period is not a When: it has two of them, its start and its end.
 */
import { formatDay, formatMinutes, type Day } from '../base/day.ts';

export type WhenShape = 'day' | 'uncertain' | 'open';

export interface When {
  readonly shape: WhenShape;
  /** First day it can have been; null if nothing bounds it. */
  readonly earliest: Day | null;
  /** Last day it can have been; null if nothing bounds it. */
  readonly latest: Day | null;
  /** As the file has it. */
  readonly words: string;
  /** Minutes after midnight, or null if no time was recorded. */
  readonly minutes: number | null;
}

/** The shape that two bounds make. */
export function shapeOf(earliest: Day | null, latest: Day | null): WhenShape {
  if (earliest === null || latest === null) return 'open';
  return earliest === latest ? 'day' : 'uncertain';
}

/** For reading: a certain day in full ("10 February 2012, 03:28"), anything vaguer in its own words. */
function describeWhen(when: When): string {
  const day = when.shape === 'day' && when.earliest !== null ? formatDay(when.earliest) : when.words;
  return when.minutes === null ? day : `${day}, ${formatMinutes(when.minutes)}`;
}

/** For reading: a start alone, or "start to end". Words that say both are said once. */
export function describeDates(date: When | null, end: When | null): string {
  if (date === null) return 'No date given';
  if (end === null) return describeWhen(date);
  if (end.words === date.words) return date.words;
  return `${describeWhen(date)} to ${describeWhen(end)}`;
}
