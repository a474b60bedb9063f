/**
 * The Drawing of a window: a layout and a window in, everything that is seen out. Walks only what is in
 * sight, found by bisection.
 *
 *     buildDrawing(layout, { window, width: 1000, selected: null })
 */
import { beginOf, hasTime, isPoint } from '../analysis/rowTime.ts';
import { lowerBound } from '../base/bisect.ts';
import type { TimeWindow } from '../domain/view.ts';
import { titleOf } from '../viewing/describeEntry.ts';
import { countOf } from '../base/count.ts';
import { type ShownLane } from '../viewing/showChronology.ts';
import { buildAxis } from './axis.ts';
import type { ClusterMark, Drawing, Label, LaneBand, Mark, OutcomeLine, Span } from './drawing.ts';
import { placeOfFinding } from './findings.ts';
import { isDayWide, LABEL_SIZE, MISSED_RADIUS, radiusOf } from './geometry.ts';
import { chooseLabels, LABEL_GAP, MOST_IN_MARK, type LabelWish } from './labels.ts';
import { ROW_HEIGHT } from './laneHeights.ts';
import { packedAt, type LaneLayout, type Layout } from './layout.ts';
import { lookOf } from './marks.ts';
import type { PackedLane } from './packLane.ts';
import { buildSpan } from './spans.ts';
import { measureText } from './textWidth.ts';
import { levelOf, makeTimeScale, xOf, type TimeScale } from './timeScale.ts';

/** Height of the two-level axis and the words of an outcome, in pixels. */
export const HEAD_HEIGHT = 66;

export interface Sight {
  /** Null where nothing is dated: findings are drawn all the same, without a time axis. */
  readonly window: TimeWindow | null;
  /** Width of the picture without the lane names, in pixels. */
  readonly width: number;
  /** Row of the selected entry; its label comes before all others. */
  readonly selected: number | null;
  /** The lanes in sight besides pinned ones, in pixels from the top of the first; all if left out. */
  readonly top?: number;
  readonly height?: number;
}

/** Any stretch of time will do where nothing stands in it. */
const NO_WINDOW: TimeWindow = { from: 0, to: 1 };

/** Height of a box with a count, in pixels. */
const BOX_HEIGHT = 18;

/** How far outside the window something may begin and still reach into it, in pixels. */
const REACH = 64;

/** Draws a window of a layout. */
export function buildDrawing(layout: Layout, sight: Sight): Drawing {
  const { gutter } = layout;
  const scale = makeTimeScale(sight.window ?? NO_WINDOW, gutter, sight.width);
  const sheet: Sheet = {
    layout,
    scale,
    sight,
    spans: [],
    marks: [],
    clusters: [],
    findings: { marks: [], clusters: [] },
    wishes: [],
  };
  const { top = 0, height = layout.height } = sight;
  for (const lane of layout.lanes) {
    const isPinned = lane.y < layout.pinnedHeight;
    if (!isPinned && (lane.y + lane.height < top || lane.y > top + height)) continue;
    drawFindings(sheet, lane);
    const packed = packedAt(layout, lane, levelOf(scale));
    drawPlaced(sheet, lane, packed);
    drawClusters(sheet, lane, packed);
  }
  return {
    width: sight.width,
    head: HEAD_HEIGHT,
    lanesHeight: layout.height,
    pinnedHeight: layout.pinnedHeight,
    gutter,
    scale,
    axis: sight.window ? buildAxis(scale) : { coarse: [], fine: [] },
    lanes: layout.lanes.map(describeBand),
    headings: layout.headings,
    outcomes: drawOutcomes(layout, scale),
    spans: sheet.spans,
    // Missed opportunities last, so that nothing covers them.
    marks: sheet.marks.sort((a, b) => Number(a.role === 'missed') - Number(b.role === 'missed')),
    clusters: sheet.clusters,
    findings: sheet.findings,
    labels: chooseLabels(layout, sheet.wishes),
  };
}

/** What is being drawn on. */
interface Sheet {
  readonly layout: Layout;
  readonly scale: TimeScale;
  readonly sight: Sight;
  readonly spans: Span[];
  readonly marks: Mark[];
  readonly clusters: ClusterMark[];
  readonly findings: { readonly marks: Mark[]; readonly clusters: ClusterMark[] };
  readonly wishes: LabelWish[];
}

/** Middle of a row of marks of a lane. */
function rowMiddle(lane: LaneLayout, row: number): number {
  const top = lane.y + (lane.height - lane.rows * ROW_HEIGHT) / 2;
  return Math.round(top + (row + 0.5) * ROW_HEIGHT);
}

