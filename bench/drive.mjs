/**
 * Drives one page through a fixed course, with a trace running: open the file, then twice zoom in by the
 * wheel to 8 times, drag, zoom in to 64 times, drag, and back out.
 *
 * One input event a frame: each is sent when the one before has been answered and had time for its frame.
 * What belongs to which event is found in the trace (`trace.mjs`), not by asking the page, so nothing of
 * ours runs in it but a listener that sets a mark.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { DidNotFinish, within } from './limits.mjs';
import { measureApp } from './pages.mjs';
import { readTrace } from './trace.mjs';
import { watchScripts, weighPage } from './weigh.mjs';

/** @typedef {import('./pages.mjs').Geometry} Geometry */
/** @typedef {import('./trace.mjs').Run} Run */

/** Thirty steps to 8 times: a tenth of a doubling each, which is 40 pixels of the wheel. */
export const STEPS = 30;
export const WHEEL = 40;
const DRAG = 9;
export const VIEWPORT = { width: 1366, height: 768 };
/** Two frames and a little. A longer frame holds up the next event by itself. */
const FRAME_PAUSE = 36;
const SETTLE = 400;
/** Part by which a page may end elsewhere: some begin to drag late, or lose a step where two come at once. */
const ASTRAY = 0.2;
/** The first pass warms up. The second is what is reported. */
const PASSES = 2;

const CATEGORIES = [
  '-*',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'blink.user_timing',
  'toplevel',
  'v8',
];

/**
 * What one drive of a page gave.
 *
 * @typedef {Run & import('./weigh.mjs').Weight} Outcome
 */

/**
 * In a browser of its own, so that a page that hangs can be ended, and none finds what another left.
 *
 * @param {object} options
 * @param {() => Promise<import('@playwright/test').Browser>} options.launch
 * @param {import('./pages.mjs').BenchPage} options.subject
 * @param {string} options.file path of the chronology
 * @param {Geometry | null} options.geometry
 * @param {number} options.ratio device pixels per CSS pixel
 * @param {number} options.limit seconds of the processor for opening, and again for the course
 * @param {number} options.choosing seconds before the file is chosen: what a page prepares meanwhile is not counted
 * @returns {Promise<{ outcome: Outcome, geometry: Geometry }>} rejects with DidNotFinish
 */
export async function drivePage({ launch, subject, file, geometry, ratio, limit, choosing }) {
  const browser = await launch();
  try {
    const page = await browser.newPage({
      viewport: VIEWPORT,
      deviceScaleFactor: ratio,
      locale: 'en-GB',
      // It would fetch the rest of the build while frames are measured.
      serviceWorkers: 'block',
    });
    const faults = watchFaults(page);
    const scripts = watchScripts(page);
    await page.addInitScript(markInput);
    await page.goto(subject.url(geometry));
    await page.waitForLoadState('networkidle');
    await pause(choosing * 1000);
    await browser.startTracing(page, { screenshots: false, categories: CATEGORIES });
    const limits = { browser, limit, faults };
    const opening = `did not open within ${limit} s of the processor`;
    await within(limits, opening, openFile(page, subject, file));
    const place = geometry ?? (await page.evaluate(measureApp));
    const driving = `opened, but took over ${limit} s of the processor to zoom and pan`;
    await within(limits, driving, takeCourse(page, place));
    const trace = await browser.stopTracing();
    const weight = await weighPage(page, scripts);
    return { outcome: { ...readTrace(trace, subject.drawn), ...weight }, geometry: place };
  } finally {
    await browser.close();
  }
}

/**
 * Opens a file on a page and waits until it is drawn.
 *
 * @param {import('@playwright/test').Page} page
 * @param {import('./pages.mjs').BenchPage} subject
 * @param {string} file
 */
