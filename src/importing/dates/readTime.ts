/**
 * A time cell to minutes after midnight.
 *
 *     "03:28"  "3.28am"  "0328 hrs"  "3h28"   → 208
 *     "midnight"                              → 0: the day written begins; whoever asks is told so
 *     "evening"  "about 10 am"  "24:00"       → 'no-minutes'   said, but not to the minute of that day
 *     "26:10"  "half past"                    → 'unreadable'
 *     readTimeSpan("10:00-11:30")             → { start: 600, end: 690, isNextDay: false }
 */
import { isPlaceholder } from '../../base/placeholder.ts';

export type TimeReading = number | 'no-minutes' | 'unreadable';

const LONGEST_TIME = 80;

/** Reads a time of day. An empty cell has no minutes. Of a span ("10:00 - 11:00") the first time is read. */
export function readTime(cell: string): TimeReading {
  const plain = readPlainTime(cell);
  if (plain >= 0) return plain;
  if (cell.length > LONGEST_TIME) return 'unreadable';
  if (isPlaceholder(cell)) return 'no-minutes';
  const text = tidyTime(cell);
  if (NO_TIME_SAID.has(text) || DAY_ENDS.test(text)) return 'no-minutes';
  const named = NAMED_TIMES.get(text);
  if (named !== undefined) return named;
  if (!/\d/.test(text)) return TIME_OF_DAY.test(text) ? 'no-minutes' : 'unreadable';
  if (VAGUE.test(text)) return 'no-minutes';
  return readTimeSpan(text)?.start ?? readFirstTime(text);
}

export interface TimeSpan {
  readonly start: number;
  readonly end: number;
  /** The end is on the day after: "23:30-00:15", "10pm to midnight". */
  readonly isNextDay: boolean;
}

const JOIN = /\s*(?:-|–|\bto\b|\buntil\b|\btill\b)\s*/;

/** Reads a cell that names two times; null if it does not. */
export function readTimeSpan(cell: string): TimeSpan | null {
  if (cell.length < 5 || cell.length > LONGEST_TIME || !JOIN.test(cell.toLowerCase())) return null;
  const text = tidyTime(cell).replace(/^from /, '');
  if (VAGUE.test(text)) return null;
  const [left = '', right = '', ...more] = text.split(JOIN);
  if (more.length > 0 || left === '' || right === '') return null;
  const isWholeDay = DAY_ENDS.test(right) || MIDNIGHT_WORDS.test(right);
  const end = isWholeDay ? 0 : (NAMED_TIMES.get(right) ?? readFirstTime(right));
  if (typeof end !== 'number') return null;
  const start = NAMED_TIMES.get(left) ?? readLentTime(left, right, end);
  if (typeof start !== 'number') return null;
  return { start, end, isNextDay: isWholeDay || (start >= NOON && end < NOON) };
}

/** "9" of "9-10am", "11" of "11-1pm": in the half of the day that comes before the end. */
function readLentTime(left: string, right: string, end: number): TimeReading {
  const half = /([ap])\.?m\.?$/.exec(right)?.[1];
  if (half === undefined || !/^\d{1,2}(?:[:.]\d{2})?$/.test(left)) return readFirstTime(left);
  const start = readFirstTime(`${left}${half}m`);
  return typeof start === 'number' && start > end ? readFirstTime(`${left}am`) : start;
}

/** True for a midnight that may begin the day written or end it. */
export function isMidnight(cell: string): boolean {
  if (cell.length < 5 || cell.length > LONGEST_TIME) return false;
  const text = tidyTime(cell);
  return MIDNIGHT_WORDS.test(text) || DAY_ENDS.test(text);
}

function tidyTime(cell: string): string {
  return cell
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‐‑−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:at |@ ?|time:? )/, '')
    .replace(/[,;]$/, '')
    .replace(/^hanner (nos|dydd)$/, (_words, half) => (half === 'nos' ? 'midnight' : 'noon'));
}

/** hh:mm, the commonest form; -1 for anything else. */
export function readPlainTime(cell: string): number {
  if (cell.length !== 5 || cell.charCodeAt(2) !== 58) return -1;
  const figure = (at: number) => cell.charCodeAt(at) - 48;
  const [a, b, c, d] = [figure(0), figure(1), figure(3), figure(4)];
  if (a < 0 || a > 2 || b < 0 || b > 9 || c < 0 || c > 5 || d < 0 || d > 9) return -1;
  const hours = a * 10 + b;
  return hours > 23 ? -1 : hours * 60 + c * 10 + d;
}

