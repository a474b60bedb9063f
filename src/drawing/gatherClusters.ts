/** What finds no shelf in a lane, gathered in boxes on its last row that keep count: see `packLane.ts`. */
import type { RowTable } from '../domain/chronology.ts';
import { placeBoxes, type Extent, type Unplaced } from './boxes.ts';
import { isOpenAt, OPEN_LENGTH, TRAIT_MISSED, type LaneGeometry } from './geometry.ts';
import { isMarkOnly } from './spans.ts';

/** Stands for "in a cluster" in the shelf column. */
export const NO_SHELF = 255;

/** log2 of the least width of a cluster in pixels. */
const CLUSTER_WIDTH_POWER = 5;

/** Entries come in order of their beginning, but a wider mark reaches further left, by less than this. */
export const UNSORTED = 64;

export interface Cluster {
  /** First place of its stretch, and the place where the next begins. */
  readonly from: number;
  readonly to: number;
  /** Rows in it by time, missed opportunities apart. */
  readonly missed: readonly number[];
  readonly others: readonly number[];
  /** Places from the first beginning to the last end of what the box of each draws, or of what a single is. */
  readonly ofMissed: Extent;
  readonly ofOthers: Extent;
  /** Places between which its boxes stand at the crowded end of the level: nothing else of the row reaches there. */
  readonly left: number;
  readonly right: number;
}

/** Pixels from place 0 that the mark, brackets and line of a position take at a scale. */
export interface Prints {
  readonly from: (position: number) => number;
  readonly to: (position: number) => number;
}

/**
 * Gathers what has no shelf by stretches of 2^n places, each a box on the last row. Marks that stand in the
 * way of a box there join it, which may make another box, until none is in the way.
 */
export function* gatherClusters(
  table: RowTable,
  lane: LaneGeometry,
  prints: Prints,
  shelfOf: Uint8Array,
  level: number,
  lastRow: number,
): Generator<undefined, Cluster[]> {
  const length = 2 ** (CLUSTER_WIDTH_POWER - level);
  let groups: Group[];
  do {
    yield;
    groups = groupByStretch(lane, shelfOf, length);
    yield;
  } while (clearRow(prints, shelfOf, groups, level, lastRow));
  yield;
  const filled = fillClusters(table, lane, shelfOf, joinSingles(groups), level);
  return placeBoxes(filled, prints, shelfOf, level, lastRow);
}

/** Takes the marks of a row that boxes would cover off their shelf. True if there were any. */
function clearRow(
  prints: Prints,
  shelfOf: Uint8Array,
  groups: readonly Group[],
  level: number,
  row: number,
): boolean {
  const pixelsPerPlace = 2 ** level;
  let cleared = 0;
  let g = 0;
  for (let i = 0; groups.length > 0 && i < shelfOf.length; i++) {
    if (shelfOf[i] !== row) continue;
    const from = prints.from(i);
    while (g > 0 && (groups[g - 1]?.to ?? 0) * pixelsPerPlace > from - UNSORTED) g--;
    while (g < groups.length && (groups[g]?.to ?? 0) * pixelsPerPlace <= from) g++;
    if ((groups[g]?.from ?? Infinity) * pixelsPerPlace >= prints.to(i)) continue;
    shelfOf[i] = NO_SHELF;
    cleared++;
  }
  return cleared > 0;
}

/** A box for one entry says no more than its mark would: it joins the box right before it. */
function joinSingles(groups: readonly Group[]): Group[] {
  const joined: Group[] = [];
  for (const group of groups) {
    const before = joined.at(-1);
    if (before?.to === group.from && (group.count === 1 || before.count === 1)) {
      before.count += group.count;
      before.to = group.to;
    } else joined.push({ ...group });
  }
  return joined;
}

/** A stretch of places and how many entries without a shelf begin in it. */
interface Group {
  readonly from: number;
  to: number;
  count: number;
}

function groupByStretch(lane: LaneGeometry, shelfOf: Uint8Array, length: number): Group[] {
  const groups: Group[] = [];
  let last: Group | undefined;
  for (let i = 0; i < shelfOf.length; i++) {
    if (shelfOf[i] !== NO_SHELF) continue;
    const begin = lane.begin[i] ?? 0;
    if (last !== undefined && begin < last.to) last.count++;
    else {
      const from = Math.floor(begin / length) * length;
      groups.push((last = { from, to: from + length, count: 1 }));
    }
  }
  return groups;
}

/** The entries of each group, which come in the same order. */
function fillClusters(
  table: RowTable,
  lane: LaneGeometry,
  shelfOf: Uint8Array,
  groups: readonly Group[],
  level: number,
): Unplaced[] {
  let i = 0;
  return groups.map(({ from, to, count }) => {
    const missed: number[] = [];
    const others: number[] = [];
    let ofMissed = { from: Infinity, to: -Infinity };
    let ofOthers = { from: Infinity, to: -Infinity };
    for (let left = count; left > 0; i++) {
      if (shelfOf[i] !== NO_SHELF) continue;
      const row = lane.rows[i] ?? 0;
      const isOfMissed = ((lane.traits[i] ?? 0) & TRAIT_MISSED) !== 0;
      const until = lane.until[i] ?? 0;
      (isOfMissed ? missed : others).push(row);
      const extent = isOfMissed ? ofMissed : ofOthers;
      extent.from = Math.min(extent.from, lane.begin[i] ?? 0);
      extent.to = Math.max(extent.to, until);
      left--;
    }
    if (missed.length === 1) ofMissed = extentOfSingle(table, lane, missed, ofMissed, level);
    if (others.length === 1) ofOthers = extentOfSingle(table, lane, others, ofOthers, level);
    return { from, to, missed, others, ofMissed, ofOthers };
  });
}

/** The places of what would be counted by itself: a mark where it begins, or all of its line, arrows of open ends included. */
function extentOfSingle(
  table: RowTable,
  { map }: LaneGeometry,
  [row = 0]: readonly number[],
  { from, to }: Extent,
  level: number,
): Extent {
  if (isMarkOnly(table, row, { map, pixelsPerPlace: 2 ** level })) return { from, to: from };
  const open = OPEN_LENGTH / 2 ** level;
  return {
    from: from - (isOpenAt(table, row, 'start') ? open : 0),
    to: to + (isOpenAt(table, row, 'end') ? open : 0),
  };
}
