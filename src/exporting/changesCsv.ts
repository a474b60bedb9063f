/**
 * Writes the list of changes as a CSV file: what stood in the files and what stands there now.
 *
 *     ∎file,row,column,was,now␍␊gp.csv,14,Date,31/02/2012,28/02/2012␍␊
 */
import type { Change } from '../viewing/listChanges.ts';
import { BYTE_ORDER_MARK, writeLine } from './chronologyCsv.ts';
import { gatherPieces } from './pieces.ts';

export function writeChangesCsv(changes: readonly Change[]): Generator<string> {
  return gatherPieces(writeLines(changes));
}

function* writeLines(changes: readonly Change[]): Generator<string> {
  yield BYTE_ORDER_MARK + writeLine(['file', 'row', 'column', 'was', 'now']);
  for (const { file, row, column, was, now } of changes) {
    yield writeLine([file, row === null ? '' : String(row), column, was, now]);
  }
}
