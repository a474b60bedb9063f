/** Shelves of crowded lanes: what cannot find one is passed over, and nothing else is. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { generateCsv } from '../../../bench/generate.mjs';
import { isMissed, isPoint } from '../../../src/analysis/rowTime.ts';
import { takeAllSteps } from '../../../src/base/steps.ts';
import type { RowTable } from '../../../src/domain/chronology.ts';
import { NO_SHELF } from '../../../src/drawing/gatherClusters.ts';
import {
  eachAcross,
  isBand,
  isOpenAt,
  MARK_GAP,
  measureLane,
  OPEN_LENGTH,
  radiusOf,
  type LaneGeometry,
} from '../../../src/drawing/geometry.ts';
import { isOverfull, measurePrints, packLane, takeShelves } from '../../../src/drawing/packLane.ts';
import { keepCalendar } from '../../../src/drawing/timeMap.ts';
import type { Shown } from '../../../src/viewing/showChronology.ts';
import { csvTexts } from '../../support/chronologies.ts';
import { showText } from '../../support/readText.ts';

interface Print {
  readonly from: number;
  readonly to: number;
}

/** The pixels an entry takes at a level at which no day is wider than a mark. */
function printOf(table: RowTable, lane: LaneGeometry, i: number, level: number): Print {
  const row = lane.rows[i] ?? 0;
  const begin = (lane.begin[i] ?? 0) * 2 ** level;
  const until = isPoint(table, row) ? begin : (lane.until[i] ?? 0) * 2 ** level;
  const radius = radiusOf(table, row);
  const open = (side: 'start' | 'end') => (isOpenAt(table, row, side) ? OPEN_LENGTH : 0);
  return {
    from: begin - radius - open('start'),
    to: Math.max(until, begin + radius) + open('end') + MARK_GAP,
  };
}

/** Fails where two of a shelf touch, or something has none that would have had room on one. */
function expectShelvesUsed(shown: Shown, level: number, rows: number): void {
  const table = shown.chronology.rows;
  for (const { entries } of shown.lanes) {
    const lane = takeAllSteps(measureLane(table, entries, keepCalendar(5)));
    const shelfOf = takeAllSteps(takeShelves(lane, measurePrints(lane, level), level, rows));
    const shelves: Print[][] = Array.from({ length: rows }, () => []);
    shelfOf.forEach((shelf, i) => shelves[shelf]?.push(printOf(table, lane, i, level)));
    for (const prints of shelves) {
      prints.sort((a, b) => a.from - b.from);
      prints.forEach((print, n) => expect(prints[n + 1]?.from ?? Infinity).toBeGreaterThanOrEqual(print.to));
    }
    shelfOf.forEach((shelf, i) => {
      if (shelf !== NO_SHELF) return;
      const { from, to } = printOf(table, lane, i, level);
      // A band leaves the last row to boxes where there is another.
      const open = isBand(table, lane.rows[i] ?? 0) && rows > 1 ? shelves.slice(0, -1) : shelves;
      const free = open.findIndex((prints) => !prints.some((print) => print.from < to && print.to > from));
      expect({ i, level, free }).toEqual({ i, level, free: -1 });
    });
  }
}

test('nothing is without a shelf that has room on one, in a crowded chronology', async () => {
  for (const seed of [1, 2]) {
    const shown = await showText(generateCsv({ entries: 1200, seed }));
    for (const level of [-6, -3, 0, 2]) for (const rows of [1, 2, 5]) expectShelvesUsed(shown, level, rows);
  }
});

test('nothing is without a shelf that has room on one, in any chronology', async () => {
  await fc.assert(
    fc.asyncProperty(
      csvTexts(40),
      fc.integer({ min: -7, max: 4 }),
      fc.integer({ min: 1, max: 4 }),
      async (text, level, rows) => {
        expectShelvesUsed(await showText(text), level, rows);
      },
    ),
  );
});

test('the traits of a lane say what its table says', async () => {
  const { chronology, lanes } = await showText(generateCsv({ entries: 600, seed: 3 }));
  const table = chronology.rows;
  for (const { entries } of lanes) {
    const { bands, missed, rest, rows } = takeAllSteps(measureLane(table, entries, keepCalendar(5)));
    const rowsOf = (positions: Uint32Array) => [...positions].map((i) => rows[i] ?? 0);
    const of = (is: (row: number) => boolean) => [...entries].filter(is);
    expect(rowsOf(bands)).toEqual(of((row) => isBand(table, row)));
    expect(rowsOf(missed)).toEqual(of((row) => isMissed(table, row)));
    expect(rowsOf(rest)).toEqual(of((row) => !isBand(table, row) && !isMissed(table, row)));
  }
});

test('what goes on across a place is found, however much there is', async () => {
  const { chronology, lanes } = await showText(generateCsv({ entries: 3000, seed: 4 }));
  for (const { entries } of lanes) {
    const lane = takeAllSteps(measureLane(chronology.rows, entries, keepCalendar(5)));
    for (const i of [0, 63, 64, Math.floor(entries.length / 2), entries.length - 1]) {
      const place = lane.begin[i] ?? 0;
      const found: number[] = [];
      eachAcross(lane, place, place + 3, (position) => found.push(position));
      const all = [...lane.rows.keys()];
      expect(found).toEqual(
        all.filter((at) => (lane.begin[at] ?? 0) < place && (lane.until[at] ?? 0) > place + 3),
      );
    }
  }
});

test('where a lane is said to be overfull, a box counts what found no shelf in that stretch', async () => {
  const { lanes, chronology } = await showText(generateCsv({ entries: 1200, seed: 3 }));
  const entries = lanes[0]?.entries ?? new Uint32Array();
  const lane = takeAllSteps(measureLane(chronology.rows, entries, keepCalendar(5)));
  const [first, last] = [lane.begin[0] ?? 0, lane.begin[lane.begin.length - 1] ?? 0];
  const stretches = [0, 0.2, 0.5].map((part) => ({
    from: first + part * (last - first),
    to: first + (part + 0.4) * (last - first),
  }));
  const found = { full: 0, open: 0 };
  for (const level of [-8, -6, -4, -2, 0]) {
    for (const rows of [1, 3, 10]) {
      const { clusters } = takeAllSteps(packLane(chronology.rows, lane, level, rows));
      for (const { from, to } of stretches) {
        const isFull = isOverfull(lane, level, rows, { from, to });
        found[isFull ? 'full' : 'open']++;
        if (isFull) expect(clusters.some((box) => box.from < to && box.to > from)).toBe(true);
      }
    }
  }
  expect(found.full).toBeGreaterThan(3);
  expect(found.open).toBeGreaterThan(3);
});
