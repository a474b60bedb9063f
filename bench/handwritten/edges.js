/**
 * The boxes of a lane in a window, and what becomes of them at its edges. One that an edge would cut stands in the
 * part that is in sight, as wide as its count at least; if its neighbour is in the way of that, both are one. What
 * began before the window and goes on in it, but whose box is out of sight, is counted at the left edge.
 */
import { GOES_ON_WIDTH, INSET, widthOfCount } from './gather.js';
import { MISSED_RADIUS } from './look.js';
import { MISSED, PERIOD, VAGUE } from './kinds.js';
import { lowerBound } from './pack.js';
import { textOf } from './text.js';

/** @typedef {import('./gather.js').Boxes} Boxes */
/** @typedef {import('./read.js').Lane} Lane */
/** @typedef {import('./see.js').Scale} Scale */

/** More boxes than are in sight of a lane. */
const MOST = 1024;

/** Counts, the pixels between which their boxes stand, and an entry of each. A count of 0 is nowhere. */
const makeHalf = () => ({
  count: new Uint32Array(MOST),
  one: new Uint32Array(MOST),
  x0: new Float64Array(MOST),
  x1: new Float64Array(MOST),
  /** Before which nothing else of its row stands. */
  end: new Float64Array(MOST),
  text: /** @type {string[]} */ (new Array(MOST).fill('')),
});

/** @typedef {ReturnType<typeof makeHalf>} SeenHalf */

/** The boxes in sight of the lane at hand, from `start` up to `end`; used again for every lane. */
export const pairs = {
  start: 0,
  end: 0,
  missed: makeHalf(),
  others: makeHalf(),
  /** 1 where both share the height. */
  isBoth: new Uint8Array(MOST),
  /** Pixels between those boxes that stand at the edges of the window: what else is on their row stands there. */
  from: 0,
  to: 0,
};

/**
 * @param {Boxes} boxes
 * @param {Lane} lane
 * @param {Scale} scale
 */
export function findPairs(boxes, lane, scale) {
  const { left, right, missed, others } = boxes;
  const { from, to, width } = scale;
  const size = left.length;
  pairs.start = 0;
  pairs.end = 0;
  pairs.from = 0;
  pairs.to = width;
  if (size === 0) return;
  const first = lowerBound(right, from);
  gatherBegun(boxes, first, lane, from);
  for (let b = first; b < size && (left[b] ?? 0) < to; b++) {
    const isMissed = fitBox(pairs.missed, missed, boxes, b, lane, scale);
    const isOther = fitBox(pairs.others, others, boxes, b, lane, scale);
    if (!isMissed && !isOther) continue;
    pairs.isBoth[pairs.end++] = (missed.count[b] ?? 0) > 0 && (others.count[b] ?? 0) > 0 ? 1 : 0;
  }
  if (pairs.end === 0) return;
  joinAtLeft(width);
  joinAtRight(width);
  const last = pairs.end - 1;
  if (startOf(pairs.start) <= INSET) pairs.from = endOf(pairs.start);
  if (endOf(last) >= width - INSET) pairs.to = startOf(last);
}

/**
 * The entries of boxes before the first in sight that go on in the window.
 *
 * @param {Boxes} boxes
 * @param {number} first
 * @param {Lane} lane
 * @param {number} from
 */
function gatherBegun({ spanStart, spans, spanUntil, latestEnd }, first, { flags }, from) {
  const { missed, others, isBoth } = pairs;
  clear(missed, 0);
  clear(others, 0);
  const end = spanStart[first] ?? 0;
  for (let s = spanStart[lowerBound(latestEnd, from)] ?? 0; s < end; s++) {
    if ((spanUntil[s] ?? 0) <= from) continue;
    const i = spans[s] ?? 0;
    const half = (flags[i] ?? 0) & MISSED ? missed : others;
    half.count[0] = (half.count[0] ?? 0) + 1;
    half.one[0] = i;
  }
  const ofMissed = missed.count[0] ?? 0;
  const ofOthers = others.count[0] ?? 0;
  if (ofMissed + ofOthers === 0) return;
  if (ofMissed > 0) place(missed, 0, ofMissed, INSET, INSET);
  if (ofOthers > 0) place(others, 0, ofOthers, INSET, INSET);
  isBoth[0] = ofMissed > 0 && ofOthers > 0 ? 1 : 0;
  pairs.end = 1;
}

