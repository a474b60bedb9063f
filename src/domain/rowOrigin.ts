/**
 * What a row is called where the user gave it no reference: where it was read.
 *
 *     refAt(chronology, 12)      → "F014"                 its own reference
 *                                  "police.csv, row 8"    of several files, or as a saved file says
 *                                  "14"                   of the one file that is open
 */
import { readCell } from './cells.ts';
import type { Chronology } from './chronology.ts';

/** "police.csv, row 8" */
export function nameOrigin({ files, rows }: Chronology, row: number): string {
  return `${files[rows.file[row] ?? 0]?.name ?? ''}, row ${rows.sheetRow[row] ?? 0}`;
}

/** What a row is called in its own cells, which go with it into other files; empty where it says nothing. */
export function ownRefAt(chronology: Chronology, row: number): string {
  return readCell(chronology, row, 'ref').trim() || readCell(chronology, row, 'read_from').trim();
}

/** The reference of a row; never empty. Two rows of a spreadsheet row that gives several have the same. */
export function refAt(chronology: Chronology, row: number): string {
  const own = ownRefAt(chronology, row);
  if (own !== '') return own;
  return chronology.files.length > 1
    ? nameOrigin(chronology, row)
    : String(chronology.rows.sheetRow[row] ?? 0);
}
