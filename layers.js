/**
 * The one table of folders: what each holds, which folders it may import, which packages it may use.
 *
 * ESLint reads it (`eslint.config.js`), `docs/architecture.md` repeats it for people, and
 * `tests/unit/layers.test.ts` fails where the three differ. Order is the way data goes through:
 * a folder may only import folders above it.
 *
 * @typedef {object} Layer
 * @property {string} folder a folder directly under `src/`
 * @property {string} holds what belongs there
 * @property {string[]} mayImport folders it may import from, besides itself
 * @property {string[]} mayUse packages it may use, and `data/` for the bundled sample; the rest is refused
 * @property {boolean} pure no page and no framework: checked without the DOM library, no Svelte, no Date
 */

/** @type {Layer[]} */
export const layers = [
  {
    folder: 'base',
    holds:
      'days, intervals, search in sorted arrays, packing and locking of bytes; knows nothing of chronologies',
    mayImport: [],
    mayUse: [],
    pure: true,
  },
  {
    folder: 'domain',
    holds: 'the words of the trade as types and small total functions',
    mayImport: ['base'],
    mayUse: [],
    pure: true,
  },
  {
    folder: 'importing',
    holds: 'bytes in, Chronology, Problems and Receipt out, through one door',
    mayImport: ['base', 'domain'],
    mayUse: ['papaparse', 'fflate', 'saxen'],
    pure: true,
  },
  {
    folder: 'analysis',
    holds: 'facts derived from a chronology: no pixels, no view',
    mayImport: ['base', 'domain'],
    mayUse: [],
    pure: true,
  },
  {
    folder: 'viewing',
    holds: 'what may be seen now: foresight, names, lanes, filters; the view as link text',
    mayImport: ['base', 'domain', 'analysis'],
    mayUse: [],
    pure: true,
  },
  {
    folder: 'drawing',
    holds: 'what is shown, a window and a size in; a Drawing of plain data out',
    mayImport: ['base', 'domain', 'analysis', 'viewing'],
    mayUse: [],
    pure: true,
  },
  {
    folder: 'painting',
    holds: 'a Drawing onto canvas, SVG, slides; decides nothing',
    mayImport: ['base', 'domain', 'drawing'],
    mayUse: ['d3'],
    pure: true,
  },
  {
    folder: 'exporting',
    holds: 'CSV, JSON, PDF, slides, files to hand on',
    mayImport: ['base', 'domain', 'analysis', 'viewing', 'drawing', 'painting'],
    mayUse: ['pdfkit', 'fflate'],
    pure: true,
  },
  {
    folder: 'state',
    holds: 'runes in `*.svelte.ts`: the open file, the view, the derived chain, the commands',
    mayImport: ['base', 'domain', 'importing', 'analysis', 'viewing', 'drawing', 'painting', 'exporting'],
    mayUse: ['d3', 'svelte', 'data/'],
    pure: false,
  },
  {
    folder: 'ui',
    holds: 'Svelte components, by screen: wiring, no logic',
    mayImport: [
      'base',
      'domain',
      'importing',
      'analysis',
      'viewing',
      'drawing',
      'painting',
      'exporting',
      'state',
    ],
    mayUse: ['svelte', '@expo-google-fonts/atkinson-hyperlegible-next'],
    pure: false,
  },
  {
    folder: 'app',
    holds: 'puts it together: the page’s entry and its outermost component',
    mayImport: [
      'base',
      'domain',
      'importing',
      'analysis',
      'viewing',
      'drawing',
      'painting',
      'exporting',
      'state',
      'ui',
    ],
    mayUse: ['svelte', '@fontsource-variable/atkinson-hyperlegible-next'],
    pure: false,
  },
];

/** The folders that run anywhere: in a worker, in a test, without a page. */
export const pureFolders = layers.filter((layer) => layer.pure).map((layer) => layer.folder);
