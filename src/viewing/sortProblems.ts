/**
 * The problems of a receipt in two lists: what should be put right, and what is only said so that it is known.
 * What is asked stands in neither (`questions.ts`): nothing is counted twice.
 */
import { isNotice, isQuestion, type Problem, type ProblemCode } from '../domain/problem.ts';
import type { Receipt } from '../domain/receipt.ts';

export interface SortedProblems {
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
  /** How many problems there are, beyond those listed too. */
  readonly problemCount: number;
}

export function sortProblems({ problems, problemCount }: Receipt): SortedProblems {
  const notices = problems.filter(({ code }) => isNotice(code));
  const questions = problems.filter(({ code }) => isQuestion(code));
  return {
    problems: problems.filter(({ code }) => !isNotice(code) && !isQuestion(code)),
    notices,
    problemCount: problemCount - notices.length - questions.length,
  };
}

/** True if the receipt has a problem of this kind about a file. */
export function hasProblem({ problems }: Receipt, file: number, code: ProblemCode): boolean {
  return problems.some((problem) => problem.file === file && problem.code === code);
}
