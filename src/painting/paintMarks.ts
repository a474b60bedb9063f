/** Paints the things that stand in lanes on a canvas: spans, marks, clusters, words. */
import { formatCount } from '../base/count.ts';
import { ECHO } from '../drawing/geometry.ts';
import type { ClusterMark, Label, Mark, Span } from '../drawing/drawing.ts';
import { drawCornerDots, drawDots, drawGlyph, drawPlatedDiamond } from './glyphs.ts';
import { barOf, BRACKET, HALO, isBracketed } from './measures.ts';
import { BOLD, NUMBER, PLAIN, type PaintContext } from './paintContext.ts';
import { groundColour, type Theme } from './theme.ts';

/** The line, bar or band of an entry. */
export function paintSpan(context: PaintContext, span: Span, theme: Theme): void {
  const colour = theme.roles[span.role];
  const bar = barOf(span);
  if (bar) {
    context.fillStyle = bar.ground === 'band' ? theme.bandPale : theme.bar;
    context.fillRect(span.x0, bar.y, span.x1 - span.x0, bar.height);
    if (span.differs) {
      context.fillStyle = colour;
      context.fillRect(span.x0 + ECHO, bar.y + bar.height + 1.5, span.x1 - span.x0, 1.5);
    }
    if (span.broken) {
      context.setLineDash([4, 3]);
      context.strokeStyle = colour;
      context.lineWidth = 1.5;
      context.strokeRect(span.x0, bar.y, span.x1 - span.x0, bar.height);
      context.setLineDash([]);
    } else {
      context.fillStyle = bar.ground === 'band' ? theme.band : colour;
      context.fillRect(span.sure0, bar.y, span.sure1 - span.sure0, bar.height);
    }
    if (theme.edge !== null) paintEdge(context, span, bar, bar.ground === 'band' ? theme.edge : colour);
  } else {
    context.strokeStyle = colour;
    context.lineWidth = 1.5;
    if (span.broken) context.setLineDash([4, 3]);
    context.beginPath();
    context.moveTo(span.x0, span.y);
    context.lineTo(span.x1, span.y);
    context.stroke();
    if (span.broken) context.setLineDash([]);
  }
  if (isBracketed(span) || span.openStart || span.openEnd) paintEnds(context, span, colour);
  if (span.goesOn) paintGoesOn(context, span, colour);
}

/** Three dots at an edge of a page beyond which a line or a bar goes on. */
function paintGoesOn(context: PaintContext, span: Span, colour: string): void {
  const bar = barOf(span);
  const y = bar ? bar.y + bar.height / 2 : span.y;
  context.fillStyle = colour;
  context.beginPath();
  for (const step of [4, 8, 12]) {
    if (span.goesOn?.before) drawDot(context, span.x0 - step, y);
    if (span.goesOn?.after) drawDot(context, span.x1 + step, y);
  }
  context.fill();
}

function drawDot(context: PaintContext, x: number, y: number): void {
  context.moveTo(x + 1.25, y);
  context.arc(x, y, 1.25, 0, 2 * Math.PI);
}

/** Outlines a band or a bar whose fill cannot be told from the ground: broken where it is not certain. */
function paintEdge(
  context: PaintContext,
  { x0, x1, sure0, sure1 }: Span,
  { y, height }: { readonly y: number; readonly height: number },
  colour: string,
): void {
  context.strokeStyle = colour;
  context.lineWidth = 1;
  context.setLineDash([3, 3]);
  context.strokeRect(x0, y + 0.5, x1 - x0, height - 1);
  context.setLineDash([]);
  context.strokeRect(sure0, y + 0.5, sure1 - sure0, height - 1);
}

/** Brackets at known ends, arrows at open ones. */
function paintEnds(context: PaintContext, span: Span, colour: string): void {
  const { x0, x1, y, goesOn } = span;
  context.strokeStyle = colour;
  context.lineWidth = 1.5;
  context.beginPath();
  if (isBracketed(span)) {
    const { foot } = BRACKET;
    const height = span.isLow ? BRACKET.low : BRACKET.height;
    if (!span.openStart && !goesOn?.before) {
      context.moveTo(x0 + foot, y - height);
      context.lineTo(x0, y - height);
      context.lineTo(x0, y + height);
      context.lineTo(x0 + foot, y + height);
    }
    if (!span.openEnd && !goesOn?.after) {
      context.moveTo(x1 - foot, y - height);
      context.lineTo(x1, y - height);
      context.lineTo(x1, y + height);
      context.lineTo(x1 - foot, y + height);
    }
  }
  if (span.openStart && !goesOn?.before) {
    context.moveTo(x0 + 6, y - 5);
    context.lineTo(x0, y);
    context.lineTo(x0 + 6, y + 5);
  }
  if (span.openEnd && !goesOn?.after) {
    context.moveTo(x1 - 6, y - 5);
    context.lineTo(x1, y);
    context.lineTo(x1 - 6, y + 5);
  }
  context.stroke();
}

