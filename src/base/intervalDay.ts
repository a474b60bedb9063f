/**
 * Days that tell how long after a case began something happened, and not when: numbers like those of other days, in
 * a stretch of their own far before any day a file can name. Whatever tells a day tells these as intervals.
 *
 *     formatDay(FIRST_INTERVAL_DAY)      → "day 1"
 *     formatDay(FIRST_INTERVAL_DAY + 9)  → "day 10"
 *
 * The calendar has them too: day 1 is 1 January of a year of which nothing is told but its number, counted from
 * `YEAR_BEFORE`. So months and years from day 1 on are counted as everywhere.
 */
import { countOf, formatCount } from './count.ts';
import type { Day } from './day.ts';

/** Year 1 of intervals is the year after this one. It is the first of 400 years, so that leap days come evenly. */
export const YEAR_BEFORE = -20_000;
/** 1 January of year 1 of intervals. */
export const FIRST_INTERVAL_DAY = -8_024_012 as Day;
/** Ten thousand years either side of day 1 are intervals; the calendar of files begins long after them. */
const LAST_INTERVAL_DAY = -4_000_000;
const LAST_INTERVAL_YEAR = -8000;

/** True for a day, or a moment, that is told as an interval. */
export function isIntervalDay(days: number): boolean {
  return days < LAST_INTERVAL_DAY;
}

/** The number of a day: 1 for the first, 0 for the day before. */
export function numberOfDay(days: number): number {
  return Math.floor(days) - FIRST_INTERVAL_DAY + 1;
}

/** The day of a number; the inverse of `numberOfDay`. */
export function intervalDay(number: number): Day {
  return (FIRST_INTERVAL_DAY + number - 1) as Day;
}

/** "day 1,204", "12 days before day 1" */
export function tellIntervalDay(day: number): string {
  const number = numberOfDay(day);
  return number > 0 ? `day ${formatCount(number)}` : `${countOf(1 - number, 'day', 'days')} before day 1`;
}

/** The same in as few signs as can be, for other programs: "day 1204", "day -11". */
export function writeIntervalDay(day: number): string {
  return `day ${numberOfDay(day)}`;
}

/** "days 60 to 90" */
export function tellIntervalStretch(from: number, to: number): string {
  const first = numberOfDay(from);
  return first > 0
    ? `days ${formatCount(first)} to ${formatCount(numberOfDay(to))}`
    : `${tellIntervalDay(from)} to ${tellIntervalDay(to)}`;
}

/** "2011"; of days that are told as intervals "year 4", or "2 years before" day 1. `year` as `civilFromDay` has it. */
export function nameYear(year: number): string {
  if (year > LAST_INTERVAL_YEAR) return String(year);
  const number = year - YEAR_BEFORE;
  return number > 0 ? `year ${number}` : `${countOf(1 - number, 'year', 'years')} before`;
}

const NUMBER = String.raw`(-?\d{1,3}(?:,\d{3})+|-?\d{1,7})`;
const DAY = new RegExp(`^day ${NUMBER}$`);
const BEFORE = new RegExp(`^${NUMBER} days? before day 1$`);

/** "day 345", "Day 1,204", "12 days before day 1"; null for anything else. */
export function readIntervalDay(text: string): Day | null {
  const words = text.trim().toLowerCase().replace(/\s+/g, ' ');
  const [, before] = BEFORE.exec(words) ?? [];
  if (before !== undefined) return intervalDay(1 - countIn(before));
  const [, number] = DAY.exec(words) ?? [];
  return number === undefined ? null : intervalDay(countIn(number));
}

function countIn(figures: string): number {
  return Number(figures.replaceAll(',', ''));
}
