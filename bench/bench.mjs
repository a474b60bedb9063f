/**
 * npm run bench: how much work a frame is, for the built app, for a page written by hand that draws the same,
 * and for timelines and charts from npm, in one browser with the same files and the same events.
 *
 *     npm run bench
 *     npm run bench -- 1000 100000 --rounds 3 --peers uplot,plot --json bench.json
 *
 * Nothing is asserted: machines differ, and this one may be busy. Read the ratios. See README.md.
 */
import { chromium } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findOrInstallBrowser, launchArguments } from '../scripts/browser.mjs';
import { findFreePort, serveBuild } from '../scripts/serve.mjs';
import { PlainError, readOptions, runMain, say } from '../scripts/setup.mjs';
import { drivePage } from './drive.mjs';
import { generateCsv } from './generate.mjs';
import { DidNotFinish } from './limits.mjs';
import { listPages, PEERS } from './pages.mjs';
import { summarise, writeTables } from './report.mjs';
import { ensureBuilt, servePages } from './serve.mjs';

/** @typedef {import('./pages.mjs').Geometry} Geometry */

const SIZES = [100, 1_000, 10_000, 100_000, 1_000_000];

/**
 * @typedef {object} Plan
 * @property {number[]} sizes rising
 * @property {string[]} peers
 * @property {number} rounds
 * @property {number} limit seconds of the processor for opening, and again for moving
 * @property {number} choosing seconds that each page stands there before its file is chosen
 * @property {number} ratio device pixels per CSS pixel
 * @property {number} seed
 * @property {string | undefined} json path of a file
 */

await runMain(async () => {
  const words = process.argv.slice(2);
  const isSize = (/** @type {string} */ word, /** @type {number} */ i) =>
    /^\d+$/.test(word) && !words[i - 1]?.startsWith('--');
  const options = readOptions(
    words.filter((word, i) => !isSize(word, i)),
    {
      '--rounds': 'a number',
      '--peers': `names, or none, of ${Object.keys(PEERS).join(',')}`,
      '--limit': 'a number of seconds',
      '--choosing': 'a number of seconds',
      '--ratio': 'a number',
      '--seed': 'a number',
      '--json': 'the path of a file',
    },
  );
  const sizes = words.filter(isSize).map(Number);
  await ensureBuilt();
  await measure({
    sizes: (sizes.length > 0 ? sizes : SIZES).sort((a, b) => a - b),
    peers: readPeers(options['--peers']),
    rounds: readNumber(options, '--rounds', 1),
    limit: readNumber(options, '--limit', 45),
    choosing: readNumber(options, '--choosing', 6),
    ratio: readNumber(options, '--ratio', 1),
    seed: readNumber(options, '--seed', 1),
    json: options['--json'],
  });
});

/** @param {Plan} plan */
async function measure(plan) {
  const folder = mkdtempSync(path.join(tmpdir(), 'chronolane-bench-'));
  const executablePath = await findOrInstallBrowser();
  const launch = () => chromium.launch({ executablePath, args: launchArguments() });
  const app = await serveBuild({ port: await findFreePort(), strict: true });
  const others = await servePages(path.join(folder, 'pages'));
  try {
    const pages = listPages({ app: app.address, others: others.address }, plan.peers);
    const results = await measureSizes({ plan, pages, launch, folder });
    const version = await readVersion(launch);
    say(
      `\nChromium ${version}, rounds: ${plan.rounds}, device pixel ratio ${plan.ratio}, file chosen after ${plan.choosing} s\n`,
    );
    say(writeTables(results));
    if (plan.json) writeFileSync(plan.json, `${JSON.stringify({ version, plan, results }, null, 2)}\n`);
  } finally {
    await app.close();
    others.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Round after round, all pages in turn, so that a busy moment of the machine meets all alike. A page that
 * did not finish is not tried again, nor at a larger size.
 *
 * @param {object} options
 * @param {Plan} options.plan
 * @param {import('./pages.mjs').BenchPage[]} options.pages
 * @param {() => Promise<import('@playwright/test').Browser>} options.launch
 * @param {string} options.folder
 */
async function measureSizes({ plan, pages, launch, folder }) {
  const { rounds, ratio, limit, choosing } = plan;
  /** Pages that gave up, and why.
   * @type {Map<string, string>} */
  const gaveUp = new Map();
  /** @type {Geometry | null} */
  let geometry = null;
  const results = [];
  for (const entries of plan.sizes) {
    const file = path.join(folder, `${entries}.csv`);
    writeFileSync(file, generateCsv({ entries, seed: plan.seed }));
    const before = new Set(gaveUp.keys());
    const outcomes = pages.map(() => /** @type {import('./drive.mjs').Outcome[]} */ ([]));
    for (let round = 1; round <= rounds; round++) {
      for (const [i, subject] of pages.entries()) {
        if (gaveUp.has(subject.name)) continue;
        say(`${entries} entries, round ${round} of ${rounds}: ${subject.name}`);
        try {
          const isApp = subject.sort === 'app';
          const drive = { launch, subject, file, geometry: isApp ? null : geometry, ratio, limit, choosing };
          const driven = await drivePage(drive);
          geometry = driven.geometry;
          outcomes[i]?.push(driven.outcome);
        } catch (error) {
          if (!(error instanceof DidNotFinish)) throw error;
          gaveUp.set(subject.name, error.message);
          say(`  ${error.message}`);
          if (geometry === null)
            throw new PlainError('The app drew nothing, so nothing can stand beside it.');
        }
      }
    }
    rmSync(file);
    const rows = pages.map(({ name, sort }, i) => {
      const own = outcomes[i] ?? [];
      const reason = before.has(name) ? 'not tried, did not finish a smaller one' : (gaveUp.get(name) ?? '');
      return { page: name, sort, figures: own.length === rounds ? summarise(own) : null, reason };
    });
    results.push({ entries, geometry, rows, outcomes });
  }
  return results;
}

/** @param {() => Promise<import('@playwright/test').Browser>} launch */
async function readVersion(launch) {
  const browser = await launch();
  const version = browser.version();
  await browser.close();
  return version;
}

/** @param {string | undefined} text */
function readPeers(text) {
  if (text === 'none') return [];
  const names = text?.split(',') ?? Object.keys(PEERS);
  const wrong = names.find((name) => !(name in PEERS));
  if (wrong !== undefined) {
    throw new PlainError(`There is no peer ${wrong}. There is: ${Object.keys(PEERS).join(', ')}.`);
  }
  return names;
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
