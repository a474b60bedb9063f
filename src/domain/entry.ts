/**
 * An entry: one row of a chronology, with all it says, made when somebody looks at it.
 *
 *     entryAt(chronology, 0).title  → "Family moves to the UK"
 */
import { asDay } from '../base/day.ts';
import { dayOrNull, readRowCells, splitList } from './cells.ts';
import {
  FLAG_END_CELL,
  FLAG_GOOD_PRACTICE,
  FLAG_KNOWN_LATER,
  FLAG_MISSED,
  FLAG_PERIOD,
  NO_TIME,
  STATUSES,
  type Chronology,
  type Status,
} from './chronology.ts';
import type { Field } from './fields.ts';
import { kindOfCode, type Kind } from './kind.ts';
import { readFlag, type FlagColumn } from './readFlag.ts';
import { refAt } from './rowOrigin.ts';
import { shapeOf, type When } from './when.ts';

/** A missed opportunity as a named source calls it. Its number is given by the index, not kept here. */
export interface MissedOpportunity {
  /** Why; empty if the file only says yes. */
  readonly why: string;
  /** What good practice would have been. */
  readonly expected: string;
  /** Whose account says so. */
  readonly saidBy: string;
}

export interface GoodPractice {
  readonly what: string;
  readonly saidBy: string;
}

export interface Entry {
  /** Index of the row in the chronology. */
  readonly index: number;
  readonly file: number;
  /** The spreadsheet's row. */
  readonly sheetRow: number;
  readonly status: Status;
  /** The user's own reference; where it was read if there is none (`rowOrigin.ts`). */
  readonly ref: string;
  readonly date: When | null;
  /** Makes it a period. */
  readonly end: When | null;
  readonly lanes: readonly string[];
  readonly title: string;
  readonly detail: string;
  readonly kind: Kind;
  /** How many occasions it stands for, as written. */
  readonly count: string;
  readonly persons: readonly string[];
  readonly childSeen: string;
  readonly voice: string;
  readonly follows: readonly string[];
  readonly due: string;
  readonly sharedWith: readonly string[];
  readonly askedOf: readonly string[];
  readonly notSharedWith: readonly string[];
  readonly notRecordedBy: readonly string[];
  /** Null: at the time. */
  readonly knownFrom: string | null;
  readonly missed: MissedOpportunity | null;
  readonly goodPractice: GoodPractice | null;
  readonly differs: string;
  readonly themes: readonly string[];
  readonly question: string;
  readonly options: readonly string[];
  readonly trainerNote: string;
  readonly path: readonly string[];
  readonly source: string;
  readonly comment: string;
  /** The file and row it was first read from, where a saved file says so. */
  readonly readFrom: string;
  /** Cells of columns that were not recognised, by heading; filled cells only. */
  readonly other: readonly { readonly heading: string; readonly text: string }[];
}

/** The entry that a row tells of. `index` must be below `rows.length`. */
export function entryAt(chronology: Chronology, index: number): Entry {
  const { rows, lanes, text } = chronology;
  const file = rows.file[index] ?? 0;
  const source = chronology.files[file];
  const cells = readRowCells(text, index);
  const cell = (field: Field): string => {
    const column = source?.readAs.indexOf(field) ?? -1;
    return column < 0 ? '' : (cells[column] ?? '').trim();
  };
  const flags = rows.flags[index] ?? 0;
  const sheetRow = rows.sheetRow[index] ?? 0;
  const missedWords = cell('missed');
  const goodWords = cell('good_practice');
  return {
    index,
    file,
    sheetRow,
    status: STATUSES[rows.status[index] ?? 0] ?? 'placed',
    ref: refAt(chronology, index),
    date: dateAt(chronology, index, cell('date')),
    end:
      flags & FLAG_PERIOD
        ? endAt(chronology, index, cell(flags & FLAG_END_CELL ? 'end_date' : 'date'))
        : null,
    lanes: laneIdsAt(chronology, index).map((id) => lanes[id]?.name ?? ''),
    title: cell('title'),
    detail: cell('detail'),
    kind: kindOfCode(rows.kind[index] ?? 0),
    count: cell('count'),
    persons: splitList(cell('person')),
    childSeen: cell('child_seen'),
    voice: cell('voice'),
    follows: splitList(cell('follows')),
    due: cell('due'),
    sharedWith: splitList(cell('shared_with')),
    askedOf: splitList(cell('asked_of')),
    notSharedWith: splitList(cell('not_shared_with')),
    notRecordedBy: splitList(cell('not_recorded_by')),
    knownFrom: flags & FLAG_KNOWN_LATER ? cell('known_from') : null,
    missed:
      flags & FLAG_MISSED
        ? {
            why: reasonIn(missedWords, 'missed'),
            expected: cell('expected'),
            saidBy: cell('said_by'),
          }
        : null,
    goodPractice:
      flags & FLAG_GOOD_PRACTICE
        ? { what: reasonIn(goodWords, 'good_practice'), saidBy: cell('good_practice_by') }
        : null,
    differs: cell('differs'),
    themes: splitList(cell('themes')),
    question: cell('question'),
    options: splitList(cell('options')),
    trainerNote: cell('trainer_note'),
    path: splitList(cell('path')),
    source: cell('source'),
    comment: cell('comment'),
    readFrom: cell('read_from'),
    other: (source?.headings ?? []).flatMap((heading, column) =>
      source?.readAs[column] === null && (cells[column] ?? '').trim() !== ''
        ? [{ heading, text: cells[column] ?? '' }]
        : [],
    ),
  };
}

/** The lanes of a row, as indices in `chronology.lanes`. */
export function laneIdsAt(chronology: Chronology, index: number): number[] {
  const { laneStart, laneIds } = chronology.rows;
  return Array.from(laneIds.subarray(laneStart[index] ?? 0, laneStart[index + 1] ?? 0));
}

/** The date of a row with the words given, or null if none was read. */
export function dateAt(chronology: Chronology, index: number, words: string): When | null {
  const { dateEarliest, dateLatest, dateMinutes } = chronology.rows;
  return makeWhen(dateEarliest[index], dateLatest[index], dateMinutes[index], words);
}

/** The end of a period with the words given, or null if none was read. */
export function endAt(chronology: Chronology, index: number, words: string): When | null {
  const { endEarliest, endLatest, endMinutes } = chronology.rows;
  return makeWhen(endEarliest[index], endLatest[index], endMinutes[index], words);
}

/** The words of a flag cell; none if it only says yes. */
function reasonIn(words: string, column: FlagColumn): string {
  return readFlag(words, column) === 'yes' ? '' : words;
}

function makeWhen(
  earliest: number | undefined,
  latest: number | undefined,
  minutes: number | undefined,
  words: string,
): When | null {
  const from = dayOrNull(earliest);
  const to = dayOrNull(latest);
  if (from === null && to === null) return null;
  const first = from === null ? null : asDay(from);
  const last = to === null ? null : asDay(to);
  return {
    shape: shapeOf(first, last),
    earliest: first,
    latest: last,
    words: words.trim(),
    minutes: minutes === undefined || minutes === NO_TIME ? null : minutes,
  };
}
