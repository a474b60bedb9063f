/**
 * Civil days as whole numbers.
 *
 * In: years, months and days of the Gregorian calendar. Out: a `Day`, the number of days since
 * 1 January 1970, and words for it. No `Date`, no time zone: a chronology records what a calendar on a
 * wall said, and that must read the same in Coventry and in Honolulu.
 *
 *     dayFromCivil(2012, 3, 3)   → 15402
 *     formatDay(15402)           → "3 March 2012"
 *
 * Days that are told as intervals (`intervalDay.ts`) have a calendar too, and words of their own.
 */
import { isIntervalDay, tellIntervalDay, writeIntervalDay } from './intervalDay.ts';

declare const dayBrand: unique symbol;

/** Days since 1 January 1970 in the Gregorian calendar; a whole number, may be negative. */
export type Day = number & { readonly [dayBrand]: true };

export interface CivilDate {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  /** 1 to 31 */
  readonly day: number;
}

export const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Marks a stored whole number as a day. Only for numbers that came from a `Day`. */
export function asDay(value: number): Day {
  return value as Day;
}

/** True for 29-day Februaries of the Gregorian calendar. */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Number of days of a month (1 to 12) of a year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** True if the calendar has this day and the year lies in 1 to 9999. */
export function isCivilDate(year: number, month: number, day: number): boolean {
  return (
    year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  );
}

/**
 * The day number of a calendar day. Months outside 1 to 12 run on into the next or the last year.
 * Method: days from civil, as in H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013).
 */
export function dayFromCivil(year: number, month: number, day: number): Day {
  const monthsFromZero = year * 12 + (month - 1);
  const realYear = Math.floor(monthsFromZero / 12);
  const realMonth = monthsFromZero - realYear * 12 + 1;
  // The year is counted from March, so that the leap day comes last.
  const y = realMonth <= 2 ? realYear - 1 : realYear;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (realMonth + (realMonth > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return asDay(era * 146097 + dayOfEra - 719468);
}

/** The calendar day of a day number. The inverse of `dayFromCivil`. */
export function civilFromDay(day: Day): CivilDate {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** First day of a month (1 to 12; other numbers run on). */
export function firstOfMonth(year: number, month: number): Day {
  return dayFromCivil(year, month, 1);
}

/** Last day of a month (1 to 12; other numbers run on). */
export function lastOfMonth(year: number, month: number): Day {
  return asDay(dayFromCivil(year, month + 1, 1) - 1);
}

/** Whole calendar months from one day to another, the first not later than the second. */
export function wholeMonthsBetween(from: Day, to: Day): number {
  const a = civilFromDay(from);
  const b = civilFromDay(to);
  return (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
}

/** The same day so many years later, or earlier where there are less than none; after 29 February, 1 March. */
export function anniversaryOf(day: Day, years: number): Day {
  const { year, month, day: date } = civilFromDay(day);
  return dayFromCivil(year + years, month, date);
}

/** "3 March 2012"; of an interval "day 345" */
export function formatDay(day: Day): string {
  if (isIntervalDay(day)) return tellIntervalDay(day);
  const { year, month, day: dayOfMonth } = civilFromDay(day);
  return `${dayOfMonth} ${MONTH_NAMES[month - 1]} ${year}`;
}

/** "2012-03-03" (ISO 8601), years padded to four figures; of an interval "day 345". */
export function formatIsoDay(day: Day): string {
  if (isIntervalDay(day)) return writeIntervalDay(day);
  const { year, month, day: dayOfMonth } = civilFromDay(day);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}`;
}

/** "03:28" from minutes after midnight. */
export function formatMinutes(minutes: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
