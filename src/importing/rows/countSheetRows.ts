/**
 * What became of the rows of the files, each counted once, however many entries it gave.
 *
 *     row 2: entries of Police and School, both placed      → 1 placed
 *     row 3: of Police placed, of School parked             → 1 parked: it still wants somebody to look at it
 */
import { PARKED, PLACED, type RowTable } from '../../domain/chronology.ts';

export interface SheetRowCounts {
  readonly placed: number;
  readonly parked: number;
  readonly noted: number;
}

/** Counts the rows. Those of one spreadsheet row follow each other. */
export function countSheetRows({ length, file, sheetRow, status }: RowTable): SheetRowCounts {
  const counts = { placed: 0, parked: 0, noted: 0 };
  for (let row = 0; row < length;) {
    const first = row;
    let isPlaced = false;
    let isParked = false;
    for (; row < length && file[row] === file[first] && sheetRow[row] === sheetRow[first]; row++) {
      isPlaced ||= status[row] === PLACED;
      isParked ||= status[row] === PARKED;
    }
    counts[isParked ? 'parked' : isPlaced ? 'placed' : 'noted']++;
  }
  return counts;
}
