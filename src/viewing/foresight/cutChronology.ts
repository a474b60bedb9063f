/**
 * A chronology as it was known on a day: another chronology, that lacks everything else. What is drawn,
 * listed, found, counted or written from it cannot give away what it does not hold.
 *
 *     cutChronology(whole, [4, 1, 9], { day, hidden: 9 })  → a chronology of three entries
 *
 * Rows stand in the order they came to be known and lanes in the order of their first entry, so that numbers
 * stay what they are while a walk goes on, and no gap tells of what is missing.
 */
import { asDay, civilFromDay, daysInMonth, formatDay, formatIsoDay, type Day } from '../../base/day.ts';
import { isIntervalDay } from '../../base/intervalDay.ts';
import { readCell } from '../../domain/cells.ts';
import {
  FLAG_END_CELL,
  FLAG_PERIOD,
  NO_COLUMN,
  NO_DAY,
  NO_TIME,
  PLACED,
  type Chronology,
  type RowTable,
} from '../../domain/chronology.ts';
import { laneIdsAt } from '../../domain/entry.ts';
import type { Field } from '../../domain/fields.ts';
import { codeOfKind } from '../../domain/kind.ts';
import { isPeriod } from '../../analysis/rowTime.ts';
import { gatherText } from './keptText.ts';
import { goesOnAfter } from './walk.ts';

/** All that an entry keeps: what was recorded then, and nothing that was said of it afterwards. */
export const KEPT_FIELDS = [
  'ref',
  'date',
  'end_date',
  'time',
  'end_time',
  'agency',
  'title',
  'detail',
  'kind',
  'person',
  'child_seen',
  'voice',
  'shared_with',
  'asked_of',
] as const satisfies readonly Field[];

/** The case as it was known by a day. */
export interface Cut {
  readonly day: Day;
  /** The row, in the whole chronology, of a stop that is not revealed: its question stands for its words. */
  readonly hidden: number | null;
}

/** Flags that say nothing but how dates are read. */
const KEPT_FLAGS = FLAG_PERIOD | FLAG_END_CELL;

/** The rows given, of the whole chronology, in the order given, as they were known on the day. */
export function cutChronology(whole: Chronology, known: ArrayLike<number>, cut: Cut): Chronology {
  const lanes = new Map<number, number>();
  const rows = cutRows(whole, known, cut, lanes);
  const laneOfName = new Map<string, number>();
  for (const [name, lane] of whole.laneOfName) {
    const id = lanes.get(lane);
    if (id !== undefined) laneOfName.set(name, id);
  }
  const name = `chronology as known on ${formatIsoDay(cut.day)}.csv`;
  const headings = KEPT_FIELDS;
  return {
    files: [{ name, headings, readAs: KEPT_FIELDS }],
    lanes: [...lanes.keys()].flatMap((lane) => whole.lanes[lane] ?? []),
    laneOfName,
    rows,
    text: cutText(whole, known, cut),
    receipt: {
      rowsRead: rows.length,
      placed: rows.length,
      parked: 0,
      noted: 0,
      files: [
        {
          name,
          encoding: null,
          delimiter: '',
          headingRow: null,
          dateOrder: 'none',
          columns: headings.map((heading) => ({ heading, readAs: heading })),
          possibleAgencies: [],
          possibleFlags: [],
          passedOver: 0,
          firstRows: [],
        },
      ],
      problems: [],
      problemCount: 0,
    },
    asKnownOn: cut.day,
    // How many entries are left out of the whole case would tell that more came later.
    keptBack: whole.keptBack && { ...whole.keptBack, sensitive: null, family: 0, unchosen: 0 },
  };
}

/** What a stop is called until it is revealed. */
const STOP_TITLE = 'A stop';

/** What would answer a stop's question: what was done, whether the child was seen, who was told. */
const TOLD_BY_REVEAL: readonly Field[] = ['detail', 'kind', 'child_seen', 'voice', 'shared_with', 'asked_of'];
const CONTACT = codeOfKind('contact');
/** The row under the headings. */
const FIRST_ROW = 2;

