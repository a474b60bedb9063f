/** Paints one frame of the hand-written page on its canvas: what `pack.js` sees, in, pixels out. */
import { drawAxis } from './axis.js';
import { KIND, KINDS, MISSED, PERIOD, VAGUE } from './read.js';
import { clearSeen, seeLane, seen } from './pack.js';
import { MARK_RADIUS, MISSED_RADIUS } from './shelves.js';

const FONT = "'Atkinson Hyperlegible Next Variable', sans-serif";
const PLAIN = `13px ${FONT}`;
const BOLD = `600 13px ${FONT}`;
const NUMBER = `600 12px ${FONT}`;
const INK = '#15202b';
const MUTED = '#4d5b68';
const ENTRY = '#34495c';
const ACCENT = '#b5370b';
const BAR = '#b9c5cf';
const MOST_LABELS = 150;
const LEAST_ROOM = 36;
const MOST_ROOM = 300;
const DASH = [3, 2.5];
const NO_DASH = /** @type {number[]} */ ([]);
const NOT_KEPT = KINDS.indexOf('not-kept');

/**
 * @typedef {object} Picture
 * @property {CanvasRenderingContext2D} context
 * @property {import('./read.js').Chronology} chronology
 * @property {number} width
 * @property {number} head height of the axis
 * @property {number} height of the lanes in sight
 * @property {number[]} laneTops
 * @property {number[]} laneHeights
 * @property {Map<number, string>} titles by row
 * @property {Float64Array} plainWidths by character code
 * @property {Float64Array} boldWidths
 */

/**
 * How wide each character is, asked once.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {boolean} bold
 */
export function measureCharacters(context, bold) {
  context.font = bold ? BOLD : PLAIN;
  return Float64Array.from(
    { length: 127 },
    (_, code) => context.measureText(String.fromCharCode(code)).width,
  );
}

const wishes = { count: 0, mark: new Uint32Array(16384), room: new Float64Array(16384) };

/**
 * @param {Picture} picture
 * @param {{ from: number, to: number }} window
 */
