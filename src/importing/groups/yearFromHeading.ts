/**
 * The year, or the month and year, of a date that does not say it, from the heading of its group.
 *
 *     "12 March" under "2010"        → 12 March 2010
 *     "12th" under "March 2010"      → 12 March 2010
 *     "12 March" under "2010/11"     → 12 March 2011: only that lies in the financial year
 *     "12 March" under "2010-2012"   → null: one of three
 *
 * What is read lies within the days of the heading, or nothing is.
 */
import { civilFromDay, MONTH_NAMES, type CivilDate } from '../../base/day.ts';
import type { FigureOrder } from '../../domain/dateReading.ts';
import { clashesWithWeekday, spanOfUnit, type ClosedSpan } from '../dates/dateUnit.ts';
import { readUnitAlone, readWhen } from '../dates/readWhen.ts';
import { readWithoutYear } from '../dates/readWithoutYear.ts';
import { tidyDateText } from '../dates/tidyDateText.ts';
import type { WhenRead } from '../dates/whenReading.ts';

/** More years than this leave no hope of one choice. */
const MOST_YEARS = 3;
const LONGEST_DATE = 60;

/** The date with what it lacks; null if that leaves none within the heading's days, or more than one. */
export function readUnderHeading(cell: string, heading: ClosedSpan, order: FigureOrder): WhenRead | null {
  if (cell.length > LONGEST_DATE) return null;
  return lendYear(cell, heading, order) ?? lendWords(cell, heading, order);
}

function lendYear(cell: string, heading: ClosedSpan, order: FigureOrder): WhenRead | null {
  const from = civilFromDay(heading.earliest).year;
  const to = civilFromDay(heading.latest).year;
  if (to - from >= MOST_YEARS) return null;
  const found: { when: WhenRead; span: ClosedSpan }[] = [];
  for (const choice of readWithoutYear(tidyDateText(cell), order)) {
    for (let year = from; year <= to; year++) {
      if (choice.year !== null && choice.year !== year) continue;
      const unit = { ...choice, year };
      const span = spanOfUnit(unit);
      if (span === null || clashesWithWeekday(unit) || !holds(heading, span)) continue;
      const when = readUnitAlone(unit);
      if (when.isRead) found.push({ when, span });
    }
  }
  // "Oct 11" under "2011": October 2011 holds both readings.
  return found.find(({ span }) => found.every((other) => holds(span, other.span)))?.when ?? null;
}

const MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|easter|christmas|new year)/i;
/** Days of a month, or a part of it: "12th", "Mon 12", "3 to 5", "w/c 8th", "mid". */
const DAYS =
  /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?,? |w\/[ce] )?(?:the )?(?:\d\d?(?:st|nd|rd|th)?(?: ?(?:-|–|to|and|or|&) ?\d\d?(?:st|nd|rd|th)?)?|early|mid|late)$/i;

/** "3 to 5 March" under "2010", "mid" and "12th" under "March 2010": read with the words of the heading. */
function lendWords(cell: string, heading: ClosedSpan, order: FigureOrder): WhenRead | null {
  const first = civilFromDay(heading.earliest);
  const last = civilFromDay(heading.latest);
  const words = cell.trim();
  const isMonth = first.year === last.year && first.month === last.month;
  if (isMonth && DAYS.test(words)) return readWithin(`${words} ${nameMonth(first)}`, heading, order);
  const isYear = first.year === last.year && MONTH.test(words);
  return isYear ? readWithin(`${words} ${first.year}`, heading, order) : null;
}

function nameMonth({ year, month }: CivilDate): string {
  return `${MONTH_NAMES[month - 1] ?? ''} ${year}`;
}

function readWithin(words: string, heading: ClosedSpan, order: FigureOrder): WhenRead | null {
  const when = readWhen(words, order);
  if (!when.isRead || when.isReversed || when.start.earliest === null) return null;
  const latest = (when.end ?? when.start).latest;
  const isWithin = latest !== null && holds(heading, { earliest: when.start.earliest, latest });
  return isWithin ? when : null;
}

function holds(outer: ClosedSpan, inner: ClosedSpan): boolean {
  return outer.earliest <= inner.earliest && outer.latest >= inner.latest;
}
