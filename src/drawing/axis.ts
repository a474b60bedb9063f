/**
 * The two-level time axis of the calendar: a scale in, labelled ticks out, the coarse unit above the fine
 * one.
 *
 *     2011                        | 2012
 *     Sep | Oct | Nov | Dec       | Jan | Feb | Mar
 *
 *     year 6                      | year 7               where dates are told as intervals
 *     day 2,000     | day 2,100   | day 2,200
 */
import { asDay, civilFromDay, dayFromCivil, formatDay, formatMinutes, MONTH_NAMES } from '../base/day.ts';
import { intervalDay, isIntervalDay, nameYear, numberOfDay } from '../base/intervalDay.ts';
import { LABEL_SIZE } from './geometry.ts';
import { measureText, type Weight } from './textWidth.ts';
import { daysAt, xOf, type TimeScale } from './timeScale.ts';

export interface Tick {
  readonly x: number;
  /** Empty where there is no room for it. */
  readonly text: string;
}

/** A long stretch of time drawn short, where entries are spaced evenly. */
export interface Break {
  /** Middle of the stretch. */
  readonly x: number;
  /** Its length in words; empty where there is no room for them. */
  readonly text: string;
}

export interface Axis {
  /** Coarse units. The first stands at the left edge while its unit runs on to the left of it. */
  readonly coarse: readonly Tick[];
  /** Fine units, one a grid line. */
  readonly fine: readonly Tick[];
  readonly breaks: readonly Break[];
}

/** A way to divide time: the first moment at or before a day, the next one, and what it is called. */
interface Unit {
  readonly start: (days: number) => number;
  readonly next: (start: number) => number;
  readonly name: (start: number) => string;
  /** Pixels a name of this unit needs. */
  readonly room: number;
  /** Days of the shortest one. */
  readonly days: number;
}

interface Division {
  readonly fine: Unit;
  readonly coarse: Unit | null;
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

const shortMonth = months(1, (start) => monthOf(start).slice(0, 3), 34);
const fullMonth = months(1, (start) => monthOf(start), 84);
const namedMonth = months(1, (start) => `${monthOf(start)} ${yearOf(start)}`, 110);
const quarter = months(3, (start) => monthOf(start).slice(0, 3), 34);

const years = (step: number): Unit => ({
  start: (days) => dayFromCivil(Math.floor(yearOf(Math.floor(days)) / step) * step, 1, 1),
  next: (start) => dayFromCivil(yearOf(start) + step, 1, 1),
  name: (start) => nameYear(yearOf(start)),
  room: 44,
  days: step * 365,
});

const oneYear = years(1);

/** From the finest to the coarsest; the first whose fine names fit is taken. */
const DIVISIONS: readonly Division[] = [
  { fine: hours(1), coarse: namedDay },
  { fine: hours(3), coarse: namedDay },
  { fine: hours(6), coarse: namedDay },
  { fine: day, coarse: namedMonth },
  { fine: week, coarse: namedMonth },
  { fine: fullMonth, coarse: oneYear },
  { fine: shortMonth, coarse: oneYear },
  { fine: quarter, coarse: oneYear },
  { fine: oneYear, coarse: null },
  ...[2, 5, 10, 20, 50, 100, 200, 500, 1000].map((step) => ({ fine: years(step), coarse: null })),
];

const LONGEST: Division = { fine: years(2000), coarse: null };

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

const intervalYear: Unit = { ...oneYear, room: 84 };

/** The same as above where dates are told as intervals: months would tell lengths, and not which month it was. */
const INTERVAL_DIVISIONS: readonly Division[] = [
  ...[1, 3, 6].map((step) => ({ fine: hours(step), coarse: namedDay })),
  ...[1, 2, 5, 10, 20, 50, 100, 200].map((step) => ({ fine: numberedDays(step), coarse: intervalYear })),
  { fine: intervalYear, coarse: null },
  ...[2, 5, 10, 20, 50, 100, 200, 500, 1000].map((step) => ({ fine: years(step), coarse: null })),
];

/** The axis of a scale on the calendar: about as many ticks as their names have room for. */
export function buildAxis(scale: TimeScale): Axis {
  const divisions = isIntervalDay(daysAt(scale, scale.left)) ? INTERVAL_DIVISIONS : DIVISIONS;
  const division = divisions.find(({ fine }) => fine.days * scale.pixelsPerPlace >= fine.room) ?? LONGEST;
  const fine = listTicks(scale, division.fine);
  if (division.coarse === null) return { coarse: [], fine, breaks: [] };
  const { room } = division.coarse;
  return { coarse: holdAtLeft(listTicks(scale, division.coarse), scale, room), fine, breaks: [] };
}

/** Ticks of coarse units; the one before the left edge is held there while it has room before the next. */
export function holdAtLeft(ticks: readonly Tick[], scale: TimeScale, room: number): Tick[] {
  return ticks.flatMap((tick, i) => {
    if (tick.x >= scale.left) return [tick];
    const next = ticks[i + 1]?.x ?? Infinity;
    return next - scale.left >= room ? [{ ...tick, x: scale.left }] : [];
  });
}

function listTicks(scale: TimeScale, unit: Unit): Tick[] {
  const ticks: Tick[] = [];
  const last = daysAt(scale, scale.right);
  for (let at = unit.start(daysAt(scale, scale.left)); at <= last; at = unit.next(at)) {
    ticks.push({ x: xOf(scale, at), text: unit.name(at) });
  }
  return ticks;
}

/** Space between a tick and its name, in pixels, and sizes of the names. */
export const BESIDE_TICK = 5;
export const FINE_SIZE = 12;
/** What a name may be wider than it is measured: slides have another typeface. */
export const WIDER = 1.08;

/** The same axis without the names that the right edge would cut; their ticks stay. */
export function keepWholeNames({ coarse, fine, breaks }: Axis, right: number): Axis {
  const keep = (size: number, weight: Weight) => (tick: Tick) => {
    const room = right - tick.x - BESIDE_TICK;
    // Nearly all are far from the edge, and no letter is wider than it is high.
    const isSure = WIDER * size * tick.text.length <= room;
    return isSure || WIDER * measureText(tick.text, size, weight) <= room ? tick : { ...tick, text: '' };
  };
  return { coarse: coarse.map(keep(LABEL_SIZE, 'bold')), fine: fine.map(keep(FINE_SIZE, 'regular')), breaks };
}
