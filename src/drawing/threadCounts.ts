/**
 * Where the counts of bundled threads stand: beside their line, as near to its end as they cover no mark, no box
 * and no words. Lines and what stands in the lanes in, lines with places for their counts out.
 *
 *     ┆
 *     ┆×2   ▢ 7
 *     ┴
 */
import type { ClusterMark, Hatch, Label, Mark, ThreadLine } from './drawing.ts';
import { measureText } from './textWidth.ts';

/** What counts must not cover. */
export interface Covering {
  readonly marks: readonly Mark[];
  readonly clusters: readonly ClusterMark[];
  readonly labels: readonly Label[];
  readonly hatches: readonly Hatch[];
}

interface Box {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

const TEXT_SIZE = 12;
/** From the line to the box of its count: close by, else farther aside. */
const ASIDES = [7, 18, 30] as const;
const MOST_ASIDE = 30;
/** Free pixels within the box beside the words. */
const INSET = 2;
/** How far the box reaches above and below the baseline. */
const ABOVE = 10;
const BELOW = 2;
/** From the end of the line to the first place that is tried, and from one to the next. */
const FROM_END = 4;
const STEP = 4;
const MOST_STEPS = 150;

/** The lines with places for the counts of those that stand for several; a count without a free place is left out. */
export function placeCounts(threads: readonly ThreadLine[], covering: Covering): ThreadLine[] {
  const placed: Box[] = [];
  return threads.map((thread) => {
    if (thread.count < 2) return thread;
    const text = `×${thread.count}`;
    const width = measureText(text, TEXT_SIZE, 'bold') + 2 * INSET;
    const box = findFree(thread, width, [...listNear(thread.x, MOST_ASIDE + width, covering), ...placed]);
    if (box === null) return thread;
    placed.push(box);
    return { ...thread, countBox: { text, x: box.x0, y: box.y0, width, height: ABOVE + BELOW } };
  });
}

/** The first free box along the line from its end, right of it before left. */
function findFree({ x, y, end }: ThreadLine, width: number, taken: readonly Box[]): Box | null {
  const back = end > y ? -1 : 1;
  const steps = Math.min(MOST_STEPS, Math.floor((Math.abs(end - y) - FROM_END) / STEP));
  for (const aside of ASIDES) {
    for (let step = 0; step <= steps; step++) {
      const edge = end + back * (FROM_END + step * STEP);
      const y0 = back < 0 ? edge - ABOVE - BELOW : edge;
      for (const x0 of [x + aside, x - aside - width]) {
        const box = { x0, x1: x0 + width, y0, y1: y0 + ABOVE + BELOW };
        if (!taken.some((other) => doOverlap(box, other))) return box;
      }
    }
  }
  return null;
}

function doOverlap(a: Box, b: Box): boolean {
  return a.x0 < b.x1 && a.x1 > b.x0 && a.y0 < b.y1 && a.y1 > b.y0;
}

/** What stands no farther from a line than `reach`, above and below as well. */
function listNear(x: number, reach: number, { marks, clusters, labels, hatches }: Covering): Box[] {
  const boxes: Box[] = [];
  const add = (x0: number, x1: number, y0: number, y1: number) => {
    if (x1 > x - reach && x0 < x + reach) boxes.push({ x0, x1, y0, y1 });
  };
  for (const { x: middle, y, radius } of marks) {
    add(middle - radius, middle + radius, y - radius, y + radius);
  }
  for (const { x0, x1, y, height } of clusters) add(x0, x1, y - height / 2, y + height / 2);
  for (const { x: left, y, width } of labels) add(left, left + width, y - ABOVE, y + BELOW);
  for (const { words } of hatches) {
    if (words) add(words.x, words.x + words.width, words.y - ABOVE, words.y + BELOW);
  }
  return boxes;
}
