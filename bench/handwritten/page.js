/**
 * The practical limit: what a page costs that draws the same marks with nothing but a canvas. It takes its
 * measures from the address, so that its canvas is as large as the one it is compared with:
 *
 *     index.html#{"left":192,"top":103,"width":820,"head":66,"height":430,"lanes":[{"name":"GP","height":92}]}
 */
/* global document, location, requestAnimationFrame, devicePixelRatio, OffscreenCanvas */
import { listMonths } from './calendar.js';
import { drawFrame } from './draw.js';
import { makeHatch } from './hatches.js';
import { forgetWords } from './labels.js';
import { ROW_HEIGHT, SELECTED } from './look.js';
import { readChronology } from './read.js';
import { drawBox, drawColumns } from './strip.js';
import { formatCount, measureCharacters } from './text.js';

/** @typedef {import('./draw.js').Picture} Picture */

/**
 * @type {{ left: number, top: number, width: number, head: number, height: number,
 *   strip: { top: number, height: number }, lanes: { name: string, height: number }[] }}
 */
const frame = JSON.parse(decodeURIComponent(location.hash.slice(1)));
const LEAST_LANE = 92;
/** Part of a doubling that a pixel of the wheel makes. */
const WHEEL_STEP = 1 / 400;
/** Days. */
const SHORTEST = 5;
const LEAST_MARGIN = 5;
const MOST_RATIO = 2;

const canvas = /** @type {HTMLCanvasElement} */ (document.querySelector('#picture'));
const strip = /** @type {HTMLCanvasElement} */ (document.querySelector('#strip'));
const input = /** @type {HTMLInputElement} */ (document.querySelector('input'));
const ratio = Math.min(devicePixelRatio, MOST_RATIO);

/** @type {{ picture: Picture, box: CanvasRenderingContext2D, columns: OffscreenCanvas } | null} */
let opened = null;
let whole = { from: 0, to: 1 };
let from = 0;
let to = 1;
let asked = false;
let isFirst = true;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

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
  const length = chronology.to - chronology.from;
  whole = {
    from: chronology.from - Math.max(LEAST_MARGIN, length * 0.03),
    to: chronology.to + Math.max(LEAST_MARGIN, length * 0.08),
  };
  ({ from, to } = whole);
  const { width, head, height } = frame;
  const context = prepareCanvas(canvas, frame.top, head + height);
  const box = prepareCanvas(strip, frame.strip.top, frame.strip.height);
  box.strokeStyle = SELECTED;
  box.lineWidth = 2;
  measureCharacters(context);
  const picture = {
    context,
    hatch: makeHatch(context, ratio),
    chronology,
    months: listMonths(whole.from, whole.to),
    width,
    head,
    height,
    laneTops,
    laneHeights,
    laneRows: laneHeights.map((tall) => Math.max(1, Math.floor((tall - 8) / ROW_HEIGHT))),
    // The household's is the one lane of no agency.
    laneTints: chronology.lanes.map(({ name }) => name === 'Family'),
    lanesInSight: laneTops.filter((laneTop) => laneTop <= height).length,
  };
  opened = { picture, box, columns: new OffscreenCanvas(strip.width, strip.height) };
  writeNames(chronology, laneHeights);
  drawStrip();
  ask();
  void document.fonts.ready.then(() => {
    measureCharacters(context);
    forgetWords();
    drawStrip();
    ask();
  });
}

function drawStrip() {
  if (!opened) return;
  const { picture, columns, box } = opened;
  drawColumns(box, picture, frame.strip.height, whole);
  columns.getContext('2d', { alpha: false })?.drawImage(strip, 0, 0);
}

function ask() {
  if (asked) return;
  asked = true;
  requestAnimationFrame(drawNow);
}

function drawNow() {
  asked = false;
  if (!opened) return;
  clearTimeout(timer);
  const wait = drawFrame(opened.picture, from, to);
  if (wait > 0) timer = setTimeout(ask, wait);
  const perDay = frame.width / (whole.to - whole.from);
  const x0 = (from - whole.from) * perDay;
  const x1 = (to - whole.from) * perDay;
  drawBox(opened.box, opened.columns, frame.width, frame.strip.height, x0, x1);
  if (isFirst) performance.mark('handwritten:drawn');
  isFirst = false;
}

Object.assign(globalThis, { windowNow: () => [from, to] });

/**
 * @param {number} first
 * @param {number} last
 */
function setWindow(first, last) {
  const length = Math.min(Math.max(last - first, SHORTEST), whole.to - whole.from);
  from = Math.min(Math.max((first + last - length) / 2, whole.from), whole.to - length);
  to = from + length;
  ask();
}

canvas.addEventListener(
  'wheel',
  (event) => {
    event.preventDefault();
    const factor = 2 ** (-event.deltaY * WHEEL_STEP);
    const around = from + ((event.clientX - frame.left) / frame.width) * (to - from);
    setWindow(around - (around - from) / factor, around + (to - around) / factor);
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
  const days = ((lastX - event.clientX) / frame.width) * (to - from);
  lastX = event.clientX;
  setWindow(from + days, to + days);
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
    const name = document.createElement('strong');
    name.textContent = lane.name;
    const missed = lane.missed === 0 ? '' : `, ${formatCount(lane.missed)} missed`;
    const count = document.createElement('span');
    count.textContent = `${formatCount(lane.begin.length)} entries${missed}`;
    item.append(name, count);
    item.style.height = `${heights[i]}px`;
    item.classList.toggle('context', lane.name === 'Family');
    list.append(item);
  });
}

/**
 * @param {HTMLCanvasElement} element
 * @param {number} top
 * @param {number} height
 */
function prepareCanvas(element, top, height) {
  element.width = Math.round(frame.width * ratio);
  element.height = Math.round(height * ratio);
  element.style.left = `${frame.left}px`;
  element.style.top = `${top}px`;
  element.style.width = `${frame.width}px`;
  element.style.height = `${height}px`;
  const context = element.getContext('2d', { alpha: false });
  if (!context) throw new Error('No canvas.');
  context.scale(ratio, ratio);
  return context;
}
