/**
 * Puts the app and the page written by hand beside each other in the same windows and counts the pixels that
 * differ: by hand has to be drawn what the app draws, or the bench is not fair.
 *
 *     node bench/compare.mjs
 *     node bench/compare.mjs 1000 --pictures ../differences
 *
 * Nothing is asserted. See README.md.
 */
import { chromium } from '@playwright/test';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findOrInstallBrowser, launchArguments } from '../scripts/browser.mjs';
import { findFreePort, serveBuild } from '../scripts/serve.mjs';
import { readOptions, runMain, say } from '../scripts/setup.mjs';
import { awaitFrame, makeHand, openFile, STEPS, VIEWPORT, WHEEL } from './drive.mjs';
import { generateCsv } from './generate.mjs';
import { listPages, measureApp } from './pages.mjs';
import { ensureBuilt, servePages } from './serve.mjs';

/** @typedef {import('./pages.mjs').Geometry} Geometry */
/** @typedef {import('@playwright/test').Page} Page */

const SIZES = [100, 1_000, 10_000, 100_000];
/** Until nothing travels any more and the app's worker has painted. */
const REST = 700;
/** Of 255. By no more than the first colours differ as they are rounded; by more than the second it is another thing. */
const ROUNDED = 2;
const SHADE = 64;

/** How each window is reached from the one before: steps of the wheel, negative to go in, then of a drag. */
const WINDOWS = /** @type {const} */ ([
  ['whole', 0, 0],
  ['8 times', -STEPS, 0],
  ['8 times, dragged', 0, STEPS],
  ['64 times', -STEPS, 0],
  ['64 times, dragged', 0, STEPS],
]);

await runMain(async () => {
  const words = process.argv.slice(2);
  const isSize = (/** @type {string} */ word, /** @type {number} */ i) =>
    /^\d+$/.test(word) && !words[i - 1]?.startsWith('--');
  const options = readOptions(
    words.filter((word, i) => !isSize(word, i)),
    { '--pictures': 'the path of a folder', '--ratio': 'a number', '--seed': 'a number' },
  );
  const sizes = words.filter(isSize).map(Number);
  await ensureBuilt();
  await compareSizes({
    sizes: sizes.length > 0 ? sizes : SIZES,
    pictures: options['--pictures'] ?? null,
    ratio: Number(options['--ratio'] ?? 1),
    seed: Number(options['--seed'] ?? 1),
  });
});

/** @param {{ sizes: number[], pictures: string | null, ratio: number, seed: number }} plan */
async function compareSizes({ sizes, pictures, ratio, seed }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'chronolane-compare-'));
  const app = await serveBuild({ port: await findFreePort(), strict: true });
  const others = await servePages(path.join(folder, 'pages'));
  const executablePath = await findOrInstallBrowser();
  const browser = await chromium.launch({ executablePath, args: launchArguments() });
  const pages = listPages({ app: app.address, others: others.address }, []);
  const table = await browser.newPage();
  if (pictures !== null) mkdirSync(pictures, { recursive: true });
  say('Pixels that differ, and those that differ by more than a shade, in a thousand.\n');
  say(writeRow(['entries', 'window', 'axis', 'lanes', 'strip']));
  try {
    for (const entries of sizes) {
      const file = path.join(folder, `${entries}.csv`);
      writeFileSync(file, generateCsv({ entries, seed }));
      /** @type {Geometry | null} */
      let place = null;
      /** @type {{ [part: string]: Buffer }[][]} */
      const shots = [];
      for (const subject of pages) {
        const page = await browser.newPage({
          viewport: VIEWPORT,
          deviceScaleFactor: ratio,
          locale: 'en-GB',
          serviceWorkers: 'block',
        });
        await page.goto(subject.url(place));
        await page.waitForLoadState('networkidle');
        await openFile(page, subject, file);
        place ??= await page.evaluate(measureApp);
        shots.push(await shootWindows(page, place));
        await page.close();
      }
      for (const [w, [name]] of WINDOWS.entries()) {
        const cells = [String(entries), name];
        for (const part of ['axis', 'lanes', 'strip']) {
          const pair = shots.map((windows) => /** @type {Buffer} */ (windows[w]?.[part]));
          const difference = await table.evaluate(
            subtract,
            /** @type {const} */ ([pair.map((shot) => shot.toString('base64')), ROUNDED, SHADE]),
          );
          cells.push(difference.parts.map((share) => (1000 * share).toFixed(2)).join(' '));
          if (pictures === null) continue;
          const title = path.join(pictures, `${entries} ${name} ${part}`);
          pair.forEach((shot, i) => writeFileSync(`${title} ${pages[i]?.name}.png`, shot));
          writeFileSync(`${title} difference.png`, Buffer.from(difference.picture, 'base64'));
        }
        say(writeRow(cells));
      }
    }
  } finally {
    await browser.close();
    await app.close();
    others.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string[]} cells */
function writeRow(cells) {
  return cells.map((cell, i) => (i === 1 ? cell.padEnd(18) : cell.padStart(14))).join('  ');
}

/**
 * Takes a page through the windows and shoots the parts of its picture in each.
 *
 * @param {Page} page
 * @param {Geometry} place
 */
async function shootWindows(page, place) {
  const hand = await makeHand(page, place);
  const shots = [];
  for (const [, wheel, drag] of WINDOWS) {
    await hand.zoom(Math.abs(wheel), Math.sign(wheel) * WHEEL);
    if (drag > 0) await hand.drag(drag);
    // What is under the hand looks otherwise.
    await page.mouse.move(2, 2);
    await page.evaluate(awaitFrame);
    await pause(REST);
    const { left, top, width, head, height, strip } = place;
    const shoot = (/** @type {number} */ y, /** @type {number} */ tall) =>
      page.screenshot({ clip: { x: left, y, width, height: tall } });
    shots.push({
      axis: await shoot(top, head),
      lanes: await shoot(top + head, height),
      strip: await shoot(strip.top, strip.height),
    });
  }
  return shots;
}

/**
 * The parts of two pictures that differ, and by more than a shade, and a picture of where: black for a shade,
 * red for more. Runs in a page, which can read pictures.
 *
 * @param {readonly [shots: string[], rounded: number, shade: number]} given
 */
async function subtract([shots, rounded, shade]) {
  const { OffscreenCanvas, createImageBitmap, FileReader } = globalThis;
  const [one, other] = await Promise.all(
    shots.map(async (shot) => {
      const bytes = Uint8Array.from(atob(shot), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      context?.drawImage(image, 0, 0);
      return /** @type {ImageData} */ (context?.getImageData(0, 0, image.width, image.height));
    }),
  );
  if (!one || !other) throw new Error('Two pictures are wanted.');
  const { width, height } = one;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  const where = /** @type {ImageData} */ (context?.createImageData(width, height));
  let differing = 0;
  let more = 0;
  for (let i = 0; i < one.data.length; i += 4) {
    let most = 0;
    for (let c = i; c < i + 3; c++)
      most = Math.max(most, Math.abs((one.data[c] ?? 0) - (other.data[c] ?? 0)));
    if (most > rounded) differing++;
    if (most > shade) more++;
    where.data.set(most <= rounded ? [255, 255, 255, 255] : [most > shade ? 220 : 0, 0, 0, 255], i);
  }
  context?.putImageData(where, 0, 0);
  const blob = await canvas.convertToBlob();
  const picture = await new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^.*,/, ''));
    reader.readAsDataURL(blob);
  });
  return { parts: [differing / (width * height), more / (width * height)], picture };
}
