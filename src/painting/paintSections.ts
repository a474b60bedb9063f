/**
 * Paints the lanes as they are seen when scrolled: pinned ones at the top, where they stay, and below them
 * those that scroll.
 *
 *     0 ┌────────────┐
 *       │ pinned     │  never moves
 *       ├────────────┤  pinnedHeight
 *       │ the others │  `top` pixels further up than they stand in the Drawing
 *       └────────────┘
 */
import type { Drawing } from '../drawing/drawing.ts';
import type { PaintContext } from './paintContext.ts';
import { paintFound } from './paintFound.ts';
import { paintLanes, paintSelection, type Sightline } from './paintDrawing.ts';
import type { Theme } from './theme.ts';

/** Paints both parts, with what was found and the ring about the selected entry in them; null for none. */
export function paintSections(
  context: PaintContext,
  drawing: Drawing,
  theme: Theme,
  { top, height }: Sightline,
  selected: number | null,
): void {
  const pinned = Math.min(drawing.pinnedHeight, height);
  paintSection(context, drawing, theme, { top: top + pinned, height: height - pinned }, pinned, selected);
  if (pinned === 0) return;
  paintSection(context, drawing, theme, { top: 0, height: pinned }, 0, selected);
  context.fillStyle = theme.muted;
  context.fillRect(0, pinned - 2, drawing.width, 2);
}

/** Paints what is in a sightline `y` pixels further down, and nothing beyond it. */
function paintSection(
  context: PaintContext,
  drawing: Drawing,
  theme: Theme,
  sight: Sightline,
  y: number,
  selected: number | null,
): void {
  context.save();
  context.beginPath();
  context.rect(0, y, drawing.width, sight.height);
  context.clip();
  context.translate(0, y);
  paintLanes(context, drawing, theme, sight);
  paintFound(context, drawing.found, theme, sight.top);
  if (selected !== null) paintSelection(context, drawing, theme, sight, selected);
  context.restore();
}
