/**
 * How many rows of marks each lane gets, and so how high it is.
 *
 *     allotRows(wishes, 600)  → [4, 1, 6, …]
 */
import { MISSED_RADIUS } from './geometry.ts';

/** Height of a row of marks, in pixels. */
export const ROW_HEIGHT = 2 * MISSED_RADIUS + 2;
/** Free height at the top and bottom of a lane, in pixels; of one that is low; of one as low as its rows. */
export const LANE_PADDING = 4;
export const LOW_PADDING = 1;
export const LEAST_PADDING = 0;
/** Least height of a lane: its name and its summary stand beside it. */
const LEAST_LANE_HEIGHT = 38;

/** What a lane would like, and what it cannot do without. */
export interface RowWish {
  readonly most: number;
  readonly least: number;
  /** Of equal lanes, the one with fewer missed opportunities gives way first, then the one of lower rank. */
  readonly missed: number;
  /** Not the lane's place: moving a lane must not change its height. */
  readonly rank: number;
  /** Free height at its top and its bottom: with less than LANE_PADDING, only its name stands beside it. */
  readonly padding: number;
  /** Height of the band below its rows, in pixels; 0 for none. */
  readonly more: number;
}

/** The height of a lane with so many rows, in pixels. */
export function heightOf({ padding, more }: RowWish, rows: number): number {
  const least = padding < LANE_PADDING ? 0 : LEAST_LANE_HEIGHT;
  return Math.max(least, rows * ROW_HEIGHT + 2 * padding) + more;
}

/** The height of the band of what was known only later, with so many rows, in pixels. */
export function heightOfBand(rows: number): number {
  return rows === 0 ? 0 : rows * ROW_HEIGHT + 2 * LOW_PADDING;
}

/** Takes rows from the highest lanes until all fit a height, but leaves each what it cannot do without. */
export function allotRows(wishes: readonly RowWish[], height: number): number[] {
  const rows = wishes.map(({ most }) => most);
  let total = sumHeights(wishes, rows);
  while (total > height) {
    const at = findMostSpare(wishes, rows);
    if (at === null) break;
    rows[at] = (rows[at] ?? 0) - 1;
    total = sumHeights(wishes, rows);
  }
  return rows;
}

/** The height of lanes with so many rows each. */
export function sumHeights(wishes: readonly RowWish[], rows: readonly number[]): number {
  return wishes.reduce((sum, wish, i) => sum + heightOf(wish, rows[i] ?? 1), 0);
}

/** The lane that can give a row away best; null if none can. */
function findMostSpare(wishes: readonly RowWish[], rows: readonly number[]): number | null {
  let best = -1;
  let most = 0;
  wishes.forEach((wish, i) => {
    const spare = (rows[i] ?? 0) - wish.least;
    const other = wishes[best];
    if (spare > most || (spare === most && other && givesWayBefore(wish, other))) {
      best = i;
      most = spare;
    }
  });
  return best < 0 ? null : best;
}

function givesWayBefore(wish: RowWish, other: RowWish): boolean {
  return (wish.missed - other.missed || wish.rank - other.rank) < 0;
}