/**
 * Puts a count where its box begins, as wide as it needs.
 *
 * @param {SeenHalf} half
 * @param {number} n
 * @param {number} count
 * @param {number} x0
 * @param {number} x1 where it ends if that is wide enough
 */
function place(half, n, count, x0, x1) {
  half.count[n] = count;
  half.x0[n] = x0;
  half.x1[n] = Math.max(x1, x0 + widthOfCount(count) + (count === 1 ? GOES_ON_WIDTH : 0));
  half.end[n] = half.x1[n] ?? 0;
  half.text[n] = textOf(count);
}

/**
 * @param {SeenHalf} half
 * @param {number} n
 */
function clear(half, n) {
  half.count[n] = 0;
  half.x0[n] = Infinity;
  half.x1[n] = -Infinity;
  half.end[n] = -Infinity;
}

/**
 * Adds the missed opportunities of a box, or the others, as a box within the window; false where nothing of them
 * is there.
 *
 * @param {SeenHalf} half
 * @param {import('./gather.js').Half} counts
 * @param {Boxes} boxes
 * @param {number} b
 * @param {Lane} lane
 * @param {Scale} scale
 */
function fitBox(half, counts, { left, right, spanStart, spans, spanUntil }, b, lane, scale) {
  const { from, width, perDay } = scale;
  const n = pairs.end;
  const count = counts.count[b] ?? 0;
  const one = counts.one[b] ?? 0;
  clear(half, n);
  if (count === 0) return false;
  const low = ((left[b] ?? 0) - from) * perDay + INSET;
  const high = ((right[b] ?? 0) - from) * perDay - INSET;
  const end = ((counts.to[b] ?? 0) - from) * perDay;
  const least = widthOfCount(count);
  let x0 = Math.max(low, ((counts.from[b] ?? 0) - from) * perDay);
  const cut = Math.min(high, end);
  // A single's mark stands where it begins; what is narrower than its count about the middle, as far as there is room.
  if (count === 1)
    x0 = Math.max(low, Math.min(((counts.from[b] ?? 0) - from) * perDay - MISSED_RADIUS, high - least));
  else if (cut - x0 < least) x0 = Math.max(low, Math.min((x0 + cut - least) / 2, high - least));
  let x1 = Math.min(high, Math.max(x0 + least, end));
  if (x0 >= width) return false;
  if (x1 <= 0) {
    const wanted = half === pairs.missed ? MISSED : 0;
    let begun = 0;
    for (let s = spanStart[b] ?? 0; s < (spanStart[b + 1] ?? 0); s++) {
      const i = spans[s] ?? 0;
      if ((spanUntil[s] ?? 0) <= from || ((lane.flags[i] ?? 0) & MISSED) !== wanted) continue;
      begun++;
      half.one[n] = i;
    }
    if (begun > 0) place(half, n, begun, INSET, INSET);
    return begun > 0;
  }
  half.end[n] = high;
  // What would count one leaves the window like anything else that has a mark.
  const isSpan = ((lane.flags[one] ?? 0) & (PERIOD | VAGUE)) !== 0;
  if (count === 1 && isSpan && x0 < INSET && (lane.until[one] ?? 0) > from) {
    x0 = INSET;
    x1 = Math.max(x1, x0 + least);
  } else if (count > 1) {
    if (x0 < INSET) {
      x0 = INSET;
      x1 = Math.max(Math.min(x1, width - INSET), x0 + least);
    } else if (x1 > width - INSET) {
      x1 = width - INSET;
      x0 = Math.min(x0, x1 - least);
    }
  }
  half.count[n] = count;
  half.one[n] = one;
  half.x0[n] = x0;
  half.x1[n] = x1;
  half.text[n] = counts.text[b] ?? '';
  return true;
}

/**
 * A box at the left edge takes those that it would cover.
 *
 * @param {number} width
 */
