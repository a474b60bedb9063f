/**
 * A case as a document to hand on, in words: what is shown in, a title, what is to be read first, sentences, tables
 * and sources out. The PDF and the printed page say the same, because both are written from this.
 *
 *     const text = takeAllSteps(describeDocument(shown, { title: 'Our case', note: [] }, []))
 *     text.title         → "Our case"
 *     text.lines         → ["160 entries in 17 lanes, 42 marked as missed opportunities", …]
 *     text.tables[0]     → { heading: "Missed opportunities", columns: […], length: 42, cellsAt }
 */
import { countOf, formatCount } from '../base/count.ts';
import { STEP } from '../base/steps.ts';
import { readCell, splitList } from '../domain/cells.ts';
import { entryAt, type Entry } from '../domain/entry.ts';
import { nameField } from '../domain/fields.ts';
import type { Foreword } from '../domain/foreword.ts';
import type { SortKey } from '../domain/view.ts';
import { noteOf, titleDocument } from './caseTitle.ts';
import { datesOf, laneWordsOf, titleOf } from './describeEntry.ts';
import { describeHidden } from './hiddenLanes.ts';
import { describeKeptBack } from './names/describeNames.ts';
import { LINE_LENGTH, shorten, shortenLong } from './shorten.ts';
import { describeShown, type Shown } from './showChronology.ts';
import { describeTable, describeTableRow, tableColumnsOf, type TableRow } from './tableRow.ts';

/** A column of a table: what stands above it, and its share of the width. */
export interface DocumentColumn {
  readonly heading: string;
  readonly share: number;
}

export interface DocumentTable {
  readonly heading: string;
  /** What the table holds, in a sentence. */
  readonly words: string;
  readonly columns: readonly DocumentColumn[];
  readonly length: number;
  /** The words of a row, a cell a column. */
  readonly cellsAt: (at: number) => readonly string[];
}

export interface DocumentText {
  readonly title: string;
  /** What is to be read before the case, in paragraphs. */
  readonly note: readonly string[];
  /** What the document is of, and what was set when it was made, a sentence or two each. */
  readonly lines: readonly string[];
  readonly tables: readonly DocumentTable[];
  /** Each source once, with its number: "1. Serious case review, 2013". */
  readonly sources: readonly string[];
}

/** More entries than this are not written into the table: nobody turns as many pages. */
const MOST_ROWS = 20_000;
/** More sources than this are not numbered: they stand with their entries. */
const MOST_SOURCES = 1000;

/**
 * Describes what is shown, in steps; `foreword` is what may be seen of it, `settings` are sentences about what else
 * was set when it was made.
 */
export function* describeDocument(
  shown: Shown,
  foreword: Foreword,
  settings: readonly string[],
  mostRows = MOST_ROWS,
): Generator<undefined, DocumentText> {
  const sources = yield* numberSources(shown);
  return {
    title: titleDocument(shown.chronology, foreword.title),
    note: noteOf(shown.chronology, foreword),
    lines: [...describeSettings(shown), ...settings],
    tables: [listMissed(shown), listEntries(shown, sources, mostRows)].filter((table) => table !== null),
    sources: [...sources].map(([source, number]) => `${number}. ${source}`),
  };
}

/** What is shown and what is not, in sentences: counts, foresight, filter, hidden lanes, names. */
export function describeSettings(shown: Shown): string[] {
  const kept = describeKeptBack(shown.chronology.keptBack);
  return [`${describeShown(shown)}.`, shown.filterWords, describeHidden(shown), kept].filter(
    (words) => words !== '',
  );
}

/** The missed opportunities that are shown, by number; null where there are none. */
function listMissed(shown: Shown): DocumentTable | null {
  const { missedOrder, missedNumber, chronology } = shown;
  if (missedOrder.length === 0) return null;
  const { words, ...list } = LIST_OF_MISSED;
  const columns = MISSED_COLUMNS;
  return {
    ...list,
    words: words(missedOrder.length),
    columns,
    length: missedOrder.length,
    cellsAt(at) {
      const row = missedOrder[at] ?? 0;
      const entry = entryAt(chronology, row);
      return columns.map(({ cell }) => cell(entry, shown, missedNumber[row] ?? 0));
    },
  };
}

const LIST_OF_MISSED = {
  heading: 'Missed opportunities',
  words: (count: number) =>
    `${countOf(count, 'entry is', 'entries are')} marked as ${count === 1 ? 'a missed opportunity' : 'missed opportunities'} by the account named.`,
};

