/**
 * The boxes of a lane in a window, and what becomes of them at its edges. A box that an edge would cut stands in the
 * part that is in sight, at least as wide as its count; if its neighbour is in the way of that, both are one. What
 * began before the window and goes on in it, but whose box is out of sight, is counted at the left edge. So nothing
 * that is there goes uncounted.
 */
import { isMissed, untilOf } from '../analysis/rowTime.ts';
import { lowerBound } from '../base/bisect.ts';
import type { RowTable } from '../domain/chronology.ts';
import { boxEnd, boxStart, GOES_ON_WIDTH, roomEnd, widthOfCount, type Extent } from './boxes.ts';
import type { Cluster } from './gatherClusters.ts';
import { eachAcross, MISSED_RADIUS } from './geometry.ts';
import type { LaneLayout } from './layout.ts';
import type { PackedLane } from './packLane.ts';
import { eachPlaced } from './placedInSight.ts';
import { isMarkOnly } from './spans.ts';
import { xOf, xOfPlace, type TimeScale } from './timeScale.ts';

/** A count: its rows by time, and the pixels between which its box stands. */
export interface Box {
  readonly entries: readonly number[];
  readonly x0: number;
  readonly x1: number;
  /** The pixel before which nothing else of its row stands. */
  readonly end: number;
}

/** The boxes of a cluster: missed opportunities apart, and whether they share the height. */
export interface BoxPair {
  readonly missed: Box | null;
  readonly others: Box | null;
  readonly isBoth: boolean;
}

export interface LaneBoxes {
  readonly pairs: readonly BoxPair[];
  /** The pixels between boxes at the edges of the window: what else is on their row stands between these. */
  readonly from: number;
  readonly to: number;
}

type Lane = Pick<LaneLayout, 'geometry' | 'rows'>;

/** Free pixels between a box and the window's edge. */
const INSET = 1;

/** Of each packed lane for the frame at hand: threads ask for it again. */
const known = new WeakMap<PackedLane, { readonly scale: TimeScale; readonly boxes: LaneBoxes }>();

/** The boxes of a packed lane in a window. */
export function boxesInSight(table: RowTable, lane: Lane, packed: PackedLane, scale: TimeScale): LaneBoxes {
  const before = known.get(packed);
  if (before?.scale === scale) return before.boxes;
  const boxes = findBoxes(table, lane, packed, scale);
  known.set(packed, { scale, boxes });
  return boxes;
}

function findBoxes(table: RowTable, lane: Lane, packed: PackedLane, scale: TimeScale): LaneBoxes {
  const { clusters } = packed;
  const { left, right } = scale;
  const first = lowerBound(clusters.length, (i) => clusters[i]?.right ?? 0, scale.from);
  const pairs: BoxPair[] = [];
  addPair(pairs, gatherBegun(table, lane, packed, first, scale));
  for (let i = first; i < clusters.length; i++) {
    const cluster = clusters[i];
    if (cluster === undefined || cluster.left >= scale.to) break;
    const { missed, others, ofMissed, ofOthers } = cluster;
    const isBoth = missed.length > 0 && others.length > 0;
    const hold = (rows: readonly number[]) => holdBegun(table, lane, packed, i + 1, rows, scale);
    const boxOf = (rows: readonly number[], extent: Extent) =>
      fitBox(table, cluster, rows, extent, scale, hold);
    addPair(pairs, { missed: boxOf(missed, ofMissed), others: boxOf(others, ofOthers), isBoth });
  }
  joinAtLeft(pairs, scale);
  joinAtRight(pairs, right);
  const [start] = pairs;
  const end = pairs.at(-1);
  return {
    pairs,
    from: start && startOf(start) <= left + INSET ? endOf(start) : left,
    to: end && endOf(end) >= right - INSET ? startOf(end) : right,
  };
}

function addPair(pairs: BoxPair[], pair: BoxPair): void {
  if (pair.missed !== null || pair.others !== null) pairs.push(pair);
}

