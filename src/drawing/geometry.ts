/**
 * Where the marks of a lane stand and how large they are: the one place for measures in pixels, and
 * for the step from recorded dates to stretches of time.
 *
 *     begin                            until
 *       ●──────────────────────────────]
 *
 * An entry's mark stands on `begin`.
 */
import { firstDay, lastDay } from '../analysis/indexChronology.ts';
import {
  FLAG_GOOD_PRACTICE,
  FLAG_MISSED,
  FLAG_PERIOD,
  NO_DAY,
  NO_TIME,
  type RowTable,
} from '../domain/chronology.ts';
import { kindOfCode } from '../domain/kind.ts';

/** Half the width of a missed opportunity's diamond, of the mark of good practice, and of any other. */
export const MISSED_RADIUS = 12;
export const GOOD_RADIUS = 10;
export const MARK_RADIUS = 6;
/** Free pixels kept between two marks of a shelf. */
export const MARK_GAP = 3;
/** Length of the line that stands for an open end. */
export const OPEN_LENGTH = 30;
/** Text of labels, in pixels. Nothing is smaller than 12. */
export const LABEL_SIZE = 13;

export interface LaneGeometry {
  /** The rows, in order of `begin`. */
  readonly rows: Uint32Array;
  /** Days at which each begins, rising. */
  readonly begin: Float64Array;
  /** Days at which each ends. */
  readonly until: Float64Array;
}

/** The stretches of time of a lane's rows, in order of their beginning. */
export function measureLane(table: RowTable, entries: Uint32Array): LaneGeometry {
  const rows = sortByBegin(table, entries);
  return {
    rows,
    begin: Float64Array.from(rows, (row) => beginOf(table, row)),
    until: Float64Array.from(rows, (row) => untilOf(table, row)),
  };
}

/** Rows come by day; only where times and vague dates meet on a day must they change places. */
function sortByBegin(table: RowTable, entries: Uint32Array): Uint32Array {
  const begin = Float64Array.from(entries, (row) => beginOf(table, row));
  const isSorted = begin.every((value, i) => i === 0 || (begin[i - 1] ?? 0) <= value);
  if (isSorted) return entries;
  const places = Uint32Array.from(entries.keys());
  places.sort((a, b) => (begin[a] ?? 0) - (begin[b] ?? 0) || a - b);
  return places.map((place) => entries[place] ?? 0);
}

/**
 * Where an entry begins and its mark stands, in days: its recorded time, midday of a day without one, or
 * the first moment of anything longer.
 */
export function beginOf(table: RowTable, row: number): number {
  const minutes = table.dateMinutes[row] ?? NO_TIME;
  const time = minutes === NO_TIME ? (isPoint(table, row) ? 0.5 : 0) : minutes / 1440;
  return firstDay(table, row) + time;
}

/** Where it ends: a point where it begins, anything longer with the end of its last day. */
export function untilOf(table: RowTable, row: number): number {
  return isPoint(table, row) ? beginOf(table, row) : lastDay(table, row) + 1;
}

/** True if all that is drawn of an entry is its mark. */
export function isPoint(table: RowTable, row: number): boolean {
  return table.dateEarliest[row] === table.dateLatest[row] && !isPeriod(table, row);
}

export function isPeriod(table: RowTable, row: number): boolean {
  return ((table.flags[row] ?? 0) & FLAG_PERIOD) !== 0;
}

export function isMissed(table: RowTable, row: number): boolean {
  return ((table.flags[row] ?? 0) & FLAG_MISSED) !== 0;
}

/** A period that is context: a household, a home, a time limit. Drawn as a band with its words inside. */
export function isBand(table: RowTable, row: number): boolean {
  const kind = kindOfCode(table.kind[row] ?? 0);
  return (kind === 'context' || kind === 'scope') && isPeriod(table, row) && !isMissed(table, row);
}

/** Half the width of an entry's mark, in pixels. */
export function radiusOf(table: RowTable, row: number): number {
  const flags = table.flags[row] ?? 0;
  if (flags & FLAG_MISSED) return MISSED_RADIUS;
  return flags & FLAG_GOOD_PRACTICE ? GOOD_RADIUS : MARK_RADIUS;
}

/** True if the first, or the last, day an entry can have been is not known. */
export function isOpenAt(table: RowTable, row: number, side: 'start' | 'end'): boolean {
  if (side === 'start') return table.dateEarliest[row] === NO_DAY;
  return isPeriod(table, row) ? table.endLatest[row] === NO_DAY : table.dateLatest[row] === NO_DAY;
}
