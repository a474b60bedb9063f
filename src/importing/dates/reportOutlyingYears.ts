/**
 * Marks the rows of a finished chronology whose dates lie far from all others, and says so of each, with the
 * date cell as it is written.
 */
import type { RowTable, TextBlocks } from '../../domain/chronology.ts';
import { readColumnCell } from '../../domain/cells.ts';
import type { ReadingChoices } from '../../domain/choices.ts';
import { readDateReading } from '../../domain/dateReading.ts';
import type { Field } from '../../domain/fields.ts';
import type { ProblemList } from '../collectProblems.ts';
import { markOutlyingYears } from './outlyingYears.ts';
import type { FileResult } from '../readFile.ts';

/** Marks and reports; rows that the choices confirm, or their own words, are neither. */
export function reportOutlyingYears(
  { rows, text }: { readonly rows: RowTable; readonly text: TextBlocks },
  files: readonly FileResult[],
  problems: ProblemList,
  choices?: ReadingChoices,
): void {
  const columnOf = (row: number, field: Field) => files[rows.file[row] ?? 0]?.readAs.indexOf(field) ?? -1;
  const cellOf = (row: number, column: number) => (column < 0 ? '' : readColumnCell(text, row, column));
  const report = (row: number): void => {
    const file = rows.file[row] ?? 0;
    const column = columnOf(row, 'date');
    const heading = files[file]?.headings[column] ?? null;
    problems.add(file, 'year-outlying', rows.sheetRow[row] ?? 0, heading, cellOf(row, column));
  };
  const isConfirmed = (row: number): boolean => {
    const confirmed = choices?.files[rows.file[row] ?? 0]?.confirmedDates ?? [];
    if (confirmed.includes(rows.sheetRow[row] ?? 0)) return true;
    return readDateReading(cellOf(row, columnOf(row, 'date_reading'))).isConfirmed;
  };
  markOutlyingYears(rows, report, isConfirmed);
}
