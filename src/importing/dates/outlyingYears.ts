/**
 * Dates that lie far from all others, most often a year mistyped ("0211", "2102"): marked, so that the whole
 * case is shown without them until somebody confirms them, and reported.
 *
 *     2008, 2009, 2009, …, 2012, 2102   → the last is marked FLAG_OUTLYING
 *     2008, 2009, …, 1909 to 2009       → the last, as it begins far away
 *     1938 (kind birth), 2008, …        → none: an old person's birth is no slip
 *
 * In: the rows of all files. Out: marks in their flags, and a problem for each.
 */
import { FLAG_OUTLYING, FLAG_PERIOD, NO_DAY, PLACED, type RowTable } from '../../domain/chronology.ts';
import { codeOfKind } from '../../domain/kind.ts';

const BIRTH = codeOfKind('birth');
const FINDING = codeOfKind('finding');
/** How far records go back is no slip. */
const SCOPE = codeOfKind('scope');

/** Farther than this from the nearest other date: 40 years. */
const FARTHEST = Math.round(40 * 365.25);
/** More rows than this far away together are no slip. */
const MOST_OUTLYING = 3;
/** For each row that is far away there must be so many that are not. */
const OTHERS_FOR_EACH = 10;

interface RowDays {
  readonly row: number;
  readonly first: number;
  readonly last: number;
  /** A period is far away if it reaches so far; an uncertain date only if none of its days is nearer. */
  readonly isWhole: boolean;
}

/**
 * Marks the outlying rows and calls `report` with each. `isConfirmed` is asked whether a person has said
 * that a row's date is right.
 */
export function markOutlyingYears(
  rows: RowTable,
  report: (row: number) => void,
  isConfirmed: (row: number) => boolean = () => false,
): void {
  let count = 0;
  const earliest: RowDays[] = [];
  const latest: RowDays[] = [];
  for (let row = 0; row < rows.length; row++) {
    const kind = rows.kind[row];
    if (rows.status[row] !== PLACED || kind === BIRTH || kind === FINDING) continue;
    const first = rows.dateEarliest[row] ?? NO_DAY;
    const from = first === NO_DAY ? (rows.dateLatest[row] ?? NO_DAY) : first;
    if (from === NO_DAY) continue;
    count++;
    const last = lastDayOf(rows, row, from);
    const isWhole = kind !== SCOPE && ((rows.flags[row] ?? 0) & FLAG_PERIOD) !== 0;
    const isEarly = from < keyOfLast(earliest, firstOf);
    const isLate = -last < keyOfLast(latest, lastOf);
    // Nearly every row is turned away here.
    if (!isEarly && !isLate) continue;
    const days = { row, first: from, last, isWhole };
    if (isEarly) keep(earliest, days, firstOf);
    if (isLate) keep(latest, days, lastOf);
  }
  const far = new Set([
    ...cutOff(earliest, count, (inner, outer) => inner.first - (outer.isWhole ? outer.first : outer.last)),
    ...cutOff(latest, count, (inner, outer) => (outer.isWhole ? outer.last : outer.first) - inner.last),
  ]);
  for (const row of [...far].sort((a, b) => a - b)) {
    if (isConfirmed(row)) continue;
    rows.flags[row] = (rows.flags[row] ?? 0) | FLAG_OUTLYING;
    report(row);
  }
}

function lastDayOf(rows: RowTable, row: number, first: number): number {
  const isPeriod = ((rows.flags[row] ?? 0) & FLAG_PERIOD) !== 0;
  const end = isPeriod ? Math.max(rows.endEarliest[row] ?? NO_DAY, rows.endLatest[row] ?? NO_DAY) : NO_DAY;
  return Math.max(first, rows.dateLatest[row] ?? NO_DAY, end);
}

const firstOf = (days: RowDays) => days.first;
const lastOf = (days: RowDays) => -days.last;

/** What a row must be below to be among the few that are kept. */
function keyOfLast(lowest: readonly RowDays[], keyOf: (days: RowDays) => number): number {
  const last = lowest[MOST_OUTLYING];
  return last === undefined ? Infinity : keyOf(last);
}

/** Keeps the few rows with the lowest keys, in order. */
function keep(lowest: RowDays[], days: RowDays, keyOf: (days: RowDays) => number): void {
  let at = lowest.length;
  while (at > 0 && keyOf(lowest[at - 1] ?? days) > keyOf(days)) at--;
  lowest.splice(at, 0, days);
  lowest.length = Math.min(lowest.length, MOST_OUTLYING + 1);
}

/** The rows of one end that lie beyond a gap; the one with the widest reach ends it. */
function cutOff(
  ends: readonly RowDays[],
  count: number,
  gapBetween: (inner: RowDays, outer: RowDays) => number,
): number[] {
  for (let size = Math.min(MOST_OUTLYING, ends.length - 1); size >= 1; size--) {
    const inner = ends[size];
    if (inner === undefined || count - size < size * OTHERS_FOR_EACH) continue;
    const outer = ends.slice(0, size);
    if (outer.every((days) => gapBetween(inner, days) > FARTHEST)) return outer.map(({ row }) => row);
  }
  return [];
}
