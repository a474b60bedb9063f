/** How large marks are, and what is drawn of a row: the one place for measures in pixels. */
import { beginOf, isMissed, isPeriod, untilOf } from '../analysis/rowTime.ts';
import { FLAG_GOOD_PRACTICE, FLAG_MISSED, NO_DAY, type RowTable } from '../domain/chronology.ts';
import { kindOfCode } from '../domain/kind.ts';
import type { TimeMap } from './timeMap.ts';

/** Half the width of a missed opportunity's diamond, of the mark of good practice, and of any other. */
export const MISSED_RADIUS = 12;
export const GOOD_RADIUS = 10;
export const MARK_RADIUS = 6;
/** Free pixels kept between two marks of a shelf. */
export const MARK_GAP = 3;
/** Free pixels before and after a label. */
export const LABEL_GAP = 5;
/** How far right and down the second outline stands of what has two accounts. */
export const ECHO = 3;
/** Length of the line that stands for an open end. */
export const OPEN_LENGTH = 30;
/** Text of labels, in pixels. Nothing is smaller than 12. */
export const LABEL_SIZE = 13;

export interface LaneGeometry {
  /** The rows, in order of `begin`. */
  readonly rows: Uint32Array;
  /** Places at which each begins, rising. */
  readonly begin: Float64Array;
  /** Places at which each ends. */
  readonly until: Float64Array;
  /** Where moments stand. */
  readonly map: TimeMap;
}

/** The stretches of time of a lane's rows, which come in order of their beginning. */
export function measureLane(table: RowTable, entries: Uint32Array, map: TimeMap): LaneGeometry {
  const begin = new Float64Array(entries.length);
  const until = new Float64Array(entries.length);
  // A plain loop: `from` with a function takes ten times as long, and a lane may have 100,000 rows.
  for (let i = 0; i < entries.length; i++) {
    const row = entries[i] ?? 0;
    begin[i] = map.placeOf(beginOf(table, row));
    until[i] = map.placeOf(untilOf(table, row));
  }
  return { rows: entries, begin, until, map };
}

/** A period that is context: a household, a home, a time limit. Drawn as a band with its words inside. */
export function isBand(table: RowTable, row: number): boolean {
  const kind = kindOfCode(table.kind[row] ?? 0);
  return (kind === 'context' || kind === 'scope') && isPeriod(table, row) && !isMissed(table, row);
}

/**
 * True where a day of the calendar is wider than a mark: an entry without a time then is as wide as its day,
 * because its mark alone would claim an hour nobody recorded. The same for all of a zoom level.
 */
export function isDayWide(map: TimeMap, pixelsPerPlace: number): boolean {
  return map.stops === null && pixelsPerPlace >= DAY_WIDE;
}

const DAY_WIDE = 32;

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
