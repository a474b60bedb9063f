/**
 * One page for all peers: a file in, the picture of the peer that its address names out. The address also
 * says where to draw (`Geometry` in `pages.mjs`):
 *
 *     index.html?peer=echarts#{"left":192,"top":103,…}
 */
/* global document, location */
import { readEntries } from './entries.js';

/**
 * Draws a chronology and keeps to wheel and drag from then on. Resolves in the frame that paints it, with
 * what tells the stretch of time in sight.
 *
 * @typedef {(place: HTMLElement, chronology: import('./entries.js').Entries, geometry: import('./entries.js').Geometry)
 *   => Promise<() => [from: number, to: number]>} Draw
 */

/** @type {Record<string, () => Promise<{ draw: Draw }>>} */
const PEERS = {
  echarts: () => import('./echarts.js'),
  plot: () => import('./plot.js'),
  uplot: () => import('./uplot.js'),
  vis: () => import('./vis.js'),
};

const name = new URLSearchParams(location.search).get('peer') ?? '';
const geometry = JSON.parse(decodeURIComponent(location.hash.slice(1)));
const peer = await PEERS[name]?.();
if (!peer) throw new Error(`There is no peer ${name}.`);

const input = /** @type {HTMLInputElement} */ (document.querySelector('input'));
const place = /** @type {HTMLElement} */ (document.querySelector('#place'));
place.style.top = `${geometry.top}px`;
place.style.width = `${geometry.left + geometry.width}px`;
place.style.height = `${geometry.head + geometry.height}px`;

input.addEventListener('change', async () => {
  const [file] = input.files ?? [];
  if (!file) return;
  const windowNow = await peer.draw(place, readEntries(await file.text(), geometry), geometry);
  performance.mark('peer:drawn');
  Object.assign(globalThis, { windowNow });
});
