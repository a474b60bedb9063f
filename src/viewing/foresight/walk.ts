/**
 * The order in which the entries of a chronology come to be known, and the day on which each does.
 *
 *     makeWalk(chronology)  → { rows: [0, 2, 1, …], days: [13149, 13150, 13240, …] }
 *
 * The rule is that of PRODUCT.md, "Foresight, in one place", and stands in `docs/foresight.md`: a moment whose
 * day is uncertain is known when its latest day has passed, a period when it has surely begun, and what
 * came to be known later from that later day. What never is, under foresight: findings, notes, what could
 * not be placed, the outcome and whatever comes after it, or may: of the outcome's own day an entry is known
 * only by a time of its own before it.
 */
import { hasTime, isInTime, isPeriod } from '../../analysis/rowTime.ts';
import { lowerBound } from '../../base/bisect.ts';
import { FLAG_KNOWN_LATER, NO_DAY, type Chronology, type RowTable } from '../../domain/chronology.ts';
import { codeOfKind } from '../../domain/kind.ts';

export interface Walk {
  /** Rows of the whole chronology. */
  readonly rows: Uint32Array;
  /** For each of them the day from which it is known, never falling. */
  readonly days: Int32Array;
}

const OUTCOME = codeOfKind('outcome');
const NEVER = Infinity;

export function makeWalk({ rows }: Chronology): Walk {
  const day = Float64Array.from({ length: rows.length }, (_, row) => knownDay(rows, row));
  const compare = (a: number, b: number) =>
    (day[a] ?? 0) - (day[b] ?? 0) ||
    minutesOn(rows, a, day[a] ?? 0) - minutesOn(rows, b, day[b] ?? 0) ||
    a - b;
  const known = Uint32Array.from(day.keys())
    .filter((row) => day[row] !== NEVER)
    .sort(compare);
  const end = known.findIndex((row) => rows.kind[row] === OUTCOME);
  const lastDay = day[known[end] ?? 0];
  const isSurelyBefore = (row: number) => day[row] !== lastDay || minutesOn(rows, row, day[row] ?? 0) >= 0;
  const before = end < 0 ? known : known.subarray(0, end).filter(isSurelyBefore);
  return { rows: before, days: Int32Array.from(before, (row) => day[row] ?? 0) };
}

/** How many entries of a walk are known at the end of a day. */
export function countKnown({ days }: Walk, day: number): number {
  return lowerBound(days.length, (i) => days[i] ?? 0, day + 1);
}

/** True for what a walk can come to, if it is not after the outcome. */
export function canBeKnown({ rows }: Chronology, row: number): boolean {
  return rows.kind[row] !== OUTCOME && knownDay(rows, row) !== NEVER;
}

/** The day from which a row is known; infinite for what never is. The outcome's first day stands for its own. */
function knownDay(rows: RowTable, row: number): number {
  if (!isInTime(rows, row)) return NEVER;
  const latest = rows.dateLatest[row] ?? NO_DAY;
  if (rows.kind[row] === OUTCOME)
    return rows.dateEarliest[row] === NO_DAY ? latest : (rows.dateEarliest[row] ?? latest);
  if (latest === NO_DAY) return NEVER;
  if (((rows.flags[row] ?? 0) & FLAG_KNOWN_LATER) === 0) return latest;
  const from = rows.knownFrom[row] ?? NO_DAY;
  return from === NO_DAY ? NEVER : Math.max(from, latest);
}

/** Of what is known from its own day, its time; what is known later stands first on the day it is. */
function minutesOn(rows: RowTable, row: number, day: number): number {
  const isItsOwn = rows.dateLatest[row] === day && rows.dateEarliest[row] === day;
  return isItsOwn && hasTime(rows, row) ? (rows.dateMinutes[row] ?? -1) : -1;
}

/** True for a period of which it is not sure that it was over by the end of a day. */
export function goesOnAfter(rows: RowTable, row: number, day: number): boolean {
  if (!isPeriod(rows, row)) return false;
  const end = rows.endLatest[row] ?? NO_DAY;
  return end === NO_DAY || end > day;
}
