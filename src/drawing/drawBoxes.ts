/** Draws the boxes of a lane: counts, and what would be counted by itself. */
import type { Box, BoxPair } from './boxesInSight.ts';
import { LABEL_SIZE } from './geometry.ts';
import { rowMiddle, type LaneLayout } from './layout.ts';
import { makeTimedMark, type Sheet } from './sheet.ts';
import { placeSingle } from './singles.ts';
import { measureText } from './textWidth.ts';

/** Height of a box with a count, in pixels. */
export const BOX_HEIGHT = 18;
/** Free pixels below what stands in the lower half of a row, so that the title of the row below does not touch it. */
const BELOW = 2;
/** Baseline of a number below the middle of its row. */
const BASELINE = 4;

/** Draws the boxes of a cluster: one, or two halves where some are missed and some are not. */
export function drawBoxes(sheet: Sheet, lane: LaneLayout, pair: BoxPair): void {
  const { missed, others, isBoth } = pair;
  const middle = rowMiddle(lane, lane.rows - 1);
  const half = lane.rowHeight / 2;
  const top = middle - BOX_HEIGHT / 2;
  if (missed?.entries.length === 1) drawSingle(sheet, lane, pair, missed);
  else if (missed && isBoth) drawBox(sheet, lane, missed, middle - half, half, true);
  else if (missed) drawBox(sheet, lane, missed, top, BOX_HEIGHT, true);
  if (others?.entries.length === 1) drawSingle(sheet, lane, pair, others);
  else if (others && isBoth) drawBox(sheet, lane, others, middle, half - BELOW, false);
  else if (others) drawBox(sheet, lane, others, top, BOX_HEIGHT, false);
}

function drawBox(
  { clusters }: Sheet,
  { lane: { id } }: LaneLayout,
  { entries, x0, x1 }: Box,
  top: number,
  height: number,
  missed: boolean,
): void {
  clusters.push({ lane: id, entries, x0, x1, y: top + height / 2, height, missed });
}

function drawSingle(sheet: Sheet, lane: LaneLayout, pair: BoxPair, box: Box): void {
  const { layout, scale, sight } = sheet;
  const { row, x, y, radius, span, numberX } = placeSingle(layout, lane, pair, box, scale);
  if (span) sheet.spans.push(span);
  if (radius === 0) return;
  const mark = makeTimedMark(sheet, lane, row, x, y);
  sheet.marks.push(radius < mark.radius ? { ...mark, radius, number: 0 } : mark);
  if (numberX === null) return;
  const text = String(mark.number);
  const width = measureText(text, LABEL_SIZE, 'bold');
  if (mark.number === 0 || numberX < layout.gutter || numberX + width > sight.width) return;
  const ink = { text, bold: true, quiet: false, role: mark.role, width, ground: lane.ground };
  sheet.numbers.push({ entry: row, lane: lane.lane.id, line: 0, x: numberX, y: y + BASELINE, ...ink });
}
