/**
 * What is said of a search: how many were found, and each of them in a line.
 *
 *     describeFound(203)  → "203 entries found, the first 200 listed"
 */
import { countOf, formatCount } from '../base/count.ts';
import { findExcerpt } from './foundExcerpt.ts';
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
  /** Where the words stand that were looked for, if the others do not show them; else empty. */
  readonly excerpt: string;
}

/** "12 entries found" */
export function describeFound(count: number): string {
  if (count === 0) return 'No entries found';
  const found = `${countOf(count, 'entry', 'entries')} found`;
  return count > FOUND_LIMIT ? `${found}, the first ${formatCount(FOUND_LIMIT)} listed` : found;
}

/** An entry in a list, with where `words` stand in it if it was found by them. */
export function describeFoundEntry(shown: Shown, row: number, words = ''): FoundEntry {
  const number = shown.missedNumber[row] ?? 0;
  const lane = laneWordsOf(shown, row) || 'No agency';
  const date = dateWordsOf(shown, row);
  const title = titleOf(shown, row);
  return {
    row,
    lane,
    date,
    title,
    missed: number === 0 ? '' : `Missed opportunity ${formatCount(number)}`,
    excerpt: findExcerpt(shown, row, words, `${lane} ${date} ${title}`),
  };
}
