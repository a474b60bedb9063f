/**
 * Where each row was read, as cells of the exported table: "police.csv, row 8" under `read_from`. Written
 * where the saved file would number rows otherwise than the files do: there were several, or lines without
 * an entry between the rows. A row that says already where it was read keeps its words.
 */
import { readCell } from '../domain/cells.ts';
import { NOTED, type Chronology } from '../domain/chronology.ts';
import { nameOrigin, ownRefAt } from '../domain/rowOrigin.ts';

/** The spreadsheet's row of the first row under the headings. */
const FIRST_ROW = 2;

/** True if rows would not keep the numbers they have. */
export function needsOrigins({ files, rows }: Chronology): boolean {
  return files.length > 1 || rows.sheetRow.some((sheetRow, row) => sheetRow !== row + FIRST_ROW);
}

/** What a row is called in the files it was read from and in the table saved of them alike. */
export function nameLastingly(chronology: Chronology): (row: number) => string {
  const isMoved = needsOrigins(chronology);
  return (row) =>
    ownRefAt(chronology, row) ||
    (isMoved ? nameOrigin(chronology, row) : String(chronology.rows.sheetRow[row] ?? 0));
}

/**
 * Writes into the cells of a row, which stand under `headings`. Headings that come again and notes that are
 * told by standing alone in their row are left as they are, to be known again.
 */
export function writeOrigin(
  chronology: Chronology,
  row: number,
  cells: string[],
  headings: readonly string[],
): void {
  const column = headings.indexOf('read_from');
  const isAlone = chronology.rows.status[row] === NOTED && readCell(chronology, row, 'kind').trim() === '';
  if (column >= 0 && !isAlone && (cells[column] ?? '').trim() === '') {
    cells[column] = nameOrigin(chronology, row);
  }
}
