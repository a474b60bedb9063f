/**
 * The Drawing of a window: a layout and a window in, everything that is seen out. Walks only what is in
 * sight, found by bisection.
 *
 *     buildDrawing(layout, { window, width: 1000, head: 44, selected: null })
 */
import { lowerBound } from '../base/bisect.ts';
import type { TimeWindow } from '../domain/view.ts';
import { titleOf } from '../viewing/describeEntry.ts';
import { countOf } from '../base/count.ts';
import { type ShownLane } from '../viewing/showChronology.ts';
import { buildAxis } from './axis.ts';
import type { ClusterMark, Drawing, LaneBand, Mark, OutcomeLine, Span } from './drawing.ts';
import { findingRoom, GUTTER_WIDTH, placeFindings, placeOfFinding } from './findings.ts';
import { beginOf, isPoint, MISSED_RADIUS, radiusOf } from './geometry.ts';
import { chooseLabels, LEAST_ROOM, type LabelWish } from './labels.ts';
import { clusterRows, packedAt, ROW_HEIGHT, type LaneLayout, type Layout } from './layout.ts';
import { lookOf } from './marks.ts';
import type { Cluster, PackedLane } from './packLane.ts';
import { buildSpan } from './spans.ts';
import { measureText } from './textWidth.ts';
import { levelOf, makeTimeScale, xOf, type TimeScale } from './timeScale.ts';

/** Height of the two-level axis and the words of an outcome, in pixels. */
export const HEAD_HEIGHT = 66;

export interface Sight {
  readonly window: TimeWindow;
  /** Width of the picture without the lane names, in pixels. */
  readonly width: number;
  /** Row of the selected entry; its label comes before all others. */
  readonly selected: number | null;
}

/** How far outside the window something may begin and still reach into it, in pixels. */
const REACH = 64;

/** Draws a window of a layout. */
export function buildDrawing(layout: Layout, sight: Sight): Drawing {
  const gutter = gutterOf(layout);
  const scale = makeTimeScale(sight.window, gutter, sight.width);
  const sheet: Sheet = { layout, scale, sight, spans: [], marks: [], clusters: [], wishes: [] };
  for (const lane of layout.lanes) {
    drawFindings(sheet, lane);
    const packed = packedAt(layout, lane, levelOf(scale));
    drawPlaced(sheet, lane, packed);
    drawClusters(sheet, lane, packed);
  }
  return {
    width: sight.width,
    head: HEAD_HEIGHT,
    lanesHeight: layout.height,
    gutter,
    scale,
    axis: buildAxis(scale),
    lanes: layout.lanes.map(describeBand),
    outcomes: drawOutcomes(layout, scale),
    spans: sheet.spans,
    // Missed opportunities last, so that nothing covers them.
    marks: sheet.marks.sort((a, b) => Number(a.role === 'missed') - Number(b.role === 'missed')),
    clusters: sheet.clusters,
    labels: chooseLabels(layout, sheet.wishes),
  };
}

/** Width of the findings' column: none if no lane has a finding. */
function gutterOf(layout: Layout): number {
  return layout.lanes.some(({ lane }) => lane.findings.length > 0) ? GUTTER_WIDTH : 0;
}

/** What is being drawn on. */
interface Sheet {
  readonly layout: Layout;
  readonly scale: TimeScale;
  readonly sight: Sight;
  readonly spans: Span[];
  readonly marks: Mark[];
  readonly clusters: ClusterMark[];
  readonly wishes: LabelWish[];
}

/** Middle of a row of marks of a lane. */
function rowMiddle(lane: LaneLayout, row: number): number {
  const top = lane.y + (lane.height - lane.rows * ROW_HEIGHT) / 2;
  return Math.round(top + (row + 0.5) * ROW_HEIGHT);
}

function drawFindings(sheet: Sheet, lane: LaneLayout): void {
  const table = sheet.layout.shown.chronology.rows;
  const places = placeFindings(table, lane.lane.findings, findingRoom(lane.rows));
  places.forEach((place, n) => {
    const { x, row } = placeOfFinding(n);
    const y = rowMiddle(lane, row);
    const [first] = place.rows;
    if (place.rows.length === 1 && first !== undefined) {
      sheet.marks.push(makeMark(sheet, lane, first, x, y));
    } else {
      const { missed, rows: entries } = place;
      sheet.clusters.push({ lane: lane.lane.id, x0: x - 13, x1: x + 13, y, entries, missed });
    }
  });
}

