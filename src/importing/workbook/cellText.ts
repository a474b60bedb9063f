/**
 * The value of a cell as text that a person would write: dates year first, times to the minute, numbers
 * without a fraction that only the machine sees.
 *
 *     writeNumber('40828', date, false)       → "2011-10-12"
 *     writeNumber('40828.1444', date, false)  → "2011-10-12 03:28"
 *     writeNumber('40817', month, false)      → "October 2011"
 *     writeNumber('0.1444', time, false)      → "03:28"
 *     writeNumber('0.1', plain, false)        → "0.1"
 */
import { asDay, civilFromDay, dayFromCivil, formatIsoDay, MONTH_NAMES } from '../../base/day.ts';
import type { CellFormat } from './cellFormat.ts';

/** Day 0 of the two calendars of Excel. The first has a 29 February 1900, which is day 60. */
const EPOCH_1900 = dayFromCivil(1899, 12, 30);
const EPOCH_1904 = dayFromCivil(1904, 1, 1);
const FALSE_LEAP_DAY = 60;
const LAST_DAY = dayFromCivil(9999, 12, 31);
const DAY_SECONDS = 86_400;

/** Writes a number as its format shows it. What is no number is given back as it is. */
export function writeNumber(value: string, format: CellFormat, is1904: boolean): string {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value;
  if (format.kind === 'number') return writePlain(number, format.figures);
  // Excel itself shows such dates as ####.
  if (number < 0) return writePlain(number, 0);
  const seconds = Math.round(number * DAY_SECONDS);
  if (format.kind === 'elapsed') return writeClock(seconds, format.hasSeconds);
  const day = Math.floor(seconds / DAY_SECONDS);
  const clock = writeClock(seconds % DAY_SECONDS, format.hasSeconds);
  if (format.kind === 'time') return clock;
  const isMidnight = seconds % DAY_SECONDS === 0;
  if (day === 0 && !is1904 && !isMidnight) return clock;
  const date = writeDate(day, is1904, isMidnight ? format.kind : 'date');
  if (date === null) return writePlain(number, 0);
  return isMidnight ? date : `${date} ${clock}`;
}

/** Null for a day after the year 9999. */
function writeDate(serial: number, is1904: boolean, kind: CellFormat['kind']): string | null {
  // Excel counts two days that never were; as written, they are no dates.
  if (!is1904 && serial === 0) return '1900-01-00';
  if (!is1904 && serial === FALSE_LEAP_DAY) return '1900-02-29';
  const shift = !is1904 && serial < FALSE_LEAP_DAY ? 1 : 0;
  const day = asDay((is1904 ? EPOCH_1904 : EPOCH_1900) + serial + shift);
  if (day > LAST_DAY) return null;
  const civil = civilFromDay(day);
  // "Oct 2011" typed into Excel is kept as its first day. Any other day was somebody's own.
  if (kind === 'month' && civil.day === 1) return `${MONTH_NAMES[civil.month - 1]} ${civil.year}`;
  if (kind === 'year' && civil.day === 1 && civil.month === 1) return String(civil.year);
  return formatIsoDay(day);
}

/** Hours may be more than a day has. */
function writeClock(seconds: number, hasSeconds: boolean): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  return hasSeconds && seconds % 60 !== 0 ? `${clock}:${two(seconds % 60)}` : clock;
}

/** Fifteen figures, as Excel reckons: 0.1 + 0.2 is 0.3. */
function writePlain(number: number, figures: number): string {
  const text = String(Number(number.toPrecision(15)));
  if (figures === 0 || !/^\d+$/.test(text)) return text;
  return text.padStart(figures, '0');
}

/** A date that the file has as text, as the strict form of workbooks does: "2011-10-12T03:28:00". */
export function writeIsoText(value: string): string {
  const parts = /^(\d{4}-\d{2}-\d{2})?T?(?:(\d{2}:\d{2})(?::(\d{2}))?(?:\.\d+)?)?Z?$/.exec(value.trim());
  if (parts === null) return value;
  const [, date, time, seconds = '00'] = parts;
  if (date === undefined) return time ?? value;
  if (time === undefined || (time === '00:00' && seconds === '00')) return date;
  return `${date} ${time}`;
}

/** Puts letters in place of `_x000D_` and the like: letters that XML cannot hold. */
export function unescapeLetters(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\da-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
