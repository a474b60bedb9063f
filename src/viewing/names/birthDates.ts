/**
 * Dates of birth, told as ages. In words: a date after "born" or "DOB", and the day of a recorded birth however it
 * is written. A text and the day it speaks of in, the text without dates of birth out.
 *
 *     hide("Daniel (DOB 15/07/2007)", 12 October 2011)  → "Daniel (DOB [date of birth left out, aged 4])"
 */
import { asDay, wholeMonthsBetween, type Day } from '../../base/day.ts';
import { NO_DAY, type Chronology } from '../../domain/chronology.ts';
import { codeOfKind } from '../../domain/kind.ts';
import { readWrittenDay, WRITTEN_DAY as DATE, type WrittenParts } from './writtenDay.ts';

const BIRTH = codeOfKind('birth');

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
    const groups = match.at(-1) as WrittenParts;
    return `${groups['before'] ?? ''}${describeAge(readWrittenDay(groups), on)}`;
  });
  if (births.size === 0) return hidden;
  return hidden.replace(ANY_DATE, (...match) => {
    const birth = readWrittenDay(match.at(-1) as WrittenParts);
    return birth !== null && births.has(birth) ? describeAge(birth, on) : match[0];
  });
}

function describeAge(birth: Day | null, on: number): string {
  const months = birth === null || on === NO_DAY || on < birth ? null : wholeMonthsBetween(birth, asDay(on));
  if (months === null) return '[date of birth left out]';
  const age = months < 24 ? (months === 1 ? '1 month' : `${months} months`) : String(Math.floor(months / 12));
  return `[date of birth left out, aged ${age}]`;
}
