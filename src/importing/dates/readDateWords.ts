/**
 * A date written in words to its parts: months by name, seasons, terms, quarters, "early", "end of".
 *
 *     readDateWords('12th october, 2011')   → { day: 12, month: 10, year: 2011 }
 *     readDateWords('end of may 2010')      → { part: 'late', month: 5, year: 2010 }
 *     readDateWords('autumn term 2011')     → { month: 9, months: 4, year: 2011 }
 *     readDateWords('last friday in may 2011', 4)  → { day: 27, month: 5, year: 2011 }
 *
 * The text is cut into words and numbers; each must be known, and together they must be one date.
 */
import type { Part } from '../../base/partOfYear.ts';
import { civilFromDay, asDay, firstOfMonth, isCivilDate, lastOfMonth } from '../../base/day.ts';
import { EMPTY_UNIT, weekdayOf, yearParts, type DateUnit } from './dateUnit.ts';
import {
  HALVES,
  MONTHS,
  ORDINALS,
  PARTS,
  PASSED_OVER,
  SEASONS,
  TERMS,
  type MonthStretch,
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
  isHalf: boolean;
  /** The months of "academic year 2010/11" or "financial year 2010/11". */
  yearOf: MonthStretch | null;
  ordinal: number | null;
  numbers: Figures[];
}