/** The entries of clusters before the first in sight that go on in the window. */
function gatherBegun(
  table: RowTable,
  lane: Lane,
  packed: PackedLane,
  first: number,
  scale: TimeScale,
): BoxPair {
  const { clusters, placed } = packed;
  const missed: number[] = [];
  const others: number[] = [];
  eachAcross(lane.geometry, clusters[first - 1]?.to ?? -Infinity, scale.from, (i) => {
    const row = lane.geometry.rows[i] ?? 0;
    const p = lowerBound(placed.length, (at) => placed[at] ?? 0, i);
    if (placed[p] !== i && goesOn(table, row, scale)) (isMissed(table, row) ? missed : others).push(row);
  });
  const boxOf = (rows: readonly number[]) => holdBegun(table, lane, packed, first, rows, scale);
  return {
    missed: boxOf(missed),
    others: boxOf(others),
    isBoth: missed.length > 0 && others.length > 0,
  };
}

/**
 * The box at the window's left edge of rows that go on from before it; null for none. One alone is as long as it goes
 * on, up to what comes next on the row: the cluster `next`, or what has its shelf there.
 */
function holdBegun(
  table: RowTable,
  lane: Lane,
  packed: PackedLane,
  next: number,
  begun: readonly number[],
  scale: TimeScale,
): Box | null {
  const [only] = begun;
  if (only === undefined) return null;
  const left = scale.left + INSET;
  if (begun.length > 1) return stretchRight(begun, left, left);
  const free = freeAtLeft(lane, packed, next, scale);
  return stretchRight(begun, left, Math.min(free, xOf(scale, untilOf(table, only))));
}

/** The pixel up to which nothing stands on the row of the boxes; where something reaches over the left edge, one before that. */
function freeAtLeft({ geometry, rows }: Lane, packed: PackedLane, next: number, scale: TimeScale): number {
  let free = Math.min(scale.right, xOfPlace(scale, packed.clusters[next]?.left ?? Infinity));
  eachPlaced({ geometry }, packed, scale, (_, shelf, __, p) => {
    const i = packed.placed[p] ?? 0;
    const until = xOfPlace(scale, geometry.until[i] ?? 0) + MISSED_RADIUS;
    if (shelf !== rows - 1 || until <= scale.left) return;
    free = Math.min(free, xOfPlace(scale, geometry.begin[i] ?? 0) - MISSED_RADIUS);
  });
  return free - INSET;
}

/** Whether what began before the window is in it: more than a mark, which stands where it begins. */
function goesOn(table: RowTable, row: number, scale: TimeScale): boolean {
  return !isMarkOnly(table, row, scale) && scale.map.placeOf(untilOf(table, row)) > scale.from;
}

/**
 * A box of a cluster within the window, wide enough for its count; null where nothing of it is there. What goes on
 * from a box that is out of sight at the left is handed to `hold`.
 */
function fitBox(
  table: RowTable,
  cluster: Cluster,
  rows: readonly number[],
  extent: Extent,
  scale: TimeScale,
  hold: (begun: readonly number[]) => Box | null,
): Box | null {
  const [first] = rows;
  if (first === undefined) return null;
  const x0 = boxStart(scale, cluster, extent, rows.length);
  const x1 = boxEnd(scale, cluster, extent, rows.length, x0);
  const [left, right] = [scale.left + INSET, scale.right - INSET];
  if (x0 >= scale.right) return null;
  if (x1 <= scale.left) return hold(rows.filter((row) => goesOn(table, row, scale)));
  // What would count one leaves the window like anything else that has a mark.
  if (rows.length === 1) {
    const end = roomEnd(scale, cluster);
    if (x0 >= left || !goesOn(table, first, scale)) return { entries: rows, x0, x1, end };
    return { entries: rows, x0: left, x1: Math.max(x1, left + widthOfCount(1)), end };
  }
  if (x0 < left) return stretchRight(rows, left, Math.min(x1, right));
  return x1 > right ? stretchLeft(rows, x0, right) : { entries: rows, x0, x1, end: x1 };
}

