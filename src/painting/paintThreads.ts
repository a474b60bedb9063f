/**
 * Paints threads between lanes, each kind told by its end and not by colour:
 *
 *     shared         ──▶   filled head in the other lane
 *     asked          ──▷   open head
 *     not shared     ┄┄|   dashed, stopped at the other lane's edge by a bar
 *     not recorded   ── <  ends before the other lane, open towards it
 */
import type { FollowLine, ThreadLine } from '../drawing/drawing.ts';
import { NUMBER, type PaintContext } from './paintContext.ts';
import type { Theme } from './theme.ts';

/** A head: how far it reaches into the other lane, how long it is, half its width. */
const REACH = 7;
const HEAD = { length: 11, half: 6 } as const;
const BAR_HALF = 7;
/** Free pixels between what was never recorded and the lane it went to. */
const BREAK = 5;
/** Widths of lines: at both ends, and through the lanes between. */
const WIDE = 2;
const THIN = 1;
const DASH = [4, 3];

/** Threads, without their counts. */
export function paintThreads(context: PaintContext, threads: readonly ThreadLine[], theme: Theme): void {
  for (const thread of threads) {
    context.strokeStyle = thread.selected ? theme.ink : theme.thread;
    context.fillStyle = thread.selected ? theme.ink : theme.thread;
    paintLine(context, thread);
    paintEnd(context, thread);
  }
}

/** How many a bundle stands for, beside it. */
export function paintThreadCounts(context: PaintContext, threads: readonly ThreadLine[], theme: Theme): void {
  if (threads.length === 0) return;
  context.font = NUMBER;
  context.textAlign = 'center';
  for (const { countBox } of threads) {
    if (countBox === null) continue;
    const { text, x, y, width, height } = countBox;
    context.fillStyle = theme.ground;
    context.fillRect(x, y, width, height);
    context.fillStyle = theme.ink;
    context.fillText(text, x + width / 2, y + 10);
  }
}

/** Lines from an entry to what followed from it, with a small head at the later one. */
export function paintFollows(context: PaintContext, follows: readonly FollowLine[], theme: Theme): void {
  context.strokeStyle = theme.ink;
  context.lineWidth = 1.25;
  for (const { x0, y0, x1, y1 } of follows) {
    const angle = Math.atan2(y1 - y0, x1 - x0);
    context.beginPath();
    context.moveTo(x0, y0);
    context.lineTo(x1, y1);
    for (const turn of [-0.45, 0.45]) {
      context.moveTo(x1 - 8 * Math.cos(angle + turn), y1 - 8 * Math.sin(angle + turn));
      context.lineTo(x1, y1);
    }
    context.stroke();
  }
}

/** Wide in its own lane and towards the other, thin through those between. */
function paintLine(context: PaintContext, { kind, x, y, edge, end }: ThreadLine): void {
  const down = end > y ? 1 : -1;
  const stop =
    kind === 'not-shared'
      ? end - 2 * down
      : kind === 'not-recorded'
        ? end - (BREAK + HEAD.length) * down
        : end + (REACH - HEAD.length) * down;
  context.setLineDash(kind === 'not-shared' ? DASH : []);
  const near = Math.abs(stop - edge) < 12 ? stop : edge;
  strokeLine(context, x, y, near, WIDE);
  if (near !== stop) {
    strokeLine(context, x, near, stop - 10 * down, THIN);
    strokeLine(context, x, stop - 10 * down, stop, WIDE);
  }
  context.setLineDash([]);
}

function strokeLine(context: PaintContext, x: number, from: number, to: number, width: number): void {
  context.lineWidth = width;
  context.beginPath();
  context.moveTo(x, from);
  context.lineTo(x, to);
  context.stroke();
}

function paintEnd(context: PaintContext, { kind, x, y, end }: ThreadLine): void {
  const down = end > y ? 1 : -1;
  context.lineWidth = WIDE;
  context.beginPath();
  if (kind === 'not-shared') {
    context.moveTo(x - BAR_HALF, end - down);
    context.lineTo(x + BAR_HALF, end - down);
    context.stroke();
    return;
  }
  if (kind === 'not-recorded') {
    const fork = end - (BREAK + HEAD.length) * down;
    context.moveTo(x - HEAD.half, fork + HEAD.length * down);
    context.lineTo(x, fork);
    context.lineTo(x + HEAD.half, fork + HEAD.length * down);
    context.stroke();
    return;
  }
  const tip = end + REACH * down;
  context.moveTo(x, tip);
  context.lineTo(x - HEAD.half, tip - HEAD.length * down);
  context.lineTo(x + HEAD.half, tip - HEAD.length * down);
  context.closePath();
  if (kind === 'shared') context.fill();
  else {
    context.lineWidth = 1.5;
    context.stroke();
  }
}
