import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asDay,
  civilFromDay,
  dayFromCivil,
  daysInMonth,
  formatDay,
  formatIsoDay,
  isCivilDate,
  lastOfMonth,
} from '../../../src/base/day.ts';

describe('days', () => {
  it.each([
    [1970, 1, 1, 0],
    [1970, 1, 5, 4],
    [2000, 2, 29, 11016],
    [2012, 3, 3, 15402],
    [1969, 12, 31, -1],
    [1, 1, 1, -719162],
  ])('%i-%i-%i is day %i', (year, month, day, number) => {
    expect(dayFromCivil(year, month, day)).toBe(number);
    expect(civilFromDay(asDay(number))).toEqual({ year, month, day });
  });

  it('agrees with the calendar of the platform, day for day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (number) => {
        const date = new Date(number * 86_400_000);
        const { year, month, day } = civilFromDay(asDay(number));
        expect([year, month, day]).toEqual([
          date.getUTCFullYear(),
          date.getUTCMonth() + 1,
          date.getUTCDate(),
        ]);
        expect(dayFromCivil(year, month, day)).toBe(number);
      }),
    );
  });

  it('runs months beyond December on into the next year', () => {
    expect(dayFromCivil(2011, 13, 1)).toBe(dayFromCivil(2012, 1, 1));
    expect(formatIsoDay(lastOfMonth(2012, 2))).toBe('2012-02-29');
    expect(formatIsoDay(lastOfMonth(2011, 12))).toBe('2011-12-31');
  });

  it('knows which days the calendar has', () => {
    expect(isCivilDate(2012, 2, 29)).toBe(true);
    expect(isCivilDate(2011, 2, 29)).toBe(false);
    expect(isCivilDate(1900, 2, 29)).toBe(false);
    expect(isCivilDate(0, 1, 1)).toBe(false);
    expect(isCivilDate(2012, 4, 31)).toBe(false);
    expect(daysInMonth(2000, 2)).toBe(29);
  });

  it('says a day as people here say it', () => {
    expect(formatDay(dayFromCivil(2012, 2, 10))).toBe('10 February 2012');
  });
});
