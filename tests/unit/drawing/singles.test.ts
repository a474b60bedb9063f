/** What stands by itself on the row of the boxes: as wide as it is vague, with its number, and never a part of that. */
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginOf, isPoint, untilOf } from '../../../src/analysis/rowTime.ts';
import { dayFromCivil } from '../../../src/base/day.ts';
import type { TimeWindow } from '../../../src/domain/view.ts';
import { buildDrawing } from '../../../src/drawing/buildDrawing.ts';
import type { Drawing } from '../../../src/drawing/drawing.ts';
import { makeLayout } from '../../../src/drawing/layout.ts';
import { xOf } from '../../../src/drawing/timeScale.ts';
import type { Shown } from '../../../src/viewing/showChronology.ts';
import { csvTexts } from '../../support/chronologies.ts';
import { showText } from '../../support/readText.ts';

const WIDTH = 806;
const sample = showText(await readFile('data/daniel-pelka.csv', 'utf8'), 'daniel-pelka.csv');

/** All lanes in so little height that many of them have a single row. */
const draw = (shown: Shown, window: TimeWindow, lanesHeight = 456): Drawing =>
  buildDrawing(makeLayout(shown, { lanesHeight, timeWidth: WIDTH, fit: true }), {
    window,
    width: WIDTH,
    selected: null,
  });

const OPENING = { from: dayFromCivil(2005, 7, 1), to: dayFromCivil(2012, 9, 1) };

/** Fails where a mark of what is vague or went on stands without its line or bar, or that claims to end too early. */
function expectAsWideAsVague(shown: Shown, { marks, spans, scale }: Drawing): void {
  const { rows } = shown.chronology;
  for (const { lane, entry, x, radius } of marks) {
    if (isPoint(rows, entry)) continue;
    const span = spans.find((one) => one.lane === lane && one.entry === entry);
    const begin = xOf(scale, beginOf(rows, entry));
    const until = xOf(scale, untilOf(rows, entry));
    expect(span).toBeDefined();
    if (span === undefined) continue;
    expect(span.x0).toBeLessThanOrEqual(Math.max(begin, x + radius) + 0.01);
    if (span.goesOn?.after) expect(span.x1).toBeLessThanOrEqual(Math.max(until, x + radius + 2));
    else expect(span.x1).toBeGreaterThanOrEqual(Math.min(until, scale.right) - 0.6);
  }
}

/** Fails where a number is not whole in the picture, or covered by a mark or a box of its lane. */
function expectWholeNumbers({ marks, labels, clusters, gutter, width }: Drawing): void {
  for (const { number, x } of marks) {
    if (number === 0) continue;
    const half = 3.5 * String(number).length;
    expect(x - half).toBeGreaterThanOrEqual(gutter);
    expect(x + half).toBeLessThanOrEqual(width);
  }
  for (const label of labels.filter(({ text }) => /^\d+$/.test(text))) {
    expect(label.x).toBeGreaterThanOrEqual(gutter);
    expect(label.x + label.width).toBeLessThanOrEqual(width);
    const isOver = (y: number, height: number, x0: number, x1: number) =>
      Math.abs(y - label.y + 4) < (height + 8) / 2 - 1 && x0 < label.x + label.width - 1 && x1 > label.x + 1;
    const over = marks.filter(
      ({ lane, x, y, radius }) => lane === label.lane && isOver(y, radius, x - radius, x + radius),
    );
    const boxes = clusters.filter(
      ({ lane, x0, x1, y, height }) => lane === label.lane && isOver(y, height, x0, x1),
    );
    expect([...over, ...boxes]).toEqual([]);
  }
}

