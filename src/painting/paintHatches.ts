/** Paints what stands behind the marks of lanes: silence, what lies outside the record, and their words. */
import type { Hatch } from '../drawing/drawing.ts';
import { HATCH_STEP } from '../drawing/hatches.ts';
import { HALO } from './measures.ts';
import { PLAIN, type PaintContext } from './paintContext.ts';
import { groundColour, type Theme } from './theme.ts';

/** Free pixels between the words of a hatch and its lines. */
const BESIDE = 8;

/** The lines of hatches: one way for silence, both ways for what has no records. */
export function paintHatches(context: PaintContext, hatches: readonly Hatch[], theme: Theme): void {
  context.lineWidth = 1;
  context.strokeStyle = theme.hatch;
  for (const hatch of hatches) {
    context.beginPath();
    drawLines(context, hatch, 1);
    if (hatch.form === 'outside') drawLines(context, hatch, -1);
    context.stroke();
  }
}

/** Their words, on a ground that the lines do not run through. */
export function paintHatchWords(context: PaintContext, hatches: readonly Hatch[], theme: Theme): void {
  context.font = PLAIN;
  context.textAlign = 'start';
  for (const { words } of hatches) {
    if (words === null) continue;
    const { text, x, y, width, ground } = words;
    context.fillStyle = groundColour(theme, ground);
    context.fillRect(x - BESIDE, y - HALO.above - 2, width + 2 * BESIDE, HALO.above + HALO.below + 4);
    context.fillStyle = theme.muted;
    context.fillText(text, x, y);
  }
}

/** Lines at 45 degrees, rising (1) or falling (-1), cut at the hatch's edges. */
function drawLines(context: PaintContext, { x0, x1, top, height, phase }: Hatch, slope: 1 | -1): void {
  const bottom = top + height;
  for (let foot = x0 - phase - height; foot < x1; foot += HATCH_STEP) {
    // From its foot at the left, a line crosses the height while it crosses as many pixels of width.
    const from = Math.max(foot, x0);
    const to = Math.min(foot + height, x1);
    if (to <= from) continue;
    const yAt = (x: number) => (slope === 1 ? bottom - (x - foot) : top + (x - foot));
    context.moveTo(from, yAt(from));
    context.lineTo(to, yAt(to));
  }
}
