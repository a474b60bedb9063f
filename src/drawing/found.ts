/**
 * Where what was searched for stands in the picture: a frame about a mark, a line under a bar, a line with a
 * count under a box.
 *
 *     ┌─────┐                 ┌────┐
 *     │  ●  │    ━━━━━━━      │ 12 │
 *     └─────┘    ───────      └────┘ 3 found
 *
 * And where it stands in the strip: how many in each of its columns.
 */
import { firstDay, isInTime } from '../analysis/rowTime.ts';
import type { Shown } from '../viewing/showChronology.ts';
import type { Drawing } from './drawing.ts';
import { FOOT, STRIP_COLUMN, type StripDrawing } from './strip.ts';
import { xOf } from './timeScale.ts';

/** What a search has found so far. */
export interface Hits {
  /** 1 for each row found. */
  readonly isHit: Uint8Array;
  /** How many were found in each cluster that was counted: a box is counted once, not each frame. */
  readonly counted: WeakMap<readonly number[], number>;
}

export interface FoundMark {
  readonly form: 'frame' | 'line';
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  /** Beside a box how many of its entries were found; else empty. */
  readonly text: string;
}

export interface StripFound {
  readonly x: number;
  readonly width: number;
  /** In pixels from the bottom. */
  readonly height: number;
  readonly count: number;
}

/** Free space between a mark and its frame, and between a bar or a box and its line, in pixels. */
const GAP = 4;
/** Half the height of a bar, with its brackets. */
const HALF_BAR = 9;

/** What of the things drawn was found. */
export function placeFound(
  { marks, spans, clusters, findings }: Pick<Drawing, 'marks' | 'spans' | 'clusters' | 'findings'>,
  { isHit, counted }: Hits,
): FoundMark[] {
  const found: FoundMark[] = [];
  const framed = new Set<string>();
  for (const { entry, lane, x, y, radius } of [...findings.marks, ...marks]) {
    if (isHit[entry] !== 1) continue;
    const half = radius + GAP;
    framed.add(`${entry} ${lane}`);
    found.push({ form: 'frame', x0: x - half, x1: x + half, y0: y - half, y1: y + half, text: '' });
  }
  for (const { entry, lane, x0, x1, y } of spans) {
    // The frame about its mark says enough.
    if (isHit[entry] !== 1 || framed.has(`${entry} ${lane}`)) continue;
    found.push({ form: 'line', x0, x1, y0: y + HALF_BAR, y1: y + HALF_BAR, text: '' });
  }
  for (const { entries, x0, x1, y, height } of [...findings.clusters, ...clusters]) {
    const count = countHits(entries, isHit, counted);
    if (count === 0) continue;
    const under = y + height / 2 + 1;
    found.push({ form: 'line', x0, x1, y0: under, y1: under, text: String(count) });
  }
  return found;
}

function countHits(entries: readonly number[], isHit: Uint8Array, counted: Hits['counted']): number {
  const known = counted.get(entries);
  if (known !== undefined) return known;
  const count = entries.reduce((sum, row) => sum + (isHit[row] ?? 0), 0);
  counted.set(entries, count);
  return count;
}

/** How many of the rows found begin in each column of the strip. */
export function placeFoundInStrip(strip: StripDrawing, shown: Shown, rows: readonly number[]): StripFound[] {
  const { rows: table } = shown.chronology;
  const counts = new Map<number, number>();
  const last = Math.max(1, Math.floor(strip.width / STRIP_COLUMN)) - 1;
  for (const row of rows) {
    if (!isInTime(table, row)) continue;
    const at = Math.floor(xOf(strip.scale, firstDay(table, row)) / STRIP_COLUMN);
    const column = Math.min(last, Math.max(0, at));
    counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  const most = Math.max(1, ...counts.values());
  const room = strip.height / 2 - FOOT;
  return [...counts].map(([column, count]) => ({
    x: column * STRIP_COLUMN,
    width: STRIP_COLUMN - 1,
    height: Math.max(4, Math.round((count / most) * room)),
    count,
  }));
}