export async function openFile(page, { input, drawn }, file) {
  await page.setInputFiles(input, file);
  await page.evaluate(awaitMark, drawn);
  await pause(SETTLE);
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {Geometry} place
 */
async function takeCourse(page, place) {
  const hand = await makeHand(page, place);
  const before = await page.evaluate(readWindow);
  for (let pass = 1; pass <= PASSES; pass++) {
    await page.evaluate(setMark, `bench:pass:${pass}`);
    await hand.zoom(STEPS, -WHEEL);
    await hand.drag(STEPS);
    await hand.zoom(STEPS, -WHEEL);
    await page.evaluate(awaitFrame);
    await page.evaluate(setMark, 'bench:rest');
    const zoomed = await page.evaluate(readWindow);
    await hand.drag(STEPS);
    await page.evaluate(awaitFrame);
    await page.evaluate(setMark, 'bench:back');
    checkCourse(before, zoomed, await page.evaluate(readWindow), place.width);
    // By as many steps, and a few more: not all pages take a step of ten times the size for ten.
    if (pass < PASSES) await hand.zoom(2 * STEPS + 4, WHEEL, 0);
    await pause(SETTLE);
  }
  await page.evaluate(setMark, 'bench:end');
}

/**
 * A page that did not follow the hand must not look quick. The app does not say what it shows.
 *
 * @param {number[] | null} before
 * @param {number[] | null} zoomed
 * @param {number[] | null} dragged
 * @param {number} width
 */
function checkCourse(before, zoomed, dragged, width) {
  if (!before || !zoomed || !dragged) return;
  const length = (/** @type {number[]} */ [from = 0, to = 0]) => to - from;
  const factor = length(before) / length(zoomed);
  const moved = (((dragged[0] ?? 0) - (zoomed[0] ?? 0)) / length(zoomed)) * width;
  if (Math.abs(factor / 2 ** ((2 * STEPS) / 10) - 1) > ASTRAY) {
    throw new DidNotFinish(`zoomed to ${factor.toFixed(1)} times instead of 64`);
  }
  if (Math.abs(moved / (STEPS * DRAG) - 1) > ASTRAY) {
    throw new DidNotFinish(`was dragged ${moved.toFixed(0)} pixels instead of ${STEPS * DRAG}`);
  }
}

/**
 * Rejects once the page has thrown or crashed.
 *
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<never>}
 */
function watchFaults(page) {
  const faults = new Promise((_, reject) => {
    page.on('pageerror', ({ message }) => reject(new DidNotFinish(`failed: ${message}`)));
    page.on('crash', () => reject(new DidNotFinish('crashed: most often for want of memory')));
  });
  faults.catch(() => {});
  return /** @type {Promise<never>} */ (faults);
}

/**
 * A hand on the picture: at the same points on every page.
 *
 * @param {import('@playwright/test').Page} page
 * @param {Geometry} geometry
 */
export async function makeHand(page, geometry) {
  const session = await page.context().newCDPSession(page);
  const x = geometry.left + geometry.width * 0.6;
  const y = geometry.top + geometry.head + geometry.height * 0.4;
  /** @param {Omit<Parameters<typeof session.send<'Input.dispatchMouseEvent'>>[1] & {}, 'x' | 'y'> & { x?: number }} event */
  const send = (event) => session.send('Input.dispatchMouseEvent', { x, y, ...event });
  return {
    /**
     * @param {number} steps
     * @param {number} deltaY
     * @param {number} [rest] milliseconds after each step
     */
    async zoom(steps, deltaY, rest = FRAME_PAUSE) {
      for (let i = 0; i < steps; i++) {
        await send({ type: 'mouseWheel', deltaX: 0, deltaY });
        await pause(rest);
      }
    },
    /** @param {number} steps */
    async drag(steps) {
      const button = 'left';
      await send({ type: 'mouseMoved' });
      await send({ type: 'mousePressed', button, buttons: 1, clickCount: 1 });
      for (let i = 1; i <= steps; i++) {
        await send({ type: 'mouseMoved', x: x - i * DRAG, button, buttons: 1 });
        await pause(FRAME_PAUSE);
      }
      await send({ type: 'mouseReleased', x: x - steps * DRAG, button, buttons: 0, clickCount: 1 });
      await pause(FRAME_PAUSE);
    },
  };
}

/** Marks in the page's own time line when a file was chosen and when each event arrived. */
function markInput() {
  const early = { capture: true, passive: true };
  globalThis.addEventListener('change', () => performance.mark('bench:chosen'), early);
  globalThis.addEventListener('wheel', () => performance.mark('bench:wheel'), early);
  globalThis.addEventListener(
    'pointermove',
    ({ buttons }) => {
      if (buttons & 1) performance.mark('bench:drag');
    },
    early,
  );
  globalThis.addEventListener('pointerup', () => performance.mark('bench:up'), early);
}

/** Waits until what was asked of the page has been drawn: events wait for a frame, and frames can be slow. */
export function awaitFrame() {
  const { requestAnimationFrame } = globalThis;
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(resolve));
  });
}

/** The stretch of time in sight, where the page tells. */
function readWindow() {
  const { windowNow } = /** @type {{ windowNow?: () => number[] }} */ (globalThis);
  return windowNow?.() ?? null;
}

/** @param {string} name */
function setMark(name) {
  performance.mark(name);
}

/**
 * Waits for a mark without asking again and again, which would be work in the page.
 *
 * @param {string} name
 */
function awaitMark(name) {
  return new Promise((resolve) => {
    new PerformanceObserver((list, observer) => {
      if (list.getEntriesByName(name).length === 0) return;
      observer.disconnect();
      resolve(undefined);
    }).observe({ type: 'mark', buffered: true });
  });
}
