/** Where moments stand along the picture, on the calendar and evenly spaced. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginOf, isInTime } from '../../../src/analysis/rowTime.ts';
import { asDay, dayFromCivil, formatDay } from '../../../src/base/day.ts';
import { buildEvenAxis } from '../../../src/drawing/axisEven.ts';
import { buildRelativeAxis, nameDays } from '../../../src/drawing/axisRelative.ts';
import { chooseBreaks } from '../../../src/drawing/breaks.ts';
import { FIRST_VIEW } from '../../../src/domain/view.ts';
import { buildDrawing } from '../../../src/drawing/buildDrawing.ts';
import { MISSED_RADIUS } from '../../../src/drawing/geometry.ts';
import { buildLegend } from '../../../src/drawing/legend.ts';
import { makeLayout } from '../../../src/drawing/layout.ts';
import { keepCalendar, spaceEvenly } from '../../../src/drawing/timeMap.ts';
import { daysAt, makeTimeScale, xOf } from '../../../src/drawing/timeScale.ts';
import { csvTexts } from '../../support/chronologies.ts';
import { csvOf, showText } from '../../support/readText.ts';

const few = csvOf(
  ['date', 'time', 'agency', 'title'],
  [
    ['2011-01-03', '', 'School', 'First'],
    ['2011-01-05', '', 'School', 'Second'],
    ['2011-01-05', '', 'GP', 'The same day'],
    ['2011-01-05', '09:00', 'GP', 'Later that day'],
    ['2011-09-01', '', 'School', 'After the summer'],
  ],
);

describe('even spacing', () => {
  it('gives each moment at which something begins a column of its own, in order of time', async () => {
    const shown = await showText(few);
    const { rows } = shown.chronology;
    const map = spaceEvenly(shown);
    expect(Array.from(shown.order, (row) => map.placeOf(beginOf(rows, row)))).toEqual([1, 2, 2, 3, 4]);
  });

  it('draws a day without a time over the columns of that day, and no other', async () => {
    const shown = await showText(few);
    const layout = makeLayout(shown, { lanesHeight: 300, timeWidth: 800, map: spaceEvenly(shown) });
    const drawn = { ...FIRST_VIEW, timeScale: 'even' as const };
    const window = shown.openingWindow;
    const drawing = buildDrawing(layout, { window, width: 1000, selected: null, top: 0, height: 300, drawn });
    const days = drawing.spans.filter(({ form }) => form === 'day');
    expect(days.map(({ entry }) => entry).sort()).toEqual([1, 2]);
    const later = drawing.marks.find(({ entry }) => entry === 3)!;
    for (const { x0, x1 } of days) {
      expect(x0).toBeLessThan(later.x);
      expect(x1).toBeGreaterThan(later.x);
    }
    const key = buildLegend(shown, drawn).map(({ text }) => text);
    expect(key).toContain('On this day, no time recorded');
  });

  it('cuts no mark at the ends of the whole case, however many there are', async () => {
    const days = Array.from({ length: 900 }, (_, i) => dayFromCivil(2005, 1, 1) + 4 * i);
    const rows = days.map((day) => [
      new Date(day * 864e5).toISOString().slice(0, 10),
      'School',
      'Visit',
      'yes',
    ]);
    const shown = await showText(csvOf(['date', 'agency', 'title', 'missed'], rows));
    const layout = makeLayout(shown, { lanesHeight: 300, timeWidth: 700, map: spaceEvenly(shown) });
    const drawn = { ...FIRST_VIEW, timeScale: 'even' as const };
    const [window, width] = [shown.wholeCase, 900];
    const { scale } = buildDrawing(layout, { window, width, selected: null, top: 0, height: 300, drawn });
    for (const day of [days[0]!, days.at(-1)!]) {
      expect(xOf(scale, day)).toBeGreaterThan(scale.left + MISSED_RADIUS);
      expect(xOf(scale, day)).toBeLessThan(scale.right - MISSED_RADIUS);
    }
  });

  it('comes back to the same moment, and never turns time round', async () => {
    await fc.assert(
      fc.asyncProperty(
        csvTexts(30),
        fc.array(fc.double({ min: -0.5, max: 1.5, noNaN: true }), { minLength: 2, maxLength: 20 }),
        async (text, shares) => {
          const shown = await showText(text);
          if (shown.wholeCase === null) return;
          const { from, to } = shown.wholeCase;
          const map = spaceEvenly(shown);
          const days = shares.map((share) => from + share * (to - from)).sort((a, b) => a - b);
          const places = days.map((day) => map.placeOf(day));
          places.forEach((place, i) => {
            expect(map.daysAt(place)).toBeCloseTo(days[i] ?? NaN, 4);
            if (i > 0) expect(place).toBeGreaterThanOrEqual(places[i - 1] ?? NaN);
          });
        },
      ),
      { numRuns: 50 },
    );
  });

  it('shows each entry, none nearer to another than a column, breaks apart', async () => {
    const shown = await showText(few);
    const map = spaceEvenly(shown);
    const layout = makeLayout(shown, { lanesHeight: 300, timeWidth: 800, map });
    const drawing = buildDrawing(layout, { window: shown.wholeCase, width: 800, selected: null });
    const column = drawing.scale.pixelsPerPlace;
    const xs = new Set(drawing.marks.map(({ x }) => Math.round(x)));
    expect(xs.size).toBe(4);
    expect(column).toBeCloseTo(800 / 5, 1);
    expect(drawing.axis.breaks.map(({ text }) => text)).toEqual(['7 months']);
  });

  it('dates the same columns whatever is in sight', async () => {
    const csv = csvOf(
      ['date', 'agency', 'title'],
      Array.from({ length: 60 }, (_, i) => [`2011-0${1 + (i % 6)}-${10 + Math.floor(i / 6)}`, 'GP', 'x']),
    );
    const shown = await showText(csv);
    const map = spaceEvenly(shown);
    const none = new Float64Array();
    const columns = { stops: map.stops ?? none, lastDays: map.lastDays ?? none };
    const namesIn = (from: number, to: number) => {
      const window = { from: map.daysAt(from), to: map.daysAt(to) };
      return buildEvenAxis(makeTimeScale(window, 0, 400, map), columns).fine.map(({ text }) => text);
    };
    const names = Array.from({ length: 30 }, (_, shift) => namesIn(shift, shift + 26)).flat();
    // Every fourth of the first 55 columns: were they counted from the edge, all of them would come up.
    expect(new Set(names).size).toBe(13);
  });

  it('names each year at the first of its columns, and no day where none was recorded', async () => {
    const csv = csvOf(
      ['date', 'agency', 'title'],
      ['2008-03-01', 'late 2008', '2009-06-02', 'November 2009', '2010-02-03', 'c. 2011', '2011-01-04'].map(
        (date) => [date, 'GP', 'x'],
      ),
    );
    const shown = await showText(csv);
    const map = spaceEvenly(shown);
    const window = shown.wholeCase ?? { from: 0, to: 1 };
    const axisAt = (width: number) => {
      const layout = makeLayout(shown, { lanesHeight: 300, timeWidth: width, map });
      return buildDrawing(layout, { window, width, selected: null }).axis;
    };
    const { coarse, fine } = axisAt(800);
    // 100 pixels a column; "c. 2011" stands at the first day it can have been, in 2010.
    expect(coarse.map(({ x, text }) => [Math.round(x), text])).toEqual([
      [100, '2008'],
      [300, '2009'],
      [500, '2010'],
      [700, '2011'],
    ]);
    expect(fine.map(({ text }) => text)).toEqual([
      '1 Mar',
      'late 2008',
      '2 Jun',
      'Nov',
      '',
      '3 Feb',
      '4 Jan',
    ]);
    // Where only every fourth column is dated, years stand where they stood, under shorter names.
    expect(axisAt(160).coarse.map(({ x, text }) => [Math.round(x), text])).toEqual([
      [20, '’08'],
      [60, '’09'],
      [100, '’10'],
      [140, ''],
    ]);
  });

  it('has no date under a year without a name, which would be read as of the year before', async () => {
    const days = ['2008-03-01', '2008-04-01', ...Array.from({ length: 9 }, (_, i) => `2009-0${i + 1}-05`)];
    const shown = await showText(
      csvOf(
        ['date', 'agency', 'title'],
        days.map((date) => [date, 'GP', 'x']),
      ),
    );
    const map = spaceEvenly(shown);
    const window = shown.wholeCase ?? { from: 0, to: 1 };
    const axisAt = (width: number) => {
      const layout = makeLayout(shown, { lanesHeight: 300, timeWidth: width, map });
      return buildDrawing(layout, { window, width, selected: null }).axis;
    };
    const named = axisAt(300);
    expect(named.coarse.map(({ text }) => text)).toEqual(['2008', '2009']);
    expect(named.fine.map(({ text }) => text)).toEqual(['5 Feb', '5 Jun']);
    const short = axisAt(240);
    expect(short.coarse.map(({ text }) => text)).toEqual(['’08', '2009']);
    expect(short.fine.map(({ text }) => text)).toEqual(['5 Feb', '5 Jun']);
    const bare = axisAt(160);
    expect(bare.coarse.map(({ text }) => text)).toEqual(['2008', '']);
    expect(bare.fine.map(({ text }) => text)).toEqual(['']);
  });

  it('leaves out shorter breaks where they crowd, and keeps the same ones whatever is in sight', () => {
    const days = Array.from({ length: 40 }, (_, i) => i * (i + 70));
    const stops = Float64Array.from([-5, ...days, days.length * 1000]);
    const wide = chooseBreaks(stops, 200);
    expect(wide).toHaveLength(39);
    expect(wide[0]).toEqual({ place: 39.5, text: '4 months' });
    const close = chooseBreaks(stops, 10);
    expect(close.length).toBeLessThan(39 / 2);
    expect(close[0]).toEqual({ place: 39.5, text: '4 months' });
    const xs = close.map(({ place }) => place * 10).sort((a, b) => a - b);
    xs.slice(1).forEach((x, i) => expect(x - (xs[i] ?? 0)).toBeGreaterThanOrEqual(26));
    expect(close.some(({ text }) => /^\dm$/.test(text))).toBe(true);
  });

  it('of nothing dated is the calendar', async () => {
    const shown = await showText(csvOf(['date', 'agency', 'title'], [['unknown', 'GP', 'x']]));
    expect(spaceEvenly(shown).stops).toBeNull();
  });
});

describe('time counted from a day', () => {
  const origin = dayFromCivil(2012, 3, 3);
  const scaleOf = (from: number, to: number) =>
    makeTimeScale({ from: origin + from, to: origin + to }, 0, 1000, keepCalendar(1));

  it('has day 0 where it is, and steps before and after it', () => {
    const { fine, coarse } = buildRelativeAxis(scaleOf(-25, 25), origin);
    expect(fine.find(({ text }) => text === 'day 0')?.x).toBeCloseTo(500);
    expect(fine.map(({ text }) => text)).toEqual([
      '4 weeks before',
      '3 weeks before',
      '2 weeks before',
      '1 week before',
      'day 0',
      '1 week after',
      '2 weeks after',
      '3 weeks after',
    ]);
    expect(coarse.map(({ text }) => text)).toContain('March 2012');
  });

  it('names days, and whole weeks', () => {
    expect([-1, 0, 1, 6, -182].map(nameDays)).toEqual([
      '1 day before',
      'day 0',
      '1 day after',
      '6 days after',
      '26 weeks before',
    ]);
  });

  it('counts years where weeks would be too many to be read, on the day of the year that it counts from', () => {
    const scale = scaleOf(-1000, 1000);
    const { fine } = buildRelativeAxis(scale, origin);
    expect(fine.map(({ x, text }) => [formatDay(asDay(Math.round(daysAt(scale, x)))), text])).toEqual([
      ['3 March 2009', '3 years before'],
      ['3 March 2010', '2 years before'],
      ['3 March 2011', '1 year before'],
      ['3 March 2012', 'day 0'],
      ['3 March 2013', '1 year after'],
      ['3 March 2014', '2 years after'],
    ]);
    const decades = buildRelativeAxis(scaleOf(-20_000, 20_000), origin).fine.map(({ text }) => text);
    expect(decades.slice(0, 3)).toEqual(['60 years before', '40 years before', '20 years before']);
    const leap = dayFromCivil(2012, 2, 29);
    const after = buildRelativeAxis(
      makeTimeScale({ from: leap, to: leap + 1500 }, 0, 600, keepCalendar(1)),
      leap,
    );
    expect(after.fine.map(({ x }) => formatDay(asDay(Math.round(leap + x * 2.5))))).toEqual([
      '29 February 2012',
      '1 March 2013',
      '1 March 2014',
      '1 March 2015',
      '29 February 2016',
    ]);
  });

  it('leaves every mark where it was', async () => {
    const shown = await showText(few);
    const layout = makeLayout(shown, { lanesHeight: 300, timeWidth: 800 });
    const sight = { window: shown.wholeCase, width: 800, selected: null };
    const row = shown.order.find((entry) => isInTime(shown.chronology.rows, entry)) ?? 0;
    const counted = buildDrawing(layout, { ...sight, origin: beginOf(shown.chronology.rows, row) });
    expect(counted.marks).toEqual(buildDrawing(layout, sight).marks);
    expect(counted.axis).not.toEqual(buildDrawing(layout, sight).axis);
  });
});
