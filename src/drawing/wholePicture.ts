/**
 * The whole case as pictures to hand on: at one scale, the widest at which no missed opportunity is merged
 * into a count, in parts of equal width that follow each other in time. Time in which nothing stands is left out between parts.
 *
 *     const whole = yield* layOutWhole(shown, { width: 1051, lanesHeight: 700, map, fit: true, most: 12 })
 *     whole.parts.map((window) => buildDrawing(whole.layout, { window, width: 1051, selected: null }))
 */
import { beginOf, isInTime, untilOf } from '../analysis/rowTime.ts';
import type { TimeWindow } from '../domain/view.ts';
import type { Shown } from '../viewing/showChronology.ts';
import { partsOf } from './afterwards.ts';
import type { Drawing } from './drawing.ts';
import { layOut, packedAt, type Layout } from './layout.ts';
import { toDays, toPlaces, type TimeMap } from './timeMap.ts';
import { levelOf, makeTimeScale } from './timeScale.ts';

export interface WholePicture {
  readonly layout: Layout;
  /** Width of the whole case in one piece, in pixels, without the lane names. */
  readonly width: number;
  /** The stretch of time of each part; null where nothing is dated. */
  readonly parts: readonly (TimeWindow | null)[];
}

export interface WholeRoom {
  /** Width of a part without the lane names, and height of its lanes, in pixels. */
  readonly width: number;
  readonly lanesHeight: number;
  readonly map: TimeMap;
  /** All lanes are to fit the height. */
  readonly fit: boolean;
  /** No more parts than this, even if some stay merged. */
  readonly most: number;
  /** No wider in one piece than this, in pixels. */
  readonly widest?: number;
}

/** How many times a part's width the whole case may be, least first. */
const LENGTHS = [1, 1.5, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48];

/** Part of a part that is free before its first entry. */
const FREE = 0.04;

/** Lays out the whole case, in steps: a large one takes a while. */
export function* layOutWhole(shown: Shown, room: WholeRoom): Generator<undefined, WholePicture> {
  const { wholeCase } = shown;
  const { width, lanesHeight, map, fit, widest = Infinity } = room;
  // Lanes get the rows that the whole case needs, and not only what is seen of it at first.
  const whole: Shown = { ...shown, openingWindow: wholeCase };
  const lay = (timeWidth: number) => layOut({ ...whole }, { lanesHeight, timeWidth, map, fit });
  let layout = yield* lay(width);
  if (wholeCase === null) return { layout, width, parts: [null] };
  const time = width - layout.gutter;
  const begins = listBegins(shown, map);
  let best: WholePicture = { layout, width, parts: [wholeCase] };
  for (const length of LENGTHS) {
    const long = layout.gutter + length * time;
    const parts = splitCase(wholeCase, map, begins, length);
    if (parts.length > room.most || long > widest) break;
    if (length > 1) layout = yield* lay(long);
    best = { layout, width: long, parts };
    yield;
    if (!mergesMissed(layout, wholeCase, long)) break;
  }
  return best;
}

/** Whether a missed opportunity is merged into a count when a stretch of time is so many pixels wide. */
function mergesMissed(layout: Layout, window: TimeWindow, width: number): boolean {
  const level = levelOf(makeTimeScale(window, layout.gutter, width, layout.map));
  return layout.lanes
    .flatMap(partsOf)
    .some((lane) => packedAt(layout, lane, level).clusters.some(({ missed }) => missed.length > 1));
}

/** Where something begins or ends, as places, rising. */
function listBegins({ chronology: { rows }, order }: Shown, map: TimeMap): Float64Array {
  const places: number[] = [];
  for (const row of order) {
    if (isInTime(rows, row)) places.push(map.placeOf(beginOf(rows, row)), map.placeOf(untilOf(rows, row)));
  }
  return Float64Array.from(places).sort();
}

/**
 * The case in parts of its length divided by `length`. A part begins where the one before ends, or, if nothing
 * begins or ends in the stretch that would follow, shortly before the next thing does.
 */
function splitCase(wholeCase: TimeWindow, map: TimeMap, begins: Float64Array, length: number): TimeWindow[] {
  const { from, to } = toPlaces(map, wholeCase);
  const step = (to - from) / length;
  const parts: TimeWindow[] = [];
  let at = from;
  for (const begin of begins) {
    if (parts.length > 0 && begin <= at) continue;
    if (parts.length === 0 || begin > at + step * FREE) at = Math.max(at, begin - step * FREE);
    parts.push(toDays(map, { from: at, to: at + step }));
    at += step;
  }
  return parts.length === 0 || length === 1 ? [wholeCase] : parts;
}

/** A window in parts of equal width that follow each other. */
export function splitWindow(window: TimeWindow, map: TimeMap, count: number): TimeWindow[] {
  const { from, to } = toPlaces(map, window);
  const step = (to - from) / count;
  return Array.from({ length: count }, (_, i) =>
    toDays(map, { from: from + i * step, to: from + (i + 1) * step }),
  );
}

/** Some of the lanes, in pixels from the top of the first. */
export interface LanesPart {
  readonly top: number;
  readonly height: number;
}

/** The lanes in as few parts as have room on a page, cut between lanes; the name of a sector stays with its first. */
export function splitLanes(
  { lanes, headings }: Pick<Drawing, 'lanes' | 'headings'>,
  room: number,
): LanesPart[] {
  const parts: { top: number; height: number }[] = [];
  for (const { y, height } of lanes) {
    const top = headings.find((heading) => heading.y + heading.height === y)?.y ?? y;
    const last = parts.at(-1);
    if (last && y + height - last.top <= room) last.height = y + height - last.top;
    else parts.push({ top, height: y + height - top });
  }
  return parts;
}