const PIECE = /(\d+)((?:st|nd|rd|th)(?![\p{L}]))?|(\p{L}+)|([\s,.\-/'’_]+)/uy;

/**
 * Reads a date in words; null if a word is unknown or the words are no date. `weekday` is the one that is
 * named among them, 0 for Monday.
 */
export function readDateWords(text: string, weekday: number | null = null): DateUnit | null {
  const words = sortWords(text);
  if (words === null) return null;
  if (words.isHalf) return makeHalf(words);
  if (words.isQuarter) return makeQuarter(words);
  if (words.yearOf !== null) return makeNamedYear(words, words.yearOf);
  if (words.isWeek) return makeWeek(words);
  if (words.season !== null) return makeSeason(words);
  if (words.ordinal !== null && weekday !== null) return makeNthWeekday(words, words.ordinal, weekday);
  if (words.isTerm || words.ordinal !== null) return null;
  return words.month === null ? makeYear(words) : makeMonthOrDay(words, words.month);
}

/** "2010 to 2011" behind "financial year" is one year. */
const YEAR_TO_YEAR = /(\d{4}) to (\d{2,4})/;
const NAMED_YEAR = /(?:academic|school|financial|tax) year|^[fa]y ?\d/;
/** "School year 2019–20", "autumn term 2019 - 20". */
const YEAR_DASH_YEAR = /(\d{4}) ?(?:–|- ) ?(\d{2,4})$/;

function sortWords(given: string): Words | null {
  const dashed = given.replace(YEAR_DASH_YEAR, '$1/$2');
  const text = NAMED_YEAR.test(given) ? dashed.replace(YEAR_TO_YEAR, '$1/$2') : dashed;
  const words: Words = {
    ...{ part: null, month: null, season: null, ordinal: null, yearOf: null },
    ...{ isTerm: false, isQuarter: false, isWeek: false, isHalf: false, numbers: [] },
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
  ['ay', { month: 9, months: 12 }],
  ['financial', { month: 4, months: 12 }],
  ['tax', { month: 4, months: 12 }],
  ['fy', { month: 4, months: 12 }],
]);

/** Puts a word where it belongs; false if it is unknown or its place is taken. */
function placeWord(words: Words, given: string): boolean {
  const word = /^[a-z]+$/.test(given) ? given : given.normalize('NFKD').replace(/\p{M}+/gu, '');
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
  if (word === 'week' || word === 'wk') return setTrue(() => (words.isWeek = true));
  if (word === 'half' || word === 'h') return setTrue(() => (words.isHalf = true));
  if (word === 'q' || word === 'quarter' || word === 'qtr') return setTrue(() => (words.isQuarter = true));
  return false;
}

function setTrue(set: () => unknown): true {
  set();
  return true;
}

/** "2010/11" behind "financial year": the first year counts. */
function makeNamedYear({ numbers, month, part, season }: Words, stretch: MonthStretch): DateUnit | null {
  if (month !== null || part !== null || season !== null) return null;
  const years = readYears(numbers, true);
  return years === null ? null : { ...EMPTY_UNIT, year: years.first, ...stretch, evidence: years.evidence };
}

/** "autumn term 2011/12" is in the first year, spring and summer terms in the second. */
function makeSeason({ season, isTerm, part, numbers, month, ordinal }: Words): DateUnit | null {
  const stretch = (isTerm ? TERMS : SEASONS).get(season ?? '');
  // "Last summer" is that of another year.
  if (stretch === undefined || month !== null || ordinal !== null) return null;
  if (numbers.length === 0) return { ...EMPTY_UNIT, ...stretch, part };
  const years = readYears(numbers, true);
  if (years === null) return null;
  const year = isTerm && stretch.month < 9 ? years.second : years.first;
  return { ...EMPTY_UNIT, ...stretch, part, year, evidence: years.evidence };
}

interface Years {
  readonly first: number;
  readonly second: number;
  readonly evidence: number;
}

/** One year, or two that follow each other. The first may have two figures where a word says it is a year. */
function readYears(numbers: readonly Figures[], isSaid = false): Years | null {
  const [first, second] = numbers;
  if (first === undefined || numbers.length > 2) return null;
  if (first.text.length !== 4 && !(isSaid && first.text.length === 2)) return null;
  const { year, evidence } = yearParts(first.text);
  if (second === undefined) return { first: year, second: year, evidence };
  const length = Math.min(second.text.length, 2);
  const follows = Number(second.text) % 10 ** length === (year + 1) % 10 ** length;
  return follows && /[/-]/.test(second.mark) ? { first: year, second: year + 1, evidence } : null;
}

/** Of a calendar year, or of a financial one where two years are named or a word says so. */
function makeQuarter({ numbers, ordinal, month, part, season, yearOf }: Words): DateUnit | null {
  const figure = numbers.findIndex(({ text }) => text.length === 1);
  const quarter = ordinal ?? Number(numbers[figure]?.text ?? 0);
  if (quarter < 1 || quarter > 4 || month !== null || part !== null || season !== null) return null;
  const rest = ordinal === null ? numbers.filter((_, i) => i !== figure) : numbers;
  if (yearOf !== null && yearOf.month !== 4) return null;
  const first = { ...EMPTY_UNIT, month: quarter * 3 - 2, months: 3 };
  if (rest.length === 0) return first;
  const years = readYears(rest, yearOf !== null);
  if (years === null) return null;
  const { evidence } = years;
  if (yearOf === null && years.first === years.second) return { ...first, year: years.first, evidence };
  if (quarter === 4) return { ...first, month: 1, year: years.first + 1, evidence };
  return { ...first, month: quarter * 3 + 1, year: years.first, evidence };
}

/** "first half of 2011", "H2 2011". Half of a month has no fixed bounds, a half-term none at all. */
function makeHalf({ numbers, ordinal, month, part, season, isTerm, yearOf }: Words): DateUnit | null {
  if (month !== null || season !== null || isTerm || yearOf !== null) return null;
  const figure = numbers.find(({ text }) => text.length === 1);
  const year = numbers.find(({ text }) => text.length === 4);
  const half = HALVES.get(ordinal ?? (part === 'late' ? 2 : Number(figure?.text ?? 0)));
  if (half === undefined || year === undefined || part === 'early' || part === 'mid') return null;
  const isFigureUsed = ordinal === null && part === null;
  return numbers.length === (isFigureUsed ? 2 : 1)
    ? { ...EMPTY_UNIT, ...half, year: Number(year.text) }
    : null;
}

/** "first week of May 2011", "1st week in May 2011" */
function makeWeek(words: Words): DateUnit | null {
  const { month, part } = words;
  const nth = words.numbers.find(({ isOrdinal }) => isOrdinal);
  const weekOfMonth = words.ordinal ?? (nth === undefined ? null : Number(nth.text));
  const [year, more] = words.numbers.filter((number) => number !== nth);
  if (weekOfMonth === null || weekOfMonth > 4 || weekOfMonth === 0) return null;
  if (month === null || part !== null || more !== undefined) return null;
  const unit = { ...EMPTY_UNIT, month, weekOfMonth };
  return year === undefined ? unit : { ...unit, ...yearParts(year.text) };
}

/** "second Tuesday in October 2011" */
function makeNthWeekday({ month, numbers, part }: Words, nth: number, weekday: number): DateUnit | null {
  const [year, more] = numbers;
  if (month === null || part !== null || year?.text.length !== 4 || more !== undefined) return null;
  const first = firstOfMonth(Number(year.text), month);
  const last = lastOfMonth(Number(year.text), month);
  const day =
    nth === -1
      ? last - ((weekdayOf(last) - weekday + 7) % 7)
      : first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1);
  const civil = civilFromDay(asDay(day));
  return isCivilDate(civil.year, civil.month, civil.day) ? { ...EMPTY_UNIT, ...civil } : null;
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
    // "Early May 10" has no day.
    const isYearBehindPart = part !== null && first.isAfterMonth && first.text.length === 2;
    if (isYear(first) || (isYearBehindPart && !first.isOrdinal))
      return { ...EMPTY_UNIT, part, month, ...yearParts(first.text) };
    return part === null && first.text.length <= 2 ? { ...EMPTY_UNIT, month, day: Number(first.text) } : null;
  }
  if (part !== null) return null;
  // "2011 October 12", else the day comes first of the two: "12 October 2011", "October 12, 2011".
  const [day, year] = first.text.length === 4 ? [second, first] : [first, second];
  if (day.text.length > 2 || (year.text.length !== 4 && year.text.length !== 2) || year.isOrdinal)
    return null;
  return { ...EMPTY_UNIT, month, day: Number(day.text), ...yearParts(year.text) };
}

/**
 * Four figures are a year. Two are one behind a hyphen, stroke or apostrophe ("Oct-11", "Oct '11", as a
 * spreadsheet shows a month); "Oct 11" and "11-Oct" may be the 11th of a year that is not said.
 */
function isYear({ text, isOrdinal, isAfterMonth, mark }: Figures): boolean {
  if (isOrdinal) return false;
  return text.length === 4 || (text.length === 2 && isAfterMonth && /[-/'’]/.test(mark));
}
