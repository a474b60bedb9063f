/**
 * Another sheet of a workbook is another table: what was chosen about the one before does not hold for it.
 *
 *     readSheet(choices, 0, 'Notes')   → the same choices, of file 0 only { sheet: 'Notes' }
 */
import { countOf } from '../base/count.ts';
import type { ReadingChoices } from '../domain/choices.ts';
import type { Receipt } from '../domain/receipt.ts';

/** Columns, dates and corrections of the sheet before are left out; undoing brings them back. */
export function readSheet(choices: ReadingChoices, file: number, sheet: string): ReadingChoices {
  return {
    ...choices,
    files: { ...choices.files, [file]: { sheet } },
    corrections: choices.corrections.filter((correction) => correction.file !== file),
  };
}

/** "Sheet “Notes” of case.xlsx read; 2 corrections of the sheet before left out" */
export function describeSheetChoice(
  { corrections }: ReadingChoices,
  file: number,
  name: string,
  sheet: string,
): string {
  const left = corrections.filter((correction) => correction.file === file).length;
  const more =
    left === 0 ? '' : `; ${countOf(left, 'correction', 'corrections')} of the sheet before left out`;
  return `Sheet “${sheet}” of ${name} read${more}`;
}

/** The files of which another sheet is read than before. */
export function listOtherSheets(before: Receipt, after: Receipt): number[] {
  return after.files.flatMap(({ sheet }, file) => (before.files[file]?.sheet === sheet ? [] : [file]));
}