const MISSED_COLUMNS: readonly (DocumentColumn & {
  readonly cell: (entry: Entry, shown: Shown, number: number) => string;
})[] = [
  { heading: 'Number', share: 7, cell: (_, __, number) => formatCount(number) },
  { heading: 'Date', share: 12, cell: ({ index }, shown) => datesOf(shown, index) },
  { heading: 'Agency', share: 13, cell: ({ index }, shown) => laneWordsOf(shown, index) },
  { heading: 'Title', share: 22, cell: ({ index }, shown) => titleOf(shown, index) },
  { heading: 'Why it is marked', share: 18, cell: ({ missed }) => shortenLong(missed?.why ?? '') },
  { heading: nameField('expected'), share: 18, cell: ({ missed }) => shortenLong(missed?.expected ?? '') },
  { heading: nameField('said_by'), share: 18, cell: ({ missed }) => shortenLong(missed?.saidBy ?? '') },
];

/** What the picture's threads say would leave too little width for the rest on paper. */
type DocumentKey = Exclude<SortKey, 'information' | 'follows'>;
const isOnPaper = (key: SortKey): key is DocumentKey => key !== 'information' && key !== 'follows';

/** Shares of the width, by what a column is sorted by. */
const SHARES: Readonly<Record<DocumentKey, number>> = {
  ref: 7,
  time: 13,
  agency: 13,
  title: 33,
  kind: 9,
  missed: 9,
  good_practice: 7,
  child_seen: 9,
  source: 7,
};

/** All entries that are shown, by time, and after them the parked ones: as the table on the screen has them. */
function listEntries(shown: Shown, sources: ReadonlyMap<string, number>, most: number): DocumentTable {
  const columns = tableColumnsOf(shown).flatMap(({ heading, key }) =>
    isOnPaper(key) ? [{ heading, key }] : [],
  );
  const { order, parked } = shown;
  const total = order.length + parked.length;
  const words = `${describeTable(shown, { key: 'time', descending: false })}.`;
  const cut = `The first ${formatCount(most)} of them are listed here; the chronology as CSV holds all.`;
  return {
    heading: 'All entries',
    words: total > most ? `${words} ${cut}` : words,
    columns: columns.map(({ heading, key }) => ({
      heading: key === 'source' ? 'Sources' : heading,
      share: SHARES[key],
    })),
    length: Math.min(total, most),
    cellsAt(at) {
      const row = order[at] ?? parked[at - order.length] ?? 0;
      const cells = describeTableRow(shown, row);
      return columns.map(({ key }) =>
        key === 'source' ? numbersOf(shown, sources, row) : CELLS[key](cells),
      );
    },
  };
}

const lines = (...parts: readonly string[]) => parts.filter((part) => part !== '').join('\n');

const CELLS: Readonly<Record<Exclude<DocumentKey, 'source'>, (row: TableRow) => string>> = {
  ref: ({ ref }) => ref,
  time: ({ date, bounds }) => lines(date, bounds),
  agency: ({ agency }) => agency,
  title: ({ title, differs }) => lines(title, differs),
  kind: ({ kind, known }) => lines(kind, known),
  missed: ({ missed }) => missed,
  good_practice: ({ goodPractice }) => goodPractice,
  child_seen: ({ childSeen }) => childSeen,
};

/** The numbers of a row's sources; one that has none in its own words. */
function numbersOf({ chronology }: Shown, sources: ReadonlyMap<string, number>, row: number): string {
  const words = splitList(readCell(chronology, row, 'source'));
  return words.map((source) => String(sources.get(shorten(source, LINE_LENGTH)) ?? source)).join('; ');
}

/** The sources that shown entries name, numbered as they come; none under foresight. In steps. */
function* numberSources(shown: Shown): Generator<undefined, Map<string, number>> {
  const { chronology, order, parked } = shown;
  const sources = new Map<string, number>();
  if (chronology.asKnownOn !== null) return sources;
  for (const rows of [order, parked]) {
    for (let at = 0; at < rows.length && sources.size < MOST_SOURCES; at++) {
      if (at % STEP === STEP - 1) yield;
      for (const words of splitList(readCell(chronology, rows[at] ?? 0, 'source'))) {
        const source = shorten(words, LINE_LENGTH);
        if (!sources.has(source)) sources.set(source, sources.size + 1);
      }
    }
  }
  return sources;
}
