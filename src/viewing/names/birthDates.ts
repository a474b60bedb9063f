/**
 * Dates of birth, told as ages. In words: a date after "born" or "DOB", and the day of a recorded birth however it
 * is written. A text and the day it speaks of in, the text without dates of birth out.
 *
 *     hide("Daniel (DOB 15/07/2007)", 12 October 2011)  → "Daniel (DOB [date of birth left out, aged 4])"
 */
import {
  asDay,
  civilFromDay,
  MONTH_NAMES,
  wholeMonthsBetween,
  dayFromCivil,
  type Day,
} from '../../base/day.ts';
import { NO_DAY, type Chronology } from '../../domain/chronology.ts';
import { codeOfKind } from '../../domain/kind.ts';

const BIRTH = codeOfKind('birth');

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const DATE = [
  '(?<iso>\\d{4}-\\d{1,2}-\\d{1,2})',
  '(?<figures>\\d{1,2}\\s?[./-]\\s?\\d{1,2}\\s?[./-]\\s?\\d{2,4})',
  `(?<words>\\d{1,2}(?:st|nd|rd|th)?(?: of)?[\\s-]+${MONTH},?[\\s-]+\\d{2,4})`,
  `(?<monthFirst>${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4})`,
].join('|');
const AFTER_BORN = new RegExp(
  `(?<before>\\b(?:d\\.?\\s?o\\.?\\s?b\\b\\.?|dates? of birth|birth ?dates?|birthdays?|born)(?:\\s+(?:is|was|on|in|at))*\\s*[:=-]?\\s*\\(?)(?:${DATE})`,
  'giu',
);
const ANY_DATE = new RegExp(`(?<!\\d)(?:${DATE})(?!\\d)`, 'giu');

/** Days of the births recorded, as far as they are certain. */
export function listBirthDays({ rows }: Chronology): ReadonlySet<Day> {
  const days = new Set<Day>();
  for (let row = 0; row < rows.length; row++) {
    const day = rows.dateEarliest[row] ?? NO_DAY;
    if (rows.kind[row] === BIRTH && day !== NO_DAY && day === rows.dateLatest[row]) days.add(asDay(day));
  }
  return days;
}

/** A text without dates of birth. `on`: the first day of what it tells of, for the age; NO_DAY if there is none. */
export function hideBirthDates(text: string, births: ReadonlySet<Day>, on: number): string {
  if (!/\d/.test(text)) return text;
  const hidden = text.replace(AFTER_BORN, (...match) => {
    const groups = match.at(-1) as Readonly<Record<string, string | undefined>>;
    return `${groups['before'] ?? ''}${describeAge(readDate(groups), on)}`;
  });
  if (births.size === 0) return hidden;
  return hidden.replace(ANY_DATE, (...match) => {
    const birth = readDate(match.at(-1) as Readonly<Record<string, string | undefined>>);
    return birth !== null && births.has(birth) ? describeAge(birth, on) : match[0];
  });
}

function describeAge(birth: Day | null, on: number): string {
  const months = birth === null || on === NO_DAY || on < birth ? null : wholeMonthsBetween(birth, asDay(on));
  if (months === null) return '[date of birth left out]';
  const age = months < 24 ? (months === 1 ? '1 month' : `${months} months`) : String(Math.floor(months / 12));
  return `[date of birth left out, aged ${age}]`;
}

/** A date of figures is taken with its day first; the other way round where that is none. */
function readDate({
  iso,
  figures,
  words,
  monthFirst,
}: Readonly<Record<string, string | undefined>>): Day | null {
  const numbers = (iso ?? figures ?? words ?? monthFirst ?? '').match(/\d+/g)?.map(Number) ?? [];
  if (iso !== undefined) return makeDay(numbers[0], numbers[1], numbers[2]);
  if (figures !== undefined) {
    return (
      makeDay(fullYear(numbers[2]), numbers[1], numbers[0]) ??
      makeDay(fullYear(numbers[2]), numbers[0], numbers[1])
    );
  }
  const name =
    /[a-z]{3,}/i.exec((words ?? monthFirst ?? '').replace(/(\d)(?:st|nd|rd|th)/i, '$1'))?.[0] ?? '';
  const month = MONTH_NAMES.findIndex(
    (full) => full.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase(),
  );
  return makeDay(fullYear(numbers[1]), month + 1, numbers[0]);
}

const fullYear = (year: number | undefined) =>
  year === undefined || year > 99 ? year : year + (year > 40 ? 1900 : 2000);

function makeDay(year: number | undefined, month: number | undefined, day: number | undefined): Day | null {
  if (year === undefined || month === undefined || day === undefined) return null;
  const made = dayFromCivil(year, month, day);
  const back = civilFromDay(made);
  return back.year === year && back.month === month && back.day === day ? made : null;
}
