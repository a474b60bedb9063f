/**
 * Paints where a long time is drawn short: two strokes across the line of the axis, its length in words above
 * the years, and a faint broken line down through the lanes.
 */
import type { Break } from '../drawing/axis.ts';
import { SMALL, type PaintContext } from './paintContext.ts';
import type { Theme } from './theme.ts';

const DASH = [2, 5];
/** How far the strokes reach above the line, and half of how far they lean. */
const HIGH = 7;
const LEAN = 1.5;
/** Half the distance between them. */
const APART = 2;

/** The strokes and the words; `bottom` is where the axis ends, `baseline` where words stand. */
export function paintBreaks(
  context: PaintContext,
  breaks: readonly Break[],
  bottom: number,
  baseline: number,
  theme: Theme,
): void {
  if (breaks.length === 0) return;
  context.fillStyle = theme.ground;
  for (const { x } of breaks) context.fillRect(x - APART, bottom - 1, 2 * APART, 1);
  context.strokeStyle = theme.muted;
  context.lineWidth = 1.25;
  context.beginPath();
  for (const { x } of breaks) {
    for (const middle of [x - APART, x + APART]) {
      context.moveTo(middle - LEAN, bottom);
      context.lineTo(middle + LEAN, bottom - HIGH);
    }
  }
  context.stroke();
  context.fillStyle = theme.muted;
  context.font = SMALL;
  context.textAlign = 'center';
  for (const { text, x } of breaks) if (text !== '') context.fillText(text, x, baseline);
  context.textAlign = 'start';
}

/** The broken lines through the lanes, from `top` down. */
export function paintBreakLines(
  context: PaintContext,
  breaks: readonly Break[],
  top: number,
  height: number,
  theme: Theme,
): void {
  if (breaks.length === 0) return;
  context.strokeStyle = theme.gridStrong;
  context.lineWidth = 1;
  context.setLineDash(DASH);
  context.beginPath();
  for (const { x } of breaks) {
    context.moveTo(Math.round(x) + 0.5, top);
    context.lineTo(Math.round(x) + 0.5, top + height);
  }
  context.stroke();
  context.setLineDash([]);
}
