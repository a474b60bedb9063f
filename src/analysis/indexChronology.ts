/**
 * What is worked out once for a chronology, before anybody looks at it: for each lane its entries in
 * order of time, the numbers of the missed opportunities, the span of the whole case.
 *
 *     lanes[3].entries   [12, 40, 41, …]   placed rows of lane 3, earliest first
 *     missedOrder        [3, 9, 8, …]      rows by number; the first is number 1 unless that was left out
 *
 * Typed numbers, so that a worker can hand it over without copying; words only where there are few.
 */
import { FLAG_OUTLYING, NO_DAY, PLACED, type Chronology, type RowTable } from '../domain/chronology.ts';
import { codeOfKind } from '../domain/kind.ts';
import { findFacets, type Facets } from './facets.ts';
import { indexFollows, type FollowIndex } from './follows.ts';
import { findSeveral } from './occasions.ts';
import { findEndOfCase, indexSilences, type EndOfCase, type LaneSilence } from './silence.ts';
import { indexThreads, type ThreadIndex } from './threads.ts';
import { beginOf, firstDay, hasTime, isInTime, isMissed, lastDay } from './rowTime.ts';

export interface LaneIndex {
  /** Dated rows of the lane, in the order their marks are drawn: see `beginOf`. */
  readonly entries: Uint32Array;
  /** Rows of kind finding: judgements, which stand at the head of the lane; in the order of `order`. */
  readonly findings: Uint32Array;
  /** How many of both are marked as missed opportunities. */
  readonly missed: number;
}

export interface ChronologyIndex {
  /** Same order as `Chronology.lanes`. */
  readonly lanes: readonly LaneIndex[];
  /** All placed rows in order: dated ones by time, then findings without a date. */
  readonly order: Uint32Array;
  /** Rows marked as missed opportunities, in the order of their numbers. */
  readonly missedOrder: Uint32Array;
  /** For each row its number among the missed opportunities; 0 for none. */
  readonly missedNumber: Uint32Array;
  /** Rows of kind outcome and of kind birth, in the order of `order`: few, and every view begins with them. */
  readonly outcomes: Uint32Array;
  readonly births: Uint32Array;
  /** First and last day of everything dated and drawn, but for outlying dates; null if nothing is. */
  readonly extent: { readonly from: number; readonly to: number } | null;
  /** True if any time of day is recorded. */
  readonly hasTimes: boolean;
  /** Themes, persons, and whether a child was seen, of each row. */
  readonly facets: Facets;
  /** Rows that stand for several occasions. */
  readonly several: Uint32Array;
  /** By lane, as in `Chronology.lanes`. */
  readonly silences: readonly LaneSilence[];
  /** Up to which silence is looked for. */
  readonly endOfCase: EndOfCase;
  readonly threads: ThreadIndex;
  readonly follows: FollowIndex;
}

const FINDING = codeOfKind('finding');
const OUTCOME = codeOfKind('outcome');
const BIRTH = codeOfKind('birth');

/**
 * Works out the index of a chronology. Takes a time that grows as rows × log(rows). `recorded`: the numbers that
 * its missed opportunities, row by row, have in the chronology it was made of, and keep.
 */
export function indexChronology(chronology: Chronology, recorded?: Uint32Array): ChronologyIndex {
  const { rows } = chronology;
  const order = sortPlacedRows(rows);
  const missedNumber = new Uint32Array(rows.length);
  const missedOrder = order.filter((row) => isMissed(rows, row));
  missedOrder.forEach((row, position) => (missedNumber[row] = recorded?.[row] ?? position + 1));
  // The year of a birth is not the day by which it was numbered.
  if (recorded) missedOrder.sort((a, b) => (missedNumber[a] ?? 0) - (missedNumber[b] ?? 0));
  const lanes = indexLanes(chronology, order, missedNumber);
  const endOfCase = findEndOfCase(rows, order);
  return {
    lanes,
    order,
    missedOrder,
    missedNumber,
    outcomes: order.filter((row) => rows.kind[row] === OUTCOME),
    births: order.filter((row) => rows.kind[row] === BIRTH),
    extent: findExtent(rows, order),
    hasTimes: order.some((row) => isInTime(rows, row) && hasTime(rows, row)),
    facets: findFacets(chronology),
    several: findSeveral(chronology),
    silences: indexSilences(chronology, lanes, endOfCase.day),
    endOfCase,
    threads: indexThreads(chronology),
    follows: indexFollows(chronology, order),
  };
}

/**
 * Placed rows by earliest day, then latest, then time, then row; undated ones last. The rows of each day are
 * compared among themselves only: days are plain numbers, which sort in a tenth of the time.
 */