export function drawFrame(picture, window) {
  const { context, width, head, height, chronology } = picture;
  const perDay = width / (window.to - window.from);
  // Packed for the crowded end of a doubling, as the app does, so that as many marks are seen.
  const scale = { ...window, width, perDay, packed: 2 ** Math.floor(Math.log2(perDay)) };
  clearSeen();
  chronology.lanes.forEach((lane, id) => {
    const top = picture.laneTops[id] ?? 0;
    if (top < height) seeLane(lane, id, top, picture.laneHeights[id] ?? 0, scale);
  });
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, head + height);
  drawAxis(picture, scale);
  context.save();
  context.beginPath();
  context.rect(0, head, width, height);
  context.clip();
  context.translate(0, head);
  drawSpans(chronology, width, scale);
  drawBoxes(context);
  drawLabels(picture, width);
  drawMarks(chronology);
  context.restore();

  /**
   * @param {import('./read.js').Chronology} chronology
   * @param {number} width
   * @param {import('./pack.js').Scale} scale
   */
  function drawSpans({ lanes }, width, scale) {
    context.lineWidth = 1.5;
    for (let n = 0; n < seen.marks; n++) {
      const i = seen.index[n] ?? 0;
      const lane = lanes[seen.lane[n] ?? 0];
      const flags = lane?.flags[i] ?? 0;
      if (!(flags & (PERIOD | VAGUE))) continue;
      const y = seen.y[n] ?? 0;
      const x0 = Math.max(seen.x[n] ?? 0, -40);
      const x1 = Math.min(((lane?.until[i] ?? 0) - scale.from) * scale.perDay, width + 40);
      const colour = flags & MISSED ? ACCENT : ENTRY;
      if (flags & PERIOD) {
        const broken = (flags & KIND) === NOT_KEPT;
        context.fillStyle = broken ? BAR : colour;
        context.fillRect(x0, y + 1, x1 - x0, 8);
        if (!broken) continue;
        context.setLineDash(DASH);
        context.strokeStyle = colour;
        context.strokeRect(x0, y + 1, x1 - x0, 8);
        context.setLineDash(NO_DASH);
        continue;
      }
      context.strokeStyle = colour;
      context.beginPath();
      context.moveTo(x0, y);
      context.lineTo(x1, y);
      if (x1 - x0 > 14) {
        context.moveTo(x0 + 4, y - 7);
        context.lineTo(x0, y - 7);
        context.lineTo(x0, y + 7);
        context.lineTo(x0 + 4, y + 7);
        context.moveTo(x1 - 4, y - 7);
        context.lineTo(x1, y - 7);
        context.lineTo(x1, y + 7);
        context.lineTo(x1 - 4, y + 7);
      }
      context.stroke();
    }
  }

  /** @param {import('./read.js').Chronology} chronology */
  function drawMarks({ lanes }) {
    context.lineWidth = 1.75;
    // By colour, so that the state of the canvas changes seldom; marks of a lane do not overlap.
    for (const missed of [0, MISSED]) {
      const colour = missed ? ACCENT : ENTRY;
      const radius = missed ? MISSED_RADIUS : MARK_RADIUS;
      context.strokeStyle = colour;
      context.fillStyle = colour;
      for (let n = 0; n < seen.marks; n++) {
        const flags = lanes[seen.lane[n] ?? 0]?.flags[seen.index[n] ?? 0] ?? 0;
        const kind = flags & KIND;
        // A period of contacts is its bar.
        if ((flags & MISSED) !== missed || (!missed && flags & PERIOD && kind === 0)) continue;
        const begin = seen.x[n] ?? 0;
        const x = begin < radius && flags & (PERIOD | VAGUE) ? radius : begin;
        const y = seen.y[n] ?? 0;
        context.beginPath();
        if (kind === NOT_KEPT) {
          outline(context, missed ? -1 : kind, x, y, radius - 0.75);
          context.fillStyle = '#ffffff';
          context.fill();
          context.fillStyle = colour;
          context.setLineDash(DASH);
          context.stroke();
          context.setLineDash(NO_DASH);
        } else {
          outline(context, missed ? -1 : kind, x, y, radius);
          context.fill();
        }
      }
    }
    context.font = NUMBER;
    context.textAlign = 'center';
    for (let n = 0; n < seen.marks; n++) {
      const lane = lanes[seen.lane[n] ?? 0];
      const number = lane?.number[seen.index[n] ?? 0] ?? 0;
      if (number === 0) continue;
      const flags = lane?.flags[seen.index[n] ?? 0] ?? 0;
      const begin = seen.x[n] ?? 0;
      const x = begin < MISSED_RADIUS && flags & (PERIOD | VAGUE) ? MISSED_RADIUS : begin;
      context.fillStyle = (flags & KIND) === NOT_KEPT ? ACCENT : '#ffffff';
      context.fillText(String(number), x, (seen.y[n] ?? 0) + 4);
    }
  }
}

/** @param {CanvasRenderingContext2D} context */
function drawBoxes(context) {
  context.lineWidth = 1;
  context.strokeStyle = MUTED;
  context.font = NUMBER;
  context.textAlign = 'center';
  for (const missed of [0, 1]) {
    context.fillStyle = missed ? ACCENT : '#dde4ea';
    for (let n = 0; n < seen.boxes; n++) {
      if (seen.boxMissed[n] !== missed) continue;
      const x = seen.boxX[n] ?? 0;
      const tall = seen.boxHeight[n] ?? 0;
      const y = (seen.boxY[n] ?? 0) - tall / 2;
      const wide = seen.boxWidth[n] ?? 0;
      context.fillRect(x, y, wide, tall);
      if (!missed) context.strokeRect(x + 0.5, y + 0.5, wide - 1, tall - 1);
    }
    context.fillStyle = missed ? '#ffffff' : INK;
    for (let n = 0; n < seen.boxes; n++) {
      if (seen.boxMissed[n] !== missed) continue;
      const middle = (seen.boxX[n] ?? 0) + (seen.boxWidth[n] ?? 0) / 2;
      context.fillText(String(seen.boxCount[n]), middle, (seen.boxY[n] ?? 0) + 4);
    }
  }
}

/**
 * Words where there is room up to the next mark of the shelf, missed opportunities first.
 *
 * @param {Picture} picture
 * @param {number} width
 */
