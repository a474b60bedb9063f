/**
 * The Drawing of a window: a layout and a window in, everything that is seen out. Walks only what is in
 * sight, found by bisection.
 *
 *     buildDrawing(layout, { window, width: 1000, selected: null })
 */
import { beginOf, untilOf } from '../analysis/rowTime.ts';
import type { RowTable } from '../domain/chronology.ts';
import { FIRST_VIEW, type Drawn, type TimeWindow } from '../domain/view.ts';
import { findBirth } from '../viewing/ages.ts';
import type { Shown } from '../viewing/showChronology.ts';
import { AGES_HEIGHT, buildAges } from './ageRuler.ts';
import { partsOf } from './afterwards.ts';
import { buildAxis, keepWholeNames, NO_AXIS, type Axis } from './axis.ts';
import { buildEvenAxis } from './axisEven.ts';
import { buildRelativeAxis } from './axisRelative.ts';
import { addCovered, boxesInSight, type Covered, type LaneBoxes } from './boxesInSight.ts';
import { giveWay } from './breaks.ts';
import { CARD_WIDTH, cardRoomsOf } from './cardRooms.ts';
import { placeCard } from './cards.ts';
import { BOX_HEIGHT, drawBoxes } from './drawBoxes.ts';
import type { Drawing, Label, Span } from './drawing.ts';
import { placeOfFinding } from './findings.ts';
import { placeFound, type Hits } from './found.ts';
import { ECHO, isOpenAt, LABEL_GAP, MISSED_RADIUS, OPEN_LENGTH, radiusOf } from './geometry.ts';
import { buildHatches } from './hatches.ts';
import { bandsOf } from './laneBands.ts';
import { chooseLabels } from './labels.ts';
import { packedAt, rowMiddle, type LaneLayout, type Layout } from './layout.ts';
import { lookOf } from './marks.ts';
import { giveWayToWords, placeOutcomes } from './outcomes.ts';
import type { PackedLane } from './packLane.ts';
import { eachPlaced } from './placedInSight.ts';
import { makeMark, makeTimedMark, type Sheet } from './sheet.ts';
import { hasMark, isLine, markX, spanOf } from './spans.ts';
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
    numbers: [],
  };
  const { top = 0, height = layout.height } = sight;
  const isInSight = (lane: LaneLayout) =>
    lane.y < layout.pinnedHeight || (lane.y + lane.height >= top && lane.y <= top + height);
  const inSight = layout.lanes.filter(isInSight);
  for (const lane of inSight) {
    drawFindings(sheet, lane);
    for (const part of partsOf(lane)) {
      const packed = packedAt(layout, part, levelOf(scale));
      drawPart(sheet, part, packed);
    }
  }
  const labels = [...chooseLabels(layout, sheet.wishes), ...sheet.numbers];
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
    outcomes: giveWayToWords(outcomes, labels),
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
    found: sight.hits ? placeFound({ ...sheet, labels }, sight.hits) : [],
  };
}

