/** Paints the row of ages above the time axis. */
import type { AgeRuler } from '../drawing/drawing.ts';
import { SMALL, type PaintContext } from './paintContext.ts';
import type { Theme } from './theme.ts';

/** The ruler, its upper edge at y. */
export function paintAges(context: PaintContext, ages: AgeRuler, y: number, theme: Theme): void {
  const { name, ticks, x0, x1, height } = ages;
  const baseline = y + height - 7;
  context.font = SMALL;
  context.textAlign = 'start';
  context.fillStyle = theme.tint;
  context.fillRect(x0, y + 2, x1 - x0, height - 3);
  context.fillStyle = theme.muted;
  context.fillText(name, Math.round(x0) + 5, baseline);
  for (const tick of ticks) {
    const x = Math.round(tick.x);
    if (!tick.held) {
      context.fillStyle = theme.gridStrong;
      context.fillRect(x, y + 2, 1, height - 3);
    }
    context.fillStyle = theme.ink;
    context.fillText(tick.text, x + 5, baseline);
  }
}
