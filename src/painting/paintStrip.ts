/** Paints the overview strip on a canvas. */
import { FOOT, type StripDrawing } from '../drawing/strip.ts';
import { SMALL, type PaintContext } from './paintContext.ts';
import type { Theme } from './theme.ts';

/** The overview strip without its window. */
export function paintStrip(context: PaintContext, strip: StripDrawing, theme: Theme): void {
  context.fillStyle = theme.tint;
  context.fillRect(0, 0, strip.width, strip.height);
  for (const { x, width, height, missedHeight } of strip.columns) {
    context.fillStyle = theme.roles.context;
    context.fillRect(x, strip.height - FOOT - height, width, height - missedHeight);
    context.fillStyle = theme.roles.missed;
    context.fillRect(x, strip.height - FOOT - missedHeight, width, missedHeight);
  }
  context.font = SMALL;
  context.textAlign = 'start';
  for (const year of strip.years) {
    context.fillStyle = theme.gridStrong;
    context.fillRect(Math.round(year.x), 0, 1, strip.height);
    context.fillStyle = theme.muted;
    if (year.x >= 0) context.fillText(year.text, Math.round(year.x) + 4, 12);
  }
}

/** The window in the strip, over it and seen through. */
export function paintStripWindow(
  context: PaintContext & { globalAlpha: number },
  { x, width }: { readonly x: number; readonly width: number },
  height: number,
  theme: Theme,
): void {
  context.fillStyle = theme.selected;
  context.globalAlpha = 0.12;
  context.fillRect(x, 0, width, height);
  context.globalAlpha = 1;
  context.strokeStyle = theme.selected;
  context.lineWidth = 2;
  context.strokeRect(x + 1, 1, width - 2, height - 2);
}
