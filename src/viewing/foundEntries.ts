/**
 * What is said of a search: how many were found, and each of them in a line.
 *
 *     describeFound(203)  → "203 entries found, the first 200 listed"
 */
import { countOf, formatCount } from '../base/count.ts';
import { dateWordsOf, laneWordsOf, titleOf } from './describeEntry.ts';
import type { Shown } from './showChronology.ts';

/** How many are listed at most. More words find fewer. */
export const FOUND_LIMIT = 200;

export interface FoundEntry {
  readonly row: number;
  readonly lane: string;
  readonly date: string;
  readonly title: string;
  /** "Missed opportunity 12", or empty. */
  readonly missed: string;
}

/** "12 entries found" */
export function describeFound(count: number): string {
  if (count === 0) return 'No entries found';
  const found = `${countOf(count, 'entry', 'entries')} found`;
  return count > FOUND_LIMIT ? `${found}, the first ${formatCount(FOUND_LIMIT)} listed` : found;
}

/** An entry in a list. */
export function describeFoundEntry(shown: Shown, row: number): FoundEntry {
  const number = shown.missedNumber[row] ?? 0;
  return {
    row,
    lane: laneWordsOf(shown, row) || 'No agency',
    date: dateWordsOf(shown, row),
    title: titleOf(shown, row),
    missed: number === 0 ? '' : `Missed opportunity ${formatCount(number)}`,
  };
}