function sortPlacedRows(rows: RowTable): Uint32Array {
  // Day and row in one number, exact up to 2^53: all days there are, times more rows than fit a machine.
  const keys = new Float64Array(rows.length);
  let count = 0;
  for (let row = 0; row < rows.length; row++) {
    if (rows.status[row] !== PLACED) continue;
    const day = firstDay(rows, row);
    keys[count++] = (day === NO_DAY ? AFTER_ALL_DAYS : day) * rows.length + row;
  }
  const sorted = keys.subarray(0, count).sort();
  const order = new Uint32Array(count);
  sorted.forEach((key, at) => (order[at] = key - Math.floor(key / rows.length) * rows.length));
  sortWithinDays(rows, order, (a, b) => {
    const lastA = rows.dateLatest[a] ?? NO_DAY;
    const lastB = rows.dateLatest[b] ?? NO_DAY;
    // An open latest day is later than any other.
    if (lastA !== lastB) return lastA === NO_DAY ? 1 : lastB === NO_DAY ? -1 : lastA - lastB;
    return (rows.dateMinutes[a] ?? 0) - (rows.dateMinutes[b] ?? 0) || a - b;
  });
  return order;
}

/** Later than any day that is read: the year 9999 ends before day 3 million. */
const AFTER_ALL_DAYS = 2 ** 22;

/** Sorts the rows of each day for themselves where they are not in order. `order` is by first days. */
function sortWithinDays(
  rows: RowTable,
  order: Uint32Array,
  compare: (rowA: number, rowB: number) => number,
): void {
  let from = 0;
  let isInOrder = true;
  for (let to = 1; to <= order.length; to++) {
    const before = order[to - 1] ?? 0;
    const next = order[to];
    if (next !== undefined && firstDay(rows, next) === firstDay(rows, before)) {
      isInOrder &&= compare(before, next) <= 0;
      continue;
    }
    if (!isInOrder) order.subarray(from, to).sort(compare);
    from = to;
    isInOrder = true;
  }
}

function indexLanes(chronology: Chronology, order: Uint32Array, missedNumber: Uint32Array): LaneIndex[] {
  const { rows, lanes } = chronology;
  const entryCount = new Uint32Array(lanes.length);
  const findingCount = new Uint32Array(lanes.length);
  const missed = new Uint32Array(lanes.length);
  eachPlaceOfRows(rows, order, (row, lane) => {
    const counts = rows.kind[row] === FINDING ? findingCount : entryCount;
    counts[lane] = (counts[lane] ?? 0) + 1;
    if (missedNumber[row]) missed[lane] = (missed[lane] ?? 0) + 1;
  });
  const entries = Array.from(entryCount, (count) => new Uint32Array(count));
  const findings = Array.from(findingCount, (count) => new Uint32Array(count));
  entryCount.fill(0);
  findingCount.fill(0);
  eachPlaceOfRows(rows, order, (row, lane) => {
    const isFinding = rows.kind[row] === FINDING;
    const counts = isFinding ? findingCount : entryCount;
    const position = counts[lane] ?? 0;
    const list = (isFinding ? findings : entries)[lane];
    if (list) list[position] = row;
    counts[lane] = position + 1;
  });
  // Rows come by day; where times and vague dates meet on a day, they change places, equal ones never.
  for (const list of entries) sortWithinDays(rows, list, (a, b) => beginOf(rows, a) - beginOf(rows, b));
  return lanes.map((_, lane) => ({
    entries: entries[lane] ?? new Uint32Array(),
    findings: findings[lane] ?? new Uint32Array(),
    missed: missed[lane] ?? 0,
  }));
}

/** Calls `visit` for each row and each of its lanes, rows in the order given. */
function eachPlaceOfRows(
  rows: RowTable,
  order: Uint32Array,
  visit: (row: number, lane: number) => void,
): void {
  for (const row of order) {
    const end = rows.laneStart[row + 1] ?? 0;
    for (let at = rows.laneStart[row] ?? 0; at < end; at++) visit(row, rows.laneIds[at] ?? 0);
  }
}

function findExtent(rows: RowTable, order: Uint32Array): { from: number; to: number } | null {
  let from = Infinity;
  let to = -Infinity;
  for (const row of order) {
    const isOutlying = ((rows.flags[row] ?? 0) & FLAG_OUTLYING) !== 0;
    if (!isInTime(rows, row) || isOutlying) continue;
    from = Math.min(from, firstDay(rows, row));
    to = Math.max(to, lastDay(rows, row));
  }
  return from <= to ? { from, to } : null;
}
