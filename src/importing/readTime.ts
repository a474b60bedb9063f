/**
 * A time cell to minutes after midnight.
 *
 *     "03:28"  "3.28am"  "0328 hrs"  → 208
 *     "evening"  "about 10 am"       → 'no-minutes'   said, but not to the minute
 *     "26:10"  "half past"           → 'unreadable'
 */

export type TimeReading = number | 'no-minutes' | 'unreadable';

/** Reads a time of day. An empty cell has no minutes. Of a span ("10:00 - 11:00") the first time is read. */
export function readTime(cell: string): TimeReading {
  const plain = readPlainTime(cell);
  if (plain >= 0) return plain;
  if (cell.length > 80) return 'unreadable';
  const text = cell.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  if (NO_TIME_SAID.has(text)) return 'no-minutes';
  if (text === 'midnight' || text === '12 midnight') return 0;
  if (/^(?:12 )?(?:noon|midday)$/.test(text)) return 12 * 60;
  if (!/\d/.test(text)) return TIME_OF_DAY.test(text) ? 'no-minutes' : 'unreadable';
  if (VAGUE.test(text)) return 'no-minutes';
  return readFirstTime(text);
}

/** hh:mm, the commonest form; -1 for anything else. */
function readPlainTime(cell: string): number {
  if (cell.length !== 5 || cell.charCodeAt(2) !== 58) return -1;
  const figure = (at: number) => cell.charCodeAt(at) - 48;
  const [a, b, c, d] = [figure(0), figure(1), figure(3), figure(4)];
  if (a < 0 || a > 2 || b < 0 || b > 9 || c < 0 || c > 5 || d < 0 || d > 9) return -1;
  const hours = a * 10 + b;
  return hours > 23 ? -1 : hours * 60 + c * 10 + d;
}

const NO_TIME_SAID = new Set([
  '',
  '-',
  '–',
  '?',
  'n/a',
  'n/k',
  'nk',
  'unknown',
  'not known',
  'not stated',
  'tbc',
]);

const TIME_OF_DAY =
  /\b(?:morning|afternoon|evening|night|overnight|lunch|lunchtime|daytime|dawn|dusk|early|late|hours|am|pm|school|bedtime|teatime|various|unknown|known|recorded|stated|all day)\b/;

/** A time said to be rough is kept in its words: minutes would make it exact. */
const VAGUE =
  /^(?:c\.?(?=[\s\d])|ca\.?\s|circa|about|approx|around|roughly|before|after|between|by|~|\?|from about)|\?$/;

const CLOCK =
  /^(?:at )?(\d{1,2})(?:[:.h](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?)? ?(a\.?m\.?|p\.?m\.?|hrs?\.?|hours|h)?/;
const FIGURES = /^(?:at )?(\d{2})(\d{2}) ?(?:hrs?\.?|hours|h)?/;
const REST = /^ ?(?:z|gmt|bst|utc)?(?: ?(?:-|–|to|until|till) ?\d.*)?$/;

function readFirstTime(text: string): TimeReading {
  const figures = FIGURES.exec(text);
  if (figures !== null && REST.test(text.slice(figures[0].length))) {
    return minutesOf(Number(figures[1]), Number(figures[2]), '');
  }
  const clock = CLOCK.exec(text);
  if (clock === null || !REST.test(text.slice(clock[0].length))) return 'unreadable';
  const [, hours, minutes, , half] = clock;
  // A bare number is no time: "3" may be anything.
  if (minutes === undefined && half === undefined) return 'unreadable';
  return minutesOf(Number(hours), Number(minutes ?? 0), half ?? '');
}

function minutesOf(hours: number, minutes: number, half: string): TimeReading {
  if (minutes > 59) return 'unreadable';
  const isHalf = half.startsWith('a') || half.startsWith('p');
  if (!isHalf || hours > 12) return hours > 23 ? 'unreadable' : hours * 60 + minutes;
  if (hours === 0) return half.startsWith('a') ? minutes : 'unreadable';
  return ((hours % 12) + (half.startsWith('p') ? 12 : 0)) * 60 + minutes;
}
