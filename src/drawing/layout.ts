/**
 * What stays while one zooms and pans: how high each lane is and what of it stands on which shelf.
 * Made once for what is shown and a height; packing is done per lane and zoom level when first needed.
 *
 *     const layout = makeLayout(shown, { lanesHeight: 600, timeWidth: 900 })
 *     packedAt(layout, 2, level).shelf
 */
import { takeAllSteps } from '../base/steps.ts';
import type { Shown, ShownLane } from '../viewing/showChronology.ts';
import { findingRoom, findingRows, GUTTER_WIDTH, placeFindings, type FindingPlace } from './findings.ts';
import type { LabelWords } from './labels.ts';
import { isBand, MISSED_RADIUS, measureLane, type LaneGeometry } from './geometry.ts';
import { packLane, type PackedLane } from './packLane.ts';
import { levelOf, makeTimeScale } from './timeScale.ts';

/** Height of a row of marks, and free height at the top and bottom of a lane, in pixels. */
export const ROW_HEIGHT = 2 * MISSED_RADIUS + 2;
const LANE_PADDING = 4;
/** Least height of a lane: its name and its summary stand beside it. */
const LEAST_LANE_HEIGHT = 38;
/** A lane is given no more rows than this for its marks. */
const MOST_ROWS = 10;

const NO_ROWS = new Uint32Array();

export interface LaneLayout {
  readonly lane: ShownLane;
  readonly geometry: LaneGeometry;
  /** Rows of marks there is height for. */
  readonly rows: number;
  readonly y: number;
  readonly height: number;
  /** What stands in the column of findings. */
  readonly findings: readonly FindingPlace[];
  /** Packed lanes by zoom level; filled as levels are visited. */
  readonly packed: Map<number, PackedLane>;
}

export interface Layout {
  readonly shown: Shown;
  /** Width of the column of findings; 0 if there are none. */
  readonly gutter: number;
  readonly lanes: readonly LaneLayout[];
  readonly height: number;
  /** Words of labels by row, kept because they are decoded from bytes. */
  readonly labelTexts: Map<number, LabelWords>;
  /** What `packAhead` is about. */
  packing: {
    readonly lane: LaneLayout;
    readonly level: number;
    readonly steps: Generator<undefined, PackedLane>;
  } | null;
}

/** The room lanes are laid out for, in pixels. */
export interface LayoutRoom {
  readonly lanesHeight: number;
  readonly timeWidth: number;
  /** All lanes are to fit the height, if need be with a row each; else each keeps what it cannot spare. */
  readonly fit?: boolean;
}

/**
 * Gives each lane its height. A lane gets the rows it needs when the opening window is seen; if that is
 * more than there is height for, the highest lanes give way first; if less, all lanes grow alike.
 */
export function makeLayout(shown: Shown, room: LayoutRoom): Layout {
  return takeAllSteps(layOut(shown, room));
}

/** The same in steps: a lane of a large chronology takes a while to measure and to pack. */
export function* layOut(shown: Shown, room: LayoutRoom): Generator<undefined, Layout> {
  const kept = lastLayouts.get(shown);
  if (kept !== undefined && isSameRoom(kept.room, room)) return kept.layout;
  const table = shown.chronology.rows;
  const gutter = shown.lanes.some(({ findings }) => findings.length > 0) ? GUTTER_WIDTH : 0;
  const window = shown.openingWindow;
  const level = window ? levelOf(makeTimeScale(window, gutter, room.timeWidth)) : 0;
  const geometries: LaneGeometry[] = [];
  const tries: PackedLane[] = [];
  for (const lane of shown.lanes) {
    const geometry = measureLane(table, lane.entries);
    geometries.push(geometry);
    yield;
    tries.push(yield* packLane(table, geometry, level, MOST_ROWS));
  }
  const needs = tries.map((packed, i) =>
    Math.max(rowsUsed(packed), findingRows(table, shown.lanes[i]?.findings ?? NO_ROWS)),
  );
  const least = shown.lanes.map((lane) => (room.fit ? fewestRows(shown, lane) : leastRows(lane)));
  const heightOf = room.fit ? tightHeight : easyHeight;
  const missed = shown.lanes.map((lane) => lane.missed);
  const rows = allotRows({ needs, least, missed }, room.lanesHeight, heightOf);
  const heights = rows.map(heightOf);
  const spare = Math.max(0, room.lanesHeight - heights.reduce((sum, height) => sum + height, 0));
  const extra = Math.min(Math.floor(spare / Math.max(1, rows.length)), ROW_HEIGHT);
  let y = 0;
  const lanes = shown.lanes.map((lane, i): LaneLayout => {
    const height = (heights[i] ?? 0) + extra;
    const given = rows[i] ?? 1;
    const tried = tries[i];
    const laid = {
      lane,
      geometry: geometries[i] ?? measureLane(table, lane.entries),
      rows: given,
      y,
      height,
      findings: placeFindings(table, lane.findings, findingRoom(given)),
      // What was tried holds if the lane got all it asked for.
      packed: new Map(tried && given === needs[i] ? [[level, tried]] : []),
    };
    y += height;
    return laid;
  });
  // The first frame has nothing left to pack.
  for (const lane of lanes) {
    if (lane.packed.has(level)) continue;
    yield;
    lane.packed.set(level, yield* packLane(table, lane.geometry, level, lane.rows));
  }
  const layout = { shown, gutter, lanes, height: y, labelTexts: new Map(), packing: null };
  lastLayouts.set(shown, { room, layout });
  return layout;
}

