/** The names of ages above the axis: one in words, by which the short ones are read. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexChronology } from '../../../src/analysis/indexChronology.ts';
import { dayFromCivil } from '../../../src/base/day.ts';
import { buildAges } from '../../../src/drawing/ageRuler.ts';
import { measureText } from '../../../src/drawing/textWidth.ts';
import { keepCalendar } from '../../../src/drawing/timeMap.ts';
import { makeTimeScale } from '../../../src/drawing/timeScale.ts';
import { findBirth } from '../../../src/viewing/ages.ts';
import { showChronology } from '../../../src/viewing/showChronology.ts';
import { readText } from '../../support/readText.ts';

const chronology = await readText(
  'date,agency,title,kind,person\n2007-07-15,Family,Tom is born,birth,Tom\n2030-01-01,GP,Seen,,\n',
);
const shown = showChronology(chronology, indexChronology(chronology));
const birth = findBirth(shown)!;

function ticksIn(from: number, to: number, width: number) {
  return buildAges(shown, birth, makeTimeScale({ from, to }, 0, width, keepCalendar(1)))?.ticks ?? [];
}

type Date = readonly [year: number, month: number, day: number];

test.each<[string, Date, Date, number, string[]]>([
  ['years', [2009, 9, 1], [2020, 1, 1], 1000, ['3 years', '4y', '5y']],
  ['years held at the edge', [2009, 9, 1], [2014, 1, 1], 1000, ['2 years 6 months', '3y', '3y 6m']],
  ['months', [2011, 4, 20], [2011, 10, 1], 500, ['3y 10m', '3y 11m', '4 years']],
  ['a first year', [2007, 6, 1], [2009, 1, 1], 900, ['2 months', '4m', '6m']],
])('of %s', (_, from, to, width, names) => {
  const texts = ticksIn(dayFromCivil(...from), dayFromCivil(...to), width).map(({ text }) => text);
  expect(texts.slice(0, 3)).toEqual(names);
});

test('are no more than one in words, and none runs into the next', () => {
  const windows = fc.record({
    from: fc.integer({ min: dayFromCivil(2007, 1, 1), max: dayFromCivil(2025, 1, 1) }),
    days: fc.double({ min: 1, max: 4, noNaN: true }).map((power) => 10 ** power),
    width: fc.integer({ min: 200, max: 1900 }),
  });
  fc.assert(
    fc.property(windows, ({ from, days, width }) => {
      const ticks = ticksIn(from, from + days, width);
      expect(ticks.filter(({ text }) => / /.test(text) && !/^\d+y \d+m$/.test(text)).length).toBeLessThan(2);
      ticks.forEach(({ x, text }, i) => {
        const end = x + 5 + measureText(text, 12, 'regular');
        expect(end).toBeLessThanOrEqual(ticks[i + 1]?.x ?? width);
      });
    }),
  );
});
