/** What the time axis names at which scale, and that no name is cut, covered or run through by a line. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asDay, civilFromDay, dayFromCivil } from '../../../src/base/day.ts';
import {
  BESIDE_TICK,
  buildAxis,
  FINE_SIZE,
  keepWholeNames,
  WIDER,
  type Axis,
  type Tick,
} from '../../../src/drawing/axis.ts';
import { buildRelativeAxis } from '../../../src/drawing/axisRelative.ts';
import { LABEL_SIZE } from '../../../src/drawing/geometry.ts';
import { measureText, type Weight } from '../../../src/drawing/textWidth.ts';
import { keepCalendar } from '../../../src/drawing/timeMap.ts';
import { daysAt, makeTimeScale, type TimeScale } from '../../../src/drawing/timeScale.ts';

const LEFT = 60;
const scaleOf = (from: number, to: number, width: number): TimeScale =>
  makeTimeScale({ from, to }, LEFT, LEFT + width, keepCalendar(1));

const texts = (ticks: readonly Tick[]) => ticks.map(({ text }) => text).filter((text) => text !== '');

/** From January 2008 for so many years, so many pixels each. */
const axisOf = (years: number, pixels: number) =>
  buildAxis(scaleOf(dayFromCivil(2008, 1, 1), dayFromCivil(2008 + years, 1, 1) - 0.5, years * pixels));

