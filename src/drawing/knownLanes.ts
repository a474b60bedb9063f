/**
 * What is known of a lane whatever its place and height, kept as long as the lane itself: measuring and
 * packing a large lane takes long, and moving it up or down changes neither.
 */
import type { RowTable } from '../domain/chronology.ts';
import type { TimeWindow } from '../domain/view.ts';
import type { ShownLane } from '../viewing/showChronology.ts';
import { measureLane, type LaneGeometry } from './geometry.ts';
import { packLane, type PackedLane } from './packLane.ts';

/** A lane is given no more rows than this for its marks. */
export const MOST_ROWS = 10;

interface KnownLane {
  readonly geometry: LaneGeometry;
  /** What it takes when it may take all rows it likes, at the level last asked for. */
  tried: { readonly level: number; readonly packed: PackedLane; readonly rows: number } | null;
  /** Packed by zoom level, for the number of rows last asked for. */
  packed: { readonly rows: number; readonly byLevel: Map<number, PackedLane> } | null;
}

const known = new WeakMap<ShownLane, KnownLane>();

function knowLane(table: RowTable, lane: ShownLane): KnownLane {
  const before = known.get(lane);
  if (before) return before;
  const now: KnownLane = {
    geometry: measureLane(table, lane.entries),
    tried: null,
    packed: null,
  };
  known.set(lane, now);
  return now;
}

/** When each entry of a lane begins and ends. */
export function geometryOf(table: RowTable, lane: ShownLane): LaneGeometry {
  return knowLane(table, lane).geometry;
}

/** Rows that the entries of a lane would take up in a window at a zoom level, MOST_ROWS at most. */
export function countRows(
  table: RowTable,
  lane: ShownLane,
  level: number,
  window: TimeWindow | null,
): number {
  const { geometry } = knowLane(table, lane);
  const { packed } = tryLane(table, lane, level);
  const { from, to } = window ?? { from: -Infinity, to: Infinity };
  if (packed.clusters.some((cluster) => cluster.from < to && cluster.to > from)) return MOST_ROWS;
  return packed.placed.reduce((most, position, i) => {
    const isInSight = (geometry.begin[position] ?? 0) < to && (geometry.until[position] ?? 0) > from;
    return isInSight ? Math.max(most, (packed.shelf[i] ?? 0) + 1) : most;
  }, 1);
}

/** The zoom levels a lane is packed for with so many rows; more are added as they are visited. */
export function packedLevels(
  table: RowTable,
  lane: ShownLane,
  rows: number,
  level: number,
): Map<number, PackedLane> {
  const it = knowLane(table, lane);
  if (it.packed?.rows !== rows) {
    const tried = it.tried?.level === level && it.tried.rows <= rows ? it.tried.packed : null;
    it.packed = { rows, byLevel: new Map(tried ? [[level, tried]] : []) };
  }
  return it.packed.byLevel;
}

function tryLane(table: RowTable, lane: ShownLane, level: number): NonNullable<KnownLane['tried']> {
  const it = knowLane(table, lane);
  if (it.tried?.level !== level) {
    const packed = packLane(table, it.geometry, level, MOST_ROWS);
    it.tried = { level, packed, rows: rowsUsed(packed) };
  }
  return it.tried;
}

function rowsUsed(packed: PackedLane): number {
  if (packed.clusters.length > 0) return MOST_ROWS;
  return packed.shelf.reduce((most, shelf) => Math.max(most, shelf + 1), 1);
}
