/**
 * The first filled rows of a file in short, for the question which of them holds the headings.
 *
 *     [{ cells: ['12/10/2011', 'School', …], sheetRow: 1 }, …]  → the same, a few short cells of each
 */
import type { FirstRow } from '../../domain/receipt.ts';
import { isBlank } from './blankRows.ts';
import { detachText } from '../../base/detachText.ts';
import { HEADING_SEARCH_ROWS } from './findHeadingRow.ts';
import type { SheetRecord } from './planTable.ts';

const MOST_CELLS = 8;
const LONGEST_CELL = 40;

/** As many rows as headings are looked for in. */
export function listFirstRows(records: readonly SheetRecord[]): FirstRow[] {
  return records.slice(0, HEADING_SEARCH_ROWS).map(({ cells, sheetRow }) => ({
    sheetRow,
    cells: cells.slice(0, Math.min(MOST_CELLS, widthOf(cells))).map(shorten),
  }));
}

/** Without the empty cells at the end, which one program writes and another leaves out. */
function widthOf(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => !isBlank(cell)) + 1;
}

function shorten(cell: string): string {
  const line = cell
    .slice(0, LONGEST_CELL * 4)
    .trim()
    .replace(/\s+/g, ' ');
  if (line.length <= LONGEST_CELL) return detachText(line);
  return detachText(`${line.slice(0, LONGEST_CELL - 1).replace(/[\uD800-\uDBFF]$/, '')}…`);
}
