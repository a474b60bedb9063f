/** Words beside marks: where there is room up to the next mark of the shelf, missed opportunities first. */
import { CARD_WIDTH, forgetCards, linesOf } from './cards.js';
import { BOLD, GROUND, INK, LABEL_GAP, MUTED, PLAIN, ROW_HEIGHT, TINT } from './look.js';
import { MISSED, VAGUE } from './kinds.js';
import { rowMiddle } from './see.js';
import { HAS_SPAN, seen } from './seen.js';
import { MOST_IN_MARK } from './singles.js';
import { fit, formatCount, widthOf } from './text.js';

const MOST_LABELS = 150;
const LEAST_ROOM = 36;
const MOST_ROOM = 320;
const GOOD_ROOM = 90;
const LINE_HEIGHT = 16;
const BASELINE = 12;
const EDGE = 3;
const BELOW_BAR = 9;
const MOST = 4096;

/** Entries that have room for words, and by what they are chosen where they are too many. */
const wishes = new Uint32Array(MOST);
const ranks = new Float64Array(MOST);

/** Lines of words of a frame. */
export const labels = {
  count: 0,
  /** Of the entry in `seen`, and which of its lines it is. */
  mark: new Uint32Array(2048),
  line: new Uint8Array(2048),
  lane: new Uint16Array(2048),
  x: new Float64Array(2048),
  y: new Float64Array(2048),
  width: new Float64Array(2048),
  /** 0 plain, 1 quiet, 2 bold. */
  weight: new Uint8Array(2048),
  text: /** @type {string[]} */ (new Array(2048).fill('')),
};

/**
 * Words of an entry and their widths, kept by row.
 *
 * @type {Map<number, { title: string, whole: string, width: number }>}
 */
const known = new Map();

/** What was measured with other fonts is of no use. */
export function forgetWords() {
  known.clear();
  forgetCards();
}

/**
 * @param {number} a
 * @param {number} b
 */
function byRank(a, b) {
  return (ranks[b] ?? 0) - (ranks[a] ?? 0);
}

/**
 * Puts into `labels` what is to be written.
 *
 * @param {import('./draw.js').Picture} picture
 * @param {import('./see.js').Scale} scale
 */
export function placeLabels(picture, scale) {
  let count = 0;
  for (let n = 0; n < seen.count; n++) {
    const room =
      Math.min(seen.free[n] ?? 0, seen.edge[n] ?? 0) -
      (seen.x[n] ?? 0) -
      (seen.radius[n] ?? 0) -
      2 * LABEL_GAP;
    if (room < LEAST_ROOM) continue;
    wishes[count++] = n;
    // Missed opportunities first, then what has most room.
    ranks[n] = room + ((seen.flags[n] ?? 0) & MISSED ? 1e9 : 0);
  }
  if (count > MOST_LABELS) wishes.subarray(0, count).sort(byRank);
  labels.count = 0;
  for (let w = 0; w < count && w < MOST_LABELS; w++) {
    const n = wishes[w] ?? 0;
    const words = wordsOf(picture.chronology, n);
    if (seen.cardRows[n] !== 0 && placeCard(picture, scale, n, words.title)) continue;
    const isBold = ((seen.flags[n] ?? 0) & MISSED) !== 0;
    const isSpan = ((seen.form[n] ?? 0) & HAS_SPAN) !== 0;
    const free = (seen.free[n] ?? 0) - LABEL_GAP;
    const beside = (seen.x[n] ?? 0) + (seen.radius[n] ?? 0) + LABEL_GAP;
    let x = beside;
    let y = (seen.y[n] ?? 0) + (isSpan ? -4 : 4);
    // Words too long to stand above a short line go after it, if there is room.
    const after = Math.max((seen.right[n] ?? 0) + LABEL_GAP + 2, beside);
    if (
      (seen.flags[n] ?? 0) & VAGUE &&
      beside - (seen.x[n] ?? 0) + (seen.left[n] ?? 0) + words.width > after
    ) {
      if (free - after >= Math.min(words.width, GOOD_ROOM)) {
        x = after;
        y = (seen.y[n] ?? 0) + 4;
      }
    }
    const room = Math.min(free - x, (seen.edge[n] ?? 0) - LABEL_GAP - x, MOST_ROOM);
    const isWhole = words.width <= room;
    const text = isWhole ? words.whole : fit(words.title, room, isBold);
    if (text === '') continue;
    const width = isWhole ? words.width : widthOf(text, isBold);
    addLine(n, 0, x, y, width, isBold ? 2 : 0, text);
  }
  for (let n = 0; n < seen.count; n++) {
    const number = seen.beside[n] ?? 0;
    if (number === 0) continue;
    const text = String(number);
    addLine(n, 0, seen.besideX[n] ?? 0, (seen.y[n] ?? 0) + 4, widthOf(text, true), 2, text);
  }
}

/**
 * @param {import('./read.js').Chronology} chronology
 * @param {number} n
 */
