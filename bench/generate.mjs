/**
 * Makes up chronologies of any size: numbers in, the text of a CSV file out. The same seed makes the same
 * file, byte for byte.
 *
 *     node bench/generate.mjs --entries 10000 --seed 1 > made-up.csv
 *
 * Twelve lanes over ten years, one fifth periods, one tenth missed opportunities, one twelfth with a date
 * in words. All of it is invented; nobody in it is real.
 */
import { pathToFileURL } from 'node:url';
import { PlainError, readOptions, runMain } from '../scripts/setup.mjs';

const HEADINGS =
  'ref,date,end_date,agency,title,detail,kind,person,missed,expected,said_by,source,Case system number';

/** The agencies, each with its share of the entries: real chronologies have busy lanes and quiet ones. */
const AGENCIES = /** @type {const} */ ([
  ['Police', 12],
  ["Children's social care", 16],
  ['Primary school', 14],
  ['Health visiting', 10],
  ['GP practice', 9],
  ['Hospital', 8],
  ['Midwifery', 5],
  ['Education welfare', 6],
  ['Housing', 7],
  ['Probation', 5],
  ['Domestic abuse service', 5],
  ['Family', 3],
]);

const KINDS = /** @type {const} */ ([
  ['contact', 58],
  ['referral', 10],
  ['assessment', 8],
  ['meeting', 10],
  ['decision', 6],
  ['not-kept', 8],
]);

const TITLES = /** @type {const} */ ({
  contact: [
    'Home visit, children not seen',
    'Telephone call from the mother',
    'Seen at the surgery with a bruise to the cheek',
    'Neighbour reports shouting at night',
    'Conversation at the school gate',
    'Attended with a cough, weight not taken',
    'Unannounced visit; the flat is cold, "no food in the fridge"',
  ],
  referral: ['Referral for family support', 'Referral, arguments at home', 'Referred to the paediatrician'],
  assessment: [
    'Initial assessment',
    'Core assessment closed',
    'Developmental check, under the tenth centile',
  ],
  meeting: ['Core group', 'Strategy discussion', 'Team around the family, two agencies absent'],
  decision: ['No further action', 'Case closed', 'To be reviewed in six weeks'],
  'not-kept': ['Clinic appointment not attended', 'Visit not made', 'No reply to two letters'],
});

const DETAILS = [
  'The worker noted that the children were in bed and accepted this.',
  'The mother explained the injury as a fall, and this was written down without a question.',
  'Information was passed on by telephone; there is no record of it with the agency it was passed to.',
  'The record does not say who was present, what was said, or whether an interpreter was there.',
  'A further visit was agreed.',
  'The school kept a note of food taken from other children.',
  'The history was not read before the visit.',
];

const MISSED = [
  'He was not spoken to',
  'The history was not put together',
  'An injury was not looked into',
  'yes',
];

const FIRST_DAY = Date.UTC(2003, 0, 6);
const DAYS = 3652;
const MONTHS = 'January,February,March,April,May,June,July,August,September,October,November,December'.split(
  ',',
);

/**
 * The text of a chronology.
 *
 * @param {object} options
 * @param {number} options.entries how many rows
 * @param {number} [options.seed]
 */
export function generateCsv({ entries, seed = 1 }) {
  const random = makeRandom(seed);
  const lines = [HEADINGS];
  for (let n = 1; n <= entries; n++) lines.push(makeRow(n, random));
  return lines.join('\r\n') + '\r\n';
}

/**
 * @param {number} n
 * @param {() => number} random
 */
function makeRow(n, random) {
  const kind = pickByShare(KINDS, random);
  // Cases crowd towards their end.
  const day = Math.floor(DAYS * random() ** 0.8);
  const isPeriod = random() < 1 / 5;
  const isMissed = random() < 1 / 10;
  const isVague = !isPeriod && random() < 1 / 9.6;
  const length = 2 + Math.floor(120 * random() ** 3);
  const detail = [pick(DETAILS, random), pick(DETAILS, random), pick(DETAILS, random)].join(' ');
  return [
    `E${n}`,
    isVague ? inWords(day, random) : inFigures(day),
    isPeriod ? inFigures(day + length) : '',
    pickByShare(AGENCIES, random),
    pick(TITLES[kind], random),
    detail,
    kind,
    random() < 0.6 ? 'Child A; Ms B' : '',
    isMissed ? pick(MISSED, random) : '',
    isMissed ? 'To see the child alone and to ask' : '',
    isMissed ? 'The review' : '',
    `Agency record, page ${1 + Math.floor(random() * 400)}`,
    String(100000 + Math.floor(random() * 900000)),
  ]
    .map(asCell)
    .join(',');
}

/** @param {number} day days after the first */
function inFigures(day) {
  return new Date(FIRST_DAY + day * 86_400_000).toISOString().slice(0, 10);
}

/**
 * "March 2009", "mid-March 2009"
 *
 * @param {number} day days after the first
 * @param {() => number} random
 */
function inWords(day, random) {
  const date = new Date(FIRST_DAY + day * 86_400_000);
  const month = `${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  return `${pick(['', 'early ', 'mid-', 'late '], random)}${month}`;
}

/** @param {string} text */
function asCell(text) {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Numbers from 0 up to 1 that are the same for the same seed (mulberry32).
 *
 * @param {number} seed
 */
function makeRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * @template T
 * @param {readonly T[]} list not empty
 * @param {() => number} random
 */
function pick(list, random) {
  return /** @type {T} */ (list[Math.floor(random() * list.length)]);
}

/**
 * @template {string} T
 * @param {readonly (readonly [T, number])[]} list not empty
 * @param {() => number} random
 */
function pickByShare(list, random) {
  let left = random() * list.reduce((sum, [, share]) => sum + share, 0);
  for (const [name, share] of list) {
    left -= share;
    if (left < 0) return name;
  }
  return /** @type {T} */ (list.at(-1)?.[0]);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await runMain(() => {
    const options = readOptions(process.argv.slice(2), { '--entries': 'a number', '--seed': 'a number' });
    const entries = Number(options['--entries'] ?? '1000');
    const seed = Number(options['--seed'] ?? '1');
    if (!Number.isInteger(entries) || entries < 1) throw new PlainError('--entries wants a whole number.');
    if (!Number.isInteger(seed)) throw new PlainError('--seed wants a whole number.');
    process.stdout.write(generateCsv({ entries, seed }));
    return Promise.resolve();
  });
}