describe('the names of time', () => {
  it('are a letter a month where a month has room for no more, in the middle of each', () => {
    const scale = scaleOf(dayFromCivil(2008, 1, 1), dayFromCivil(2010, 1, 1), 300);
    const { coarse, fine, initials } = buildAxis(scale);
    expect(texts(coarse).slice(0, 2)).toEqual(['2008', '2009']);
    expect(texts(initials).join('')).toBe('JFMAMJJASONDJFMAMJJASOND');
    const places = initials.map(({ x }) => civilFromDay(asDay(Math.floor(daysAt(scale, x)))));
    expect(places.map(({ month }) => month)).toEqual([...MONTHS, ...MONTHS]);
    expect(places.every(({ day }) => day >= 14 && day <= 17)).toBe(true);
    // Lines by quarters: one a month would be a fence.
    expect(fine.length).toBe(9);
    expect(texts(fine)).toEqual([]);
  });

  it('are quarters, then halves, then years alone, with a short line for each month and quarter', () => {
    const quarters = axisOf(4, 110);
    expect(texts(quarters.fine).slice(0, 5)).toEqual(['Jan', 'Apr', 'Jul', 'Oct', 'Jan']);
    expect(quarters.least.length).toBe(48);
    const halves = axisOf(8, 60);
    expect(texts(halves.coarse)).toEqual(Array.from({ length: 8 }, (_, i) => String(2008 + i)));
    expect(texts(halves.fine).slice(0, 3)).toEqual(['Jan', 'Jul', 'Jan']);
    expect(halves.least.length).toBe(96);
    const years = axisOf(18, 40);
    expect(years.coarse).toEqual([]);
    expect(texts(years.fine).length).toBe(18);
    expect(years.least.length).toBe(18 * 4);
  });

  it('do not touch each other and are not cut, at any scale', () => {
    fc.assert(
      fc.property(windows, ({ from, days, width }) => {
        const scale = scaleOf(from, from + days, width);
        const axis = keepWholeNames(buildAxis(scale), scale.right);
        expectApart(axis.coarse, LABEL_SIZE, 'bold', scale);
        expectApart(axis.fine, FINE_SIZE, 'regular', scale);
        axis.initials.forEach(({ x, text }, i) => {
          const half = (WIDER * measureText(text, FINE_SIZE, 'regular')) / 2;
          const next = axis.initials[i + 1];
          const end = next
            ? next.x - (WIDER * measureText(next.text, FINE_SIZE, 'regular')) / 2
            : scale.right;
          expect(x - half).toBeGreaterThanOrEqual(scale.left);
          expect(x + half).toBeLessThanOrEqual(end);
        });
        expectNoLineThroughNames(axis, scale);
      }),
    );
  });

  it('of months and years are not cut where time is counted from a day', () => {
    fc.assert(
      fc.property(windows, fc.double({ min: 0, max: 1, noNaN: true }), ({ from, days, width }, share) => {
        const scale = scaleOf(from, from + days, width);
        const axis = buildRelativeAxis(scale, Math.floor(from + days * share));
        expect(axis.coarse.every(({ x }) => x >= scale.left)).toBe(true);
        // What the window begins in has its tick too.
        expect(axis.fine.filter(({ x }) => x <= scale.left)).toHaveLength(1);
        expectApart(keepWholeNames(axis, scale.right).coarse, LABEL_SIZE, 'bold', scale);
        expectNoLineThroughNames(axis, scale);
      }),
    );
  });

  it('are shorter where the right edge would cut them, and nothing stands under a month without a name', () => {
    // The window ends more and more days into February, 20 pixels each.
    const february = dayFromCivil(2012, 2, 1);
    const namesUpTo = (days: number) => {
      const scale = scaleOf(february - 20, february + days, 20 * (20 + days));
      const { coarse, fine } = keepWholeNames(buildAxis(scale), scale.right);
      return [coarse.map(({ text }) => text), texts(fine).slice(-1)];
    };
    expect(namesUpTo(1)).toEqual([['January 2012', ''], ['30']]);
    expect(namesUpTo(2)).toEqual([['January 2012', 'Feb'], ['30']]);
    expect(namesUpTo(4)).toEqual([['January 2012', 'Feb 2012'], ['30']]);
    expect(namesUpTo(7)).toEqual([['January 2012', 'February 2012'], ['6']]);
    const year = scaleOf(dayFromCivil(2010, 6, 1), dayFromCivil(2012, 1, 18), 1000);
    expect(texts(keepWholeNames(buildAxis(year), year.right).coarse)).toEqual(['2010', '2011', '’12']);
  });

  it('never leave days or months under a unit whose name the right edge took', () => {
    fc.assert(
      fc.property(windows, ({ from, days, width }) => {
        const scale = scaleOf(from, from + days, width);
        const { coarse, fine, initials } = keepWholeNames(buildAxis(scale), scale.right);
        const bare = coarse.find(({ text }) => text === '')?.x ?? Infinity;
        expect([...fine, ...initials].filter(({ x, text }) => text !== '' && x >= bare)).toEqual([]);
      }),
    );
  });

  it('keep the last day before a month whole: the line of the month ends above it', () => {
    // Monday 31 October, Tuesday 1 November 2011.
    const scale = scaleOf(dayFromCivil(2011, 10, 20), dayFromCivil(2011, 11, 20), 400);
    const { coarse, fine } = buildAxis(scale);
    expect(texts(fine)).toContain('31');
    const cut = coarse.filter(({ isCut }) => isCut);
    expect(texts(cut)).toEqual(['November 2011']);
  });
});

const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);

const windows = fc.record({
  from: fc.integer({ min: dayFromCivil(1950, 1, 1), max: dayFromCivil(2030, 1, 1) }),
  days: fc.double({ min: 0.4, max: 4.6, noNaN: true }).map((power) => 10 ** power),
  width: fc.integer({ min: 200, max: 1900 }),
});

/** Each name ends before the next line of its row, and within the picture. */
function expectApart(ticks: readonly Tick[], size: number, weight: Weight, { left, right }: TimeScale): void {
  ticks.forEach(({ x, text }, i) => {
    if (text === '' || x < left - 1) return;
    const end = x + BESIDE_TICK + measureText(text, size, weight);
    expect(end).toBeLessThanOrEqual(Math.min(right, ticks[i + 1]?.x ?? Infinity));
  });
}

/** What is held at the left edge has no line, and names that begin before it are not drawn. */
function expectNoLineThroughNames({ coarse, fine }: Axis, { left }: TimeScale): void {
  for (const { x, isCut } of coarse) {
    if (isCut || x <= left) continue;
    for (const name of fine) {
      if (name.x < left - 1) continue;
      const end = name.x + BESIDE_TICK + measureText(name.text, FINE_SIZE, 'regular');
      expect(name.text !== '' && x > name.x + 1 && x < end).toBe(false);
    }
  }
}