function drawPlaced(sheet: Sheet, lane: LaneLayout, packed: PackedLane): void {
  const { scale } = sheet;
  const { geometry } = lane;
  const reach = REACH / scale.pixelsPerDay;
  const count = packed.placed.length;
  const first = lowerBound(count, (p) => packed.latestEnd[p] ?? 0, scale.from - reach);
  for (let p = first; p < count; p++) {
    const i = packed.placed[p] ?? 0;
    if ((geometry.begin[i] ?? 0) > scale.to + reach) break;
    if ((geometry.until[i] ?? 0) < scale.from - reach) continue;
    drawEntry(sheet, lane, geometry.rows[i] ?? 0, packed.shelf[p] ?? 0, packed.nextBegin[p] ?? 0);
  }
}

function drawEntry(
  sheet: Sheet,
  lane: LaneLayout,
  row: number,
  shelf: number,
  nextBegin: number,
): void {
  const { scale } = sheet;
  const table = sheet.layout.shown.chronology.rows;
  const y = rowMiddle(lane, shelf);
  const span = isPoint(table, row) ? null : buildSpan(table, row, lane.lane.id, scale, y);
  if (span) sheet.spans.push(span);
  const hasMark = span === null || span.form === 'uncertain' || lookOf(table, row).glyph !== 'contact';
  const isBandOnly = span?.form === 'band';
  // Held at the window's edge while its span runs under it.
  const begin = xOf(scale, beginOf(table, row));
  const x = span === null ? begin : Math.min(Math.max(begin, scale.left), Math.max(span.x1, begin));
  const radius = hasMark && !isBandOnly ? radiusOf(table, row) : 0;
  if (radius > 0) sheet.marks.push(makeMark(sheet, lane, row, x, y));
  const labelX = x + radius + (radius > 0 ? 4 : 3);
  const next = isBandOnly ? Math.min(span.x1, scale.right) : xOf(scale, nextBegin) - MISSED_RADIUS;
  const room = Math.min(next, scale.right) - labelX - 4;
  if (room < LEAST_ROOM || x < scale.left - radius) return;
  const { role } = lookOf(table, row);
  const weight = row === sheet.sight.selected ? 3 : role === 'missed' ? 2 : role === 'good' ? 1 : 0;
  // On a line, words stand above it; a band holds them; beside a point they stand level with it.
  const baseline = span === null || isBandOnly ? y + 4 : y - 4;
  sheet.wishes.push({ entry: row, x: labelX, y: baseline, room, role, weight });
}

function makeMark(sheet: Sheet, lane: LaneLayout, row: number, x: number, y: number): Mark {
  const { chronology, missedNumber } = sheet.layout.shown;
  const { glyph, role, broken } = lookOf(chronology.rows, row);
  const number = missedNumber[row] ?? 0;
  const radius = radiusOf(chronology.rows, row);
  return { entry: row, lane: lane.lane.id, x, y, radius, glyph, role, number, broken };
}

function drawClusters(sheet: Sheet, lane: LaneLayout, packed: PackedLane): void {
  const isTight = packed.shelves + clusterRows(packed) > lane.rows;
  const last = rowMiddle(lane, lane.rows - 1);
  const above = packed.clusters.length > 0 ? ROW_HEIGHT : 0;
  // A lane of one row has both kinds in it, one above the other.
  addClusters(sheet, lane, packed.clusters, isTight ? last + 9 : last);
  addClusters(sheet, lane, packed.missedClusters, isTight ? last - 9 : last - above);
}

function addClusters(
  sheet: Sheet,
  lane: LaneLayout,
  clusters: readonly Cluster[],
  y: number,
): void {
  const { scale } = sheet;
  const first = lowerBound(clusters.length, (i) => clusters[i]?.to ?? 0, scale.from);
  for (let i = first; i < clusters.length; i++) {
    const cluster = clusters[i];
    if (cluster === undefined || cluster.from > scale.to) break;
    sheet.clusters.push({
      lane: lane.lane.id,
      x0: xOf(scale, cluster.from) + 1,
      x1: xOf(scale, cluster.to) - 1,
      y,
      entries: cluster.rows,
      missed: cluster.missed,
    });
  }
}

function drawOutcomes(layout: Layout, scale: TimeScale): OutcomeLine[] {
  const { shown } = layout;
  return shown.outcomes.flatMap((entry) => {
    const x = Math.round(xOf(scale, beginOf(shown.chronology.rows, entry)));
    if (x < scale.left || x > scale.right) return [];
    const text = titleOf(shown, entry);
    const align = x + measureText(text, 13, 'bold') + 8 > scale.right ? 'end' : 'start';
    return [{ entry, x, text, align }];
  });
}

function describeBand({ lane, y, height }: LaneLayout): LaneBand {
  const { id, name, sector } = lane;
  return { lane: id, name, sector, summary: summariseLane(lane), y, height };
}

/** "8 entries, 2 missed" */
export function summariseLane(lane: ShownLane): string {
  const entries = countOf(lane.entries.length + lane.findings.length, 'entry', 'entries');
  return lane.missed === 0 ? entries : `${entries}, ${lane.missed} missed`;
}
