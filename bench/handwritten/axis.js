/** The two-level time axis of the hand-written page, and what lies behind its lanes. */
import { BOLD, GRID, INK, MUTED, SMALL, STRONG, TINT } from './look.js';
import { widthOf } from './text.js';

const DATES = Array.from({ length: 31 }, (_, i) => String(i + 1));
const MOST = 512;

/** Ticks of a level: pixels and words. */
const makeTicks = () => ({
  count: 0,
  x: new Float64Array(MOST),
  text: /** @type {string[]} */ (new Array(MOST).fill('')),
});

export const fine = makeTicks();
export const coarse = makeTicks();
/** Months named by a letter in their middle, and where the least units begin, which have no names. */
const initials = makeTicks();
const least = makeTicks();
/** Coarse lines that end above a fine name. */
const isCut = new Uint8Array(MOST);

/**
 * @param {typeof fine} ticks
 * @param {number} x
 * @param {string} text
 */
function addTick(ticks, x, text) {
  ticks.x[ticks.count] = x;
  ticks.text[ticks.count++] = text;
}

/**
 * Years over months by their names or letters, over quarters or halves, or months over weeks or days; years alone
 * where these have no room.
 *
 * @param {import('./calendar.js').Months} months
 * @param {{ from: number, to: number, perDay: number }} scale
 */
export function findTicks(months, { from, to, perDay }) {
  const { starts } = months;
  fine.count = 0;
  coarse.count = 0;
  initials.count = 0;
  least.count = 0;
  let month = 0;
  while ((starts[month + 1] ?? Infinity) <= from) month++;
  const step = perDay >= 26 ? 1 : perDay * 7 >= 26 ? 7 : 0;
  if (step > 0) {
    // Weeks begin on Mondays; day 4 since 1970 was one.
    let day = step === 1 ? Math.floor(from) : Math.floor((Math.floor(from) - 4) / 7) * 7 + 4;
    let of = day < (starts[month] ?? 0) ? month - 1 : month;
    for (; day <= to; day += step) {
      while ((starts[of + 1] ?? Infinity) <= day) of++;
      addTick(fine, (day - from) * perDay, DATES[day - (starts[of] ?? day)] ?? '');
    }
    addMonths(coarse, starts, months.dated, month, 1, from, to, perDay);
    holdAtLeft(110);
    cutLines();
    return;
  }
  isCut.fill(0);
  const isNamed = perDay * 28 >= 30;
  const hasInitials = !isNamed && perDay * 31 >= 11.5;
  const wide = isNamed ? 1 : hasInitials || perDay * 90 >= 25.6 ? 3 : perDay * 181 >= 26 ? 6 : 12;
  const names = wide === 12 ? months.years : perDay * 28 >= 84 ? months.names : months.short;
  addMonths(fine, starts, hasInitials ? NO_NAMES : names, month - (month % wide), wide, from, to, perDay);
  if (!isNamed) {
    const step = wide === 12 ? 3 : 1;
    addMonths(least, starts, NO_NAMES, month - (month % step), step, from, to, perDay);
  }
  if (hasInitials) addInitials(months, month, from, to, perDay);
  if (wide === 12) return;
  addMonths(coarse, starts, months.years, month - (month % 12), 12, from, to, perDay);
  holdAtLeft(44);
}

/** @type {string[]} */
const NO_NAMES = [];
/** Half the room of a letter. */
const HALF = 5.5;

/**
 * @param {import('./calendar.js').Months} months
 * @param {number} first
 * @param {number} from
 * @param {number} to
 * @param {number} perDay
 */
function addInitials({ starts, initials: letters }, first, from, to, perDay) {
  const right = (to - from) * perDay;
  for (let month = first; (starts[month] ?? Infinity) <= to; month++) {
    const x = (((starts[month] ?? 0) + (starts[month + 1] ?? 0)) / 2 - from) * perDay;
    if (x >= HALF && x + HALF <= right) addTick(initials, x, letters[month] ?? '');
  }
}

