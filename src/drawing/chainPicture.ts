/**
 * What came of what as a small picture: the entries of a chain side by side in order of time, each with its own
 * mark, an arc from each to what followed from it.
 *
 *      ╭───╮ ╭──╮
 *     ●    ▶    ■   ◆      the last stands by itself: nothing is recorded as leading to it
 *
 * The order is that of time; the distances are not.
 */
import type { Chain } from '../viewing/chain.ts';
import type { Shown } from '../viewing/showChronology.ts';
import type { Mark } from './drawing.ts';
import { lookOf } from './marks.ts';

/** From an entry to one that followed from it. */
export interface ChainArc {
  readonly from: number;
  readonly to: number;
  readonly x0: number;
  readonly x1: number;
  /** Where both ends stand, above the marks. */
  readonly y: number;
  /** How far its top is above its ends. */
  readonly rise: number;
}

export interface ChainPicture {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
  readonly arcs: readonly ChainArc[];
}

/** Pixels between two entries, at least and at most. */
const LEAST_STEP = 18;
const MOST_STEP = 56;
const RADIUS = 6;
const MARGIN = 12;
const GAP = 8;
/** Room between an arc's end and the mark it reaches, which may be ringed. */
const ARC_GAP = 4;
const MOST_RISE = 40;

/** The picture of a chain, as wide as the room given if its entries fit. */
export function buildChainPicture(shown: Shown, chain: Chain, room: number): ChainPicture {
  const { rows, links } = chain;
  const steps = Math.max(1, rows.length - 1);
  const step = Math.min(MOST_STEP, Math.max(LEAST_STEP, (room - 2 * MARGIN) / steps));
  const places = new Map(rows.map((row, at) => [row, MARGIN + at * step]));
  const riseOf = (x0: number, x1: number) => Math.min(MOST_RISE, GAP + Math.abs(x1 - x0) / 3);
  const ends = links.map(([from, to]) => ({ from, to, x0: places.get(from) ?? 0, x1: places.get(to) ?? 0 }));
  const highest = ends.reduce((most, { x0, x1 }) => Math.max(most, riseOf(x0, x1)), 0);
  const middle = highest + RADIUS + GAP;
  const y = middle - RADIUS - ARC_GAP;
  const arcs = ends.map((arc): ChainArc => ({ ...arc, y, rise: riseOf(arc.x0, arc.x1) }));
  const marks = rows.map((row): Mark => {
    const look = lookOf(shown.chronology.rows, row);
    const x = places.get(row) ?? 0;
    const number = shown.missedNumber[row] ?? 0;
    return { entry: row, lane: -1, x, y: middle, radius: RADIUS, number, ...look };
  });
  return { width: 2 * MARGIN + (rows.length - 1) * step, height: middle + MARGIN, marks, arcs };
}
