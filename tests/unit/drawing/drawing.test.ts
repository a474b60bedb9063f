/** What must hold of every drawing, whatever the chronology and the window. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimeWindow } from '../../../src/domain/view.ts';
import { buildDrawing } from '../../../src/drawing/buildDrawing.ts';
import type { Drawing } from '../../../src/drawing/drawing.ts';
import { MISSED_RADIUS } from '../../../src/drawing/geometry.ts';
import { makeLayout, packedAt } from '../../../src/drawing/layout.ts';
import type { Shown } from '../../../src/viewing/showChronology.ts';
import { csvTexts } from '../../support/chronologies.ts';
import { showText } from '../../support/readText.ts';

const WIDTH = 900;
const ROOM = { lanesHeight: 400, timeWidth: WIDTH };

const draw = (shown: Shown, window: TimeWindow): Drawing =>
  buildDrawing(makeLayout(shown, ROOM), { window, width: WIDTH, selected: null });

/** How often each row is seen in a lane, as a mark, a span or part of a cluster. */
function countSeen(drawing: Drawing): Map<string, number> {
  const seen = new Map<string, number>();
  const see = (lane: number, entry: number) => {
    const key = `${lane}:${entry}`;
    seen.set(key, (seen.get(key) ?? 0) + 1);
  };
  const marks = [...drawing.marks, ...drawing.findings.marks];
  const marked = new Set(marks.map(({ lane, entry }) => `${lane}:${entry}`));
  for (const { lane, entry } of marks) see(lane, entry);
  for (const { lane, entry } of drawing.spans) if (!marked.has(`${lane}:${entry}`)) see(lane, entry);
  for (const { lane, entries } of [...drawing.clusters, ...drawing.findings.clusters]) {
    for (const entry of entries) see(lane, entry);
  }
  return seen;
}

describe('every drawing', () => {
  it('of the whole case shows each entry once in each of its lanes', async () => {
    await fc.assert(
      fc.asyncProperty(csvTexts(60), async (text) => {
        const shown = await showText(text);
        if (shown.wholeCase === null) return;
        const seen = countSeen(draw(shown, shown.wholeCase));
        const expected = shown.lanes.flatMap(({ id, entries, findings }) =>
          [...entries, ...findings].map((row) => `${id}:${row}`),
        );
        expect([...seen.keys()].sort()).toEqual(expected.sort());
        expect([...seen.values()].every((count) => count === 1)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('marks every missed opportunity as one, or counts it among missed ones only', async () => {
    await fc.assert(
      fc.asyncProperty(csvTexts(80), async (text) => {
        const shown = await showText(text);
        if (shown.wholeCase === null) return;
        const drawing = draw(shown, shown.wholeCase);
        const marks = [...drawing.marks, ...drawing.findings.marks];
        const clusters = [...drawing.clusters, ...drawing.findings.clusters];
        const isMissed = (row: number) => (shown.missedNumber[row] ?? 0) > 0;
        for (const mark of marks) {
          expect(mark.role === 'missed').toBe(isMissed(mark.entry));
          // In half a row there is no room for its number.
          const isWhole = mark.radius === MISSED_RADIUS || mark.role !== 'missed';
          expect(mark.number).toBe(isWhole ? shown.missedNumber[mark.entry] : 0);
        }
        for (const { entries, missed } of clusters) {
          expect(entries.every((row) => isMissed(row) === missed)).toBe(true);
          // A box with a 1 could be taken for the number of a missed opportunity.
          expect(entries.length).toBeGreaterThan(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps every mark on its shelf and in its cluster while panning', async () => {
    await fc.assert(
      fc.asyncProperty(
        csvTexts(60),
        fc.double({ min: 0.02, max: 1, noNaN: true }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 6 }),
        async (text, share, places) => {
          const shown = await showText(text);
          const whole = shown.wholeCase;
          if (whole === null) return;
          const layout = makeLayout(shown, ROOM);
          const length = (whole.to - whole.from) * share;
          const heights = new Map<string, number>();
          const members = new Map<string, string>();
          for (const place of places) {
            const from = whole.from + (whole.to - whole.from - length) * place;
            const window = { from, to: from + length };
            const drawing = buildDrawing(layout, { window, width: WIDTH, selected: null });
            for (const { lane, entry, y } of drawing.marks) {
              expect(heights.get(`${lane}:${entry}`) ?? y).toBe(y);
              heights.set(`${lane}:${entry}`, y);
            }
            for (const { lane, entries, y } of drawing.clusters) {
              for (const entry of entries) {
                const cluster = `${y}: ${entries.join()}`;
                expect(members.get(`${lane}:${entry}`) ?? cluster).toBe(cluster);
                members.set(`${lane}:${entry}`, cluster);
              }
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('never lets two marks of a lane touch, nor two words', async () => {
    const part = fc.double({ min: 0.02, max: 1, noNaN: true });
    await fc.assert(
      fc.asyncProperty(csvTexts(80), part, part, async (text, share, place) => {
        const shown = await showText(text);
        const whole = shown.wholeCase;
        if (whole === null) return;
        const length = (whole.to - whole.from) * share;
        const from = whole.from + (whole.to - whole.from - length) * place;
        const window = { from, to: from + length };
        const { marks, labels } = draw(shown, window);
        for (const things of [marks, labels]) {
          for (const row of new Set(things.map(({ y }) => y))) {
            const sorted = things.filter(({ y }) => y === row).sort((a, b) => a.x - b.x);
            sorted.slice(1).forEach((thing, i) => {
              const last = sorted[i];
              if (last === undefined) return;
              const gap = thing.x - last.x;
              if ('radius' in thing && 'radius' in last) {
                expect(gap).toBeGreaterThanOrEqual(thing.radius + last.radius);
              } else expect(gap).toBeGreaterThan(0);
            });
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps every entry of a lane at every zoom level, on a row it has, clusters side by side', async () => {
    await fc.assert(
      fc.asyncProperty(csvTexts(120), fc.integer({ min: -6, max: 8 }), async (text, level) => {
        const shown = await showText(text);
        const layout = makeLayout(shown, ROOM);
        for (const lane of layout.lanes) {
          const packed = packedAt(layout, lane, level);
          const placed = packed.placed.length;
          const clustered = packed.clusters.flatMap(({ missed, others }) => [...missed, ...others]);
          expect(placed + clustered.length).toBe(lane.lane.entries.length);
          expect(packed.shelf.every((shelf) => shelf < lane.rows)).toBe(true);
          packed.clusters.slice(1).forEach(({ from }, i) => {
            expect(from).toBeGreaterThanOrEqual(packed.clusters[i]?.to ?? Infinity);
          });
        }
      }),
      { numRuns: 40 },
    );
  });
});
