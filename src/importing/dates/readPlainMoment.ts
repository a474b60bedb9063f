/**
 * A plain day with a plain time behind it, as databases and spreadsheets write it in every row: read without
 * a pattern, like the days of `readPlainDay.ts`.
 *
 *     readPlainMoment('2011-10-12T15:30:00Z', order)  → 12 October 2011, 16:30: summer time
 *     readPlainMoment('12/10/2011 00:00', order)      → 12 October 2011: no time is meant
 *     readPlainMoment('12 October 2011', order)       → null: not plain
 */
import type { FigureOrder } from '../../domain/dateReading.ts';
import { readPlainDay } from './readPlainDay.ts';
import { readPlainTime } from './readTime.ts';
import type { WhenReading } from './whenReading.ts';
import { moveToUkClock } from './zonedTime.ts';

const DAY_LENGTH = 10;
const TIME_END = 16;
const SPACE = 32;
const T = 84;

/** Reads yyyy-mm-dd or dd/mm/yyyy and hh:mm, with or without seconds; null for anything else. */
export function readPlainMoment(cell: string, order: FigureOrder): WhenReading | null {
  if (cell.length < TIME_END || cell.length > 24) return null;
  const mark = cell.charCodeAt(DAY_LENGTH);
  if (mark !== SPACE && mark !== T) return null;
  const minutes = readPlainTime(cell.slice(DAY_LENGTH + 1, TIME_END));
  if (minutes < 0) return null;
  const rest = cell.slice(TIME_END);
  if (rest !== '' && !SECONDS.test(rest)) return null;
  const day = readPlainDay(cell.slice(0, DAY_LENGTH), order);
  if (day === null || !day.isRead) return day;
  const isDayOnly = minutes === 0 && !/[1-9]/.test(rest);
  const moment = { ...day, minutes: isDayOnly ? null : minutes };
  return rest.endsWith('Z') ? moveToUkClock(moment, 0) : moment;
}

const SECONDS = /^(?::\d\d(?:\.\d{1,4})?)?Z?$/;
