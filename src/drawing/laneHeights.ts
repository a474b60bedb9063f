/**
 * How many rows of marks each lane gets, and so how high it is.
 *
 *     allotRows(wishes, 600)  → [4, 1, 6, …]
 */
import { MISSED_RADIUS } from './geometry.ts';

/** Height of a row of marks, in pixels; of one that is as low as its largest mark. */
export const ROW_HEIGHT = 2 * MISSED_RADIUS + 2;
const LEAST_ROW_HEIGHT = 2 * MISSED_RADIUS;
/** Free height at the top and bottom of a lane, in pixels; of one that is low; of one that must fit. */
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
  readonly rowHeight: number;
  /** Rows of the band of what was known only later, below its own; 0 for none. */
  readonly bandRows: number;
  /**
   * How much has no place of its own where it has so many rows, by that number (see `weighCompeting`); nothing
   * where lanes need not share a height.
   */
  readonly competing: readonly number[];
}

/** The height of a lane with so many rows, in pixels. */
export function heightOf(wish: RowWish, rows: number): number {
  const { padding, rowHeight } = wish;
  const least = padding < LANE_PADDING ? 0 : LEAST_LANE_HEIGHT;
  return Math.max(least, rows * rowHeight + 2 * padding) + heightOfBand(wish);
}

/** The height of the band of what was known only later, in pixels; 0 for none. */
export function heightOfBand({ bandRows, rowHeight, padding }: RowWish): number {
  return bandRows === 0 ? 0 : bandRows * rowHeight + 2 * Math.min(padding, LOW_PADDING);
}

/** Makes rows of lanes as low as they must be for all lanes to fit a height with what they cannot do without. */
export function pressRows<Wish extends RowWish>(wishes: readonly Wish[], height: number): readonly Wish[] {
  const least = wishes.map((wish) => wish.least);
  let pressed = wishes;
  for (let rowHeight = ROW_HEIGHT; rowHeight >= LEAST_ROW_HEIGHT; rowHeight--) {
    pressed = wishes.map((wish) => ({ ...wish, rowHeight }));
    if (sumHeights(pressed, least) <= height) break;
  }
  return pressed;
}

/**
 * Shares a height among lanes that are to fit it: each has what it cannot do without, and then one row after
 * the other goes to the lane where most competes for the rows it has.
 */
export function shareRows(wishes: readonly RowWish[], height: number): number[] {
  const rows = wishes.map(({ least }) => least);
  let left = height - sumHeights(wishes, rows);
  for (;;) {
    const at = findNeediest(wishes, rows);
    const wish = at === null ? undefined : wishes[at];
    if (at === null || wish === undefined || wish.rowHeight > left) return rows;
    rows[at] = (rows[at] ?? 0) + 1;
    left -= wish.rowHeight;
  }
}

/** The lane that needs another row most; null if none does. */
function findNeediest(wishes: readonly RowWish[], rows: readonly number[]): number | null {
  let best = -1;
  let most = 0;
  wishes.forEach((wish, i) => {
    const has = rows[i] ?? 1;
    const need = has < wish.most ? (wish.competing[has] ?? 0) / has : 0;
    const other = wishes[best];
    if (need > most || (need > 0 && need === most && other && givesWayBefore(other, wish))) {
      best = i;
      most = need;
    }
  });
  return best < 0 ? null : best;
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
