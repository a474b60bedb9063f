/**
 * What stays while one zooms and pans: how high each lane is and what of it stands on which shelf.
 * Made once for what is shown and a height; packing is done per lane and zoom level when first needed.
 *
 *     const layout = makeLayout(shown, { lanesHeight: 600, timeWidth: 900, map })
 *     packedAt(layout, 2, level).shelf
 */
import type { RowTable } from '../domain/chronology.ts';
import type { Shown, ShownLane } from '../viewing/showChronology.ts';
import { findingRoom, findingRows, GUTTER_WIDTH, placeFindings, type FindingPlace } from './findings.ts';
import type { LabelWords } from './labels.ts';
import { isBand, MISSED_RADIUS, measureLane, type LaneGeometry } from './geometry.ts';
import { packLane, type PackedLane } from './packLane.ts';
import { keepCalendar, type TimeMap } from './timeMap.ts';
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
  /** Where moments stand along the picture. */
  readonly map: TimeMap;
  /** Width of the column of findings; 0 if there are none. */
  readonly gutter: number;
  readonly lanes: readonly LaneLayout[];
  readonly height: number;
  /** Words of labels by row, kept because they are decoded from bytes. */
  readonly labelTexts: Map<number, LabelWords>;
}

/** The room lanes are laid out for, in pixels. */
export interface LayoutRoom {
  readonly lanesHeight: number;
  readonly timeWidth: number;
  /** Where moments stand along the picture; on the calendar if left out. */
  readonly map?: TimeMap;
  /** All lanes are to fit the height, if need be with a row each; else each keeps what it cannot spare. */
  readonly fit?: boolean;
}

/**
 * Gives each lane its height. A lane gets the rows it needs when the opening window is seen; if that is
 * more than there is height for, the highest lanes give way first; if less, all lanes grow alike.
 */
export function makeLayout(shown: Shown, room: LayoutRoom): Layout {
  const table = shown.chronology.rows;
  const map = room.map ?? keepCalendar(shown.shortest);
  const gutter = shown.lanes.some(({ findings }) => findings.length > 0) ? GUTTER_WIDTH : 0;
  const window = shown.openingWindow;
  const level = window ? levelOf(makeTimeScale(window, gutter, room.timeWidth, map)) : 0;
  const geometries = shown.lanes.map((lane) => measureLane(table, lane.entries, map));
  const tries = geometries.map((geometry) => packLane(table, geometry, level, MOST_ROWS));
  const needs = tries.map((packed, i) =>
    Math.max(rowsUsed(packed), findingRows(table, shown.lanes[i]?.findings ?? NO_ROWS)),
  );
  const least = shown.lanes.map((lane, i) => {
    const geometry = geometries[i];
    const packed = tries[i];
    const bands = geometry && packed ? countBandRows(table, geometry, packed) : 0;
    // Boxes must not cover bands: a lane that has some keeps a row for them too.
    return Math.max(room.fit ? 1 : leastRows(lane), bands > 0 ? bands + 1 : 0);
  });
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
      geometry: geometries[i] ?? measureLane(table, lane.entries, map),
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
  return { shown, map, gutter, lanes, height: y, labelTexts: new Map() };
}

/** Middle of a row of marks of a lane, in pixels from the top of the first lane. */
export function rowMiddle(lane: LaneLayout, row: number): number {
  const top = lane.y + (lane.height - lane.rows * ROW_HEIGHT) / 2;
  return Math.round(top + (row + 0.5) * ROW_HEIGHT);
}

/** A lane packed for a zoom level. */
export function packedAt(layout: Layout, lane: LaneLayout, level: number): PackedLane {
  const known = lane.packed.get(level);
  if (known) return known;
  const packed = packLane(layout.shown.chronology.rows, lane.geometry, level, lane.rows);
  lane.packed.set(level, packed);
  return packed;
}

/**
 * Packs one lane that is not packed yet for a level next to the one in sight. Called when there is time to
 * spare, so that a zoom into a new level does not have to wait. False if there is nothing left to do.
 */
export function packAhead(layout: Layout, level: number): boolean {
  for (const next of [level + 1, level - 1]) {
    const lane = layout.lanes.find(({ packed }) => !packed.has(next));
    if (lane) {
      packedAt(layout, lane, next);
      return true;
    }
  }
  return false;
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

/** Rows that a packed lane's bands stand on. */
function countBandRows(table: RowTable, geometry: LaneGeometry, packed: PackedLane): number {
  return packed.placed.reduce((most, position, p) => {
    const isOfBand = isBand(table, geometry.rows[position] ?? 0);
    return isOfBand ? Math.max(most, (packed.shelf[p] ?? 0) + 1) : most;
  }, 0);
}

const MANY_MISSED = 5;
const MANY_ROWS = 6;
const FEW_ROWS = 3;
