/**
 * The words of dates: a table. All in small letters, as `readUnit.ts` looks them up.
 */
import type { Part } from '../../base/partOfYear.ts';

/** A stretch of months: the first (1 to 12) and how many. Winter begins in the year that names it. */
export interface MonthStretch {
  readonly month: number;
  readonly months: number;
}

const MONTH_WORDS = [
  ['january', 'jan'],
  ['february', 'feb', 'febr'],
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

/** Polish, as a calendar names them and as a date does, and Welsh, with the usual mutations; no accents. */
const OTHER_MONTH_WORDS = [
  ['styczen', 'stycznia', 'ionawr', 'ion'],
  ['luty', 'lutego', 'chwefror', 'chwef', 'chwe'],
  ['marzec', 'marca', 'mawrth', 'fawrth', 'maw'],
  ['kwiecien', 'kwietnia', 'ebrill', 'ebr'],
  ['maj', 'maja', 'mai', 'fai'],
  ['czerwiec', 'czerwca', 'mehefin', 'fehefin', 'meh'],
  ['lipiec', 'lipca', 'gorffennaf', 'orffennaf', 'gorffenaf', 'gorff', 'gor'],
  ['sierpien', 'sierpnia', 'awst'],
  ['wrzesien', 'wrzesnia', 'medi', 'fedi'],
  ['pazdziernik', 'pazdziernika', 'hydref', 'hyd'],
  ['listopad', 'listopada', 'tachwedd', 'dachwedd', 'tach'],
  ['grudzien', 'grudnia', 'rhagfyr', 'ragfyr', 'rhag'],
];

export const MONTHS: ReadonlyMap<string, number> = new Map(
  [MONTH_WORDS, OTHER_MONTH_WORDS].flatMap((months) =>
    months.flatMap((words, index) => words.map((word): [string, number] => [word, index + 1])),
  ),
);

/** 0 for Monday. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  [
    ['monday', 'mon'],
    ['tuesday', 'tues', 'tue'],
    ['wednesday', 'weds', 'wed'],
    ['thursday', 'thurs', 'thur', 'thu'],
    ['friday', 'fri'],
    ['saturday', 'sat'],
    ['sunday', 'sun'],
  ].flatMap((words, index) => words.map((word): [string, number] => [word, index])),
);

export const SEASONS: ReadonlyMap<string, MonthStretch> = new Map([
  ['spring', { month: 3, months: 3 }],
  ['summer', { month: 6, months: 3 }],
  ['autumn', { month: 9, months: 3 }],
  ['fall', { month: 9, months: 3 }],
  ['winter', { month: 12, months: 3 }],
]);

/** Half of a year, by its number. */
export const HALVES: ReadonlyMap<number, MonthStretch> = new Map([
  [1, { month: 1, months: 6 }],
  [2, { month: 7, months: 6 }],
  [-1, { month: 7, months: 6 }],
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
  [25, { month: 3, months: 3 }],
  [26, { month: 6, months: 3 }],
  [27, { month: 9, months: 3 }],
  [28, { month: 12, months: 3 }],
  // South of the equator.
  [29, { month: 9, months: 3 }],
  [30, { month: 12, months: 3 }],
  [31, { month: 3, months: 3 }],
  [32, { month: 6, months: 3 }],
  [33, { month: 1, months: 3 }],
  [34, { month: 4, months: 3 }],
  [35, { month: 7, months: 3 }],
  [36, { month: 10, months: 3 }],
  [37, { month: 1, months: 4 }],
  [38, { month: 5, months: 4 }],
  [39, { month: 9, months: 4 }],
  [40, { month: 1, months: 6 }],
  [41, { month: 7, months: 6 }],
]);

export const PARTS: ReadonlyMap<string, Part> = new Map([
  ['early', 'early'],
  ['beginning', 'early'],
  ['beg', 'early'],
  ['start', 'early'],
  ['mid', 'mid'],
  ['middle', 'mid'],
  ['late', 'late'],
  ['latter', 'late'],
  ['end', 'late'],
]);

export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
]);

/** Said beside a date and no part of it. Weekdays are checked apart. */
export const PASSED_OVER: ReadonlySet<string> = new Set([
  ...WEEKDAYS.keys(),
  ...['the', 'of', 'in', 'on', 'at', 'a', 'during', 'sometime', 'some', 'time', 'date', 'dated', 'day'],
  ...['year', 'month', 'morning', 'afternoon', 'evening', 'night', 'part', 'over', 'within', 'calendar'],
  // Polish: "of the year".
  ...['r', 'roku'],
]);

/** A cell that says there is no date. */
export const NO_DATE: ReadonlySet<string> = new Set([
  ...['', '-', '–', '?', '??', 'n/a', 'na', 'n/k', 'nk', 'tbc', 'tba', 'unknown', 'not known', 'undated'],
  ...['no date', 'none', 'not stated', 'not given', 'not recorded', 'date unknown', 'date not known'],
  ...[
    'date unclear',
    'date not clear',
    'not clear',
    'unsure',
    'not sure',
    'date ?',
    '? date',
    'date?',
    '?date',
  ],
  ...['no date given', 'no date recorded', 'date missing', 'missing'],
  ...['not dated', 'unspecified', 'unclear', 'to be confirmed', 'date tbc', 'not applicable', 'xx/xx/xxxx'],
  ...[
    'dd/mm/yyyy',
    'date not recorded',
    'date not stated',
    'date not given',
    'date not found',
    'nil',
    'xxxx',
  ],
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
  ...['until further notice', 'still ongoing', 'still open', 'present day', 'until now', 'not ended'],
  ...['now', 'today', 'to present', 'onwards', 'onward', 'open', '..'],
]);
