/**
 * What would be counted by itself on the row of the boxes: it is drawn as what it is, within the room of its box.
 *
 *     ◆4 ─────··· ◆9 ────────]      where the next thing of the row begins the line ends in dots: it goes on
 *     ◆ 21 ───]   ▕ 3 ▏             in half a row the number stands beside the mark
 */
import { beginOf } from '../analysis/rowTime.ts';
import { GOES_ON_WIDTH, HALF_RADIUS, halfOfRow } from './boxes.ts';
import type { Box, BoxPair } from './boxesInSight.ts';
import type { Span } from './drawing.ts';
import { LABEL_SIZE, radiusOf } from './geometry.ts';
import { rowMiddle, type LaneLayout, type Layout } from './layout.ts';
import { lookOf, numberOf } from './marks.ts';
import { hasMark, spanOf } from './spans.ts';
import { measureText } from './textWidth.ts';
import { xOf, type TimeScale } from './timeScale.ts';

export interface Single {
  readonly row: number;
  readonly x: number;
  readonly y: number;
  /** Half the width of its mark; 0 where its bar says it all. */
  readonly radius: number;
  readonly span: Span | null;
  /** Where its number begins that has no room in its mark; null for none. */
  readonly numberX: number | null;
}

/** Free pixels between a mark and the number beside it. */
const BESIDE = 2;
/** Least line that is seen between a mark and the dots after it. */
const LEAST_LINE = 2;
/** What dots need after a line. */
const DOTS = GOES_ON_WIDTH - LEAST_LINE;

/** Places the only entry of a box. */
export function placeSingle(
  { shown }: Layout,
  lane: LaneLayout,
  { isBoth, missed }: BoxPair,
  box: Box,
  scale: TimeScale,
): Single {
  const table = shown.chronology.rows;
  const [row = 0] = box.entries;
  const shift = isBoth ? halfOfRow(lane.rowHeight, box === missed).shift : 0;
  const y = rowMiddle(lane, lane.rows - 1) + shift;
  const whole = spanOf(table, row, lane.lane.id, scale, y);
  const isMarked = whole === null || hasMark(whole.form, lookOf(table, row).glyph);
  const full = isMarked ? radiusOf(table, row) : 0;
  const radius = isBoth ? Math.min(full, HALF_RADIUS) : full;
  const begin = xOf(scale, beginOf(table, row));
  const isCut = whole !== null && whole.x1 > box.x1 + 0.5;
  const clear = (isCut ? Math.min(box.end, box.x1) - LEAST_LINE : box.x1) - radius;
  let x = Math.max(box.x0 + radius, Math.min(begin, clear));
  // With the end of its line it leaves the window.
  if (whole !== null && !isCut) x = Math.max(begin, Math.min(x, whole.x1 - radius));
  const number = radius < full ? numberOf(shown, row) : 0;
  const beside = number === 0 ? 0 : radius + BESIDE + measureText(String(number), LABEL_SIZE, 'bold');
  // The mark stays over the day on which it stands.
  const moved = Math.max(Math.min(x, box.x0 + radius), Math.min(x, box.end - beside));
  const isNumbered = number > 0 && moved + beside <= box.end && x - moved <= radius;
  if (isNumbered) x = moved;
  return {
    row,
    x,
    y,
    radius,
    span: whole && fitSpan(whole, box, isBoth, x + radius, scale),
    numberX: isNumbered ? x + radius + BESIDE : null,
  };
}

/** A line or a bar within the room of its box; cut where it goes on under what comes next. */
function fitSpan(span: Span, { x0, x1 }: Box, isLow: boolean, least: number, { left }: TimeScale): Span {
  const isCut = span.x1 > x1 + 0.5;
  const end = isCut ? Math.max(Math.min(least + LEAST_LINE, x1), x1 - DOTS) : span.x1;
  // What is held at the window's edge runs on under it.
  const begin = x0 > left + 1.5 ? Math.max(span.x0, x0) : span.x0;
  const cut = (x: number) => Math.min(Math.max(x, begin), end);
  return {
    ...span,
    x0: Math.min(begin, end),
    x1: end,
    sure0: cut(span.sure0),
    sure1: cut(span.sure1),
    openEnd: span.openEnd && !isCut,
    isLow,
    ...(isCut ? { goesOn: { before: false, after: true } } : {}),
  };
}
