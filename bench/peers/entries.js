/**
 * The text of a chronology in, what the peers draw out: an object an entry, as their users would have it.
 * Dates are read by the browser where it can, and nothing is checked, so a peer starts with less work done
 * for it than the app does.
 */
import Papa from 'papaparse';

/**
 * @typedef {object} Geometry
 * @property {number} left
 * @property {number} top
 * @property {number} width
 * @property {number} head
 * @property {number} height
 * @property {{ name: string, height: number }[]} lanes
 */

/**
 * @typedef {object} Entry
 * @property {number} begin milliseconds since 1970
 * @property {number} end the same as `begin` for a day
 * @property {string} agency
 * @property {number} y middle of its row, in pixels from the top of the first lane
 * @property {string} title
 * @property {boolean} isMissed
 * @property {string} number of a missed opportunity among all
 */

/**
 * @typedef {object} Entries
 * @property {Entry[]} entries in order of their beginning
 * @property {number} longest the longest stretch from a beginning to its end
 * @property {{ name: string, top: number, height: number }[]} lanes
 * @property {number} from
 * @property {number} to
 */

const DAY = 86_400_000;
const ROW_HEIGHT = 26;
const LEAST_LANE = 92;
/** First and last day of a month's part. */
const PARTS = /** @type {Record<string, [number, number]>} */ ({
  early: [1, 10],
  mid: [11, 20],
  late: [21, 31],
});

/**
 * The usual way into PapaParse, which the app does without and has no types for.
 * @typedef {{ parse(text: string, config: object): { data: Record<string, string>[] } }} UsualPapa
 */
const usual = /** @type {UsualPapa} */ (/** @type {unknown} */ (Papa));

/**
 * @param {string} text
 * @param {Geometry} geometry
 * @returns {Entries}
 */
export function readEntries(text, geometry) {
  const { data: rows } = usual.parse(text, { header: true, skipEmptyLines: true });
  const { lanes, laneOf } = stackLanes(rows, geometry);
  const entries = rows.map((row) => {
    const [begin, last] = readDate(row['date'] ?? '');
    const end = row['end_date'] ? Date.parse(row['end_date']) + DAY : last;
    return {
      begin,
      end,
      agency: row['agency'] ?? '',
      y: 0,
      title: row['title'] ?? '',
      isMissed: row['missed'] !== '',
      number: '',
    };
  });
  entries.sort((a, b) => a.begin - b.begin);
  /** @type {Map<string, number>} */
  const counts = new Map();
  let number = 0;
  for (const entry of entries) {
    if (entry.isMissed) entry.number = String(++number);
    const lane = laneOf.get(entry.agency);
    const count = counts.get(entry.agency) ?? 0;
    counts.set(entry.agency, count + 1);
    // Rows in turn: none of the peers but vis-timeline looks for free ones by itself.
    const rowCount = Math.max(1, Math.floor(((lane?.height ?? 0) - 8) / ROW_HEIGHT));
    entry.y = (lane?.top ?? 0) + 4 + ((count % rowCount) + 0.5) * ROW_HEIGHT;
  }
  const from = entries[0]?.begin ?? 0;
  const to = entries.reduce((latest, { end }) => Math.max(latest, end), from);
  const longest = entries.reduce((most, { begin, end }) => Math.max(most, end - begin), 0);
  const margin = (to - from) * 0.03;
  return { entries, longest, lanes, from: from - margin, to: to + margin };
}

/**
 * The lanes in the app's order and heights.
 *
 * @param {Record<string, string>[]} rows
 * @param {Geometry} geometry
 */
function stackLanes(rows, geometry) {
  const heights = new Map(geometry.lanes.map(({ name, height }) => [name, height]));
  const names = new Set([...heights.keys(), ...rows.map((row) => row['agency'] ?? '')]);
  let top = 0;
  const lanes = [...names].map((name) => {
    const height = heights.get(name) ?? LEAST_LANE;
    top += height;
    return { name, top: top - height, height };
  });
  return { lanes, laneOf: new Map(lanes.map((lane) => [lane.name, lane])) };
}

/**
 * Beginning and end of "2009-03-17", "March 2009", "mid-March 2009".
 *
 * @param {string} words
 * @returns {[begin: number, end: number]}
 */
function readDate(words) {
  const exact = Date.parse(`${words}T12:00Z`);
  if (!Number.isNaN(exact)) return [exact, exact];
  const [, part = '', month] = /^(?:(early|mid|late)[ -])?(.+)$/.exec(words) ?? [];
  const first = Date.parse(`1 ${month} UTC`);
  const [from, to] = PARTS[part] ?? [1, 31];
  return [first + (from - 1) * DAY, first + to * DAY];
}

/**
 * The entries whose beginning lies near enough to a stretch of time to be seen in it, and whose lane is in
 * sight.
 *
 * @param {Entries} chronology
 * @param {number} from
 * @param {number} to
 * @param {number} height
 */
export function entriesIn({ entries, longest }, from, to, height) {
  const isSeen = (/** @type {Entry} */ { end, y }) => end >= from && y < height;
  const begin = (/** @type {number} */ i) => entries[i]?.begin ?? 0;
  const { length } = entries;
  return entries.slice(placeOf(length, begin, from - longest), placeOf(length, begin, to)).filter(isSeen);
}

/**
 * The first of so many places whose value, rising from place to place, is not below a value.
 *
 * @param {number} count
 * @param {(place: number) => number} at
 * @param {number} value
 */
export function placeOf(count, at, value) {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at(middle) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
