/**
 * An entry in one spoken line, and the parts of it that labels and lists share.
 *
 *     describeEntry(shown, 77)
 *       → "School, January 2012, missed opportunity 35 of 42, Notes bruises in a concerns book"
 */
import { firstDay } from '../analysis/rowTime.ts';
import { capitalise } from '../base/capitalise.ts';
import { formatCount } from '../base/count.ts';
import { isIntervalDay } from '../base/intervalDay.ts';
import { readCell, splitList } from '../domain/cells.ts';
import {
  FLAG_DIFFERS,
  FLAG_END_CELL,
  FLAG_GOOD_PRACTICE,
  FLAG_KNOWN_LATER,
  FLAG_PERIOD,
  PARKED,
} from '../domain/chronology.ts';
import { dateAt, endAt, laneIdsAt } from '../domain/entry.ts';
import type { Field } from '../domain/fields.ts';
import { KIND_NAMES, kindOfCode } from '../domain/kind.ts';
import { describeDates } from '../domain/when.ts';
import { LINE_LENGTH, shorten } from './shorten.ts';
import type { Shown } from './showChronology.ts';

/** Lane, date, what it is, title: everything the picture says of an entry, in one line. */
export function describeEntry(shown: Shown, row: number): string {
  const { chronology, missedNumber } = shown;
  const number = missedNumber[row] ?? 0;
  const kind = kindOfCode(chronology.rows.kind[row] ?? 0);
  const flags = chronology.rows.flags[row] ?? 0;
  const title = titleOf(shown, row);
  const isUndated = isUndatedFinding(shown, row);
  const kindName = KIND_NAMES[kind].toLowerCase();
  // Nothing is said twice: "referral, Referral after the overdose".
  const isKindSaid = kind === 'contact' || isUndated || hasWords(title, kindName);
  return [
    laneWordsOf(shown, row),
    isUndated ? UNDATED_FINDING.toLowerCase() : datesOf(shown, row),
    isKindSaid ? '' : kindName,
    number === 0 ? '' : sayMissedNumber(shown, number),
    flags & FLAG_GOOD_PRACTICE ? 'good practice' : '',
    flags & FLAG_DIFFERS ? 'accounts differ' : '',
    flags & FLAG_KNOWN_LATER ? 'known only later' : '',
    title,
    ...listThreads(shown, row),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** True if a line has other words in it, as words of their own. */
function hasWords(line: string, words: string): boolean {
  return ` ${line.toLowerCase().replace(/[^\p{L}]+/gu, ' ')} `.includes(` ${words} `);
}

/**
 * What is spoken of an entry in a list, its number told apart from its date:
 * "Missed opportunity 35, School, January 2012: Notes bruises in a concerns book". It has a single colon: that of a
 * title, if there is one.
 */
export function describeListed(shown: Shown, row: number): string {
  const number = shown.missedNumber[row] ?? 0;
  const said = [
    number === 0 ? '' : `Missed opportunity ${formatCount(number)}`,
    laneWordsOf(shown, row),
    dateWordsOf(shown, row),
  ];
  return joinTitle(said.filter((part) => part !== '').join(', '), titleOf(shown, row));
}

/** "F043: Calls the police"; without a second colon where the title has one: "G05. When told: accounts differ". */
export function joinTitle(words: string, title: string): string {
  return words === '' ? title : `${words}${/:\s/.test(title) ? '.' : ':'} ${title}`;
}

/** "missed opportunity 35 of 42"; without how many there are where some were left out. */
export function sayMissedNumber({ missedTotal }: Shown, number: number): string {
  return `missed opportunity ${formatCount(number)}${missedTotal === null ? '' : ` of ${formatCount(missedTotal)}`}`;
}

const THREAD_WORDS = {
  shared_with: 'shared with',
  asked_of: 'information asked of',
  not_shared_with: 'not shared with',
  not_recorded_by: 'told, with no record of it by',
} as const satisfies Partial<Record<Field, string>>;

/** The columns that say who was told, asked and not told. */
export const THREAD_FIELDS = Object.keys(THREAD_WORDS) as readonly (keyof typeof THREAD_WORDS)[];

/** "Shared with GP and Police; not shared with School"; empty where nothing is recorded. */
export function describeInformation(shown: Shown, row: number): string {
  const words = listThreads(shown, row)
    .filter((part) => part !== '')
    .join('; ');
  return capitalise(words);
}

function listThreads({ chronology }: Shown, row: number): string[] {
  return THREAD_FIELDS.map((field) => describeThread(readCell(chronology, row, field), THREAD_WORDS[field]));
}

/** "shared with GP and Police"; empty for an empty cell. */
function describeThread(cell: string, words: string): string {
  const names = splitList(cell);
  return names.length === 0 ? '' : `${words} ${names.join(' and ')}`;
}

/** The title of an entry in a line; without one, the beginning of its detail. */
export function titleOf(shown: Shown, row: number): string {
  const title = readCell(shown.chronology, row, 'title').trim();
  if (title !== '') return shorten(title, LINE_LENGTH);
  return shorten(readCell(shown.chronology, row, 'detail').trim(), 80) || 'No title';
}

/** The dates of an entry in words. */
export function datesOf(shown: Shown, row: number): string {
  return shorten(wholeDatesOf(shown, row), LINE_LENGTH);
}

/** The date of an entry in a list: "Parked" for one that has no place. */
export function dateWordsOf(shown: Shown, row: number): string {
  const { chronology } = shown;
  if (chronology.rows.status[row] === PARKED) return 'Parked';
  return isUndatedFinding(shown, row) ? UNDATED_FINDING : datesOf(shown, row);
}

const UNDATED_FINDING = 'Finding, no date';

/** True for a finding that is about no stretch of time: nothing is amiss where it has no date. */
function isUndatedFinding({ chronology }: Shown, row: number): boolean {
  if (kindOfCode(chronology.rows.kind[row] ?? 0) !== 'finding') return false;
  return dateAt(chronology, row, '') === null && readCell(chronology, row, 'date').trim() === '';
}

function wholeDatesOf({ chronology }: Shown, row: number): string {
  const words = readCell(chronology, row, 'date');
  const flags = chronology.rows.flags[row] ?? 0;
  const endWords = flags & FLAG_END_CELL ? readCell(chronology, row, 'end_date') : words;
  const end = flags & FLAG_PERIOD ? endAt(chronology, row, endWords) : null;
  const date = dateAt(chronology, row, words);
  return date === null && words.trim() !== ''
    ? `“${words.trim()}”, not read as a date`
    : describeDates(date, end);
}

/** The lanes of an entry as they are said everywhere, and written in a file. */
export function laneWordsOf({ chronology }: Shown, row: number): string {
  return joinLanes(laneIdsAt(chronology, row).map((id) => chronology.lanes[id]?.name ?? ''));
}

/** "Police; Hospital and A&E": names of lanes have an "and" of their own. */
export function joinLanes(names: readonly string[]): string {
  return names.join('; ');
}

/** Dates in the file's own words stand in quotation marks; an interval is nobody's words. */
export function quoteDates({ chronology: { rows } }: Shown, row: number, words: string): string {
  return isIntervalDay(firstDay(rows, row)) ? words : `“${words}”`;
}