function joinAtLeft(width) {
  while (pairs.end - pairs.start > 1) {
    const a = pairs.start;
    if (startOf(a) > INSET || endOf(a) <= startOf(a + 1)) return;
    joinPair(a, a + 1, a + 1, width, true);
    pairs.start++;
  }
}

/**
 * A box at the right edge takes those that it would cover.
 *
 * @param {number} width
 */
function joinAtRight(width) {
  while (pairs.end - pairs.start > 1) {
    const b = pairs.end - 1;
    if (endOf(b) < width - INSET || endOf(b - 1) <= startOf(b)) return;
    joinPair(b - 1, b, b - 1, width, false);
    pairs.end--;
  }
}

/**
 * @param {number} a
 * @param {number} b
 * @param {number} into
 * @param {number} width
 * @param {boolean} isLeft
 */
function joinPair(a, b, into, width, isLeft) {
  const { missed, others, isBoth } = pairs;
  joinHalf(missed, a, b, into, width, isLeft);
  joinHalf(others, a, b, into, width, isLeft);
  const areBoth = (missed.count[into] ?? 0) > 0 && (others.count[into] ?? 0) > 0;
  isBoth[into] = (isBoth[a] ?? 0) | (isBoth[b] ?? 0) | (areBoth ? 1 : 0);
}

/**
 * @param {SeenHalf} half
 * @param {number} a
 * @param {number} b
 * @param {number} into
 * @param {number} width
 * @param {boolean} isLeft
 */
function joinHalf(half, a, b, into, width, isLeft) {
  const count = (half.count[a] ?? 0) + (half.count[b] ?? 0);
  const isOne = half.count[a] === 0 || half.count[b] === 0;
  half.one[into] = (half.count[a] === 0 ? half.one[b] : half.one[a]) ?? 0;
  // What is nowhere has no part in either.
  let x0 = Math.min(half.x0[a] ?? 0, half.x0[b] ?? 0);
  let x1 = Math.max(half.x1[a] ?? 0, half.x1[b] ?? 0);
  if (!isOne && isLeft) {
    x0 = Math.max(x0, INSET);
    x1 = Math.max(Math.min(x1, width - INSET), x0 + widthOfCount(count));
  } else if (!isOne) {
    x1 = Math.min(x1, width - INSET);
    x0 = Math.min(x0, x1 - widthOfCount(count));
  }
  half.count[into] = count;
  half.x0[into] = x0;
  half.x1[into] = x1;
  half.end[into] = isOne ? Math.max(half.end[a] ?? 0, half.end[b] ?? 0) : x1;
  half.text[into] = textOf(count);
}

/**
 * Counts in the box at an edge what else it would cover.
 *
 * @param {number} n the first of `pairs` or the last
 * @param {number} i an entry
 * @param {number} flag of it
 * @param {number} width
 */
export function addCovered(n, i, flag, width) {
  const { missed, others, isBoth } = pairs;
  const half = flag & MISSED ? missed : others;
  const other = flag & MISSED ? others : missed;
  const count = (half.count[n] ?? 0) + 1;
  if (count === 1) {
    half.one[n] = i;
    half.x0[n] = other.x0[n] ?? 0;
    half.x1[n] = other.x1[n] ?? 0;
    half.end[n] = half.x1[n] ?? 0;
  }
  half.count[n] = count;
  half.text[n] = textOf(count);
  // A line may leave the window, a count stands in it.
  if (count > 1 && (half.x1[n] ?? 0) > width - INSET) {
    half.x1[n] = width - INSET;
    half.x0[n] = Math.min(half.x0[n] ?? 0, width - INSET - widthOfCount(count));
  }
  if ((other.count[n] ?? 0) > 0) isBoth[n] = 1;
}

/** @param {number} n */
function startOf(n) {
  return Math.min(pairs.missed.x0[n] ?? 0, pairs.others.x0[n] ?? 0);
}

/** @param {number} n */
function endOf(n) {
  return Math.max(pairs.missed.x1[n] ?? 0, pairs.others.x1[n] ?? 0);
}
