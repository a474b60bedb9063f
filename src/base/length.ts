/** Lengths of time in words, as a person would say them. */
import { countOf } from './count.ts';

const DAYS_A_MONTH = 365.25 / 12;

/**
 * A length in days in words: days up to two weeks, weeks up to two months, months up to two years, then
 * years and months; whole ones that have passed.
 *
 *     describeLength(10)  → "10 days"        describeLength(400)  → "13 months"
 *     describeLength(40)  → "5 weeks"        describeLength(800)  → "2 years 2 months"
 */
export function describeLength(days: number): string {
  if (days < 14) return countOf(Math.floor(days), 'day', 'days');
  const months = Math.floor(days / DAYS_A_MONTH + 1e-9);
  if (months < 2) return countOf(Math.floor(days / 7), 'week', 'weeks');
  if (months < 24) return countOf(months, 'month', 'months');
  const years = countOf(Math.floor(months / 12), 'year', 'years');
  return months % 12 === 0 ? years : `${years} ${countOf(months % 12, 'month', 'months')}`;
}
