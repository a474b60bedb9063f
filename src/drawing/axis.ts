/**
 * The two-level time axis of the calendar: a scale in, labelled ticks out, the coarse unit above the fine
 * one.
 *
 *     2011                        | 2012
 *     Sep | Oct | Nov | Dec       | Jan | Feb | Mar
 *
 *     2011        | 2012          where a month has room for a letter only; lines by quarters
 *     J A S|O N D |J F M|A M J
 *
 *     year 6                      | year 7               where dates are told as intervals
 *     day 2,000     | day 2,100   | day 2,200
 */
import { LABEL_SIZE } from './geometry.ts';
import { measureText, type Weight } from './textWidth.ts';
import { daysAt, xOf, type TimeScale } from './timeScale.ts';
import { chooseDivision, type Unit } from './timeUnits.ts';

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

export interface CoarseTick extends Tick {
  /** A fine name stands where its line would go on: it ends above that. */
  readonly isCut?: boolean;
}

export interface Axis {
  /** Coarse units. The first stands at the left edge while its unit runs on to the left of it. */
  readonly coarse: readonly CoarseTick[];
  /** Fine units, one a grid line. */
  readonly fine: readonly Tick[];
  /** Months named by a letter, about the middle of each. */
  readonly initials: readonly Tick[];
  /** Where the least units begin: short lines without a name. */
  readonly least: readonly number[];
  readonly breaks: readonly Break[];
}

export const NO_AXIS: Axis = { coarse: [], fine: [], initials: [], least: [], breaks: [] };

/** The axis of a scale on the calendar: about as many ticks as their names have room for. */
export function buildAxis(scale: TimeScale): Axis {
  const division = chooseDivision(daysAt(scale, scale.left), scale.pixelsPerPlace);
  const { coarse, crosses, initials, least } = division;
  const fine = listTicks(scale, division.fine, initials === undefined);
  const axis = {
    ...NO_AXIS,
    fine,
    ...(initials && { initials: listInitials(scale, initials) }),
    ...(least && { least: listStarts(scale, least) }),
  };
  if (coarse === null) return axis;
  const names = holdAtLeft(listTicks(scale, coarse), scale, coarse.room);
  return { ...axis, coarse: crosses ? cutLines(names, fine, scale.left) : names };
}

/** The upper row of the same axis by itself; years stand there even where they are the finest. */
export function listCoarse(scale: TimeScale): Tick[] {
  // Bold names are wider than fine ones.
  const { coarse, fine } = chooseDivision(daysAt(scale, scale.left), scale.pixelsPerPlace * BOLD_ROOM);
  const unit = coarse ?? fine;
  return holdAtLeft(listTicks(scale, unit), scale, Math.max(unit.room, LEAST_BOLD));
}

const BOLD_ROOM = 38 / 44;
const LEAST_BOLD = 44;

/** Ticks of coarse units; the one before the left edge is held there while it has room before the next. */
export function holdAtLeft(ticks: readonly Tick[], scale: TimeScale, room: number): Tick[] {
  return ticks.flatMap((tick, i) => {
    if (tick.x >= scale.left) return [tick];
    const next = ticks[i + 1]?.x ?? Infinity;
    return next - scale.left >= room ? [{ ...tick, x: scale.left }] : [];
  });
}

function listTicks(scale: TimeScale, unit: Unit, isNamed = true): Tick[] {
  const ticks: Tick[] = [];
  const last = daysAt(scale, scale.right);
  for (let at = unit.start(daysAt(scale, scale.left)); at <= last; at = unit.next(at)) {
    ticks.push({ x: xOf(scale, at), text: isNamed ? unit.name(at) : '' });
  }
  return ticks;
}

function listStarts(scale: TimeScale, unit: Unit): number[] {
  const starts: number[] = [];
  const last = daysAt(scale, scale.right);
  for (let at = unit.start(daysAt(scale, scale.left)); at <= last; at = unit.next(at)) {
    starts.push(xOf(scale, at));
  }
  return starts;
}

/** A letter in the middle of each month, but for those that the edges would cut. */
function listInitials(scale: TimeScale, month: Unit): Tick[] {
  const ticks: Tick[] = [];
  const last = daysAt(scale, scale.right);
  for (let at = month.start(daysAt(scale, scale.left)); at <= last;) {
    const next = month.next(at);
    const x = (xOf(scale, at) + xOf(scale, next)) / 2;
    const isWhole = x - HALF_INITIAL >= scale.left && x + HALF_INITIAL <= scale.right;
    if (isWhole) ticks.push({ x, text: month.name(at) });
    at = next;
  }
  return ticks;
}

/** Marks the lines that would run through a fine name; names left of `left` are not drawn. */
export function cutLines(coarse: readonly Tick[], fine: readonly Tick[], left: number): CoarseTick[] {
  return coarse.map((tick) => {
    const isOnName = fine.some(({ x, text }) => {
      if (tick.x <= x + 1 || x < left - 1) return false;
      const end = x + BESIDE_TICK + measureText(text, FINE_SIZE, 'regular');
      return text !== '' && tick.x < end + NEAR_NAME;
    });
    return isOnName ? { ...tick, isCut: true } : tick;
  });
}

/** Space between a tick and its name, in pixels, and sizes of the names. */
export const BESIDE_TICK = 5;
export const FINE_SIZE = 12;
/** Half the room of a letter that names a month. */
const HALF_INITIAL = 5.5;
/** How near a line may come to the end of a name. */
const NEAR_NAME = 2;
/** What a name may be wider than it is measured: slides have another typeface. */
export const WIDER = 1.08;

/**
 * The same axis without names that the right edge would cut: they are shorter there ("Feb", "’12"), or else only their
 * ticks stay. What stands under a coarse unit without a name has none either: it would be read as of the one before.
 */
export function keepWholeNames(axis: Axis, right: number): Axis {
  const keep =
    (size: number, weight: Weight) =>
    <Name extends Tick>(tick: Name): Name => {
      const room = right - tick.x - BESIDE_TICK;
      // Nearly all are far from the edge, and no letter is wider than it is high.
      if (WIDER * size * tick.text.length <= room) return tick;
      const fits = (text: string) => WIDER * measureText(text, size, weight) <= room;
      return fits(tick.text) ? tick : { ...tick, text: shorten(tick.text).find(fits) ?? '' };
    };
  const coarse = axis.coarse.map(keep(LABEL_SIZE, 'bold'));
  const end = coarse.find(({ text }, i) => text === '' && axis.coarse[i]?.text !== '')?.x ?? Infinity;
  const fine = axis.fine.map(keep(FINE_SIZE, 'regular'));
  if (end === Infinity) return { ...axis, coarse, fine };
  return {
    ...axis,
    coarse,
    fine: fine.map((tick) => (tick.x < end - 1 || COUNTED.test(tick.text) ? tick : { ...tick, text: '' })),
    initials: axis.initials.filter(({ x }) => x < end),
  };
}

/** What is counted from a day, which needs no unit above it. */
const COUNTED = /day|week/;

/** "12 October 2011" → "12 Oct 2011", "12 Oct"; "2012" → "’12". */
function shorten(name: string): string[] {
  const short = name.replace(/[A-Z][a-z]{3,}/, (month) => month.slice(0, 3));
  const bare = short.replace(/ \d{4}$/, '');
  return [short, bare, shortenYear(name)].filter((form) => form !== name);
}

/** "2012" → "’12"; empty for what is no year in four figures. */
export function shortenYear(name: string): string {
  return /^\d{4}$/.test(name) ? `’${name.slice(2)}` : '';
}
