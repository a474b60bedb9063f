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
/** What the missed opportunities took of each shelf (from, to, end of their words), and how far the others have come along it. */
const taken = Array.from({ length: MOST_SHELVES }, () => /** @type {number[]} */ ([]));
const passed = new Uint32Array(MOST_SHELVES);

/**
 * Gives missed opportunities, then the others, a shelf each as long as there is room. The result stands in
 * `lane`.
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
  takePass(flags, length, rows, MISSED);
  takePass(flags, length, rows, 0);
}

/**
 * @param {Uint8Array} flags
 * @param {number} length
 * @param {number} rows
 * @param {number} wanted MISSED for these, 0 for the others
 */
function takePass(flags, length, rows, wanted) {
  const { from, to, shelf } = lane;
  const isFirst = wanted === MISSED;
  let firstEnd = -Infinity;
  markEnd.fill(-Infinity, 0, rows);
  labelEnd.fill(-Infinity, 0, rows);
  passed.fill(0);
  for (let i = 0; i < length; i++) {
    const x = from[i] ?? 0;
    // What begins before the first free pixel finds no shelf: in a crowded lane that is nearly all.
    if (((flags[i] ?? 0) & MISSED) !== wanted || firstEnd > x) continue;
    const end = to[i] ?? 0;
    let best = NO_SHELF;
    let bestCuts = true;
    for (let s = 0; s < rows; s++) {
      if ((markEnd[s] ?? 0) > x) continue;
      const words = isFirst ? -Infinity : wordsBefore(s, x, end);
      if (words === Infinity) continue;
      const cuts = words > x;
      if (!cuts && (labelEnd[s] ?? 0) <= x) {
        best = s;
        break;
      }
      const isLonger = (markEnd[s] ?? 0) < (markEnd[best] ?? 0);
      if (best === NO_SHELF || (cuts === bestCuts ? isLonger : bestCuts)) {
        best = s;
        bestCuts = cuts;
      }
    }
    if (best === NO_SHELF) continue;
    shelf[i] = best;
    markEnd[best] = end;
    const words = Math.max(end, (end - x < LABEL_WISH ? end : x) + LABEL_WISH);
    labelEnd[best] = words;
    if (isFirst) taken[best]?.push(x, end, words);
    firstEnd = Infinity;
    for (let s = 0; s < rows; s++) firstEnd = Math.min(firstEnd, markEnd[s] ?? 0);
  }
}

/**
 * Up to where the words of the missed opportunity before a stretch of a shelf would like to reach; Infinity if one
 * stands in it.
 *
 * @param {number} shelf
 * @param {number} from
 * @param {number} to
 */
function wordsBefore(shelf, from, to) {
  const list = taken[shelf] ?? [];
  let at = passed[shelf] ?? 0;
  while (at < list.length && (list[at + 1] ?? 0) <= from - UNSORTED) at += 3;
  passed[shelf] = at;
  for (; at < list.length && (list[at] ?? 0) < to; at += 3) if ((list[at + 1] ?? 0) > from) return Infinity;
  return at === 0 ? -Infinity : (list[at - 1] ?? 0);
}
