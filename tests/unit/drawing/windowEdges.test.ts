/** What stands at the edges of a window: nothing that is in it may be neither drawn nor counted, nor half a count. */
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginOf, isPoint, untilOf } from '../../../src/analysis/rowTime.ts';
import { dayFromCivil } from '../../../src/base/day.ts';
import type { TimeWindow } from '../../../src/domain/view.ts';
import { buildDrawing } from '../../../src/drawing/buildDrawing.ts';
import type { Drawing } from '../../../src/drawing/drawing.ts';
import { makeLayout, type Layout } from '../../../src/drawing/layout.ts';
import type { Shown } from '../../../src/viewing/showChronology.ts';
import { csvTexts } from '../../support/chronologies.ts';
import { showText } from '../../support/readText.ts';

const WIDTH = 806;
/** Pixels that a count of two figures needs. */
const LEAST = 24;

const sample = showText(await readFile('data/daniel-pelka.csv', 'utf8'), 'daniel-pelka.csv');

/** All lanes at the size of a small laptop. */
const layOutSample = async () => makeLayout(await sample, { lanesHeight: 456, timeWidth: WIDTH, fit: true });

const draw = (layout: Layout, window: TimeWindow): Drawing =>
  buildDrawing(layout, { window, width: WIDTH, selected: null });

/** Fails where an entry in the window is neither drawn nor counted, a count is cut, or a mark is under a box. */
function expectAllInSight(shown: Shown, drawing: Drawing, window: TimeWindow): void {
  const { rows } = shown.chronology;
  const { left, right } = drawing.scale;
  const seen = new Set<string>();
  for (const { lane, entry, x, radius } of drawing.marks) {
    if (x + radius > left && x - radius < right) seen.add(`${lane}:${entry}`);
  }
  for (const { lane, entry, x0, x1 } of drawing.spans) {
    if (x1 > left && x0 < right) seen.add(`${lane}:${entry}`);
  }
  for (const { lane, entries, x0, x1, y, height } of drawing.clusters) {
    expect(x0).toBeGreaterThanOrEqual(left);
    expect(x1).toBeLessThanOrEqual(right);
    expect(x1 - x0).toBeGreaterThanOrEqual(LEAST);
    for (const entry of entries) seen.add(`${lane}:${entry}`);
    const under = drawing.marks.filter(
      (mark) =>
        mark.lane === lane &&
        Math.abs(mark.y - y) < (height + Math.min(mark.radius, 6)) / 2 - 1 &&
        mark.x + mark.radius > x0 + 1 &&
        mark.x - mark.radius < x1 - 1,
    );
    expect(under).toEqual([]);
    const over = drawing.clusters.filter(
      (box) => box.lane === lane && box.y === y && box.x0 > x0 && box.x0 < x1,
    );
    expect(over).toEqual([]);
  }
  for (const { id, entries } of shown.lanes) {
    for (const row of entries) {
      const begin = beginOf(rows, row);
      const isIn = isPoint(rows, row)
        ? begin >= window.from && begin < window.to
        : begin < window.to && untilOf(rows, row) > window.from;
      if (isIn && !seen.has(`${id}:${row}`)) expect({ row, lane: id, window }).toBe('in sight');
    }
  }
}

const JANUARY_2011 = dayFromCivil(2011, 1, 1);
const YEAR_2011 = { from: JANUARY_2011, to: dayFromCivil(2012, 1, 2) };

