/**
 * How long reading takes beside what PapaParse alone takes to cut the same text into cells.
 *
 *     node bench/reading.mjs
 *     node bench/reading.mjs 1000000 --rounds 3
 *
 * Both in Node, in turn, each time from the beginning. Ours begins with bytes and ends with rows, lanes, dates
 * and the receipt; PapaParse begins with the text and keeps nothing.
 */
import Papa from 'papaparse';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { readOptions, root, runMain, say } from '../scripts/setup.mjs';
import { generateCsv } from './generate.mjs';

const SIZES = [100_000];
const PIECE = 1 << 16;

await runMain(async () => {
  const words = process.argv.slice(2);
  const sizes = words.filter((word, i) => /^\d+$/.test(word) && words[i - 1] !== '--rounds').map(Number);
  const options = readOptions(
    words.filter((word, i) => word.startsWith('--') || words[i - 1] === '--rounds'),
    { '--rounds': 'a number' },
  );
  const rounds = Number(options['--rounds'] ?? '5');
  const folder = mkdtempSync(path.join(tmpdir(), 'chronolane-reading-'));
  try {
    const readChronology = await loadReader(folder);
    for (const entries of sizes.length > 0 ? sizes : SIZES) {
      const text = generateCsv({ entries });
      const bytes = new TextEncoder().encode(text);
      /** @type {number[]} */
      const ours = [];
      /** @type {number[]} */
      const papa = [];
      for (let round = 0; round < rounds; round++) {
        ours.push(await timeOf(() => readChronology([asFile(bytes)])));
        papa.push(await timeOf(() => Promise.resolve(cutIntoCells(text))));
      }
      const [our, their] = [medianOf(ours), medianOf(papa)];
      const speed = Math.round(bytes.length / 1000 / our);
      say(
        `${entries} rows, ${Math.round(bytes.length / 1e6)} MB: Chronolane ${Math.round(our)} ms (${speed} MB/s), PapaParse ${Math.round(their)} ms, ratio ${(our / their).toFixed(2)}`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/**
 * The reader, built as it is for the page.
 *
 * @param {string} folder
 */
async function loadReader(folder) {
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: { ssr: 'src/importing/readChronology.ts', outDir: folder, copyPublicDir: false },
  });
  /** @type {typeof import('../src/importing/readChronology.ts')} */
  const { readChronology } = await import(pathToFileURL(path.join(folder, 'readChronology.js')).href);
  return readChronology;
}

/** @param {Uint8Array} bytes */
function asFile(bytes) {
  return {
    name: 'made-up.csv',
    size: bytes.length,
    async *open() {
      for (let at = 0; at < bytes.length; at += PIECE) {
        yield await Promise.resolve(bytes.subarray(at, at + PIECE));
      }
    },
  };
}

/**
 * PapaParse alone, as we use it.
 *
 * @param {string} text
 */
function cutIntoCells(text) {
  new Papa.Parser({ delimiter: ',', newline: '\r\n', step: () => {} }).parse(text, 0, false);
}

/** @param {() => Promise<unknown>} work */
async function timeOf(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** @param {number[]} values */
function medianOf(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}
