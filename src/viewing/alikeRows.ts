/**
 * Parked rows that look alike: headings of pages, which differ in their figures only, and titles that stand
 * alone in one column without a date. Who says of one that it is no entry can say so of all. What reading gave
 * to a row is none of its own words: an agency that was chosen for the whole file, or is the group's.
 *
 *     "Case notes, page 2"  "Case notes, page 3"   → alike
 *     groupAlike(chronology, parked)(12)           → [12, 40, 71]
 */
import { readRowCells } from '../domain/cells.ts';
import { NO_DAY, type Chronology } from '../domain/chronology.ts';
import type { ProblemCode } from '../domain/problem.ts';
import { hasProblem } from './sortProblems.ts';

/** What is longer is an account, and no title. */
const LONGEST_TITLE = 60;
/** Of more rows nobody looks for those that are alike. */
const MOST_ROWS = 5000;

/** Notices of files in which rows are given the agency of others. */
const GIVES_AGENCY: readonly ProblemCode[] = ['filled-down', 'group-headings', 'tables-side-by-side'];

/** Makes the function that gives the rows like one, itself among them, in order. */
export function groupAlike(chronology: Chronology, rows: Uint32Array): (row: number) => readonly number[] {
  const groups = new Map<string, number[]>();
  const given = chronology.files.map((_, file) => listGiven(chronology, file));
  const keyOf = (row: number) => keyOfRow(chronology, row, given[chronology.rows.file[row] ?? 0] ?? []);
  for (const row of rows.subarray(0, MOST_ROWS)) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return (row) => groups.get(keyOf(row)) ?? [row];
}

/** The columns of a file whose cells reading fills: those it added, and an agency that groups have in common. */
function listGiven({ files, receipt }: Chronology, file: number): number[] {
  const added = (receipt.files[file]?.columns ?? []).flatMap(({ origin }, column) =>
    origin === 'added' ? [column] : [],
  );
  const hasGroups = GIVES_AGENCY.some((code) => hasProblem(receipt, file, code));
  return hasGroups ? [...added, files[file]?.readAs.indexOf('agency') ?? -1] : added;
}

function keyOfRow({ rows, text }: Chronology, row: number, given: readonly number[]): string {
  const cells = readRowCells(text, row);
  const filled = cells.flatMap((cell, column) =>
    cell.trim() === '' || given.includes(column) ? [] : [{ column, words: cell.trim() }],
  );
  const [only, second] = filled;
  const hasDate = rows.dateEarliest[row] !== NO_DAY || rows.dateLatest[row] !== NO_DAY;
  const isTitle =
    only !== undefined && second === undefined && only.words.length <= LONGEST_TITLE && !hasDate;
  const words = isTitle
    ? ''
    : filled.map((cell) => `${cell.column}:${cell.words.replace(/\d+/g, '0')}`).join('\n');
  return `${rows.file[row] ?? 0}\n${isTitle ? only.column : ''}\n${words}`;
}
