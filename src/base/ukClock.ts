/**
 * What the clock in the United Kingdom showed at an instant: Greenwich time, or an hour later in summer.
 *
 *     readUkClock(day of 30 June 2020, 23:30 UTC)  → 1 July 2020, 00:30
 *
 * Summer time since 1972: from the third Sunday of March (since 1981 the last) to the fourth Sunday of October
 * or the day after its fourth Saturday (since 1996 the last). Before 1972 other rules held: null.
 */
import { asDay, civilFromDay, dayFromCivil, type Day } from './day.ts';

const MINUTES_OF_DAY = 24 * 60;
const HOUR = 60;
const FIRST_YEAR = 1972;
const FIRST_LAST_SUNDAY_OF_MARCH = 1981;

export interface Clock {
  readonly day: Day;
  /** After midnight. */
  readonly minutes: number;
}

/** `minutes` after the midnight of a day in Greenwich; may be below 0 or more than a day. Null before 1972. */
export function readUkClock(day: Day, minutes: number): Clock | null {
  const { year } = civilFromDay(day);
  if (year < FIRST_YEAR) return null;
  const instant = day * MINUTES_OF_DAY + minutes;
  const isSummer = instant >= startOfSummer(year) && instant < endOfSummer(year);
  const shown = instant + (isSummer ? HOUR : 0);
  const onDay = Math.floor(shown / MINUTES_OF_DAY);
  return { day: asDay(onDay), minutes: shown - onDay * MINUTES_OF_DAY };
}

function startOfSummer(year: number): number {
  const isOld = year < FIRST_LAST_SUNDAY_OF_MARCH;
  const sunday = sundayFrom(dayFromCivil(year, 3, isOld ? 16 : 25));
  return sunday * MINUTES_OF_DAY + (isOld ? 2 : 1) * HOUR;
}

function endOfSummer(year: number): number {
  const sunday = sundayFrom(dayFromCivil(year, 10, firstDayOfEnd(year)));
  return sunday * MINUTES_OF_DAY + (year < FIRST_LAST_SUNDAY_OF_MARCH ? 2 : 1) * HOUR;
}

function firstDayOfEnd(year: number): number {
  if (year >= 1996) return 25;
  return year >= 1990 ? 22 : 23;
}

/** The first Sunday from a day on. Day 0 was a Thursday. */
function sundayFrom(day: Day): Day {
  return asDay(day + ((((3 - day) % 7) + 7) % 7));
}
