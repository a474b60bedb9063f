/**
 * Finds the row of headings in the first rows of a table: title lines may stand above it, and it may run
 * over two rows.
 *
 * In: the first records of a file, blank ones left out. Out: where the headings are and what they are.
 *
 *     [['Chronology of agency contact'], ['Date', 'Agency', 'Event'], ['12/10/2011', …]]
 *       → { first: 1, count: 1, headings: ['Date', 'Agency', 'Event'] }
 *     [['Date', '', 'Event'], ['from', 'to', ''], ['12/10/2011', …]]
 *       → { first: 0, count: 2, headings: ['Date from', 'Date to', 'Event'] }
 */
import { isBlank } from './blankRows.ts';
import { endsHeadings, joinHeadings } from './joinHeadings.ts';
import { readHeadings } from './readHeadings.ts';
import { readWhen } from '../dates/readWhen.ts';

/** How far down headings are looked for. */
export const HEADING_SEARCH_ROWS = 30;

export interface HeadingRows {
  /** Index of the record with the headings, or of the first row of data where there are none. */
  readonly first: number;
  /** How many records the headings take: 0, 1 or 2. */
  readonly count: number;
  /** As the file has them; none if there are none. */
  readonly headings: readonly string[];
  /** For each the words that say best what the column is. */
  readonly names: readonly string[];
  /** How many columns were recognised. */
  readonly recognised: number;
}

/**
 * The best recognised record: at least two columns, or one in the first record. Where none is, the first
 * record that is more than a title is taken for headings nobody knows, unless a cell of it reads as a date;
 * then the table has no headings.
 */
export function findHeadingRow(records: readonly (readonly string[])[]): HeadingRows {
  let best = -1;
  let most = 0;
  for (const [index, record] of records.slice(0, HEADING_SEARCH_ROWS).entries()) {
    // No more can be recognised than is filled. Rows of data are many, and dear to look at as headings.
    const filled = countFilled(record);
    if (filled <= most || (filled < 2 && index > 0)) continue;
    const { recognised } = readHeadings(record);
    const isEnough = recognised >= 2 || (recognised === 1 && index === 0);
    if (isEnough && recognised > most) [best, most] = [index, recognised];
  }
  if (best >= 0) return joinWithNeighbour(records, best, most);
  const first = findFirstTable(records);
  return hasDate(records[first] ?? []) ? takeNoHeadings(first) : takeHeadings(records, first, 0);
}

/** The first record that is more than a title; the very first if none is. */
export function findFirstTable(records: readonly (readonly string[])[]): number {
  return Math.max(
    0,
    records.findIndex((record) => countFilled(record) >= 2),
  );
}

function countFilled(record: readonly string[]): number {
  return record.filter((cell) => !isBlank(cell)).length;
}

/** One record as the headings, exactly. */
export function takeHeadings(
  records: readonly (readonly string[])[],
  first: number,
  recognised: number,
): HeadingRows {
  const headings = records[first] ?? [];
  return { first, count: 1, headings, names: headings, recognised };
}

/** A table that begins with data. */
export function takeNoHeadings(first: number): HeadingRows {
  return { first, count: 0, headings: [], names: [], recognised: 0 };
}

/** Two rows are one row of headings where together they name more columns than one does alone, or one ends the other. */
function joinWithNeighbour(
  records: readonly (readonly string[])[],
  best: number,
  recognised: number,
): HeadingRows {
  for (const first of [best, best - 1]) {
    const upper = records[first];
    const lower = records[first + 1];
    // The lower first: a row of data soon shows a date, and words of headings are dear to try as dates.
    if (upper === undefined || lower === undefined || hasDate(lower) || hasDate(upper)) continue;
    const least = first === best && endsHeadings(upper, lower) ? recognised : recognised + 1;
    const [joined] = joinHeadings(upper, lower)
      .map(({ headings, names }) => ({ headings, names, recognised: readHeadings(names).recognised }))
      .sort((a, b) => b.recognised - a.recognised);
    if (joined !== undefined && joined.recognised >= least) return { first, count: 2, ...joined };
  }
  return takeHeadings(records, best, recognised);
}

/** True for a record with a cell that reads as a date. */
export function hasDate(record: readonly string[]): boolean {
  return record.some((cell) => cell.length <= 60 && readWhen(cell, 'day-month').isRead);
}

/** True for two records with the same words in each cell: headings that come again. */
export function isSameRecord(a: readonly string[], b: readonly string[]): boolean {
  for (let i = Math.max(a.length, b.length) - 1; i >= 0; i--) {
    if ((a[i] ?? '').trim() !== (b[i] ?? '').trim()) return false;
  }
  return true;
}
