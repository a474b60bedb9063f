/**
 * The shapes of marks as outlines, drawn into whatever takes path commands.
 *
 *     drawGlyph(context, 'missed', 100, 40, 13)
 *     outlineOf('missed', 100, 40, 13)  → "M100,27L113,40L100,53L87,40Z"
 */
import { path } from 'd3';
import type { Glyph } from '../drawing/drawing.ts';

/** The path commands that outlines need. */
export interface PathSink {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  quadraticCurveTo(controlX: number, controlY: number, x: number, y: number): void;
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void;
  arc(x: number, y: number, radius: number, from: number, to: number): void;
  rect(x: number, y: number, width: number, height: number): void;
  closePath(): void;
}

const FULL_TURN = 2 * Math.PI;

/** Corners of polygons, in parts of the radius. */
const CORNERS: Partial<Record<Glyph, readonly (readonly [number, number])[]>> = {
  missed: [
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 0],
  ],
  good: [
    [-1, 0],
    [-0.5, -0.87],
    [0.5, -0.87],
    [1, 0],
    [0.5, 0.87],
    [-0.5, 0.87],
  ],
  referral: [
    [-0.85, -1],
    [1.1, 0],
    [-0.85, 1],
  ],
  meeting: [
    [-0.38, -1.05],
    [0.38, -1.05],
    [0.38, -0.38],
    [1.05, -0.38],
    [1.05, 0.38],
    [0.38, 0.38],
    [0.38, 1.05],
    [-0.38, 1.05],
    [-0.38, 0.38],
    [-1.05, 0.38],
    [-1.05, -0.38],
    [-0.38, -0.38],
  ],
  decision: [
    [-1.05, -1],
    [1.05, 1],
    [1.05, -1],
    [-1.05, 1],
  ],
  birth: [
    [0, -1.1],
    [1.1, 0.85],
    [-1.1, 0.85],
  ],
};

/** Draws the outline of a glyph about a middle point as a path of its own. The caller fills or strokes it. */
export function drawGlyph(sink: PathSink, glyph: Glyph, x: number, y: number, radius: number): void {
  const corners = CORNERS[glyph];
  if (corners) {
    let isFirst = true;
    for (const [cx, cy] of corners) {
      if (isFirst) sink.moveTo(x + cx * radius, y + cy * radius);
      else sink.lineTo(x + cx * radius, y + cy * radius);
      isFirst = false;
    }
    sink.closePath();
  } else if (glyph === 'assessment') {
    sink.rect(x - radius * 0.88, y - radius * 0.88, radius * 1.76, radius * 1.76);
  } else if (glyph === 'context') {
    sink.rect(x - radius, y - radius * 0.42, radius * 2, radius * 0.84);
  } else if (glyph === 'outcome') {
    sink.rect(x - radius * 0.45, y - radius * 1.7, radius * 0.9, radius * 3.4);
  } else if (glyph === 'finding') {
    sink.rect(x - radius * 0.8, y - radius, radius * 1.6, radius * 2);
  } else {
    // Alone in its path, and not begun by a move, a circle is painted as one: several times as fast.
    sink.arc(x, y, radius, 0, FULL_TURN);
  }
}

/** Half the width and height of the plate, in parts of the radius. */
const PLATE = { wide: 1.12, high: 0.55 } as const;

/** Adds the diamond of a missed opportunity with a plate across it, on which a number of three figures has room. */
export function drawPlatedDiamond(sink: PathSink, x: number, y: number, radius: number): void {
  const wide = PLATE.wide * radius;
  const high = PLATE.high * radius;
  const inner = radius - high;
  sink.moveTo(x, y - radius);
  sink.lineTo(x + inner, y - high);
  sink.lineTo(x + wide, y - high);
  sink.lineTo(x + wide, y + high);
  sink.lineTo(x + inner, y + high);
  sink.lineTo(x, y + radius);
  sink.lineTo(x - inner, y + high);
  sink.lineTo(x - wide, y + high);
  sink.lineTo(x - wide, y - high);
  sink.lineTo(x - inner, y - high);
  sink.closePath();
}

/** Adds the four dots that fill the mark of what was known only later. */
export function drawDots(sink: PathSink, x: number, y: number, radius: number): void {
  drawFourDots(sink, x, y, radius * 0.38, radius * 0.17);
}

/** Adds them about a mark that has its own filling, in the corners it leaves free. */
export function drawCornerDots(sink: PathSink, x: number, y: number, radius: number): void {
  drawFourDots(sink, x, y, radius * 0.84, 2);
}

function drawFourDots(sink: PathSink, x: number, y: number, apart: number, size: number): void {
  for (const [dx, dy] of [
    [-apart, -apart],
    [apart, -apart],
    [-apart, apart],
    [apart, apart],
  ] as const) {
    sink.moveTo(x + dx + size, y + dy);
    sink.arc(x + dx, y + dy, size, 0, FULL_TURN);
  }
}

/** A glyph's outline as the `d` of an SVG path, for small pictures that are elements of the page. */
export function outlineOf(glyph: Glyph, x: number, y: number, radius: number): string {
  const sink = path();
  drawGlyph(sink, glyph, x, y, radius);
  return sink.toString();
}

/** The dots of `drawDots` as the `d` of an SVG path. */
export function dotsOf(x: number, y: number, radius: number): string {
  const sink = path();
  drawDots(sink, x, y, radius);
  return sink.toString();
}
