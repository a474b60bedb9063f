/**
 * Another row holds the headings, or none does: what was chosen by the headings before does not hold for it.
 *
 *     takeHeadingRow(choices, 0, 3, 1)   → file 0 read with the headings of row 3, columns found anew
 */
import type { ReadingChoices } from '../domain/choices.ts';
import { putFileChoices } from './changeChoices.ts';

/**
 * `row`: the spreadsheet's, 0 for none; `now`: as it is read. The same row only says that it is right.
 * Corrections of rows that are no entries then are left out; undoing brings them back.
 */
export function takeHeadingRow(
  choices: ReadingChoices,
  file: number,
  row: number,
  now: number,
): ReadingChoices {
  const chosen = putFileChoices(choices, file, { headingRow: row });
  if (row === now) return chosen;
  const {
    columns: _columns,
    declinedFlags: _flags,
    answered: _answered,
    ...others
  } = chosen.files[file] ?? {};
  return {
    ...chosen,
    files: { ...chosen.files, [file]: others },
    corrections: choices.corrections.filter(
      (correction) => correction.file !== file || correction.sheetRow > row,
    ),
  };
}

/** The headings of a file as reading finds them: what was chosen by those chosen before does not hold for it. */
export function findHeadingsAnew(choices: ReadingChoices, file: number): ReadingChoices {
  const {
    headingRow: _row,
    columns: _columns,
    declinedFlags: _flags,
    answered: _answered,
    ...others
  } = choices.files[file] ?? {};
  return { ...choices, files: { ...choices.files, [file]: others } };
}

/** "Headings of gp.csv: row 3", "gp.csv has no row of headings" */
export function describeHeadingRow(name: string, row: number): string {
  return row === 0 ? `${name} has no row of headings` : `Headings of ${name}: row ${row}`;
}
