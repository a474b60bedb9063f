/**
 * Small changes to the choices files are read with: choices in, other choices out.
 *
 *     putCorrections(choices, [{ file: 0, sheetRow: 14, field: 'date', words: '28/02/2012' }])
 */
import {
  OWN_AGENCY,
  type ColumnChoice,
  type Correction,
  type FileChoices,
  type ReadingChoices,
} from '../domain/choices.ts';
import type { Problem } from '../domain/problem.ts';
import type { FileReading } from '../domain/receipt.ts';

/** Choices about one file, beside those already made. */
export function putFileChoices(choices: ReadingChoices, file: number, more: FileChoices): ReadingChoices {
  return { ...choices, files: { ...choices.files, [file]: { ...choices.files[file], ...more } } };
}

/** True for a problem whose date can be confirmed: it is then counted in the whole case. */
export function isConfirmable({ code, row }: Problem): boolean {
  return code === 'year-outlying' && row !== null;
}

/** The outlying date of a spreadsheet row is right. */
export function confirmDate(choices: ReadingChoices, file: number, sheetRow: number): ReadingChoices {
  const rows = choices.files[file]?.confirmedDates ?? [];
  const confirmedDates = [...new Set([...rows, sheetRow])].sort((a, b) => a - b);
  return putFileChoices(choices, file, { confirmedDates });
}

/** A column that was offered for missed opportunities is not about them. */
export function declineFlag(choices: ReadingChoices, file: number, column: number): ReadingChoices {
  const declined = choices.files[file]?.declinedFlags ?? [];
  return putFileChoices(choices, file, { declinedFlags: [...declined, column] });
}

/** A column that was offered for missed opportunities marks them. */
export function takeFlag(choices: ReadingChoices, file: number, column: number): ReadingChoices {
  return answerColumns(choices, file, { [column]: 'missed' });
}

/** Who acted stands in the column `says` and not in `asked`, unless they are one; null: in no column. */
export function settleAgencyColumn(
  choices: ReadingChoices,
  file: number,
  asked: number,
  says: number | null,
): ReadingChoices {
  return answerColumns(choices, file, { [asked]: null, ...(says === null ? {} : { [says]: 'agency' }) });
}

/** What was answered of columns, kept apart from what was chosen in the table of columns: it can be asked again. */
function answerColumns(
  choices: ReadingChoices,
  file: number,
  answers: Readonly<Record<number, ColumnChoice>>,
): ReadingChoices {
  const { columns, answered = [] } = choices.files[file] ?? {};
  return putFileChoices(choices, file, {
    columns: { ...columns, ...answers },
    answered: [...new Set([...answered, ...Object.keys(answers).map(Number)])],
  });
}

/** What a column is read as; undefined: there is no choice, as the file itself has no such column. */
export type ColumnNow = ColumnChoice | undefined;

/** What the columns of a file are read as, with choices that are still to be seen. */
export function columnsNow({ columns }: FileReading, chosen: FileChoices | undefined): ColumnNow[] {
  return columns.map(({ readAs, origin }, at) => {
    if (origin === 'added') return undefined;
    const choice = chosen?.columns?.[at];
    return choice === undefined ? readAs : choice;
  });
}

/**
 * One column read as something else, or kept as it is. All other columns stay as they are read now, but for
 * those that cannot be so beside it: they are kept as they are.
 */
export function readColumnAs(
  readAs: readonly ColumnNow[],
  column: number,
  choice: ColumnChoice,
): Record<number, ColumnChoice> {
  const chosen = readAs.flatMap((other, at): [number, ColumnChoice][] => {
    if (at === column) return [[at, choice]];
    return other === undefined ? [] : [[at, excludes(choice, other) ? null : other]];
  });
  return Object.fromEntries(chosen);
}

/** A field has one column; and who acted stands in one column, or in the headings of several. */
function excludes(choice: ColumnChoice, other: ColumnChoice): boolean {
  if (choice === OWN_AGENCY) return other === 'agency';
  return other === choice || (choice === 'agency' && other === OWN_AGENCY);
}

/**
 * Of the columns that may be an agency each, these are, and the others are kept as they are. Those that are
 * read as an agency already stay so.
 */
export function settleAgencies(
  choices: ReadingChoices,
  file: number,
  { columns, possibleAgencies }: FileReading,
  agencies: readonly number[],
): ReadingChoices {
  const settled: Record<number, ColumnChoice> = {};
  for (const column of possibleAgencies) settled[column] = null;
  for (const column of agencies) settled[column] = OWN_AGENCY;
  const known: Record<number, ColumnChoice> = { ...choices.files[file]?.columns };
  columns.forEach(({ readAs }, column) => {
    if (readAs === OWN_AGENCY) known[column] = OWN_AGENCY;
  });
  return answerColumns(putFileChoices(choices, file, { columns: known }), file, settled);
}

/** "Homestart and GP: agencies with a column each in case.csv"; "No more columns of case.csv are agencies" */
export function describeAgencies(names: readonly string[], file: string): string {
  if (names.length === 0) return `No more columns of ${file} are agencies`;
  const last = names.at(-1) ?? '';
  const words = names.length === 1 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
  return `${words}: ${names.length === 1 ? 'an agency' : 'agencies'} with a column each in ${file}`;
}

/** Corrections put to those already made; a cell has the last one. */
export function putCorrections(choices: ReadingChoices, corrections: readonly Correction[]): ReadingChoices {
  const keys = new Set(corrections.map(keyOf));
  const others = choices.corrections.filter((correction) => !keys.has(keyOf(correction)));
  return { ...choices, corrections: [...others, ...corrections] };
}

/** True for two corrections of one cell. */
export function isSameCell(a: Correction, b: Correction): boolean {
  return keyOf(a) === keyOf(b);
}

function keyOf({ file, sheetRow, field, agencyColumn }: Correction): string {
  return `${file}:${sheetRow}:${agencyColumn ?? ''}:${field}`;
}
