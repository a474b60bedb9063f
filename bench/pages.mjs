/** The pages that are measured. See README.md for adding one. */

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
 * @property {'app' | 'hand-written' | 'peer'} sort
 * @property {(geometry: Geometry | null) => string} url the geometry is null for the first page only
 * @property {string} input selector of the file input that takes the chronology
 * @property {string} drawn name of the performance mark that the page sets in the frame that draws
 */

/**
 * The peers, and the names they go by in `peers/page.js`. docs/decisions/bench.md says why these.
 *
 * @type {Record<string, string>}
 */
export const PEERS = {
  uplot: 'uPlot',
  plot: 'Observable Plot',
  echarts: 'ECharts',
  vis: 'vis-timeline',
};

/**
 * The app first: the others are measured against it and told where it draws. Then the hand-written page.
 *
 * @param {{ app: string, others: string }} addresses
 * @param {string[]} peers keys of PEERS
 * @returns {BenchPage[]}
 */
export function listPages({ app, others }, peers) {
  return [
    {
      name: 'app',
      sort: 'app',
      url: () => app,
      input: 'input[aria-label="Chronology file"]',
      drawn: 'chronolane:drawn',
    },
    {
      name: 'hand-written',
      sort: 'hand-written',
      url: (geometry) => `${others}/bench/handwritten/index.html#${encodeGeometry(geometry)}`,
      input: 'input[type=file]',
      drawn: 'handwritten:drawn',
    },
    ...peers.map((peer) => ({
      name: PEERS[peer] ?? peer,
      sort: /** @type {const} */ ('peer'),
      url: (/** @type {Geometry | null} */ geometry) =>
        `${others}/bench/peers/index.html?peer=${peer}#${encodeGeometry(geometry)}`,
      input: 'input[type=file]',
      drawn: 'peer:drawn',
    })),
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
  // A canvas is larger than the place that shows it.
  const canvases = [...document.querySelectorAll('canvas')].map((canvas) =>
    (canvas.parentElement ?? canvas).getBoundingClientRect(),
  );
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
