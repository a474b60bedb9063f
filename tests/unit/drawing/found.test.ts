/** What was searched for, in the picture and on the strip; and the steps from one to the next. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDrawing } from '../../../src/drawing/buildDrawing.ts';
import { placeFoundInStrip, type Hits } from '../../../src/drawing/found.ts';
import { makeLayout } from '../../../src/drawing/layout.ts';
import { buildStrip } from '../../../src/drawing/strip.ts';
import { takeAllSteps } from '../../../src/base/steps.ts';
import { isInTime } from '../../../src/analysis/rowTime.ts';
import type { Shown } from '../../../src/viewing/showChronology.ts';
import { stepToFound } from '../../../src/viewing/stepToFound.ts';
import { csvTexts } from '../../support/chronologies.ts';
import { showText } from '../../support/readText.ts';

function hitsOf(shown: Shown, rows: readonly number[]): Hits {
  const isHit = new Uint8Array(shown.chronology.rows.length);
  for (const row of rows) isHit[row] = 1;
  return { isHit, counted: new WeakMap() };
}

function draw(shown: Shown, rows: readonly number[]) {
  const layout = makeLayout(shown, { lanesHeight: 200, timeWidth: 500 });
  const window = shown.wholeCase;
  return buildDrawing(layout, { window, width: 500, selected: null, hits: hitsOf(shown, rows) });
}

describe('what was found', () => {
  it('is framed, underlined or counted wherever it is drawn, and nothing else is', async () => {
    await fc.assert(
      fc.asyncProperty(csvTexts(60), fc.nat(4), async (text, nth) => {
        const shown = await showText(text);
        const rows = Array.from(shown.order).filter((_, i) => i % 5 === nth);
        const drawing = draw(shown, rows);
        const { marks, spans, clusters, findings, found } = drawing;
        const boxes = [...clusters, ...findings.clusters];
        const single = (entry: number, lane: number) => `${entry} ${lane}`;
        const drawn = new Set(
          [...marks, ...findings.marks, ...spans]
            .filter(({ entry }) => rows.includes(entry))
            .map(({ entry, lane }) => single(entry, lane)),
        );
        expect(found.filter(({ text: words }) => words === '').length).toBe(drawn.size);
        const inBoxes = boxes.map(({ entries }) => entries.filter((row) => rows.includes(row)).length);
        const counts = found
          .filter(({ text: words }) => words !== '')
          .map(({ text: words }) => Number(words));
        expect(counts.sort()).toEqual(inBoxes.filter((count) => count > 0).sort());
        const strip = takeAllSteps(buildStrip(shown, 500, 52));
        if (strip === null) return;
        const columns = placeFoundInStrip(strip, shown, rows);
        const dated = rows.filter((row) => isInTime(shown.chronology.rows, row));
        expect(columns.reduce((sum, { count }) => sum + count, 0)).toBe(dated.length);
        for (const { x, height } of columns) {
          expect(strip.columns.some((column) => column.x === x)).toBe(true);
          expect(height).toBeLessThanOrEqual(strip.height / 2);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is not marked where nothing was searched for', async () => {
    const shown = await showText('date,agency,title\n2010-01-01,GP,x\n');
    expect(draw(shown, []).found).toEqual([]);
    expect(draw(shown, [0]).found).toEqual([expect.objectContaining({ form: 'frame', text: '' })]);
  });

  it('is gone through in order, round and round, from wherever one is', async () => {
    const shown = await showText(
      'date,agency,title\n2010-01-01,GP,a\n2010-01-02,GP,b\n2010-01-03,GP,c\n2010-01-04,GP,d\n',
    );
    const found = [1, 3];
    const step = (from: number | null, by: 1 | -1) => stepToFound(shown, found, from, by);
    expect([step(null, 1), step(1, 1), step(3, 1)]).toEqual([1, 3, 1]);
    expect([step(null, -1), step(1, -1), step(3, -1)]).toEqual([3, 3, 1]);
    expect([step(0, 1), step(2, 1), step(0, -1), step(2, -1)]).toEqual([1, 3, 3, 1]);
    expect(stepToFound(shown, [], 2, 1)).toBeNull();
  });
});
