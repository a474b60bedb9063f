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
import { formatCount } from '../base/count.ts';
import type { Shown } from '../viewing/showChronology.ts';
import { BOX_HEIGHT } from './drawBoxes.ts';
import { platesBeside, type Findable, type Plate } from './foundPlates.ts';
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
  /** Of a box how many of its entries were found; else empty. */
  readonly text: string;
  /** Where that stands; null where it would cover something. */
  readonly plate: Plate | null;
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
/** Half the height of a frame, so that it does not reach into the counts of the row below. */
const HALF_FRAME = 12;
/** Half the height of a bar, with its brackets. */
const HALF_BAR = 9;
/** How thick a line is; between the two halves of a row thinner, about their edge, so that it covers no count. */
const LINE = 3;
const THIN = 2;

/** What of the things drawn was found. */
export function placeFound(drawn: Findable, { isHit, counted }: Hits): FoundMark[] {
  const { marks, spans, clusters, findings } = drawn;
  const found: FoundMark[] = [];
  const framed = new Set<string>();
  for (const { entry, lane, x, y, radius } of [...findings.marks, ...marks]) {
    if (isHit[entry] !== 1) continue;
    const half = radius + GAP;
    const high = Math.max(radius + 1, Math.min(half, HALF_FRAME));
    framed.add(`${entry} ${lane}`);
    const frame = { x0: x - half, x1: x + half, y0: y - high, y1: y + high };
    found.push({ form: 'frame', ...frame, text: '', plate: null });
  }
  for (const { entry, lane, x0, x1, y } of spans) {
    // The frame about its mark says enough.
    if (isHit[entry] !== 1 || framed.has(`${entry} ${lane}`)) continue;
    found.push({ form: 'line', x0, x1, y0: y + HALF_BAR, y1: y + HALF_BAR + LINE, text: '', plate: null });
  }
  const findPlate = platesBeside(drawn);
  for (const box of [...findings.clusters, ...clusters]) {
    const count = countHits(box.entries, isHit, counted);
    if (count === 0) continue;
    const { x0, x1, y, height } = box;
    const isHalf = height < BOX_HEIGHT;
    const y0 = y + height / 2 + (isHalf ? -THIN / 2 : 1);
    const text = formatCount(count);
    const plate = findPlate(box, text);
    found.push({ form: 'line', x0, x1, y0, y1: y0 + (isHalf ? THIN : LINE), text, plate });
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
