/**
 * What of the packed lanes is seen in a window, and where: into columns that are used again for every frame.
 */
import { CARD_WIDTH } from './cards.js';
import { addCovered, findPairs, pairs } from './edges.js';
import { KIND, MISSED, PERIOD, VAGUE } from './kinds.js';
import { LABEL_GAP, MARK_RADIUS, MISSED_RADIUS, ROW_HEIGHT } from './look.js';
import { lowerBound, packLane } from './pack.js';
import { boxes, HAS_MARK, HAS_SPAN, seen } from './seen.js';
import { addSingle, endOfSpan, isWhole, OUTSIDE, startOfSpan } from './singles.js';

/** @typedef {{ from: number, to: number, width: number, perDay: number, level: number }} Scale */
/** @typedef {import('./draw.js').Picture} Picture */

/** Pixels outside the window that still reach into it. */
const REACH = 64;
const BOX_HEIGHT = 18;
/** What of an entry must be in sight for words to stand beside it. */
const LEAST_SEEN = 3;
/** Half a row, without two pixels below it, and how far its middle lies below that of the row. */
const HALF_HEIGHT = (ROW_HEIGHT - 2) / 2;
const UPPER_HALF = HALF_HEIGHT / 2 - ROW_HEIGHT / 2;
const LOWER_HALF = (3 * HALF_HEIGHT) / 2 - ROW_HEIGHT / 2;
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
    const right = ((until[i] ?? 0) - from) * perDay;
    const x0 = Math.max(startOfSpan(left, right, flag, radius), -OUTSIDE);
    const x1 = Math.min(endOfSpan(left, right, flag, radius), width + OUTSIDE);
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
        addCovered(pairs.start, i, flag, width);
        continue;
      }
      if (isSeen && edge < width && (isMarked ? x + radius > edge + 0.5 : edge - start < LEAST_SEEN)) {
        addCovered(pairs.end - 1, i, flag, width);
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
    seen.number[n] = isWhole(number, x, width) ? number : 0;
    seen.beside[n] = 0;
    seen.left[n] = left;
    seen.right[n] = right;
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
    const isBoth = pairs.isBoth[n] === 1;
    const height = isBoth ? HALF_HEIGHT : BOX_HEIGHT;
    for (let missed = 1; missed >= 0; missed--) {
      const half = missed ? pairs.missed : pairs.others;
      const count = half.count[n] ?? 0;
      const middle = isBoth ? y + (missed ? UPPER_HALF : LOWER_HALF) : y;
      if (count === 1) addSingle(id, lane, half, n, middle, isBoth, scale);
      else if (count > 1) {
        addBox(half.x0[n] ?? 0, half.x1[n] ?? 0, middle, height, missed, half.text[n] ?? '');
      }
    }
  }
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
