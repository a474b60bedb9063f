/**
 * Rows that were kept without a place, each with its words and why: rows of a chronology in, sentences out.
 *
 *     explainParked(chronology)(26)
 *       → { sheetRow: 28, words: "F027 · April 2009 · Letter about housing", why: ["No agency is given. …"], … }
 */
import { readCell, readRowCells } from '../domain/cells.ts';
import { NO_DAY, type Chronology } from '../domain/chronology.ts';
import { laneIdsAt } from '../domain/entry.ts';
import type { ProblemCode } from '../domain/problem.ts';
import { describeProblem } from './describeReceipt.ts';

/** What keeps a row from its place. Every other problem leaves it there. */
const PARKING: readonly ProblemCode[] = [
  'date-missing',
  'date-unreadable',
  'date-impossible',
  'date-beyond-years',
  'date-without-year',
  'agency-missing',
];

export interface ParkedRow {
  readonly file: string;
  readonly sheetRow: number;
  /** What the row says, as far as it fits a line. */
  readonly words: string;
  readonly why: readonly string[];
}

/** Longest cell that is said in full. */
const CELL_LENGTH = 120;

/** Makes the function that explains a row. The problems are gone through once, when it is made. */
export function explainParked(chronology: Chronology): (row: number) => ParkedRow {
  const messages = new Map<string, string[]>();
  for (const problem of chronology.receipt.problems) {
    if (problem.row === null || !PARKING.includes(problem.code)) continue;
    const key = `${problem.file}:${problem.row}`;
    const sentence = describeProblem(problem, chronology.files[problem.file]?.name ?? '');
    messages.set(key, [...(messages.get(key) ?? []), sentence]);
  }
  return (row) => {
    const file = chronology.rows.file[row] ?? 0;
    const sheetRow = chronology.rows.sheetRow[row] ?? 0;
    return {
      file: chronology.files[file]?.name ?? '',
      sheetRow,
      words: wordsOf(chronology, row),
      why: messages.get(`${file}:${sheetRow}`) ?? guessWhy(chronology, row),
    };
  };
}

/** The cells that say which row it is; all filled cells where those are empty. */
function wordsOf(chronology: Chronology, row: number): string {
  const known = (['ref', 'date', 'agency', 'title'] as const).map((field) =>
    readCell(chronology, row, field),
  );
  const cells = known.some((cell) => cell.trim() !== '') ? known : readRowCells(chronology.text, row);
  return cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .map((cell) => (cell.length > CELL_LENGTH ? `${cell.slice(0, CELL_LENGTH - 1)}…` : cell))
    .join(' · ');
}

/** For rows whose problems are beyond the list: what the row itself lacks. */
function guessWhy(chronology: Chronology, row: number): string[] {
  const { dateEarliest, dateLatest } = chronology.rows;
  const hasDate = dateEarliest[row] !== NO_DAY || dateLatest[row] !== NO_DAY;
  const reasons = [
    hasDate ? '' : 'It has no date that could be read.',
    laneIdsAt(chronology, row).length > 0 ? '' : 'It names no agency.',
  ].filter((reason) => reason !== '');
  return reasons.length > 0 ? reasons : ['It could not be given a place.'];
}
