/**
 * What of a lane is seen in a window, and where: a lane and a window in; marks, counts and room for words
 * into arrays that are used again for every frame.
 */
import { MISSED, PERIOD, VAGUE } from './read.js';
import { DENSE, GAP, MARK_RADIUS, MISSED_RADIUS, packPass, shelfOf } from './shelves.js';

/** @typedef {import('./read.js').Lane} Lane */

/** @typedef {{ from: number, to: number, width: number, perDay: number, packed: number }} Scale */

const ROW_HEIGHT = 26;
/** Pixels outside the window that still reach into it. */
const REACH = 64;
const BOX_HEIGHT = 18;
const MOST = 16384;

/** All marks and boxes of a frame, one number a column each. */
export const seen = {
  marks: 0,
  lane: new Uint16Array(MOST),
  index: new Uint32Array(MOST),
  x: new Float64Array(MOST),
  y: new Float64Array(MOST),
  /** Pixel at which the next mark of the shelf begins. */
  next: new Float64Array(MOST),
  boxes: 0,
  boxX: new Float64Array(MOST),
  boxWidth: new Float64Array(MOST),
  boxY: new Float64Array(MOST),
  boxHeight: new Float64Array(MOST),
  boxCount: new Uint32Array(MOST),
  boxMissed: new Uint8Array(MOST),
};

/** The shelf of each placed entry of the lane at hand, in order along each shelf. */
const placed = { count: 0, index: new Uint32Array(MOST), shelf: new Uint8Array(MOST) };
const ahead = new Float64Array(16);
/** Entries counted rather than drawn, by cell of the time axis; missed opportunities apart. */
const cellAll = new Int32Array(256);
const cellMissed = new Int32Array(256);

export function clearSeen() {
  seen.marks = 0;
  seen.boxes = 0;
}

/**
 * Adds what is seen of a lane.
 *
 * @param {Lane} lane
 * @param {number} id
 * @param {number} top
 * @param {number} height
 * @param {Scale} scale
 */
export function seeLane(lane, id, top, height, scale) {
  const rows = Math.max(1, Math.floor((height - 8) / ROW_HEIGHT));
  const reach = REACH / scale.perDay;
  const size = lane.begin.length;
  const first = lowerBound(lane.latestEnd, size, scale.from - reach);
  const end = lowerBound(lane.begin, size, scale.to + reach);
  // Cells are powers of two of days, at least 32 pixels wide, so that they do not move while panning.
  const cellDays = 2 ** Math.ceil(Math.log2(32 / scale.perDay));
  const firstCell = Math.floor((scale.from - reach) / cellDays);
  const cells = Math.min(cellAll.length, Math.ceil((scale.to + reach) / cellDays) - firstCell);
  placed.count = 0;
  cellAll.fill(0, 0, cells);
  cellMissed.fill(0, 0, cells);
  if (end - first > DENSE) {
    countCells(lane, first, end, cellDays, firstCell, cells);
    leap(lane, first, end, Math.max(1, rows - 1), scale, cellDays, firstCell);
  } else {
    packAll(lane, first, end, rows, scale, cellDays, firstCell);
  }
  const middle = top + (height - rows * ROW_HEIGHT) / 2 + ROW_HEIGHT / 2;
  const hasCounts = cellAll.some((count) => count > 0) || cellMissed.some((count) => count > 0);
  ahead.fill(Infinity);
  for (let p = placed.count - 1; p >= 0; p--) {
    const shelf = placed.shelf[p] ?? 0;
    const index = placed.index[p] ?? 0;
    const n = seen.marks++;
    const x = ((lane.begin[index] ?? 0) - scale.from) * scale.perDay;
    seen.lane[n] = id;
    seen.index[n] = index;
    seen.x[n] = x;
    seen.y[n] = Math.round(middle + shelf * ROW_HEIGHT);
    // Words would run into the counts of the last row.
    seen.next[n] = hasCounts && shelf === rows - 1 ? x : (ahead[shelf] ?? 0);
    ahead[shelf] = x;
  }
  const y = Math.round(middle + (rows - 1) * ROW_HEIGHT);
  for (let cell = 0; cell < cells; cell++) {
    const missed = cellMissed[cell] ?? 0;
    const others = cellAll[cell] ?? 0;
    if (missed <= 0 && others <= 0) continue;
    const x = ((firstCell + cell) * cellDays - scale.from) * scale.perDay + 1;
    const wide = cellDays * scale.perDay - 2;
    const isBoth = missed > 0 && others > 0;
    const tall = isBoth ? ROW_HEIGHT / 2 : BOX_HEIGHT;
    const shift = isBoth ? tall / 2 : 0;
    if (missed > 0) addBox(x, wide, y - shift, tall, missed, 1);
    if (others > 0) addBox(x, wide, y + shift, tall, others, 0);
  }
}

/**
 * @param {number} x
 * @param {number} wide
 * @param {number} y
 * @param {number} tall
 * @param {number} count
 * @param {number} missed 1 for a box of missed opportunities
 */
