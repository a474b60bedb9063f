/**
 * The whole case on pages that follow each other in time, each at the scale that its entries need: a quiet stretch
 * takes one page, a crowded month may take one too. A page holds only its own entries, so that no mark and no count
 * is cut by its edge; what goes on beyond an edge is drawn up to it.
 *
 *     const pages = yield* layOutPages(shown, { width: 1051, lanesHeight: 700, map, most: 14 })
 *     pages.map((page) => drawPage(page, { origin: null, selected: null }))
 */
import { beginOf, isInTime, isPoint, untilOf } from '../analysis/rowTime.ts';
import type { TimeWindow } from '../domain/view.ts';
import type { Shown, ShownLane } from '../viewing/showChronology.ts';
import { partsOf } from './afterwards.ts';
import { buildDrawing, type Sight } from './buildDrawing.ts';
import { summariseLane } from './laneBands.ts';
import type { Drawing, Span } from './drawing.ts';
import { layOut, packedAt, type Layout } from './layout.ts';
import { toDays, toPlaces, type TimeMap } from './timeMap.ts';
import { levelOf, makeTimeScale } from './timeScale.ts';

export interface CasePage {
  /** Of what stands on the page only. */
  readonly layout: Layout;
  /** All that is shown. */
  readonly shown: Shown;
  /** Null where nothing is dated. */
  readonly window: TimeWindow | null;
  /** Width without the lane names, in pixels. */
  readonly width: number;
}

export interface PagesRoom {
  /** Width of a page without the lane names, and height of its lanes, in pixels. */
  readonly width: number;
  readonly lanesHeight: number;
  readonly map: TimeMap;
  /** No more pages than this, even if some missed opportunities stay merged. */
  readonly most: number;
}

/** Free pixels at both ends of time: half a mark, and the sign that something goes on. */
const MARGIN = 16;
/** How long the shortest page may be, as parts of the whole case, shortest first. */
const SHORTEST = [128, 96, 72, 48, 32, 24, 16, 12, 8, 6, 4, 3, 2, 1];
/** How much longer a page is tried than the last. */
const LONGER = 1.25;
/** Part of a page that is free before its first entry, and after its last, whose words stand there. */
const FREE = 0.04;
const FREE_AFTER = 0.2;
/** A stretch in which nothing begins or ends is not drawn if it is such a part of the page, and of the whole case. */
const GAP_OF_PAGE = 0.4;
const GAP_OF_CASE = 0.1;
/** A last page of so few entries is only as high as it must be. */
const FEW = 3;
/** Part of a page's entries, besides missed opportunities, that may be merged into counts. */
const MOST_MERGED = 0.15;

/** Lays the pages out, in steps: a large case takes a while. */
export function* layOutPages(shown: Shown, room: PagesRoom): Generator<undefined, CasePage[]> {
  const { wholeCase } = shown;
  if (wholeCase === null) return [yield* layOutPage(shown, room, null)];
  const events = listEvents(shown, room.map);
  const { from, to } = toPlaces(room.map, wholeCase);
  for (const parts of SHORTEST) {
    const pages = yield* tryPages(shown, room, events, { from, to }, (to - from) / parts);
    if (pages !== null) return pages;
  }
  return [yield* layOutPage(shown, room, wholeCase)];
}

/** Pages no shorter than a stretch of places; null where that makes too many. */
function* tryPages(
  shown: Shown,
  room: PagesRoom,
  events: Float64Array,
  whole: TimeWindow,
  shortest: number,
): Generator<undefined, CasePage[] | null> {
  const pages: CasePage[] = [];
  let next = 0;
  let at = whole.from;
  while (next < events.length) {
    if (pages.length === room.most) return null;
    const found = yield* layOutLongest(shown, room, events, { next, at }, shortest, whole);
    const isLow = found.next === events.length && found.merged.all <= FEW;
    // What follows in a document goes on below it.
    pages.push(isLow ? yield* layOutPage(shown, { ...room, lanesHeight: 0 }, found.page.window) : found.page);
    next = found.next;
    at = found.at;
  }
  return pages;
}

/** The longest page that begins at an event, or at what is left of the page before. */
function* layOutLongest(
  shown: Shown,
  room: PagesRoom,
  events: Float64Array,
  { next, at }: { readonly next: number; readonly at: number },
  shortest: number,
  whole: TimeWindow,
): Generator<undefined, Found> {
  const first = events[next] ?? whole.to;
  let best: Found | null = null;
  for (let length = shortest; ; length *= LONGER) {
    const from = Math.max(at, first - length * FREE);
    const end = endOf(events, next, from + length);
    const last = events[end - 1] ?? from;
    const isLast = end === events.length;
    if (best !== null && hasGap(events, next, end, whole, length)) {
      if (isLast) return best;
      continue;
    }
    const words = last + (last - from) * FREE_AFTER;
    const to = Math.max(isLast ? words : Math.min(from + length, words), from + shortest / 4);
    const page: CasePage = yield* layOutPage(shown, room, toDays(room.map, { from, to }));
    const merged = countMerged(page);
    if (best !== null && (merged.missed > best.merged.missed || merged.others > merged.all * MOST_MERGED))
      return best;
    best = { page, next: end, at: to, merged };
    if (isLast) return best;
    yield;
  }
}

