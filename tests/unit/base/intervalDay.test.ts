/** Days that are told as intervals: their words, and back; and that no day a file can name is one of them. */
import { describe, expect, it } from 'vitest';
import { asDay, civilFromDay, dayFromCivil, formatDay, formatIsoDay } from '../../../src/base/day.ts';
import {
  FIRST_INTERVAL_DAY,
  intervalDay,
  isIntervalDay,
  nameYear,
  readIntervalDay,
  tellIntervalStretch,
  YEAR_BEFORE,
} from '../../../src/base/intervalDay.ts';
import { readIsoDay } from '../../../src/base/isoDay.ts';

const TEN_THOUSAND_YEARS = 3_652_425;

describe('interval days', () => {
  it('begin with a year of their own', () => {
    expect(FIRST_INTERVAL_DAY).toBe(dayFromCivil(YEAR_BEFORE + 1, 1, 1));
    expect(formatDay(FIRST_INTERVAL_DAY)).toBe('day 1');
  });

  it('are none that a file can name, however far from the first entry they lie', () => {
    expect(isIntervalDay(dayFromCivil(1, 1, 1) - 3 * 366)).toBe(false);
    expect(isIntervalDay(FIRST_INTERVAL_DAY + TEN_THOUSAND_YEARS)).toBe(true);
    expect(isIntervalDay(FIRST_INTERVAL_DAY - TEN_THOUSAND_YEARS)).toBe(true);
  });

  it.each([
    [1, 'day 1', 'day 1'],
    [345, 'day 345', 'day 345'],
    [1204, 'day 1,204', 'day 1204'],
    [0, '1 day before day 1', 'day 0'],
    [-1203, '1,204 days before day 1', 'day -1203'],
  ])('the day of number %d is told, written and read again', (number, told, written) => {
    const day = intervalDay(number);
    expect([formatDay(day), formatIsoDay(day)]).toEqual([told, written]);
    expect([readIntervalDay(told), readIsoDay(written)]).toEqual([day, day]);
  });

  it.each(['345', 'day', 'day 3 or 4', 'days 60 to 90', '2011-10-12', 'day one', ''])(
    'no day is read from: %s',
    (words) => {
      expect(readIntervalDay(words)).toBeNull();
    },
  );

  it('have years of their own, and stretches', () => {
    const yearOf = (number: number) => nameYear(civilFromDay(intervalDay(number)).year);
    expect([yearOf(1), yearOf(365), yearOf(366), yearOf(0), yearOf(-400)]).toEqual([
      'year 1',
      'year 1',
      'year 2',
      '1 year before',
      '2 years before',
    ]);
    expect(nameYear(2011)).toBe('2011');
    expect(tellIntervalStretch(intervalDay(60), intervalDay(90))).toBe('days 60 to 90');
    expect(formatDay(asDay(15_402))).toBe('3 March 2012');
  });
});
