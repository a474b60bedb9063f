/**
 * Bytes of a generated chronology in, sorted typed columns a lane out. Knows the headings and the forms of
 * date that the generator writes and no others: what a reader costs that has to do nothing else.
 */

import { MISSED, PERIOD, VAGUE } from './kinds.js';
import { findSilences, NO_SILENCES } from './silence.js';

/**
 * A lane, its entries in order of their beginning.
 *
 * @typedef {object} Lane
 * @property {string} name
 * @property {Float64Array} begin days
 * @property {Float64Array} until days
 * @property {Uint8Array} flags
 * @property {Uint32Array} number among the missed opportunities, 0 for none
 * @property {number} missed how many there are
 * @property {Uint32Array} row for the words
 * @property {Map<number, import('./pack.js').Packed>} packed by zoom level
 * @property {import('./silence.js').Silences} silences
 */

/**
 * @typedef {object} Chronology
 * @property {Lane[]} lanes
 * @property {number} from first day
 * @property {number} to day after the last
 * @property {(row: number) => string} title
 * @property {(row: number) => string} dateWords
 * @property {(row: number) => string} saidBy
 */

const COMMA = 44;
const QUOTE = 34;
const CR = 13;
const LF = 10;
const DASH = 45;
const DAY = 86_400_000;
const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';
/** First and last day of a month's part. */
const PARTS = { early: [1, 10], mid: [11, 20], late: [21, 0] };

const decoder = new TextDecoder();

/**
 * @param {Uint8Array} bytes
 * @returns {Chronology}
 */
export function readChronology(bytes) {
  const most = countLines(bytes);
  const begin = new Float64Array(most);
  const until = new Float64Array(most);
  const flags = new Uint8Array(most);
  const laneOf = new Uint16Array(most);
  const titleFrom = new Uint32Array(most);
  const titleTo = new Uint32Array(most);
  const dateFrom = new Uint32Array(most);
  const dateTo = new Uint32Array(most);
  const saidFrom = new Uint32Array(most);
  const saidTo = new Uint32Array(most);
  const cells = new Uint32Array(64);
  /** @type {string[]} */
  const names = [];
  /** @type {Map<number, number>} */
  const laneByHash = new Map();
  let at = readRow(bytes, 0, cells);
  const headings = textOf(bytes, 0, at).trim().split(',');
  const [date = 0, endDate = 0, agency = 0, title = 0, kind = 0, missed = 0, said = 0] = [
    'date',
    'end_date',
    'agency',
    'title',
    'kind',
    'missed',
    'said_by',
  ].map((heading) => 2 * headings.indexOf(heading));
  let count = 0;
  const from = (/** @type {number} */ cell) => cells[cell] ?? 0;
  const to = (/** @type {number} */ cell) => cells[cell + 1] ?? 0;
  for (; at < bytes.length; count++) {
    at = readRow(bytes, at, cells);
    titleFrom[count] = from(title);
    titleTo[count] = to(title);
    dateFrom[count] = from(date);
    dateTo[count] = to(date);
    saidFrom[count] = from(said);
    saidTo[count] = to(said);
    const hash = hashOf(bytes, from(agency), to(agency));
    let lane = laneByHash.get(hash);
    if (lane === undefined) {
      lane = names.push(textOf(bytes, from(agency), to(agency))) - 1;
      laneByHash.set(hash, lane);
    }
    laneOf[count] = lane;
    const isPeriod = to(endDate) > from(endDate);
    const isVague = bytes[from(date) + 4] !== DASH || (bytes[from(date)] ?? 0) > 57;
    let mark = kindOf(bytes, from(kind)) | (isPeriod ? PERIOD : 0) | (isVague ? VAGUE : 0);
    if (to(missed) > from(missed)) mark |= MISSED;
    flags[count] = mark;
    if (isVague) {
      const [first, last] = daysOfWords(textOf(bytes, from(date), to(date)));
      begin[count] = first;
      until[count] = last + 1;
    } else {
      const day = dayOf(bytes, from(date));
      begin[count] = day;
      until[count] = (isPeriod ? dayOf(bytes, from(endDate)) : day) + 1;
    }
  }
  const sizes = new Uint32Array(names.length);
  for (let row = 0; row < count; row++) sizes[laneOf[row] ?? 0] = (sizes[laneOf[row] ?? 0] ?? 0) + 1;
  const lanes = names.map((name, lane) => makeLane(name, sizes[lane] ?? 0));
  const order = sortByDay(begin, until, flags, count);
  let number = 0;
  let last = -Infinity;
  sizes.fill(0);
  for (const row of order) {
    const id = laneOf[row] ?? 0;
    const lane = /** @type {Lane} */ (lanes[id]);
    const i = sizes[id] ?? 0;
    sizes[id] = i + 1;
    const flag = flags[row] ?? 0;
    lane.row[i] = row;
    lane.begin[i] = begin[row] ?? 0;
    lane.until[i] = until[row] ?? 0;
    last = Math.max(last, until[row] ?? 0);
    lane.flags[i] = flag;
    if (!(flag & MISSED)) continue;
    lane.number[i] = ++number;
    lane.missed++;
  }
  findSilences(lanes);
  const words = (/** @type {Uint32Array} */ starts, /** @type {Uint32Array} */ ends) => {
    return (/** @type {number} */ row) => textOf(bytes, starts[row] ?? 0, ends[row] ?? 0);
  };
  const titleOf = words(titleFrom, titleTo);
  return {
    lanes,
    from: begin[order[0] ?? 0] ?? 0,
    to: last,
    title: (row) => titleOf(row).replaceAll('""', '"'),
    dateWords: words(dateFrom, dateTo),
    saidBy: words(saidFrom, saidTo),
  };
}

