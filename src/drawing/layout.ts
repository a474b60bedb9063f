/**
 * What stays while one zooms and pans: how high each lane is and what of it stands on which shelf.
 * Made once for what is shown and a height; packing is done per lane and zoom level when first needed.
 *
 *     const layout = makeLayout(shown, { lanesHeight: 600, timeWidth: 900, map })
 *     packedAt(layout, layout.lanes[2], level).shelf
 */
import { takeAllSteps } from '../base/steps.ts';
import { isOfAgency } from '../domain/sector.ts';
import { SECTOR_NAMES } from '../viewing/sectorNames.ts';
import type { Shown, ShownLane } from '../viewing/showChronology.ts';
import { partsOf, splitLane } from './afterwards.ts';
import type { Ground, HeadingBand } from './drawing.ts';
import { findingRoom, GUTTER_WIDTH, placeFindings, type FindingPlace } from './findings.ts';
import type { LaneGeometry } from './geometry.ts';
import { geometryOf, packedLevels, tryAhead } from './knownLanes.ts';
import type { LabelWords } from './labels.ts';
import {
  allotRows,
  heightOf,
  heightOfBand,
  pressRows,
  ROW_HEIGHT,
  shareRows,
  sumHeights,
} from './laneHeights.ts';
import { wishRows, type LaneWish } from './laneWishes.ts';
import { packLane, type PackedLane } from './packLane.ts';
import { keepCalendar, type TimeMap } from './timeMap.ts';
import { levelOf, makeTimeScale } from './timeScale.ts';

/** Height of the heading above the lanes of a sector, in pixels. */
const HEADING_HEIGHT = 28;
/** A lane grows by no more than this beyond its rows: enough for a card of an entry. */
const MOST_EXTRA = 2 * ROW_HEIGHT;
/** Share of the height that pinned lanes may take, so that the others can still be scrolled. */
const PINNED_PART = 0.5;

export interface LaneLayout {
  readonly lane: ShownLane;
  readonly geometry: LaneGeometry;
  /** Rows of marks there is height for, and the height of each. */
  readonly rows: number;
  readonly rowHeight: number;
  readonly y: number;
  readonly height: number;
  /** Height of its rows, without the band below them. */
  readonly rowsHeight: number;
  /** The band of what was known only later: its own rows and shelves, below those of the lane. */
  readonly afterwards: LaneLayout | null;
  readonly ground: Ground;
  /** What stands in the column of findings. */
  readonly findings: readonly FindingPlace[];
  /** Packed lanes by zoom level; filled as levels are visited. */
  readonly packed: Map<number, PackedLane>;
}

export interface Layout {
  readonly shown: Shown;
  /** Where moments stand along the picture. */
  readonly map: TimeMap;
  /** Width of the column of findings; 0 if there are none. */
  readonly gutter: number;
  readonly lanes: readonly LaneLayout[];
  readonly headings: readonly HeadingBand[];
  /** Height of the lanes at the top that stay in sight while the others scroll. */
  readonly pinnedHeight: number;
  readonly height: number;
  /** Words of labels by row, kept because they are decoded from bytes. */
  readonly labelTexts: Map<number, LabelWords>;
  /** What `packAhead` is about. */
  packing: {
    readonly lane: LaneLayout;
    readonly level: number;
    readonly steps: Generator<undefined, PackedLane>;
  } | null;
  /** The level for which it has nothing left to do; null for none. */
  packedAhead: number | null;
}

/** The room lanes are laid out for, in pixels. */
export interface LayoutRoom {
  readonly lanesHeight: number;
  readonly timeWidth: number;
  /** Where moments stand along the picture; on the calendar if left out. */
  readonly map?: TimeMap;
  /** All lanes are to fit the height, if need be with a low row each; else each keeps what it cannot spare. */
  readonly fit?: boolean;
}

/**
 * Gives each lane its height. A lane gets the rows it needs when the opening window is seen, a collapsed one
 * a single row; if that is more than there is height for, the highest lanes give way first; if less, all
 * lanes grow alike. Pinned lanes share a part of the height among themselves. Lanes that are to fit share all
 * of it by need.
 */
