/**
 * One row of the table: an entry's row in, the words of its cells out. The table says what the picture says.
 *
 *     describeTableRow(shown, 77)
 *       → { ref: "F078", date: "late 2011", bounds: "1 October to 31 December 2011", agency: "School", … }
 */
import { countOf, formatCount } from '../base/count.ts';
import { civilFromDay, formatDay, MONTH_NAMES, type Day } from '../base/day.ts';
import { isIntervalDay, tellIntervalStretch } from '../base/intervalDay.ts';
import { readCell } from '../domain/cells.ts';
import { entryAt, type Entry } from '../domain/entry.ts';
import type { Field } from '../domain/fields.ts';
import { KIND_NAMES } from '../domain/kind.ts';
import type { Sort, SortKey } from '../domain/view.ts';
import { dateWordsOf, describeInformation, joinLanes, THREAD_FIELDS, titleOf } from './describeEntry.ts';
import { LINE_LENGTH, shorten } from './shorten.ts';
import type { Shown } from './showChronology.ts';

/** The table's columns, in order, with what each is sorted by. */
export const TABLE_COLUMNS: readonly { readonly heading: string; readonly key: SortKey }[] = [
  { heading: 'Ref', key: 'ref' },
  { heading: 'Date', key: 'time' },
  { heading: 'Agency', key: 'agency' },
  { heading: 'Title', key: 'title' },
  { heading: 'Kind', key: 'kind' },
  { heading: 'Missed opportunity', key: 'missed' },
  { heading: 'Good practice', key: 'good_practice' },
  { heading: 'Child seen', key: 'child_seen' },
  { heading: 'Information', key: 'information' },
  { heading: 'Follows from', key: 'follows' },
  { heading: 'Source', key: 'source' },
];

/**
 * The columns of a table: of information and of what follows only where a file has them, under foresight none that
 * judge, and none that say who did.
 */
export function tableColumnsOf(shown: Shown): typeof TABLE_COLUMNS {
  const isForesight = shown.chronology.asKnownOn !== null;
  return TABLE_COLUMNS.filter(({ key }) => {
    if (isForesight && REVIEW_KEYS.includes(key)) return false;
    if (key === 'information') return THREAD_FIELDS.some((field) => isFilled(shown, field));
    return key !== 'follows' || isFilled(shown, key);
  });
}

/** How many rows are looked through for a filled cell: of more, a column that a file has is taken to be filled. */
const ROWS_LOOKED_AT = 5000;

/** True if any row that is shown has words in a column. */
function isFilled({ chronology, order, parked }: Shown, field: Field): boolean {
  if (!chronology.files.some(({ readAs }) => readAs.includes(field))) return false;
  const isIn = (row: number) => readCell(chronology, row, field).trim() !== '';
  const isMany = order.length > ROWS_LOOKED_AT && chronology.asKnownOn === null;
  return isMany || order.subarray(0, ROWS_LOOKED_AT).some(isIn) || parked.some(isIn);
}

const REVIEW_KEYS: readonly SortKey[] = ['missed', 'good_practice', 'follows', 'source'];

export interface TableRow {
  readonly ref: string;
  readonly date: string;
  /** First and last possible day of a vague date; of a parked row the words in its date cell. */
  readonly bounds: string;
  readonly agency: string;
  readonly title: string;
  readonly kind: string;
  /** "Known only later", with the words for when; empty for what was known at the time. */
  readonly known: string;
  /** "Accounts differ"; empty where no other account is recorded. */
  readonly differs: string;
  /** Number among the missed opportunities; empty for none. */
  readonly missed: string;
  readonly goodPractice: string;
  readonly childSeen: string;
  /** "Shared with Police; not shared with School": who was told, asked and not told. */
  readonly information: string;
  /** The references of what it follows from, as written. */
  readonly follows: string;
  readonly source: string;
}

export function describeTableRow(shown: Shown, row: number): TableRow {
  const entry = entryAt(shown.chronology, row);
  const number = shown.missedNumber[row] ?? 0;
  return {
    ref: inLine(entry.ref),
    date: dateWordsOf(shown, row),
    bounds:
      entry.status === 'parked'
        ? inLine(readCell(shown.chronology, row, 'date').trim())
        : describeBounds(entry),
    agency: inLine(joinLanes(entry.lanes)),
    title: titleOf(shown, row),
    kind: KIND_NAMES[entry.kind],
    known: inLine(describeKnown(entry.knownFrom)),
    differs: entry.differs === '' ? '' : 'Accounts differ',
    missed: number > 0 ? formatCount(number) : entry.missed ? 'Yes, not numbered' : '',
    goodPractice: entry.goodPractice ? 'Yes' : '',
    childSeen: inLine(entry.childSeen),
    information: inLine(describeInformation(shown, row)),
    follows: inLine(entry.follows.join('; ')),
    source: inLine(entry.source),
  };
}

/** The entry beside the table has all of it. */
function inLine(words: string): string {
  return shorten(words, LINE_LENGTH);
}

/** What the table holds and in what order: "145 entries and 2 parked entries, by date, earliest first". */
export function describeTable(shown: Shown, sort: Sort): string {
  const entries = countOf(shown.order.length, 'entry', 'entries');
  const { length } = shown.parked;
  const parked = length === 0 ? '' : ` and ${countOf(length, 'parked entry', 'parked entries')}`;
  return `${entries}${parked}, ${describeSort(sort)}`;
}

function describeSort({ key, descending }: Sort): string {
  switch (key) {
    case 'time':
      return descending ? 'by date, latest first' : 'by date, earliest first';
    case 'missed':
      return `missed opportunities first, by number${descending ? ', highest first' : ''}`;
    case 'good_practice':
      return 'good practice first';
    default: {
      const heading = TABLE_COLUMNS.find((column) => column.key === key)?.heading ?? '';
      return `by ${heading.toLowerCase()}, ${descending ? 'Z to A' : 'A to Z'}`;
    }
  }
}

/** What brackets and pale ends in the picture say: the days between which all of it lies. */
function describeBounds({ date, end }: Entry): string {
  if (date === null || (date.shape === 'day' && (end === null || end.shape === 'day'))) return '';
  const earliest = date.earliest;
  const latest = end === null ? date.latest : end.latest;
  // Intervals are told with their bounds.
  if (isIntervalDay(earliest ?? latest ?? 0)) return '';
  if (earliest !== null && latest !== null) return formatStretch(earliest, latest);
  if (earliest !== null) return `not before ${formatDay(earliest)}`;
  return latest === null ? '' : `not after ${formatDay(latest)}`;
}

/** "1 to 31 January 2012", "1 October to 31 December 2011": what both days share is said once. */
export function formatStretch(from: Day, to: Day): string {
  if (isIntervalDay(from)) return tellIntervalStretch(from, to);
  const start = civilFromDay(from);
  const end = civilFromDay(to);
  if (start.year !== end.year) return `${formatDay(from)} to ${formatDay(to)}`;
  const month = start.month === end.month ? '' : ` ${MONTH_NAMES[start.month - 1]}`;
  return `${start.day}${month} to ${formatDay(to)}`;
}

function describeKnown(knownFrom: string | null): string {
  if (knownFrom === null) return '';
  return knownFrom === '' ? 'Known only later' : `Known only later: ${knownFrom}`;
}
