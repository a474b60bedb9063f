/**
 * The Drawing of a window: a layout and a window in, everything that is seen out. Walks only what is in
 * sight, found by bisection.
 *
 *     buildDrawing(layout, { window, width: 1000, selected: null })
 */
import { beginOf } from '../analysis/rowTime.ts';
import { lowerBound } from '../base/bisect.ts';
import { FIRST_VIEW, type Drawn, type TimeWindow } from '../domain/view.ts';
import { findBirth } from '../viewing/ages.ts';
import { countOf, formatCount } from '../base/count.ts';
import { type Shown, type ShownLane } from '../viewing/showChronology.ts';
import { AGES_HEIGHT, buildAges } from './ageRuler.ts';
import { partsOf } from './afterwards.ts';
import { buildAxis, keepWholeNames, type Axis } from './axis.ts';
import { buildEvenAxis } from './axisEven.ts';
import { buildRelativeAxis } from './axisRelative.ts';
import { giveWay } from './breaks.ts';
import { gatherBegun, type Gathered } from './begunEarlier.ts';
import { cardRoomsOf } from './cardRooms.ts';
import { placeCard } from './cards.ts';
import type { ClusterMark, Drawing, Label, LaneBand, Mark, Span } from './drawing.ts';
import { placeOfFinding } from './findings.ts';
import { placeFound, type Hits } from './found.ts';
import { ECHO, LABEL_GAP, MISSED_RADIUS, radiusOf } from './geometry.ts';
import { buildHatches } from './hatches.ts';
import { chooseLabels, MOST_IN_MARK, type LabelWish } from './labels.ts';
import { packedAt, rowMiddle, type LaneLayout, type Layout } from './layout.ts';
import { lookOf } from './marks.ts';
import { placeOutcomes } from './outcomes.ts';
import type { PackedLane } from './packLane.ts';
import { eachPlaced, markX, spanOf } from './places.ts';
import { hasMark } from './spans.ts';
import { placeCounts } from './threadCounts.ts';
import { buildFollows, buildThreads } from './threadLines.ts';
import { levelOf, makeTimeScale, xOf, xOfPlace, type TimeScale } from './timeScale.ts';

/** Height of the two-level axis and the words of an outcome, in pixels. */
export const AXIS_HEIGHT = 66;

/** Height of all above the lanes, in pixels: the axis, and ages where a birth gives them. */
export function headHeight(shown: Shown): number {
  return AXIS_HEIGHT + (shown.wholeCase !== null && findBirth(shown) !== null ? AGES_HEIGHT : 0);
}

export interface Sight {
  /** Null where nothing is dated: findings are drawn all the same, without a time axis. */
  readonly window: TimeWindow | null;
  /** Width of the picture without the lane names, in pixels. */
  readonly width: number;
  /** Row of the selected entry; its label comes before all others. */
  readonly selected: number | null;
  /** The day from which time is counted; null or left out: dates of the calendar. */
  readonly origin?: number | null;
  /** What a search has found, if there is one. */
  readonly hits?: Hits | null;
  /** The lanes in sight besides pinned ones, in pixels from the top of the first; all if left out. */
  readonly top?: number;
  readonly height?: number;
  /** Free pixels at both ends of time; none if left out. */
  readonly margin?: number;
  /** What is drawn besides the entries; as at first if left out. */
  readonly drawn?: Drawn;
}

/** Any stretch of time will do where nothing stands in it. */
const NO_WINDOW: TimeWindow = { from: 0, to: 1 };

/** How much further than the mark the ring about the selected entry reaches into the room of its label. */
const RING = 4;

/** Height of a box with a count, in pixels. */
const BOX_HEIGHT = 18;

