/**
 * Days as a date field of the page has them.
 *
 *     readIsoDay('2012-03-03')  → 15402
 *     readIsoDay('day 345')     → the day that `formatIsoDay` writes so
 */
import { dayFromCivil, isCivilDate, type Day } from './day.ts';
import { readIntervalDay } from './intervalDay.ts';

/** Null for anything but a day, as an empty field. */
export function readIsoDay(text: string): Day | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined) return readIntervalDay(text);
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  return isCivilDate(y, m, d) ? dayFromCivil(y, m, d) : null;
}
