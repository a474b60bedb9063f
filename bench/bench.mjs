/**
 * npm run bench: how much work a frame is, for the built app and for a page written by hand that draws the
 * same, in one browser with the same files and the same events.
 *
 *     npm run bench
 *     npm run bench -- 1000 100000 --rounds 5 --json bench.json
 *
 * Nothing is asserted: machines differ, and this one may be busy. Read the ratios. See README.md.
 */
import { chromium } from '@playwright/test';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findOrInstallBrowser, launchArguments } from '../scripts/browser.mjs';
import { findFreePort, serveBuild } from '../scripts/serve.mjs';
import { build, PlainError, readOptions, root, runMain, say } from '../scripts/setup.mjs';
import { drivePage } from './drive.mjs';
import { generateCsv } from './generate.mjs';
import { listPages, servePages } from './pages.mjs';
import { compare, summarise, writeTables } from './report.mjs';

const SIZES = [100, 1_000, 10_000];

await runMain(async () => {
  const words = process.argv.slice(2);
  const isSize = (/** @type {string} */ word, /** @type {number} */ i) =>
    /^\d+$/.test(word) && !words[i - 1]?.startsWith('--');
  const options = readOptions(
    words.filter((word, i) => !isSize(word, i)),
    { '--rounds': 'a number', '--ratio': 'a number', '--seed': 'a number', '--json': 'the path of a file' },
  );
  const sizes = words.filter(isSize).map(Number);
  const rounds = readNumber(options, '--rounds', 3);
  const ratio = readNumber(options, '--ratio', 1);
  const seed = readNumber(options, '--seed', 1);
  await ensureBuilt();
  await measure({ sizes: sizes.length > 0 ? sizes : SIZES, rounds, ratio, seed, json: options['--json'] });
});

/**
 * @param {object} options
 * @param {number[]} options.sizes
 * @param {number} options.rounds
 * @param {number} options.ratio
 * @param {number} options.seed
 * @param {string | undefined} options.json
 */
async function measure({ sizes, rounds, ratio, seed, json }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'chronolane-bench-'));
  const executablePath = await findOrInstallBrowser();
  const app = await serveBuild({ port: await findFreePort(), strict: true });
  const others = await servePages();
  const browser = await chromium.launch({ executablePath, args: launchArguments() });
  try {
    const pages = listPages({ app: app.address, others: others.address });
    const results = [];
    for (const entries of sizes) {
      const file = path.join(folder, `${entries}.csv`);
      writeFileSync(file, generateCsv({ entries, seed }));
      results.push({ entries, ...(await measureSize({ browser, pages, file, rounds, ratio, entries })) });
    }
    const version = browser.version();
    say(`\nChromium ${version}, ${rounds} rounds, device pixel ratio ${ratio}, ${describe(results)}\n`);
    say(writeTables(results));
    if (json) writeFileSync(json, `${JSON.stringify({ version, rounds, ratio, seed, results }, null, 2)}\n`);
  } finally {
    await browser.close();
    await app.close();
    others.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * All pages in turn, round after round, so that a busy moment of the machine meets all alike.
 *
 * @param {object} options
 * @param {import('@playwright/test').Browser} options.browser
 * @param {import('./pages.mjs').BenchPage[]} options.pages
 * @param {string} options.file
 * @param {number} options.rounds
 * @param {number} options.ratio
 * @param {number} options.entries
 */
async function measureSize({ browser, pages, file, rounds, ratio, entries }) {
  /** @type {import('./pages.mjs').Geometry | null} */
  let geometry = null;
  const runs = pages.map(() => /** @type {import('./trace.mjs').Run[]} */ ([]));
  for (let round = 1; round <= rounds; round++) {
    for (const [i, subject] of pages.entries()) {
      say(`${entries} entries, round ${round} of ${rounds}: ${subject.name}`);
      const driven = await drivePage({ browser, subject, file, geometry: i === 0 ? null : geometry, ratio });
      geometry = driven.geometry;
      runs[i]?.push(driven.run);
    }
  }
  const figures = pages.map(({ name }, i) => summarise(name, runs[i] ?? []));
  const [first, ...others] = figures;
  const ratios = others.map((other) => ({ to: other.page, ...(first && compare(first, other)) }));
  return { geometry, figures, ratios, runs: Object.fromEntries(pages.map(({ name }, i) => [name, runs[i]])) };
}

/** @param {{ geometry: import('./pages.mjs').Geometry | null }[]} results */
function describe(results) {
  const geometry = results[0]?.geometry;
  if (!geometry) return 'no picture';
  return `picture of ${geometry.width} × ${geometry.head + geometry.height} pixels`;
}

/** Builds the app if the build is missing or older than what it is made from. */
async function ensureBuilt() {
  const built = path.join(root, 'dist', 'index.html');
  const sources = ['src', 'data', 'public', 'index.html', 'package-lock.json', 'vite.config.ts'];
  const newest = Math.max(...sources.map((name) => newestIn(path.join(root, name))));
  if (!existsSync(built) || statSync(built).mtimeMs < newest) await build();
}

/**
 * When the newest file of a folder was changed.
 *
 * @param {string} place
 */
function newestIn(place) {
  if (!existsSync(place)) return 0;
  if (!statSync(place).isDirectory()) return statSync(place).mtimeMs;
  const files = readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Math.max(0, ...files.map((file) => statSync(path.join(file.parentPath, file.name)).mtimeMs));
}

/**
 * @param {Record<string, string>} options
 * @param {string} name
 * @param {number} fallback
 */
function readNumber(options, name, fallback) {
  const text = options[name];
  const number = text === undefined ? fallback : Number(text);
  if (!Number.isInteger(number) || number < 1) {
    throw new PlainError(`${name} wants a whole number from 1, not ${text}.`);
  }
  return number;
}
