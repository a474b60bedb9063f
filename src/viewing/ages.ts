/**
 * The age of the child whose birth is recorded, on the day of an entry.
 *
 *     describeAge(shown, 87)  → "Daniel aged 4 years 6 months"
 */
import { asDay, civilFromDay, type Day } from '../base/day.ts';
import { readCell } from '../domain/cells.ts';
import { FLAG_PERIOD, NO_DAY } from '../domain/chronology.ts';
import type { Shown } from './showChronology.ts';

/** Years and whole months between two days, the first not later than the second. */
export function ageBetween(birth: Day, day: Day): { years: number; months: number } {
  const from = civilFromDay(birth);
  const to = civilFromDay(day);
  const months = (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0);
  return { years: Math.floor(months / 12), months: months % 12 };
}

/**
 * The age of whoever the chronology records a birth of. Empty where it records none or several, where
 * the day of the entry is not certain, and before the birth.
 */
export function describeAge(shown: Shown, row: number): string {
  const { rows } = shown.chronology;
  const { births } = shown;
  const [birth] = births;
  if (births.length !== 1 || birth === undefined || birth === row) return '';
  const born = certainDay(shown, birth);
  const day = certainDay(shown, row);
  const name = readCell(shown.chronology, birth, 'person').split(';')[0]?.trim() ?? '';
  if (born === null || day === null || day < born || name === '') return '';
  if (((rows.flags[row] ?? 0) & FLAG_PERIOD) !== 0) return '';
  const { years, months } = ageBetween(born, day);
  const parts = [
    ...(years > 0 ? [years === 1 ? '1 year' : `${years} years`] : []),
    ...(months > 0 || years === 0 ? [months === 1 ? '1 month' : `${months} months`] : []),
  ];
  return `${name} aged ${parts.join(' ')}`;
}

function certainDay(shown: Shown, row: number): Day | null {
  const { dateEarliest, dateLatest } = shown.chronology.rows;
  const day = dateEarliest[row] ?? NO_DAY;
  return day === NO_DAY || day !== dateLatest[row] ? null : asDay(day);
}
