/** A column of dates that tells intervals: each form, and when a column is one. */
import { describe, expect, it } from 'vitest';
import { numberOfDay } from '../../../src/base/intervalDay.ts';
import { readInterval, tellIntervals } from '../../../src/importing/dates/readInterval.ts';
import type { Span } from '../../../src/importing/dates/whenReading.ts';

const number = (day: Span['earliest']) => (day === null ? null : numberOfDay(day));
const numbers = (span: Span | null) => span && [number(span.earliest), number(span.latest)];

describe('readInterval', () => {
  it.each([
    ['day 345', [345, 345], null],
    ['Day 1,204 (disputed)', [1204, 1204], null],
    ['12 days before day 1', [-11, -11], null],
    ['between day 60 and day 90', [60, 90], null],
    ['between 12 days before day 1 and day 3', [-11, 3], null],
    ['day 60 or later', [60, null], null],
    ['day 60 or before', [null, 60], null],
    ['days 60 to 90', [60, 60], [90, 90]],
    ['days 60-90', [60, 60], [90, 90]],
    ['day 60 to day 90', [60, 60], [90, 90]],
    ['day 60 onwards', [60, 60], [60, null]],
    ['between day 1 and day 31 onwards', [1, 31], [1, null]],
    ['between day 1 and day 31 to between day 60 and day 90', [1, 31], [60, 90]],
    ['day 31 or before to between day 1 and day 31', [null, 31], [1, 31]],
  ])('%s', (cell, start, end) => {
    const read = readInterval(cell);
    expect(read.isRead && [numbers(read.start), numbers(read.end)]).toEqual([start, end]);
  });

  it.each([
    ['day 345, 03:28', 208, null],
    ['day 5, 10:00 to 11:30', 600, 690],
    ['day 5, 22:10 to day 6, 03:30', 1330, 210],
  ])('%s has its times', (cell, minutes, endMinutes) => {
    expect(readInterval(cell)).toMatchObject({ isRead: true, minutes, endMinutes });
  });

  it.each([
    '12 October 2011',
    '2011',
    '345',
    'day',
    'between day 90 and day 60',
    'soon after day 3',
    'next day',
  ])('not read: %s', (cell) => {
    expect(readInterval(cell)).toMatchObject({ isRead: false, code: 'date-unreadable' });
  });

  it('an empty cell is missing', () => {
    expect(readInterval(' - ')).toMatchObject({ isRead: false, code: 'date-missing' });
  });

  it('a column is of intervals if none of its cells is a date of the calendar', () => {
    expect(tellIntervals(['day 3', '', 'not known'])).toBe(true);
    expect(tellIntervals(['day 3', '3 May 2010'])).toBe(false);
    expect(tellIntervals(['', 'not known'])).toBe(false);
  });
});
