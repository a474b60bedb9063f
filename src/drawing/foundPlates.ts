/**
 * Where the count of what was found in a box stands: after the box, or else at its end, where it covers nothing.
 *
 *     ┌──────┐       ┌───────────┐┌──────┐
 *     │  12  │ 3     │    12    3││  40  │    and nowhere in the last one
 */
import type { ClusterMark, Drawing } from './drawing.ts';

/** What is drawn that can have been found, and the words that stand beside it. */
export type Findable = Pick<Drawing, 'marks' | 'spans' | 'clusters' | 'findings' | 'labels' | 'scale'>;

/** The ground on which a count stands, in pixels. */
export interface Plate {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Width of a figure of a count, and what is free on both sides of it together. */
const FIGURE = 7;
const AROUND = 4;
/** How high a count is. */
const HEIGHT = 10;
/** Half the height of the line of an entry. */
const HALF_LINE = 5;
/** How far words reach above their baseline, and below it. */
const ABOVE = 10;
const BELOW = 3;

/**
 * What finds a place for a count of a box; null where it would cover a mark, a box, words or another count,
 * or be out of sight.
 */
export function platesBeside(drawn: Findable): (box: ClusterMark, text: string) => Plate | null {
  let taken: Map<number, Plate[]> | null = null;
  return (box, text) => {
    // Most of the time nothing was searched for.
    taken ??= gatherTaken(drawn);
    const inLane = taken.get(box.lane) ?? [];
    const width = FIGURE * text.length + AROUND;
    const level = { y: box.y - HEIGHT / 2, width, height: HEIGHT };
    const after = { x: box.x1 + 1, ...level };
    const isInSight = after.x + width <= drawn.scale.right;
    if (isInSight && inLane.every((other) => !isOver(after, other))) {
      inLane.push(after);
      return after;
    }
    const within = { x: box.x1 - 1 - width, ...level };
    const counted = (box.x0 + box.x1 + FIGURE * countFigures(box.entries.length)) / 2;
    return within.x > counted + 2 ? within : null;
  };
}

/** With the comma of a thousand. */
function countFigures(count: number): number {
  return String(count).length + (count >= 1000 ? 1 : 0);
}

function isOver(a: Plate, b: Plate): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** What stands in each lane. */
function gatherTaken({ marks, spans, clusters, findings, labels }: Findable): Map<number, Plate[]> {
  const taken = new Map<number, Plate[]>();
  const take = (lane: number, x0: number, x1: number, y0: number, y1: number) => {
    const inLane = taken.get(lane) ?? [];
    if (inLane.length === 0) taken.set(lane, inLane);
    inLane.push({ x: x0, y: y0, width: x1 - x0, height: y1 - y0 });
  };
  for (const { lane, x, y, radius } of [...findings.marks, ...marks]) {
    take(lane, x - radius, x + radius, y - radius, y + radius);
  }
  for (const { lane, x0, x1, y } of spans) take(lane, x0, x1, y - HALF_LINE, y + HALF_LINE);
  for (const { lane, x0, x1, y, height } of [...findings.clusters, ...clusters]) {
    take(lane, x0, x1, y - height / 2, y + height / 2);
  }
  for (const { lane, x, y, width } of labels) take(lane, x, x + width, y - ABOVE, y + BELOW);
  return taken;
}
