/**
 * A lane packed for a zoom level, a doubling of the scale: what stands on which shelf and what is counted in
 * boxes. Done once a level for lanes that come into sight, so that a frame only has to look for its window.
 */
import { findCardRooms } from './cards.js';
import { gatherBoxes } from './gather.js';
import { lane as work, NO_SHELF, takeShelves } from './shelves.js';

/**
 * @typedef {object} Packed
 * @property {Uint32Array} placed entries with a shelf, in order
 * @property {Uint8Array} shelf of each of `placed`
 * @property {Float64Array} next day at which the next thing on its shelf begins
 * @property {Float64Array} latestEnd running maximum of ends, for what reaches in from the left
 * @property {Uint8Array | null} cardRows rows that a card of each may take
 * @property {import('./gather.js').Boxes} boxes
 * @property {Int8Array | null} calm row for each silence, once asked for
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
  let box = boxes.left.length - 1;
  for (p = count - 1; p >= 0; p--) {
    const day = begin[placed[p] ?? 0] ?? 0;
    const on = shelf[p] ?? 0;
    for (; box >= 0 && (boxes.left[box] ?? 0) > day; box--) ahead[rows - 1] = boxes.left[box] ?? Infinity;
    next[p] = ahead[on] ?? Infinity;
    ahead[on] = day;
  }
  const packed = { placed, shelf, next, latestEnd, boxes, cardRows: null, calm: null };
  return { ...packed, cardRows: findCardRooms(lane, packed, 2 ** level, rows) };
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
