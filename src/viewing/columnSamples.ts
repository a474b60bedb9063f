/**
 * What stands in the columns of a file: a few different values of each, to tell what it holds.
 *
 *     sampleColumns(chronology, 0)  → [["12/10/2011", "January 2012", "late 2008"], ["School", "GP"], …]
 */
import { readRowCells } from '../domain/cells.ts';
import { NO_COLUMN, NOTED, type Chronology } from '../domain/chronology.ts';
import type { Field } from '../domain/fields.ts';
import { firstRowOfFile } from '../domain/findRow.ts';

const MOST_VALUES = 3;
/** Rows looked at: enough to find values, few enough for a large file. */
const MOST_ROWS = 400;
const LONGEST = 60;

/** For each column of a file up to three different values, shortened to a line. */
export function sampleColumns(chronology: Chronology, file: number): string[][] {
  const { rows, text, files } = chronology;
  const start = firstRowOfFile(rows, file);
  const end = Math.min(firstRowOfFile(rows, file + 1), start + MOST_ROWS);
  const samples = (files[file]?.headings ?? []).map((): string[] => []);
  // The words of an agency's column went to a column behind it; they are told of both.
  const account = findAccount(files[file]?.readAs ?? []);
  const put = (column: number, cell: string): void => {
    const values = samples[column];
    const value = shorten(cell);
    if (values && values.length < MOST_VALUES && value !== '' && !values.includes(value)) values.push(value);
  };
  for (let row = start; row < end && samples.some(({ length }) => length < MOST_VALUES); row++) {
    if (rows.status[row] === NOTED) continue;
    readRowCells(text, row).forEach((cell, column) => {
      put(column, cell);
      if (column === account) put(rows.agencyColumn[row] ?? NO_COLUMN, cell);
    });
  }
  return samples;
}

/** The column that the words of agencies' columns go to, if it stands behind the agency's; else -1. */
function findAccount(readAs: readonly (Field | null)[]): number {
  const agency = readAs.indexOf('agency');
  const places = (['title', 'detail'] as const).map((field) => readAs.indexOf(field));
  return places.find((place) => place > agency) ?? -1;
}

function shorten(cell: string): string {
  const line = cell
    .slice(0, LONGEST * 4)
    .trim()
    .replace(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
