/** Shelves of a lane: which entry stands on which, so that no two marks touch. */
import { MISSED } from './read.js';

export const MISSED_RADIUS = 12;
export const MARK_RADIUS = 6;
export const GAP = 3;
/** More entries than this in sight of a lane, and marks are found by leaps instead of one by one. */
export const DENSE = 300;
const LABEL_WISH = 150;

/** The shelf of each entry in sight of the lane at hand; 255 for none. */
export const shelfOf = new Uint8Array(DENSE + 1);
const markEnd = new Float64Array(16);
const labelEnd = new Float64Array(16);
/** What the first pass took of each shelf, and how far the second has come along it. */
const taken = Array.from({ length: 16 }, () => /** @type {number[]} */ ([]));
const passed = new Uint32Array(16);

/**
 * Gives missed opportunities, or the others, a shelf each as long as there is room.
 *
 * @param {import('./read.js').Lane} lane
 * @param {number} first
 * @param {number} end
 * @param {number} shelves
 * @param {import('./pack.js').Scale} scale
 * @param {boolean} missed
 * @returns {number} how many found no shelf
 */
export function packPass(lane, first, end, shelves, scale, missed) {
  const radius = missed ? MISSED_RADIUS : MARK_RADIUS;
  let without = 0;
  markEnd.fill(-Infinity);
  labelEnd.fill(-Infinity);
  passed.fill(0);
  if (missed) for (const list of taken) list.length = 0;
  for (let i = first; i < end; i++) {
    if (((lane.flags[i] ?? 0) & MISSED) !== (missed ? MISSED : 0)) continue;
    const x = ((lane.begin[i] ?? 0) - scale.from) * scale.packed;
    const from = x - radius;
    const to = Math.max(((lane.until[i] ?? 0) - scale.from) * scale.packed, x + radius) + GAP;
    let best = 255;
    for (let shelf = 0; shelf < shelves; shelf++) {
      if ((markEnd[shelf] ?? 0) > from || (!missed && !isFree(shelf, from, to))) continue;
      if ((labelEnd[shelf] ?? 0) <= from) {
        best = shelf;
        break;
      }
      if (best === 255 || (markEnd[shelf] ?? 0) < (markEnd[best] ?? 0)) best = shelf;
    }
    shelfOf[i - first] = best;
    if (best === 255) {
      without++;
      continue;
    }
    markEnd[best] = to;
    labelEnd[best] = Math.max(to, from + LABEL_WISH);
    if (missed) taken[best]?.push(from, to);
  }
  return without;
}

/**
 * True if no missed opportunity stands in a stretch of a shelf.
 *
 * @param {number} shelf
 * @param {number} from
 * @param {number} to
 */
function isFree(shelf, from, to) {
  const list = taken[shelf] ?? [];
  let at = passed[shelf] ?? 0;
  while (at < list.length && (list[at + 1] ?? 0) <= from) at += 2;
  passed[shelf] = at;
  return at >= list.length || (list[at] ?? 0) >= to;
}
