/**
 * A lane packed for a zoom level, a doubling of the scale: what stands on which shelf and what is counted in
 * boxes. Done once a level for lanes that come into sight, so that a frame only has to look for its window.
 */
import { findCardRooms } from './cards.js';
import { MISSED } from './kinds.js';
import { lane as work, NO_SHELF, takeShelves, UNSORTED } from './shelves.js';

/** log2 of the least width of a box in pixels. */
const BOX_POWER = 5;

/**
 * @typedef {object} Packed
 * @property {Uint32Array} placed entries with a shelf, in order
 * @property {Uint8Array} shelf of each of `placed`
 * @property {Float64Array} next day at which the next thing on its shelf begins
 * @property {Float64Array} latestEnd running maximum of ends, for what reaches in from the left
 * @property {Uint8Array | null} cardRows rows that a card of each may take
 * @property {Boxes} boxes
 * @property {Int8Array | null} calm row for each silence, once asked for
 */

/**
 * Counts on the last row, in order of time.
 *
 * @typedef {object} Boxes
 * @property {Float64Array} from days
 * @property {Float64Array} to
 * @property {Uint32Array} missed
 * @property {Uint32Array} others
 * @property {Uint32Array} oneMissed an entry of them: a count of one is its mark
 * @property {Uint32Array} oneOther
 * @property {string[]} missedText "1,024"
 * @property {string[]} othersText
 */

/**
 * @param {import('./read.js').Lane} lane
 * @param {number} level
 * @param {number} rows
 * @returns {Packed}
 */
export function packLane(lane, level, rows) {
  const { begin, until } = lane;
  const { length } = begin;
  takeShelves(lane, 2 ** level, rows);
  const boxes = gatherBoxes(lane, level, rows - 1);
  const { shelf: shelfOf } = work;
  let count = 0;
  for (let i = 0; i < length; i++) if (shelfOf[i] !== NO_SHELF) count++;
  const placed = new Uint32Array(count);
  const shelf = new Uint8Array(count);
  const next = new Float64Array(count);
  const latestEnd = new Float64Array(count);
  let p = 0;
  let end = -Infinity;
  for (let i = 0; i < length; i++) {
    if (shelfOf[i] === NO_SHELF) continue;
    placed[p] = i;
    shelf[p] = shelfOf[i] ?? 0;
    end = Math.max(end, until[i] ?? 0);
    latestEnd[p++] = end;
  }
  const ahead = new Float64Array(rows).fill(Infinity);
  let box = boxes.from.length - 1;
  for (p = count - 1; p >= 0; p--) {
    const day = begin[placed[p] ?? 0] ?? 0;
    const on = shelf[p] ?? 0;
    for (; box >= 0 && (boxes.from[box] ?? 0) > day; box--) ahead[rows - 1] = boxes.from[box] ?? Infinity;
    next[p] = ahead[on] ?? Infinity;
    ahead[on] = day;
  }
  const packed = { placed, shelf, next, latestEnd, boxes, cardRows: null, calm: null };
  return { ...packed, cardRows: findCardRooms(lane, packed, 2 ** level, rows) };
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
function gatherBoxes(lane, level, lastRow) {
  const days = 2 ** (BOX_POWER - level);
  /** @type {Groups} */
  let groups;
  do groups = groupByStretch(lane.begin, days);
  while (clearRow(groups, lane.begin.length, 2 ** level, lastRow));
  return fillBoxes(lane, joinSingles(groups));
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
 * @param {import('./read.js').Lane} lane
 * @param {Groups} groups
 * @returns {Boxes}
 */
function fillBoxes({ flags }, { from, to, count }) {
  const missed = new Uint32Array(from.length);
  const others = new Uint32Array(from.length);
  const oneMissed = new Uint32Array(from.length);
  const oneOther = new Uint32Array(from.length);
  let i = 0;
  for (let g = 0; g < from.length; g++) {
    for (let left = count[g] ?? 0; left > 0; i++) {
      if (work.shelf[i] !== NO_SHELF) continue;
      left--;
      const isMissed = ((flags[i] ?? 0) & MISSED) !== 0;
      const counts = isMissed ? missed : others;
      counts[g] = (counts[g] ?? 0) + 1;
      (isMissed ? oneMissed : oneOther)[g] = i;
    }
  }
  const boxes = { from: Float64Array.from(from), to: Float64Array.from(to), missed, others };
  const texts = { missedText: Array.from(missed, formatCount), othersText: Array.from(others, formatCount) };
  return { ...boxes, oneMissed, oneOther, ...texts };
}

/**
 * "1,024"
 *
 * @param {number} count
 */
export function formatCount(count) {
  return count < 1000 ? String(count) : String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/**
 * The first of so many rising numbers that is not below a value.
 *
 * @param {Float64Array} numbers
 * @param {number} value
 */
export function lowerBound(numbers, value) {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
