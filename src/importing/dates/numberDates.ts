/**
 * Columns whose dates are plain numbers: days as a spreadsheet counts them, seconds or milliseconds since
 * 1970. One such number may be anything; a column of them is plain.
 *
 *     looksLikeNumber('40828')            → true
 *     settleNumbers(['40828', '40830'])   → spreadsheet days
 *     readNumber('40828.5', 'days')       → 12 October 2011, 12:00
 *     readNumber('1318377600', 'seconds') → 12 October 2011
 */
import { asDay, dayFromCivil } from '../../base/day.ts';
import { DATE_UNREADABLE, type WhenReading } from './whenReading.ts';

export type NumberKind = 'days' | 'seconds' | 'milliseconds';

/** What each is called in the sentence that says so. */
export const NUMBER_NAMES: Readonly<Record<NumberKind, string>> = {
  days: 'days as a spreadsheet counts them, from 1900 (40828 is 12 October 2011)',
  seconds: 'seconds since 1 January 1970',
  milliseconds: 'milliseconds since 1 January 1970',
};

/** From 1954 to 2064: what a chronology can have, and far from row numbers and references. */
const FIRST_NUMBER = 20_000;
const LAST_NUMBER = 60_000;
const NUMBER = /^\d+(?:\.\d*)?$/;
/** "201005131430": year, month, day and time, as systems write them. */
const COMPACT = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d$/;

/** The day 0 of a spreadsheet, which takes 1900 for a leap year: right from March 1900 on. */
const SPREADSHEET_EPOCH = dayFromCivil(1899, 12, 30);
const DAY_SECONDS = 86_400;
const DAY_MINUTES = 1440;

/** The kind of number that a cell may be; null for all others. */
export function kindOfNumber(cell: string): NumberKind | null {
  // Nearly every date is told from a number by its third or fifth sign.
  const length = cell.length;
  if (length < 5 || length > 24 || !isFigure(cell.charCodeAt(2)) || !isFigure(cell.charCodeAt(4)))
    return null;
  const text = cell.trim();
  if (!NUMBER.test(text) || COMPACT.test(text)) return null;
  const whole = text.indexOf('.') < 0 ? text.length : text.indexOf('.');
  const value = Number(text);
  if (whole === 5) return value >= FIRST_NUMBER && value < LAST_NUMBER + 1 ? 'days' : null;
  // From 1973 on; fewer figures may be anything.
  if (whole === 9 || whole === 10) return 'seconds';
  return whole === 12 || whole === 13 ? 'milliseconds' : null;
}

function isFigure(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** The day, and for a share of a day the time, that a number of a column of that kind means. */
export function readNumber(cell: string, kind: NumberKind): WhenReading {
  if (kindOfNumber(cell) !== kind) return DATE_UNREADABLE;
  const value = Number(cell.trim());
  const days = kind === 'days' ? value : value / (kind === 'seconds' ? DAY_SECONDS : DAY_SECONDS * 1000);
  // A share of a day is not exact in figures: "40828.9999999" is the next day's beginning.
  const minutes = Math.round(days * DAY_MINUTES);
  const day = Math.floor(minutes / DAY_MINUTES);
  const at = asDay(kind === 'days' ? SPREADSHEET_EPOCH + day : day);
  const rest = minutes - day * DAY_MINUTES;
  return {
    isRead: true,
    start: { earliest: at, latest: at },
    end: null,
    // A whole day is how such columns write a day without a time.
    minutes: rest === 0 ? null : rest,
    endMinutes: null,
    isReversed: false,
    evidence: 0,
  };
}