function drawLabels({ context, chronology, titles, plainWidths, boldWidths }, width) {
  let left = MOST_LABELS;
  context.fillStyle = INK;
  context.textAlign = 'start';
  for (const missed of [MISSED, 0]) {
    const widths = missed ? boldWidths : plainWidths;
    const radius = missed ? MISSED_RADIUS : MARK_RADIUS;
    wishes.count = 0;
    for (let n = 0; n < seen.marks; n++) {
      const flags = chronology.lanes[seen.lane[n] ?? 0]?.flags[seen.index[n] ?? 0] ?? 0;
      if ((flags & MISSED) !== missed) continue;
      const isSpan = (flags & (PERIOD | VAGUE)) !== 0;
      const begin = seen.x[n] ?? 0;
      const x = (isSpan ? Math.max(begin, radius) : begin) + radius + 4;
      const room = Math.min((seen.next[n] ?? 0) - MISSED_RADIUS, width) - x - 4;
      if (room < LEAST_ROOM || x < 0) continue;
      wishes.mark[wishes.count] = n;
      wishes.room[wishes.count++] = Math.min(room, MOST_ROOM);
    }
    const step = Math.max(1, wishes.count / Math.max(1, left));
    context.font = missed ? BOLD : PLAIN;
    for (let w = 0; w < wishes.count && left > 0; w += step, left--) {
      const n = wishes.mark[Math.floor(w)] ?? 0;
      const lane = chronology.lanes[seen.lane[n] ?? 0];
      const i = seen.index[n] ?? 0;
      const row = lane?.row[i] ?? 0;
      let title = titles.get(row);
      if (title === undefined) titles.set(row, (title = chronology.title(row)));
      const flags = lane?.flags[i] ?? 0;
      const isSpan = (flags & (PERIOD | VAGUE)) !== 0;
      const begin = seen.x[n] ?? 0;
      const x = (isSpan ? Math.max(begin, radius) : begin) + radius + 4;
      const room = wishes.room[Math.floor(w)] ?? 0;
      const text = fit(title, room, widths);
      const y = (seen.y[n] ?? 0) + (isSpan ? -4 : 4);
      // Words stand on a ground of their own, clear of the lines behind them.
      context.fillStyle = '#ffffff';
      context.fillRect(x - 2, y - 11, Math.min(room, widthOf(text, widths)) + 4, 14);
      context.fillStyle = INK;
      context.fillText(text, x, y);
    }
  }
}

/**
 * @param {string} text
 * @param {number} room
 * @param {Float64Array} widths
 */
function fit(text, room, widths) {
  let left = room;
  for (let i = 0; i < text.length; i++) {
    left -= widths[text.charCodeAt(i)] ?? 8;
    if (left < 0) return `${text.slice(0, Math.max(0, i - 1))}…`;
  }
  return text;
}

/**
 * @param {string} text
 * @param {Float64Array} widths
 */
function widthOf(text, widths) {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += widths[text.charCodeAt(i)] ?? 8;
  return width;
}

const TURN = 2 * Math.PI;

/**
 * The outline of a kind about a middle; -1 for a missed opportunity.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {number} kind
 * @param {number} x
 * @param {number} y
 * @param {number} r
 */
function outline(context, kind, x, y, r) {
  if (kind === -1) {
    context.moveTo(x, y - r);
    context.lineTo(x + r, y);
    context.lineTo(x, y + r);
    context.lineTo(x - r, y);
  } else if (kind === 1) {
    context.moveTo(x - 0.85 * r, y - r);
    context.lineTo(x + 1.1 * r, y);
    context.lineTo(x - 0.85 * r, y + r);
  } else if (kind === 2) {
    context.rect(x - 0.88 * r, y - 0.88 * r, 1.76 * r, 1.76 * r);
    return;
  } else if (kind === 3) {
    context.rect(x - 0.38 * r, y - 1.05 * r, 0.76 * r, 2.1 * r);
    context.rect(x - 1.05 * r, y - 0.38 * r, 2.1 * r, 0.76 * r);
    return;
  } else if (kind === 4) {
    context.moveTo(x - 1.05 * r, y - r);
    context.lineTo(x + 1.05 * r, y + r);
    context.lineTo(x + 1.05 * r, y - r);
    context.lineTo(x - 1.05 * r, y + r);
  } else {
    context.arc(x, y, r, 0, TURN);
  }
  context.closePath();
}
