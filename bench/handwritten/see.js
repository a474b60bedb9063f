/**
 * What of the packed lanes is seen in a window, and where: into columns that are used again for every frame.
 */
import { CARD_WIDTH } from './cards.js';
import { addCovered, findPairs, pairs } from './edges.js';
import { KIND, MISSED, PERIOD, VAGUE } from './kinds.js';
import { LABEL_GAP, MARK_RADIUS, MISSED_RADIUS, ROW_HEIGHT } from './look.js';
import { lowerBound, packLane } from './pack.js';

/** @typedef {{ from: number, to: number, width: number, perDay: number, level: number }} Scale */
/** @typedef {import('./draw.js').Picture} Picture */

/** Pixels outside the window that still reach into it; where lines are cut. */
const REACH = 64;
const OUTSIDE = 40;
const BOX_HEIGHT = 18;
/** What of an entry must be in sight for words to stand beside it. */
const LEAST_SEEN = 3;
const MOST = 4096;
/** The largest number that fits a diamond. */
export const MOST_IN_MARK = 999;
/** Bits of `form`: what of an entry is seen. */
export const HAS_MARK = 1;
export const HAS_SPAN = 2;

/** Entries of a frame, one number a column each. */
export const seen = {
  count: 0,
  lane: new Uint16Array(MOST),
  index: new Uint32Array(MOST),
  flags: new Uint8Array(MOST),
  form: new Uint8Array(MOST),
  x: new Float64Array(MOST),
  y: new Float64Array(MOST),
  radius: new Float64Array(MOST),
  /** Ends of a line or a bar. */
  x0: new Float64Array(MOST),
  x1: new Float64Array(MOST),
  /** Up to which pixel words have room; none where it is not right of the mark. */
  free: new Float64Array(MOST),
  /** Where the window ends for them: at its edge, or at a box that stands there. */
  edge: new Float64Array(MOST),
  /** Where it begins, in sight or not. */
  left: new Float64Array(MOST),
  shelf: new Uint8Array(MOST),
  /** Rows that a card may take. */
  cardRows: new Uint8Array(MOST),
  /** 0 for none. */
  number: new Uint32Array(MOST),
  /** First entry and first box of each lane in sight, and those after the last. */
  laneStart: new Uint32Array(128),
  boxStart: new Uint32Array(128),
};

/** Boxes with counts. */
export const boxes = {
  count: 0,
  x0: new Float64Array(MOST),
  x1: new Float64Array(MOST),
  y: new Float64Array(MOST),
  height: new Float64Array(MOST),
  missed: new Uint8Array(MOST),
  text: /** @type {string[]} */ (new Array(MOST).fill('')),
};

/**
 * Middle of a row of a lane.
 *
 * @param {Picture} picture
 * @param {number} id of the lane
 * @param {number} row
 */
export function rowMiddle({ laneTops, laneHeights, laneRows }, id, row) {
  const rows = laneRows[id] ?? 1;
  const top = (laneTops[id] ?? 0) + ((laneHeights[id] ?? 0) - rows * ROW_HEIGHT) / 2;
  return Math.round(top + (row + 0.5) * ROW_HEIGHT);
}

/**
 * @param {Picture} picture
 * @param {Scale} scale
 */
export function seeLanes(picture, scale) {
  seen.count = 0;
  boxes.count = 0;
  for (let id = 0; id < picture.lanesInSight; id++) {
    seen.laneStart[id] = seen.count;
    seen.boxStart[id] = boxes.count;
    const packed = packedAt(picture, id, scale.level);
    const lane = /** @type {import('./read.js').Lane} */ (picture.chronology.lanes[id]);
    findPairs(packed.boxes, lane, scale);
    seePlaced(picture, id, lane, packed, scale);
    seeBoxes(picture, id, lane, scale);
  }
  seen.laneStart[picture.lanesInSight] = seen.count;
  seen.boxStart[picture.lanesInSight] = boxes.count;
}

/**
 * @param {Picture} picture
 * @param {number} id
 * @param {number} level
 */
export function packedAt({ chronology, laneRows }, id, level) {
  const lane = /** @type {import('./read.js').Lane} */ (chronology.lanes[id]);
  let packed = lane.packed.get(level);
  if (packed === undefined) lane.packed.set(level, (packed = packLane(lane, level, laneRows[id] ?? 1)));
  return packed;
}

/**
 * @param {Picture} picture
 * @param {number} id
 * @param {import('./read.js').Lane} lane
 * @param {import('./pack.js').Packed} packed
 * @param {Scale} scale
 */
