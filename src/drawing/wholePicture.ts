/**
 * The whole case as a picture to hand on: at one scale, at which as few entries as can be are merged into
 * counts, in parts of equal width that follow each other in time.
 *
 *     const whole = yield* layOutWhole(shown, { width: 1051, lanesHeight: 700, map, most: 12 })
 *     whole.parts.map((window) => buildDrawing(whole.layout, { window, width: 1051, selected: null }))
 */
import type { TimeWindow } from '../domain/view.ts';
import type { Shown } from '../viewing/showChronology.ts';
import { partsOf } from './afterwards.ts';
import { layOut, packedAt, type Layout } from './layout.ts';
import { toDays, toPlaces, type TimeMap } from './timeMap.ts';
import { levelOf, makeTimeScale } from './timeScale.ts';

export interface WholePicture {
  readonly layout: Layout;
  /** The stretch of time of each part; one without a time where nothing is dated. */
  readonly parts: readonly (TimeWindow | null)[];
}

export interface WholeRoom {
  /** Width of a part without the lane names, and height of its lanes, in pixels. */
  readonly width: number;
  readonly lanesHeight: number;
  readonly map: TimeMap;
  /** All lanes are to fit the height. */
  readonly fit: boolean;
  /** No more parts than this, even if entries stay merged. */
  readonly most: number;
}

/** How many parts are tried, fewest first. */
const COUNTS = [1, 2, 3, 4, 6, 8, 12, 16, 24];

/** Lays out the whole case, in steps: a large one takes a while. */
export function* layOutWhole(shown: Shown, room: WholeRoom): Generator<undefined, WholePicture> {
  const { wholeCase } = shown;
  const { width, lanesHeight, map, fit } = room;
  // Lanes get the rows that the whole case needs, and not only what is seen of it at first.
  const whole: Shown = { ...shown, openingWindow: wholeCase };
  const lay = (timeWidth: number) => layOut({ ...whole }, { lanesHeight, timeWidth, map, fit });
  let layout = yield* lay(width);
  if (wholeCase === null) return { layout, parts: [null] };
  const { gutter } = layout;
  let count = 1;
  for (const next of COUNTS) {
    if (next > room.most) break;
    if (next > 1) layout = yield* lay(gutter + next * (width - gutter));
    count = next;
    yield;
    if (!hasClusters(layout, wholeCase, count * (width - gutter))) break;
  }
  return { layout, parts: splitWindow(wholeCase, map, count) };
}

/** Whether an entry is merged into a count when a stretch of time is so many pixels wide. */
function hasClusters(layout: Layout, window: TimeWindow, width: number): boolean {
  const level = levelOf(makeTimeScale(window, 0, width, layout.map));
  return layout.lanes.flatMap(partsOf).some((lane) => packedAt(layout, lane, level).clusters.length > 0);
}

/** A window in parts of equal width. */
function splitWindow(window: TimeWindow, map: TimeMap, count: number): TimeWindow[] {
  const { from, to } = toPlaces(map, window);
  const step = (to - from) / count;
  return Array.from({ length: count }, (_, i) =>
    toDays(map, { from: from + i * step, to: from + (i + 1) * step }),
  );
}
