/**
 * Finds rows by what a spreadsheet calls them: file and row number in, the row's index out.
 *
 *     findRow(rows, 0, 14)  → 12, or null if the file has no such row
 */
import { lowerBound } from '../base/bisect.ts';
import { NO_COLUMN, type RowTable } from './chronology.ts';

/** The first row read from a row of a file; null if there is none. Rows stand by file, then as in it. */
export function findRow(rows: RowTable, file: number, sheetRow: number): number | null {
  const start = firstRowOfFile(rows, file);
  const end = firstRowOfFile(rows, file + 1);
  const row = start + lowerBound(end - start, (i) => rows.sheetRow[start + i] ?? 0, sheetRow);
  return row < end && rows.sheetRow[row] === sheetRow ? row : null;
}

/**
 * The row that one agency's column of a spreadsheet row gave, or the spreadsheet row itself for NO_COLUMN; the
 * first of its rows where there is none such. Null if the file has no such spreadsheet row.
 */
export function findEntryRow(
  rows: RowTable,
  file: number,
  sheetRow: number,
  agencyColumn: number,
): number | null {
  const first = findRow(rows, file, sheetRow);
  if (first === null) return null;
  let row = first;
  while (rows.file[row] === file && rows.sheetRow[row] === sheetRow) {
    if (rows.agencyColumn[row] === agencyColumn) return row;
    row++;
  }
  return first;
}

/** The first row of a file, or of the next file that has one. */
export function firstRowOfFile(rows: RowTable, file: number): number {
  return lowerBound(rows.length, (i) => rows.file[i] ?? 0, file);
}

/** The file and spreadsheet row of a row, and the column that gave it, as one text: the same in each reading. */
export function rowKeyOf(rows: RowTable, row: number): string {
  return `${rows.file[row] ?? 0}:${rows.sheetRow[row] ?? 0}:${rows.agencyColumn[row] ?? NO_COLUMN}`;
}
