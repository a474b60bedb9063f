/**
 * Small changes to the choices files are read with: choices in, other choices out.
 *
 *     putCorrections(choices, [{ file: 0, sheetRow: 14, field: 'date', words: '28/02/2012' }])
 */
import type { Correction, FileChoices, ReadingChoices } from '../domain/choices.ts';
import type { Field } from '../domain/fields.ts';
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

/** What a column is read as; undefined: there is no choice, as the file itself has no such column. */
export type ColumnNow = Field | null | undefined;

/** What the columns of a file are read as, with choices that are still to be seen. */
export function columnsNow({ columns }: FileReading, chosen: FileChoices | undefined): ColumnNow[] {
  return columns.map(({ readAs, isAdded }, at) => {
    if (isAdded) return undefined;
    const choice = chosen?.columns?.[at];
    return choice === undefined ? readAs : choice;
  });
}

/**
 * One column read as another field, or kept as it is. All other columns stay as they are read now, but for
 * one that was read as that field: it is kept as it is.
 */
export function readColumnAs(
  readAs: readonly ColumnNow[],
  column: number,
  field: Field | null,
): Record<number, Field | null> {
  const chosen = readAs.flatMap((other, at): [number, Field | null][] => {
    if (at === column) return [[at, field]];
    return other === undefined ? [] : [[at, other === field ? null : other]];
  });
  return Object.fromEntries(chosen);
}

/** Corrections put to those already made; a cell has the last one. */
export function putCorrections(choices: ReadingChoices, corrections: readonly Correction[]): ReadingChoices {
  const keys = new Set(corrections.map(keyOf));
  const others = choices.corrections.filter((correction) => !keys.has(keyOf(correction)));
  return { ...choices, corrections: [...others, ...corrections] };
}

function keyOf({ file, sheetRow, field, part }: Correction): string {
  return `${file}:${sheetRow}:${part ?? ''}:${field}`;
}