export function makeLayout(shown: Shown, room: LayoutRoom): Layout {
  return takeAllSteps(layOut(shown, room));
}

/** The same in steps: a lane of a large chronology takes a while to measure and to pack. */
export function* layOut(shown: Shown, room: LayoutRoom): Generator<undefined, Layout> {
  const kept = lastLayouts.get(shown);
  if (kept !== undefined && isSameRoom(kept.room, room)) return kept.layout;
  const { pinned, headings } = shown.standing;
  const map = room.map ?? keepCalendar(shown.shortest);
  const gutter = shown.lanes.some(({ findings }) => findings.length > 0) ? GUTTER_WIDTH : 0;
  const window = shown.openingWindow;
  const level = window ? levelOf(makeTimeScale(window, gutter, room.timeWidth, map)) : 0;
  const lanesHeight = room.lanesHeight - headings.size * HEADING_HEIGHT;
  const { rows: table } = shown.chronology;
  const fit = room.fit ?? false;
  const ways = { window, isCompeting: fit };
  for (const lane of shown.lanes) {
    const { then, afterwards } = splitLane(table, lane);
    yield* tryAhead(table, then, map, level, ways);
    if (afterwards) yield* tryAhead(table, afterwards, map, level, ways);
  }
  const wished = wishRows(shown, map, level, { lanesHeight, fit });
  const wishes = fit ? pressRows(wished, lanesHeight) : wished;
  const rows = fit
    ? shareRows(wishes, lanesHeight)
    : allotInTurn(wishes, pinned, room.lanesHeight, lanesHeight);
  const spare = Math.max(0, lanesHeight - sumHeights(wishes, rows));
  const growing = wishes.filter(({ isCollapsed }) => !isCollapsed).length;
  const extra = Math.min(Math.floor(spare / Math.max(1, growing)), MOST_EXTRA);
  const stack = stackLanes(shown, map, wishes, rows, level, extra);
  const most = stack.height <= room.lanesHeight ? stack.height : room.lanesHeight * PINNED_PART;
  // The first frame has nothing left to pack.
  for (const lane of stack.lanes.flatMap(partsOf)) {
    if (lane.packed.has(level)) continue;
    yield;
    lane.packed.set(level, yield* packLane(table, lane.geometry, level, lane.rows));
  }
  const layout: Layout = {
    shown,
    map,
    gutter,
    ...stack,
    pinnedHeight: heightAtTop(stack.lanes.slice(0, pinned), most),
    labelTexts: new Map(),
    packing: null,
    packedAhead: null,
  };
  lastLayouts.set(shown, { room, layout });
  return layout;
}

/** Puts lanes with so many rows each, and the headings between them, one below the other. */
function stackLanes(
  shown: Shown,
  map: TimeMap,
  wishes: readonly LaneWish[],
  rows: readonly number[],
  level: number,
  extra: number,
): Pick<Layout, 'lanes' | 'headings' | 'height'> {
  const table = shown.chronology.rows;
  const headings: HeadingBand[] = [];
  let y = 0;
  const lanes = wishes.map((wish, i): LaneLayout => {
    const { lane, isCollapsed, parts, rowHeight } = wish;
    const more = heightOfBand(wish);
    const sector = shown.standing.headings.get(i);
    if (sector !== undefined) {
      headings.push({ sector, name: SECTOR_NAMES[sector], y, height: HEADING_HEIGHT });
      y += HEADING_HEIGHT;
    }
    const given = rows[i] ?? 1;
    const height = heightOf(wish, given) + (isCollapsed ? 0 : extra);
    const rowsHeight = height - more;
    const layPart = (part: ShownLane, rowsOfPart: number, top: number, high: number): LaneLayout => ({
      lane,
      ground: part === parts.afterwards ? 'later' : isOfAgency(lane.sector) ? 'plain' : 'tint',
      geometry: geometryOf(table, part, map),
      rows: rowsOfPart,
      rowHeight,
      y: top,
      height: high,
      rowsHeight: high,
      afterwards: null,
      findings: placeFindings(table, part.findings, findingRoom(rowsOfPart)),
      packed: packedLevels(table, part, map, rowsOfPart, level),
    });
    const { then, afterwards } = parts;
    const band = afterwards && layPart(afterwards, wish.bandRows, y + rowsHeight, more);
    const laid = { ...layPart(then, given, y, rowsHeight), height, afterwards: band };
    y += height;
    return laid;
  });
  return { lanes, headings, height: y };
}

