/**
 * One row of a chronology as an entry of the JSON export: a row number in, a plain object out.
 *
 *     writeEntry(chronology, 0, 3, […])
 *     → { file: 0, row: 2, ref: "F001", status: "placed",
 *         date: { shape: "uncertain", earliest: "2005-10-01", latest: "2005-12-31", words: "late 2005", time: null },
 *         …, missed: { number: 3, why: "…", expected: "…", saidBy: "…" }, …,
 *         other: { "Ward": "7" }, asWritten: { "time": "3.28am" } }
 *
 * No words are lost: a cell that the reading does not repeat word for word stands in `asWritten`.
 */
import { formatIsoDay, formatMinutes, type Day } from '../base/day.ts';
import { listAsWritten } from '../domain/asWritten.ts';
import { nameColumn, readCell, readRowCells } from '../domain/cells.ts';
import type { Chronology } from '../domain/chronology.ts';
import { entryAt, type Entry } from '../domain/entry.ts';
import type { When, WhenShape } from '../domain/when.ts';

interface DateJson {
  /** Null: there are words, and no date could be read from them. */
  readonly shape: WhenShape | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly words: string;
  readonly time: string | null;
}

/**
 * The entry of a row. `missedNumber` is its number among the missed opportunities, 0 for none;
 * `otherNames` holds a name for each column of its file that was not recognised.
 */
export function writeEntry(
  chronology: Chronology,
  row: number,
  missedNumber: number,
  otherNames: readonly (string | null)[],
): object {
  const entry = entryAt(chronology, row);
  const cells = readRowCells(chronology.text, row);
  return {
    file: entry.file,
    row: entry.sheetRow,
    ref: entry.ref,
    status: entry.status,
    date: describeDate(entry.date, readCell(chronology, row, 'date').trim()),
    end: entry.end && describeDate(entry.end, entry.end.words),
    lanes: entry.lanes,
    title: entry.title,
    detail: entry.detail,
    kind: entry.kind,
    count: entry.count || null,
    persons: entry.persons,
    childSeen: entry.childSeen,
    voice: entry.voice,
    follows: entry.follows,
    due: entry.due || null,
    sharedWith: entry.sharedWith,
    askedOf: entry.askedOf,
    notSharedWith: entry.notSharedWith,
    notRecordedBy: entry.notRecordedBy,
    knownFrom: entry.knownFrom,
    missed: entry.missed && { number: missedNumber || null, ...entry.missed },
    goodPractice: entry.goodPractice,
    differs: entry.differs,
    themes: entry.themes,
    question: describeQuestion(entry),
    source: entry.source,
    comment: entry.comment,
    readFrom: entry.readFrom || null,
    other: describeOther(cells, otherNames),
    asWritten: Object.fromEntries(listAsWritten(chronology, entry)),
  };
}

function describeDate(when: When | null, written: string): DateJson | null {
  if (when === null) {
    return written === '' ? null : { shape: null, earliest: null, latest: null, words: written, time: null };
  }
  const isoDay = (day: Day | null) => (day === null ? null : formatIsoDay(day));
  return {
    shape: when.shape,
    earliest: isoDay(when.earliest),
    latest: isoDay(when.latest),
    words: when.words,
    time: when.minutes === null ? null : formatMinutes(when.minutes),
  };
}

/** What the room is asked, and all that goes with it; null if none of it is filled in. */
function describeQuestion({ question, options, trainerNote, path }: Entry): object | null {
  const isStop = question !== '' || trainerNote !== '' || options.length + path.length > 0;
  return isStop ? { text: question, options, trainerNote, path } : null;
}

/** Filled cells of columns that were not recognised, and cells beyond the headings, as written. */
function describeOther(cells: readonly string[], names: readonly (string | null)[]): Record<string, string> {
  const filled = cells.flatMap((cell, column): [string, string][] => {
    const name = column < names.length ? names[column] : nameColumn(column);
    return name === null || name === undefined || cell.trim() === '' ? [] : [[name, cell]];
  });
  return Object.fromEntries(filled);
}