function chooseAxis(scale: TimeScale, origin: number | null): Axis {
  const { stops, lastDays } = scale.map;
  if (stops && lastDays) return buildEvenAxis(scale, { stops, lastDays });
  return origin === null ? buildAxis(scale) : buildRelativeAxis(scale, origin);
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

function drawPart(sheet: Sheet, lane: LaneLayout, packed: PackedLane): void {
  const { layout, scale } = sheet;
  const table = layout.shown.chronology.rows;
  const rooms = cardRoomsOf(table, lane, packed, levelOf(scale));
  const boxes = boxesInSight(table, lane, packed, scale);
  // Rows that a box at an edge would cover: it counts them.
  const covered = { left: new Array<number>(), right: new Array<number>() };
  eachPlaced(lane, packed, scale, (row, shelf, nextBegin, p) =>
    drawEntry(sheet, lane, boxes, covered, { row, shelf, nextBegin, cardRows: rooms?.[p] ?? 0 }),
  );
  const last = boxes.pairs.length - 1;
  boxes.pairs.forEach((pair, i) => {
    const left = i === 0 ? covered.left : NONE;
    const right = i === last ? covered.right : NONE;
    drawBoxes(sheet, lane, addCovered(table, pair, { left, right }, scale));
  });
}

const NONE: readonly number[] = [];

/** An entry with a shelf, the place of what comes next on that, and the rows a card of it may take. */
interface OnShelf {
  readonly row: number;
  readonly shelf: number;
  readonly nextBegin: number;
  readonly cardRows: number;
}

function drawEntry(
  sheet: Sheet,
  lane: LaneLayout,
  boxes: LaneBoxes,
  covered: Covered<number[]>,
  { row, shelf, nextBegin, cardRows }: OnShelf,
): void {
  const { scale } = sheet;
  const table = sheet.layout.shown.chronology.rows;
  const { glyph, role, differs } = lookOf(table, row);
  const y = rowMiddle(lane, shelf);
  const span = spanOf(table, row, lane.lane.id, scale, y);
  const isMarked = span === null || hasMark(span.form, glyph);
  const radius = isMarked ? radiusOf(table, row) : 0;
  const begin = xOf(scale, beginOf(table, row));
  // Boxes at the window's edges stand on the last row.
  const { from, to } = shelf === lane.rows - 1 ? boxes : { from: scale.left, to: scale.right };
  const x = markX(begin, span, from, radius);
  const x0 = Math.min(x - radius, span?.x0 ?? x);
  const x1 = Math.max(x + radius, span?.x1 ?? x);
  const isInSight = x1 > scale.left && x0 < scale.right;
  if (isInSight && from > scale.left && (isMarked ? x - radius < from - 0.5 : x1 - from < LEAST_SEEN)) {
    covered.left.push(row);
    return;
  }
  if (isInSight && to < scale.right && (isMarked ? x + radius > to + 0.5 : to - x0 < LEAST_SEEN)) {
    covered.right.push(row);
    return;
  }
  if (span) sheet.spans.push(span);
  if (x < scale.left - radius || x > scale.right + radius) return;
  if (isMarked) sheet.marks.push(makeTimedMark(sheet, lane, row, x, y));
  // Words would stand for something that is not there.
  if (Math.min(x1, scale.right) - Math.max(x0, scale.left) < LEAST_SEEN) return;
  const isSelected = row === sheet.sight.selected;
  const weight = isSelected ? 3 : role === 'missed' ? 2 : role === 'good' ? 1 : 0;
  const next = xOfPlace(scale, nextBegin) - MISSED_RADIUS - LABEL_GAP;
  const start = x + radius + LABEL_GAP + (differs ? ECHO : 0) + (isSelected ? RING : 0);
  const rows = keepOffBoxes(lane, boxes, scale, shelf, cardRows, start);
  const card = rows === 0 ? null : placeCard(table, lane, scale, { row, shelf, rows, start, span });
  const isBeside = span === null || span.form === 'band';
  const free = span?.form === 'band' ? span.x1 - LABEL_GAP : next;
  // One object, without a copy on the way: hundreds are made in a frame.
  sheet.wishes.push({
    entry: row,
    lane: lane.lane.id,
    x: start,
    end: Math.min(free, to - LABEL_GAP),
    from: start - x + begin,
    free,
    y,
    place: isBeside ? 'beside' : 'above',
    after: span && isLine(span.form) ? afterLine(table, row, scale, start) : null,
    role,
    ground: groundOf(lane, span),
    weight,
    card,
  });
}

/** Where words after the line of an entry begin: a line no longer than its mark ends under it. */
function afterLine(table: RowTable, row: number, scale: TimeScale, start: number): number {
  // Its true end, not where it is cut outside the window: words that have room above it would go there, out of sight.
  const open = isOpenAt(table, row, 'end') ? OPEN_LENGTH : 0;
  return Math.max(xOf(scale, untilOf(table, row)) + open + LABEL_GAP + 2, start);
}

/** What of an entry must be in sight, in pixels, for words to stand beside it. */
const LEAST_SEEN = 3;

/** The rows a card may take without those boxes that stand at an edge. */
function keepOffBoxes(
  { rows }: LaneLayout,
  { from, to }: LaneBoxes,
  { left, right }: TimeScale,
  shelf: number,
  cardRows: number,
  start: number,
): number {
  if (cardRows < 2 || shelf + cardRows < rows) return cardRows;
  const isOver = (from > left && start < from) || (to < right && start + CARD_WIDTH > to);
  return isOver ? cardRows - 1 : cardRows;
}

/** What lies behind the words of an entry: its lane, or the band they stand in. */
function groundOf({ ground }: LaneLayout, span: Span | null): Label['ground'] {
  return span?.form === 'band' ? null : ground;
}
