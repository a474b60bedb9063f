/**
 * The rows above the headings of a table: lines of its title, as a rule, which are passed over and counted.
 *
 *     Chronology of agency contact | Prepared by the board | Date, Agency, Event   → 2 rows, a title
 *     12/10/2011, School, Seen | 13/10/2011, GP, Letter | Date, Agency, Event      → 2 rows, perhaps entries
 */
import { isBlank } from './blankRows.ts';
import { matchColumns, saysSomethingElse } from './matchColumns.ts';
import { readWhen } from '../dates/readWhen.ts';
import type { SheetRecord } from './planTable.ts';
import type { PlanNotice } from './tellPlan.ts';

/** No title has more lines. */
const MOST_TITLE_ROWS = 8;
const LONGEST_DATE = 60;

/** Tells of the rows passed over where they look like entries: there are many, or one begins with a date. */
export function tellPassedOver(above: readonly SheetRecord[]): PlanNotice[] {
  const [first, last] = [above[0], above.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (above.length <= MOST_TITLE_ROWS && !above.some(({ cells }) => mayBeEntry(cells))) return [];
  const rows = above.length === 1 ? `row ${first.sheetRow}` : `rows ${first.sheetRow} to ${last.sheetRow}`;
  return [{ code: 'rows-above-headings', column: null, found: rows }];
}

/** A date that stands under no label of its own: in front, behind a number, or as one of three cells or more. */
function mayBeEntry(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => !isBlank(cell)).map((cell) => cell.trim());
  const isLabelled = (at: number): boolean => at > 0 && isLabel(filled[at - 1] ?? '');
  return filled.some(
    (cell, at) =>
      filled.length > (at === 0 ? 1 : 2) && !isLabelled(at) && cell.length <= LONGEST_DATE && isDate(cell),
  );
}

/** "DOB" and "Printed:" say that the date behind them is no event's. */
function isLabel(cell: string): boolean {
  return cell.endsWith(':') || saysSomethingElse(cell) || matchColumns([cell])[0] !== null;
}

function isDate(cell: string): boolean {
  // Figures alone number something.
  return !/^\d+\.?$/.test(cell) && readWhen(cell, 'day-month').isRead;
}