function wordsOf(chronology, n) {
  const lane = /** @type {import('./read.js').Lane} */ (chronology.lanes[seen.lane[n] ?? 0]);
  const i = seen.index[n] ?? 0;
  const row = lane.row[i] ?? 0;
  const before = known.get(row);
  if (before) return before;
  const flags = lane.flags[i] ?? 0;
  const number = lane.number[i] ?? 0;
  const title = `${number > MOST_IN_MARK ? `${formatCount(number)} ` : ''}${chronology.title(row)}`;
  const whole = flags & VAGUE ? `${title}, “${chronology.dateWords(row)}”` : title;
  const words = { title, whole, width: widthOf(whole, (flags & MISSED) !== 0) };
  known.set(row, words);
  return words;
}

/**
 * Adds the lines of a card; false where it would not be whole.
 *
 * @param {import('./draw.js').Picture} picture
 * @param {import('./see.js').Scale} scale
 * @param {number} n
 * @param {string} title
 */
function placeCard(picture, scale, n, title) {
  const id = seen.lane[n] ?? 0;
  const lane = /** @type {import('./read.js').Lane} */ (picture.chronology.lanes[id]);
  const i = seen.index[n] ?? 0;
  const isSpan = ((seen.form[n] ?? 0) & HAS_SPAN) !== 0;
  const long = ((lane.until[i] ?? 0) - (lane.begin[i] ?? 0)) * 2 ** scale.level;
  const isAround = isSpan && long > CARD_WIDTH;
  const start = (seen.x[n] ?? 0) + (seen.radius[n] ?? 0) + LABEL_GAP;
  const x = isSpan && !isAround ? Math.max(start, (seen.x1[n] ?? 0) + LABEL_GAP + 2) : start;
  const isHeld = isAround && (seen.x0[n] ?? 0) < 0;
  if (isHeld || x < 0 || x > scale.width) return false;
  const shelf = seen.shelf[n] ?? 0;
  const last = shelf + (seen.cardRows[n] ?? 0) - 1;
  const laneTop = picture.laneTops[id] ?? 0;
  const top = shelf === 0 ? laneTop + EDGE : rowMiddle(picture, id, shelf) - ROW_HEIGHT / 2;
  const isLast = last === (picture.laneRows[id] ?? 1) - 1;
  const laneEnd = laneTop + (picture.laneHeights[id] ?? 0) - EDGE;
  const bottom = isLast ? laneEnd : rowMiddle(picture, id, last) + ROW_HEIGHT / 2;
  const y = seen.y[n] ?? 0;
  const high = isAround ? bottom - y - BELOW_BAR : bottom - top;
  const room = (isAround ? 1 : 0) + Math.max(0, Math.floor(high / LINE_HEIGHT));
  const lines = linesOf(picture.chronology, lane, i, title, room, isAround);
  const count = lines.text.length;
  if (count === 0) return false;
  const first = Math.max(top, Math.min(y - LINE_HEIGHT / 2, bottom - count * LINE_HEIGHT));
  const right = scale.width - LABEL_GAP;
  for (let l = 0; l < count; l++) {
    const below = y + BELOW_BAR + (l - 1) * LINE_HEIGHT + BASELINE;
    const baseline = !isAround ? first + l * LINE_HEIGHT + BASELINE : l === 0 ? y - 4 : below;
    const weight = l < lines.bold || l >= lines.quiet ? 1 : lines.isBold ? 2 : 0;
    const whole = lines.text[l] ?? '';
    const wide = lines.width[l] ?? 0;
    const isWhole = x + wide <= right;
    // At the window's edge a date is left out, other words are cut.
    const text = isWhole ? whole : l < lines.bold ? '' : fit(whole, right - x, weight === 2);
    if (text === '') continue;
    addLine(n, l, x, Math.round(baseline), isWhole ? wide : widthOf(text, weight === 2), weight, text);
  }
  return true;
}

/**
 * @param {number} n of the entry in `seen`
 * @param {number} line
 * @param {number} x
 * @param {number} y
 * @param {number} width
 * @param {number} weight
 * @param {string} text
 */
function addLine(n, line, x, y, width, weight, text) {
  const l = labels.count++;
  labels.mark[l] = n;
  labels.line[l] = line;
  labels.lane[l] = seen.lane[n] ?? 0;
  labels.x[l] = x;
  labels.y[l] = y;
  labels.width[l] = width;
  labels.weight[l] = weight;
  labels.text[l] = text;
}

/**
 * The grounds that lines do not run through, then the words, by weight.
 *
 * @param {import('./draw.js').Picture} picture
 */
export function drawLabels({ context, height, laneTints }) {
  const lowest = height + BASELINE;
  for (const isTinted of [false, true]) {
    context.fillStyle = isTinted ? TINT : GROUND;
    for (let l = 0; l < labels.count; l++) {
      if (laneTints[labels.lane[l] ?? 0] !== isTinted || (labels.y[l] ?? 0) > lowest) continue;
      context.fillRect((labels.x[l] ?? 0) - 2, (labels.y[l] ?? 0) - 10, (labels.width[l] ?? 0) + 4, 13);
    }
  }
  context.textAlign = 'start';
  for (let weight = 0; weight < 3; weight++) {
    if (weight !== 1) context.font = weight === 2 ? BOLD : PLAIN;
    context.fillStyle = weight === 1 ? MUTED : INK;
    for (let l = 0; l < labels.count; l++) {
      if (labels.weight[l] !== weight || (labels.y[l] ?? 0) > lowest) continue;
      context.fillText(labels.text[l] ?? '', labels.x[l] ?? 0, labels.y[l] ?? 0);
    }
  }
}
