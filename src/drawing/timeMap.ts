/**
 * Where moments stand along the picture. Places are numbers that grow with time: days on the calendar,
 * columns where entries are spaced evenly. Everything that is drawn, packed or zoomed works in places;
 * what is kept (the window) and what is recorded are days.
 *
 *     calendar   ●●    ●                       ●●●      placeOf(days) = days
 *     even       ●  ●  ●  //  5 months  //  ●  ●  ●     a column for each moment at which an entry begins
 */
import { beginOf, isInTime } from '../analysis/rowTime.ts';
import { lowerBound } from '../base/bisect.ts';
import { NO_DAY } from '../domain/chronology.ts';
import type { TimeWindow } from '../domain/view.ts';
import type { Shown } from '../viewing/showChronology.ts';

export interface TimeMap {
  /** The place of a moment in days; rises with it. */
  placeOf(days: number): number;
  /** The moment at a place: the inverse of `placeOf`. */
  daysAt(place: number): number;
  /** Days at which the columns stand, rising; null on the calendar. */
  readonly stops: Float64Array | null;
  /**
   * The last day on which what begins in a column can have begun, of its entries the surest: the day itself where
   * it is known, infinite where only one end is known or, at the ends of the case, no entry stands there.
   */
  readonly lastDays: Float64Array | null;
  /** How many columns at either end stand for no entry; 0 on the calendar. */
  readonly free: number;
  /** Shortest stretch worth looking at, in places. */
  readonly shortest: number;
}

/** One for each shortest stretch, so that what is known of a lane on the calendar stays known. */
const calendars = new Map<number, TimeMap>();

/** Time as it passes. `shortest` in days. */
export function keepCalendar(shortest: number): TimeMap {
  const calendar = calendars.get(shortest) ?? makeCalendar(shortest);
  calendars.set(shortest, calendar);
  return calendar;
}

/** On the calendar places are days. One for all calendars: code compiled for one is then good for every other. */
const keep = (days: number): number => days;

function makeCalendar(shortest: number): TimeMap {
  return {
    placeOf: keep,
    daysAt: keep,
    stops: null,
    lastDays: null,
    free: 0,
    shortest,
  };
}

/** Of so many columns one is free at either end, so that the edges of the whole case cut no mark, however narrow they are. */
const COLUMNS_A_MARGIN = 40;

/** Fewest columns in sight. */
const FEWEST_COLUMNS = 3;

/**
 * A column for each moment at which an entry of the whole case begins. Time between two columns runs
 * evenly from one to the next; both ends of the case are columns too, and some beside them where there are many.
 */
export function spaceEvenly(shown: Shown): TimeMap {
  const { wholeCase, chronology } = shown;
  if (wholeCase === null) return keepCalendar(shown.shortest);
  const found = listStops(chronology.rows, shown.order, wholeCase);
  const free = 1 + Math.floor(found.length / COLUMNS_A_MARGIN);
  const stops = addMargins(found, free - 1);
  const last = stops.length - 1;
  const stopAt = (i: number) => stops[i] ?? 0;
  // Outside the case time goes on at the mean speed within it.
  const perDay = last / (wholeCase.to - wholeCase.from);
  return {
    placeOf(days) {
      if (days <= wholeCase.from) return (days - wholeCase.from) * perDay;
      if (days >= wholeCase.to) return last + (days - wholeCase.to) * perDay;
      const next = lowerBound(stops.length, stopAt, days);
      const before = stopAt(next - 1);
      return next - 1 + (days - before) / (stopAt(next) - before);
    },
    daysAt(place) {
      if (place <= 0) return wholeCase.from + place / perDay;
      if (place >= last) return wholeCase.to + (place - last) / perDay;
      const at = Math.floor(place);
      return stopAt(at) + (place - at) * (stopAt(at + 1) - stopAt(at));
    },
    stops,
    lastDays: listLastDays(chronology.rows, shown.order, stops),
    free,
    shortest: Math.min(FEWEST_COLUMNS, last),
  };
}

/** A stretch of time as places. */
export function toPlaces(map: TimeMap, window: TimeWindow): TimeWindow {
  return { from: map.placeOf(window.from), to: map.placeOf(window.to) };
}

/** A stretch of places as time. */
export function toDays(map: TimeMap, places: TimeWindow): TimeWindow {
  return { from: map.daysAt(places.from), to: map.daysAt(places.to) };
}

/** The ends of the case and each beginning between them, once, rising. */
function listStops(
  rows: Shown['chronology']['rows'],
  order: Uint32Array,
  wholeCase: TimeWindow,
): Float64Array {
  const begins = new Float64Array(order.length + 2);
  let count = 0;
  begins[count++] = wholeCase.from;
  begins[count++] = wholeCase.to;
  for (const row of order) {
    if (!isInTime(rows, row)) continue;
    const begin = beginOf(rows, row);
    if (begin > wholeCase.from && begin < wholeCase.to) begins[count++] = begin;
  }
  const sorted = begins.subarray(0, count).sort();
  return sorted.filter((begin, i) => i === 0 || begin !== sorted[i - 1]);
}

/** With so many more columns between either end of the case and the entry next to it. */
function addMargins(stops: Float64Array, more: number): Float64Array {
  const between = (from = 0, to = 0) =>
    Array.from({ length: more }, (_, i) => from + ((i + 1) / (more + 1)) * (to - from));
  return Float64Array.from([
    ...stops.subarray(0, 1),
    ...between(stops[0], stops[1]),
    ...stops.subarray(1, -1),
    ...between(stops.at(-2), stops.at(-1)),
    ...stops.subarray(-1),
  ]);
}

/** For each stop the last day on which what begins there can have begun. */
function listLastDays(
  rows: Shown['chronology']['rows'],
  order: Uint32Array,
  stops: Float64Array,
): Float64Array {
  const lastDays = new Float64Array(stops.length).fill(Infinity);
  const stopAt = (i: number) => stops[i] ?? Infinity;
  let at = 0;
  for (const row of order) {
    const latest = rows.dateLatest[row] ?? NO_DAY;
    if (latest === NO_DAY || rows.dateEarliest[row] === NO_DAY || !isInTime(rows, row)) continue;
    const begin = beginOf(rows, row);
    // Rows come in order of time, nearly.
    while (stopAt(at) < begin) at++;
    if (stopAt(at) > begin) at = lowerBound(stops.length, stopAt, begin);
    if (stopAt(at) === begin) lastDays[at] = Math.min(lastDays[at] ?? Infinity, latest);
  }
  return lastDays;
}
