/** Outcomes of drives in; medians, ratios and plain tables out. */

/** @typedef {import('./drive.mjs').Outcome} Outcome */
/** @typedef {import('./trace.mjs').Parts} Parts */

/**
 * A page's figures for one size: for each, the median of its rounds. Milliseconds where nothing else is said.
 *
 * @typedef {object} Figures
 * @property {number} zoom median frame
 * @property {number} zoom95 95th percentile
 * @property {number} pan
 * @property {number} pan95
 * @property {number} zoomAll median frame, other threads of the page included
 * @property {number} panAll
 * @property {number} load file chosen to picture drawn
 * @property {number} loadWork the same in time of the processor, workers included
 * @property {number} loadBlock longest task of the main thread while opening and settling
 * @property {number} block longest task of the main thread while zooming and panning, first time included
 * @property {number} memory MB of JavaScript heap and typed arrays
 * @property {number} nodes
 * @property {number} script kB
 * @property {Parts} zoomParts
 * @property {Parts} panParts
 */

/**
 * One page at one size: its figures, or why there are none.
 *
 * @typedef {object} Row
 * @property {string} page
 * @property {'app' | 'hand-written' | 'peer'} sort
 * @property {Figures | null} figures
 * @property {string} reason
 */

/** @typedef {{ entries: number, rows: Row[] }} Result */
/** @typedef {Exclude<keyof Figures, 'zoomParts' | 'panParts'>} Key */

/** Below this, in milliseconds, two frames count as equal. */
const EQUAL_BELOW = 2;
/** What a frame of the app may cost of what the hand-written page's costs. */
const MOST_OF_HAND_WRITTEN = 1.5;

/** @type {readonly (readonly [Key, string])[]} */
const MEASURES = [
  ['zoom', 'zoom'],
  ['zoom95', 'zoom 95 %'],
  ['pan', 'pan'],
  ['pan95', 'pan 95 %'],
  ['zoomAll', 'zoom, all threads'],
  ['panAll', 'pan, all threads'],
  ['load', 'file to picture'],
  ['loadWork', 'work, opening'],
  ['loadBlock', 'block, opening'],
  ['block', 'block, moving'],
  ['memory', 'memory, MB'],
  ['nodes', 'nodes'],
  ['script', 'script, kB'],
];

/** @type {readonly Key[]} */
const FRAMES = ['zoom', 'zoom95', 'pan', 'pan95'];

/**
 * @param {Outcome[]} outcomes not empty
 * @returns {Figures}
 */
export function summarise(outcomes) {
  const over = (/** @type {(outcome: Outcome) => number} */ figure) => percentile(outcomes.map(figure), 0.5);
  return {
    zoom: over(({ zoom }) => percentile(zoom, 0.5)),
    zoom95: over(({ zoom }) => percentile(zoom, 0.95)),
    pan: over(({ pan }) => percentile(pan, 0.5)),
    pan95: over(({ pan }) => percentile(pan, 0.95)),
    zoomAll: over(({ zoomAll }) => percentile(zoomAll, 0.5)),
    panAll: over(({ panAll }) => percentile(panAll, 0.5)),
    load: over(({ load }) => load),
    loadWork: over(({ loadWork }) => loadWork),
    loadBlock: over(({ loadBlock }) => loadBlock),
    block: over(({ block }) => block),
    memory: over(({ heap, buffers }) => heap + buffers),
    nodes: over(({ nodes }) => nodes),
    script: over(({ script }) => script),
    zoomParts: medianParts(outcomes.map(({ zoomParts }) => zoomParts)),
    panParts: medianParts(outcomes.map(({ panParts }) => panParts)),
  };
}

/** @param {Parts[]} list */
function medianParts(list) {
  const over = (/** @type {keyof Parts} */ part) =>
    percentile(
      list.map((parts) => parts[part]),
      0.5,
    );
  return {
    script: over('script'),
    style: over('style'),
    layout: over('layout'),
    paint: over('paint'),
    other: over('other'),
  };
}

/**
 * The app's figure divided by another; null for two frames too quick to tell apart.
 *
 * @param {Key} key
 * @param {Figures} app
 * @param {number} other
 */
function ratioOf(key, app, other) {
  const isEqual = FRAMES.includes(key) && app[key] < EQUAL_BELOW && other < EQUAL_BELOW;
  return isEqual ? null : app[key] / other;
}

/**
 * @param {Row[]} rows
 * @param {Row['sort']} sort
 */