/** The line of a month ends above the date that stands in its way. */
function cutLines() {
  let f = 0;
  for (let t = 0; t < coarse.count; t++) {
    const x = coarse.x[t] ?? 0;
    while (f + 1 < fine.count && (fine.x[f + 1] ?? 0) < x - 1) f++;
    const before = fine.x[f] ?? 0;
    const end = before + 7 + (widthOf(fine.text[f] ?? '', false) * 12) / 13;
    isCut[t] = before >= -1 && x > before + 1 && x < end ? 1 : 0;
  }
}

/**
 * @param {typeof fine} ticks
 * @param {Float64Array} starts
 * @param {string[]} names
 * @param {number} first
 * @param {number} step
 * @param {number} from
 * @param {number} to
 * @param {number} perDay
 */
function addMonths(ticks, starts, names, first, step, from, to, perDay) {
  for (let month = first; (starts[month] ?? Infinity) <= to; month += step) {
    addTick(ticks, ((starts[month] ?? 0) - from) * perDay, names[month] ?? '');
  }
}

/**
 * The coarse name whose unit began before the left edge stays there while it has room.
 *
 * @param {number} room
 */
function holdAtLeft(room) {
  const isOut = (coarse.x[0] ?? 0) < 0;
  if (!isOut) return;
  const next = coarse.count > 1 ? (coarse.x[1] ?? 0) : Infinity;
  // Where it has none, it stands out of sight.
  coarse.x[0] = next >= room ? 0 : -1000;
}

/** @param {import('./draw.js').Picture} picture */
export function drawAxis({ context, width, head }) {
  context.fillStyle = STRONG;
  for (let t = 0; t < fine.count; t++) context.fillRect(Math.round(fine.x[t] ?? 0), head - 22, 1, 22);
  for (let t = 0; t < coarse.count; t++) {
    if ((coarse.x[t] ?? 0) > 0)
      context.fillRect(Math.round(coarse.x[t] ?? 0), head - 44, 1, isCut[t] ? 22 : 44);
  }
  for (let t = 0; t < least.count; t++) {
    if ((least.x[t] ?? 0) > 0) context.fillRect(Math.round(least.x[t] ?? 0), head - 5, 1, 4);
  }
  context.fillRect(0, head - 1, width, 1);
  context.textAlign = 'start';
  context.fillStyle = MUTED;
  context.font = SMALL;
  for (let t = 0; t < fine.count; t++) {
    const x = fine.x[t] ?? 0;
    const text = fine.text[t] ?? '';
    if (x >= -1 && text !== '') context.fillText(text, Math.round(x) + 5, head - 8);
  }
  if (initials.count > 0) {
    context.textAlign = 'center';
    for (let t = 0; t < initials.count; t++) {
      context.fillText(initials.text[t] ?? '', Math.round(initials.x[t] ?? 0), head - 8);
    }
    context.textAlign = 'start';
  }
  if (coarse.count === 0) return;
  context.fillStyle = INK;
  context.font = BOLD;
  for (let t = 0; t < coarse.count; t++) {
    const x = coarse.x[t] ?? 0;
    if (x >= 0) context.fillText(coarse.text[t] ?? '', Math.round(x) + 5, head - 29);
  }
}

/**
 * The tints of lanes, the lines of time and those between lanes; pixels from the top of the lanes.
 *
 * @param {import('./draw.js').Picture} picture
 */
export function drawGround({ context, width, height, laneTops, laneHeights, laneTints, lanesInSight }) {
  context.fillStyle = TINT;
  for (let id = 0; id < lanesInSight; id++) {
    if (laneTints[id]) context.fillRect(0, laneTops[id] ?? 0, width, laneHeights[id] ?? 0);
  }
  context.fillStyle = GRID;
  for (let t = 0; t < fine.count; t++) {
    if ((fine.x[t] ?? 0) >= 0) context.fillRect(Math.round(fine.x[t] ?? 0), 0, 1, height);
  }
  context.fillStyle = STRONG;
  for (let t = 0; t < coarse.count; t++) {
    if ((coarse.x[t] ?? 0) > 0) context.fillRect(Math.round(coarse.x[t] ?? 0), 0, 1, height);
  }
  for (let id = 0; id < lanesInSight; id++) {
    context.fillRect(0, (laneTops[id] ?? 0) + (laneHeights[id] ?? 0) - 1, width, 1);
  }
}
