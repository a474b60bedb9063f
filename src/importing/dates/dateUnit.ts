/**
 * One date as its words name it, perhaps with parts missing, and the days it can mean.
 *
 *     "mid-December 2011"  → { year: 2011, month: 12, part: 'mid' }    → 11 to 20 December 2011
 *     "3" (of "3 to 5 May 2011")  → { day: 3 }                         → nothing until month and year are lent
 *
 * The bounds of vague words stand here, those of parts of a year in `base/partOfYear.ts`; `docs/file-format.md` tells
 * them to people.
 */
import {
  asDay,
  civilFromDay,
  dayFromCivil,
  daysInMonth,
  firstOfMonth,
  lastOfMonth,
  type Day,
} from '../../base/day.ts';
import { MONTHS_OF_PART, type Part } from '../../base/partOfYear.ts';
import { CENTURY_ASSUMED, type Span } from './whenReading.ts';

export interface DateUnit {
  readonly year: number | null;
  /** More than one for a decade or a century. */
  readonly years: number;
  /** The month, or the first of a season, term, quarter or financial year. */
  readonly month: number | null;
  readonly months: number;
  readonly day: number | null;
  readonly part: Part | null;
  /** Week of a month, 1 to 4; -1 for the last. */
  readonly weekOfMonth: number | null;
  /** How many days from `day` on the moment can have been on, 7 of a week that begins; -7 of one that ends. */
  readonly days: number;
  /** 'whole': it began and ended somewhere within, as school holidays do. 'end': to many it is over sooner, as Christmas is. */
  readonly loose: 'whole' | 'end' | null;
  /** The weekday named beside it, 0 for Monday; null if none is. */
  readonly weekday: number | null;
  readonly isRough: boolean;
  /** How rough, where that is said of a part (EDTF "2004?-06-11"); null: as rough as its smallest part. */
  readonly roughAs: Grain | null;
  readonly minutes: number | null;
  /** Bits as in `WhenRead.evidence`. */
  readonly evidence: number;
}

export const EMPTY_UNIT: DateUnit = {
  year: null,
  years: 1,
  month: null,
  months: 1,
  day: null,
  part: null,
  weekOfMonth: null,
  days: 1,
  loose: null,
  weekday: null,
  isRough: false,
  roughAs: null,
  minutes: null,
  evidence: 0,
};

/** How wide "about" makes a date, in months; 0: a week. */
export type Grain = 12 | 1 | 0;

/** A span with both bounds. */
export interface ClosedSpan extends Span {
  readonly earliest: Day;
  readonly latest: Day;
}

const FIRST_DAY = dayFromCivil(1, 1, 1);
const LAST_DAY = dayFromCivil(9999, 12, 31);