function seePlaced(picture, id, lane, { placed, shelf, next, latestEnd, cardRows }, scale) {
  const { begin, until, flags } = lane;
  const last = (picture.laneRows[id] ?? 1) - 1;
  const { from, width, perDay } = scale;
  const least = from - REACH / perDay;
  const most = scale.to + REACH / perDay;
  for (let p = lowerBound(latestEnd, least); p < placed.length; p++) {
    const i = placed[p] ?? 0;
    const day = begin[i] ?? 0;
    if (day > most) break;
    if ((until[i] ?? 0) < least) continue;
    const flag = flags[i] ?? 0;
    const isSpan = (flag & (PERIOD | VAGUE)) !== 0;
    // A period of contacts is its bar.
    const isMarked = !isSpan || (flag & (VAGUE | MISSED | KIND)) !== 0;
    const radius = !isMarked ? 0 : flag & MISSED ? MISSED_RADIUS : MARK_RADIUS;
    const left = (day - from) * perDay;
    const x0 = Math.max(left, -OUTSIDE);
    const x1 = Math.min(((until[i] ?? 0) - from) * perDay, width + OUTSIDE);
    const on = shelf[p] ?? 0;
    // Boxes at the window's edges stand on the last row.
    const first = on === last ? pairs.from : 0;
    const edge = on === last ? pairs.to : width;
    // Held at the window's edge, or beside a box that stands there, while its line runs under it.
    const x = isSpan ? Math.max(left, Math.min(first + radius, x1 - radius)) : left;
    const isIn = x >= -radius && x <= width + radius;
    if (!isIn && !isSpan) continue;
    const start = isSpan ? Math.min(x - radius, x0) : x - radius;
    const end = isSpan ? Math.max(x + radius, x1) : x + radius;
    if (first > 0 || edge < width) {
      const isSeen = end > 0 && start < width;
      if (isSeen && first > 0 && (isMarked ? x - radius < first - 0.5 : end - first < LEAST_SEEN)) {
        addCovered(pairs.start, i, flag);
        continue;
      }
      if (isSeen && edge < width && (isMarked ? x + radius > edge + 0.5 : edge - start < LEAST_SEEN)) {
        addCovered(pairs.end - 1, i, flag);
        continue;
      }
    }
    const n = seen.count++;
    seen.lane[n] = id;
    seen.index[n] = i;
    seen.flags[n] = flag;
    seen.form[n] = (isMarked && isIn ? HAS_MARK : 0) | (isSpan ? HAS_SPAN : 0);
    seen.x[n] = x;
    seen.y[n] = rowMiddle(picture, id, on);
    seen.radius[n] = radius;
    seen.x0[n] = x0;
    seen.x1[n] = x1;
    const number = lane.number[i] ?? 0;
    seen.number[n] = number > MOST_IN_MARK ? 0 : number;
    seen.left[n] = left;
    // Words would stand for something that is not there.
    const isWorded = isIn && Math.min(end, width) - Math.max(start, 0) >= LEAST_SEEN;
    seen.free[n] = isWorded ? ((next[p] ?? 0) - from) * perDay - MISSED_RADIUS : -Infinity;
    seen.edge[n] = edge;
    seen.shelf[n] = on;
    let rows = cardRows === null ? 0 : (cardRows[p] ?? 0);
    // Without a row on which a box stands at an edge.
    if (rows > 1 && on + rows > last) {
      const words = x + radius + LABEL_GAP;
      const isUnder =
        (pairs.from > 0 && words < pairs.from) || (pairs.to < width && words + CARD_WIDTH > pairs.to);
      if (isUnder) rows--;
    }
    seen.cardRows[n] = rows;
  }
}

/**
 * @param {Picture} picture
 * @param {number} id
 * @param {import('./read.js').Lane} lane
 * @param {Scale} scale
 */
function seeBoxes(picture, id, lane, scale) {
  const y = rowMiddle(picture, id, (picture.laneRows[id] ?? 1) - 1);
  for (let n = pairs.start; n < pairs.end; n++) {
    const height = pairs.isBoth[n] === 1 ? ROW_HEIGHT / 2 : BOX_HEIGHT;
    const shift = pairs.isBoth[n] === 1 ? height / 2 : 0;
    addHalf(id, lane, pairs.missed, n, y - shift, height, 1, scale);
    addHalf(id, lane, pairs.others, n, y + shift, height, 0, scale);
  }
}

/**
 * @param {number} id
 * @param {import('./read.js').Lane} lane
 * @param {import('./edges.js').SeenHalf} half
 * @param {number} n
 * @param {number} y
 * @param {number} height
 * @param {number} missed 1 for missed opportunities
 * @param {Scale} scale
 */
function addHalf(id, lane, half, n, y, height, missed, scale) {
  const count = half.count[n] ?? 0;
  const x0 = half.x0[n] ?? 0;
  const x1 = half.x1[n] ?? 0;
  if (count > 1) addBox(x0, x1, y, height, missed, half.text[n] ?? '');
  else if (count === 1) addSingle(id, lane, half.one[n] ?? 0, x0, x1, y, height, scale);
}

/**
 * @param {number} x0
 * @param {number} x1
 * @param {number} y
 * @param {number} height
 * @param {number} missed 1 for a box of missed opportunities
 * @param {string} text
 */
function addBox(x0, x1, y, height, missed, text) {
  const n = boxes.count++;
  boxes.x0[n] = x0;
  boxes.x1[n] = x1;
  boxes.y[n] = y;
  boxes.height[n] = height;
  boxes.missed[n] = missed;
  boxes.text[n] = text;
}

/**
 * What would count one is the mark of the entry, in its place within the box.
 *
 * @param {number} id
 * @param {import('./read.js').Lane} lane
 * @param {number} i
 * @param {number} x0
 * @param {number} x1
 * @param {number} y
 * @param {number} height
 * @param {Scale} scale
 */
function addSingle(id, lane, i, x0, x1, y, height, { from, perDay }) {
  const flag = lane.flags[i] ?? 0;
  const whole = flag & MISSED ? MISSED_RADIUS : MARK_RADIUS;
  const radius = height < BOX_HEIGHT ? Math.min(whole, height / 2) : whole;
  const n = seen.count++;
  seen.lane[n] = id;
  seen.index[n] = i;
  seen.flags[n] = flag;
  seen.form[n] = HAS_MARK;
  seen.x[n] = Math.max(x0 + radius, Math.min(((lane.begin[i] ?? 0) - from) * perDay, x1 - radius));
  seen.y[n] = y;
  seen.radius[n] = radius;
  seen.free[n] = -Infinity;
  const number = lane.number[i] ?? 0;
  // In half a row there is no room for a number.
  seen.number[n] = radius < whole || number > MOST_IN_MARK ? 0 : number;
}
