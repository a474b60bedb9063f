/**
 * What reading a file left open and only a person knows: the receipt opens by itself to ask.
 *
 *     listQuestions(receipt)   → [{ file: 0, about: 'headings' }, { file: 1, about: 'agency' }]
 */
import { countOf } from '../base/count.ts';
import type { FileChoices, ReadingChoices } from '../domain/choices.ts';
import { QUESTIONS } from '../domain/problem.ts';
import type { Receipt } from '../domain/receipt.ts';
import { describeHeadingRow, findHeadingsAnew } from './changeHeadings.ts';
import { DATE_ORDER_NAMES, describeProblem } from './describeReceipt.ts';
import { hasProblem, sortProblems } from './sortProblems.ts';

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

/** The sentence of an open question about a file; empty if it is not asked. */
export function describeQuestion({ problems }: Receipt, file: number, about: Subject): string {
  const codes: readonly string[] = QUESTIONS[about];
  const asked = problems.find((problem) => problem.file === file && codes.includes(problem.code));
  return asked === undefined ? '' : describeProblem(asked);
}

/** What somebody answered, file by file: it is no longer asked, and can be taken back. */
export interface Answer {
  readonly file: number;
  readonly about: 'headings' | 'agency' | 'date-order';
  readonly words: string;
}

export function listAnswers({ files }: Receipt, choices: ReadingChoices): Answer[] {
  return files.flatMap(({ name }, file): Answer[] => {
    const { headingRow, agency, dateOrder } = choices.files[file] ?? {};
    return [
      ...(headingRow === undefined
        ? []
        : [{ file, about: 'headings' as const, words: describeHeadingRow(name, headingRow) }]),
      ...(agency === undefined
        ? []
        : [{ file, about: 'agency' as const, words: `${name}: all rows are by ${agency}` }]),
      ...(dateOrder === undefined
        ? []
        : [{ file, about: 'date-order' as const, words: `${name}: ${DATE_ORDER_NAMES[dateOrder]}` }]),
    ];
  });
}

/** Asks a question once more. */
export function takeAnswerBack(choices: ReadingChoices, { file, about }: Answer): ReadingChoices {
  if (about === 'headings') return findHeadingsAnew(choices, file);
  const { agency, dateOrder, ...others } = choices.files[file] ?? {};
  const kept: FileChoices = {
    ...others,
    ...(about === 'agency' || agency === undefined ? {} : { agency }),
    ...(about === 'date-order' || dateOrder === undefined ? {} : { dateOrder }),
  };
  return { ...choices, files: { ...choices.files, [file]: kept } };
}

/** What the receipt has for a person to look at; empty if nothing. "1 question, 3 problems and 1 offer" */
export function describeToCheck(receipt: Receipt, offers: number): string {
  const parts = [
    [listQuestions(receipt).length, 'question', 'questions'],
    [sortProblems(receipt).problemCount, 'problem', 'problems'],
    [offers, 'offer', 'offers'],
  ] as const;
  const words = parts.filter(([count]) => count > 0).map(([count, one, many]) => countOf(count, one, many));
  const last = words.pop() ?? '';
  return words.length > 0 ? `${words.join(', ')} and ${last}` : last;
}
