/**
 * Columns that are filled only where a group of rows begins, as merged cells and reports leave them.
 *
 *     12/10/2011  School  Seen           the date column is grouped: the second row is of the same day
 *                 GP      Seen
 *     13/10/2011  School  Not seen
 *                 Police  Called
 *
 * A column is plainly grouped if its first row is filled, at least half of its rows are blank, and a filled
 * cell hardly ever says what the one above it said: whoever writes "School" twice in a row does not leave
 * it out to say the same. One gap among filled cells is a gap. To take a gap for a group would give a date
 * or an agency to an entry that has none.
 */
import { isBlank } from './blankRows.ts';

/** Filled cells that may repeat the one above. */
const MOST_REPEATS = 0.1;

/**
 * True if the cells of a column, from the first row of its table on, are plainly grouped. `fewestGroups`:
 * a date that stands once and never again is not, an agency may be.
 */
export function isGrouped(cells: readonly string[], fewestGroups: number): boolean {
  let groups = 0;
  let blank = 0;
  let repeats = 0;
  let last = '';
  for (const cell of cells) {
    if (isBlank(cell)) {
      if (groups === 0) return false;
      blank++;
      continue;
    }
    const words = cell.trim();
    if (words === last) repeats++;
    last = words;
    groups++;
  }
  return groups >= fewestGroups && blank >= 2 && blank >= groups && repeats <= groups * MOST_REPEATS;
}
