/** Silence: a hatch behind the marks of a lane, with its length in words where they are in nobody's way. */
/* global OffscreenCanvas, DOMMatrix */
import { GROUND, MUTED, PLAIN, STRONG, TINT } from './look.js';
import { labels } from './labels.js';
import { PERIOD } from './kinds.js';
import { packedAt, rowMiddle } from './see.js';
import { boxes, HAS_MARK, HAS_SPAN, seen } from './seen.js';
import { widthOf } from './text.js';

/** Pixels from one line to the next. */
const STEP = 8;
const HEIGHT = 16;
const LEAST_WIDTH = 4;
const INDENT = 30;
const GAP = 8;
const AFTER_WORDS = 34;
const BEFORE_WORDS = 24;
const ROOMY = 60;
const REACH = 11;
const MOST = 256;

/** Hatches of a frame. */
const hatches = {
  count: 0,
  lane: new Uint16Array(MOST),
  x0: new Float64Array(MOST),
  x1: new Float64Array(MOST),
  top: new Float64Array(MOST),
  /** Pixel at which its lines begin, whole, so that they stay sharp. */
  phase: new Float64Array(MOST),
  wordsX: new Float64Array(MOST),
  width: new Float64Array(MOST),
  /** Empty for none. */
  text: /** @type {string[]} */ (new Array(MOST).fill('')),
};

/**
 * A tile with the lines, drawn once: it fills a hatch at a fraction of what its lines cost.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {number} ratio device pixels per CSS pixel
 */
export function makeHatch(context, ratio) {
  const tile = new OffscreenCanvas(STEP * ratio, STEP * ratio);
  const own = tile.getContext('2d');
  if (!own) throw new Error('No canvas.');
  own.scale(ratio, ratio);
  own.strokeStyle = STRONG;
  for (let x = -STEP; x <= STEP; x += STEP) {
    own.moveTo(x - 1, STEP + 1);
    own.lineTo(x + STEP + 1, -1);
  }
  own.stroke();
  const pattern = context.createPattern(tile, 'repeat');
  if (!pattern) throw new Error('No pattern.');
  pattern.setTransform(new DOMMatrix().scale(1 / ratio));
  return pattern;
}

/**
 * @param {import('./draw.js').Picture} picture
 * @param {import('./see.js').Scale} scale
 */
export function placeHatches(picture, { from, to, width, perDay, level }) {
  hatches.count = 0;
  for (let id = 0; id < picture.lanesInSight; id++) {
    const lane = /** @type {import('./read.js').Lane} */ (picture.chronology.lanes[id]);
    const { after, until, words } = lane.silences;
    for (let s = 0; s < after.length; s++) {
      const first = (after[s] ?? 0) + 1;
      const end = until[s] ?? 0;
      if (end < from || first > to) continue;
      const begin = (first - from) * perDay;
      const x0 = Math.max(begin, 0);
      const x1 = Math.min((end - from) * perDay, width);
      if (x1 - x0 < LEAST_WIDTH) continue;
      const middle = rowMiddle(picture, id, calmestRow(picture, id, level, s));
      const h = hatches.count++;
      hatches.lane[h] = id;
      hatches.x0[h] = x0;
      hatches.x1[h] = x1;
      hatches.top[h] = middle - HEIGHT / 2;
      hatches.phase[h] = Math.round(begin) % STEP;
      hatches.text[h] = '';
      const [long, brief] = words[s] ?? ['', ''];
      if (!placeWords(h, id, long, middle)) placeWords(h, id, brief, middle);
    }
  }
}

/**
 * The row on which the last thing before the end of a silence lies furthest back; for a whole zoom level.
 *
 * @param {import('./draw.js').Picture} picture
 * @param {number} id
 * @param {number} level
 * @param {number} silence
 */
function calmestRow(picture, id, level, silence) {
  const lane = /** @type {import('./read.js').Lane} */ (picture.chronology.lanes[id]);
  const packed = packedAt(picture, id, level);
  packed.calm ??= new Int8Array(lane.silences.after.length).fill(-1);
  const known = packed.calm[silence] ?? -1;
  if (known >= 0) return known;
  const rows = picture.laneRows[id] ?? 1;
  const latest = new Float64Array(rows).fill(-Infinity);
  const end = lane.silences.until[silence] ?? 0;
  for (let p = 0; p < packed.placed.length; p++) {
    const i = packed.placed[p] ?? 0;
    const begin = lane.begin[i] ?? 0;
    if (begin >= end) break;
    const on = packed.shelf[p] ?? 0;
    const day = (lane.flags[i] ?? 0) & PERIOD ? begin : Math.min(lane.until[i] ?? begin, end);
    latest[on] = Math.max(latest[on] ?? 0, day);
  }
  for (let b = 0; b < packed.boxes.left.length && (packed.boxes.left[b] ?? 0) < end; b++) {
    latest[rows - 1] = Math.max(latest[rows - 1] ?? 0, Math.min(packed.boxes.right[b] ?? 0, end));
  }
  const middle = (rows - 1) / 2;
  let best = 0;
  for (let row = 1; row < rows; row++) {
    const day = latest[row] ?? 0;
    const than = latest[best] ?? 0;
    if (day < than || (day === than && Math.abs(row - middle) < Math.abs(best - middle))) best = row;
  }
  packed.calm[silence] = best;
  return best;
}

