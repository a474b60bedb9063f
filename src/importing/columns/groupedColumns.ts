/**
 * Columns that are filled only where a group of rows begins, as merged cells and reports leave them.
 *
 *     12/10/2011  School  Seen           the date column is grouped: the second row is of the same day
 *                 GP      Seen
 *     13/10/2011  School  Not seen
 *                 Police  Called
 *
 * A column is plainly grouped if its first row is filled, at least half of its rows are blank, the blanks
 * follow more than one of the filled cells, and a filled cell hardly ever says what the one above it said:
 * whoever writes "School" twice in a row does not leave it out to say the same. One gap among filled cells
 * is a gap, and so are the last rows of a list. To take a gap for a group would give a date or an agency to
 * an entry that has none.
 */
import { isBlank } from './blankRows.ts';

/** Filled cells that may repeat the one above. */
const MOST_REPEATS = 0.1;

/**
 * True if the cells of a column, from the first row of its table on, are plainly grouped. `mayBeOne`: the
 * whole table may be one group, as of an agency that stands in the first row and never again.
 */
export function isGrouped(cells: readonly string[], mayBeOne: boolean): boolean {
  let filled = 0;
  let blank = 0;
  let groups = 0;
  let repeats = 0;
  let last = '';
  let isBlankBefore = false;
  for (const cell of cells) {
    const isBlankHere = isBlank(cell);
    if (isBlankHere) {
      if (filled === 0) return false;
      blank++;
      if (!isBlankBefore) groups++;
    } else {
      const words = cell.trim();
      if (words === last) repeats++;
      last = words;
      filled++;
    }
    isBlankBefore = isBlankHere;
  }
  const isPlain = groups >= 2 || (mayBeOne && filled === 1 && blank >= 2);
  return isPlain && blank >= filled && repeats <= filled * MOST_REPEATS;
}
