/**
 * What reading a date cell gives: a start and perhaps an end, or the reason why not.
 *
 *     "12-14 Oct 2011"  → start 12 October, end 14 October (a period)
 *     "January 2011"    → start 1 to 31 January (one moment somewhere), no end
 *     "31/02/2012"      → date-impossible
 */
import type { Day } from '../../base/day.ts';
import type { ProblemCode } from '../../domain/problem.ts';

/** The days between which a moment lies; null where nothing bounds it. */
export interface Span {
  readonly earliest: Day | null;
  readonly latest: Day | null;
}

/**
 * Bits of `WhenRead.evidence`: what a cell shows about the order of figures in its column. A year of four
 * figures in front; only day first is possible; only month first; either, with different results; either,
 * with the same result. Then what else should be said of it.
 */
export const YEAR_FIRST = 1;
export const DAY_FIRST = 2;
export const MONTH_FIRST = 4;
export const AMBIGUOUS = 8;
export const EITHER = 16;
/** Any of those that tell of day and month. */
export const FIGURES = DAY_FIRST | MONTH_FIRST | AMBIGUOUS | EITHER;
/** A year of two figures, whose century had to be assumed. */
export const CENTURY_ASSUMED = 32;
/** The weekday that is named is not that of the date. */
export const WEEKDAY_CLASH = 64;
/** "Midnight", which may begin the day or end it. */
export const MIDNIGHT = 128;
/** A month or a weekday was a slip away from its name: `mendSpelling.ts`. */
export const MENDED = 256;
/** The time was that of another clock, and was moved to that of the United Kingdom: `zonedTime.ts`. */
export const CLOCK_MOVED = 512;
/** Two years that may be a school year, a financial year or both: "2019/20". */
export const TWO_YEARS = 1024;
/** "2009-10": October, or two years. */
export const YEARS_OR_MONTH = 2048;

export interface WhenRead {
  readonly isRead: true;
  readonly start: Span;
  /** Makes it a period. */
  readonly end: Span | null;
  /** Minutes after midnight, where the cell has a time too. */
  readonly minutes: number | null;
  readonly endMinutes: number | null;
  /** The cell names an end that lies before its start; the end is left out. */
  readonly isReversed: boolean;
  readonly evidence: number;
}

export interface WhenUnread {
  readonly isRead: false;
  readonly code: Extract<
    ProblemCode,
    | 'date-missing'
    | 'date-unreadable'
    | 'date-impossible'
    | 'date-beyond-years'
    | 'date-without-year'
    | 'date-relative'
  >;
}

export type WhenReading = WhenRead | WhenUnread;

export const DATE_MISSING: WhenUnread = { isRead: false, code: 'date-missing' };
export const DATE_UNREADABLE: WhenUnread = { isRead: false, code: 'date-unreadable' };
export const DATE_IMPOSSIBLE: WhenUnread = { isRead: false, code: 'date-impossible' };
/** Before year 1, or after 9999. */
export const DATE_BEYOND_YEARS: WhenUnread = { isRead: false, code: 'date-beyond-years' };
/** A day or a month that rows beside it may lend a year: `yearFromNeighbours.ts`. */
export const DATE_WITHOUT_YEAR: WhenUnread = { isRead: false, code: 'date-without-year' };
/** Words that count from another row: `readRelative.ts`. */
export const DATE_RELATIVE: WhenUnread = { isRead: false, code: 'date-relative' };
/** A bare number, which is a date only if its whole column is so: `numberDates.ts`. */
export const DATE_AS_NUMBER: WhenUnread = { isRead: false, code: 'date-unreadable' };
