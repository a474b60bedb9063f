/** The typed columns of a chronology after entries were left out and dates of birth became years. */
import { asDay, civilFromDay, firstOfMonth, lastOfMonth } from '../../base/day.ts';
import {
  FLAG_DIFFERS,
  FLAG_END_CELL,
  FLAG_GOOD_PRACTICE,
  FLAG_PERIOD,
  NO_DAY,
  NO_TIME,
  NOTED,
  type RowTable,
} from '../../domain/chronology.ts';
import { codeOfKind } from '../../domain/kind.ts';
import type { RowTold } from './familyRows.ts';

const NOTE = codeOfKind('note');
const BIRTH = codeOfKind('birth');

/** `told` by row; null if every row is told as it is. Gives the very same columns where nothing changes. */
export function editRows(
  rows: RowTable,
  told: readonly RowTold[] | null,
  hidesBirthDates: boolean,
): RowTable {
  const isChanged = told?.some((what) => what !== 'whole') ?? false;
  if (!isChanged && !hidesBirthDates) return rows;
  const table = {
    ...rows,
    status: rows.status.slice(),
    kind: rows.kind.slice(),
    flags: rows.flags.slice(),
    dateEarliest: rows.dateEarliest.slice(),
    dateLatest: rows.dateLatest.slice(),
    dateMinutes: rows.dateMinutes.slice(),
    endEarliest: rows.endEarliest.slice(),
    endLatest: rows.endLatest.slice(),
    endMinutes: rows.endMinutes.slice(),
    knownFrom: rows.knownFrom.slice(),
    laneStart: new Uint32Array(rows.length + 1),
  };
  const laneIds: number[] = [];
  for (let row = 0; row < rows.length; row++) {
    const what = told?.[row] ?? 'whole';
    if (what === 'sensitive' || what === 'family') {
      leaveOut(table, row);
    } else {
      for (const lane of rows.laneIds.subarray(rows.laneStart[row], rows.laneStart[row + 1]))
        laneIds.push(lane);
      // What they mark is left out with the cells.
      if (what === 'title') table.flags[row] = (rows.flags[row] ?? 0) & ~(FLAG_DIFFERS | FLAG_GOOD_PRACTICE);
      if (hidesBirthDates && rows.kind[row] === BIRTH) widenToYear(table, row);
    }
    table.laneStart[row + 1] = laneIds.length;
  }
  return { ...table, laneIds: Uint16Array.from(laneIds) };
}

function leaveOut(table: Omit<RowTable, 'laneIds'>, row: number): void {
  table.status[row] = NOTED;
  table.kind[row] = NOTE;
  table.flags[row] = 0;
  table.dateMinutes[row] = NO_TIME;
  table.endMinutes[row] = NO_TIME;
  for (const days of [
    table.dateEarliest,
    table.dateLatest,
    table.endEarliest,
    table.endLatest,
    table.knownFrom,
  ]) {
    days[row] = NO_DAY;
  }
}

/** An uncertain date, somewhere in the year: no day nobody is to know. */
function widenToYear(table: Omit<RowTable, 'laneIds'>, row: number): void {
  const day = table.dateEarliest[row] ?? NO_DAY;
  if (day === NO_DAY) return;
  const { year } = civilFromDay(asDay(day));
  table.dateEarliest[row] = firstOfMonth(year, 1);
  table.dateLatest[row] = lastOfMonth(year, 12);
  table.dateMinutes[row] = NO_TIME;
  table.flags[row] = (table.flags[row] ?? 0) & ~(FLAG_PERIOD | FLAG_END_CELL);
  table.endEarliest[row] = NO_DAY;
  table.endLatest[row] = NO_DAY;
  table.endMinutes[row] = NO_TIME;
}
