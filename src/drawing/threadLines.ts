/**
 * Threads as lines: from an entry's mark straight to the edge of the other lane. For the selected entry, or
 * for all; many that go the same way close together are one line with their count.
 *
 *     School   ────◆30──────
 *                  ┆
 *     GP       ────┴────────     not shared
 */
import { eachThread, type ThreadKind } from '../analysis/threads.ts';
import { linkedRows } from '../analysis/follows.ts';
import { beginOf, isInTime } from '../analysis/rowTime.ts';
import { laneIdsAt } from '../domain/entry.ts';
import type { ThreadChoice } from '../domain/view.ts';
import { partsOf } from './afterwards.ts';
import { boxesInSight } from './boxesInSight.ts';
import type { FollowLine, ThreadLine } from './drawing.ts';
import { packedAt, type LaneLayout, type Layout } from './layout.ts';
import { eachPlaced } from './placedInSight.ts';
import { findPlace, placeInBox, placeOnShelf, type Place } from './places.ts';
import { levelOf, type TimeScale } from './timeScale.ts';

/** Pixels beside the middle of the mark, so that threads of several kinds are told apart. */
const SHIFTS: Readonly<Record<ThreadKind, number>> = {
  shared: -5,
  asked: 0,
  'not-shared': 5,
  'not-recorded': 5,
};
/** log2 of the least width in pixels of a stretch whose threads of one way are one line. */
const BUNDLE_POWER = 4;

/** The threads to draw: the selected entry's apart from all others. */
export function buildThreads(
  layout: Layout,
  scale: TimeScale,
  choice: ThreadChoice,
  selected: number | null,
): ThreadLine[] {
  const { threads } = layout.shown;
  if (threads.start.length === 0 || choice === 'none') return [];
  const bundles = new Map<string, ThreadLine>();
  if (choice === 'all') gatherAll(layout, scale, bundles, selected);
  const own = selected === null ? [] : threadsOfEntry(layout, scale, selected);
  // What is outside the window would stand in the column of findings.
  const isInSight = ({ x }: ThreadLine) => x >= scale.left && x <= scale.right;
  const isFinding = selected !== null && !isInTime(layout.shown.chronology.rows, selected);
  return [...[...bundles.values()].filter(isInSight), ...(isFinding ? own : own.filter(isInSight))];
}

/** Lines from the selected entry to what it follows and to what followed from it. */
export function buildFollows(layout: Layout, scale: TimeScale, selected: number | null): FollowLine[] {
  if (selected === null) return [];
  const { earlier, later } = layout.shown.follows;
  const here = findAnyPlace(layout, scale, selected);
  if (here === null) return [];
  const places = (rows: readonly number[]) =>
    rows.map((row) => findAnyPlace(layout, scale, row)).filter((place) => place !== null);
  return [
    ...places(linkedRows(earlier, selected)).map((place) => joinPlaces(place, here)),
    ...places(linkedRows(later, selected)).map((place) => joinPlaces(here, place)),
  ];
}

/** A thread before it has a place. */
interface Way {
  readonly from: LaneLayout;
  readonly to: LaneLayout;
  readonly kind: ThreadKind;
}

/** The threads of an entry that go between lanes that are shown, each from the nearest of its lanes. */
function waysOf(layout: Layout, row: number): Way[] {
  const { threads, chronology } = layout.shown;
  if (threads.start[row] === threads.start[row + 1]) return [];
  const placeOf = (id: number) => layout.lanes.findIndex(({ lane }) => lane.id === id);
  const homes = laneIdsAt(chronology, row)
    .map(placeOf)
    .filter((at) => at >= 0);
  const ways: Way[] = [];
  eachThread(threads, row, (id, kind) => {
    const at = placeOf(id);
    const home = homes.reduce(
      (best, other) => (Math.abs(other - at) < Math.abs(best - at) ? other : best),
      homes[0] ?? -1,
    );
    const from = layout.lanes[home];
    const to = layout.lanes[at];
    if (from && to) ways.push({ from, to, kind });
  });
  return ways;
}