/** What is shown is laid out once for a room, however often the picture is left and come back to. */
const lastLayouts = new WeakMap<Shown, { readonly room: LayoutRoom; readonly layout: Layout }>();

function isSameRoom(a: LayoutRoom, b: LayoutRoom): boolean {
  return a.lanesHeight === b.lanesHeight && a.timeWidth === b.timeWidth && a.fit === b.fit;
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
  if (layout.packing === null) return 'done';
  const { lane, steps, level: packedLevel } = layout.packing;
  const step = steps.next();
  if (!step.done) return 'more';
  lane.packed.set(packedLevel, step.value);
  layout.packing = null;
  return packedLevel === level ? 'in sight' : 'more';
}

function beginPacking({ lanes, shown }: Layout, level: number): Layout['packing'] {
  for (const next of [level, level + 1, level - 1]) {
    const lane = lanes.find(({ packed }) => !packed.has(next));
    if (lane === undefined) continue;
    return { lane, level: next, steps: packLane(shown.chronology.rows, lane.geometry, next, lane.rows) };
  }
  return null;
}

/** Rows that a lane packed into MOST_ROWS takes up. */
function rowsUsed(packed: PackedLane): number {
  if (packed.clusters.length > 0) return MOST_ROWS;
  return packed.shelf.reduce((most, shelf) => Math.max(most, shelf + 1), 1);
}

function easyHeight(rows: number): number {
  return Math.max(LEAST_LANE_HEIGHT, rows * ROW_HEIGHT + 2 * LANE_PADDING);
}

function tightHeight(rows: number): number {
  return rows * ROW_HEIGHT + LANE_PADDING;
}

/**
 * Takes rows from the highest lanes until all fit, of equal ones from that with fewest missed opportunities,
 * but leaves each what it cannot do without.
 */
function allotRows(
  { needs, least, missed }: Readonly<Record<'needs' | 'least' | 'missed', readonly number[]>>,
  height: number,
  heightOf: (rows: number) => number,
): number[] {
  const rows = [...needs];
  const total = () => rows.reduce((sum, count) => sum + heightOf(count), 0);
  for (let excess = total() - height; excess > 0; excess = total() - height) {
    const spare = rows.map((count, i) => count - (least[i] ?? 1));
    const most = Math.max(...spare);
    if (most <= 0) break;
    const at = spare.reduce(
      (best, count, i) => (count === most && (best < 0 || (missed[i] ?? 0) < (missed[best] ?? 0)) ? i : best),
      -1,
    );
    rows[at] = (rows[at] ?? 0) - 1;
  }
  return rows;
}

/**
 * Rows a lane keeps, if it needs them, even if the picture must then be scrolled: more where there are
 * many missed opportunities, which should stand as marks and not in clusters.
 */
function leastRows(lane: ShownLane): number {
  return lane.missed > MANY_MISSED ? MANY_ROWS : FEW_ROWS;
}

/** Rows a lane cannot do without at all: boxes must not cover its bands. */
function fewestRows({ chronology }: Shown, lane: ShownLane): number {
  return lane.entries.some((row) => isBand(chronology.rows, row)) ? 3 : 1;
}

const MANY_MISSED = 5;
const MANY_ROWS = 6;
const FEW_ROWS = 3;