/** A mark in its shape, hollow where it did not happen or was known only later. */
export function paintMark(context: PaintContext, mark: Mark, theme: Theme): void {
  const { x, y, radius } = mark;
  const colour = theme.roles[mark.role];
  const isHollow = mark.broken || mark.role === 'later';
  if (mark.differs) paintEcho(context, mark, theme);
  context.beginPath();
  drawOutline(context, mark, x, y, isHollow ? radius - 0.75 : radius);
  context.fillStyle = isHollow ? theme.ground : colour;
  context.fill();
  if (isHollow) {
    context.strokeStyle = colour;
    context.lineWidth = 1.75;
    if (mark.broken) context.setLineDash([3, 2.5]);
    context.stroke();
    if (mark.broken) context.setLineDash([]);
  }
  if (mark.role === 'later') {
    context.beginPath();
    drawDots(context, x, y, radius);
    context.fillStyle = colour;
    context.fill();
  }
  if (mark.later && mark.role !== 'later') {
    context.beginPath();
    drawCornerDots(context, x, y, radius);
    context.fillStyle = theme.roles.later;
    context.fill();
  }
  if (mark.role === 'good') {
    context.beginPath();
    context.arc(x, y, radius * 0.3, 0, 2 * Math.PI);
    context.fillStyle = isHollow ? colour : theme.onMark;
    context.fill();
  }
  if (mark.number > 0) {
    context.fillStyle = isHollow ? colour : theme.onMark;
    context.font = NUMBER;
    context.textAlign = 'center';
    context.fillText(String(mark.number), x, y + 4);
  }
}

/** The largest number that a diamond by itself has room for. */
const MOST_IN_DIAMOND = 99;

function drawOutline(
  context: PaintContext,
  { glyph, number }: Mark,
  x: number,
  y: number,
  radius: number,
): void {
  if (number > MOST_IN_DIAMOND) drawPlatedDiamond(context, x, y, radius);
  else drawGlyph(context, glyph, x, y, radius);
}

/** The outline of a mark once more behind it, apart by a rim of ground: there are two accounts. */
function paintEcho(context: PaintContext, mark: Mark, theme: Theme): void {
  const { role, x, y, radius } = mark;
  context.fillStyle = theme.ground;
  context.strokeStyle = theme.roles[role];
  context.lineWidth = 1.5;
  context.beginPath();
  drawOutline(context, mark, x + ECHO, y + ECHO, radius);
  context.fill();
  context.stroke();
  context.strokeStyle = theme.ground;
  context.lineWidth = 3;
  context.beginPath();
  drawOutline(context, mark, x, y, radius);
  context.stroke();
}

/** Counts of entries: all boxes, then all frames, then all counts, because changing the style of a canvas is dear. */
export function paintClusters(context: PaintContext, clusters: readonly ClusterMark[], theme: Theme): void {
  for (const { x0, x1, y, height, missed } of clusters) {
    context.fillStyle = missed ? theme.roles.missed : theme.cluster;
    context.fillRect(x0, y - height / 2, x1 - x0, height);
  }
  context.strokeStyle = theme.muted;
  context.lineWidth = 1;
  for (const { x0, x1, y, height, missed } of clusters) {
    if (!missed) context.strokeRect(x0 + 0.5, y - height / 2 + 0.5, x1 - x0 - 1, height - 1);
  }
  context.font = NUMBER;
  context.textAlign = 'center';
  for (const { entries, x0, x1, y, missed } of clusters) {
    context.fillStyle = missed ? theme.onMark : theme.ink;
    context.fillText(formatCount(entries.length), (x0 + x1) / 2, y + 4);
  }
}

/** Words beside marks: the ground of all, then those of each weight. */
export function paintLabels(context: PaintContext, labels: readonly Label[], theme: Theme): void {
  const { above, below, beside } = HALO;
  for (const { ground, x, y, width } of labels) {
    if (ground === null) continue;
    context.fillStyle = groundColour(theme, ground);
    context.fillRect(x - beside, y - above, width + 2 * beside, above + below);
  }
  context.textAlign = 'start';
  for (const isBold of [false, true]) {
    context.font = isBold ? BOLD : PLAIN;
    for (const { bold, role, quiet, text, x, y } of labels) {
      if (bold !== isBold) continue;
      context.fillStyle = role === 'later' ? theme.roles.later : quiet ? theme.muted : theme.ink;
      context.fillText(text, x, y);
    }
  }
}
