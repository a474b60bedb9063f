/** Runs in; medians, ratios and plain tables out. */

/** @typedef {import('./trace.mjs').Run} Run */
/** @typedef {import('./trace.mjs').Parts} Parts */

/**
 * A page's figures for one size: for each, the median of its rounds. Milliseconds.
 *
 * @typedef {object} Figures
 * @property {string} page
 * @property {number} zoom median frame
 * @property {number} zoom95 95th percentile
 * @property {number} pan
 * @property {number} pan95
 * @property {number} load file chosen to picture drawn
 * @property {number} loadBlock longest task of the main thread while loading
 * @property {number} block longest task of the main thread while zooming and panning, first time included
 * @property {Parts} zoomParts
 * @property {Parts} panParts
 */

/** Below this, in milliseconds, two frames count as equal. */
const EQUAL_BELOW = 2;

const MEASURES = /** @type {const} */ ([
  ['zoom', 'zoom', 'frame'],
  ['zoom95', 'zoom 95 %', 'frame'],
  ['pan', 'pan', 'frame'],
  ['pan95', 'pan 95 %', 'frame'],
  ['load', 'file to picture', 'once'],
  ['loadBlock', 'block, opening', 'block'],
  ['block', 'block, moving', 'block'],
]);

/**
 * @param {string} page
 * @param {Run[]} runs
 * @returns {Figures}
 */
export function summarise(page, runs) {
  const over = (/** @type {(run: Run) => number} */ figure) => percentile(runs.map(figure), 0.5);
  return {
    page,
    zoom: over(({ zoom }) => percentile(zoom, 0.5)),
    zoom95: over(({ zoom }) => percentile(zoom, 0.95)),
    pan: over(({ pan }) => percentile(pan, 0.5)),
    pan95: over(({ pan }) => percentile(pan, 0.95)),
    load: over(({ load }) => load),
    loadBlock: over(({ loadBlock }) => loadBlock),
    block: over(({ block }) => block),
    zoomParts: medianParts(runs.map(({ zoomParts }) => zoomParts)),
    panParts: medianParts(runs.map(({ panParts }) => panParts)),
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
 * What the first page takes of what another takes. Null for both too quick to tell apart.
 *
 * @param {Figures} first
 * @param {Figures} other
 */
export function compare(first, other) {
  return Object.fromEntries(
    MEASURES.filter(([, , sort]) => sort !== 'block').map(([key, , sort]) => {
      const isEqual = sort === 'frame' && first[key] < EQUAL_BELOW && other[key] < EQUAL_BELOW;
      return [key, isEqual ? null : first[key] / other[key]];
    }),
  );
}

/**
 * @param {{ entries: number, figures: Figures[] }[]} results
 */
export function writeTables(results) {
  const figures = [['entries', 'page', ...MEASURES.map(([, title]) => title)]];
  const parts = [['entries', 'page', 'moving', 'script', 'style', 'layout', 'paint', 'other']];
  for (const { entries, figures: pages } of results) {
    const size = entries.toLocaleString('en-GB');
    const [first, ...others] = pages;
    for (const page of pages) {
      figures.push([size, page.page, ...MEASURES.map(([key]) => page[key].toFixed(page[key] < 100 ? 1 : 0))]);
      parts.push([size, page.page, 'zoom', ...writeParts(page.zoomParts)]);
      parts.push([size, page.page, 'pan', ...writeParts(page.panParts)]);
    }
    for (const other of others) {
      if (!first) continue;
      const ratios = compare(first, other);
      const cells = MEASURES.map(([key]) => (key in ratios ? writeRatio(ratios[key] ?? null) : ''));
      figures.push([size, `${first.page} / ${other.page}`, ...cells]);
    }
  }
  return [
    'Milliseconds of the main thread, a frame; file to picture by the clock; blocks are the longest task.',
    layOut(figures),
    'Where a mean frame goes, in milliseconds.',
    layOut(parts),
  ].join('\n\n');
}

/** @param {Parts} parts */
function writeParts({ script, style, layout, paint, other }) {
  return [script, style, layout, paint, other].map((part) => part.toFixed(2));
}

/** @param {number | null} ratio */
function writeRatio(ratio) {
  return ratio === null ? 'equal' : `× ${ratio.toFixed(2)}`;
}

/** @param {string[][]} rows */
function layOut(rows) {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
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
