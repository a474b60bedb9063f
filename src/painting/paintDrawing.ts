/**
 * Paints a Drawing: on a 2d canvas for the screen, on a context that writes SVG for export. Decides
 * nothing; every place and word is in the Drawing. A canvas is handed in already scaled to CSS pixels.
 */
import { AXIS_HEIGHT } from '../drawing/buildDrawing.ts';
import type { ClusterMark, Drawing, LaneBand } from '../drawing/drawing.ts';
import { paintAges } from './paintAges.ts';
import { paintBreakLines, paintBreaks } from './paintBreaks.ts';
import { paintHatches, paintHatchWords } from './paintHatches.ts';
import { paintFollows, paintThreadCounts, paintThreads } from './paintThreads.ts';
import { barOf, FINDINGS_HEADING } from './measures.ts';
import { BOLD, SMALL, type PaintContext } from './paintContext.ts';
import { paintClusters, paintLabels, paintMark, paintSpan } from './paintMarks.ts';
import type { Theme } from './theme.ts';

/** The part of the lanes that is in sight: how far they are scrolled down, and how high it is. */
export interface Sightline {
  readonly top: number;
  readonly height: number;
}

/** The time axis and the words of outcomes. */
export function paintHead(context: PaintContext, drawing: Drawing, theme: Theme): void {
  const { axis, head, width, gutter, scale, ages } = drawing;
  context.fillStyle = theme.ground;
  context.fillRect(0, 0, width, head);
  context.textAlign = 'start';
  if (gutter > 0) {
    context.fillStyle = theme.muted;
    context.font = SMALL;
    context.fillText(FINDINGS_HEADING, 4, head - 8);
  }
  context.save();
  context.beginPath();
  context.rect(gutter, 0, width - gutter, head);
  context.clip();
  context.fillStyle = theme.gridStrong;
  for (const { x } of axis.fine) context.fillRect(Math.round(x), head - 22, 1, 22);
  for (const { x, isCut } of axis.coarse) {
    if (x > scale.left) context.fillRect(Math.round(x), head - 44, 1, isCut ? 22 : 44);
  }
  for (const x of axis.least) if (x > scale.left) context.fillRect(Math.round(x), head - 5, 1, 4);
  context.fillStyle = theme.muted;
  context.font = SMALL;
  for (const { x, text } of axis.fine) {
    if (text !== '' && x >= scale.left - 1) context.fillText(text, Math.round(x) + 5, head - 8);
  }
  if (axis.initials.length > 0) paintInitials(context, drawing);
  context.fillStyle = theme.ink;
  context.font = BOLD;
  for (const { x, text } of axis.coarse) {
    if (text !== '') context.fillText(text, Math.round(x) + 5, head - 29);
  }
  if (ages) paintAges(context, ages, 0, theme);
  const below = head - AXIS_HEIGHT;
  for (const line of drawing.outcomes) {
    context.fillStyle = theme.roles.outcome;
    context.font = BOLD;
    context.textAlign = line.align;
    context.fillText(line.text, line.x + (line.align === 'end' ? -6 : 6), below + 14);
    for (const [top, bottom] of line.pieces) context.fillRect(line.x - 1, head - top, 2, top - bottom);
  }
  context.restore();
  context.fillStyle = theme.gridStrong;
  context.fillRect(0, head - 1, width, 1);
  paintBreaks(context, axis.breaks, head, below + 14, theme);
}

/** The letters of months. */
function paintInitials(context: PaintContext, { axis, head }: Drawing): void {
  context.textAlign = 'center';
  for (const { x, text } of axis.initials) context.fillText(text, Math.round(x), head - 8);
  context.textAlign = 'start';
}

/** The lanes in sight, with all that stands in them. */
export function paintLanes(context: PaintContext, drawing: Drawing, theme: Theme, sight: Sightline): void {
  const { width, gutter } = drawing;
  const inSight = (y: number) => y > sight.top - 40 && y < sight.top + sight.height + 40;
  context.fillStyle = theme.ground;
  context.fillRect(0, 0, width, sight.height);
  context.save();
  context.translate(0, -sight.top);
  paintGround(context, drawing, theme, sight);
  const { threads } = drawing;
  // Those of a finding begin in its column.
  paintThreads(
    context,
    threads.filter(({ x }) => x < gutter),
    theme,
  );
  paintFindings(context, drawing, theme, inSight);
  context.beginPath();
  context.rect(gutter, sight.top, width - gutter, sight.height);
  context.clip();
  paintHatches(context, drawing.hatches, theme);
  for (const span of drawing.spans) if (inSight(span.y)) paintSpan(context, span, theme);
  paintThreads(
    context,
    threads.filter(({ x }) => x >= gutter),
    theme,
  );
  paintFollows(context, drawing.follows, theme);
  paintOutcomes(context, drawing, theme, sight);
  paintHatchWords(context, drawing.hatches, theme);
  paintLabels(
    context,
    drawing.labels.filter(({ y }) => inSight(y)),
    theme,
  );
  // In low lanes words reach into the lane above: they must not cover a count.
  paintClusters(
    context,
    drawing.clusters.filter(({ y }) => inSight(y)),
    theme,
  );
  paintThreadCounts(context, threads, theme);
  for (const mark of drawing.marks) {
    if (inSight(mark.y)) paintMark(context, mark, theme);
  }
  context.restore();
}

