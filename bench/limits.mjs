/** How long a page may take, and what is said of one that takes longer. */
import { setTimeout as pause } from 'node:timers/promises';

/** Why a page has no figures for a size: said in its row of the table. */
export class DidNotFinish extends Error {}

const LOOK_EVERY = 500;
/** On a machine as busy as that, or for a page that waits for nothing, the clock ends it. */
const CLOCK = 10;

/**
 * Waits for work within limits. They are counted in seconds that the browser's pages had the processor, so
 * that a page is not given up because something else ran.
 *
 * @param {object} limits
 * @param {import('@playwright/test').Browser} limits.browser
 * @param {number} limits.limit seconds
 * @param {Promise<never>} limits.faults rejects when the page fails
 * @param {string} otherwise
 * @param {Promise<void>} work
 */
export async function within({ browser, limit, faults }, otherwise, work) {
  const finished = work.then(() => true);
  // Whatever it still waits for when it is given up ends with the browser.
  finished.catch(() => {});
  const session = await browser.newBrowserCDPSession();
  const began = await readSeconds(session);
  for (let looks = 0; looks < (CLOCK * limit * 1000) / LOOK_EVERY; looks++) {
    if (await Promise.race([finished, faults, pause(LOOK_EVERY, false)])) return;
    if ((await readSeconds(session)) - began > limit) break;
  }
  throw new DidNotFinish(otherwise);
}

/**
 * Seconds of the processor that all pages of a browser have had.
 *
 * @param {import('@playwright/test').CDPSession} session
 */
async function readSeconds(session) {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.filter(({ type }) => type === 'renderer').reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}
