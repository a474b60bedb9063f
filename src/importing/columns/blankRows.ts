/** Tells blank cells and rows from filled ones, quickly: it is asked for every row of a file. */

/** True for a cell with nothing but white space in it. */
export function isBlank(cell: string): boolean {
  if (cell.length === 0) return true;
  const first = cell.charCodeAt(0);
  // A letter or figure in front settles it; only the rest is worth trimming.
  if (first > 32 && first < 127) return false;
  return cell.trim() === '';
}

/** True for a record of which every cell is blank. */
export function isBlankRecord(record: readonly string[]): boolean {
  for (const cell of record) if (!isBlank(cell)) return false;
  return true;
}
