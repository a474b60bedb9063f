/** The lines of outcomes through all lanes, with their words above the axis. */
import { beginOf } from '../analysis/rowTime.ts';
import { titleOf } from '../viewing/describeEntry.ts';
import type { Shown } from '../viewing/showChronology.ts';
import { BESIDE_TICK, FINE_SIZE, type Axis, type Tick } from './axis.ts';
import type { OutcomeLine } from './drawing.ts';
import { LABEL_SIZE } from './geometry.ts';
import { measureText, type Weight } from './textWidth.ts';
import { xOf, type TimeScale } from './timeScale.ts';

/**
 * A line for each outcome. Where several stand close together, the last keeps its words, and those too
 * near to be told apart are one line.
 */
export function placeOutcomes(shown: Shown, scale: TimeScale, axis: Axis): OutcomeLine[] {
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
    lines.push({ entry, x, text, align: isRoomRight ? 'start' : 'end', pieces: piecesAt(axis, x) });
    leftmost = isRoomRight || text === '' ? x : x - width;
  }
  return lines.reverse();
}

/** Height of a line beside the axis, and where the names of coarse and of fine units stand, in pixels above the lanes. */
const LINE_TOP = 62;
const COARSE_NAMES = [43, 25] as const;
const FINE_NAMES = [20, 4] as const;
/** How near a line may come to a name. */
const NEAR = 3;

function piecesAt({ coarse, fine, initials }: Axis, x: number): [top: number, bottom: number][] {
  const pieces: [top: number, bottom: number][] = [];
  let top = LINE_TOP;
  const leaveOut = ([from, to]: readonly [number, number]) => {
    pieces.push([top, from]);
    top = to;
  };
  if (isOnName(coarse, x, LABEL_SIZE, 'bold')) leaveOut(COARSE_NAMES);
  if (isOnName(fine, x, FINE_SIZE, 'regular') || isOnInitial(initials, x)) leaveOut(FINE_NAMES);
  return [...pieces, [top, 0]];
}

function isOnName(ticks: readonly Tick[], x: number, size: number, weight: Weight): boolean {
  return ticks.some(({ x: tick, text }) => {
    const begin = tick + BESIDE_TICK;
    return text !== '' && x >= begin - NEAR && x <= begin + measureText(text, size, weight) + NEAR;
  });
}

function isOnInitial(initials: readonly Tick[], x: number): boolean {
  return initials.some((tick) => {
    const half = measureText(tick.text, FINE_SIZE, 'regular') / 2;
    return Math.abs(x - tick.x) <= half + NEAR_INITIAL;
  });
}

/** Letters stand closer than names. */
const NEAR_INITIAL = 1.5;

/** Outcomes nearer than this are one line, in pixels. */
const NEAREST_OUTCOME = 6;
