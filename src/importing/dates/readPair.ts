/**
 * Two dates or more in one cell: "A to B", "between A and B", "A or B", "A/B", "A, B and C".
 *
 *     '12-14 oct 2011'             → period, 12 to 14 October
 *     'between july and dec 2010'  → one moment, 1 July to 31 December
 *     'nov/dec 2006'               → one moment, 1 November to 31 December
 *     '2011-12/2012-02'            → period (EDTF)
 *
 * Words that say "went on from one to the other", or name several occasions, make a period; words that
 * leave open which of two it was make one uncertain moment.
 */
import type { FigureOrder } from '../../domain/dateReading.ts';
import { EMPTY_UNIT, isComplete, lendParts, spanOfUnit, type ClosedSpan, type DateUnit } from './dateUnit.ts';
import { readUnit } from './readUnit.ts';

export interface Pair {
  readonly isPeriod: boolean;
  readonly first: DateUnit;
  readonly second: DateUnit;
}

/** Ways to join, in the order they are tried. A hyphen comes last: dates have hyphens themselves. */
const JOINS: readonly { readonly form: RegExp; readonly isPeriod: boolean; readonly isList?: true }[] = [
  { form: / (?:to|until|till|til|through|thru|up to) /g, isPeriod: true },
  { form: /\s?–\s?| - /g, isPeriod: true },
  { form: / ?\bor\b ?/g, isPeriod: false },
  { form: / ?(?:\band\b|&|\+) ?/g, isPeriod: true },
  { form: /\s?\/\s?/g, isPeriod: false },
  { form: /-/g, isPeriod: true },
  // Several occasions, one below the other in the cell or with a comma between; "3 May 10, 2011" is none.
  { form: /\s?[;,]\s?/g, isPeriod: true, isList: true },
  { form: /(?<=[-/.]\d{1,2}[-/.]\d{2,4}) (?=\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$)/g, isPeriod: true },
];

/** "12-14/10/2011", "12/10-14/10/2011": the hyphen is between the dates, whatever is within them. */
const DAYS_AND_FIGURES = /^(\d{1,2}(?:[/.]\d{1,2})?)\s?[-–]\s?(\d{1,2}[/.]\d{1,2}[/.]\d{2,4})$/;

const CHRISTMAS_TO_NEW_YEAR = /(?:christmas|xmas)\D*new year\D+\d{2,4}$/;

/** A cell with more hyphens than this is no pair of dates. */
const MOST_JOINS = 8;

/** Reads a cell that names two dates; null if it does not. */
export function readPair(text: string, order: FigureOrder): Pair | null {
  // Whose December it was the one year does not say.
  if (CHRISTMAS_TO_NEW_YEAR.test(text)) return null;
  const between = /^(?:some ?time )?between (?:the )?(.+?)(?: (?:and|&|to|or) (?:the )?| ?[-–] ?)(.+)$/.exec(
    text,
  );
  if (between !== null) return joinTexts(between[1] ?? '', between[2] ?? '', false, order);
  const edtf = /^(\d{4}[^/]*)\/(\d{4}[^/]*)$/.exec(text);
  if (edtf !== null) {
    const pair = joinTexts(edtf[1] ?? '', edtf[2] ?? '', true, order);
    if (pair !== null) return pair;
  }
  // ISO 8601 leaves out what both dates share: "2011-10-12/14".
  const short = /^(\d{4}-\d\d-\d\d)\/(\d\d)$/.exec(text);
  if (short !== null) return joinTexts(short[1] ?? '', short[2] ?? '', true, order);
  const figures = DAYS_AND_FIGURES.exec(text);
  if (figures !== null) return joinTexts(figures[1] ?? '', figures[2] ?? '', true, order);
  const bare = text.replace(/^(?:period )?from (?:the )?/, '');
  for (const { form, isPeriod, isList } of JOINS) {
    for (const { 0: join, index } of [...bare.matchAll(form)].slice(0, MOST_JOINS)) {
      const left = bare.slice(0, index);
      const right = bare.slice(index + join.length);
      if (isWithinDate(left, right, join)) continue;
      const pair = joinTexts(left, right, isPeriod, order);
      if (pair !== null && (isList !== true || isAlike(pair))) return pair;
    }
  }
  return readList(bare, order);
}