/** Rows of lanes that may be scrolled: pinned ones take a part of the height at most, the others what is left. */
function allotInTurn(
  wishes: readonly LaneWish[],
  pinned: number,
  height: number,
  lanesHeight: number,
): number[] {
  const top = wishes.slice(0, pinned);
  const topRows = allotRows(top, height * PINNED_PART);
  return [...topRows, ...allotRows(wishes.slice(pinned), lanesHeight - sumHeights(top, topRows))];
}

/** The height of the first lanes, of as many as fit a height. */
function heightAtTop(lanes: readonly LaneLayout[], most: number): number {
  const ends = lanes.map(({ y, height }) => y + height);
  return Math.max(0, ...ends.filter((end) => end <= most));
}

/** Middle of a row of marks of a lane, in pixels from the top of the first lane. */
export function rowMiddle(lane: LaneLayout, row: number): number {
  const { y, rows, rowsHeight, rowHeight } = lane;
  const top = y + (rowsHeight - rows * rowHeight) / 2;
  return Math.round(top + (row + 0.5) * rowHeight);
}

/** What is shown is laid out once for a room, however often the picture is left and come back to. */
const lastLayouts = new WeakMap<Shown, { readonly room: LayoutRoom; readonly layout: Layout }>();

function isSameRoom(a: LayoutRoom, b: LayoutRoom): boolean {
  return a.lanesHeight === b.lanesHeight && a.timeWidth === b.timeWidth && a.map === b.map && a.fit === b.fit;
}

/**
 * A lane packed for a zoom level. A lane of very many entries is drawn as the nearest level has it until
 * `packAhead` has packed it, so that no frame waits for it.
 */
export function packedAt(layout: Layout, lane: LaneLayout, level: number): PackedLane {
  const known =
    lane.packed.get(level) ?? (lane.geometry.rows.length > MANY_ENTRIES ? nearestPacked(lane, level) : null);
  if (known) return known;
  const packed = takeAllSteps(packLane(layout.shown.chronology.rows, lane.geometry, level, lane.rows));
  lane.packed.set(level, packed);
  return packed;
}

/** A lane of more entries than this takes longer to pack than a frame may. */
const MANY_ENTRIES = 20_000;

function nearestPacked({ packed }: LaneLayout, level: number): PackedLane | null {
  const [nearest] = [...packed.keys()].sort((a, b) => Math.abs(a - level) - Math.abs(b - level));
  return nearest === undefined ? null : (packed.get(nearest) ?? null);
}

/**
 * Does a step of packing lanes for the level in sight and those next to it. Called when there is time to
 * spare, so that a zoom into a new level does not have to wait. Says what came of it: a lane `in sight` is
 * to be drawn anew, there is `more` to do, or it is `done`.
 */
export function packAhead(layout: Layout, level: number): 'in sight' | 'more' | 'done' {
  layout.packing ??= beginPacking(layout, level);
  if (layout.packing === null) {
    layout.packedAhead = level;
    return 'done';
  }
  const { lane, steps, level: packedLevel } = layout.packing;
  const step = steps.next();
  if (!step.done) return 'more';
  lane.packed.set(packedLevel, step.value);
  layout.packing = null;
  return packedLevel === level ? 'in sight' : 'more';
}

function beginPacking({ lanes, shown }: Layout, level: number): Layout['packing'] {
  for (const next of [level, level + 1, level - 1]) {
    const lane = lanes.flatMap(partsOf).find(({ packed }) => !packed.has(next));
    if (lane === undefined) continue;
    return { lane, level: next, steps: packLane(shown.chronology.rows, lane.geometry, next, lane.rows) };
  }
  return null;
}