function drawFindings(sheet: Sheet, lane: LaneLayout): void {
  lane.findings.forEach((place, n) => {
    const { x, row } = placeOfFinding(n);
    const y = rowMiddle(lane, row);
    const [first] = place.rows;
    if (place.rows.length === 1 && first !== undefined) {
      sheet.findings.marks.push(makeMark(sheet, lane, first, x, y));
    } else {
      const box = { lane: lane.lane.id, x0: x - 13, x1: x + 13, y, height: BOX_HEIGHT };
      sheet.findings.clusters.push({ ...box, entries: place.rows, missed: place.missed });
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

function drawEntry(sheet: Sheet, lane: LaneLayout, row: number, shelf: number, nextBegin: number): void {
  const { scale } = sheet;
  const table = sheet.layout.shown.chronology.rows;
  const { glyph, role } = lookOf(table, row);
  const y = rowMiddle(lane, shelf);
  const isMarkOnly = isPoint(table, row) && (hasTime(table, row) || !isDayWide(scale.pixelsPerDay));
  const span = isMarkOnly ? null : buildSpan(table, row, lane.lane.id, scale, y);
  if (span) sheet.spans.push(span);
  // A bar or a band says it all by itself, unless its mark says more than that it is a contact.
  const hasMark =
    span === null || span.form === 'uncertain' || (span.form === 'period' && glyph !== 'contact');
  const radius = hasMark ? radiusOf(table, row) : 0;
  const begin = xOf(scale, beginOf(table, row));
  // Held at the window's edge while its span runs under it.
  const x = span === null ? begin : Math.max(begin, Math.min(scale.left + radius, span.x1 - radius));
  if (x < scale.left - radius || x > scale.right + radius) return;
  if (hasMark) sheet.marks.push(makeMark(sheet, lane, row, x, y));
  const weight = row === sheet.sight.selected ? 3 : role === 'missed' ? 2 : role === 'good' ? 1 : 0;
  const next = Math.min(xOf(scale, nextBegin) - MISSED_RADIUS, scale.right) - LABEL_GAP;
  const wish = { entry: row, lane: lane.lane.id, y, role, weight, ground: groundOf(lane, span) };
  const start = x + radius + LABEL_GAP;
  if (span === null) sheet.wishes.push({ ...wish, x: start, end: next, place: 'beside', after: null });
  else {
    const place = span.form === 'band' ? 'beside' : 'above';
    const end = span.form === 'band' ? Math.min(span.x1, scale.right) - LABEL_GAP : next;
    const after = span.form === 'uncertain' ? span.x1 + LABEL_GAP + 2 : null;
    sheet.wishes.push({ ...wish, x: start, end, place, after });
  }
}

/** What lies behind the words of an entry: its lane, or the band they stand in. */
function groundOf({ lane: { sector } }: LaneLayout, span: Span | null): Label['ground'] {
  if (span?.form === 'band') return null;
  return sector === 'family' || sector === 'all' ? 'tint' : 'plain';
}

function makeMark(sheet: Sheet, lane: LaneLayout, row: number, x: number, y: number): Mark {
  const { chronology, missedNumber } = sheet.layout.shown;
  const { glyph, role, broken } = lookOf(chronology.rows, row);
  const counted = missedNumber[row] ?? 0;
  const number = counted <= MOST_IN_MARK ? counted : 0;
  const radius = radiusOf(chronology.rows, row);
  return { entry: row, lane: lane.lane.id, x, y, radius, glyph, role, number, broken };
}

function drawClusters(sheet: Sheet, lane: LaneLayout, packed: PackedLane): void {
  const { scale } = sheet;
  const { clusters } = packed;
  const y = rowMiddle(lane, lane.rows - 1);
  const first = lowerBound(clusters.length, (i) => clusters[i]?.to ?? 0, scale.from);
  for (let i = first; i < clusters.length; i++) {
    const cluster = clusters[i];
    if (cluster === undefined || cluster.from > scale.to) break;
    const { missed, others } = cluster;
    const isBoth = missed.length > 0 && others.length > 0;
    const height = isBoth ? ROW_HEIGHT / 2 : BOX_HEIGHT;
    const box = {
      lane: lane.lane.id,
      x0: xOf(scale, cluster.from) + 1,
      x1: xOf(scale, cluster.to) - 1,
      height,
    };
    const shift = isBoth ? height / 2 : 0;
    if (missed.length > 0) sheet.clusters.push({ ...box, y: y - shift, entries: missed, missed: true });
    if (others.length > 0) sheet.clusters.push({ ...box, y: y + shift, entries: others, missed: false });
  }
}

/**
 * A line for each outcome. Where several stand close together, the last keeps its words, and those too
 * near to be told apart are one line.
 */
function drawOutcomes(layout: Layout, scale: TimeScale): OutcomeLine[] {
  const { shown } = layout;
  const lines: OutcomeLine[] = [];
  let leftmost = Infinity;
  for (const entry of [...shown.outcomes].reverse()) {
    const x = Math.round(xOf(scale, beginOf(shown.chronology.rows, entry)));
    if (x < scale.left || x > scale.right || leftmost - x < NEAREST_OUTCOME) continue;
    const title = titleOf(shown, entry);
    const width = measureText(title, LABEL_SIZE, 'bold') + 12;
    const isRoomRight = x + width < Math.min(scale.right, leftmost);
    const isRoomLeft = x - width > scale.left && leftmost - x > 0;
    const text = isRoomRight || (isRoomLeft && lines.length === 0) ? title : '';
    lines.push({ entry, x, text, align: isRoomRight ? 'start' : 'end' });
    leftmost = isRoomRight || text === '' ? x : x - width;
  }
  return lines.reverse();
}

/** Outcomes nearer than this are one line, in pixels. */
const NEAREST_OUTCOME = 6;

function describeBand({ lane, y, height }: LaneLayout): LaneBand {
  const { id, name, sector } = lane;
  return { lane: id, name, sector, summary: height < TIGHT ? '' : summariseLane(lane), y, height };
}

/** Height below which a lane has room for its name only. */
const TIGHT = 36;

/** "8 entries, 2 missed" */
export function summariseLane(lane: ShownLane): string {
  const entries = countOf(lane.entries.length + lane.findings.length, 'entry', 'entries');
  return lane.missed === 0 ? entries : `${entries}, ${lane.missed} missed`;
}