/** A page, the event and the place after it, and how many of its entries are merged into counts. */
interface Found {
  readonly page: CasePage;
  readonly next: number;
  readonly at: number;
  readonly merged: { readonly missed: number; readonly others: number; readonly all: number };
}

/** The first event at or after a place. */
function endOf(events: Float64Array, from: number, place: number): number {
  let end = from + 1;
  while (end < events.length && (events[end] ?? 0) < place) end++;
  return end;
}

/** Whether a page would be empty for too long. */
function hasGap(events: Float64Array, from: number, end: number, whole: TimeWindow, length: number): boolean {
  const most = Math.max(length * GAP_OF_PAGE, (whole.to - whole.from) * GAP_OF_CASE);
  for (let i = from + 1; i < end; i++) {
    if ((events[i] ?? 0) - (events[i - 1] ?? 0) > most) return true;
  }
  return false;
}

/** Where something begins or ends, as places, rising. */
function listEvents({ chronology: { rows }, order }: Shown, map: TimeMap): Float64Array {
  const places: number[] = [];
  for (const row of order) {
    if (!isInTime(rows, row)) continue;
    places.push(map.placeOf(beginOf(rows, row)));
    if (!isPoint(rows, row)) places.push(map.placeOf(untilOf(rows, row)));
  }
  return Float64Array.from(places).sort();
}

function* layOutPage(
  shown: Shown,
  { width, lanesHeight, map }: PagesRoom,
  window: TimeWindow | null,
): Generator<undefined, CasePage> {
  const part = window === null ? shown : keepBetween(shown, window);
  const layout = yield* layOut(
    { ...part, openingWindow: window },
    { lanesHeight, timeWidth: width - 2 * MARGIN, map, fit: true },
  );
  return { layout, shown, window, width };
}

/** What is shown with the entries only that stand in a window. */
function keepBetween(shown: Shown, { from, to }: TimeWindow): Shown {
  const { rows } = shown.chronology;
  const isIn = (row: number) => {
    const begin = beginOf(rows, row);
    return begin < to && (begin >= from || (!isPoint(rows, row) && untilOf(rows, row) > from));
  };
  const lanes = shown.lanes.map((lane): ShownLane => ({ ...lane, entries: lane.entries.filter(isIn) }));
  return { ...shown, lanes };
}

/** How many missed opportunities, and how many of the other entries, are merged into counts on a page. */
function countMerged({ layout, window, width }: CasePage): Found['merged'] {
  const merged = { missed: 0, others: 0, all: 0 };
  if (window === null) return merged;
  const level = levelOf(makeTimeScale(window, layout.gutter + MARGIN, width - MARGIN, layout.map));
  for (const lane of layout.lanes.flatMap(partsOf)) {
    merged.all += lane.geometry.rows.length;
    for (const { missed, others } of packedAt(layout, lane, level).clusters) {
      if (missed.length > 1) merged.missed += missed.length;
      if (others.length > 1) merged.others += others.length;
    }
  }
  return merged;
}

/** Draws a page. */
export function drawPage(
  { layout, shown, window, width }: CasePage,
  sight: Pick<Sight, 'selected' | 'origin' | 'drawn'>,
): Drawing {
  const drawing = buildDrawing(layout, { ...sight, window, width, margin: MARGIN });
  const { left, right } = drawing.scale;
  const endAtEdges = (span: Span): Span => {
    const [before, after] = [span.x0 < left, span.x1 > right];
    if (!before && !after) return span;
    const cut = (x: number) => Math.min(Math.max(x, left), right);
    const { x0, x1, sure0, sure1 } = span;
    const ends = { x0: cut(x0), x1: cut(x1), sure0: cut(sure0), sure1: cut(sure1) };
    return { ...span, ...ends, goesOn: { before, after: after || span.goesOn?.after === true } };
  };
  return {
    ...drawing,
    lanes: drawing.lanes.map((band, i) => {
      const lane = shown.lanes[i];
      return lane && band.summary !== '' ? { ...band, summary: summariseLane(lane) } : band;
    }),
    spans: drawing.spans.map(endAtEdges),
  };
}
