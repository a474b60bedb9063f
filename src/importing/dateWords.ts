/**
 * The words of dates: a table. All in small letters, as `readUnit.ts` looks them up.
 */

/** A stretch of months: the first (1 to 12) and how many. Winter begins in the year that names it. */
export interface MonthStretch {
  readonly month: number;
  readonly months: number;
}

const MONTH_WORDS = [
  ['january', 'jan'],
  ['february', 'feb', 'febr', 'febuary'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];

export const MONTHS: ReadonlyMap<string, number> = new Map(
  MONTH_WORDS.flatMap((words, index) => words.map((word): [string, number] => [word, index + 1])),
);

export const SEASONS: ReadonlyMap<string, MonthStretch> = new Map([
  ['spring', { month: 3, months: 3 }],
  ['summer', { month: 6, months: 3 }],
  ['autumn', { month: 9, months: 3 }],
  ['fall', { month: 9, months: 3 }],
  ['winter', { month: 12, months: 3 }],
]);

/** By the season word in front of "term". */
export const TERMS: ReadonlyMap<string, MonthStretch> = new Map([
  ['autumn', { month: 9, months: 4 }],
  ['spring', { month: 1, months: 3 }],
  ['summer', { month: 4, months: 4 }],
]);

/** EDTF (ISO 8601-2) writes these in the place of a month. */
export const EDTF_STRETCHES: ReadonlyMap<number, MonthStretch> = new Map([
  [21, { month: 3, months: 3 }],
  [22, { month: 6, months: 3 }],
  [23, { month: 9, months: 3 }],
  [24, { month: 12, months: 3 }],
  [33, { month: 1, months: 3 }],
  [34, { month: 4, months: 3 }],
  [35, { month: 7, months: 3 }],
  [36, { month: 10, months: 3 }],
]);

export type Part = 'early' | 'mid' | 'late';

export const PARTS: ReadonlyMap<string, Part> = new Map([
  ['early', 'early'],
  ['beginning', 'early'],
  ['start', 'early'],
  ['mid', 'mid'],
  ['middle', 'mid'],
  ['late', 'late'],
  ['end', 'late'],
]);

export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
]);

/** Said beside a date and no part of it. Weekdays are kept in the words and not checked. */
export const PASSED_OVER: ReadonlySet<string> = new Set([
  ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  ...['mon', 'tue', 'tues', 'wed', 'weds', 'thu', 'thur', 'thurs', 'fri', 'sat', 'sun'],
  ...['the', 'of', 'in', 'on', 'at', 'a', 'during', 'sometime', 'some', 'time', 'date', 'dated', 'day'],
  ...['year', 'month', 'morning', 'afternoon', 'evening', 'night', 'overnight'],
]);

/** A cell that says there is no date. */
export const NO_DATE: ReadonlySet<string> = new Set([
  ...['', '-', '–', '?', '??', 'n/a', 'na', 'n/k', 'nk', 'tbc', 'tba', 'unknown', 'not known', 'undated'],
  ...['no date', 'none', 'not stated', 'not given', 'not recorded', 'date unknown', 'date not known'],
]);

/** An end that is not reached yet. */
export const STILL_GOING: ReadonlySet<string> = new Set([
  ...[
    'ongoing',
    'on-going',
    'continuing',
    'continues',
    'present',
    'the present',
    'to date',
    'date',
    'current',
  ],
  ...['now', 'today', 'to present', 'onwards', 'onward', 'open', '..'],
]);
