/**
 * Times that say how far their clock is from Greenwich, as databases write them: read as the clock in the
 * United Kingdom stood. A day written as its midnight has no time, and stays that day.
 *
 *     2020-06-30T23:30:00Z        → 1 July 2020, 00:30
 *     2020-06-30T23:30:00+01:00   → 30 June 2020, 23:30
 *     2020-06-11T23:00:00Z        → 12 June 2020: midnight here
 *     2020-06-12T00:00:00Z        → 12 June 2020
 *     30/06/2020 10:00-11:30      → no zone: a span of hours
 */
import { readUkClock } from '../../base/ukClock.ts';
import { CLOCK_MOVED, type WhenReading } from './whenReading.ts';

/** An offset only behind a "T" or seconds: "10:00-11:30" is a span of hours. */
const ZONED =
  /^(.*\d{1,2}:?\d{2}(?::?\d{2}(?:[.,]\d+)?)?) ?(?:z|utc)$|^(.*(?:t\d\d:?\d\d(?::?\d\d(?:[.,]\d+)?)?|\d\d:\d\d:\d\d(?:[.,]\d+)?)) ?([+-])(\d\d):?(\d\d)?$/i;
const LONGEST = 48;

export interface Zoned {
  /** The date and time without the zone. */
  readonly text: string;
  /** Minutes that the clock was before that of Greenwich. */
  readonly offset: number;
}

/** Takes the zone off a cell; null if it has none. */
export function cutZone(cell: string): Zoned | null {
  const end = cell.length > LONGEST || cell.length < 12 ? '' : cell.trimEnd();
  const found = /[\dzc]$/i.test(end) ? ZONED.exec(end) : null;
  if (found === null) return null;
  const [, plain, behind, sign, hours, minutes = '0'] = found;
  if (plain !== undefined) return { text: plain, offset: 0 };
  if (behind === undefined || Number(hours) > 14 || Number(minutes) > 59) return null;
  return { text: behind, offset: (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) };
}

/** The reading of a day and time in a zone, as the clock in the United Kingdom stood; any other as it is. */
export function moveToUkClock(reading: WhenReading, offset: number): WhenReading {
  if (!reading.isRead || reading.minutes === null || reading.end !== null) return reading;
  const { earliest } = reading.start;
  const clock = earliest === null ? null : readUkClock(earliest, reading.minutes - offset);
  if (clock === null) return reading;
  if (clock.day === earliest && clock.minutes === reading.minutes) return reading;
  return {
    ...reading,
    start: { earliest: clock.day, latest: clock.day },
    minutes: clock.minutes === 0 ? null : clock.minutes,
    evidence: reading.evidence | CLOCK_MOVED,
  };
}
