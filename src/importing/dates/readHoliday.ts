/**
 * School holidays and half-terms with a year, as wide as they can have been anywhere in the United Kingdom.
 *
 *     readHoliday('summer holidays 2010')   → within 15 June to 15 September 2010
 *     readHoliday('october half term 2010') → within 1 October to 10 November 2010
 *     readHoliday('half term 2010')         → null: there are three
 *
 * Each council and school sets its own, so the bounds are wide: `docs/file-format.md` gives their reasons.
 */
import { dayFromCivil } from '../../base/day.ts';
import { EMPTY_UNIT, yearParts, type DateUnit } from './dateUnit.ts';

/** The first day and the last, as month and day. */
interface Stretch {
  readonly from: readonly [month: number, day: number];
  readonly to: readonly [month: number, day: number];
  /** The last day is in the year after the one that is named. */
  readonly isOverNewYear?: true;
}

const SUMMER: Stretch = { from: [6, 15], to: [9, 15] };
const EASTER: Stretch = { from: [3, 8], to: [5, 9] };
const CHRISTMAS: Stretch = { from: [12, 8], to: [1, 15], isOverNewYear: true };
const AUTUMN_HALF: Stretch = { from: [10, 1], to: [11, 10] };
const FEBRUARY_HALF: Stretch = { from: [2, 1], to: [3, 7] };
const SUMMER_HALF: Stretch = { from: [5, 18], to: [6, 14] };

const HOLIDAYS: ReadonlyMap<string, Stretch> = new Map([
  ['summer', SUMMER],
  ['six week', SUMMER],
  ['six weeks', SUMMER],
  ['6 week', SUMMER],
  ['6 weeks', SUMMER],
  ['easter', EASTER],
  ['christmas', CHRISTMAS],
]);

/** "Spring half-term" is February's to some and Whitsun's to others: not here. */
const HALF_TERMS: ReadonlyMap<string, Stretch> = new Map([
  ['autumn', AUTUMN_HALF],
  ['october', AUTUMN_HALF],
  ['oct', AUTUMN_HALF],
  ['november', AUTUMN_HALF],
  ['nov', AUTUMN_HALF],
  ['february', FEBRUARY_HALF],
  ['feb', FEBRUARY_HALF],
  ['summer', SUMMER_HALF],
  ['whitsun', SUMMER_HALF],
  ['whit', SUMMER_HALF],
  ['may', SUMMER_HALF],
  ['june', SUMMER_HALF],
]);

const HOLIDAY =
  /^(?:school )?([a-z]+|(?:six|6) weeks?) (?:school )?(?:holidays?|hols?|break|vacation),?(?: of| in)? (.+)$/;
const NAME_FIRST = /^([a-z]+) half[- ]?term(?: holidays?| break| week)?,?(?: of| in)? (.+)$/;
const NAME_BEHIND = /^half[- ]?term(?: holidays?| break| week)?,?(?: of| in)? ([a-z]+),? (.+)$/;
/** A part of a holiday has no bounds of its own: all of it. */
const PART =
  /^(?:(?:start|beginning|middle|end|first week|last week|first half|second half) of |early |mid |late |over |during |in )?(?:the )?/;
const YEAR = /^['’]?(\d{4}|\d{2})$/;
/** "2010/11" and "2010-2011": of the year in which it began. */
const TWO_YEARS = /^(\d{4}) ?[/-] ?(?:\d\d)?(\d\d)$/;

/** Reads a school holiday; null if it is none, or could be one of several. */
export function readHoliday(text: string): DateUnit | null {
  const bare = text.replace(PART, '').replace(/^xmas/, 'christmas');
  const holiday = HOLIDAY.exec(bare);
  if (holiday !== null) return makeUnit(HOLIDAYS.get(holiday[1] ?? ''), holiday[2] ?? '');
  const half = NAME_FIRST.exec(bare) ?? NAME_BEHIND.exec(bare);
  return half === null ? null : makeUnit(HALF_TERMS.get(half[1] ?? ''), half[2] ?? '');
}

function makeUnit(stretch: Stretch | undefined, years: string): DateUnit | null {
  if (stretch === undefined) return null;
  const year = findYear(years, stretch.isOverNewYear === true);
  if (year === null) return null;
  const [month, day] = stretch.from;
  const lastYear = stretch.isOverNewYear === true ? year.year + 1 : year.year;
  const days = dayFromCivil(lastYear, ...stretch.to) - dayFromCivil(year.year, month, day) + 1;
  return { ...EMPTY_UNIT, ...year, month, day, days, loose: 'whole' };
}

function findYear(words: string, isOverNewYear: boolean): { year: number; evidence: number } | null {
  const figures = YEAR.exec(words)?.[1];
  if (figures !== undefined) return yearParts(figures);
  const [, first = '', second = ''] = TWO_YEARS.exec(words) ?? [];
  const follows = first !== '' && (Number(first) + 1) % 100 === Number(second);
  return isOverNewYear && follows ? yearParts(first) : null;
}