/** The lines of outcomes through the lanes, in pieces where words stand in a band. */
function paintOutcomes(
  context: PaintContext,
  { outcomes }: Drawing,
  theme: Theme,
  { top, height }: Sightline,
): void {
  const bottom = top + height;
  context.fillStyle = theme.roles.outcome;
  for (const { x, gaps } of outcomes) {
    let from = top;
    for (const [begin, end] of gaps) {
      const to = Math.min(begin, bottom);
      if (to > from) context.fillRect(x - 1, from, 2, to - from);
      from = Math.max(from, end);
    }
    if (bottom > from) context.fillRect(x - 1, from, 2, bottom - from);
  }
}

/** A ring about the selected entry's marks, over everything else. */
export function paintSelection(
  context: PaintContext,
  drawing: Drawing,
  theme: Theme,
  sight: Sightline,
  selected: number,
): void {
  context.save();
  context.translate(0, -sight.top);
  context.strokeStyle = theme.selected;
  context.lineWidth = 3;
  const marks = [...drawing.findings.marks, ...drawing.marks].filter((m) => m.entry === selected);
  for (const span of drawing.spans) {
    // The ring about its mark says enough.
    if (span.entry !== selected || marks.some(({ lane }) => lane === span.lane)) continue;
    const x0 = Math.max(span.x0, drawing.gutter) - 4;
    const x1 = Math.min(span.x1, drawing.width) + 4;
    // Words stand close above a bar.
    const bar = barOf(span) ?? { y: span.y - 8, height: 16 };
    context.strokeRect(x0, bar.y - 3, Math.max(8, x1 - x0), bar.height + 6);
  }
  for (const mark of marks) {
    context.beginPath();
    context.arc(mark.x, mark.y, mark.radius + 5, 0, 2 * Math.PI);
    context.stroke();
  }
  ringBoxes(context, drawing, ({ entries }) => entries.includes(selected));
  context.restore();
}

/** A ring about the box whose entries, those of `opened`, are listed beside the picture. */
export function paintOpened(
  context: PaintContext,
  drawing: Drawing,
  theme: Theme,
  sight: Sightline,
  opened: readonly number[],
): void {
  context.save();
  context.translate(0, -sight.top);
  context.strokeStyle = theme.selected;
  context.lineWidth = 3;
  ringBoxes(
    context,
    drawing,
    ({ entries }) => entries.length === opened.length && entries.every((entry, i) => entry === opened[i]),
  );
  context.restore();
}

function ringBoxes(context: PaintContext, drawing: Drawing, isMeant: (box: ClusterMark) => boolean): void {
  for (const box of [...drawing.findings.clusters, ...drawing.clusters]) {
    if (!isMeant(box)) continue;
    const { x0, x1, y, height } = box;
    context.strokeRect(x0 - 1, y - height / 2 - 1, x1 - x0 + 2, height + 2);
  }
}

/** The ground of what was known only later, and the line above it. */
export function paintBandGround(context: PaintContext, lane: LaneBand, width: number, theme: Theme): void {
  const { y, height, rowsHeight } = lane;
  if (height === rowsHeight) return;
  context.fillStyle = theme.laterTint;
  context.fillRect(0, y + rowsHeight, width, height - rowsHeight);
  context.fillStyle = theme.gridStrong;
  context.fillRect(0, y + rowsHeight, width, 1);
}

/** What lies behind everything: the tints of lanes, and the lines of time and between lanes. */
export function paintGround(context: PaintContext, drawing: Drawing, theme: Theme, sight: Sightline): void {
  const { width, gutter, axis } = drawing;
  for (const lane of drawing.lanes) {
    if (lane.sector === 'family' || lane.sector === 'all') {
      context.fillStyle = theme.tint;
      context.fillRect(0, lane.y, width, lane.height);
    }
    paintBandGround(context, lane, width, theme);
  }
  context.fillStyle = theme.tint;
  for (const { y, height } of drawing.headings) context.fillRect(0, y, width, height);
  context.fillStyle = theme.grid;
  for (const tick of axis.fine) {
    if (tick.x >= gutter) context.fillRect(Math.round(tick.x), sight.top, 1, sight.height);
  }
  context.fillStyle = theme.gridStrong;
  for (const tick of axis.coarse) {
    if (tick.x > gutter) context.fillRect(Math.round(tick.x), sight.top, 1, sight.height);
  }
  paintBreakLines(context, axis.breaks, sight.top, sight.height, theme);
  for (const { y, height } of [...drawing.lanes, ...drawing.headings]) {
    context.fillRect(0, y + height - 1, width, 1);
  }
  if (gutter > 0) context.fillRect(gutter - 1, sight.top, 1, sight.height);
}

/** What stands at the heads of the lanes, left of time. */
function paintFindings(
  context: PaintContext,
  drawing: Drawing,
  theme: Theme,
  inSight: (y: number) => boolean,
): void {
  paintClusters(
    context,
    drawing.findings.clusters.filter(({ y }) => inSight(y)),
    theme,
  );
  for (const mark of drawing.findings.marks) {
    if (inSight(mark.y)) paintMark(context, mark, theme);
  }
}
