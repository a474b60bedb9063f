/**
 * The rows of the table in the order asked for: a column in, row numbers out.
 *
 *     sortEntries(shown, { key: 'title', descending: false })
 *       → placed rows by title, those without one after them; then the parked rows, by title
 *
 * Parked rows come last whichever way it is sorted, and so do empty cells. Equal cells stay in order of
 * time. Each cell is read once; the work is done in steps, so that the page can have its turn between them.
 */
import { firstDay } from '../analysis/rowTime.ts';
import { foldText } from '../base/foldText.ts';
import { readCell } from '../domain/cells.ts';
import { refAt } from '../domain/rowOrigin.ts';
import { FLAG_GOOD_PRACTICE, NO_DAY } from '../domain/chronology.ts';
import { KIND_NAMES, kindOfCode } from '../domain/kind.ts';
import type { Sort, SortKey } from '../domain/view.ts';
import { describeInformation, laneWordsOf, titleOf } from './describeEntry.ts';
import type { Shown } from './showChronology.ts';
import { sortWords } from './sortWords.ts';

/** Rows looked at in one step. */
const STEP = 500;

/** Yields between steps; returns the rows in order. */
export function* sortEntries(shown: Shown, sort: Sort): Generator<undefined, Uint32Array> {
  const { order, parked } = shown;
  const sorted = new Uint32Array(order.length + parked.length);
  if (sort.key === 'time') {
    sorted.set(sort.descending ? turnRound(shown) : order);
    sorted.set(parked, order.length);
    return sorted;
  }
  sorted.set(order);
  sorted.set(parked, order.length);
  const { ranks, count } =
    sort.key === 'missed' ? rankByNumber(shown, sorted) : yield* rankByWords(shown, sorted, sort.key);
  const place = (from: number, to: number) =>
    placeByRank(sorted.subarray(from, to), ranks.subarray(from, to), count, sort.descending);
  const first = place(0, order.length);
  yield;
  const last = place(order.length, sorted.length);
  sorted.set(first);
  sorted.set(last, order.length);
  return sorted;
}

/** Latest first; findings without a date still last. */
function turnRound({ order, chronology }: Shown): Uint32Array {
  const firstUndated = order.findIndex((row) => firstDay(chronology.rows, row) === NO_DAY);
  const dated = firstUndated < 0 ? order.length : firstUndated;
  const turned = order.slice();
  turned.subarray(0, dated).reverse();
  return turned;
}

/** A rank for each row: 0 for an empty cell, else from 1 up to `count`. */
interface Ranks {
  readonly ranks: Uint32Array;
  readonly count: number;
}

function rankByNumber({ missedNumber }: Shown, rows: Uint32Array): Ranks {
  const ranks = rows.map((row) => missedNumber[row] ?? 0);
  return { ranks, count: ranks.reduce((highest, rank) => Math.max(highest, rank), 0) };
}

function* rankByWords(
  shown: Shown,
  rows: Uint32Array,
  key: Exclude<SortKey, 'time' | 'missed'>,
): Generator<undefined, Ranks> {
  // The same words stand in many cells: each is made comparable once.
  const idOfCell = new Map<string, number>();
  const idOfWords = new Map<string, number>();
  const ids = new Uint32Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    if (at % STEP === STEP - 1) yield;
    const cell = wordsOf(shown, rows[at] ?? 0, key);
    const id = idOfCell.get(cell) ?? idOf(idOfWords, makeComparable(cell));
    idOfCell.set(cell, id);
    ids[at] = id;
  }
  const sorted = yield* sortWords(idOfWords.keys());
  const rankOfId = new Uint32Array(idOfWords.size);
  let count = 0;
  for (const words of sorted) {
    if (words === '') continue;
    rankOfId[idOfWords.get(words) ?? 0] = ++count;
    if (count % STEP === 0) yield;
  }
  return { ranks: ids.map((id) => rankOfId[id] ?? 0), count };
}

/** The id of words, a new one if they have none. */
function idOf(idOfWords: Map<string, number>, words: string): number {
  const id = idOfWords.get(words) ?? idOfWords.size;
  if (id === idOfWords.size) idOfWords.set(words, id);
  return id;
}

/** What the cell of a column says; empty cells are empty words. */
function wordsOf(shown: Shown, row: number, key: Exclude<SortKey, 'time' | 'missed'>): string {
  const { chronology } = shown;
  switch (key) {
    case 'ref':
      return refAt(chronology, row);
    case 'agency':
      return laneWordsOf(shown, row);
    case 'title':
      return titleOf(shown, row);
    case 'kind':
      return KIND_NAMES[kindOfCode(chronology.rows.kind[row] ?? 0)];
    case 'information':
      return describeInformation(shown, row);
    case 'good_practice':
      return (chronology.rows.flags[row] ?? 0) & FLAG_GOOD_PRACTICE ? 'yes' : '';
    default:
      return readCell(chronology, row, key);
  }
}

/** Words in a form that plain comparison puts in order: no case, no accents, F2 before F10. */
function makeComparable(words: string): string {
  return foldText(words).replace(/\d+/g, (digits) => digits.padStart(12, '0'));
}

/** Rows by rank, those of equal rank as they stand; rank 0 last whichever way. */
function placeByRank(rows: Uint32Array, ranks: Uint32Array, count: number, descending: boolean): Uint32Array {
  const placeOf = (rank: number) => (rank === 0 ? count : descending ? count - rank : rank - 1);
  const starts = new Uint32Array(count + 2);
  for (const rank of ranks) {
    const next = placeOf(rank) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let place = 1; place < starts.length; place++) {
    starts[place] = (starts[place] ?? 0) + (starts[place - 1] ?? 0);
  }
  const placed = new Uint32Array(rows.length);
  rows.forEach((row, at) => {
    const place = placeOf(ranks[at] ?? 0);
    const start = starts[place] ?? 0;
    placed[start] = row;
    starts[place] = start + 1;
  });
  return placed;
}
