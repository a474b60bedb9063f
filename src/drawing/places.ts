/**
 * Where entries stand in a picture, whether or not they are in sight: for lines that go from one to another.
 *
 *     findPlace(layout, lane, 77, scale)  → { x: 410, y: 96, radius: 12 }
 */
import { beginOf, isInTime, isMissed, untilOf } from '../analysis/rowTime.ts';
import { lowerBound } from '../base/bisect.ts';
import type { RowTable } from '../domain/chronology.ts';
import { partsOf } from './afterwards.ts';
import { boxesInSight, type Box, type BoxPair } from './boxesInSight.ts';
import { placeOfFinding } from './findings.ts';
import { radiusOf } from './geometry.ts';
import { packedAt, rowMiddle, type LaneLayout, type Layout } from './layout.ts';
import type { PackedLane } from './packLane.ts';
import { placeSingle } from './singles.ts';
import { markX, spanOf } from './spans.ts';
import { levelOf, xOf, xOfPlace, type TimeScale } from './timeScale.ts';

/** The middle of a mark, or where it would be in the box that counts it, in pixels from the top of the first lane. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Half the height of a box with a count. */
const BOX_REACH = 9;

/** The place of an entry in one of its lanes; null if it is not in the lane. */
export function findPlace(layout: Layout, lane: LaneLayout, row: number, scale: TimeScale): Place | null {
  const table = layout.shown.chronology.rows;
  if (!isInTime(table, row)) return findFinding(lane, row);
  for (const part of partsOf(lane)) {
    const place = findInPart(layout, part, row, scale);
    if (place !== null) return place;
  }
  return null;
}

function findInPart(layout: Layout, lane: LaneLayout, row: number, scale: TimeScale): Place | null {
  const table = layout.shown.chronology.rows;
  const { geometry } = lane;
  const begin = scale.map.placeOf(beginOf(table, row));
  let i = lowerBound(geometry.rows.length, (at) => geometry.begin[at] ?? 0, begin);
  while (geometry.begin[i] === begin && geometry.rows[i] !== row) i++;
  if (geometry.rows[i] !== row) return null;
  const packed = packedAt(layout, lane, levelOf(scale));
  const p = lowerBound(packed.placed.length, (at) => packed.placed[at] ?? 0, i);
  if (packed.placed[p] !== i) return findPlaceOfBox(layout, packed, lane, row, begin, scale);
  return placeOnShelf(table, lane, packed, row, packed.shelf[p] ?? 0, scale);
}

/** The place of an entry that has a shelf. */
export function placeOnShelf(
  table: RowTable,
  lane: LaneLayout,
  packed: PackedLane,
  row: number,
  shelf: number,
  scale: TimeScale,
): Place {
  const y = rowMiddle(lane, shelf);
  const radius = radiusOf(table, row);
  const span = spanOf(table, row, lane.lane.id, scale, y);
  const left = shelf === lane.rows - 1 ? boxesInSight(table, lane, packed, scale).from : scale.left;
  return { x: markX(xOf(scale, beginOf(table, row)), span, left, radius), y, radius };
}

/** Where an entry that begins at a place stands in the box that counts it. */
function findPlaceOfBox(
  layout: Layout,
  packed: PackedLane,
  lane: LaneLayout,
  row: number,
  begin: number,
  scale: TimeScale,
): Place | null {
  const table = layout.shown.chronology.rows;
  const y = rowMiddle(lane, lane.rows - 1);
  for (const pair of boxesInSight(table, lane, packed, scale).pairs) {
    const box = isMissed(table, row) ? pair.missed : pair.others;
    if (box?.entries.includes(row)) return placeInBox(layout, lane, pair, box, row, scale);
  }
  const { clusters } = packed;
  let at = lowerBound(clusters.length, (c) => clusters[c]?.to ?? 0, begin);
  if (clusters[at]?.to === begin) at++;
  const cluster = clusters[at];
  if (cluster === undefined) return null;
  const { from, to } = isMissed(table, row) ? cluster.ofMissed : cluster.ofOthers;
  const place = Math.min(Math.max(begin, from), to, cluster.right);
  return { x: xOfPlace(scale, place), y, radius: BOX_REACH };
}

/**
 * Where an entry of a box in sight begins, within the box: from its middle a line would tell another date. Of a box
 * with one entry the place of its mark.
 */
export function placeInBox(
  layout: Layout,
  lane: LaneLayout,
  pair: BoxPair,
  box: Box,
  row: number,
  scale: TimeScale,
): Place {
  if (box.entries.length === 1) return placeSingle(layout, lane, pair, box, scale);
  const table = layout.shown.chronology.rows;
  // What was over before the window is not held at its edge.
  const isOver = scale.map.placeOf(untilOf(table, row)) < scale.from;
  const least = isOver ? -Infinity : box.x0;
  const x = Math.min(Math.max(xOf(scale, beginOf(table, row)), least), box.x1);
  return { x, y: rowMiddle(lane, lane.rows - 1), radius: BOX_REACH };
}

function findFinding(lane: LaneLayout, row: number): Place | null {
  const at = lane.findings.findIndex(({ rows }) => rows.includes(row));
  if (at < 0) return null;
  const place = placeOfFinding(at);
  return { x: place.x, y: rowMiddle(lane, place.row), radius: BOX_REACH };
}
