/** Cuts lines and rectangles at the edges of a rectangle, for pictures that have no clipping of their own. */
import type { Box, Point } from './slideShapes.ts';

/** Pixels beside the edge of a window that still count as on it: what begins with the window must not be lost. */
const ON_EDGE = 1;

/** True for a point within a box or on its edge; without a box, for any. */
export function holds(box: Box | null, [x, y]: Point): boolean {
  if (box === null) return true;
  const isBeside = x < box.x - ON_EDGE || x > box.x + box.width + ON_EDGE;
  return !isBeside && y >= box.y && y <= box.y + box.height;
}

/** The part of a rectangle within another; null if there is none. */
export function cutRectangle(within: Box | null, box: Box): Box | null {
  if (within === null) return box;
  const x = Math.max(within.x, box.x);
  const y = Math.max(within.y, box.y);
  const width = Math.min(within.x + within.width, box.x + box.width) - x;
  const height = Math.min(within.y + within.height, box.y + box.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

/** The part of a straight line within a rectangle (Liang and Barsky); null if there is none. */
export function cutLine(within: Box | null, line: readonly Point[]): readonly [Point, Point] | null {
  const [[x0, y0] = [0, 0], [x1, y1] = [0, 0]] = line;
  if (within === null) return [[x0, y0], [x1, y1]]; // prettier-ignore
  const [dx, dy] = [x1 - x0, y1 - y0];
  let from = 0;
  let to = 1;
  const edges = [
    [-dx, x0 - within.x],
    [dx, within.x + within.width - x0],
    [-dy, y0 - within.y],
    [dy, within.y + within.height - y0],
  ] as const;
  for (const [speed, room] of edges) {
    if (speed === 0 && room < 0) return null;
    if (speed < 0) from = Math.max(from, room / speed);
    if (speed > 0) to = Math.min(to, room / speed);
  }
  if (from > to) return null;
  return [
    [x0 + from * dx, y0 + from * dy],
    [x0 + to * dx, y0 + to * dy],
  ];
}
