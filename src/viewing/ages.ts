/**
 * The age of the child the case is about, from the birth that is recorded.
 *
 *     describeAge(shown, 87)  → "Daniel aged 4 years 6 months"
 *
 * Where several births are recorded the case is taken to be about the child whom an outcome names, else the
 * first; it can be chosen. Ages end with the last outcome: nobody is said to grow older after a death.
 */
import { lastDay } from '../analysis/rowTime.ts';
import { countOf } from '../base/count.ts';
import { asDay, wholeMonthsBetween, type Day } from '../base/day.ts';
import { readCell, splitList } from '../domain/cells.ts';
import { FLAG_PERIOD, NO_DAY } from '../domain/chronology.ts';
import { titleOf } from './describeEntry.ts';
import type { Shown } from './showChronology.ts';

/** A birth on a certain day: whose, and when. */
export interface Birth {
  readonly row: number;
  /** The person the entry concerns; empty if it names none. */
  readonly name: string;
  readonly day: Day;
}

/** Found when first asked for: every frame asks. */
const known = new WeakMap<Shown, readonly Birth[]>();

/** The births ages can be counted from, first the one that is taken if none is chosen. */
export function listBirths(shown: Shown): readonly Birth[] {
  const births = known.get(shown) ?? findBirths(shown);
  known.set(shown, births);
  return births;
}

function findBirths(shown: Shown): Birth[] {
  const births = shown.births.flatMap((row) => {
    const day = certainDay(shown, row);
    return day === null ? [] : [{ row, name: firstPerson(shown, row), day }];
  });
  const named = shown.outcomes.flatMap((row) => splitList(readCell(shown.chronology, row, 'person')));
  const about = births.find(({ name }) => name !== '' && named.includes(name));
  return about ? [about, ...births.filter((birth) => birth !== about)] : births;
}

/** The birth whose ages are told: the one chosen, else by the rule above; null if there is none. */
export function findBirth(shown: Shown, chosen: number | null = null): Birth | null {
  const births = listBirths(shown);
  return births.find(({ row }) => row === chosen) ?? births[0] ?? null;
}

/** What the row of ages is called: "Daniel’s age". */
export function nameAges(shown: Shown, { name, row }: Birth): string {
  return name === '' ? `Age, from “${titleOf(shown, row)}”` : `${name}’s age`;
}

/** The day after which no age is told: that of the last outcome; null if there is none. */
export function lastAgeDay(shown: Shown): number | null {
  const last = shown.outcomes.at(-1);
  return last === undefined ? null : lastDay(shown.chronology.rows, last);
}

/**
 * The age on the day of an entry. Empty where no birth is certain or names a child, where the day of the
 * entry is not certain, before the birth and after the outcome.
 */
export function describeAge(shown: Shown, row: number, chosen: number | null = null): string {
  const { rows } = shown.chronology;
  const birth = findBirth(shown, chosen);
  const day = certainDay(shown, row);
  if (birth === null || day === null || birth.row === row || day < birth.day || birth.name === '') return '';
  if (((rows.flags[row] ?? 0) & FLAG_PERIOD) !== 0 || day > (lastAgeDay(shown) ?? Infinity)) return '';
  return `${birth.name} aged ${sayAge(wholeMonthsBetween(birth.day, day))}`;
}

/** "4 years 6 months", of whole months. */
export function sayAge(months: number): string {
  const years = Math.floor(months / 12);
  const rest = months % 12;
  const parts = [
    years > 0 ? countOf(years, 'year', 'years') : '',
    rest > 0 || years === 0 ? countOf(rest, 'month', 'months') : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function firstPerson(shown: Shown, row: number): string {
  return splitList(readCell(shown.chronology, row, 'person'))[0] ?? '';
}

function certainDay(shown: Shown, row: number): Day | null {
  const { dateEarliest, dateLatest } = shown.chronology.rows;
  const day = dateEarliest[row] ?? NO_DAY;
  return day === NO_DAY || day !== dateLatest[row] ? null : asDay(day);
}
