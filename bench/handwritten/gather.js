/**
 * What finds no shelf, in boxes on the last row: each counts a stretch of days, and reaches from the first beginning
 * to the last end of what it counts. Done once a level, when a lane is packed.
 */
import { MISSED, PERIOD, VAGUE } from './kinds.js';
import { MISSED_RADIUS } from './look.js';
import { lane as work, NO_SHELF, UNSORTED } from './shelves.js';
import { formatCount } from './text.js';

/** log2 of the least width of a stretch in pixels. */
const BOX_POWER = 5;
/** Width that a count of up to three figures needs, and each figure more. */
const COUNT_WIDTH = 26;
const FIGURE_WIDTH = 8;
/** Most pixels that a box claims beyond its extent, and those that it keeps free on either side. */
const MOST_CLAIMED = 30;
export const INSET = 1;
/** Half the width of a mark in half a row, and what a single needs beside its mark for dots: it goes on. */
export const HALF_RADIUS = MISSED_RADIUS / 2;
export const GOES_ON_WIDTH = 16;

/**
 * Boxes in order of time.
 *
 * @typedef {object} Boxes
 * @property {Float64Array} left days between which a box may stand at the crowded end of the level
 * @property {Float64Array} right
 * @property {Half} missed
 * @property {Half} others
 * @property {Uint32Array} spanStart for each the first of its entries in `spans`, and the end
 * @property {Uint32Array} spans entries that are more than a mark
 * @property {Float64Array} spanUntil
 * @property {Float64Array} latestEnd running maximum of their ends
 */

/**
 * The missed opportunities of boxes, or the others.
 *
 * @typedef {object} Half
 * @property {Uint32Array} count
 * @property {Uint32Array} one an entry of them: a count of one is that itself
 * @property {Float64Array} from days from the first beginning to the last end; of a mark alone its day
 * @property {Float64Array} to
 * @property {string[]} text "1,024"
 */

/**
 * Pixels that a count needs.
 *
 * @param {number} count
 */
export function widthOfCount(count) {
  if (count === 1) return 2 * MISSED_RADIUS;
  let width = COUNT_WIDTH;
  for (let most = 1000; count >= most; most *= 10) width += FIGURE_WIDTH;
  return width;
}

/**
 * Gathers what has no shelf by stretches of 2^n days. Marks of the last row that a box would cover join it,
 * which may make another box, until none is in the way.
 *
 * @param {import('./read.js').Lane} lane
 * @param {number} level
 * @param {number} lastRow
 * @returns {Boxes}
 */
export function gatherBoxes(lane, level, lastRow) {
  const days = 2 ** (BOX_POWER - level);
  /** @type {Groups} */
  let groups;
  do groups = groupByStretch(lane.begin, days);
  while (clearRow(groups, lane.begin.length, 2 ** level, lastRow));
  const joined = joinSingles(groups);
  const boxes = fillBoxes(lane, joined);
  placeBoxes(boxes, joined, lane.begin.length, 2 ** level, lastRow);
  return boxes;
}

/** @typedef {{ from: number[], to: number[], count: number[] }} Groups */

/**
 * @param {Float64Array} begin
 * @param {number} days
 * @returns {Groups}
 */
function groupByStretch(begin, days) {
  const { shelf } = work;
  const groups = /** @type {Groups} */ ({ from: [], to: [], count: [] });
  let g = -1;
  let end = -Infinity;
  for (let i = 0; i < begin.length; i++) {
    if (shelf[i] !== NO_SHELF) continue;
    const day = begin[i] ?? 0;
    if (day >= end) {
      const from = Math.floor(day / days) * days;
      end = from + days;
      g = groups.from.push(from) - 1;
      groups.to.push(end);
      groups.count.push(0);
    }
    groups.count[g] = (groups.count[g] ?? 0) + 1;
  }
  return groups;
}

/**
 * Takes marks off a row that boxes would cover. True if there were any.
 *
 * @param {Groups} groups
 * @param {number} length
 * @param {number} perDay
 * @param {number} row
 */
function clearRow(groups, length, perDay, row) {
  const { shelf, from, to } = work;
  const count = groups.from.length;
  let isCleared = false;
  let g = 0;
  for (let i = 0; count > 0 && i < length; i++) {
    if (shelf[i] !== row) continue;
    const x = from[i] ?? 0;
    while (g > 0 && (groups.to[g - 1] ?? 0) * perDay > x - UNSORTED) g--;
    while (g < count && (groups.to[g] ?? 0) * perDay <= x) g++;
    if ((groups.from[g] ?? Infinity) * perDay >= (to[i] ?? 0)) continue;
    shelf[i] = NO_SHELF;
    isCleared = true;
  }
  return isCleared;
}

/**
 * A box for one entry joins the box right before it.
 *
 * @param {Groups} groups
 */
function joinSingles({ from, to, count }) {
  const joined = /** @type {Groups} */ ({ from: [], to: [], count: [] });
  let last = -1;
  for (let g = 0; g < from.length; g++) {
    const isNear = last >= 0 && joined.to[last] === from[g];
    if (isNear && (count[g] === 1 || joined.count[last] === 1)) {
      joined.count[last] = (joined.count[last] ?? 0) + (count[g] ?? 0);
      joined.to[last] = to[g] ?? 0;
      continue;
    }
    last = joined.from.push(from[g] ?? 0) - 1;
    joined.to.push(to[g] ?? 0);
    joined.count.push(count[g] ?? 0);
  }
  return joined;
}

