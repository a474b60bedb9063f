/**
 * Gathers problems while files are read, and hands them out in the order of files and rows.
 *
 * A file of a million broken rows has a million problems: those that can be listed are kept, all are
 * counted. Problems of a whole file are few and always kept.
 */
import { PROBLEM_LIMIT } from '../domain/receipt.ts';
import type { Problem, ProblemCode } from '../domain/problem.ts';
import { detachText } from '../base/detachText.ts';
import { writeSentence } from './problemText.ts';

/** How much of a cell a problem repeats. */
const LONGEST_FOUND = 500;

export class ProblemList {
  /** How many each file has, listed or not. */
  readonly #counts: number[];
  #problems: Problem[] = [];
  #listedRows = 0;
  /** The row that was last told of, and what was said of it. */
  #row = '';
  #saidOfRow: string[] = [];

  constructor(files: number) {
    this.#counts = new Array<number>(files).fill(0);
  }

  /** How many there are, listed or not. */
  get count(): number {
    return this.#counts.reduce((sum, count) => sum + count, 0);
  }

  /** Adds a problem; `row` is the spreadsheet's, null for the whole file. `more`: see `writeSentence`. */
  add(
    file: number,
    code: ProblemCode,
    row: number | null,
    column: string | null,
    cell: string,
    more = '',
  ): void {
    if (row !== null && this.#isSaid(`${file} ${row}`, `${code} ${column} ${cell}`)) return;
    this.#counts[file] = (this.#counts[file] ?? 0) + 1;
    if (row !== null && this.#listedRows >= PROBLEM_LIMIT) return;
    if (row !== null) this.#listedRows++;
    const found = detachText(cell.slice(0, LONGEST_FOUND).trim());
    this.#problems.push({ file, row, column, found, code, sentence: writeSentence(code, found, more) });
  }

  /** Entries of one spreadsheet row share its cells: what is wrong with those is said once. */
  #isSaid(row: string, problem: string): boolean {
    if (row !== this.#row) this.#saidOfRow = [];
    this.#row = row;
    if (this.#saidOfRow.includes(problem)) return true;
    this.#saidOfRow.push(problem);
    return false;
  }

  /** Forgets the problems of a file: it is being read again. */
  forgetFile(file: number): void {
    this.#counts[file] = 0;
    this.#row = '';
    this.#problems = this.#problems.filter((problem) => problem.file !== file);
    this.#listedRows = this.#problems.filter(({ row }) => row !== null).length;
  }

  /** At most PROBLEM_LIMIT of them: for each file those about all of it first, then row by row. */
  list(): Problem[] {
    const sorted = [...this.#problems].sort((a, b) => a.file - b.file || (a.row ?? 0) - (b.row ?? 0));
    let roomForRows = PROBLEM_LIMIT - (sorted.length - this.#listedRows);
    return sorted.filter(({ row }) => row === null || roomForRows-- > 0).slice(0, PROBLEM_LIMIT);
  }
}
