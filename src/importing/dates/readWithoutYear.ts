/**
 * What a date that does not say its year may be: each way to read it, in parts.
 *
 *     '12 october'  → [12 October]
 *     'oct 11'      → [11 October, October 2011]
 *     '12/10'       → [12 October, December 2010], day first
 *     'mid-july'    → [mid-July]
 *     '12 oct 1430' → [12 October, 14:30]
 *
 * None of them is a date by itself: `yearFromNeighbours.ts` asks the rows beside it.
 */
import type { FigureOrder } from '../../domain/dateReading.ts';
import { EMPTY_UNIT, yearParts, type DateUnit } from './dateUnit.ts';
import { mendSpelling } from './mendSpelling.ts';
import { readUnit } from './readUnit.ts';

const MONTH_AND_FIGURES = /^(\p{L}+)\.? (\d\d)$/u;
const TWO_FIGURES = /^(\d{1,2})[/.](\d{2})$/;

/** All ways to read a date without a year; none if it is no such date. */
export function readWithoutYear(text: string, order: FigureOrder): DateUnit[] {
  const unit = readUnit(text, order) ?? readUnit(mendSpelling(text), order);
  if (unit === null || unit.year !== null || unit.month === null) return [];
  const named = MONTH_AND_FIGURES.exec(text)?.[2];
  if (named !== undefined) return [unit, { ...unit, day: null, ...yearParts(named) }];
  const [, month, year] = TWO_FIGURES.exec(text) ?? [];
  if (month === undefined || year === undefined || Number(month) < 1 || Number(month) > 12) return [unit];
  return [unit, { ...EMPTY_UNIT, month: Number(month), ...yearParts(year) }];
}

/** "19-21 Dec": two days, and not a day of 2021. Nobody puts the year between day and month. */
export function areDaysOnly(text: string): boolean {
  const [, first, second] = DAYS_ONLY.exec(text) ?? [];
  return Number(first) < Number(second) && Number(second) <= 31;
}

const DAYS_ONLY =
  /^(\d{1,2})(?:st|nd|rd|th)? ?(?:[-–/&]|and|to) ?(\d{1,2})(?:st|nd|rd|th)? ?(?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.?$/u;
