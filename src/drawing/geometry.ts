/** How large marks are, and what is drawn of a row: the one place for measures in pixels. */
import { beginOf, isMissed, isPeriod, isPoint, untilOf } from '../analysis/rowTime.ts';
import { lowerBound } from '../base/bisect.ts';
import { STEP } from '../base/steps.ts';
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
  /** The latest of `until` among each BLOCK rows. */
  readonly latestUntil: Float64Array;
  /** What of each decides how much room its mark takes: see TRAIT_MISSED and those after it. */
  readonly traits: Uint8Array;
  /** Positions of what is put on shelves together: context bands, missed opportunities, the rest. */
  readonly bands: Uint32Array;
  readonly missed: Uint32Array;
  readonly rest: Uint32Array;
  /** Where moments stand. */
  readonly map: TimeMap;
}

/** Of so many rows the latest end is kept, so that those before a window are not all asked whether they go on in it. */
const BLOCK = 64;

/**
 * What is asked of every row of a lane for each zoom level, in a byte beside the next one's: the columns of the table
 * are in order of the file.
 */
export const TRAIT_MISSED = 1;
const TRAIT_GOOD = 2;
export const TRAIT_POINT = 4;
export const TRAIT_OPEN_START = 8;
export const TRAIT_OPEN_END = 16;
const TRAIT_BAND = 32;

function traitsOf(table: RowTable, row: number, isWide: boolean): number {
  const radius = radiusOf(table, row);
  return (
    (isMissed(table, row) ? TRAIT_MISSED : 0) |
    (radius === GOOD_RADIUS ? TRAIT_GOOD : 0) |
    (isPoint(table, row) && !isWide ? TRAIT_POINT : 0) |
    (isOpenAt(table, row, 'start') ? TRAIT_OPEN_START : 0) |
    (isOpenAt(table, row, 'end') ? TRAIT_OPEN_END : 0) |
    (isBand(table, row) ? TRAIT_BAND : 0)
  );
}

/** Half the width of the mark of a row with such traits, in pixels. */
export function radiusOfTraits(traits: number): number {
  if (traits & TRAIT_MISSED) return MISSED_RADIUS;
  return traits & TRAIT_GOOD ? GOOD_RADIUS : MARK_RADIUS;
}

/** The stretches of time of a lane's rows, which come in order of their beginning, in steps. */
export function* measureLane(
  table: RowTable,
  entries: Uint32Array,
  map: TimeMap,
): Generator<undefined, LaneGeometry> {
  const { length } = entries;
  const begin = new Float64Array(length);
  const until = new Float64Array(length);
  const latestUntil = new Float64Array(Math.ceil(length / BLOCK)).fill(-Infinity);
  const traits = new Uint8Array(length);
  const bands: number[] = [];
  const missed: number[] = [];
  const rest = new Uint32Array(length);
  let others = 0;
  // A plain loop: `from` with a function takes ten times as long, and a lane may have 100,000 rows.
  for (let i = 0; i < length; i++) {
    if (i % STEP === STEP - 1) yield;
    const row = entries[i] ?? 0;
    const end = map.placeOf(untilOf(table, row));
    begin[i] = map.placeOf(beginOf(table, row));
    until[i] = end;
    const block = Math.floor(i / BLOCK);
    latestUntil[block] = Math.max(latestUntil[block] ?? end, end);
    const trait = traitsOf(table, row, isOverColumns(map, begin[i] ?? 0, end));
    traits[i] = trait;
    if (trait & TRAIT_BAND) bands.push(i);
    else if (trait & TRAIT_MISSED) missed.push(i);
    else rest[others++] = i;
  }
  return {
    rows: entries,
    begin,
    until,
    latestUntil,
    traits,
    bands: Uint32Array.from(bands),
    missed: Uint32Array.from(missed),
    rest: rest.subarray(0, others),
    map,
  };
}

/** Calls `visit` with the positions of what begins before a place and ends after another, in order of `begin`. */
export function eachAcross(
  { begin, until, latestUntil }: LaneGeometry,
  before: number,
  after: number,
  visit: (position: number) => void,
): void {
  const count = lowerBound(begin.length, (i) => begin[i] ?? 0, before);
  for (let block = 0; block * BLOCK < count; block++) {
    if ((latestUntil[block] ?? 0) <= after) continue;
    const next = Math.min(count, (block + 1) * BLOCK);
    for (let i = block * BLOCK; i < next; i++) if ((until[i] ?? 0) > after) visit(i);
  }
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

/**
 * True of what is spaced evenly and goes over the columns of others: a day without a time, of which other entries have
 * theirs. A mark in the first column would claim that it came before them.
 */
export function isOverColumns(map: TimeMap, begin: number, until: number): boolean {
  return map.stops !== null && until - begin > 1;
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
