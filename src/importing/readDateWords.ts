/**
 * A date written in words to its parts: months by name, seasons, terms, quarters, "early", "end of".
 *
 *     readDateWords('12th october, 2011')   → { day: 12, month: 10, year: 2011 }
 *     readDateWords('end of may 2010')      → { part: 'late', month: 5, year: 2010 }
 *     readDateWords('autumn term 2011')     → { month: 9, months: 4, year: 2011 }
 *
 * The text is cut into words and numbers; each must be known, and together they must be one date.
 */
import { EMPTY_UNIT, readYear, type DateUnit } from './dateUnit.ts';
import {
  MONTHS,
  ORDINALS,
  PARTS,
  PASSED_OVER,
  SEASONS,
  TERMS,
  type MonthStretch,
  type Part,
} from './dateWords.ts';

interface Figures {
  readonly text: string;
  readonly isOrdinal: boolean;
  /** True if the number comes behind the month. */
  readonly isAfterMonth: boolean;
  /** What stands directly before it. */
  readonly mark: string;
}

interface Words {
  part: Part | null;
  month: number | null;
  season: string | null;
  isTerm: boolean;
  isQuarter: boolean;
  isWeek: boolean;
  /** The months of "academic year 2010/11" or "financial year 2010/11". */
  yearOf: MonthStretch | null;
  ordinal: number | null;
  numbers: Figures[];
}

