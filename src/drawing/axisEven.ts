/**
 * The time axis where entries are spaced evenly: each year above the first of its columns, the date of each
 * column below as far as there is room, and breaks where a long time is drawn short.
 *
 *                           2 months
 *     2011                           | 2012
 *     12 Oct | Nov | late 2011   //  | 3 Apr
 */
import {
  asDay,
  civilFromDay,
  dayFromCivil,
  firstOfMonth,
  formatDay,
  lastOfMonth,
  MONTH_NAMES,
  type Day,
} from '../base/day.ts';
import { lowerBound } from '../base/bisect.ts';
import { isIntervalDay, nameYear } from '../base/intervalDay.ts';
import { MONTHS_OF_PART } from '../base/partOfYear.ts';
import {
  BESIDE_TICK,
  FINE_SIZE,
  holdAtLeft,
  NO_AXIS,
  shortenYear,
  type Axis,
  type Break,
  type Tick,
} from './axis.ts';
import { chooseBreaks, halfWidth } from './breaks.ts';
import { measureText } from './textWidth.ts';
import type { TimeMap } from './timeMap.ts';
import { xOfPlace, type TimeScale } from './timeScale.ts';

/** Pixels a date and a year need. */
const DATE_ROOM = 54;
const INTERVAL_ROOM = 70;
const YEAR_ROOM = 44;
const SHORT_YEAR_ROOM = 28;
const INTERVAL_YEAR_ROOM = 84;
/** Years nearer than this to the one before have no line of their own. */
const LEAST_YEAR = 6;

/** Days at which columns stand, and the last on which what begins there can have begun: see `TimeMap`. */
export type Columns = { readonly [Key in 'stops' | 'lastDays']: NonNullable<TimeMap[Key]> };

/** The axis of a scale whose columns stand at `stops`. */
export function buildEvenAxis(scale: TimeScale, columns: Columns): Axis {
  const { stops } = columns;
  const { pixelsPerPlace } = scale;
  const { free } = scale.map;
  const isInterval = isIntervalDay(stops[0] ?? 0);
  // Every n-th column has its date, the same ones whatever is in sight.
  const room = isInterval ? INTERVAL_ROOM : DATE_ROOM;
  const every = 2 ** Math.max(0, Math.ceil(Math.log2(room / pixelsPerPlace)));
  const first = Math.max(Math.ceil(free / every) * every, Math.floor(scale.from / every) * every);
  const last = Math.min(stops.length - 1 - free, Math.ceil(scale.to));
  const nameAt = (column: number): string => {
    const name = nameColumn(columns, column);
    const width = BESIDE_TICK + measureText(name, FINE_SIZE, 'regular');
    return width <= every * pixelsPerPlace ? name : '';
  };
  const yearRoom = isInterval ? INTERVAL_YEAR_ROOM : YEAR_ROOM;
  const years = placeYears(scale, stops, yearRoom);
  const known = yearsOf(stops, free);
  // A date under a year without a name would be read as of the one before.
  const isOfNamed = (column: number) => {
    const start = known.findLast((year) => year.column <= column);
    const x = start && xOfPlace(scale, start.column);
    return x === undefined || years.some((year) => year.x === x && year.text !== '');
  };
  const fine: Tick[] = [];
  for (let at = first; at <= last; at += every) {
    const x = xOfPlace(scale, at);
    const text = nameAt(at);
    const end = x + BESIDE_TICK + measureText(text, FINE_SIZE, 'regular');
    // No line of a year runs through a name.
    const isCrossed = years.some((year) => year.x > x + 1 && year.x < end);
    fine.push({ x, text: isCrossed || !isOfNamed(at) ? '' : text });
  }
  return {
    ...NO_AXIS,
    coarse: holdAtLeft(years, scale, yearRoom),
    fine,
    breaks: listBreaks(scale, stops),
  };
}

/** Those in sight, without words that the edges would cut. */
function listBreaks(scale: TimeScale, stops: Float64Array): Break[] {
  const breaks: Break[] = [];
  for (const { place, text } of chooseBreaks(stops, scale.pixelsPerPlace)) {
    if (place < scale.from || place > scale.to) continue;
    const x = xOfPlace(scale, place);
    const half = halfWidth(text);
    breaks.push({ x, text: x - half >= scale.left && x + half <= scale.right ? text : '' });
  }
  return breaks;
}

/**
 * What is known of when the entries of a column began: "12 Oct", "Oct", "late 2008". Nothing where that is less, or
 * where no entry stands: a name must not claim a day that nobody recorded.
 */
function nameColumn({ stops, lastDays }: Columns, column: number): string {
  const first = asDay(Math.floor(stops[column] ?? 0));
  const last = lastDays[column] ?? Infinity;
  if (isIntervalDay(first)) return last === first ? formatDay(first) : '';
  return Number.isFinite(last) ? nameStretch(first, asDay(last)) : '';
}

function nameStretch(first: Day, last: Day): string {
  const { year, month, day } = civilFromDay(first);
  const end = civilFromDay(last);
  const name = (MONTH_NAMES[month - 1] ?? '').slice(0, 3);
  if (first === last) return `${day} ${name}`;
  if (year === end.year && month === end.month) return name;
  const part = Object.entries(MONTHS_OF_PART).find(
    ([, { from, to }]) => first === firstOfMonth(year, from) && last === lastOfMonth(year, to),
  );
  return part === undefined ? '' : `${part[0]} ${year}`;
}

/**
 * Each year at the first of its columns. Where the next one is close its name is short ("’08"); where even that has no
 * room, the next one has none.
 */
function placeYears(scale: TimeScale, stops: Float64Array, room: number): Tick[] {
  const ticks: Tick[] = [];
  // Counted in places from the first year of the case, so that names do not change while one pans.
  let named = -Infinity;
  let namedAt = -1;
  let lined = -Infinity;
  for (const { column, text } of yearsOf(stops, scale.map.free)) {
    if (column > scale.to) break;
    const x = xOfPlace(scale, column);
    const between = (column - named) * scale.pixelsPerPlace;
    const before = ticks[namedAt];
    const short = before && between < room && between >= SHORT_YEAR_ROOM ? shortenYear(before.text) : '';
    if (before && short !== '' && before.x >= scale.left) ticks[namedAt] = { ...before, text: short };
    const isNamed = between >= room || short !== '';
    if (isNamed) named = column;
    // The year that runs under the left edge is named there.
    const isUnderEdge = x < scale.left;
    if (!isNamed && !isUnderEdge && (column - lined) * scale.pixelsPerPlace < LEAST_YEAR) continue;
    lined = column;
    if (isNamed) namedAt = ticks.length;
    ticks.push({ x, text: isNamed || isUnderEdge ? text : '' });
  }
  return ticks;
}

interface YearStart {
  readonly column: number;
  readonly text: string;
}

const knownYears = new WeakMap<Float64Array, readonly YearStart[]>();

/** The first column of each year that has one; looked up once, because they are asked for in every frame. */
function yearsOf(stops: Float64Array, free: number): readonly YearStart[] {
  const known = knownYears.get(stops);
  if (known !== undefined) return known;
  const years: YearStart[] = [];
  const stopAt = (i: number) => stops[i] ?? Infinity;
  for (let column = free; column < stops.length - free;) {
    const { year } = civilFromDay(asDay(Math.floor(stopAt(column))));
    years.push({ column, text: nameYear(year) });
    column = Math.max(column + 1, lowerBound(stops.length, stopAt, dayFromCivil(year + 1, 1, 1)));
  }
  knownYears.set(stops, years);
  return years;
}
