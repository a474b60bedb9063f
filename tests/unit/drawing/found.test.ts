/** What was searched for, in the picture and on the strip; and the steps from one to the next. */
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCount } from '../../../src/base/count.ts';
import { buildDrawing } from '../../../src/drawing/buildDrawing.ts';
import { widthOfCount } from '../../../src/drawing/boxes.ts';
import { BOX_HEIGHT } from '../../../src/drawing/drawBoxes.ts';
import type { Drawing } from '../../../src/drawing/drawing.ts';
import { placeFoundInStrip, type Hits } from '../../../src/drawing/found.ts';
import { makeLayout } from '../../../src/drawing/layout.ts';
import { buildStrip } from '../../../src/drawing/strip.ts';
import { takeAllSteps } from '../../../src/base/steps.ts';
import { measureText } from '../../../src/drawing/textWidth.ts';
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

interface Area {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

const isOver = (a: Area, b: Area) => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;

/** Fails where a line lies over the figures of a box, or a count of what was found over anything else. */
function expectNothingCovered({ marks, clusters, findings, labels, found }: Drawing): void {
  const figures = [...clusters, ...findings.clusters].map(({ entries, x0, x1, y }) => {
    const half = (7 * formatCount(entries.length).length) / 2;
    return { x0: (x0 + x1) / 2 - half, x1: (x0 + x1) / 2 + half, y0: y - 4, y1: y + 4 };
  });
  const diamonds = [...marks, ...findings.marks].map(({ x, y, radius }) => ({
    ...{ x0: x - radius, x1: x + radius },
    ...{ y0: y - radius, y1: y + radius },
  }));
  const words = labels.map(({ x, y, width }) => ({ x0: x, x1: x + width, y0: y - 9, y1: y }));
  const counts = found.flatMap(({ plate }) =>
    plate === null
      ? []
      : [{ x0: plate.x, x1: plate.x + plate.width, y0: plate.y, y1: plate.y + plate.height }],
  );
  counts.forEach((count, i) => {
    const others = [...figures, ...diamonds, ...words, ...counts.filter((_, j) => j !== i)];
    expect(others.filter((other) => isOver(count, other))).toEqual([]);
  });
  for (const line of found.filter(({ form }) => form === 'line')) {
    expect(figures.filter((figure) => isOver(line, figure))).toEqual([]);
  }
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

  it('covers no count, and its own counts cover nothing', async () => {
    await fc.assert(
      fc.asyncProperty(csvTexts(60), async (text) => {
        const shown = await showText(text);
        expectNothingCovered(draw(shown, Array.from(shown.order)));
      }),
      { numRuns: 40 },
    );
    // The sample with all its lanes in a low window: boxes in the halves of rows.
    const shown = await showText(await readFile('data/daniel-pelka.csv', 'utf8'));
    const hits = hitsOf(shown, Array.from(shown.order));
    for (const [height, width] of [
      [300, 800],
      [500, 300],
      [900, 1500],
    ] as const) {
      const layout = makeLayout(shown, { lanesHeight: height, timeWidth: width, fit: true });
      const drawing = buildDrawing(layout, { window: shown.openingWindow, width, selected: null, hits });
      expect(drawing.clusters.some((box) => box.height < BOX_HEIGHT)).toBe(true);
      expectNothingCovered(drawing);
    }
  });

  it('has its count after a box that stands alone', async () => {
    const day = (n: number) => `2010-01-0${n},GP,Visit ${n}\n`;
    const shown = await showText(
      `date,agency,title\n${[1, 2, 3, 4, 5, 6, 7, 8, 9].map(day).join('')}2019-01-01,GP,Last\n`,
    );
    const { clusters, found } = draw(shown, Array.from(shown.order));
    const box = clusters[0];
    const count = found.find(({ text }) => text === String(box?.entries.length));
    expect(count?.plate?.x).toBeGreaterThan(box?.x1 ?? Infinity);
  });

  it('has its count with thousands set off, and so has its box', async () => {
    const rows = Array.from({ length: 1043 }, (_, i) => `2010-01-0${1 + (i % 9)},GP,Visit ${i}`);
    const shown = await showText(`date,agency,title\n${rows.join('\n')}\n2019-01-01,GP,Last\n`);
    const { clusters, found } = draw(shown, Array.from(shown.order));
    const most = clusters.reduce((a, b) => (b.entries.length > a.entries.length ? b : a));
    expect(most.entries.length).toBeGreaterThan(999);
    const words = formatCount(most.entries.length);
    expect(words).toMatch(/^1,0\d\d$/);
    expect(found.map(({ text }) => text)).toContain(words);
    expect(most.x1 - most.x0).toBeGreaterThanOrEqual(measureText(words, 12, 'bold'));
  });

  it.each([2, 10, 100, 999, 1010, 10_043, 100_888, 1_043_888])('leaves room in a box for %i', (count) => {
    expect(measureText(formatCount(count), 12, 'bold')).toBeLessThanOrEqual(widthOfCount(count));
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
