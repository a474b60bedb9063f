/**
 * Which entries left the picture when the files were read again, in words: a date was corrected to one that cannot be
 * read, say, or another column is the agency.
 *
 *     sayParked(before, after)
 *       → "Row 5 is parked and no longer in the picture. It has no date that could be read. It can be corrected in
 *          What was read."
 */
import { formatCount } from '../base/count.ts';
import { PARKED, PLACED, type Chronology } from '../domain/chronology.ts';
import { findEntryRow } from '../domain/findRow.ts';
import { guessWhy, listRows } from './parkedRows.ts';

/** Empty where none has. Rows of `otherFiles` are those of other sheets than before, and never the same. */
export function sayParked(
  before: Pick<Chronology, 'rows'>,
  after: Chronology,
  otherFiles: readonly number[] = [],
): string {
  const wasPlaced = (row: number) => {
    const file = after.rows.file[row] ?? 0;
    const { sheetRow, agencyColumn } = after.rows;
    const was = findEntryRow(before.rows, file, sheetRow[row] ?? 0, agencyColumn[row] ?? 0);
    return was !== null && before.rows.status[was] === PLACED && !otherFiles.includes(file);
  };
  const rows = listRows(after.rows, PARKED).filter(wasPlaced);
  const [row] = rows;
  if (row === undefined) return '';
  if (rows.length > 1)
    return `${formatCount(rows.length)} entries are parked and no longer in the picture. What was read lists them, each with why.`;
  const why = guessWhy(after, row).join(' ');
  return `Row ${after.rows.sheetRow[row] ?? ''} is parked and no longer in the picture. ${why} It can be corrected in What was read.`;
}