/**
 * Puts words into the first gap that has room for them; false if none has.
 *
 * @param {number} h
 * @param {number} id
 * @param {string} text
 * @param {number} middle
 */
function placeWords(h, id, text, middle) {
  const x0 = hatches.x0[h] ?? 0;
  const x1 = hatches.x1[h] ?? 0;
  // Not even narrow letters would fit.
  if (x1 - x0 < text.length * 4) return false;
  const width = widthOf(text, false);
  if (width + 2 * GAP > x1 - x0) return false;
  let x = x0 + (x1 - x0 - width > ROOMY ? INDENT : GAP);
  for (let before = NaN; before !== x;) {
    before = x;
    x = pushOn(id, middle, x, width);
    if (x + width + GAP > x1) return false;
  }
  hatches.wordsX[h] = x;
  hatches.width[h] = width;
  hatches.text[h] = text;
  return true;
}

/**
 * Where words may stand at the earliest beyond what is in their way.
 *
 * @param {number} id
 * @param {number} middle
 * @param {number} at
 * @param {number} width
 */
function pushOn(id, middle, at, width) {
  let x = at;
  for (let n = seen.laneStart[id] ?? 0; n < (seen.laneStart[id + 1] ?? 0); n++) {
    const apart = Math.abs((seen.y[n] ?? 0) - middle);
    const form = seen.form[n] ?? 0;
    const radius = seen.radius[n] ?? 0;
    const markX = seen.x[n] ?? 0;
    if (form & HAS_MARK && apart < radius + REACH) x = clear(x, width, markX - radius, markX + radius);
    if (form & HAS_SPAN && apart < 2 * REACH) x = clear(x, width, seen.x0[n] ?? 0, seen.x1[n] ?? 0);
  }
  for (let b = seen.boxStart[id] ?? 0; b < (seen.boxStart[id + 1] ?? 0); b++) {
    if (Math.abs((boxes.y[b] ?? 0) - middle) >= (boxes.height[b] ?? 0) / 2 + REACH) continue;
    x = clear(x, width, boxes.x0[b] ?? 0, boxes.x1[b] ?? 0);
  }
  for (let l = 0; l < labels.count; l++) {
    if (labels.lane[l] !== id || Math.abs((labels.y[l] ?? 0) - 4 - middle) >= 2 * REACH) continue;
    const end = (labels.x[l] ?? 0) + (labels.width[l] ?? 0) + AFTER_WORDS - GAP;
    x = clear(x, width, (labels.x[l] ?? 0) - BEFORE_WORDS + GAP, end);
  }
  return x;
}

/**
 * @param {number} x
 * @param {number} width
 * @param {number} from
 * @param {number} to
 */
function clear(x, width, from, to) {
  return to + GAP > x && from - GAP < x + width ? to + GAP : x;
}

/**
 * @param {import('./draw.js').Picture} picture
 * @param {CanvasPattern} pattern
 */
export function drawHatches({ context, height }, pattern) {
  if (hatches.count === 0) return;
  context.fillStyle = pattern;
  for (let h = 0; h < hatches.count; h++) {
    const x0 = hatches.x0[h] ?? 0;
    const top = hatches.top[h] ?? 0;
    if (top > height) continue;
    const phase = hatches.phase[h] ?? 0;
    // A pattern lies where the canvas begins.
    context.translate(phase, top);
    context.fillRect(x0 - phase, 0, (hatches.x1[h] ?? 0) - x0, HEIGHT);
    context.translate(-phase, -top);
  }
}

/** @param {import('./draw.js').Picture} picture */
export function drawHatchWords({ context, height, laneTints }) {
  context.font = PLAIN;
  context.textAlign = 'start';
  for (let h = 0; h < hatches.count; h++) {
    const text = hatches.text[h] ?? '';
    const y = (hatches.top[h] ?? 0) + HEIGHT / 2 + 4;
    if (text === '' || y > height + HEIGHT) continue;
    const x = hatches.wordsX[h] ?? 0;
    context.fillStyle = laneTints[hatches.lane[h] ?? 0] ? TINT : GROUND;
    context.fillRect(x - GAP, y - 12, (hatches.width[h] ?? 0) + 2 * GAP, 17);
    context.fillStyle = MUTED;
    context.fillText(text, x, y);
  }
}
