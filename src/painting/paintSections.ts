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
import { paintLanes, paintOpened, paintSelection, type Sightline } from './paintDrawing.ts';
import type { Theme } from './theme.ts';

/** What has a ring: the selected entry, null for none; and if none is, the box whose entries are listed. */
export interface Ringed {
  readonly selected: number | null;
  readonly opened: readonly number[];
}

/** Paints both parts, with what was found and what has a ring in them. */
export function paintSections(
  context: PaintContext,
  drawing: Drawing,
  theme: Theme,
  { top, height }: Sightline,
  ringed: Ringed,
): void {
  const pinned = Math.min(drawing.pinnedHeight, height);
  paintSection(context, drawing, theme, { top: top + pinned, height: height - pinned }, pinned, ringed);
  if (pinned === 0) return;
  paintSection(context, drawing, theme, { top: 0, height: pinned }, 0, ringed);
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
  ringed: Ringed,
): void {
  context.save();
  context.beginPath();
  context.rect(0, y, drawing.width, sight.height);
  context.clip();
  context.translate(0, y);
  paintLanes(context, drawing, theme, sight);
  paintFound(context, drawing.found, theme, sight.top);
  const { selected, opened } = ringed;
  if (selected !== null) paintSelection(context, drawing, theme, sight, selected);
  else if (opened.length > 0) paintOpened(context, drawing, theme, sight, opened);
  context.restore();
}
