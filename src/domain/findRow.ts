/**
 * Finds rows by what a spreadsheet calls them: file and row number in, the row's index out.
 *
 *     findRow(rows, 0, 14)  → 12, or null if the file has no such row
 */
import { lowerBound } from '../base/bisect.ts';
import { partOfRow } from './choices.ts';
import type { RowTable } from './chronology.ts';

/** The first row read from a row of a file; null if there is none. Rows stand by file, then as in it. */
export function findRow(rows: RowTable, file: number, sheetRow: number): number | null {
  const start = firstRowOfFile(rows, file);
  const end = firstRowOfFile(rows, file + 1);
  const row = start + lowerBound(end - start, (i) => rows.sheetRow[start + i] ?? 0, sheetRow);
  return row < end && rows.sheetRow[row] === sheetRow ? row : null;
}

/** The first row of a file, or of the next file that has one. */
export function firstRowOfFile(rows: RowTable, file: number): number {
  return lowerBound(rows.length, (i) => rows.file[i] ?? 0, file);
}

/** The file and spreadsheet row of a row, and which of its entries, as one text: the same in each reading. */
export function rowKeyOf(rows: RowTable, row: number): string {
  return `${rows.file[row] ?? 0}:${rows.sheetRow[row] ?? 0}:${partOfRow(rows, row) ?? ''}`;
}