function threadsOfEntry(layout: Layout, scale: TimeScale, row: number): ThreadLine[] {
  return waysOf(layout, row).flatMap((way) => {
    const place = findPlace(layout, way.from, row, scale);
    return place === null ? [] : [makeLine(way, place.x, place.y, true)];
  });
}

/** Gathers the threads of all entries in the window, whether or not their lane is scrolled into sight. */
function gatherAll(
  layout: Layout,
  scale: TimeScale,
  bundles: Map<string, ThreadLine>,
  selected: number | null,
): void {
  const table = layout.shown.chronology.rows;
  const level = levelOf(scale);
  const length = 2 ** (BUNDLE_POWER - level);
  for (const lane of layout.lanes.flatMap(partsOf)) {
    const packed = packedAt(layout, lane, level);
    const add = (row: number, placeOf: () => Pick<Place, 'x' | 'y'>): void => {
      if (row === selected) return;
      for (const way of waysOf(layout, row)) {
        if (way.from.lane !== lane.lane) continue;
        const stretch = Math.floor(scale.map.placeOf(beginOf(table, row)) / length);
        addTo(bundles, `${lane.lane.id} ${way.to.lane.id} ${way.kind} ${stretch}`, way, placeOf());
      }
    };
    eachPlaced(lane, packed, scale, (row, shelf) => {
      add(row, () => placeOnShelf(table, lane, packed, row, shelf, scale));
    });
    for (const pair of boxesInSight(table, lane, packed, scale).pairs) {
      for (const box of [pair.missed, pair.others]) {
        if (box === null) continue;
        for (const row of threadedRows(layout, box.entries)) {
          add(row, () => placeInBox(layout, lane, pair, box, row, scale));
        }
      }
    }
  }
}

/** Those of a box's rows that have threads; a box is asked in every frame, and may hold very many. */
function threadedRows({ shown }: Layout, rows: readonly number[]): readonly number[] {
  const known = threaded.get(rows);
  if (known !== undefined) return known;
  const { start } = shown.threads;
  const found = rows.filter((row) => start[row] !== start[row + 1]);
  threaded.set(rows, found);
  return found;
}

const threaded = new WeakMap<readonly number[], readonly number[]>();

/** Counts a thread with those that go its way, or makes it the first. */
function addTo(
  bundles: Map<string, ThreadLine>,
  key: string,
  way: Way,
  { x, y }: Pick<Place, 'x' | 'y'>,
): void {
  const bundle = bundles.get(key);
  bundles.set(key, bundle ? { ...bundle, count: bundle.count + 1 } : makeLine(way, x, y, false));
}

function makeLine({ from, to, kind }: Way, x: number, y: number, selected: boolean): ThreadLine {
  const isDown = to.y > from.y;
  return {
    kind,
    x: Math.round(x + SHIFTS[kind]),
    y,
    edge: isDown ? from.y + from.height : from.y,
    end: isDown ? to.y : to.y + to.height,
    count: 1,
    countBox: null,
    selected,
  };
}

function findAnyPlace(layout: Layout, scale: TimeScale, row: number): Place | null {
  for (const id of laneIdsAt(layout.shown.chronology, row)) {
    const lane = layout.lanes.find((other) => other.lane.id === id);
    const place = lane && findPlace(layout, lane, row, scale);
    if (place) return place;
  }
  return null;
}

/** A line from the edge of one mark to that of another. */
function joinPlaces(from: Place, to: Place): FollowLine {
  const length = Math.max(1, Math.hypot(to.x - from.x, to.y - from.y));
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  return {
    x0: from.x + dx * from.radius,
    y0: from.y + dy * from.radius,
    x1: to.x - dx * (to.radius + 3),
    y1: to.y - dy * (to.radius + 3),
  };
}
