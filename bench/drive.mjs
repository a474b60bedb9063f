/**
 * Drives one page through a fixed course, with a trace running: open the file, then twice zoom in by the
 * wheel to 8 times, drag, zoom in to 64 times, drag, and back out.
 *
 * One input event a frame: each is sent when the one before has been answered and had time for its frame.
 * What belongs to which event is found in the trace (`trace.mjs`), not by asking the page, so nothing of
 * ours runs in it but a listener that sets a mark.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { measureApp } from './pages.mjs';
import { readTrace } from './trace.mjs';

/** @typedef {import('./pages.mjs').Geometry} Geometry */
/** @typedef {import('./trace.mjs').Run} Run */

/** Thirty steps to 8 times: a tenth of a doubling each, which is 40 pixels of the wheel. */
const STEPS = 30;
const WHEEL = 40;
const DRAG = 9;
/** Two frames and a little. A longer frame holds up the next event by itself. */
const FRAME_PAUSE = 36;
const SETTLE = 400;
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
 * @param {object} options
 * @param {import('@playwright/test').Browser} options.browser
 * @param {import('./pages.mjs').BenchPage} options.subject
 * @param {string} options.file path of the chronology
 * @param {Geometry | null} options.geometry
 * @param {number} options.ratio device pixels per CSS pixel
 * @returns {Promise<{ run: Run, geometry: Geometry }>}
 */
export async function drivePage({ browser, subject, file, geometry, ratio }) {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    deviceScaleFactor: ratio,
    locale: 'en-GB',
  });
  try {
    const page = await context.newPage();
    /** @type {string[]} */
    const faults = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await page.addInitScript(markInput);
    await page.goto(subject.url(geometry));
    await page.waitForLoadState('networkidle');
    await browser.startTracing(page, { screenshots: false, categories: CATEGORIES });
    await page.setInputFiles(subject.input, file);
    await page.evaluate(awaitMark, subject.drawn);
    await pause(SETTLE);
    const place = geometry ?? (await page.evaluate(measureApp));
    const hand = await makeHand(page, place);
    for (let pass = 1; pass <= PASSES; pass++) {
      await page.evaluate(setMark, `bench:pass:${pass}`);
      await hand.zoom(STEPS, -WHEEL);
      await hand.drag(STEPS);
      await hand.zoom(STEPS, -WHEEL);
      await hand.drag(STEPS);
      await page.evaluate(setMark, 'bench:back');
      await hand.zoom(12, 10 * WHEEL);
      await pause(SETTLE);
    }
    await page.evaluate(setMark, 'bench:end');
    const trace = await browser.stopTracing();
    if (faults.length > 0) throw new Error(`The page ${subject.name} failed: ${faults.join('; ')}`);
    return { run: readTrace(trace, subject.drawn), geometry: place };
  } finally {
    await context.close();
  }
}

/**
 * A hand on the picture: at the same points on every page.
 *
 * @param {import('@playwright/test').Page} page
 * @param {Geometry} geometry
 */
async function makeHand(page, geometry) {
  const session = await page.context().newCDPSession(page);
  const x = geometry.left + geometry.width * 0.6;
  const y = geometry.top + geometry.head + geometry.height * 0.4;
  /** @param {Omit<Parameters<typeof session.send<'Input.dispatchMouseEvent'>>[1] & {}, 'x' | 'y'> & { x?: number }} event */
  const send = (event) => session.send('Input.dispatchMouseEvent', { x, y, ...event });
  return {
    /**
     * @param {number} steps
     * @param {number} deltaY
     */
    async zoom(steps, deltaY) {
      for (let i = 0; i < steps; i++) {
        await send({ type: 'mouseWheel', deltaX: 0, deltaY });
        await pause(FRAME_PAUSE);
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
