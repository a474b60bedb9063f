/**
 * A day as somebody writes it within a text, with its year: the form in which it is found, and which day it is.
 *
 *     new RegExp(WRITTEN_DAY, 'iu').exec('seen 12/10/2011')  → groups { figures: '12/10/2011' }
 *     readWrittenDay({ figures: '12/10/2011' })              → 12 October 2011
 */
import { civilFromDay, dayFromCivil, MONTH_NAMES, type Day } from '../../base/day.ts';
import type { FigureOrder } from '../../domain/dateReading.ts';

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';

/** One of the groups of `WrittenParts`, for a regular expression with the flags i and u. */
export const WRITTEN_DAY = [
  '(?<iso>\\d{4}-\\d{1,2}-\\d{1,2})',
  '(?<figures>\\d{1,2}\\s?[./-]\\s?\\d{1,2}\\s?[./-]\\s?\\d{2,4})',
  `(?<words>\\d{1,2}(?:st|nd|rd|th)?(?: of)?[\\s-]+${MONTH},?[\\s-]+\\d{2,4})`,
  `(?<monthFirst>${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4})`,
].join('|');

/** What was found of a day: the group that holds it, and others. */
export type WrittenParts = Readonly<Record<string, string | undefined>>;

/**
 * The day; null if the calendar has none such. `order` settles figures that can be read both ways; null: they are
 * not read then. Where it settles nothing, the other order is tried.
 */
export function readWrittenDay(
  { iso, figures, words, monthFirst }: WrittenParts,
  order: FigureOrder | null = 'day-month',
): Day | null {
  const numbers = (iso ?? figures ?? words ?? monthFirst ?? '').match(/\d+/g)?.map(Number) ?? [];
  if (iso !== undefined) return makeDay(numbers[0], numbers[1], numbers[2]);
  if (figures !== undefined) {
    const year = fullYear(numbers[2]);
    const dayFirst = makeDay(year, numbers[1], numbers[0]);
    const monthFirstDay = makeDay(year, numbers[0], numbers[1]);
    if (order === null && dayFirst !== null && monthFirstDay !== null)
      return dayFirst === monthFirstDay ? dayFirst : null;
    return order === 'month-day' ? (monthFirstDay ?? dayFirst) : (dayFirst ?? monthFirstDay);
  }
  const name =
    /[a-z]{3,}/i.exec((words ?? monthFirst ?? '').replace(/(\d)(?:st|nd|rd|th)/i, '$1'))?.[0] ?? '';
  const month = MONTH_NAMES.findIndex(
    (full) => full.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase(),
  );
  return makeDay(fullYear(numbers[1]), month + 1, numbers[0]);
}

/** 41 to 99 is of the last century. */
const fullYear = (year: number | undefined) =>
  year === undefined || year > 99 ? year : year + (year > 40 ? 1900 : 2000);

function makeDay(year: number | undefined, month: number | undefined, day: number | undefined): Day | null {
  if (year === undefined || month === undefined || day === undefined) return null;
  const made = dayFromCivil(year, month, day);
  const back = civilFromDay(made);
  return back.year === year && back.month === month && back.day === day ? made : null;
}
