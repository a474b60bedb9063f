/**
 * How wide the boxes of a lane are: each reaches from the first beginning to the last end of what it counts, is no
 * narrower than its count, and keeps clear of what else stands on its row.
 *
 *     ●   ▕   3   ▏ ▕2▏      ●──────
 */
import type { Cluster, Prints } from './gatherClusters.ts';
import { MISSED_RADIUS } from './geometry.ts';
import { xOfPlace, type TimeScale } from './timeScale.ts';

/** A stretch of places. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

/** Width that a count of up to three figures needs, and each figure more, in pixels. */
const COUNT_WIDTH = 26;
const FIGURE_WIDTH = 8;
/** Most pixels that a box claims beyond its extent: two beside each other have no less than 32 each. */
const MOST_CLAIMED = 30;
/** Half the width of a mark in half a row. */
export const HALF_RADIUS = MISSED_RADIUS / 2;
/** Free pixels below the halves of a row, so that the title of the row below does not touch them. */
const BELOW_HALVES = 2;

/** How high half a row is, and how far its middle lies below that of the row, in pixels. */
export function halfOfRow(
  rowHeight: number,
  isUpper: boolean,
): { readonly height: number; readonly shift: number } {
  const height = (rowHeight - BELOW_HALVES) / 2;
  return { height, shift: (isUpper ? height : 3 * height) / 2 - rowHeight / 2 };
}

/** What a single needs beside its mark for dots that say it goes on. */
export const GOES_ON_WIDTH = 16;
/** Free pixels on either side of a box. */
const INSET = 1;

/** The pixels that a box needs for its count; a single is its mark. */
export function widthOfCount(count: number): number {
  if (count === 1) return 2 * MISSED_RADIUS;
  let width = COUNT_WIDTH;
  for (let most = 1000; count >= most; most *= 10) width += FIGURE_WIDTH;
  return width;
}

/**
 * The pixel at which the box of a part of a cluster begins. Where its extent is narrower than its count, it stands
 * about the middle of that, as far as there is room. A single's mark stands about where it begins.
 */
export function boxStart(scale: TimeScale, cluster: Cluster, extent: Extent, count: number): number {
  const low = xOfPlace(scale, cluster.left) + INSET;
  const high = roomEnd(scale, cluster);
  const least = widthOfCount(count);
  if (count === 1) return Math.max(low, Math.min(xOfPlace(scale, extent.from) - MISSED_RADIUS, high - least));
  const x0 = Math.max(low, xOfPlace(scale, extent.from));
  const x1 = Math.min(high, xOfPlace(scale, extent.to));
  return x1 - x0 >= least ? x0 : Math.max(low, Math.min((x0 + x1 - least) / 2, high - least));
}

/** The pixel before which nothing else of its row stands. */
export function roomEnd(scale: TimeScale, { right }: Cluster): number {
  return xOfPlace(scale, right) - INSET;
}

/** The pixel at which it ends, if it begins at `x0`. */
export function boxEnd(
  scale: TimeScale,
  cluster: Cluster,
  extent: Extent,
  count: number,
  x0: number,
): number {
  return Math.min(roomEnd(scale, cluster), Math.max(x0 + widthOfCount(count), xOfPlace(scale, extent.to)));
}

/** A cluster whose boxes have no place yet. */
export type Unplaced = Omit<Cluster, 'left' | 'right'>;

/**
 * Gives clusters, which come in order of time, the stretch in which their boxes stand at the crowded end of the
 * level: as far as they would like to reach, up to what else stands on the row. Where two want the same pixels,
 * the later one begins where it is true.
 */
export function placeBoxes(
  clusters: readonly Unplaced[],
  prints: Prints,
  shelfOf: Uint8Array,
  level: number,
  row: number,
): Cluster[] {
  const pixelsPerPlace = 2 ** level;
  let free = -Infinity;
  let i = shelfOf.indexOf(row);
  return clusters.map((cluster, c) => {
    // Marks of the row stand before a cluster's stretch or after it, never in it.
    for (; i >= 0 && prints.to(i) <= cluster.from * pixelsPerPlace; i = shelfOf.indexOf(row, i + 1)) {
      free = prints.to(i) / pixelsPerPlace;
    }
    const mark = i < 0 ? Infinity : prints.from(i) / pixelsPerPlace;
    const next = clusters[c + 1];
    const end = next === undefined || mark < next.from ? mark : divide(cluster, next, pixelsPerPlace);
    const wish = wishRoom(cluster, pixelsPerPlace);
    const inset = INSET / pixelsPerPlace;
    const least = Math.min(MOST_CLAIMED / pixelsPerPlace + 2 * inset, end - free);
    const left = Math.max(free, Math.min(wish.from - inset, end - least));
    const right = Math.min(end, Math.max(wish.to + inset, left + least));
    free = end;
    return { ...cluster, left, right };
  });
}

/** The place between two clusters beside each other up to which the first may reach. */
function divide(cluster: Unplaced, next: Unplaced, pixelsPerPlace: number): number {
  const begin = Math.min(startOf(next.ofMissed, next.missed), startOf(next.ofOthers, next.others));
  const wished = (wishRoom(cluster, pixelsPerPlace).to + wishRoom(next, pixelsPerPlace).from) / 2;
  const latest = Math.min(begin, next.to - (MOST_CLAIMED + 2 * INSET) / pixelsPerPlace);
  return Math.max(cluster.to, Math.min(wished, latest));

  /** The mark of a single reaches to the left of where it begins. */
  function startOf({ from }: Extent, { length }: readonly number[]): number {
    return length === 1 ? from - MISSED_RADIUS / pixelsPerPlace : from;
  }
}

/** The places a cluster's boxes would take if there were nothing else. */
function wishRoom({ missed, others, ofMissed, ofOthers }: Unplaced, pixelsPerPlace: number): Extent {
  const a =
    missed.length === 1 && others.length > 0
      ? wishNumbered(ofMissed, pixelsPerPlace)
      : wishBox(ofMissed, missed.length, pixelsPerPlace);
  const b = wishBox(ofOthers, others.length, pixelsPerPlace);
  return { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) };
}

function wishBox(extent: Extent, count: number, pixelsPerPlace: number): Extent {
  if (count === 0) return extent;
  if (count === 1) {
    const radius = MISSED_RADIUS / pixelsPerPlace;
    return { from: extent.from - radius, to: Math.max(extent.from + radius, extent.to) };
  }
  const least = Math.min(MOST_CLAIMED, widthOfCount(count)) / pixelsPerPlace;
  if (extent.to - extent.from >= least) return extent;
  const middle = (extent.from + extent.to) / 2;
  return { from: middle - least / 2, to: middle + least / 2 };
}

/** In half a row the number of a missed opportunity stands beside its mark. */
function wishNumbered({ from, to }: Extent, pixelsPerPlace: number): Extent {
  const left = from - HALF_RADIUS / pixelsPerPlace;
  return { from: left, to: Math.max(left + MOST_CLAIMED / pixelsPerPlace, to) };
}
