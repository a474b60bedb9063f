/**
 * The time axis where entries are spaced evenly: the year above, the date of each column below as far as
 * there is room, and breaks where a long time is drawn short.
 *
 *     2011                                    | 2012
 *     12 Oct | 14 Oct | 3 Nov   // 5 months //  3 Apr
 */
import { asDay, civilFromDay, formatDay, MONTH_NAMES, type Day } from '../base/day.ts';
import { isIntervalDay, nameYear } from '../base/intervalDay.ts';
import { describeLength } from '../base/length.ts';
import { holdAtLeft, type Axis, type Break, type Tick } from './axis.ts';
import { measureText } from './textWidth.ts';
import { xOfPlace, type TimeScale } from './timeScale.ts';

/** Days between two columns from which their distance is a break. */
const LONG_GAP = 60;
/** Columns nearer than this, in pixels, show no breaks. */
const LEAST_COLUMN = 10;
/** Pixels a date and a year need. */
const DATE_ROOM = 54;
const INTERVAL_ROOM = 70;
const YEAR_ROOM = 44;
const TEXT_SIZE = 12;

/** The axis of a scale whose columns stand at `stops`. */
export function buildEvenAxis(scale: TimeScale, stops: Float64Array): Axis {
  const { pixelsPerPlace } = scale;
  // Every n-th column has its date, the same ones whatever is in sight.
  const room = isIntervalDay(stops[0] ?? 0) ? INTERVAL_ROOM : DATE_ROOM;
  const every = 2 ** Math.max(0, Math.ceil(Math.log2(room / pixelsPerPlace)));
  const first = Math.max(every, Math.floor(scale.from / every) * every);
  // The ends of the case are columns without an entry.
  const last = Math.min(stops.length - 2, Math.ceil(scale.to));
  const fine: Tick[] = [];
  const years: Tick[] = [];
  for (let at = first; at <= last; at += every) {
    const stop = asDay(Math.floor(stops[at] ?? 0));
    const x = xOfPlace(scale, at);
    fine.push({ x, text: nameShortly(stop) });
    const text = nameYear(civilFromDay(stop).year);
    if (years.at(-1)?.text !== text) years.push({ x, text });
  }
  return {
    coarse: holdAtLeft(spread(years), scale, YEAR_ROOM),
    fine,
    breaks:
      pixelsPerPlace < LEAST_COLUMN
        ? []
        : listBreaks(scale, stops, Math.max(1, Math.floor(scale.from)), last),
  };
}

/** "12 Oct"; a day that is told as an interval as it is told everywhere. */
function nameShortly(stop: Day): string {
  if (isIntervalDay(stop)) return formatDay(stop);
  const { month, day } = civilFromDay(stop);
  return `${day} ${(MONTH_NAMES[month - 1] ?? '').slice(0, 3)}`;
}

/** Years whose columns stand too close give way to the one before. */
function spread(years: readonly Tick[]): Tick[] {
  const kept: Tick[] = [];
  for (const year of years) {
    const before = kept.at(-1);
    if (before === undefined || year.x - before.x >= YEAR_ROOM) kept.push(year);
  }
  return kept;
}

function listBreaks(scale: TimeScale, stops: Float64Array, first: number, last: number): Break[] {
  const breaks: Break[] = [];
  for (let at = first; at < last; at++) {
    const after = Math.floor(stops[at] ?? 0);
    const until = Math.floor(stops[at + 1] ?? 0);
    if (until - after < LONG_GAP) continue;
    const words = describeLength(after, until);
    // Beside the date of the column before it.
    const isRoom = scale.pixelsPerPlace >= 2 * DATE_ROOM + measureText(words, TEXT_SIZE, 'regular');
    breaks.push({ x: xOfPlace(scale, at + 0.5), text: isRoom ? words : '' });
  }
  return breaks;
}
