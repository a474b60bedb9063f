/** The lines of outcomes through all lanes, with their words above the axis. */
import { beginOf } from '../analysis/rowTime.ts';
import { titleOf } from '../viewing/describeEntry.ts';
import type { Shown } from '../viewing/showChronology.ts';
import type { OutcomeLine } from './drawing.ts';
import { LABEL_SIZE } from './geometry.ts';
import { measureText } from './textWidth.ts';
import { xOf, type TimeScale } from './timeScale.ts';

/**
 * A line for each outcome. Where several stand close together, the last keeps its words, and those too
 * near to be told apart are one line.
 */
export function placeOutcomes(shown: Shown, scale: TimeScale): OutcomeLine[] {
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