/** 00 to 49 is of this century, 50 to 99 of the last. */
function readYear(figures: string): number {
  const year = Number(figures);
  if (figures.length !== 2) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

/** The year that figures name, and whether its century was assumed. */
export function yearParts(figures: string): { year: number; evidence: number } {
  return { year: readYear(figures), evidence: figures.length === 2 ? CENTURY_ASSUMED : 0 };
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: Day): number {
  // Day 0 was a Thursday.
  return (((day + 3) % 7) + 7) % 7;
}

/** True if a weekday is named beside a day of the calendar and is not its own. */
export function clashesWithWeekday(unit: DateUnit): boolean {
  const { year, month, day, weekday } = unit;
  if (weekday === null || year === null || month === null || day === null || unit.isRough) return false;
  return weekdayOf(dayFromCivil(year, month, day)) !== weekday;
}

/** As `DateUnit.loose`, for all that is vague: "about May 2010", "the late 1990s". */
export function loosenessOf(unit: DateUnit): DateUnit['loose'] {
  const isPartOfMany = unit.part !== null && (unit.years > 1 || unit.months > 1);
  return unit.isRough || isPartOfMany ? 'whole' : unit.loose;
}

/** True if nothing has to be lent from another date. */
export function isComplete(unit: DateUnit): boolean {
  return unit.year !== null && (unit.day === null || unit.month !== null);
}

/** The days a complete unit can mean; null if the calendar has no such day. */
export function spanOfUnit(unit: DateUnit): ClosedSpan | null {
  const exact = exactSpanOf(unit);
  if (exact === null) return null;
  const span = unit.isRough ? widenSpan(exact, unit.roughAs ?? grainOf(unit)) : exact;
  return isOnCalendar(span) ? span : null;
}

/** True if no bound lies outside the years 1 to 9999. */
export function isOnCalendar({ earliest, latest }: Span): boolean {
  const first = earliest ?? latest ?? FIRST_DAY;
  const last = latest ?? earliest ?? LAST_DAY;
  return first >= FIRST_DAY && last <= LAST_DAY;
}

function exactSpanOf(unit: DateUnit): ClosedSpan | null {
  const { year, month, day } = unit;
  if (year === null || year < 1 || year > 9999) return null;
  if (month === null) return day === null ? spanOfYear(unit, year) : null;
  if (month < 1 || month > 12) return null;
  if (day === null) return spanOfMonths(unit, year, month);
  if (day < 1 || day > daysInMonth(year, month)) return null;
  const at = dayFromCivil(year, month, day);
  if (unit.days < 0) return { earliest: asDay(at + unit.days + 1), latest: at };
  return { earliest: at, latest: asDay(at + unit.days - 1) };
}

/** Parts of a decade have no fixed bounds: all of it. */
function spanOfYear({ part, years }: DateUnit, year: number): ClosedSpan {
  if (part === null || years > 1) {
    return { earliest: firstOfMonth(year, 1), latest: lastOfMonth(year + years - 1, 12) };
  }
  const { from, to } = MONTHS_OF_PART[part];
  return { earliest: firstOfMonth(year, from), latest: lastOfMonth(year, to) };
}

/** Early is 1 to 10, mid 11 to 20, late 21 to the end. Parts of a season have no fixed bounds: all of it. */
function spanOfMonths({ part, months, weekOfMonth }: DateUnit, year: number, month: number): ClosedSpan {
  const first = firstOfMonth(year, month);
  const last = lastOfMonth(year, month + months - 1);
  if (weekOfMonth === -1) return { earliest: asDay(last - 6), latest: last };
  if (weekOfMonth !== null) {
    return { earliest: asDay(first + 7 * (weekOfMonth - 1)), latest: asDay(first + 7 * weekOfMonth - 1) };
  }
  if (part === null || months > 1) return { earliest: first, latest: last };
  if (part === 'early') return { earliest: first, latest: asDay(first + 9) };
  if (part === 'mid') return { earliest: asDay(first + 10), latest: asDay(first + 19) };
  return { earliest: asDay(first + 20), latest: last };
}

function grainOf({ day, month, part, months }: DateUnit): Grain {
  if (day !== null) return 0;
  if (month !== null) return months >= 12 ? 12 : 1;
  return part === null ? 12 : 1;
}

/** "About": a year with a year either side, a month with a month, a day with a week. */
function widenSpan({ earliest, latest }: ClosedSpan, grain: Grain): ClosedSpan {
  const [from, to] =
    grain === 0
      ? [asDay(earliest - 7), asDay(latest + 7)]
      : [shiftMonths(earliest, -grain), shiftMonths(latest, grain)];
  // The first and the last years of the calendar have no neighbour on one side.
  return {
    earliest: asDay(Math.max(from, Math.min(FIRST_DAY, earliest))),
    latest: asDay(Math.min(to, Math.max(LAST_DAY, latest))),
  };
}

/** The same day some months away; the last day of a month stays the last. */
function shiftMonths(at: Day, by: number): Day {
  const { year, month, day } = civilFromDay(at);
  const last = lastOfMonth(year, month + by);
  if (day === daysInMonth(year, month)) return last;
  return asDay(Math.min(dayFromCivil(year, month + by, day), last));
}

/**
 * Two dates said together, each with what it lacks lent by the other: "between July and December 2010",
 * "3 to 5 May 2011", "October 2011 to January". A year is lent so that the first comes first. Null if
 * parts are still missing.
 */
export function lendParts(first: DateUnit, second: DateUnit): [DateUnit, DateUnit] | null {
  const a = fillFrom(first, second);
  const b = fillFrom(second, first);
  if (!isComplete(a) || !isComplete(b)) return null;
  const [from, to] = [exactSpanOf(a), exactSpanOf(b)];
  if (from === null || to === null || from.earliest <= to.latest) return [a, b];
  if (first.year === null && first.month !== null && a.year !== null) return [{ ...a, year: a.year - 1 }, b];
  if (second.year === null && second.month !== null && b.year !== null)
    return [a, { ...b, year: b.year + 1 }];
  return [a, b];
}

function fillFrom(unit: DateUnit, lender: DateUnit): DateUnit {
  if (isComplete(unit)) return unit;
  if (lender.loose === 'whole') return { ...unit, year: unit.year ?? lender.year };
  const isBare = unit.month === null && unit.day === null;
  // "early or mid-2010" lends a year; "early to mid March 2011" and "3 to 5 May 2011" a month as well.
  const lendsMonth = unit.month === null && (isBare || lender.day !== null || unit.day !== null);
  return {
    ...unit,
    year: unit.year ?? lender.year,
    years: unit.year === null ? lender.years : unit.years,
    month: lendsMonth ? lender.month : unit.month,
    months: lendsMonth ? lender.months : unit.months,
  };
}