/** Draws a window of a layout. */
export function buildDrawing(layout: Layout, sight: Sight): Drawing {
  const { gutter, shown } = layout;
  const { silenceFrom, threads, ageFrom } = sight.drawn ?? FIRST_VIEW;
  const { margin = 0 } = sight;
  const scale = makeTimeScale(sight.window ?? NO_WINDOW, gutter + margin, sight.width - margin, layout.map);
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
  const isInSight = (lane: LaneLayout) =>
    lane.y < layout.pinnedHeight || (lane.y + lane.height >= top && lane.y <= top + height);
  const inSight = layout.lanes.filter(isInSight);
  for (const lane of inSight) {
    drawFindings(sheet, lane);
    for (const part of partsOf(lane)) {
      const packed = packedAt(layout, part, levelOf(scale));
      drawPlaced(sheet, part, packed);
      drawClusters(sheet, part, packed);
    }
  }
  const labels = chooseLabels(layout, sheet.wishes);
  const isDated = sight.window !== null;
  const axis = isDated ? keepWholeNames(chooseAxis(scale, sight.origin ?? null), sight.width) : NO_AXIS;
  const birth = isDated ? findBirth(shown, ageFrom) : null;
  const hatches = isDated ? buildHatches(layout, scale, silenceFrom, inSight, { ...sheet, labels }) : [];
  const outcomes = placeOutcomes(shown, scale, axis);
  return {
    width: sight.width,
    head: headHeight(shown),
    lanesHeight: layout.height,
    pinnedHeight: layout.pinnedHeight,
    gutter,
    scale,
    axis: axis.breaks.length === 0 ? axis : { ...axis, breaks: giveWay(axis.breaks, outcomes) },
    lanes: bandsOf(layout),
    headings: layout.headings,
    outcomes,
    spans: sheet.spans,
    // Missed opportunities last, so that nothing covers them.
    marks: [
      ...sheet.marks.filter(({ role }) => role !== 'missed'),
      ...sheet.marks.filter(({ role }) => role === 'missed'),
    ],
    clusters: sheet.clusters,
    findings: sheet.findings,
    labels,
    hatches,
    threads: placeCounts(buildThreads(layout, scale, threads, sight.selected), { ...sheet, labels, hatches }),
    follows: threads === 'none' ? [] : buildFollows(layout, scale, sight.selected),
    ages: birth && buildAges(shown, birth, scale),
    found: sight.hits ? placeFound(sheet, sight.hits) : [],
  };
}

const NO_AXIS: Axis = { coarse: [], fine: [], breaks: [] };

function chooseAxis(scale: TimeScale, origin: number | null): Axis {
  const { stops, lastDays } = scale.map;
  if (stops && lastDays) return buildEvenAxis(scale, { stops, lastDays });
  return origin === null ? buildAxis(scale) : buildRelativeAxis(scale, origin);
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
  const { layout, scale } = sheet;
  const rooms = cardRoomsOf(layout.shown.chronology.rows, lane, packed, levelOf(scale));
  eachPlaced(lane, packed, scale, (row, shelf, nextBegin, p) =>
    drawEntry(sheet, lane, row, shelf, nextBegin, rooms?.[p] ?? 0),
  );
}

function drawEntry(
  sheet: Sheet,
  lane: LaneLayout,
  row: number,
  shelf: number,
  nextBegin: number,
  cardRows: number,
): void {
  const { scale } = sheet;
  const table = sheet.layout.shown.chronology.rows;
  const { glyph, role, differs } = lookOf(table, row);
  const y = rowMiddle(lane, shelf);
  const span = spanOf(table, row, lane.lane.id, scale, y);
  if (span) sheet.spans.push(span);
  const isMarked = span === null || hasMark(span.form, glyph);
  const radius = isMarked ? radiusOf(table, row) : 0;
  const begin = xOf(scale, beginOf(table, row));
  const x = markX(begin, span, scale, radius);
  if (x < scale.left - radius || x > scale.right + radius) return;
  if (isMarked) sheet.marks.push(makeMark(sheet, lane, row, x, y));
  const isSelected = row === sheet.sight.selected;
  const weight = isSelected ? 3 : role === 'missed' ? 2 : role === 'good' ? 1 : 0;
  const next = xOfPlace(scale, nextBegin) - MISSED_RADIUS - LABEL_GAP;
  const start = x + radius + LABEL_GAP + (differs ? ECHO : 0) + (isSelected ? RING : 0);
  const card =
    cardRows === 0 ? null : placeCard(table, lane, scale, { row, shelf, rows: cardRows, start, span });
  const isBeside = span === null || span.form === 'band';
  const free = span?.form === 'band' ? span.x1 - LABEL_GAP : next;
  // One object, without a copy on the way: hundreds are made in a frame.
  sheet.wishes.push({
    entry: row,
    lane: lane.lane.id,
    x: start,
    end: Math.min(free, scale.right - LABEL_GAP),
    from: start - x + begin,
    free,
    y,
    place: isBeside ? 'beside' : 'above',
    // A line no longer than its mark ends under it.
    after: span?.form === 'uncertain' ? Math.max(span.x1 + LABEL_GAP + 2, start) : null,
    role,
    ground: groundOf(lane, span),
    weight,
    card,
  });
}

/** What lies behind the words of an entry: its lane, or the band they stand in. */
function groundOf({ ground }: LaneLayout, span: Span | null): Label['ground'] {
  return span?.form === 'band' ? null : ground;
}

