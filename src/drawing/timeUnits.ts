/**
 * How time is divided: the units of the calendar and of intervals, and which of them an axis names at a scale.
 *
 *     chooseDivision(day, 1.5)  → short names of months under years
 */
import { asDay, civilFromDay, dayFromCivil, formatDay, formatMinutes, MONTH_NAMES } from '../base/day.ts';
import { intervalDay, isIntervalDay, nameYear, numberOfDay } from '../base/intervalDay.ts';

/** A way to divide time: the first moment at or before a day, the next one, and what it is called. */
export interface Unit {
  readonly start: (days: number) => number;
  readonly next: (start: number) => number;
  readonly name: (start: number) => string;
  /** Pixels a name of this unit needs. */
  readonly room: number;
  /** Days of the shortest one. */
  readonly days: number;
}

export interface Division {
  /** Named, with a line each. */
  readonly fine: Unit;
  readonly coarse: Unit | null;
  /** Each begins with a short line, without a name; left out for none. */
  readonly least?: Unit;
  /** Months that are named by a letter each, in place of the fine names. */
  readonly initials?: Unit;
  /** The coarse unit can begin within a fine one. */
  readonly crosses?: true;
}

/** Of days as far back as intervals are. */
const ROUNDING = 1e-6;

const hours = (step: number): Unit => ({
  start: (days) => Math.floor((days * 24) / step + ROUNDING) * (step / 24),
  next: (start) => start + step / 24,
  name: (start) => formatMinutes(Math.round((start - Math.floor(start + ROUNDING)) * 1440)),
  room: 46,
  days: step / 24,
});

const day: Unit = {
  start: Math.floor,
  next: (start) => start + 1,
  name: (start) => String(civilFromDay(asDay(start)).day),
  room: 26,
  days: 1,
};

const namedDay: Unit = { ...day, name: (start) => formatDay(asDay(start)), room: 130 };

/** Weeks from Monday; day 4 of the count (5 January 1970) was one. */
const week: Unit = {
  start: (days) => Math.floor((Math.floor(days) - 4) / 7) * 7 + 4,
  next: (start) => start + 7,
  name: (start) => String(civilFromDay(asDay(start)).day),
  room: 26,
  days: 7,
};

const months = (step: number, name: Unit['name'], room: number): Unit => ({
  start: (days) => {
    const { year, month } = civilFromDay(asDay(Math.floor(days)));
    return dayFromCivil(year, Math.floor((month - 1) / step) * step + 1, 1);
  },
  next: (start) => {
    const { year, month } = civilFromDay(asDay(start));
    return dayFromCivil(year, month + step, 1);
  },
  name,
  room,
  days: 28 * step,
});

const monthOf = (start: number) => MONTH_NAMES[civilFromDay(asDay(start)).month - 1] ?? '';
const yearOf = (start: number) => civilFromDay(asDay(start)).year;

const nameShortly = (start: number) => monthOf(start).slice(0, 3);
const shortMonth = months(1, nameShortly, 30);
const fullMonth = months(1, (start) => monthOf(start), 84);
const namedMonth = months(1, (start) => `${monthOf(start)} ${yearOf(start)}`, 110);
const quarter: Unit = { ...months(3, nameShortly, 25.6), days: 90 };
const half: Unit = { ...months(6, nameShortly, 26), days: 181 };
/** "M" is the widest letter, and of months of 31 days. */
const initial: Unit = { ...months(1, (start) => monthOf(start).slice(0, 1), 11.5), days: 31 };

const years = (step: number, room: number): Unit => ({
  start: (days) => dayFromCivil(Math.floor(yearOf(Math.floor(days)) / step) * step, 1, 1),
  next: (start) => dayFromCivil(yearOf(start) + step, 1, 1),
  name: (start) => nameYear(yearOf(start)),
  room,
  days: step * 365,
});

const boldYear = years(1, 44);
const oneYear = years(1, 38);

/** From the finest to the coarsest; the first whose names fit is taken. */
const DIVISIONS: readonly Division[] = [
  { fine: hours(1), coarse: namedDay },
  { fine: hours(3), coarse: namedDay },
  { fine: hours(6), coarse: namedDay },
  { fine: day, coarse: namedMonth },
  { fine: week, coarse: namedMonth, crosses: true },
  { fine: fullMonth, coarse: boldYear },
  { fine: shortMonth, coarse: boldYear },
  { fine: quarter, coarse: boldYear, initials: initial, least: initial },
  { fine: quarter, coarse: boldYear, least: initial },
  { fine: half, coarse: boldYear, least: initial },
  { fine: oneYear, coarse: null, least: quarter },
  ...[2, 5].map((step) => ({ fine: years(step, 38), coarse: null, least: oneYear })),
  ...[10, 20, 50, 100, 200, 500, 1000].map((step) => ({ fine: years(step, 38), coarse: null })),
];

const LONGEST: Division = { fine: years(2000, 44), coarse: null };

/**
 * Days that are told by their number: day 1, then whole tens, hundreds and so on, so that the day of an entry is soon
 * found.
 */
const numberedDays = (step: number): Unit => ({
  start: (days) => nearDayOne(Math.floor(numberOfDay(days) / step) * step, step),
  next: (start) => nearDayOne((Math.floor(numberOfDay(start) / step) + 1) * step, step),
  name: (start) => formatDay(asDay(start)),
  // Days before day 1 have longer names, and are few.
  room: 76,
  days: step,
});

/** Nobody counts from the day before day 1. */
const nearDayOne = (number: number, step: number) => intervalDay(number === 0 && step > 1 ? 1 : number);

const intervalYear = years(1, 84);

/** The same as above where dates are told as intervals: months would tell lengths, and not which month it was. */
const INTERVAL_DIVISIONS: readonly Division[] = [
  ...[1, 3, 6].map((step) => ({ fine: hours(step), coarse: namedDay })),
  ...[1, 2, 5, 10, 20, 50, 100, 200].map((step) => ({ fine: numberedDays(step), coarse: intervalYear })),
  { fine: intervalYear, coarse: null },
  ...[2, 5, 10, 20, 50, 100, 200, 500, 1000].map((step) => ({ fine: years(step, 44), coarse: null })),
];

/** The division of which the finest names fit at so many pixels a day, about a moment. */
export function chooseDivision(days: number, pixelsPerDay: number): Division {
  const divisions = isIntervalDay(days) ? INTERVAL_DIVISIONS : DIVISIONS;
  const fits = ({ days: shortest, room }: Unit) => shortest * pixelsPerDay >= room;
  return divisions.find(({ fine, initials }) => fits(initials ?? fine)) ?? LONGEST;
}
