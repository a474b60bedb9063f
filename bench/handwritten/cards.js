/** Cards: entries with room for more than a label, over how many rows, and the lines that stand on them. */
import { formatDay } from './calendar.js';
import { LABEL_GAP, MARK_RADIUS, MISSED_RADIUS } from './look.js';
import { MISSED, PERIOD, VAGUE } from './kinds.js';
import { fit, widthOf, wrap } from './text.js';

export const CARD_WIDTH = 220;
const NEEDED = CARD_WIDTH + 2 * MISSED_RADIUS + 3 * LABEL_GAP;
const LABEL_REACH = 340;
const WORTH_LOOKING = 40;
const MOST_ROWS = 5;

/**
 * The rows that a card of each placed entry may take, 0 for none, for all of a zoom level; null where no
 * entry has room for one.
 *
 * @param {import('./read.js').Lane} lane
 * @param {import('./pack.js').Packed} packed
 * @param {number} perDay pixels
 * @param {number} rows
 */
export function findCardRooms({ begin, until, flags }, { placed, shelf, boxes }, perDay, rows) {
  const { length } = placed;
  const extent = (begin[placed[length - 1] ?? 0] ?? 0) - (begin[placed[0] ?? 0] ?? 0);
  if (length === 0 || (length > 1 && (extent * perDay) / length < WORTH_LOOKING)) return null;
  const rooms = new Uint8Array(length);
  const last = rows - 1;
  const edge = new Float64Array(rows).fill(Infinity);
  let box = boxes.left.length - 1;
  let isFound = false;
  // From the right: what is free up to the next thing on each row.
  for (let p = length - 1; p >= 0; p--) {
    const i = placed[p] ?? 0;
    const own = shelf[p] ?? 0;
    const x = (begin[i] ?? 0) * perDay;
    const end = (until[i] ?? 0) * perDay;
    for (; box >= 0 && (boxes.right[box] ?? 0) * perDay > x; box--) {
      edge[last] = (boxes.left[box] ?? 0) * perDay;
    }
    const from = end - x <= CARD_WIDTH ? Math.max(x, end) : x;
    let free = 0;
    while (free < MOST_ROWS && own + free <= last && (edge[own + free] ?? 0) - from >= NEEDED) free++;
    rooms[p] = free;
    isFound ||= free > 0;
    edge[own] = x;
  }
  if (!isFound) return null;
  // From the left: without the rows that an earlier label may reach into.
  edge.fill(-Infinity);
  for (let p = 0, b = 0; p < length; p++) {
    const i = placed[p] ?? 0;
    const own = shelf[p] ?? 0;
    const x = (begin[i] ?? 0) * perDay;
    for (; b < boxes.left.length && (boxes.left[b] ?? 0) * perDay <= x; b++) {
      edge[last] = Math.max(edge[last] ?? 0, (boxes.right[b] ?? 0) * perDay);
    }
    let free = Math.min(1, rooms[p] ?? 0);
    while (free < (rooms[p] ?? 0) && (edge[own + free] ?? 0) <= x) free++;
    rooms[p] = free;
    const radius = (flags[i] ?? 0) & MISSED ? MISSED_RADIUS : MARK_RADIUS;
    edge[own] = Math.max((until[i] ?? 0) * perDay, x + radius) + LABEL_REACH;
  }
  return rooms;
}

/**
 * The lines of a card; none where dates and some of the title have no room.
 *
 * @typedef {object} Lines
 * @property {string[]} text
 * @property {number[]} width
 * @property {number} bold first bold line
 * @property {number} quiet first line after the title; those before `bold` are quiet too
 * @property {boolean} isBold
 */

/** @type {Map<number, Lines>} */
const known = new Map();

/** What was measured with other fonts is of no use. */
export function forgetCards() {
  known.clear();
}

/**
 * @param {import('./read.js').Chronology} chronology
 * @param {import('./read.js').Lane} lane
 * @param {number} i
 * @param {string} title
 * @param {number} room lines
 * @param {boolean} isAround a line runs through it
 * @returns {Lines}
 */
export function linesOf(chronology, lane, i, title, room, isAround) {
  const key = ((lane.row[i] ?? 0) * 64 + Math.min(room, 31)) * 2 + (isAround ? 1 : 0);
  let lines = known.get(key);
  if (lines === undefined) known.set(key, (lines = writeLines(chronology, lane, i, title, room, isAround)));
  return lines;
}

/**
 * @param {import('./read.js').Chronology} chronology
 * @param {import('./read.js').Lane} lane
 * @param {number} i
 * @param {string} title
 * @param {number} room
 * @param {boolean} isAround
 * @returns {Lines}
 */
function writeLines(chronology, lane, i, title, room, isAround) {
  const flags = lane.flags[i] ?? 0;
  const row = lane.row[i] ?? 0;
  const isBold = (flags & MISSED) !== 0;
  const begin = lane.begin[i] ?? 0;
  const dates =
    flags & VAGUE
      ? `“${chronology.dateWords(row)}”`
      : flags & PERIOD
        ? `${formatDay(begin)} to ${formatDay((lane.until[i] ?? 0) - 1)}`
        : formatDay(begin);
  const date = wrap(dates, CARD_WIDTH, false, 3);
  const left = room - date.length;
  const none = { text: [], width: [], bold: 0, quiet: 0, isBold };
  if (date.length > (isAround ? 1 : 2) || left < 1) return none;
  const facts = isBold ? [fit(`Missed, says ${chronology.saidBy(row)}`, CARD_WIDTH, false)] : [];
  const most = Math.min(left, Math.max(2, Math.min(3, left - facts.length)));
  if (most < 2 && widthOf(title, isBold) > CARD_WIDTH) return none;
  const titled = wrap(title, CARD_WIDTH, isBold, most);
  const text = [...date, ...titled, ...facts.slice(0, left - titled.length)];
  const quiet = date.length + titled.length;
  const width = text.map((line, n) => widthOf(line, isBold && n >= date.length && n < quiet));
  return { text, width, bold: date.length, quiet, isBold };
}
