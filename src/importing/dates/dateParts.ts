/**
 * Dates whose year, month and day stand in columns of their own.
 *
 *     findDateParts(['Year', 'Month', 'Day', 'Agency'])   → { year: 0, month: 1, day: 2 }
 *     joinDateParts('2011', '10', '12')                   → "12 October 2011"
 *     joinDateParts('2011', 'Oct', '')                    → "Oct 2011"
 *
 * A month in figures is written as its name, so that nobody has to ask which of two figures it was.
 */
import { MONTH_NAMES } from '../../base/day.ts';
import { foldText } from '../../base/foldText.ts';
import { remember } from '../../base/remember.ts';
import { LONGEST_HEADING } from '../columns/matchColumns.ts';

export interface DateParts {
  readonly year: number;
  readonly month: number;
  /** -1 if there is no such column. */
  readonly day: number;
}

const BEFORE = '^(?:(?:date|event|start|contact|incident) )?';
const YEAR = new RegExp(`${BEFORE}(?:year|yyyy|yy|yr)(?: of (?:event|contact|incident))?$`);
const MONTH = new RegExp(`${BEFORE}(?:month|mm|mmm|mth|mon)(?: of (?:event|contact|incident))?$`);
const DAY = new RegExp(`${BEFORE}(?:day|dd|day of month)(?: of (?:event|contact|incident))?$`);

const foldPart = remember(
  (heading) =>
    foldText(heading.slice(0, LONGEST_HEADING))
      .replace(/[^\p{L}]+/gu, ' ')
      .trim(),
  LONGEST_HEADING,
);

/** The columns for year, month and day; null if there are not at least the first two. */
export function findDateParts(headings: readonly string[]): DateParts | null {
  const folded = headings.map(foldPart);
  const find = (form: RegExp) => folded.findIndex((heading) => form.test(heading));
  const year = find(YEAR);
  const month = find(MONTH);
  return year < 0 || month < 0 ? null : { year, month, day: find(DAY) };
}

/** One date from its parts as written; empty if all are. */
export function joinDateParts(year: string, month: string, day: string): string {
  // "Monday" in the day column is no day of the month; it stays in its column.
  const dayWords = /\d/.test(day) ? day.trim() : '';
  return [dayWords, nameMonth(month.trim()), year.trim()].filter((part) => part !== '').join(' ');
}

function nameMonth(month: string): string {
  if (!/^\d+$/.test(month)) return month;
  // A month that the calendar does not have must not be taken for a day.
  return MONTH_NAMES[Number(month) - 1] ?? `month ${month}`;
}
