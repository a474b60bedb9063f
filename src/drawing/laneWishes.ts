/**
 * What each lane would like of the height, and what it cannot do without: measured at the zoom level and in
 * the window with which a chronology opens, and the same wherever one goes from there.
 */
import { compareBySector } from '../viewing/arrangeLanes.ts';
import type { Shown, ShownLane } from '../viewing/showChronology.ts';
import { MOST_AFTERWARDS_ROWS, splitLane, whole, type LaneParts } from './afterwards.ts';
import { findingRoom, findingRows, placeFindings } from './findings.ts';
import { countBandRows, countRows, MISSED_WEIGHT, weighCompeting } from './knownLanes.ts';
import { LANE_PADDING, LEAST_PADDING, LOW_PADDING, ROW_HEIGHT, type RowWish } from './laneHeights.ts';
import type { TimeMap } from './timeMap.ts';

/** What a lane needs, and what it is packed as. */
export interface LaneWish extends RowWish {
  readonly lane: ShownLane;
  readonly isCollapsed: boolean;
  readonly parts: LaneParts;
}

/**
 * What the lanes, in the order they stand, need at a zoom level for a height; `fit`: all of them are to fit it,
 * else they may be scrolled.
 */
export function wishRows(
  shown: Shown,
  map: TimeMap,
  level: number,
  { lanesHeight, fit }: { readonly lanesHeight: number; readonly fit: boolean },
): LaneWish[] {
  const table = shown.chronology.rows;
  const { pinned, collapsed } = shown.standing;
  const ranks = new Map([...shown.lanes].sort(compareBySector).map((lane, rank) => [lane, rank]));
  return shown.lanes.map((lane, i) => {
    const isCollapsed = collapsed.has(lane.id);
    const parts = isCollapsed ? whole(lane) : splitLane(table, lane);
    const { then, afterwards } = parts;
    const countIn = (part: ShownLane) => countRows(table, part, map, level, shown.openingWindow);
    const needed = () => Math.max(countIn(then), findingRows(table, lane.findings));
    const mostOfBand = fit || lanesHeight < LOW_HEIGHT ? 1 : MOST_AFTERWARDS_ROWS;
    const most = isCollapsed ? 1 : needed();
    const bandsOf = () => (isCollapsed ? 0 : countBandRows(table, then, map, level));
    const least = fit ? 1 : Math.min(leastRows(lane, i < pinned, bandsOf()), mostOfLow(lanesHeight));
    const weigh = () => weighCompeting(table, then, map, level, shown.openingWindow);
    const places = placeFindings(table, lane.findings).length;
    return {
      lane,
      isCollapsed,
      most,
      least: Math.min(most, least),
      missed: lane.missed,
      rank: ranks.get(lane) ?? 0,
      padding: fit ? LEAST_PADDING : isCollapsed ? LOW_PADDING : LANE_PADDING,
      rowHeight: ROW_HEIGHT,
      parts,
      bandRows: afterwards === null ? 0 : Math.min(mostOfBand, countIn(afterwards)),
      competing: fit && !isCollapsed ? addFindings(weigh(), places) : [],
    };
  });
}

/** What competes for rows, with the findings that are merged into a count: those marked as missed. */
function addFindings(competing: readonly number[], places: number): number[] {
  return competing.map((weight, rows) => weight + MISSED_WEIGHT * Math.max(0, places - findingRoom(rows)));
}

/**
 * Rows a lane keeps, if it needs them, even if the picture must then be scrolled: more where there are
 * many missed opportunities, which should stand as marks and not in clusters. Boxes must not cover bands: a
 * lane that has some keeps a row for them too.
 */
function leastRows({ missed }: ShownLane, isPinned: boolean, bands: number): number {
  const wanted = isPinned ? 1 : missed > MANY_MISSED ? MANY_ROWS : FEW_ROWS;
  return Math.max(wanted, bands > 0 ? bands + 1 : 0);
}

/** In a low window a lane keeps no more rows than let some lanes be in sight at once: the picture is of them together. */
function mostOfLow(lanesHeight: number): number {
  if (lanesHeight >= LOW_HEIGHT) return Infinity;
  return Math.max(1, Math.floor((lanesHeight / LANES_IN_SIGHT - 2 * LANE_PADDING) / ROW_HEIGHT));
}

const LOW_HEIGHT = 320;
const LANES_IN_SIGHT = 4;
const MANY_MISSED = 5;
const MANY_ROWS = 6;
const FEW_ROWS = 3;