function addBox(x, wide, y, tall, count, missed) {
  const n = seen.boxes++;
  seen.boxX[n] = x;
  seen.boxWidth[n] = wide;
  seen.boxY[n] = y;
  seen.boxHeight[n] = tall;
  seen.boxCount[n] = count;
  seen.boxMissed[n] = missed;
}

/**
 * Counts each cell of a dense lane by bisection.
 *
 * @param {Lane} lane
 * @param {number} first
 * @param {number} end
 * @param {number} cellDays
 * @param {number} firstCell
 * @param {number} cells
 */
function countCells(lane, first, end, cellDays, firstCell, cells) {
  let low = first;
  for (let cell = 0; cell < cells && low < end; cell++) {
    const high = Math.min(end, lowerBound(lane.begin, end, (firstCell + cell + 1) * cellDays));
    if (high <= low) continue;
    const missed = (lane.missedBefore[high] ?? 0) - (lane.missedBefore[low] ?? 0);
    cellMissed[cell] = missed;
    cellAll[cell] = high - low - missed;
    low = high;
  }
}

/**
 * Fills shelves of a dense lane by leaping from each mark to the first that is free of it. Each shelf takes
 * every so many-th missed opportunity, and others where they fit in between.
 *
 * @param {Lane} lane
 * @param {number} first
 * @param {number} end
 * @param {number} shelves
 * @param {Scale} scale
 * @param {number} cellDays
 * @param {number} firstCell
 */
function leap(lane, first, end, shelves, scale, cellDays, firstCell) {
  const { begin, until, missedAt, missedBefore, flags } = lane;
  const days = 1 / scale.packed;
  const lastMissed = missedBefore[end] ?? 0;
  for (let shelf = 0; shelf < shelves; shelf++) {
    let free = -Infinity;
    let m = (missedBefore[first] ?? 0) + shelf;
    let i = first;
    while (i < end) {
      // The next missed opportunity of this shelf that has room, then others up to it.
      while (m < lastMissed && (begin[missedAt[m] ?? 0] ?? 0) - MISSED_RADIUS * days < free) m += shelves;
      const next = m < lastMissed ? (missedAt[m] ?? 0) : end;
      const limit = next < end ? (begin[next] ?? 0) - MISSED_RADIUS * days : Infinity;
      i = Math.max(i, lowerBound(begin, end, free + MARK_RADIUS * days));
      while (i < next && (i % shelves !== shelf || (flags[i] ?? 0) & MISSED)) i++;
      const fits =
        i < next && Math.max(until[i] ?? 0, (begin[i] ?? 0) + MARK_RADIUS * days) + GAP * days <= limit;
      if (!fits && i < next && (begin[i] ?? 0) + MARK_RADIUS * days < limit) {
        i++;
        continue;
      }
      const at = fits ? i : next;
      if (at >= end) break;
      const counts = fits ? cellAll : cellMissed;
      const radius = fits ? MARK_RADIUS : MISSED_RADIUS;
      const cell = Math.floor((begin[at] ?? 0) / cellDays) - firstCell;
      if (cell >= 0) counts[cell] = (counts[cell] ?? 0) - 1;
      place(at, shelf);
      free = Math.max(until[at] ?? 0, (begin[at] ?? 0) + radius * days) + GAP * days;
      i = at + 1;
      if (!fits) m += shelves;
    }
  }
}

/**
 * Places every entry in sight that finds a shelf, missed opportunities first, and counts the others. Where
 * not all fit, one or two rows are kept for the counts.
 *
 * @param {Lane} lane
 * @param {number} first
 * @param {number} end
 * @param {number} rows
 * @param {Scale} scale
 * @param {number} cellDays
 * @param {number} firstCell
 */
function packAll(lane, first, end, rows, scale, cellDays, firstCell) {
  const { flags, begin } = lane;
  for (const shelves of [rows, rows - 1]) {
    const missed = packPass(lane, first, end, shelves, scale, true);
    const others = packPass(lane, first, end, shelves, scale, false);
    if (missed + others === 0) break;
  }
  for (let i = first; i < end; i++) {
    const cell = Math.floor((begin[i] ?? 0) / cellDays) - firstCell;
    if (shelfOf[i - first] !== 255 || cell < 0) continue;
    const counts = (flags[i] ?? 0) & MISSED ? cellMissed : cellAll;
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  for (let i = first; i < end; i++) {
    const shelf = shelfOf[i - first] ?? 0;
    if (shelf !== 255) {
      place(i, shelf);
      continue;
    }
    // One alone keeps its mark.
    const cell = Math.floor((begin[i] ?? 0) / cellDays) - firstCell;
    if ((cellAll[cell] ?? 0) + (cellMissed[cell] ?? 0) !== 1) continue;
    if ((lane.flags[i] ?? 0) & (PERIOD | VAGUE)) continue;
    cellAll[cell] = 0;
    cellMissed[cell] = 0;
    place(i, rows - 1);
  }
}

/**
 * @param {number} index
 * @param {number} shelf
 */
function place(index, shelf) {
  placed.index[placed.count] = index;
  placed.shelf[placed.count++] = shelf;
}

/**
 * The first of so many rising numbers that is not below a value.
 *
 * @param {Float64Array} numbers
 * @param {number} length
 * @param {number} value
 */
function lowerBound(numbers, length, value) {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
