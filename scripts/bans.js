/**
 * The lists behind `eslint.config.js`: names and forms that may not stand in `src/`, each with the
 * sentence its author reads. Kept apart so that the configuration can be read in one go.
 */

const nothingLeaves = 'Nothing from a file may leave the page: no connection is opened.';

const networkNames = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebTransport',
  'EventSource',
  'RTCPeerConnection',
  'sendBeacon',
  'importScripts',
];

/** For `no-restricted-globals`: a bare `fetch(…)`. */
export const networkGlobals = networkNames.map((name) => ({ name, message: nothingLeaves }));

/** A page's names, for the folders that have none. */
export const domNames = ['document', 'window', 'navigator', 'localStorage', 'sessionStorage'].map((name) => ({
  name,
  message: 'This folder knows no page. What it needs is handed to it.',
}));

/** What outlives the page is one file's business. */
export const storageGlobals = ['localStorage', 'sessionStorage', 'indexedDB'].map((name) => ({
  name,
  message:
    'Only src/state/keptSessions.ts keeps anything on the computer, and only where the user asked for it.',
}));

/** `Date` has a time zone, and guesses: `new Date('03/04/2019')` is March. */
export const dateGlobal = [
  { name: 'Date', message: 'A day is a whole number (src/base/day.ts). Date has a time zone, and guesses.' },
];

/** `window.fetch`, `navigator.sendBeacon`, `globalThis['WebSocket']`. */
export const leaks = [
  {
    selector: `MemberExpression[property.name=/^(${networkNames.join('|')})$/]`,
    message: nothingLeaves,
  },
  {
    selector: `MemberExpression[property.value=/^(${networkNames.join('|')})$/]`,
    message: nothingLeaves,
  },
];

const textStaysText = 'Text from a file stays text: build elements, or let the component write it.';

/** Ways to turn text into markup or script. */
export const markup = [
  {
    selector:
      'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|srcdoc)$/]',
    message: textStaysText,
  },
  {
    selector: 'MemberExpression[object.name="document"][property.name=/^(write|writeln)$/]',
    message: textStaysText,
  },
];

/** Leaving the page would carry text along in the address. The part behind # stays. */
export const navigation = [
  {
    selector:
      'AssignmentExpression > MemberExpression.left[object.name="location"][property.name!="hash"], ' +
      'AssignmentExpression > MemberExpression.left[property.name="location"], ' +
      'AssignmentExpression > Identifier.left[name="location"]',
    message: 'No code navigates: an address can carry what a file holds.',
  },
  {
    selector:
      'CallExpression > MemberExpression.callee[object.name="location"][property.name=/^(assign|replace)$/], ' +
      'CallExpression > MemberExpression.callee[object.property.name="location"][property.name=/^(assign|replace)$/]',
    message: 'No code navigates: an address can carry what a file holds.',
  },
];

/** The address is one file's business: it must never hold what a file says. */
export const addressChanges = [
  {
    selector: 'CallExpression > MemberExpression.callee[property.name=/^(pushState|replaceState)$/]',
    message:
      'The address is changed in src/state/viewHistory.ts only, and holds what viewing/linkView.ts writes.',
  },
  {
    selector: 'AssignmentExpression > MemberExpression.left[object.name="location"][property.name="hash"]',
    message:
      'The address is changed in src/state/viewHistory.ts only, and holds what viewing/linkView.ts writes.',
  },
];

/** The policy of the built page refuses style attributes in markup; `style:left={…}` is set by script. */
export const inlineStyle = [
  {
    selector: 'SvelteAttribute[key.name="style"]',
    message: 'The page’s policy refuses style attributes. Use a class, or style:name={value}.',
  },
];

export const effects = [
  {
    selector: 'Identifier[name="$effect"]',
    message: 'Derive it. If it must be an effect, the file is named in filesWithEffects (eslint.config.js).',
  },
];

export const barrels = [
  { selector: 'Program', message: 'No barrels: import the file that holds what you need.' },
];

export const vagueNames = {
  files: [
    'src/**/{util,utils,helper,helpers,common,misc,manager}.*',
    'src/**/{utils,helpers,common,misc}/**',
  ],
  bans: [{ selector: 'Program', message: 'Name the file for what it holds.' }],
};

/** D3 whole, at run time, would bring back every name that is refused below. */
export const wholeD3 = [
  {
    selector: 'ImportExpression[source.value="d3"], ExportAllDeclaration[source.value="d3"]',
    message: 'Import the functions by name.',
  },
];

/** Each file that wraps a package, and the sentence for all others. */
const wrappers = [
  [
    'papaparse',
    'src/importing/text/papa.ts',
    'PapaParse is behind src/importing/text/papa.ts, so that its habits are dealt with once.',
  ],
  [
    'fflate',
    'src/importing/workbook/unpackZip.ts',
    'fflate is behind src/importing/workbook/unpackZip.ts, so that limits hold for all it unpacks, and behind src/exporting/zipTexts.ts.',
  ],
  [
    'saxen',
    'src/importing/workbook/walkXml.ts',
    'saxen is behind src/importing/workbook/walkXml.ts, so that its habits are dealt with once.',
  ],
];

/** @param {string} name */
const importOf = (name) =>
  [
    `ImportDeclaration[source.value="${name}"]`,
    `ImportExpression[source.value="${name}"]`,
    `:matches(ExportAllDeclaration, ExportNamedDeclaration)[source.value="${name}"]`,
  ].join(', ');

/**
 * What a file under `src/importing/` may not import of the wrapped packages.
 *
 * @param {string} [file]
 */
export const wrappedFor = (file) =>
  wrappers
    .filter(([, wrapper]) => wrapper !== file)
    .map(([name, , message]) => ({ selector: importOf(name ?? ''), message: message ?? '' }));

/** The files that may import one of them. */
export const wrapperFiles = wrappers.map(([, file]) => file ?? '');

/** What reads workbooks comes on demand. */
export const onDemand = [
  {
    selector: 'ImportDeclaration[importKind!="type"][source.value=/\\/workbook\\//]',
    message: 'Nobody who opens a CSV file pays for reading workbooks: import readWorkbook.ts on demand.',
  },
];

/** The folder behind that door, whose files import each other. */
export const folderOnDemand = 'src/importing/workbook/';

const d3ThatTouchesThePage = [
  ...['select', 'selectAll', 'selection', 'selector', 'selectorAll', 'style', 'create', 'creator'],
  ...['local', 'matcher', 'namespace', 'namespaces', 'pointer', 'pointers', 'window'],
  ...['transition', 'active', 'interrupt'],
  ...['zoom', 'zoomTransform'],
  ...['brush', 'brushX', 'brushY', 'brushSelection'],
  ...['drag', 'dragDisable', 'dragEnable'],
  ...['axisTop', 'axisRight', 'axisBottom', 'axisLeft'],
  ...['blob', 'buffer', 'csv', 'dsv', 'html', 'image', 'json', 'svg', 'text', 'tsv', 'xml'],
];

/** For `no-restricted-imports`: D3 computes; it makes no element, hears no event, gets no file. */
export const importsOfD3 = {
  paths: [
    {
      name: 'd3',
      importNames: d3ThatTouchesThePage,
      message: 'D3 computes here; it touches neither the page nor the network.',
    },
  ],
  patterns: [{ group: ['d3-*'], message: 'Import from d3.' }],
};