describe('at the edges of a window', () => {
  it.each([-20, -10, -1, 0, 0.5, 1.2, 5, 20, 31])(
    'everything of the sample stands or is counted whole, from %d days after the new year of 2011',
    async (days) => {
      const window = { from: YEAR_2011.from + days, to: YEAR_2011.to };
      expectAllInSight(await sample, draw(await layOutSample(), window), window);
    },
  );

  it('everything of the sample stands or is counted whole in any window', async () => {
    const shown = await sample;
    const layout = await layOutSample();
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(part, part, (place, length) => {
        const from = dayFromCivil(2005, 1, 1) + place * 8 * 365;
        const window = { from, to: from + 20 + length ** 2 * 3000 };
        expectAllInSight(shown, draw(layout, window), window);
      }),
      { numRuns: 150 },
    );
  });

  it('everything of any chronology stands or is counted whole', async () => {
    const part = fc.double({ min: 0.02, max: 1, noNaN: true });
    await fc.assert(
      fc.asyncProperty(csvTexts(80), part, part, fc.boolean(), async (text, share, place, fit) => {
        const shown = await showText(text);
        const whole = shown.wholeCase;
        if (whole === null) return;
        const length = (whole.to - whole.from) * share;
        const from = whole.from + (whole.to - whole.from - length) * place;
        const window = { from, to: from + length };
        const layout = makeLayout(shown, { lanesHeight: 400, timeWidth: WIDTH, fit });
        expectAllInSight(shown, draw(layout, window), window);
      }),
      { numRuns: 60 },
    );
  });

  it('missed opportunities of January 2011 stand in January 2011', async () => {
    const shown = await sample;
    const { scale, clusters } = draw(await layOutSample(), {
      from: dayFromCivil(2005, 7, 1),
      to: dayFromCivil(2012, 9, 1),
    });
    const numbers = (entries: readonly number[]) => entries.map((row) => shown.missedNumber[row]);
    const box = clusters.find(({ entries, missed }) => missed && numbers(entries).join() === '17,18,19');
    const middle = box && (box.x0 + box.x1) / 2;
    const january = scale.left + (JANUARY_2011 + 15.5 - scale.from) * scale.pixelsPerPlace;
    expect(Math.abs((middle ?? 0) - january)).toBeLessThan(3);
    expect(box && box.x1 - box.x0).toBeLessThan(30);
  });

  it('no words stand for what is over', async () => {
    const shown = await sample;
    for (const from of [YEAR_2011.from - 0.2, YEAR_2011.from, YEAR_2011.from + 0.3]) {
      const { labels, scale, marks, spans } = draw(
        makeLayout(shown, { lanesHeight: 456, timeWidth: WIDTH }),
        { ...YEAR_2011, from },
      );
      for (const { entry, lane } of labels) {
        const isIt = (thing: { readonly entry: number; readonly lane: number }) =>
          thing.entry === entry && thing.lane === lane;
        const reach = Math.max(
          ...marks.filter(isIt).map(({ x, radius }) => x + radius),
          ...spans.filter(isIt).map(({ x1 }) => x1),
        );
        expect(reach - scale.left).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it('words that have room above a line stand there wherever the window cuts the line', async () => {
    const shown = await showText(
      'date,agency,title\nbetween January and February 2011,GP,Telephones the school about a bruise that was seen at home\n2010-01-01,School,First\n2012-01-01,School,Last\n',
    );
    const layout = makeLayout(shown, { lanesHeight: 100, timeWidth: WIDTH });
    // The line begins in the middle of the picture, nearer its left edge, and at that; at 20 pixels a day.
    for (const before of [20, 10, 1]) {
      const from = JANUARY_2011 - before;
      const { labels } = draw(layout, { from, to: from + WIDTH / 20 });
      expect(labels.map(({ text }) => text).join()).toContain('Telephones the school');
    }
  });

  it('a mark gives way to a box at the edge while its line goes on', async () => {
    const rows = Array.from(
      { length: 5 },
      (_, i) => `2012-01-0${1 + i},2012-02-20,GP,Visits ${i},${i < 2 ? 'yes' : ''}`,
    );
    const text = `date,end_date,agency,title,missed\n${rows.join('\n')}\n[2012-02-01..2012-03-10],,GP,Letter,\n2005-01-01,,School,First,\n2019-01-01,,School,Last,\n`;
    const shown = await showText(text);
    const layout = makeLayout(shown, { lanesHeight: 52, timeWidth: WIDTH, fit: true });
    for (let day = 0; day < 45; day++) {
      const from = dayFromCivil(2012, 1, 15) + day;
      const window = { from, to: from + 60 };
      expectAllInSight(shown, draw(layout, window), window);
    }
  });

  it.each(['', 'yes'])(
    'one that goes on there alone is a line up to what comes next on its row (%j)',
    async (missed) => {
      const shown = await showText(
        `date,end_date,agency,title,missed\n2010-01-01,2012-06-30,GP,Visits,${missed}\n2010-03-01,,GP,Letter,\n2012-02-01,,GP,Call,\n2005-01-01,,School,First,\n2019-01-01,,School,Last,\n`,
      );
      const layout = makeLayout(shown, { lanesHeight: 52, timeWidth: WIDTH, fit: true });
      // Its box is out of sight, beside the letter's.
      for (const from of [dayFromCivil(2010, 6, 1), dayFromCivil(2011, 1, 1), dayFromCivil(2011, 9, 1)]) {
        const window = { from, to: from + 700 };
        const drawing = draw(layout, window);
        const call = drawing.marks.find(({ entry }) => entry === 2);
        const line = drawing.spans.find(({ entry }) => entry === 0);
        expect(line?.x0).toBeLessThanOrEqual(drawing.scale.left);
        expect((call?.x ?? 0) - (line?.x1 ?? 0)).toBeGreaterThan(call?.radius ?? 0);
        expect((call?.x ?? 0) - (line?.x1 ?? 0)).toBeLessThan(40);
        expect(line?.goesOn).toEqual({ before: false, after: true });
        expectAllInSight(shown, drawing, window);
      }
      // Past the call it goes on to its end.
      const { spans, scale } = draw(layout, {
        from: dayFromCivil(2012, 2, 20),
        to: dayFromCivil(2012, 12, 1),
      });
      const end = (dayFromCivil(2012, 7, 1) - scale.from) * scale.pixelsPerPlace;
      expect(spans.find(({ entry }) => entry === 0)?.x1).toBeCloseTo(scale.left + end);
    },
  );
});
