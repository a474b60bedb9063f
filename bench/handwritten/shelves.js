/** Shelves of a lane: which entry stands on which, so that no two marks of a shelf touch. */
import { GAP, MARK_RADIUS, MISSED_RADIUS } from './look.js';
import { MISSED, PERIOD, VAGUE } from './kinds.js';

export const NO_SHELF = 255;
/** Entries come in order of their beginning, but a wider mark reaches further left, by less than this. */
export const UNSORTED = 64;
const LABEL_WISH = 150;
const MOST_SHELVES = 32;

/** Of the lane at hand, used again for every lane: grown where one has more entries. */
export const lane = {
  /** Pixels that the mark and the line of each entry take. */
  from: new Float64Array(4096),
  to: new Float64Array(4096),
  shelf: new Uint8Array(4096),
};
const markEnd = new Float64Array(MOST_SHELVES);
const labelEnd = new Float64Array(MOST_SHELVES);
/** What the missed opportunities took of each shelf, and how far the others have come along it. */
const taken = Array.from({ length: MOST_SHELVES }, () => /** @type {number[]} */ ([]));
const passed = new Uint32Array(MOST_SHELVES);

/**
 * Gives missed opportunities, then the others, a shelf each as long as there is room; in a single row all
 * alike. The result stands in `lane`.
 *
 * @param {import('./read.js').Lane} of
 * @param {number} perDay pixels
 * @param {number} rows
 */
export function takeShelves({ begin, until, flags }, perDay, rows) {
  const { length } = begin;
  if (lane.shelf.length < length) {
    lane.from = new Float64Array(length);
    lane.to = new Float64Array(length);
    lane.shelf = new Uint8Array(length);
  }
  const { from, to, shelf } = lane;
  for (let i = 0; i < length; i++) {
    const flag = flags[i] ?? 0;
    const radius = flag & MISSED ? MISSED_RADIUS : MARK_RADIUS;
    const x = (begin[i] ?? 0) * perDay;
    from[i] = x - radius;
    to[i] = Math.max(flag & (PERIOD | VAGUE) ? (until[i] ?? 0) * perDay : x, x + radius) + GAP;
  }
  shelf.fill(NO_SHELF, 0, length);
  for (const list of taken) list.length = 0;
  if (rows === 1) takePass(flags, length, rows, 0, 0);
  else {
    takePass(flags, length, rows, MISSED, MISSED);
    takePass(flags, length, rows, MISSED, 0);
  }
}

/**
 * @param {Uint8Array} flags
 * @param {number} length
 * @param {number} rows
 * @param {number} mask bits that are asked for
 * @param {number} wanted and what they are to be
 */
function takePass(flags, length, rows, mask, wanted) {
  const { from, to, shelf } = lane;
  const isFirst = wanted === mask;
  let firstEnd = -Infinity;
  markEnd.fill(-Infinity, 0, rows);
  labelEnd.fill(-Infinity, 0, rows);
  passed.fill(0);
  for (let i = 0; i < length; i++) {
    const x = from[i] ?? 0;
    // What begins before the first free pixel finds no shelf: in a crowded lane that is nearly all.
    if (((flags[i] ?? 0) & mask) !== wanted || firstEnd > x) continue;
    const end = to[i] ?? 0;
    let best = NO_SHELF;
    for (let s = 0; s < rows; s++) {
      if ((markEnd[s] ?? 0) > x || (!isFirst && !isFree(s, x, end))) continue;
      if ((labelEnd[s] ?? 0) <= x) {
        best = s;
        break;
      }
      if (best === NO_SHELF || (markEnd[s] ?? 0) < (markEnd[best] ?? 0)) best = s;
    }
    if (best === NO_SHELF) continue;
    shelf[i] = best;
    markEnd[best] = end;
    labelEnd[best] = Math.max(end, (end - x < LABEL_WISH ? end : x) + LABEL_WISH);
    if (isFirst) taken[best]?.push(x, end);
    firstEnd = Infinity;
    for (let s = 0; s < rows; s++) firstEnd = Math.min(firstEnd, markEnd[s] ?? 0);
  }
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
  while (at < list.length && (list[at + 1] ?? 0) <= from - UNSORTED) at += 2;
  passed[shelf] = at;
  for (; at < list.length && (list[at] ?? 0) < to; at += 2) if ((list[at + 1] ?? 0) > from) return false;
  return true;
}
