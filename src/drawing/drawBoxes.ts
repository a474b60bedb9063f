/** Draws the boxes of a lane: counts, and what would be counted by itself. */
import { halfOfRow } from './boxes.ts';
import type { Box, BoxPair } from './boxesInSight.ts';
import { LABEL_SIZE } from './geometry.ts';
import { rowMiddle, type LaneLayout } from './layout.ts';
import { makeTimedMark, type Sheet } from './sheet.ts';
import { placeSingle } from './singles.ts';
import { measureText } from './textWidth.ts';

/** Height of a box with a count, in pixels. */
export const BOX_HEIGHT = 18;
/** Baseline of a number below the middle of its row. */
const BASELINE = 4;

/** Draws the boxes of a cluster: one, or two halves where some are missed and some are not. */
export function drawBoxes(sheet: Sheet, lane: LaneLayout, pair: BoxPair): void {
  drawPart(sheet, lane, pair, pair.missed);
  drawPart(sheet, lane, pair, pair.others);
}

function drawPart(sheet: Sheet, lane: LaneLayout, pair: BoxPair, box: Box | null): void {
  if (box?.entries.length === 1) drawSingle(sheet, lane, pair, box);
  else if (box) drawBox(sheet, lane, pair, box);
}

function drawBox({ clusters }: Sheet, lane: LaneLayout, pair: BoxPair, box: Box): void {
  const { entries, x0, x1 } = box;
  const missed = box === pair.missed;
  const middle = rowMiddle(lane, lane.rows - 1);
  const { height, shift } = pair.isBoth ? halfOfRow(lane.rowHeight, missed) : WHOLE_ROW;
  clusters.push({ lane: lane.lane.id, entries, x0, x1, y: middle + shift, height, missed });
}

const WHOLE_ROW = { height: BOX_HEIGHT, shift: 0 };

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
