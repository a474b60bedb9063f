/** Lines, bars and numbers of what is seen, and what would be counted by itself: drawn as what it is. */
import { GOES_ON_WIDTH, HALF_RADIUS } from './gather.js';
import { KIND, MISSED, PERIOD, VAGUE } from './kinds.js';
import { MARK_RADIUS, MISSED_RADIUS } from './look.js';
import { GOES_ON, HAS_MARK, HAS_SPAN, IS_LOW, seen } from './seen.js';
import { widthOf } from './text.js';

/** @typedef {import('./see.js').Scale} Scale */

/** Where lines are cut outside the window. */
export const OUTSIDE = 40;
/** The largest number that fits a diamond. */
export const MOST_IN_MARK = 999;
/** Half the width of a figure, and pixels between a mark and its number. */
const HALF_FIGURE = 4;
const BESIDE = 2;
/** Least line between a mark and the dots after it, and what dots need. */
const LEAST_LINE = 2;
const DOTS = GOES_ON_WIDTH - LEAST_LINE;

/**
 * A bar is as wide as its mark, or as the mark it would have.
 *
 * @param {number} left
 * @param {number} right
 * @param {number} flag
 * @param {number} radius
 */
export function endOfSpan(left, right, flag, radius) {
  return flag & PERIOD ? Math.max(right, left + (radius || MARK_RADIUS)) : right;
}

/**
 * @param {number} left
 * @param {number} right
 * @param {number} flag
 * @param {number} radius
 */
export function startOfSpan(left, right, flag, radius) {
  if (radius > 0 || !(flag & PERIOD)) return left;
  return Math.min(left, endOfSpan(left, right, flag, radius) - 2 * MARK_RADIUS);
}

/**
 * Whether a number has room in a mark, and is not cut by an edge of the window: it would be another number.
 *
 * @param {number} number
 * @param {number} x
 * @param {number} width
 */
export function isWhole(number, x, width) {
  const half = HALF_FIGURE * (number > 99 ? 3 : number > 9 ? 2 : 1);
  return number <= MOST_IN_MARK && x - half >= 0 && x + half <= width;
}

/**
 * What would count one is drawn as what it is, within the room of its box.
 *
 * @param {number} id
 * @param {import('./read.js').Lane} lane
 * @param {import('./edges.js').SeenHalf} half
 * @param {number} p
 * @param {number} y
 * @param {boolean} isBoth where it stands in half a row
 * @param {Scale} scale
 */
export function addSingle(id, lane, half, p, y, isBoth, { from, perDay, width }) {
  const i = half.one[p] ?? 0;
  const x0 = half.x0[p] ?? 0;
  const x1 = half.x1[p] ?? 0;
  const last = half.end[p] ?? 0;
  const flag = lane.flags[i] ?? 0;
  const isSpan = (flag & (PERIOD | VAGUE)) !== 0;
  const isMarked = !isSpan || (flag & (VAGUE | MISSED | KIND)) !== 0;
  const full = !isMarked ? 0 : flag & MISSED ? MISSED_RADIUS : MARK_RADIUS;
  const radius = isBoth ? Math.min(full, HALF_RADIUS) : full;
  const left = ((lane.begin[i] ?? 0) - from) * perDay;
  const right = ((lane.until[i] ?? 0) - from) * perDay;
  const spanStart = Math.max(startOfSpan(left, right, flag, full), -OUTSIDE);
  const spanEnd = Math.min(endOfSpan(left, right, flag, full), width + OUTSIDE);
  const isCut = isSpan && spanEnd > x1 + 0.5;
  let x = Math.max(x0 + radius, Math.min(left, (isCut ? Math.min(last, x1) - LEAST_LINE : x1) - radius));
  // With the end of its line it leaves the window.
  if (isSpan && !isCut) x = Math.max(left, Math.min(x, spanEnd - radius));
  const n = seen.count++;
  const number = lane.number[i] ?? 0;
  seen.number[n] = 0;
  seen.beside[n] = 0;
  if (radius < full && number > 0 && number <= MOST_IN_MARK) {
    const wide = widthOf(String(number), true);
    const beside = radius + BESIDE + wide;
    // The mark stays over the day on which it stands.
    const moved = Math.max(Math.min(x, x0 + radius), Math.min(x, last - beside));
    if (moved + beside <= last && x - moved <= radius) {
      x = moved;
      seen.besideX[n] = x + radius + BESIDE;
      if (isWhole(number, x, width) && x + radius + BESIDE >= 0 && x + beside <= width) {
        seen.beside[n] = number;
      }
    }
  } else if (radius === full && isWhole(number, x, width)) seen.number[n] = number;
  seen.lane[n] = id;
  seen.index[n] = i;
  seen.flags[n] = flag;
  const form = (isMarked ? HAS_MARK : 0) | (isSpan ? HAS_SPAN : 0);
  seen.form[n] = form | (isBoth ? IS_LOW : 0) | (isCut ? GOES_ON : 0);
  seen.x[n] = x;
  seen.y[n] = y;
  seen.radius[n] = radius;
  seen.x1[n] = isCut ? Math.max(Math.min(x + radius + LEAST_LINE, x1), x1 - DOTS) : spanEnd;
  seen.x0[n] = Math.min(x0 > 1.5 ? Math.max(spanStart, x0) : spanStart, seen.x1[n] ?? 0);
  seen.free[n] = -Infinity;
}
