/** Paints what a search has found, over the picture and over the strip: ink, told by its shape. */
import type { FoundMark, StripFound } from '../drawing/found.ts';
import { FOOT, type StripDrawing } from '../drawing/strip.ts';
import { NUMBER, type PaintContext } from './paintContext.ts';
import type { Theme } from './theme.ts';

/** Frames and lines on the lanes; `top` is how far they are scrolled down. */
export function paintFound(
  context: PaintContext,
  found: readonly FoundMark[],
  theme: Theme,
  top: number,
): void {
  if (found.length === 0) return;
  context.save();
  context.translate(0, -top);
  context.strokeStyle = theme.ink;
  context.fillStyle = theme.ink;
  context.lineWidth = 1.5;
  context.font = NUMBER;
  context.textAlign = 'start';
  for (const { form, x0, x1, y0, y1, text, plate } of found) {
    if (form === 'frame') context.strokeRect(x0, y0, x1 - x0, y1 - y0);
    else context.fillRect(x0, y0, x1 - x0, y1 - y0);
    if (plate) {
      context.fillStyle = theme.ground;
      context.fillRect(plate.x, plate.y, plate.width, plate.height);
      context.fillStyle = theme.ink;
      context.fillText(text, plate.x + 2, plate.y + 9);
    }
  }
  context.restore();
}

/** A hollow column for each column of the strip with something found. */
export function paintStripFound(
  context: PaintContext,
  strip: StripDrawing,
  found: readonly StripFound[],
  theme: Theme,
): void {
  context.strokeStyle = theme.ink;
  context.lineWidth = 1.5;
  const foot = strip.height - FOOT;
  for (const { x, width, height } of found) {
    context.strokeRect(x, foot - height, width, height);
    context.fillStyle = theme.ink;
    context.fillRect(x - 1, foot, width + 2, FOOT);
  }
}