describe('what stands by itself on the row of the boxes', () => {
  it.each([1, 4, 9])('of the sample, number %d has its line or bar', async (number) => {
    const shown = await sample;
    const { marks, spans } = draw(shown, OPENING);
    const mark = marks.find((one) => one.number === number);
    const span = spans.find(({ entry }) => entry === mark?.entry);
    expect((span?.x1 ?? 0) - (mark?.x ?? 0)).toBeGreaterThan(30);
    expect(span?.goesOn).toEqual({ before: false, after: true });
  });

  it('is as wide as it is vague, in any window of the sample', async () => {
    const shown = await sample;
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(part, part, fc.integer({ min: 300, max: 800 }), (place, length, height) => {
        const from = dayFromCivil(2005, 1, 1) + place * 8 * 365;
        const drawing = draw(shown, { from, to: from + 20 + length ** 2 * 3000 }, height);
        expectAsWideAsVague(shown, drawing);
        expectWholeNumbers(drawing);
      }),
      { numRuns: 100 },
    );
  });

  it('is as wide as it is vague, in any chronology', async () => {
    const part = fc.double({ min: 0.02, max: 1, noNaN: true });
    await fc.assert(
      fc.asyncProperty(csvTexts(80), part, part, async (text, share, place) => {
        const shown = await showText(text);
        const whole = shown.wholeCase;
        if (whole === null) return;
        const length = (whole.to - whole.from) * share;
        const from = whole.from + (whole.to - whole.from - length) * place;
        const drawing = draw(shown, { from, to: from + length }, 300);
        expectAsWideAsVague(shown, drawing);
        expectWholeNumbers(drawing);
      }),
      { numRuns: 60 },
    );
  });

  it('has its number beside it in half a row', async () => {
    const shown = await sample;
    const { marks, labels } = draw(shown, OPENING);
    const small = marks.filter(({ role, radius }) => role === 'missed' && radius < 12);
    expect(small.length).toBeGreaterThan(1);
    for (const { entry, lane, x, radius } of small) {
      const number = labels.find((label) => label.entry === entry && label.lane === lane);
      expect(number?.text).toBe(String(shown.missedNumber[entry]));
      expect(number?.x).toBe(x + radius + 2);
    }
  });

  it('keeps its place in time while the window moves along it', async () => {
    const shown = await sample;
    const placesAt = (days: number) => {
      const { marks, spans, labels, scale } = draw(shown, {
        from: OPENING.from + days,
        to: OPENING.to + days,
      });
      const isFar = (x: number) => x > scale.left + 80 && x < scale.right - 80;
      return new Map(
        [
          ...marks.map(({ lane, entry, x, radius }) => [`${lane}:${entry} mark ${radius}`, x] as const),
          ...spans.map(({ lane, entry, x1 }) => [`${lane}:${entry} end`, x1] as const),
          ...labels.map(({ lane, entry, line, x }) => [`${lane}:${entry} words ${line}`, x] as const),
        ].map(([key, x]) => [key, isFar(x) ? x - scale.left + scale.from * scale.pixelsPerPlace : null]),
      );
    };
    const first = placesAt(0);
    for (const days of [0.3, 7, 40]) {
      for (const [key, x] of placesAt(days)) {
        const before = first.get(key);
        if (x === null || before === null || before === undefined || key.includes('words')) continue;
        expect(Math.abs(x - before), key).toBeLessThan(0.01);
      }
    }
  });
});

describe('numbers at the edges', () => {
  it.each([85, 95, 100, 103])('are whole or not there, from %d days', async (days) => {
    const rows = Array.from({ length: 12 }, (_, i) => `2012-0${1 + (i % 6)}-1${i % 3},GP,Visit ${i},yes`);
    const shown = await showText(`date,agency,title,missed\n${rows.join('\n')}\n`);
    const from = dayFromCivil(2012, 1, 1) + days;
    for (let step = 0; step < 40; step++) {
      expectWholeNumbers(draw(shown, { from: from + step / 4, to: from + step / 4 + 60 }, 300));
    }
  });
});

describe('short periods', () => {
  it('are as wide as a mark, and no wider than a mark claims', async () => {
    const shown = await showText(
      'date,end_date,agency,title,kind,missed\n2012-01-10,2012-01-11,School,Two days,contact,\n' +
        '2012-01-10,2012-01-11,GP,Two days,contact,yes\n2012-01-10,2012-01-11,Family,Stays,context,\n' +
        '2005-01-01,,School,First,contact,\n2019-01-01,,School,Last,contact,\n',
    );
    const { spans, scale } = draw(shown, shown.openingWindow ?? OPENING, 300);
    expect(spans).toHaveLength(3);
    for (const { entry, x0, x1, sure0, sure1, role } of spans) {
      const begin = xOf(scale, beginOf(shown.chronology.rows, entry));
      const claimed = role === 'missed' ? 12 : 6;
      expect(x1 - x0).toBeGreaterThanOrEqual(11.99);
      expect(x0).toBeGreaterThanOrEqual(begin - claimed - 0.01);
      expect(x1).toBeLessThanOrEqual(begin + claimed + 0.01);
      expect([sure0, sure1]).toEqual([x0, x1]);
    }
  });
});