/**
 * @param {number} size
 * @returns {Half}
 */
function makeHalf(size) {
  return {
    count: new Uint32Array(size),
    one: new Uint32Array(size),
    from: new Float64Array(size).fill(Infinity),
    to: new Float64Array(size).fill(-Infinity),
    text: [],
  };
}

/**
 * @param {import('./read.js').Lane} lane
 * @param {Groups} groups
 * @returns {Boxes}
 */
function fillBoxes({ begin, until, flags }, { count }) {
  const size = count.length;
  const missed = makeHalf(size);
  const others = makeHalf(size);
  const spanStart = new Uint32Array(size + 1);
  const latestEnd = new Float64Array(size);
  /** @type {number[]} */
  const spans = [];
  let end = -Infinity;
  let i = 0;
  for (let g = 0; g < size; g++) {
    for (let left = count[g] ?? 0; left > 0; i++) {
      if (work.shelf[i] !== NO_SHELF) continue;
      left--;
      const flag = flags[i] ?? 0;
      const half = flag & MISSED ? missed : others;
      half.count[g] = (half.count[g] ?? 0) + 1;
      half.one[g] = i;
      half.from[g] = Math.min(half.from[g] ?? 0, begin[i] ?? 0);
      half.to[g] = Math.max(half.to[g] ?? 0, until[i] ?? 0);
      if (!(flag & (PERIOD | VAGUE))) continue;
      spans.push(i);
      end = Math.max(end, until[i] ?? 0);
    }
    spanStart[g + 1] = spans.length;
    latestEnd[g] = end;
    for (const half of [missed, others]) {
      if (half.count[g] !== 1 || (flags[half.one[g] ?? 0] ?? 0) & (PERIOD | VAGUE)) continue;
      half.to[g] = half.from[g] ?? 0;
    }
  }
  missed.text = Array.from(missed.count, formatCount);
  others.text = Array.from(others.count, formatCount);
  const spanUntil = Float64Array.from(spans, (span) => until[span] ?? 0);
  const room = { left: new Float64Array(size), right: new Float64Array(size) };
  return { ...room, missed, others, spanStart, spans: Uint32Array.from(spans), spanUntil, latestEnd };
}

/**
 * Gives each box the days between which it may stand: as far as it would like to reach, up to what else stands on
 * the row. Where two want the same pixels, the later one begins where it is true.
 *
 * @param {Boxes} boxes
 * @param {Groups} groups
 * @param {number} length entries of the lane
 * @param {number} perDay
 * @param {number} row
 */
function placeBoxes({ left, right, missed, others }, { from, to }, length, perDay, row) {
  const { shelf, from: markFrom, to: markTo } = work;
  const size = left.length;
  const inset = INSET / perDay;
  const claimed = (MOST_CLAIMED + 2 * INSET) / perDay;
  const wishFrom = new Float64Array(size).fill(Infinity);
  const wishTo = new Float64Array(size).fill(-Infinity);
  for (const half of [missed, others]) {
    for (let g = 0; g < size; g++) {
      const count = half.count[g] ?? 0;
      if (count === 0) continue;
      let first = half.from[g] ?? 0;
      let last = half.to[g] ?? 0;
      const least = Math.min(MOST_CLAIMED, widthOfCount(count)) / perDay;
      if (count === 1 && half === missed && (others.count[g] ?? 0) > 0) {
        // In half a row its number stands beside the mark.
        first -= HALF_RADIUS / perDay;
        last = Math.max(last, first + MOST_CLAIMED / perDay);
      } else if (count === 1) {
        last = Math.max(last, first + MISSED_RADIUS / perDay);
        first -= MISSED_RADIUS / perDay;
      } else if (last - first < least) {
        first = (first + last - least) / 2;
        last = first + least;
      }
      wishFrom[g] = Math.min(wishFrom[g] ?? 0, first);
      wishTo[g] = Math.max(wishTo[g] ?? 0, last);
    }
  }
  let free = -Infinity;
  let i = 0;
  for (let g = 0; g < size; g++) {
    // Marks of the row stand before a stretch or after it, never in it.
    for (; i < length; i++) {
      if (shelf[i] !== row) continue;
      if ((markTo[i] ?? 0) > (from[g] ?? 0) * perDay) break;
      free = (markTo[i] ?? 0) / perDay;
    }
    let end = i < length ? (markFrom[i] ?? 0) / perDay : Infinity;
    if (g + 1 < size && end >= (from[g + 1] ?? 0)) {
      const begin = Math.min(startOf(missed, g + 1, perDay), startOf(others, g + 1, perDay));
      const wished = ((wishTo[g] ?? 0) + (wishFrom[g + 1] ?? 0)) / 2;
      end = Math.max(to[g] ?? 0, Math.min(wished, begin, (to[g + 1] ?? 0) - claimed));
    }
    const least = Math.min(claimed, end - free);
    const start = Math.max(free, Math.min((wishFrom[g] ?? 0) - inset, end - least));
    left[g] = start;
    right[g] = Math.min(end, Math.max((wishTo[g] ?? 0) + inset, start + least));
    free = end;
  }
}

/**
 * The mark of a single reaches to the left of where it begins.
 *
 * @param {Half} half
 * @param {number} g
 * @param {number} perDay
 */
function startOf({ from, count }, g, perDay) {
  return (from[g] ?? 0) - (count[g] === 1 ? MISSED_RADIUS / perDay : 0);
}
