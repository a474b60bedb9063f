/**
 * The row of a lane for a silence: where the last thing before its end lies furthest back, so that there is
 * most room for the words of the silence beside those of the entries. The same for a whole zoom level.
 */
import { isPeriod } from '../analysis/rowTime.ts';
import type { RowTable } from '../domain/chronology.ts';
import type { LaneLayout } from './layout.ts';
import type { PackedLane } from './packLane.ts';

/** Rows by the end of the silence, for each packed lane: asked for in every frame. */
const known = new WeakMap<PackedLane, Map<number, number>>();

/** The row for a silence that ends at the place `until`. */
export function calmestRow(table: RowTable, lane: LaneLayout, packed: PackedLane, until: number): number {
  const rows = known.get(packed) ?? new Map<number, number>();
  known.set(packed, rows);
  const row = rows.get(until) ?? findCalmest(table, lane, packed, until);
  rows.set(until, row);
  return row;
}

function findCalmest(table: RowTable, lane: LaneLayout, packed: PackedLane, until: number): number {
  const { geometry } = lane;
  const latest = new Float64Array(lane.rows).fill(-Infinity);
  const take = (row: number, day: number) => (latest[row] = Math.max(latest[row] ?? 0, day));
  packed.placed.forEach((i, p) => {
    const begin = geometry.begin[i] ?? 0;
    if (begin >= until) return;
    // The words of an uncertain date may stand after its line; those of a period stand at its beginning.
    const isBar = isPeriod(table, geometry.rows[i] ?? 0);
    take(packed.shelf[p] ?? 0, isBar ? begin : Math.min(geometry.until[i] ?? begin, until));
  });
  for (const { left, right } of packed.clusters) {
    if (left < until) take(lane.rows - 1, Math.min(right, until));
  }
  const middle = (lane.rows - 1) / 2;
  return latest.reduce((best, day, row) => {
    const than = latest[best] ?? 0;
    const isNearer = Math.abs(row - middle) < Math.abs(best - middle);
    return day < than || (day === than && isNearer) ? row : best;
  }, 0);
}
