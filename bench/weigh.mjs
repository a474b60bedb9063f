/** What a page weighs: its scripts, what it holds in memory, how many nodes it has. */
import { gzipSync } from 'node:zlib';

/**
 * @typedef {object} Weight
 * @property {number} script kB of all scripts loaded, workers too, each compressed by gzip
 * @property {number} heap MB of the page's own JavaScript heap, after collecting what is no longer used
 * @property {number} buffers MB of typed arrays, which lie outside that heap
 * @property {number} nodes of the document
 */

/**
 * Collects the scripts a page loads from now on.
 *
 * @param {import('@playwright/test').Page} page
 */
export function watchScripts(page) {
  /** @type {Promise<number>[]} */
  const sizes = [];
  page.on('response', (response) => {
    if (!(response.headers()['content-type'] ?? '').startsWith('text/javascript')) return;
    const size = response.body().then((body) => gzipSync(body).length);
    // Not there any more where the page was ended meanwhile.
    size.catch(() => {});
    sizes.push(size);
  });
  return sizes;
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {Promise<number>[]} scripts
 * @returns {Promise<Weight>}
 */
export async function weighPage(page, scripts) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  const nodes = await page.evaluate(countNodes);
  const script = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0);
  return { script: script / 1000, heap: usedSize / 1e6, buffers: backingStorageSize / 1e6, nodes };
}

/** Elements and texts of the document. Runs in the page. */
function countNodes() {
  const { document, NodeFilter } = globalThis;
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let count = 0;
  while (walker.nextNode()) count++;
  return count;
}