const PIECE = /(\d+)((?:st|nd|rd|th)(?![\p{L}]))?|(\p{L}+)|([\s,.\-/'’_]+)/uy;

/** Reads a date in words; null if a word is unknown or the words are no date. */
export function readDateWords(text: string): DateUnit | null {
  const words = sortWords(text);
  if (words === null) return null;
  if (words.yearOf !== null) return makeNamedYear(words, words.yearOf);
  if (words.isWeek) return makeWeek(words);
  if (words.season !== null) return makeSeason(words);
  if (words.isQuarter) return makeQuarter(words);
  if (words.isTerm || words.ordinal !== null) return null;
  return words.month === null ? makeYear(words) : makeMonthOrDay(words, words.month);
}

function sortWords(text: string): Words | null {
  const words: Words = {
    ...{ part: null, month: null, season: null, ordinal: null, yearOf: null },
    ...{ isTerm: false, isQuarter: false, isWeek: false, numbers: [] },
  };
  let mark = '';
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < text.length) {
    const piece = PIECE.exec(text);
    if (piece === null) return null;
    const [, figures, suffix, word, between] = piece;
    if (between !== undefined) mark = between;
    else if (figures !== undefined) {
      const isOrdinal = suffix !== undefined;
      words.numbers.push({ text: figures, isOrdinal, isAfterMonth: words.month !== null, mark });
    } else if (!placeWord(words, word ?? '')) return null;
  }
  return words;
}

const NAMED_YEARS: ReadonlyMap<string, MonthStretch> = new Map([
  ['academic', { month: 9, months: 12 }],
  ['school', { month: 9, months: 12 }],
  ['financial', { month: 4, months: 12 }],
  ['fy', { month: 4, months: 12 }],
]);

/** Puts a word where it belongs; false if it is unknown or its place is taken. */
function placeWord(words: Words, word: string): boolean {
  if (PASSED_OVER.has(word)) return true;
  const month = MONTHS.get(word);
  if (month !== undefined) return words.month === null && setTrue(() => (words.month = month));
  const part = PARTS.get(word);
  if (part !== undefined) return words.part === null && setTrue(() => (words.part = part));
  const ordinal = word === 'last' ? -1 : ORDINALS.get(word);
  if (ordinal !== undefined) return words.ordinal === null && setTrue(() => (words.ordinal = ordinal));
  if (SEASONS.has(word)) return words.season === null && setTrue(() => (words.season = word));
  const yearOf = NAMED_YEARS.get(word);
  if (yearOf !== undefined) return setTrue(() => (words.yearOf = yearOf));
  if (word === 'term') return setTrue(() => (words.isTerm = true));
  if (word === 'week') return setTrue(() => (words.isWeek = true));
  if (word === 'q' || word === 'quarter') return setTrue(() => (words.isQuarter = true));
  return false;
}

function setTrue(set: () => unknown): true {
  set();
  return true;
}

/** "2010/11" behind "financial year": the first year counts. */
function makeNamedYear({ numbers }: Words, stretch: MonthStretch): DateUnit | null {
  const years = readYears(numbers);
  return years === null ? null : { ...EMPTY_UNIT, year: years.first, ...stretch };
}

/** "autumn term 2011/12" is in the first year, spring and summer terms in the second. */
function makeSeason({ season, isTerm, part, numbers, month }: Words): DateUnit | null {
  const stretch = (isTerm ? TERMS : SEASONS).get(season ?? '');
  if (stretch === undefined || month !== null) return null;
  if (numbers.length === 0) return { ...EMPTY_UNIT, ...stretch, part };
  const years = readYears(numbers);
  if (years === null) return null;
  return { ...EMPTY_UNIT, ...stretch, part, year: isTerm && stretch.month < 9 ? years.second : years.first };
}

function readYears(numbers: readonly Figures[]): { first: number; second: number } | null {
  const [first, second] = numbers;
  if (first === undefined || first.text.length !== 4 || numbers.length > 2) return null;
  const year = Number(first.text);
  if (second === undefined) return { first: year, second: year };
  const follows = Number(second.text) % 100 === (year + 1) % 100;
  return follows && /[/-]/.test(second.mark) ? { first: year, second: year + 1 } : null;
}

function makeQuarter({ numbers, ordinal, month, part }: Words): DateUnit | null {
  const year = numbers.find(({ text }) => text.length === 4);
  const quarter = ordinal ?? Number(numbers.find(({ text }) => text.length === 1)?.text ?? 0);
  if (quarter < 1 || quarter > 4 || month !== null || part !== null) return null;
  if (numbers.length > (ordinal === null ? 2 : 1)) return null;
  const months = { month: quarter * 3 - 2, months: 3 };
  return { ...EMPTY_UNIT, ...months, year: year === undefined ? null : Number(year.text) };
}

/** "first week of May 2011" */
function makeWeek({ ordinal, month, numbers, part }: Words): DateUnit | null {
  if (ordinal === null || month === null || part !== null || numbers.length > 1) return null;
  const year = numbers[0];
  return {
    ...EMPTY_UNIT,
    month,
    weekOfMonth: ordinal,
    year: year === undefined ? null : readYear(year.text),
  };
}

function makeYear({ part, numbers }: Words): DateUnit | null {
  const [only, second] = numbers;
  if (second !== undefined) return makeDayOfLentMonth(numbers, part);
  if (only === undefined) return part === null ? null : { ...EMPTY_UNIT, part };
  if (only.text.length === 4) return { ...EMPTY_UNIT, part, year: Number(only.text) };
  return part === null && only.text.length <= 2 ? { ...EMPTY_UNIT, day: Number(only.text) } : null;
}

/** "14, 2011" of "October 12-14, 2011". */
function makeDayOfLentMonth(numbers: readonly Figures[], part: Part | null): DateUnit | null {
  const [day, year] = numbers;
  if (numbers.length > 2 || part !== null || day === undefined || year === undefined) return null;
  if (day.text.length > 2 || year.text.length !== 4 || year.mark.includes('-')) return null;
  return { ...EMPTY_UNIT, day: Number(day.text), year: Number(year.text) };
}

function makeMonthOrDay({ part, numbers }: Words, month: number): DateUnit | null {
  const [first, second] = numbers;
  if (first === undefined) return { ...EMPTY_UNIT, part, month };
  if (numbers.length > 2) return null;
  if (second === undefined) {
    if (isYear(first)) return { ...EMPTY_UNIT, part, month, year: readYear(first.text) };
    return part === null && first.text.length <= 2 ? { ...EMPTY_UNIT, month, day: Number(first.text) } : null;
  }
  if (part !== null) return null;
  // "2011 October 12", else the day comes first of the two: "12 October 2011", "October 12, 2011".
  const [day, year] = first.text.length === 4 ? [second, first] : [first, second];
  if (day.text.length > 2 || (year.text.length !== 4 && year.text.length !== 2) || year.isOrdinal)
    return null;
  return { ...EMPTY_UNIT, month, day: Number(day.text), year: readYear(year.text) };
}

/**
 * Four figures are a year. Two are one behind a hyphen, stroke or apostrophe ("Oct-11", "Oct '11", as a
 * spreadsheet shows a month); "Oct 11" and "11-Oct" may be the 11th of a year that is not said.
 */
function isYear({ text, isOrdinal, isAfterMonth, mark }: Figures): boolean {
  if (isOrdinal) return false;
  return text.length === 4 || (text.length === 2 && isAfterMonth && /[-/'’]/.test(mark));
}
