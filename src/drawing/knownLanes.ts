/**
 * What is known of a lane whatever its place and height, kept as long as the lane itself: measuring and
 * packing a large lane takes long, and moving it up or down changes neither.
 */
import { isMissed } from '../analysis/rowTime.ts';
import { takeAllSteps } from '../base/steps.ts';
import type { RowTable } from '../domain/chronology.ts';
import type { TimeWindow } from '../domain/view.ts';
import type { ShownLane } from '../viewing/showChronology.ts';
import { isBand, measureLane, type LaneGeometry } from './geometry.ts';
import { isOverfull, packLane, type PackedLane } from './packLane.ts';
import { toPlaces, type TimeMap } from './timeMap.ts';

/** A lane is given no more rows than this for its marks. */
export const MOST_ROWS = 10;

interface KnownLane {
  readonly geometry: LaneGeometry;
  /** What it takes when it may take all rows it likes, at the level last asked for. */
  tried: { readonly level: number; readonly packed: PackedLane; readonly rows: number } | null;
  /** Packed by zoom level, for the number of rows last asked for. */
  packed: { readonly rows: number; readonly byLevel: Map<number, PackedLane> } | null;
}

/** By lane, and by where its moments stand. */
const known = new WeakMap<ShownLane, WeakMap<TimeMap, KnownLane>>();

function knowLane(table: RowTable, lane: ShownLane, map: TimeMap): KnownLane {
  return takeAllSteps(comeToKnow(table, lane, map));
}

function* comeToKnow(table: RowTable, lane: ShownLane, map: TimeMap): Generator<undefined, KnownLane> {
  const byMap = known.get(lane) ?? new WeakMap<TimeMap, KnownLane>();
  known.set(lane, byMap);
  const before = byMap.get(map);
  if (before) return before;
  const now: KnownLane = {
    geometry: yield* measureLane(table, lane.entries, map),
    tried: null,
    packed: null,
  };
  byMap.set(map, now);
  return now;
}

/** When each entry of a lane begins and ends. */
export function geometryOf(table: RowTable, lane: ShownLane, map: TimeMap): LaneGeometry {
  return knowLane(table, lane, map).geometry;
}

/**
 * Measures and packs a lane in steps, so that what is asked of it afterwards is known. Where it is plain without packing
 * that it takes all rows it may in a window, which is enough unless it is to compete for them (`isCompeting`), it is
 * only measured.
 */
export function* tryAhead(
  table: RowTable,
  lane: ShownLane,
  map: TimeMap,
  level: number,
  { window, isCompeting }: { readonly window: TimeWindow | null; readonly isCompeting: boolean },
): Generator<undefined, void> {
  yield;
  const it = yield* comeToKnow(table, lane, map);
  if (it.tried?.level === level) return;
  const isPlain = !isCompeting && it.geometry.bands.length === 0;
  if (isPlain && isOverfull(it.geometry, level, MOST_ROWS, placesOf(map, window))) return;
  const packed = yield* packLane(table, it.geometry, level, MOST_ROWS);
  it.tried = { level, packed, rows: rowsUsed(packed) };
}

/** Rows that the entries of a lane would take up in a window at a zoom level, MOST_ROWS at most. */
export function countRows(
  table: RowTable,
  lane: ShownLane,
  map: TimeMap,
  level: number,
  window: TimeWindow | null,
): number {
  const { geometry } = knowLane(table, lane, map);
  const { from, to } = placesOf(map, window);
  if (isOverfull(geometry, level, MOST_ROWS, { from, to })) return MOST_ROWS;
  const { packed } = tryLane(table, lane, map, level);
  if (packed.clusters.some((cluster) => cluster.from < to && cluster.to > from)) return MOST_ROWS;
  return packed.placed.reduce((most, position, i) => {
    const isInSight = (geometry.begin[position] ?? 0) < to && (geometry.until[position] ?? 0) > from;
    return isInSight ? Math.max(most, (packed.shelf[i] ?? 0) + 1) : most;
  }, 1);
}

function placesOf(map: TimeMap, window: TimeWindow | null): { readonly from: number; readonly to: number } {
  return window ? toPlaces(map, window) : { from: -Infinity, to: Infinity };
}

/** A missed opportunity counts as so many entries where lanes compete for rows: it should stand as a mark. */
export const MISSED_WEIGHT = 3;

/**
 * How much of a lane in a window has no place of its own where it has so many rows, by that number up to
 * MOST_ROWS: its entries, missed opportunities counted MISSED_WEIGHT times.
 */
export function weighCompeting(
  table: RowTable,
  lane: ShownLane,
  map: TimeMap,
  level: number,
  window: TimeWindow | null,
): number[] {
  const { geometry } = knowLane(table, lane, map);
  const { placed, shelf, clusters } = tryLane(table, lane, map, level).packed;
  const { from, to } = placesOf(map, window);
  const byShelf = new Array<number>(MOST_ROWS + 1).fill(0);
  const add = (on: number, weight: number) => (byShelf[on] = (byShelf[on] ?? 0) + weight);
  placed.forEach((position, p) => {
    if ((geometry.begin[position] ?? 0) >= to || (geometry.until[position] ?? 0) <= from) return;
    add(shelf[p] ?? 0, isMissed(table, geometry.rows[position] ?? 0) ? MISSED_WEIGHT : 1);
  });
  for (const cluster of clusters) {
    if (cluster.from >= to || cluster.to <= from) continue;
    add(MOST_ROWS, cluster.others.length + MISSED_WEIGHT * cluster.missed.length);
  }
  return byShelf.map((_, rows) => byShelf.slice(rows).reduce((sum, weight) => sum + weight, 0));
}

/** The zoom levels a lane is packed for with so many rows; more are added as they are visited. */
export function packedLevels(
  table: RowTable,
  lane: ShownLane,
  map: TimeMap,
  rows: number,
  level: number,
): Map<number, PackedLane> {
  const it = knowLane(table, lane, map);
  if (it.packed?.rows !== rows) {
    const tried = it.tried?.level === level && it.tried.rows <= rows ? it.tried.packed : null;
    it.packed = { rows, byLevel: new Map(tried ? [[level, tried]] : []) };
  }
  return it.packed.byLevel;
}

/** Rows that a lane's context bands stand on, when it may take all rows it likes. */
export function countBandRows(table: RowTable, lane: ShownLane, map: TimeMap, level: number): number {
  const { geometry } = knowLane(table, lane, map);
  if (geometry.bands.length === 0) return 0;
  const { packed } = tryLane(table, lane, map, level);
  return packed.placed.reduce((most, position, p) => {
    const isOfBand = isBand(table, geometry.rows[position] ?? 0);
    return isOfBand ? Math.max(most, (packed.shelf[p] ?? 0) + 1) : most;
  }, 0);
}

function tryLane(
  table: RowTable,
  lane: ShownLane,
  map: TimeMap,
  level: number,
): NonNullable<KnownLane['tried']> {
  const it = knowLane(table, lane, map);
  if (it.tried?.level !== level) {
    const packed = takeAllSteps(packLane(table, it.geometry, level, MOST_ROWS));
    it.tried = { level, packed, rows: rowsUsed(packed) };
  }
  return it.tried;
}

function rowsUsed(packed: PackedLane): number {
  if (packed.clusters.length > 0) return MOST_ROWS;
  return packed.shelf.reduce((most, shelf) => Math.max(most, shelf + 1), 1);
}
