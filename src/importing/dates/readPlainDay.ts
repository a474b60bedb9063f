/**
 * The two plainest dates, read figure by figure: nearly every row of a long file has one, so no pattern is
 * matched and no part is cut out.
 *
 *     readPlainDay('2011-10-12', 'day-month')  → 12 October 2011
 *     readPlainDay('12/10/2011', 'day-month')  → 12 October 2011, ambiguous
 *     readPlainDay('12/10/11', 'day-month')    → the same, its century assumed
 *     readPlainDay('mid-2011', 'day-month')    → null: not plain
 */
import { daysInMonth, dayFromCivil, type Day } from '../../base/day.ts';
import type { FigureOrder } from '../../domain/dateReading.ts';
import { yearParts } from './dateUnit.ts';
import {
  AMBIGUOUS,
  DATE_BEYOND_YEARS,
  DATE_IMPOSSIBLE,
  DAY_FIRST,
  EITHER,
  MONTH_FIRST,
  YEAR_FIRST,
  type WhenReading,
} from './whenReading.ts';

const ZERO = 48;
const HYPHEN = 45;
const DOT = 46;
const SLASH = 47;

/** Reads yyyy-mm-dd, d/m/yyyy and d/m/yy (or with dots or hyphens); null for anything else. */
export function readPlainDay(cell: string, order: FigureOrder): WhenReading | null {
  const length = cell.length;
  if (length < 6 || length > 10) return null;
  if (length === 10 && cell.charCodeAt(4) === HYPHEN && cell.charCodeAt(7) === HYPHEN) {
    const year = readFigures(cell, 0, 4);
    const month = readFigures(cell, 5, 7);
    const day = readFigures(cell, 8, 10);
    if (year < 0 || month < 0 || day < 0) return null;
    return dayReading(year, month, day, YEAR_FIRST);
  }
  const yearLength = isSeparator(cell.charCodeAt(length - 3)) ? 2 : 4;
  const separator = cell.charCodeAt(length - 1 - yearLength);
  if (!isSeparator(separator)) return null;
  const middle = cell.charCodeAt(1) === separator ? 1 : 2;
  if (cell.charCodeAt(middle) !== separator) return null;
  const first = readFigures(cell, 0, middle);
  const second = readFigures(cell, middle + 1, length - 1 - yearLength);
  const year = readFigures(cell, length - yearLength, length);
  if (first < 0 || second < 0 || year < 0) return null;
  const { day, month, evidence } = orderFigures(first, second, order);
  if (yearLength === 4) return dayReading(year, month, day, evidence);
  const { year: inCentury, evidence: assumed } = yearParts(cell.slice(length - 2));
  return dayReading(inCentury, month, day, evidence | assumed);
}

function isSeparator(code: number): boolean {
  return code === SLASH || code === DOT || code === HYPHEN;
}

/** Tells day from month: by what the calendar allows, else by the order given. */
export function orderFigures(
  first: number,
  second: number,
  order: FigureOrder,
): { day: number; month: number; evidence: number } {
  if (first > 12) return { day: first, month: second, evidence: DAY_FIRST };
  if (second > 12) return { day: second, month: first, evidence: MONTH_FIRST };
  const evidence = first === second ? EITHER : AMBIGUOUS;
  return order === 'day-month'
    ? { day: first, month: second, evidence }
    : { day: second, month: first, evidence };
}

function dayReading(year: number, month: number, day: number, evidence: number): WhenReading {
  if (year < 1) return DATE_BEYOND_YEARS;
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return DATE_IMPOSSIBLE;
  const at: Day = dayFromCivil(year, month, day);
  return {
    isRead: true,
    start: { earliest: at, latest: at },
    end: null,
    minutes: null,
    endMinutes: null,
    isReversed: false,
    evidence,
  };
}

/** The number that stands from one place up to another; -1 if it is not all figures, or none. */
function readFigures(cell: string, from: number, to: number): number {
  if (to <= from || to - from > 4) return -1;
  let value = 0;
  for (let i = from; i < to; i++) {
    const figure = cell.charCodeAt(i) - ZERO;
    if (figure < 0 || figure > 9) return -1;
    value = value * 10 + figure;
  }
  return value;
}
