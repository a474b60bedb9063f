/** Lengths of time in words, as a person would say them. */
import { countOf } from './count.ts';
import { asDay, civilFromDay, dayFromCivil, wholeMonthsBetween } from './day.ts';

/** Below so many months a length is told in days, from so many on in years. */
export const FEWEST_MONTHS = 2;
const MANY_MONTHS = 24;

/** A length in whole months, the rest left off: "40 days", "13 months", "2 years 3 months". */
export function describeLength(after: number, until: number): string {
  const months = monthsOf(after, until);
  if (months < FEWEST_MONTHS) return countOf(until - after, 'day', 'days');
  if (months < MANY_MONTHS) return `${months} months`;
  const years = `${Math.floor(months / 12)} years`;
  return months % 12 === 0 ? years : `${years} ${countOf(months % 12, 'month', 'months')}`;
}

/** Whole months between two days; the last day of a month is as good as the first of the next. */
export function monthsOf(after: number, until: number): number {
  const { year, month } = civilFromDay(asDay(after));
  const isLastOfMonth = after + 1 === dayFromCivil(year, month + 1, 1);
  return wholeMonthsBetween(
    asDay(isLastOfMonth ? after + 1 : after),
    asDay(isLastOfMonth ? until + 1 : until),
  );
}