/** Copies the columns; gathers the lanes met on the way, in their order. */
function cutRows(
  whole: Chronology,
  known: ArrayLike<number>,
  cut: Cut,
  lanes: Map<number, number>,
): RowTable {
  const { rows } = whole;
  const length = known.length;
  const laneIds: number[] = [];
  const laneStart = new Uint32Array(length + 1);
  const table = {
    length,
    file: new Uint16Array(length),
    sheetRow: new Uint32Array(length),
    agencyColumn: new Int16Array(length).fill(NO_COLUMN),
    status: new Uint8Array(length).fill(PLACED),
    kind: new Uint8Array(length),
    flags: new Uint8Array(length),
    dateEarliest: new Int32Array(length),
    dateLatest: new Int32Array(length),
    dateMinutes: new Int16Array(length),
    endEarliest: new Int32Array(length).fill(NO_DAY),
    endLatest: new Int32Array(length).fill(NO_DAY),
    endMinutes: new Int16Array(length).fill(NO_TIME),
    knownFrom: new Int32Array(length).fill(NO_DAY),
    laneStart,
  };
  for (let at = 0; at < length; at++) {
    const row = known[at] ?? 0;
    // Rows are numbered anew, as the file that is saved of them will have them: gaps would tell of others.
    table.sheetRow[at] = at + FIRST_ROW;
    table.kind[at] = row === cut.hidden ? CONTACT : (rows.kind[row] ?? 0);
    table.flags[at] = (rows.flags[row] ?? 0) & KEPT_FLAGS;
    table.dateEarliest[at] = rows.dateEarliest[row] ?? NO_DAY;
    table.dateLatest[at] = rows.dateLatest[row] ?? NO_DAY;
    table.dateMinutes[at] = rows.dateMinutes[row] ?? NO_TIME;
    if (isPeriod(rows, row) && !goesOnAfter(rows, row, cut.day)) {
      table.endEarliest[at] = rows.endEarliest[row] ?? NO_DAY;
      table.endLatest[at] = rows.endLatest[row] ?? NO_DAY;
      table.endMinutes[at] = rows.endMinutes[row] ?? NO_TIME;
    }
    for (const lane of laneIdsAt(whole, row)) {
      const id = lanes.get(lane) ?? lanes.size;
      lanes.set(lane, id);
      laneIds.push(id);
    }
    laneStart[at + 1] = laneIds.length;
  }
  return { ...table, laneIds: Uint16Array.from(laneIds) };
}

function cutText(whole: Chronology, known: ArrayLike<number>, cut: Cut): Chronology['text'] {
  const stateOf = (row: number) =>
    (row === cut.hidden ? 2 : 0) + (goesOnAfter(whole.rows, row, cut.day) ? 1 : 0);
  return gatherText(whole, known, stateOf, (row) =>
    KEPT_FIELDS.map((field) => cutCell(whole, row, field, cut)),
  );
}

function cutCell(whole: Chronology, row: number, field: Field, { day, hidden }: Cut): string {
  if (row === hidden && field === 'title') return STOP_TITLE;
  if (row === hidden && TOLD_BY_REVEAL.includes(field)) return '';
  if (goesOnAfter(whole.rows, row, day)) {
    if (field === 'end_date' || field === 'end_time') return '';
    const isEndInWords = ((whole.rows.flags[row] ?? 0) & FLAG_END_CELL) === 0;
    if (field === 'date' && isEndInWords) return wordsOfStart(whole.rows, row);
    // A time alone, "22:10 to 03:30", may say both.
    if (field === 'time' && isEndInWords) return '';
  }
  return readCell(whole, row, field);
}

/** A start in words of ours, where the file's own words say the end as well. */
function wordsOfStart(rows: RowTable, row: number): string {
  const from = rows.dateEarliest[row] ?? NO_DAY;
  const to = rows.dateLatest[row] ?? NO_DAY;
  if (from === NO_DAY || to === NO_DAY)
    return from === to ? '' : formatDay(asDay(from === NO_DAY ? to : from));
  return `${describeSpan(asDay(from), asDay(to))} onwards`;
}

/** "2006", "January 2011", "3 May 2010" or "between 3 May 2010 and 7 June 2010". */
function describeSpan(from: Day, to: Day): string {
  if (from === to) return formatDay(from);
  if (isIntervalDay(from)) return `between ${formatDay(from)} and ${formatDay(to)}`;
  const a = civilFromDay(from);
  const b = civilFromDay(to);
  const isWhole = a.day === 1 && b.day === daysInMonth(b.year, b.month) && a.year === b.year;
  if (isWhole && a.month === 1 && b.month === 12) return String(a.year);
  if (isWhole && a.month === b.month) return formatDay(from).replace(/^\d+ /, '');
  return `between ${formatDay(from)} and ${formatDay(to)}`;
}