function figuresOf(rows, sort) {
  return rows.flatMap((row) => (row.sort === sort && row.figures ? [{ ...row, figures: row.figures }] : []));
}

/**
 * The app beside the hand-written page and, figure by figure, beside the peer that is best in it.
 *
 * @param {Row[]} rows
 */
function compareRows(rows) {
  const [app] = figuresOf(rows, 'app');
  const [limit] = figuresOf(rows, 'hand-written');
  const peers = figuresOf(rows, 'peer');
  if (!app) return [];
  /** @type {{ to: string, page: (key: Key) => string, ratio: (key: Key) => number | null }[]} */
  const comparisons = [];
  if (limit) {
    const ratio = (/** @type {Key} */ key) => ratioOf(key, app.figures, limit.figures[key]);
    comparisons.push({ to: limit.page, page: () => limit.page, ratio });
  }
  if (peers.length > 0) {
    const best = (/** @type {Key} */ key) =>
      peers.reduce((least, peer) => (peer.figures[key] < least.figures[key] ? peer : least));
    const ratio = (/** @type {Key} */ key) => ratioOf(key, app.figures, best(key).figures[key]);
    comparisons.push({ to: 'best peer', page: (key) => best(key).page, ratio });
  }
  return comparisons;
}

/** @param {Result[]} results */
export function writeTables(results) {
  const figures = [['entries', 'page', ...MEASURES.map(([, title]) => title)]];
  const parts = [['entries', 'page', 'moving', 'script', 'style', 'layout', 'paint', 'other']];
  for (const { entries, rows } of results) {
    const size = entries.toLocaleString('en-GB');
    for (const { page, figures: own, reason } of rows) {
      if (!own) {
        figures.push([size, `${page}: ${reason}`]);
        continue;
      }
      figures.push([size, page, ...MEASURES.map(([key]) => writeFigure(own[key]))]);
      parts.push([size, page, 'zoom', ...writeParts(own.zoomParts)]);
      parts.push([size, page, 'pan', ...writeParts(own.panParts)]);
    }
    for (const { to, ratio } of compareRows(rows)) {
      figures.push([size, `app / ${to}`, ...MEASURES.map(([key]) => writeRatio(ratio(key)))]);
    }
  }
  return [
    'Milliseconds of the main thread, a frame, and of all threads of the page; file to picture by the clock; blocks are the longest task.',
    layOut(figures),
    'Where a mean frame goes, in milliseconds.',
    layOut(parts),
    writeShortfalls(results),
  ].join('\n\n');
}

/**
 * Where the app costs more than a peer, or a frame more than it may of the hand-written page's.
 *
 * @param {Result[]} results
 */
function writeShortfalls(results) {
  const lines = results.flatMap(({ entries, rows }) =>
    compareRows(rows).flatMap(({ to, page, ratio }) =>
      MEASURES.flatMap(([key, title]) => {
        const most = to === 'best peer' ? 1 : FRAMES.includes(key) ? MOST_OF_HAND_WRITTEN : Infinity;
        const found = ratio(key);
        if (found === null || found <= most) return [];
        return [`${entries.toLocaleString('en-GB')}, ${title}: ${writeRatio(found)} of ${page(key)}`];
      }),
    ),
  );
  if (lines.length === 0)
    return 'Nowhere behind a peer that finished, and within its measure of the hand-written page.';
  return [`Behind a peer, or a frame over ${MOST_OF_HAND_WRITTEN} of the hand-written page:`, ...lines].join(
    '\n',
  );
}

/** @param {Parts} parts */
function writeParts({ script, style, layout, paint, other }) {
  return [script, style, layout, paint, other].map((part) => part.toFixed(2));
}

/** @param {number} figure */
function writeFigure(figure) {
  return figure.toFixed(figure < 100 ? 1 : 0);
}

/** @param {number | null} ratio */
function writeRatio(ratio) {
  return ratio === null ? 'equal' : `× ${ratio.toFixed(2)}`;
}

/**
 * Columns under their headings. A row of less than three cells may run on.
 *
 * @param {string[][]} rows
 */
function layOut(rows) {
  const full = rows.filter(({ length }) => length > 2);
  const widths = rows[0]?.map((_, column) => Math.max(...full.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i === 1 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/**
 * @param {number[]} numbers
 * @param {number} part 0.5 for the median
 */
export function percentile(numbers, part) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const place = (sorted.length - 1) * part;
  const low = sorted[Math.floor(place)] ?? NaN;
  const high = sorted[Math.ceil(place)] ?? NaN;
  return low + (high - low) * (place - Math.floor(place));
}
