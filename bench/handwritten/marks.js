/** Paints lines, bars, marks and boxes of what is seen, by colour, because changing a canvas's style is dear. */
import { ACCENT, BAR, BOX, ENTRY, GROUND, INK, MUTED, NUMBER } from './look.js';
import { KIND, MISSED, NOT_KEPT, PERIOD } from './kinds.js';
import { boxes, GOES_ON, HAS_MARK, HAS_SPAN, IS_LOW, seen } from './seen.js';

const MARK_DASH = [3, 2.5];
const LINE_DASH = [4, 3];
const NO_DASH = /** @type {number[]} */ ([]);
const LINE = 1.5;
const TURN = 2 * Math.PI;
/** A bracket: half its height, the length of its feet, and the length of line it needs. */
const BRACKET = 7;
const LOW_BRACKET = 5;
const FOOT = 4;
const BRACKETED = 14;

/**
 * @param {CanvasRenderingContext2D} context
 * @param {number} lowest what begins below it is not seen
 */
export function drawSpans(context, lowest) {
  context.lineWidth = LINE;
  for (let missed = 0; missed <= MISSED; missed += MISSED) {
    const colour = missed ? ACCENT : ENTRY;
    context.strokeStyle = colour;
    context.fillStyle = colour;
    let broken = 0;
    for (let n = 0; n < seen.count; n++) {
      const flags = seen.flags[n] ?? 0;
      const y = seen.y[n] ?? 0;
      if (!((seen.form[n] ?? 0) & HAS_SPAN) || (flags & MISSED) !== missed || y > lowest) continue;
      const x0 = seen.x0[n] ?? 0;
      const x1 = seen.x1[n] ?? 0;
      const isBroken = (flags & KIND) === NOT_KEPT;
      if (isBroken) broken++;
      const form = seen.form[n] ?? 0;
      const isLow = (form & IS_LOW) !== 0;
      if (form & GOES_ON) drawDots(context, x1, flags & PERIOD ? (isLow ? y + 2.5 : y + 4.5) : y);
      if (flags & PERIOD) {
        if (!isBroken) context.fillRect(x0, isLow ? y : y + 1, x1 - x0, isLow ? 5 : 7);
        continue;
      }
      if (!isBroken) context.fillRect(x0, y - LINE / 2, x1 - x0, LINE);
      if (x1 - x0 <= BRACKETED) continue;
      context.beginPath();
      addBrackets(context, x0, x1, y, isLow ? LOW_BRACKET : BRACKET, (form & GOES_ON) === 0);
      context.stroke();
    }
    if (broken > 0) drawBroken(context, missed, colour, lowest);
  }
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {number} missed
 * @param {string} colour
 * @param {number} lowest
 */
function drawBroken(context, missed, colour, lowest) {
  context.setLineDash(LINE_DASH);
  context.fillStyle = BAR;
  for (let n = 0; n < seen.count; n++) {
    const flags = seen.flags[n] ?? 0;
    const y = seen.y[n] ?? 0;
    if (!((seen.form[n] ?? 0) & HAS_SPAN) || (flags & MISSED) !== missed || y > lowest) continue;
    if ((flags & KIND) !== NOT_KEPT) continue;
    const x0 = seen.x0[n] ?? 0;
    const x1 = seen.x1[n] ?? 0;
    if (flags & PERIOD) {
      const isLow = ((seen.form[n] ?? 0) & IS_LOW) !== 0;
      context.fillRect(x0, isLow ? y : y + 1, x1 - x0, isLow ? 5 : 7);
      context.strokeRect(x0, isLow ? y : y + 1, x1 - x0, isLow ? 5 : 7);
    } else {
      context.beginPath();
      context.moveTo(x0, y);
      context.lineTo(x1, y);
      context.stroke();
    }
  }
  context.setLineDash(NO_DASH);
  context.fillStyle = colour;
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {number} x0
 * @param {number} x1
 * @param {number} y
 * @param {number} high half its height
 * @param {boolean} isClosed
 */
function addBrackets(context, x0, x1, y, high, isClosed) {
  context.moveTo(x0 + FOOT, y - high);
  context.lineTo(x0, y - high);
  context.lineTo(x0, y + high);
  context.lineTo(x0 + FOOT, y + high);
  if (!isClosed) return;
  context.moveTo(x1 - FOOT, y - high);
  context.lineTo(x1, y - high);
  context.lineTo(x1, y + high);
  context.lineTo(x1 - FOOT, y + high);
}

/**
 * Three dots after a line that goes on under the next thing of its row.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {number} x
 * @param {number} y
 */
function drawDots(context, x, y) {
  context.beginPath();
  for (let step = 4; step <= 12; step += 4) {
    context.moveTo(x + step + 1.25, y);
    context.arc(x + step, y, 1.25, 0, TURN);
  }
  context.fill();
}

/**
 * Solid marks of both colours, hollow ones of both, then the numbers. Marks do not overlap.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {number} lowest
 */
export function drawMarks(context, lowest) {
  let hollow = 0;
  for (let missed = 0; missed <= MISSED; missed += MISSED) {
    context.fillStyle = missed ? ACCENT : ENTRY;
    for (let n = 0; n < seen.count; n++) {
      const flags = seen.flags[n] ?? 0;
      if (!((seen.form[n] ?? 0) & HAS_MARK) || (flags & MISSED) !== missed) continue;
      const y = seen.y[n] ?? 0;
      if (y > lowest) continue;
      if ((flags & KIND) === NOT_KEPT) {
        hollow++;
        continue;
      }
      context.beginPath();
      outline(context, missed ? diamondOf(n) : flags & KIND, seen.x[n] ?? 0, y, seen.radius[n] ?? 0);
      context.fill();
    }
  }
  if (hollow > 0) drawHollow(context, lowest);
  context.font = NUMBER;
  context.textAlign = 'center';
  context.fillStyle = GROUND;
  for (let n = 0; n < seen.count; n++) {
    const number = seen.number[n] ?? 0;
    const y = seen.y[n] ?? 0;
    if (number === 0 || !((seen.form[n] ?? 0) & HAS_MARK) || y > lowest) continue;
    const isHollow = ((seen.flags[n] ?? 0) & KIND) === NOT_KEPT;
    if (isHollow) context.fillStyle = ACCENT;
    context.fillText(String(number), seen.x[n] ?? 0, y + 4);
    if (isHollow) context.fillStyle = GROUND;
  }
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {number} lowest
 */
function drawHollow(context, lowest) {
  context.fillStyle = GROUND;
  context.lineWidth = 1.75;
  context.setLineDash(MARK_DASH);
  for (let missed = 0; missed <= MISSED; missed += MISSED) {
    context.strokeStyle = missed ? ACCENT : ENTRY;
    for (let n = 0; n < seen.count; n++) {
      const flags = seen.flags[n] ?? 0;
      const y = seen.y[n] ?? 0;
      if (!((seen.form[n] ?? 0) & HAS_MARK) || (flags & MISSED) !== missed || y > lowest) continue;
      if ((flags & KIND) !== NOT_KEPT) continue;
      context.beginPath();
      outline(context, missed ? diamondOf(n) : NOT_KEPT, seen.x[n] ?? 0, y, (seen.radius[n] ?? 0) - 0.75);
      context.fill();
      context.stroke();
    }
  }
  context.setLineDash(NO_DASH);
}

/**
 * Counts: boxes, frames, words.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {number} lowest
 */
export function drawBoxes(context, lowest) {
  if (boxes.count === 0) return;
  context.lineWidth = 1;
  context.strokeStyle = MUTED;
  context.font = NUMBER;
  context.textAlign = 'center';
  for (let missed = 0; missed < 2; missed++) {
    context.fillStyle = missed ? ACCENT : BOX;
    for (let n = 0; n < boxes.count; n++) {
      if (boxes.missed[n] !== missed || (boxes.y[n] ?? 0) > lowest) continue;
      const x = boxes.x0[n] ?? 0;
      const wide = (boxes.x1[n] ?? 0) - x;
      const high = boxes.height[n] ?? 0;
      const y = (boxes.y[n] ?? 0) - high / 2;
      context.fillRect(x, y, wide, high);
      if (!missed) context.strokeRect(x + 0.5, y + 0.5, wide - 1, high - 1);
    }
    context.fillStyle = missed ? GROUND : INK;
    for (let n = 0; n < boxes.count; n++) {
      if (boxes.missed[n] !== missed || (boxes.y[n] ?? 0) > lowest) continue;
      const middle = ((boxes.x0[n] ?? 0) + (boxes.x1[n] ?? 0)) / 2;
      context.fillText(boxes.text[n] ?? '', middle, (boxes.y[n] ?? 0) + 4);
    }
  }
}

/**
 * A diamond; with a plate for a number of three figures.
 *
 * @param {number} n of the entry in `seen`
 */
function diamondOf(n) {
  return (seen.number[n] ?? 0) > 99 ? -2 : -1;
}

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
  } else if (kind === -2) {
    const wide = 1.12 * r;
    const high = 0.55 * r;
    context.moveTo(x, y - r);
    context.lineTo(x + r - high, y - high);
    context.lineTo(x + wide, y - high);
    context.lineTo(x + wide, y + high);
    context.lineTo(x + r - high, y + high);
    context.lineTo(x, y + r);
    context.lineTo(x - r + high, y + high);
    context.lineTo(x - wide, y + high);
    context.lineTo(x - wide, y - high);
    context.lineTo(x - r + high, y - high);
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
