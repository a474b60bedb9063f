/**
 * The pages that are measured, and a server for those that are not the app. See README.md for adding one.
 */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { root } from '../scripts/setup.mjs';

/**
 * Where the app draws. The other pages are told, so that all draw on as many pixels in the same place.
 *
 * @typedef {object} Geometry
 * @property {number} left of the picture without the lane names
 * @property {number} top of the time axis
 * @property {number} width
 * @property {number} head height of the time axis
 * @property {number} height of the lanes in sight
 * @property {{ top: number, height: number }} strip
 * @property {{ name: string, height: number }[]} lanes from top to bottom, in sight or not
 */

/**
 * @typedef {object} BenchPage
 * @property {string} name
 * @property {(geometry: Geometry | null) => string} url the geometry is null for the first page only
 * @property {string} input selector of the file input that takes the chronology
 * @property {string} drawn name of the performance mark that the page sets in the frame that draws
 */

/**
 * The app first: the others are measured against it and told where it draws.
 *
 * @param {{ app: string, others: string }} addresses
 * @returns {BenchPage[]}
 */
export function listPages({ app, others }) {
  return [
    {
      name: 'app',
      url: () => app,
      input: 'input[aria-label="Chronology file"]',
      drawn: 'chronolane:drawn',
    },
    {
      name: 'hand-written',
      url: (geometry) => `${others}/bench/handwritten/index.html#${encodeGeometry(geometry)}`,
      input: 'input[type=file]',
      drawn: 'handwritten:drawn',
    },
  ];
}

/** @param {Geometry | null} geometry */
function encodeGeometry(geometry) {
  return encodeURIComponent(JSON.stringify(geometry));
}

/**
 * Asks the open app where it draws. Runs in the page.
 *
 * @returns {Geometry}
 */
export function measureApp() {
  const { document } = globalThis;
  const picture = document.querySelector('[role=application]')?.getBoundingClientRect();
  if (!picture) throw new Error('The app shows no picture.');
  const canvases = [...document.querySelectorAll('canvas')].map((canvas) => canvas.getBoundingClientRect());
  const head = canvases.find(({ bottom }) => bottom <= picture.top + 1);
  const strip = canvases.find(({ top }) => top >= picture.bottom - 1);
  const lanes = [...document.querySelectorAll('[aria-label="Lanes"] li')].map((lane) => ({
    name: lane.querySelector('strong')?.textContent ?? '',
    height: lane.getBoundingClientRect().height,
  }));
  return {
    left: picture.left,
    top: head?.top ?? picture.top,
    width: picture.width,
    head: picture.top - (head?.top ?? picture.top),
    height: picture.height,
    strip: { top: strip?.top ?? picture.bottom, height: strip?.height ?? 0 },
    lanes,
  };
}

const TYPES = /** @type {Record<string, string>} */ ({
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.woff2': 'font/woff2',
});

/** Serves `bench/` and the installed packages, on this computer only. */
export async function servePages() {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = path.join(root, decodeURIComponent(pathname));
    const isOurs = ['bench', 'node_modules'].some((folder) =>
      file.startsWith(path.join(root, folder, path.sep)),
    );
    if (!isOurs || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(undefined));
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    address: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