const NOON = 12 * 60;

const NO_TIME_SAID = new Set([
  ...[
    '',
    '-',
    '–',
    '?',
    'n/a',
    'na',
    'n/k',
    'nk',
    'unknown',
    'not known',
    'not stated',
    'tbc',
    'none',
    'nil',
  ],
  ...['not given', 'not recorded', 'no time', 'time unknown', 'time not known', 'time not recorded', 'hh:mm'],
]);

const NAMED_TIMES: ReadonlyMap<string, number> = new Map([
  ...['midnight', '12 midnight', '12midnight', '12.00 midnight', '12:00 midnight', '00:00 midnight'].map(
    (words): [string, number] => [words, 0],
  ),
  ...[
    'noon',
    'midday',
    'mid-day',
    'mid day',
    '12 noon',
    '12noon',
    '12 midday',
    '12:00 noon',
    '12.00 noon',
  ].map((words): [string, number] => [words, NOON]),
]);

const MIDNIGHT_WORDS = /^(?:(?:12|12[:.]00|00:00) ?)?midnight$/;
/** The end of the day that is written, which has no minute of its own. */
const DAY_ENDS = /^24[:.]?00(?: ?(?:hrs?|hours|h))?$/;

const TIME_OF_DAY =
  /\b(?:morning|afternoon|evening|night|overnight|lunch|lunchtime|daytime|dawn|dusk|early|late|hours|am|pm|school|bedtime|teatime|various|unknown|known|recorded|stated|all day|eve|a\.m|p\.m|day|nursery|tea time)\b/;

/** A time said to be rough is kept in its words: minutes would make it exact. */
const VAGUE =
  /^(?:c\.?(?=[\s\d])|ca\.?\s|circa|about|abt|approx|around|roughly|before|after|between|by|since|~|\?|from about|just|shortly|some ?time|prior)|\?$|\b(?:approx\.?|approximately|ish|or so|onwards?)$|\dish$| or |\d\/\d/;

const CLOCK =
  /^(\d{1,2})(?:[:.h;](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?)? ?([ap]\.? ?m\.?|[ap](?![a-z])|hrs?\.?|hours|h|(?:o'?clock )?(?:in the |at )?(?:morning|afternoon|evening|night))?/;
const FIGURES = /^(\d{2})(\d{2}) ?(?:hrs?\.?|hours|h)?/;
const REST = /^ ?(?:z|gmt|bst|utc|[+-]\d\d:\d\d)?$/;
/** A spreadsheet's share of a day: 0.5208333 is half past twelve. */
const SHARE = /^0?\.\d{3,}$/;

function readFirstTime(given: string): TimeReading {
  const text = given.replace(/^t(?=\d)/, '').replace('’', "'");
  if (SHARE.test(text)) return Math.round(Number(text) * 24 * 60) % (24 * 60);
  const figures = FIGURES.exec(text);
  if (figures !== null && REST.test(text.slice(figures[0].length))) {
    return minutesOf(Number(figures[1]), Number(figures[2]), '');
  }
  const clock = CLOCK.exec(text);
  if (clock === null || !REST.test(text.slice(clock[0].length))) return 'unreadable';
  const [, hours, minutes, , half] = clock;
  // A bare number is no time: "3" may be anything.
  if (minutes === undefined && half === undefined) return 'unreadable';
  return minutesOf(Number(hours), Number(minutes ?? 0), halfOf(half ?? '', Number(hours)));
}

/** 'a', 'p' or ''. Twelve and one "at night" are after midnight or before it: by the hour. */
function halfOf(words: string, hours: number): 'a' | 'p' | '' {
  if (words.endsWith('morning')) return 'a';
  if (words.endsWith('afternoon') || words.endsWith('evening')) return 'p';
  if (words.endsWith('night')) return hours === 12 || hours < 6 ? 'a' : 'p';
  if (words.startsWith('a')) return 'a';
  return words.startsWith('p') ? 'p' : '';
}

function minutesOf(hours: number, minutes: number, half: 'a' | 'p' | ''): TimeReading {
  if (minutes > 59) return 'unreadable';
  if (half === '' || hours > 12) return hours > 23 ? 'unreadable' : hours * 60 + minutes;
  if (hours === 0) return half === 'a' ? minutes : 'unreadable';
  return ((hours % 12) + (half === 'p' ? 12 : 0)) * 60 + minutes;
}