function makeMark(sheet: Sheet, lane: LaneLayout, row: number, x: number, y: number): Mark {
  const { chronology, missedNumber } = sheet.layout.shown;
  const { glyph, role, broken, later, differs } = lookOf(chronology.rows, row);
  const counted = missedNumber[row] ?? 0;
  const number = counted <= MOST_IN_MARK ? counted : 0;
  const radius = radiusOf(chronology.rows, row);
  return { entry: row, lane: lane.lane.id, x, y, radius, glyph, role, number, broken, later, differs };
}

function drawClusters(sheet: Sheet, lane: LaneLayout, packed: PackedLane): void {
  const { scale } = sheet;
  const { clusters } = packed;
  const first = lowerBound(clusters.length, (i) => clusters[i]?.to ?? 0, scale.from);
  const begun = gatherBegun(sheet.layout.shown.chronology.rows, clusters, first, scale);
  const edge = scale.left + 1 + HELD_WIDTH;
  // A box that begins where that of the edge stands takes what is in it.
  const isJoined = begun !== null && xOfPlace(scale, clusters[first]?.from ?? Infinity) < edge;
  if (begun !== null && !isJoined) drawBoxes(sheet, lane, begun, scale.left + 1, edge);
  for (let i = first; i < clusters.length; i++) {
    const cluster = clusters[i];
    if (cluster === undefined || cluster.from > scale.to) break;
    const held = isJoined && i === first ? begun : null;
    const gathered = held
      ? { missed: [...held.missed, ...cluster.missed], others: [...held.others, ...cluster.others] }
      : cluster;
    drawBoxes(sheet, lane, gathered, xOfPlace(scale, cluster.from) + 1, xOfPlace(scale, cluster.to) - 1);
  }
}

/** Width of a box at the window's edge, in pixels. */
const HELD_WIDTH = 26;

/** The boxes of a cluster: one, or two halves where some are missed and some are not. */
function drawBoxes(sheet: Sheet, lane: LaneLayout, gathered: Gathered, x0: number, x1: number): void {
  const { missed, others } = gathered;
  const isBoth = missed.length > 0 && others.length > 0;
  const height = isBoth ? lane.rowHeight / 2 : BOX_HEIGHT;
  const y = rowMiddle(lane, lane.rows - 1);
  const box = { lane: lane.lane.id, x0, x1, height };
  const shift = isBoth ? height / 2 : 0;
  drawBox(sheet, lane, { ...box, y: y - shift, entries: missed, missed: true });
  drawBox(sheet, lane, { ...box, y: y + shift, entries: others, missed: false });
}

/** A box with its count; what would count one is the mark of the entry, in its place within the box. */
function drawBox(sheet: Sheet, lane: LaneLayout, box: ClusterMark): void {
  const [first] = box.entries;
  if (first === undefined) return;
  if (box.entries.length > 1) sheet.clusters.push(box);
  else {
    const { scale, layout } = sheet;
    const table = layout.shown.chronology.rows;
    const whole = radiusOf(table, first);
    const radius = box.height < BOX_HEIGHT ? Math.min(whole, box.height / 2) : whole;
    const x = Math.max(box.x0 + radius, Math.min(xOf(scale, beginOf(table, first)), box.x1 - radius));
    const mark = makeMark(sheet, lane, first, x, box.y);
    // In half a row there is no room for a number.
    sheet.marks.push(radius < mark.radius ? { ...mark, radius, number: 0 } : mark);
  }
}

/** Bands by layout: they are the same in every frame of it. */
const knownBands = new WeakMap<Layout, readonly LaneBand[]>();

function bandsOf(layout: Layout): readonly LaneBand[] {
  const known = knownBands.get(layout);
  if (known !== undefined) return known;
  const bands = layout.lanes.map(describeBand);
  knownBands.set(layout, bands);
  return bands;
}

function describeBand({ lane, y, height, rowsHeight }: LaneLayout): LaneBand {
  const { id, name, sector } = lane;
  return {
    lane: id,
    name,
    sector,
    summary: rowsHeight < TIGHT ? '' : summariseLane(lane),
    y,
    height,
    rowsHeight,
  };
}

/** Height below which a lane has room for its name only. */
const TIGHT = 36;

/** "8 entries, 2 missed" */
export function summariseLane(lane: ShownLane): string {
  const entries = countOf(lane.entries.length + lane.findings.length, 'entry', 'entries');
  return lane.missed === 0 ? entries : `${entries}, ${formatCount(lane.missed)} missed`;
}
