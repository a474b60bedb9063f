/**
 * What reading a file left open and only a person knows: the receipt opens by itself to ask.
 *
 *     listQuestions(receipt)   → [{ file: 0, about: 'headings' }, { file: 1, about: 'agency' }]
 */
import { countOf } from '../base/count.ts';
import type { ProblemCode } from '../domain/problem.ts';
import type { Receipt } from '../domain/receipt.ts';
import { hasProblem, sortProblems } from './sortProblems.ts';

/** In the order they are asked. */
const QUESTIONS = {
  headings: ['no-headings', 'headings-unknown'],
  'agency-columns': ['agency-columns-possible'],
  agency: ['no-agency-column'],
  'date-order': ['date-order-assumed'],
} as const satisfies Record<string, readonly ProblemCode[]>;

export type Subject = keyof typeof QUESTIONS;

export interface Question {
  readonly file: number;
  readonly about: Subject;
}

/** All questions, file by file. */
export function listQuestions(receipt: Receipt): Question[] {
  return receipt.files.flatMap((_, file) =>
    (Object.keys(QUESTIONS) as Subject[])
      .filter((about) => isAsked(receipt, file, about))
      .map((about) => ({ file, about })),
  );
}

/** True if a file's question about something is open. */
export function isAsked(receipt: Receipt, file: number, about: Subject): boolean {
  return QUESTIONS[about].some((code) => hasProblem(receipt, file, code));
}

/** What the receipt has for a person to look at; empty if nothing. "1 question, 3 problems and 1 offer" */
export function describeToCheck(receipt: Receipt, offers: number): string {
  const parts = [
    [listQuestions(receipt).length, 'question', 'questions'],
    [countProblems(receipt), 'problem', 'problems'],
    [offers, 'offer', 'offers'],
  ] as const;
  const words = parts.filter(([count]) => count > 0).map(([count, one, many]) => countOf(count, one, many));
  const last = words.pop() ?? '';
  return words.length > 0 ? `${words.join(', ')} and ${last}` : last;
}

/** Problems that are no questions: those are counted apart. */
function countProblems(receipt: Receipt): number {
  const asked: readonly ProblemCode[] = Object.values(QUESTIONS).flat();
  const { problems, problemCount } = sortProblems(receipt);
  return problemCount - problems.filter(({ code }) => asked.includes(code)).length;
}