function joinTexts(left: string, right: string, isPeriod: boolean, order: FigureOrder): Pair | null {
  const first = readUnit(left, order);
  const second = readYearBehind(first, right) ?? readUnit(yearOfMonths(first, right), order);
  if (first === null || second === null) return null;
  // "2010/05-06": a month has no sixth to go on to.
  if (isBareDay(second) && first.day === null) return null;
  // "early to mid 2008": parts of one stretch, and only vaguely known.
  const isVague = first.part !== null && first.year === null && first.month === null;
  const lent = lendParts(first, second);
  if (lent === null) return null;
  // "12 to 3": a bare day with nothing to belong to was caught above; a bare year with a bare day is no pair.
  if (first.day !== null && second.day === null && !isComplete(first)) return null;
  return { isPeriod: isPeriod && !isVague, first: lent[0], second: lent[1] };
}

/**
 * True where a stroke or hyphen without blanks may stand within a date and not between two: in "12/14/19 May",
 * "12/13-14 May" and, unless whole dates stand on both sides, in figures such as "1/5-2/10".
 */
function isWithinDate(left: string, right: string, join: string): boolean {
  if (join !== '/' && join !== '-') return false;
  if (FIGURES_ONLY.test(left) && FIGURES_ONLY.test(right)) {
    if (/^\d{4}$/.test(left) && !/^(?:\d{2}|\d{4})$/.test(right)) return true;
    const isElsewhere = left.includes(join) || right.includes(join);
    return isElsewhere && !(THREE_PARTS.test(left) && THREE_PARTS.test(right));
  }
  return DAY_AND_MONTH.test(left) || (join === '/' && left.includes('/') && !right.includes('/'));
}

const FIGURES_ONLY = /^[\d/.\s-]+$/;
const THREE_PARTS = /^\d+[-/. ]\d+[-/. ]\d+$/;
const DAY_AND_MONTH = /^\d{1,2}[/.]\d{1,2}$/;

/** True for two days, or two that are both wider. */
function isAlike({ first, second }: Pair): boolean {
  return (first.day === null) === (second.day === null);
}

function isBareDay({ day, month, year }: DateUnit): boolean {
  return day !== null && month === null && year === null;
}

/** "Nov/Dec 06": beside a month without a day the figures are the year. */
function yearOfMonths(first: DateUnit | null, text: string): string {
  const isBareMonth = first !== null && first.month !== null && first.day === null && first.year === null;
  return isBareMonth ? text.replace(/^(\p{L}+)\.? (\d\d)$/u, "$1 '$2") : text;
}

/** "2008–09": the second year has the first one's century. */
function readYearBehind(first: DateUnit | null, text: string): DateUnit | null {
  if (first === null || first.year === null || first.month !== null || !/^\d\d$/.test(text)) return null;
  return { ...EMPTY_UNIT, year: first.year - (first.year % 100) + Number(text) };
}

/** Or a line break between dates that are whole. */
const LIST_JOIN =
  /\s?(?:[,;]|\band\b|\bor\b|&)\s?|(?<=\d[-/.]\d{1,2}[-/.]\d{2,4}) (?=\d{1,2}[-/.]\d{1,2}[-/.])/;

/** "3, 5 and 9 May 2011": several occasions, or with "or" one of them. */
function readList(text: string, order: FigureOrder): Pair | null {
  // "12/05/10, 14/05/10, 19/05/10", and only then "12/14/19 May 2010".
  const whole = text.split(LIST_JOIN).filter((part) => part !== '');
  const parts = whole.length < 3 ? whole.flatMap((part) => part.split(/\s?\/\s?/)) : whole;
  if (parts.length < 3 || parts.length > 12) return null;
  const units = parts.map((part) => readUnit(part, order));
  const last = units[units.length - 1];
  if (last === null || last === undefined) return null;
  const filled: DateUnit[] = [];
  for (const unit of units) {
    const lent = unit === null ? null : lendParts(unit, last);
    if (lent === null) return null;
    filled.push(lent[0]);
  }
  const [first] = filled;
  if (first === undefined) return null;
  return { isPeriod: !/\bor\b/.test(text) && parts === whole, first, second: last };
}

/** From the first day of the one to the last day of the other, whichever way round they stand. */
export function uniteSpans(a: ClosedSpan, b: ClosedSpan): ClosedSpan {
  return {
    earliest: a.earliest < b.earliest ? a.earliest : b.earliest,
    latest: a.latest > b.latest ? a.latest : b.latest,
  };
}

/** The spans of both dates; null if the calendar lacks one of them. */
export function spansOfPair({ first, second }: Pair): [ClosedSpan, ClosedSpan] | null {
  const a = spanOfUnit(first);
  const b = spanOfUnit(second);
  return a === null || b === null ? null : [a, b];
}
