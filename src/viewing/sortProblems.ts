/**
 * The problems of a receipt in two lists: what should be put right, and what is only said so that it is known.
 */
import { isNotice, type Problem, type ProblemCode } from '../domain/problem.ts';
import type { ReadingChoices } from '../domain/choices.ts';
import type { Receipt } from '../domain/receipt.ts';

export interface SortedProblems {
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
  /** How many problems there are, beyond those listed too. */
  readonly problemCount: number;
}

export function sortProblems({ problems, problemCount }: Receipt): SortedProblems {
  const notices = problems.filter(({ code }) => isNotice(code));
  return {
    problems: problems.filter(({ code }) => !isNotice(code)),
    notices,
    problemCount: problemCount - notices.length,
  };
}

/** True if the receipt has a problem of this kind about a file. */
export function hasProblem({ problems }: Receipt, file: number, code: ProblemCode): boolean {
  return problems.some((problem) => problem.file === file && problem.code === code);
}

/** True if whether days or months come first was assumed, or is contradicted, or was chosen. */
export function isDateOrderOpen(receipt: Receipt, file: number, choices: ReadingChoices): boolean {
  const { dateOrder, columns = [] } = receipt.files[file] ?? {};
  // Rows that each say their own order may differ.
  const isTold = columns.some(({ readAs }) => readAs === 'date_reading');
  return (
    choices.files[file]?.dateOrder !== undefined ||
    (dateOrder === 'mixed' && !isTold) ||
    hasProblem(receipt, file, 'date-order-assumed')
  );
}
