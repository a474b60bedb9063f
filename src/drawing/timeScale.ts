/**
 * Time to pixels and back, as one small value that is never changed.
 *
 *     const scale = makeTimeScale({ from: 0, to: 100 }, 50, 850, calendar)   // 8 pixels a day
 *     xOf(scale, 10)  → 130
 */
import type { TimeWindow } from '../domain/view.ts';
import { toDays, toPlaces, type TimeMap } from './timeMap.ts';

export interface TimeScale {
  /** Where moments stand: see `TimeMap`. */
  readonly map: TimeMap;
  /** Place at the left edge of the time area. */
  readonly from: number;
  /** Place at the right edge. */
  readonly to: number;
  /** Pixel of the left edge. */
  readonly left: number;
  /** Pixel of the right edge. */
  readonly right: number;
  readonly pixelsPerPlace: number;
}

/** The scale that fills the pixels from `left` to `right` with a window of days. */
export function makeTimeScale(window: TimeWindow, left: number, right: number, map: TimeMap): TimeScale {
  const width = Math.max(1, right - left);
  const { from, to } = toPlaces(map, window);
  return { map, from, to, left, right: left + width, pixelsPerPlace: width / (to - from) };
}

/** The pixel of a moment, in days; may lie outside the window. */
export function xOf(scale: TimeScale, days: number): number {
  return xOfPlace(scale, scale.map.placeOf(days));
}

/** The pixel of a place. */
export function xOfPlace(scale: TimeScale, place: number): number {
  return scale.left + (place - scale.from) * scale.pixelsPerPlace;
}

/** The moment at a pixel, in days. */
export function daysAt(scale: TimeScale, x: number): number {
  return scale.map.daysAt(scale.from + (x - scale.left) / scale.pixelsPerPlace);
}

/** The stretch of time a scale shows, in days. */
export function windowOf({ map, from, to }: TimeScale): TimeWindow {
  return toDays(map, { from, to });
}

/**
 * The zoom level of a scale: all scales from 2^level up to, not including, 2^(level + 1) pixels a place.
 * What is packed or clustered is worked out for the crowded end of a level and holds for all of it, so
 * nothing changes its place while one pans or zooms within it.
 */
export function levelOf(scale: TimeScale): number {
  return Math.floor(Math.log2(scale.pixelsPerPlace));
}

/** A window brought back within the whole case, and to no less than the shortest stretch; all in places. */
export function clampWindow(window: TimeWindow, wholeCase: TimeWindow, shortest: number): TimeWindow {
  const length = Math.min(Math.max(window.to - window.from, shortest), wholeCase.to - wholeCase.from);
  const middle = (window.from + window.to) / 2;
  const from = Math.min(Math.max(middle - length / 2, wholeCase.from), wholeCase.to - length);
  return { from, to: from + length };
}

/** A window zoomed by a factor (2: half as long) so that the moment `around` stays where it is. */
export function zoomWindow(window: TimeWindow, factor: number, around: number): TimeWindow {
  return {
    from: around - (around - window.from) / factor,
    to: around + (window.to - around) / factor,
  };
}

/** A window moved by places. */
export function panWindow(window: TimeWindow, places: number): TimeWindow {
  return { from: window.from + places, to: window.to + places };
}