/**
 * @param {string} name
 * @param {number} size
 * @returns {Lane}
 */
function makeLane(name, size) {
  return {
    name,
    begin: new Float64Array(size),
    until: new Float64Array(size),
    flags: new Uint8Array(size),
    number: new Uint32Array(size),
    missed: 0,
    row: new Uint32Array(size),
    packed: new Map(),
    silences: NO_SILENCES,
  };
}

/** @param {Uint8Array} bytes */
function countLines(bytes) {
  let lines = 1;
  for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, at + 1)) lines++;
  return lines;
}

/**
 * Puts the bounds of a row's cells, without quotes, into `cells`; gives where the next row begins.
 *
 * @param {Uint8Array} bytes
 * @param {number} start
 * @param {Uint32Array} cells
 */
function readRow(bytes, start, cells) {
  let at = start;
  for (let cell = 0; ; cell += 2) {
    if (bytes[at] === QUOTE) {
      cells[cell] = ++at;
      while (bytes[at] !== QUOTE || bytes[++at] === QUOTE) at++;
      cells[cell + 1] = at - 1;
    } else {
      cells[cell] = at;
      while (bytes[at] !== COMMA && bytes[at] !== CR) at++;
      cells[cell + 1] = at;
    }
    if (bytes[at] !== COMMA) return at + 2;
    at++;
  }
}

/**
 * @param {Uint8Array} bytes
 * @param {number} from
 * @param {number} to
 */
function textOf(bytes, from, to) {
  return decoder.decode(bytes.subarray(from, to));
}

/**
 * @param {Uint8Array} bytes
 * @param {number} from
 * @param {number} to
 */
function hashOf(bytes, from, to) {
  let hash = 2166136261;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 16777619);
  return hash;
}

/**
 * The kind by its first letter, in the order of KINDS.
 *
 * @param {Uint8Array} bytes
 * @param {number} at
 */
function kindOf(bytes, at) {
  return Math.max(0, 'cramdn'.indexOf(String.fromCharCode(bytes[at] ?? 0)));
}

/**
 * Days since 1970 of "2009-03-17".
 *
 * @param {Uint8Array} bytes
 * @param {number} at
 */
function dayOf(bytes, at) {
  const figure = (/** @type {number} */ i) => (bytes[at + i] ?? 48) - 48;
  const year = figure(0) * 1000 + figure(1) * 100 + figure(2) * 10 + figure(3);
  return Date.UTC(year, figure(5) * 10 + figure(6) - 1, figure(8) * 10 + figure(9)) / DAY;
}

/**
 * First and last day of "March 2009", "mid-March 2009".
 *
 * @param {string} words
 * @returns {[first: number, last: number]}
 */
function daysOfWords(words) {
  const [, part, month = '', year] = /^(?:(early|mid|late)[ -])?(\w{3})\w* (\d{4})$/.exec(words) ?? [];
  const [first = 1, last = 0] = PARTS[/** @type {keyof typeof PARTS} */ (part)] ?? [];
  const monthNumber = MONTHS.indexOf(month) / 3;
  return [
    Date.UTC(Number(year), monthNumber, first) / DAY,
    // Day 0 of the next month is the last of this one.
    Date.UTC(Number(year), last === 0 ? monthNumber + 1 : monthNumber, last) / DAY,
  ];
}

/**
 * Positions in order of the day, of one day those that may have been later last, by counting how many fall
 * on each.
 *
 * @param {Float64Array} begin
 * @param {Float64Array} until
 * @param {Uint8Array} flags
 * @param {number} count
 */
function sortByDay(begin, until, flags, count) {
  let first = Infinity;
  let last = -Infinity;
  for (let i = 0; i < count; i++) {
    first = Math.min(first, begin[i] ?? 0);
    last = Math.max(last, begin[i] ?? 0);
  }
  const slot = (/** @type {number} */ i) => {
    const length = (flags[i] ?? 0) & VAGUE ? (until[i] ?? 0) - (begin[i] ?? 0) : 0;
    // A day, a part of a month, a month.
    return 3 * ((begin[i] ?? 0) - first) + (length === 0 ? 0 : length <= 11 ? 1 : 2);
  };
  const starts = new Uint32Array(Math.max(0, 3 * (last - first)) + 4);
  for (let i = 0; i < count; i++) starts[slot(i) + 1] = (starts[slot(i) + 1] ?? 0) + 1;
  for (let s = 1; s < starts.length; s++) starts[s] = (starts[s] ?? 0) + (starts[s - 1] ?? 0);
  const order = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const position = starts[slot(i)] ?? 0;
    starts[slot(i)] = position + 1;
    order[position] = i;
  }
  return order;
}
