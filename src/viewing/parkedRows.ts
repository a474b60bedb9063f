/**
 * Rows that were kept without a place, each with its words, and parked ones with why: rows of a chronology
 * in, sentences out.
 *
 *     listRows(chronology.rows, NOTED)   → [3, 40]
 *     describeNoted(chronology, 40)      → { sheetRow: 42, words: "Sheet 2 of 3", … }
 *     explainParked(chronology)(26)
 *       → { sheetRow: 28, words: "F027 · April 2009 · Letter about housing", why: ["No agency is given. …"], … }
 */
import { readCell, readRowCells } from '../domain/cells.ts';
import { NO_DAY, type Chronology, type RowTable } from '../domain/chronology.ts';
import { laneIdsAt } from '../domain/entry.ts';
import type { ProblemCode } from '../domain/problem.ts';
import { describeProblem } from './describeReceipt.ts';
import { shorten } from './shorten.ts';

/** What keeps a row from its place. Every other problem leaves it there. */
const PARKING: readonly ProblemCode[] = [
  'date-missing',
  'date-unreadable',
  'date-impossible',
  'date-beyond-years',
  'date-without-year',
  'date-relative',
  'agency-missing',
];

export interface KeptRow {
  readonly file: string;
  readonly sheetRow: number;
  /** What the row says, as far as it fits a line. */
  readonly words: string;
}

export interface ParkedRow extends KeptRow {
  readonly why: readonly string[];
}

/** Longest cell that is said in full. */
const CELL_LENGTH = 120;
/** Longest words of a noted row. */
const NOTED_LENGTH = 200;

/** The rows of a status, in the order of the files and their rows. */
export function listRows(rows: RowTable, status: number): Uint32Array {
  const found: number[] = [];
  for (let row = 0; row < rows.length; row++) if (rows.status[row] === status) found.push(row);
  return Uint32Array.from(found);
}

/** A row that tells of no event: all its filled cells. */
export function describeNoted(chronology: Chronology, row: number): KeptRow {
  const words = joinCells(readRowCells(chronology.text, row));
  return { ...placeOf(chronology, row), words: shorten(words, NOTED_LENGTH) };
}

/** Makes the function that explains a row. The problems are gone through once, when it is made. */
export function explainParked(chronology: Chronology): (row: number) => ParkedRow {
  const messages = new Map<string, string[]>();
  for (const problem of chronology.receipt.problems) {
    if (problem.row === null || !PARKING.includes(problem.code)) continue;
    const key = `${problem.file}:${problem.row}`;
    const sentence = describeProblem(problem);
    messages.set(key, [...(messages.get(key) ?? []), sentence]);
  }
  return (row) => {
    const place = placeOf(chronology, row);
    const key = `${chronology.rows.file[row] ?? 0}:${place.sheetRow}`;
    const why = messages.get(key) ?? guessWhy(chronology, row);
    return { ...place, words: wordsOf(chronology, row), why };
  };
}

function placeOf({ files, rows }: Chronology, row: number): Omit<KeptRow, 'words'> {
  return { file: files[rows.file[row] ?? 0]?.name ?? '', sheetRow: rows.sheetRow[row] ?? 0 };
}

/** The cells that say which row it is; all filled cells of a row without a title. */
function wordsOf(chronology: Chronology, row: number): string {
  const known = (['ref', 'date', 'agency', 'title'] as const).map((field) =>
    readCell(chronology, row, field),
  );
  const cells = known.at(-1)?.trim() !== '' ? known : readRowCells(chronology.text, row);
  return joinCells(cells.map((cell) => shorten(cell.trim(), CELL_LENGTH)));
}

function joinCells(cells: readonly string[]): string {
  return cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join(' · ');
}

/** What a parked row itself lacks: also for rows whose problems are beyond the list. */
export function guessWhy(chronology: Chronology, row: number): string[] {
  const { dateEarliest, dateLatest } = chronology.rows;
  const hasDate = dateEarliest[row] !== NO_DAY || dateLatest[row] !== NO_DAY;
  const reasons = [
    hasDate ? '' : 'It has no date that could be read.',
    laneIdsAt(chronology, row).length > 0 ? '' : 'It names no agency.',
  ].filter((reason) => reason !== '');
  return reasons.length > 0 ? reasons : ['It could not be given a place.'];
}
