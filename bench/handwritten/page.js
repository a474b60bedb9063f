/**
 * The practical limit: what a page costs that draws the same marks with nothing but a canvas. It takes its
 * measures from the address, so that its canvas is as large as the one it is compared with:
 *
 *     index.html#{"left":192,"top":103,"width":820,"head":66,"height":430,"lanes":[{"name":"GP","height":92}]}
 */
/* global document, location, requestAnimationFrame, devicePixelRatio */
import { drawFrame, measureCharacters } from './draw.js';
import { MISSED, readChronology } from './read.js';

/** @typedef {import('./draw.js').Picture} Picture */

/**
 * @type {{ left: number, top: number, width: number, head: number, height: number,
 *   strip: { top: number, height: number }, lanes: { name: string, height: number }[] }}
 */
const frame = JSON.parse(decodeURIComponent(location.hash.slice(1)));
const LEAST_LANE = 92;
/** Part of a doubling that a pixel of the wheel makes. */
const WHEEL_STEP = 1 / 400;
const SHORTEST = 0.125;

const canvas = /** @type {HTMLCanvasElement} */ (document.querySelector('#picture'));
const box = /** @type {HTMLElement} */ (document.querySelector('#box'));
const input = /** @type {HTMLInputElement} */ (document.querySelector('input'));

/** @type {Picture | null} */
let picture = null;
let whole = { from: 0, to: 1 };
let window = whole;
let asked = false;

input.addEventListener('change', async () => {
  const [file] = input.files ?? [];
  if (!file) return;
  const chronology = readChronology(new Uint8Array(await file.arrayBuffer()));
  performance.mark('handwritten:read');
  open(chronology);
});

/** @param {import('./read.js').Chronology} chronology */
function open(chronology) {
  const order = new Map(frame.lanes.map(({ name }, place) => [name, place]));
  chronology.lanes.sort((a, b) => (order.get(a.name) ?? 99) - (order.get(b.name) ?? 99));
  const laneHeights = chronology.lanes.map((_, i) => frame.lanes[i]?.height ?? LEAST_LANE);
  let top = 0;
  const laneTops = laneHeights.map((height) => (top += height) - height);
  const margin = Math.max(1, (chronology.to - chronology.from) * 0.03);
  whole = { from: chronology.from - margin, to: chronology.to + margin };
  window = whole;
  const context = prepareCanvas(canvas, frame.width, frame.head + frame.height);
  canvas.style.left = `${frame.left}px`;
  canvas.style.top = `${frame.top}px`;
  const plainWidths = measureCharacters(context, false);
  const boldWidths = measureCharacters(context, true);
  const { width, head, height } = frame;
  const sizes = { width, head, height, laneTops, laneHeights };
  picture = { context, chronology, ...sizes, titles: new Map(), plainWidths, boldWidths };
  writeNames(chronology, laneHeights);
  drawOverview(chronology);
  ask();
  void document.fonts.ready.then(ask);
}

function ask() {
  if (asked) return;
  asked = true;
  requestAnimationFrame(() => {
    asked = false;
    if (!picture) return;
    drawFrame(picture, window);
    const length = whole.to - whole.from;
    const x = ((window.from - whole.from) / length) * frame.width;
    box.style.transform = `translateX(${x}px) scaleX(${(window.to - window.from) / length})`;
    if (performance.getEntriesByName('handwritten:drawn').length === 0) performance.mark('handwritten:drawn');
  });
}

Object.assign(globalThis, { windowNow: () => [window.from, window.to] });

/** @param {{ from: number, to: number }} next */
function setWindow(next) {
  const length = Math.min(Math.max(next.to - next.from, SHORTEST), whole.to - whole.from);
  const middle = (next.from + next.to) / 2;
  const from = Math.min(Math.max(middle - length / 2, whole.from), whole.to - length);
  window = { from, to: from + length };
  ask();
}

canvas.addEventListener(
  'wheel',
  (event) => {
    event.preventDefault();
    const factor = 2 ** (-event.deltaY * WHEEL_STEP);
    const around = window.from + ((event.clientX - frame.left) / frame.width) * (window.to - window.from);
    setWindow({
      from: around - (around - window.from) / factor,
      to: around + (window.to - around) / factor,
    });
  },
  { passive: false },
);

let lastX = 0;
canvas.addEventListener('pointerdown', (event) => {
  lastX = event.clientX;
  canvas.setPointerCapture(event.pointerId);
});
canvas.addEventListener('pointermove', (event) => {
  if (!(event.buttons & 1)) return;
  const days = ((lastX - event.clientX) / frame.width) * (window.to - window.from);
  lastX = event.clientX;
  setWindow({ from: window.from + days, to: window.to + days });
});

/**
 * @param {import('./read.js').Chronology} chronology
 * @param {number[]} heights
 */
function writeNames({ lanes }, heights) {
  const list = /** @type {HTMLElement} */ (document.querySelector('#names'));
  list.style.top = `${frame.top + frame.head}px`;
  list.style.width = `${frame.left}px`;
  list.style.height = `${frame.height}px`;
  lanes.forEach((lane, i) => {
    const item = document.createElement('li');
    item.textContent = lane.name;
    item.style.height = `${heights[i]}px`;
    list.append(item);
  });
}

/**
 * The whole case in columns, once.
 *
 * @param {import('./read.js').Chronology} chronology
 */
function drawOverview({ lanes }) {
  const strip = /** @type {HTMLElement} */ (document.querySelector('#strip'));
  const { width } = frame;
  const { top, height } = frame.strip;
  strip.style.left = `${frame.left}px`;
  strip.style.top = `${top}px`;
  strip.style.width = `${width}px`;
  strip.style.height = `${height}px`;
  const overview = /** @type {HTMLCanvasElement} */ (document.querySelector('#overview'));
  const context = prepareCanvas(overview, width, height);
  const columns = Math.ceil(width / 6);
  const all = new Uint32Array(columns);
  const missed = new Uint32Array(columns);
  for (const lane of lanes) {
    lane.begin.forEach((day, i) => {
      const at = Math.floor(((day - whole.from) / (whole.to - whole.from)) * columns);
      all[at] = (all[at] ?? 0) + 1;
      if ((lane.flags[i] ?? 0) & MISSED) missed[at] = (missed[at] ?? 0) + 1;
    });
  }
  const most = Math.max(1, ...all);
  context.fillStyle = '#f6f7f9';
  context.fillRect(0, 0, width, height);
  all.forEach((count, i) => {
    const tall = (count / most) * (height - 16);
    const tallMissed = ((missed[i] ?? 0) / most) * (height - 16);
    context.fillStyle = '#74818d';
    context.fillRect(i * 6, height - tall, 5, tall - tallMissed);
    context.fillStyle = '#b5370b';
    context.fillRect(i * 6, height - tallMissed, 5, tallMissed);
  });
}

/**
 * @param {HTMLCanvasElement} element
 * @param {number} width
 * @param {number} height
 */
function prepareCanvas(element, width, height) {
  const ratio = Math.min(devicePixelRatio, 2);
  element.width = Math.round(width * ratio);
  element.height = Math.round(height * ratio);
  element.style.width = `${width}px`;
  element.style.height = `${height}px`;
  const context = element.getContext('2d', { alpha: false });
  if (!context) throw new Error('No canvas.');
  context.scale(ratio, ratio);
  return context;
}
