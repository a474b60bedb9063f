/**
 * Finds the row of headings in the first rows of a table: title lines and blank rows may stand above it.
 *
 * In: the first records of a file. Out: the index of the heading record and what its columns are read as.
 *
 *     [['Chronology of agency contact'], [''], ['Date', 'Agency', 'Event'], ['12/10/2011', …]]
 *       → { index: 2, readAs: ['date', 'agency', 'title'], recognised: 3 }
 */
import type { Field } from '../domain/fields.ts';
import { isBlankRecord } from './blankRows.ts';
import { matchColumns } from './matchColumns.ts';
import { readWhen } from './readWhen.ts';

/** How far down headings are looked for. */
export const HEADING_SEARCH_ROWS = 30;

export interface HeadingRow {
  /** Index of the record; -1 if the table begins with data. */
  readonly index: number;
  readonly readAs: readonly (Field | null)[];
  /** How many columns were recognised. */
  readonly recognised: number;
}

/**
 * The best recognised record: at least two columns, or one in the first record that is not blank. Where
 * none is, the first record is taken for headings nobody knows, unless a cell of it reads as a date; then
 * the table has no headings. Null if all records are blank.
 */
export function findHeadingRow(records: readonly (readonly string[])[]): HeadingRow | null {
  const first = records.findIndex((record) => !isBlankRecord(record));
  if (first < 0) return null;
  let best: HeadingRow | null = null;
  for (const [index, record] of records.slice(0, HEADING_SEARCH_ROWS).entries()) {
    const readAs = matchColumns(record);
    const recognised = readAs.filter((field) => field !== null).length;
    const isEnough = recognised >= 2 || (recognised === 1 && index === first);
    if (isEnough && recognised > (best?.recognised ?? 0)) best = { index, readAs, recognised };
  }
  if (best !== null) return best;
  const record = records[first] ?? [];
  const beginsWithData = record.some((cell) => readWhen(cell, 'day-month').isRead);
  const readAs = record.map(() => null);
  return { index: beginsWithData ? -1 : first, readAs, recognised: 0 };
}
