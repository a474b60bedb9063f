/**
 * What reading a file left open and only a person knows: the receipt opens by itself to ask.
 *
 *     listQuestions(receipt)   → [{ file: 0, about: 'headings' }, { file: 1, about: 'agency' }]
 */
import { countOf } from '../base/count.ts';
import { OWN_AGENCY, type ColumnChoice, type FileChoices, type ReadingChoices } from '../domain/choices.ts';
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
  readonly about: 'headings' | 'agency' | 'agency-columns' | 'missed' | 'date-order';
  readonly words: string;
}

export function listAnswers({ files }: Receipt, choices: ReadingChoices): Answer[] {
  return files.flatMap(({ name, columns }, file): Answer[] => {
    const chosen = choices.files[file] ?? {};
    const { headingRow, agency, dateOrder } = chosen;
    const nameAll = (numbers: readonly number[]) =>
      numbers.map((column) => `“${columns[column]?.heading.trim() ?? ''}”`).join(', ');
    const agencies = describeAgencyAnswer(chosen, nameAll);
    const flags = describeFlagAnswer(chosen, nameAll);
    return [
      ...(headingRow === undefined
        ? []
        : [{ file, about: 'headings' as const, words: describeHeadingRow(name, headingRow) }]),
      ...(agency === undefined
        ? []
        : [{ file, about: 'agency' as const, words: `${name}: all rows are by ${agency}` }]),
      ...(agencies === '' ? [] : [{ file, about: 'agency-columns' as const, words: `${name}: ${agencies}` }]),
      ...(flags === '' ? [] : [{ file, about: 'missed' as const, words: `${name}: ${flags}` }]),
      ...(dateOrder === undefined
        ? []
        : [{ file, about: 'date-order' as const, words: `${name}: ${DATE_ORDER_NAMES[dateOrder]}` }]),
    ];
  });
}

type NameAll = (columns: readonly number[]) => string;

/** The columns that were asked about and are read as this now. */
function listAnswered({ columns = {}, answered = [] }: FileChoices, choice: ColumnChoice): number[] {
  return answered.filter((column) => columns[column] === choice);
}

/** "“Team” says who acted; no agency: “Category”"; empty if nothing was answered. */
function describeAgencyAnswer(chosen: FileChoices, nameAll: NameAll): string {
  const [says, own, none] = [
    listAnswered(chosen, 'agency'),
    listAnswered(chosen, OWN_AGENCY),
    listAnswered(chosen, null),
  ];
  return [
    ...(says.length === 0 ? [] : [`${nameAll(says)} says who acted`]),
    ...(own.length === 0 ? [] : [`${own.length === 1 ? 'an agency' : 'an agency each'}: ${nameAll(own)}`]),
    ...(none.length === 0 ? [] : [`no agency: ${nameAll(none)}`]),
  ].join('; ');
}

/** "missed opportunities: “Flag”; not about them: “Key”"; empty if nothing was answered. */
function describeFlagAnswer(chosen: FileChoices, nameAll: NameAll): string {
  const marks = listAnswered(chosen, 'missed');
  const declined = chosen.declinedFlags ?? [];
  return [
    ...(marks.length === 0 ? [] : [`missed opportunities: ${nameAll(marks)}`]),
    ...(declined.length === 0
      ? []
      : [`${marks.length > 0 ? 'not about them' : 'not about missed opportunities'}: ${nameAll(declined)}`]),
  ].join('; ');
}

/** A file's choices without what was answered of its columns, about flags or about agencies. */
function forgetColumns(chosen: FileChoices, about: 'agency-columns' | 'missed'): FileChoices {
  const { columns = {}, answered = [], declinedFlags, ...others } = chosen;
  const isBack = (column: number) =>
    answered.includes(column) && (columns[column] === 'missed') === (about === 'missed');
  return {
    ...others,
    columns: Object.fromEntries(Object.entries(columns).filter(([column]) => !isBack(Number(column)))),
    answered: answered.filter((column) => !isBack(column)),
    ...(about === 'missed' || declinedFlags === undefined ? {} : { declinedFlags }),
  };
}

/** Asks a question once more. */
export function takeAnswerBack(choices: ReadingChoices, { file, about }: Answer): ReadingChoices {
  if (about === 'headings') return findHeadingsAnew(choices, file);
  if (about === 'agency-columns' || about === 'missed') {
    const { agency, ...others } = forgetColumns(choices.files[file] ?? {}, about);
    // While all rows are one agency's, nothing is asked about columns that may say whose they are.
    const chosen = about === 'missed' && agency !== undefined ? { ...others, agency } : others;
    return { ...choices, files: { ...choices.files, [file]: chosen } };
  }
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
