/**
 * Dates of a chronology told as intervals: how a day is moved, and the words of the cells that hold dates.
 *
 *     moveRows(rows, shift)                      → the same rows, the first entry on day 1
 *     tellDateCell(moved, row, 'date', …)        → "between day 60 and day 90 (disputed)"
 */
import { isPlaceholder } from '../../base/placeholder.ts';
import { asDay, formatDay, formatMinutes } from '../../base/day.ts';
import {
  FLAG_END_CELL,
  FLAG_KNOWN_LATER,
  FLAG_PERIOD,
  NO_DAY,
  NO_TIME,
  type Chronology,
  type RowTable,
} from '../../domain/chronology.ts';
import type { FigureOrder } from '../../domain/dateReading.ts';
import type { Field } from '../../domain/fields.ts';
import { tellMoment, tellPeriod, type Bounds } from '../../domain/intervalWords.ts';
import { shiftToIntervals } from '../intervals.ts';
import { DATE_LEFT_OUT, makeHideDates } from './datesInWords.ts';

/** What hides the dates in words of a case as it was recorded. */
export function hideDatesOf(recorded: Chronology): (text: string) => string {
  const orders = recorded.receipt.files.map(({ dateOrder }) => dateOrder);
  const order: FigureOrder | null = !orders.some((of) => of === 'month-day' || of === 'mixed')
    ? 'day-month'
    : orders.every((of) => of === 'month-day' || of === 'none' || of === 'year-first')
      ? 'month-day'
      : null;
  return makeHideDates(shiftToIntervals(recorded), order);
}

/** All days moved by as many. */
export function moveRows(rows: RowTable, by: number): RowTable {
  const move = (days: Int32Array) => days.map((day) => (day === NO_DAY ? NO_DAY : day + by));
  return {
    ...rows,
    dateEarliest: move(rows.dateEarliest),
    dateLatest: move(rows.dateLatest),
    endEarliest: move(rows.endEarliest),
    endLatest: move(rows.endLatest),
    knownFrom: move(rows.knownFrom),
  };
}

/** The other cells of a row, which say where the time of its dates stands. */
export type CellOf = (field: Field) => string;

/** A remark behind a date stays: "January 2011 (disputed)". */
const REMARK = /\s*(\([^()]*\))\s*$/;

/** The words of a cell that holds a date or a time, of a row whose days are intervals. */
export function tellDateCell(
  rows: RowTable,
  row: number,
  field: Field,
  cellOf: CellOf,
  hide: (text: string) => string,
): string {
  const cell = cellOf(field);
  const told = tellField(rows, row, field, cellOf);
  if (told !== '') return told + hide(REMARK.exec(cell)?.[0].trimEnd() ?? '');
  const hidden = hide(cell);
  if (field === 'date' || field === 'end_date') return hideDateCell(cell, hide);
  const minutes = (field === 'end_time' ? rows.endMinutes : rows.dateMinutes)[row] ?? NO_TIME;
  const isTime = field === 'time' || field === 'end_time';
  return isTime && hidden !== cell && minutes !== NO_TIME ? formatMinutes(minutes) : hidden;
}

/** A cell of dates that could not all be read: figures that are left may be part of one. */
export function hideDateCell(cell: string, hide: (text: string) => string): string {
  const hidden = hide(cell);
  return /\d/.test(hidden.replace(/\bdays? [\d,]+|[\d,]+ days? before day 1/gi, '')) ? DATE_LEFT_OUT : hidden;
}

/** True for the heading of a column that may hold dates, or parts of them, though it was not read as one. */
export function isOfDates(heading: string): boolean {
  return /(?<!\p{L})(?:dates?|days?|weeks?|months?|years?|yrs?|dob|dd|mm|yyyy)(?!\p{L})/iu.test(heading);
}

/** Empty where no day of the row stands for the cell. */
function tellField(rows: RowTable, row: number, field: Field, cellOf: CellOf): string {
  const flags = rows.flags[row] ?? 0;
  if (field === 'known_from') {
    const day = rows.knownFrom[row] ?? NO_DAY;
    return (flags & FLAG_KNOWN_LATER) !== 0 && day !== NO_DAY ? formatDay(asDay(day)) : '';
  }
  if (field === 'end_date') {
    const end = endOf(rows, row);
    if ((flags & FLAG_END_CELL) === 0) return '';
    // "Ongoing" says as much.
    if (end.latest === NO_DAY && !/\d/.test(cellOf('end_date'))) return '';
    return tellMoment(withTime(end, cellOf('end_time')));
  }
  if (field !== 'date') return '';
  if (isPlaceholder(cellOf('date'))) return '';
  const start = withTime(startOf(rows, row), cellOf('time'));
  const isWithin =
    (flags & FLAG_PERIOD) !== 0 && (flags & FLAG_END_CELL) === 0 && !hasOwnTimes(rows, row, cellOf);
  return isWithin ? tellPeriod(start, endOf(rows, row)) : tellMoment(start);
}

/** A time that stands in a cell of its own is not said again. */
function withTime(bounds: Bounds, time: string): Bounds {
  return time.trim() === '' ? bounds : { ...bounds, minutes: NO_TIME };
}

/** True where the end is one of the times beside the date: "22:10 to 03:30". */
function hasOwnTimes(rows: RowTable, row: number, cellOf: CellOf): boolean {
  const isTimed = (rows.endMinutes[row] ?? NO_TIME) !== NO_TIME;
  return isTimed && (cellOf('time').trim() !== '' || cellOf('end_time').trim() !== '');
}

function startOf(rows: RowTable, row: number): Bounds {
  return {
    earliest: rows.dateEarliest[row] ?? NO_DAY,
    latest: rows.dateLatest[row] ?? NO_DAY,
    minutes: rows.dateMinutes[row] ?? NO_TIME,
  };
}

function endOf(rows: RowTable, row: number): Bounds {
  return {
    earliest: rows.endEarliest[row] ?? NO_DAY,
    latest: rows.endLatest[row] ?? NO_DAY,
    minutes: rows.endMinutes[row] ?? NO_TIME,
  };
}