function stretchRight(entries: readonly number[], x0: number, x1: number): Box {
  const least = widthOfCount(entries.length) + (entries.length === 1 ? GOES_ON_WIDTH : 0);
  const end = Math.max(x1, x0 + least);
  return { entries, x0, x1: end, end };
}

function stretchLeft(entries: readonly number[], x0: number, x1: number): Box {
  return { entries, x0: Math.min(x0, x1 - widthOfCount(entries.length)), x1, end: x1 };
}

/** A box at the left edge takes those that it would cover. */
function joinAtLeft(pairs: BoxPair[], { left, right }: TimeScale): void {
  for (let [a, b] = pairs; a && b && startOf(a) <= left + INSET && endOf(a) > startOf(b); [a, b] = pairs) {
    pairs.splice(
      0,
      2,
      joinPairs(a, b, (rows, x0, x1) =>
        stretchRight(rows, Math.max(x0, left + INSET), Math.min(x1, right - INSET)),
      ),
    );
  }
}

/** A box at the right edge takes those that it would cover. */
function joinAtRight(pairs: BoxPair[], right: number): void {
  for (;;) {
    const a = pairs.at(-2);
    const b = pairs.at(-1);
    if (!a || !b || endOf(b) < right - INSET || endOf(a) <= startOf(b)) return;
    pairs.splice(
      -2,
      2,
      joinPairs(a, b, (rows, x0, x1) => stretchLeft(rows, x0, Math.min(x1, right - INSET))),
    );
  }
}

function joinPairs(a: BoxPair, b: BoxPair, stretch: typeof stretchRight): BoxPair {
  const join = (one: Box | null, other: Box | null): Box | null => {
    if (one === null || other === null) return one ?? other;
    const entries = joinRows(one.entries, other.entries);
    return stretch(entries, Math.min(one.x0, other.x0), Math.max(one.x1, other.x1));
  };
  const missed = join(a.missed, b.missed);
  const others = join(a.others, b.others);
  return { missed, others, isBoth: a.isBoth || b.isBoth || (missed !== null && others !== null) };
}

/** Rows of two boxes by the first's: while one pans, the same boxes are joined in frame after frame. */
const joined = new WeakMap<
  readonly number[],
  { readonly with: readonly number[]; readonly rows: readonly number[] }
>();

function joinRows(a: readonly number[], b: readonly number[]): readonly number[] {
  const before = joined.get(a);
  if (before?.with === b) return before.rows;
  const rows = [...a, ...b];
  joined.set(a, { with: b, rows });
  return rows;
}

/** Rows that boxes at the window's edges would cover. */
export interface Covered<Rows = readonly number[]> {
  readonly left: Rows;
  readonly right: Rows;
}

/** Boxes that count what they would cover as well: at the right edge what began before it, at the left what did after. */
export function addCovered(
  table: RowTable,
  pair: BoxPair,
  { left, right }: Covered,
  scale: TimeScale,
): BoxPair {
  if (left.length + right.length === 0) return pair;
  const { x0, x1 } = pair.missed ?? pair.others ?? NOWHERE;
  const add = (box: Box | null, isOfMissed: boolean): Box | null => {
    const isWanted = (row: number) => isMissed(table, row) === isOfMissed;
    const entries = [...right.filter(isWanted), ...(box?.entries ?? []), ...left.filter(isWanted)];
    if (entries.length === 0) return null;
    const counted = { x0, x1, end: x1, ...box, entries };
    // A line may leave the window, a count stands in it.
    const last = scale.right - INSET;
    return counted.x1 > last && entries.length > 1 ? stretchLeft(entries, counted.x0, last) : counted;
  };
  const missed = add(pair.missed, true);
  const others = add(pair.others, false);
  return { missed, others, isBoth: pair.isBoth || (missed !== null && others !== null) };
}

const NOWHERE = { x0: 0, x1: 0 };

function startOf({ missed, others }: BoxPair): number {
  return Math.min(missed?.x0 ?? Infinity, others?.x0 ?? Infinity);
}

function endOf({ missed, others }: BoxPair): number {
  return Math.max(missed?.x1 ?? -Infinity, others?.x1 ?? -Infinity);
}
