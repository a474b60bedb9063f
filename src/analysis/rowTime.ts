/**
 * Where a row stands in time: the step from recorded bounds to the stretch that is sorted, drawn and
 * brought into sight.
 *
 *     begin                            until
 *       ●──────────────────────────────]
 *
 * An entry's mark stands on `begin`. Moments are days and parts of days.
 */
import { FLAG_MISSED, FLAG_PERIOD, NO_DAY, NO_TIME, PLACED, type RowTable } from '../domain/chronology.ts';
import { codeOfKind } from '../domain/kind.ts';

const FINDING = codeOfKind('finding');

/** First day of a row: its earliest, else its latest, day. NO_DAY if undated. */
export function firstDay(rows: RowTable, row: number): number {
  const earliest = rows.dateEarliest[row] ?? NO_DAY;
  return earliest === NO_DAY ? (rows.dateLatest[row] ?? NO_DAY) : earliest;
}

/** Last day of a row: of a period its end's, else its own latest day. */
export function lastDay(rows: RowTable, row: number): number {
  const first = firstDay(rows, row);
  const end = isPeriod(rows, row) ? (rows.endLatest[row] ?? NO_DAY) : NO_DAY;
  const endFrom = isPeriod(rows, row) ? (rows.endEarliest[row] ?? NO_DAY) : NO_DAY;
  return Math.max(first, rows.dateLatest[row] ?? NO_DAY, end, endFrom);
}

/** Where an entry begins and its mark stands: its recorded time, else the first moment of its first day. */
export function beginOf(rows: RowTable, row: number): number {
  return firstDay(rows, row) + (hasTime(rows, row) ? (rows.dateMinutes[row] ?? 0) / 1440 : 0);
}

/** Where it ends: a point with a time where it begins, anything else with the end of its last day. */
export function untilOf(rows: RowTable, row: number): number {
  return isPoint(rows, row) && hasTime(rows, row) ? beginOf(rows, row) : lastDay(rows, row) + 1;
}

/** True if a time of day was recorded. */
export function hasTime(rows: RowTable, row: number): boolean {
  return (rows.dateMinutes[row] ?? NO_TIME) !== NO_TIME;
}

/** True for one day, or one moment of it, and no period. */
export function isPoint(rows: RowTable, row: number): boolean {
  return rows.dateEarliest[row] === rows.dateLatest[row] && !isPeriod(rows, row);
}

/** True if the first or the last day is not certain: the words as written then say more than any day. */
export function hasVagueDates(rows: RowTable, row: number): boolean {
  const isVagueEnd = isPeriod(rows, row) && rows.endEarliest[row] !== rows.endLatest[row];
  return rows.dateEarliest[row] !== rows.dateLatest[row] || isVagueEnd;
}

export function isPeriod(rows: RowTable, row: number): boolean {
  return ((rows.flags[row] ?? 0) & FLAG_PERIOD) !== 0;
}

export function isMissed(rows: RowTable, row: number): boolean {
  return ((rows.flags[row] ?? 0) & FLAG_MISSED) !== 0;
}

/** True for what stands on the time axis: placed and dated, and no finding, which has its own column. */
export function isInTime(rows: RowTable, row: number): boolean {
  return rows.status[row] === PLACED && rows.kind[row] !== FINDING && firstDay(rows, row) !== NO_DAY;
}
