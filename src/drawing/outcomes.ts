/** The lines of outcomes through all lanes, with their words above the axis. */
import { beginOf } from '../analysis/rowTime.ts';
import { titleOf } from '../viewing/describeEntry.ts';
import type { Shown } from '../viewing/showChronology.ts';
import { BESIDE_TICK, FINE_SIZE, type Axis, type Tick } from './axis.ts';
import type { Label, OutcomeLine } from './drawing.ts';
import { LABEL_SIZE } from './geometry.ts';
import { measureText, type Weight } from './textWidth.ts';
import { xOf, type TimeScale } from './timeScale.ts';

/** Words of an outcome, and the room they take beside its line. */
interface Named {
  readonly entry: number;
  readonly x: number;
  readonly title: string;
}

/**
 * A line for each outcome; those too near to be told apart are one. Each has its name at its right. Those that have
 * no room for it there have their names together, left of the first of them.
 *
 *                  Emergency call; Admitted │  │  │ Dies
 */
export function placeOutcomes(shown: Shown, scale: TimeScale, axis: Axis): OutcomeLine[] {
  const lines: OutcomeLine[] = [];
  const add = ({ entry, x }: Named, text: string, align: OutcomeLine['align']) =>
    lines.push({ entry, x, text, align, pieces: piecesAt(axis, x), gaps: [] });
  const nameTogether = (run: readonly Named[], from: number): boolean => {
    const [first] = run;
    const text = textsOf(run).find((words) => first && first.x - widthOf(words) > from);
    if (text === undefined && from > scale.left) return run.length === 0;
    run.forEach((line, i) => add(line, i === 0 ? (text ?? '') : '', 'end'));
    return true;
  };
  let unnamed: Named[] = [];
  let end = scale.right;
  for (const line of linesInSight(shown, scale).reverse()) {
    const right = line.x + widthOf(line.title);
    const isRoom = right < end && nameTogether(unnamed, right);
    // The later ones come first: the last is what the case led to.
    if (isRoom || nameTogether(unnamed, line.x)) unnamed = [];
    if (isRoom) add(line, line.title, 'start');
    else unnamed = [line, ...unnamed];
    end = line.x;
  }
  nameTogether(unnamed, scale.left);
  return lines.sort((a, b) => a.x - b.x);
}

function linesInSight(shown: Shown, scale: TimeScale): Named[] {
  const lines: Named[] = [];
  for (const entry of [...shown.outcomes].reverse()) {
    const x = Math.round(xOf(scale, beginOf(shown.chronology.rows, entry)));
    const next = lines[0]?.x ?? Infinity;
    if (x < scale.left || x > scale.right || next - x < NEAREST_OUTCOME) continue;
    lines.unshift({ entry, x, title: titleOf(shown, entry) });
  }
  return lines;
}

/** What may be said of lines that have no room for a name each: all names, or how many they are. */
function textsOf(run: readonly Named[]): string[] {
  const names = [...new Set(run.map(({ title }) => title))].join('; ');
  return run.length === 1 ? [names] : [names, `${run.length} outcomes`];
}

function widthOf(text: string): number {
  return measureText(text, LABEL_SIZE, 'bold') + BESIDE_LINE;
}

/** Pixels that words keep free on both sides of them. */
const BESIDE_LINE = 12;

/** The same lines, which words in bands interrupt: behind other words is the ground of their lane. */
export function giveWayToWords(
  lines: readonly OutcomeLine[],
  labels: readonly Label[],
): readonly OutcomeLine[] {
  if (lines.length === 0) return lines;
  const inBands = labels.filter(({ ground }) => ground === null);
  return lines.map((line) => {
    const over = inBands.filter(({ x, width }) => line.x > x - NEAR && line.x < x + width + NEAR);
    if (over.length === 0) return line;
    const gaps = over.map(({ y }): [number, number] => [y - WORDS.above, y + WORDS.below]);
    return { ...line, gaps: gaps.sort((a, b) => a[0] - b[0]) };
  });
}

/** How far words reach above and below their baseline, in pixels. */
const WORDS = { above: 11, below: 4 } as const;

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
