/**
 * Some entries on the time of the whole case, as a small picture: one line for all, and above it, apart, those
 * that are marked as missed opportunities.
 *
 *           ◆      ◆  ◆
 *     ●─[●──]──────●──●──●
 *     2008   | 2009  | 2010
 */
import { beginOf, isInTime, isMissed, isPoint, untilOf } from '../analysis/rowTime.ts';
import type { TimeWindow } from '../domain/view.ts';
import type { Shown } from '../viewing/showChronology.ts';
import { buildAxis, type Tick } from './axis.ts';
import type { Mark, Span } from './drawing.ts';
import { lookOf } from './marks.ts';
import { buildSpan } from './spans.ts';
import { keepCalendar } from './timeMap.ts';
import { makeTimeScale, xOf } from './timeScale.ts';

export interface CasePicture {
  readonly width: number;
  readonly height: number;
  /** Where the line of the entries runs, and that of the missed ones. */
  readonly line: number;
  readonly missedLine: number;
  readonly years: readonly Tick[];
  readonly marks: readonly Mark[];
  readonly spans: readonly Span[];
}

const HEIGHT = 74;
const MISSED_LINE = 14;
const LINE = 40;
const RADIUS = 5;

/** The picture of some rows, or null where none has a date. Marks that would stand on one pixel are one. */
export function buildCasePicture(shown: Shown, rows: Iterable<number>, width: number): CasePicture | null {
  const table = shown.chronology.rows;
  const window = findWindow(shown, rows);
  if (window === null) return null;
  const scale = makeTimeScale(window, RADIUS, width - RADIUS, keepCalendar(shown.shortest));
  const marks = new Map<string, Mark>();
  const spans = new Map<string, Span>();
  for (const row of rows) {
    if (!isInTime(table, row)) continue;
    const look = lookOf(table, row);
    const y = isMissed(table, row) ? MISSED_LINE : LINE;
    const x = Math.round(xOf(scale, beginOf(table, row)));
    const mark = { entry: row, lane: -1, x, y, radius: RADIUS, number: 0, ...look };
    const place = `${x} ${look.glyph} ${y}`;
    if (!marks.has(place)) marks.set(place, mark);
    if (isPoint(table, row)) continue;
    const until = `${place} ${Math.round(xOf(scale, untilOf(table, row)))}`;
    if (!spans.has(until)) spans.set(until, buildSpan(table, row, -1, scale, y));
  }
  if (marks.size === 0) return null;
  const axis = buildAxis(scale);
  return {
    width,
    height: HEIGHT,
    line: LINE,
    missedLine: MISSED_LINE,
    years: (axis.coarse.length > 0 ? axis.coarse : axis.fine).filter(({ x }) => x >= 0),
    marks: [...marks.values()],
    spans: [...spans.values()],
  };
}

/** The case as it is first seen, if all the entries lie in it; else the whole of it. */
function findWindow(
  { chronology, openingWindow, wholeCase }: Shown,
  rows: Iterable<number>,
): TimeWindow | null {
  const table = chronology.rows;
  for (const row of rows) {
    const isOutside = openingWindow === null || untilOf(table, row) > openingWindow.to;
    if (isInTime(table, row) && isOutside) return wholeCase;
  }
  return openingWindow;
}
