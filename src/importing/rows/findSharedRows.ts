/**
 * Rows that two files share word for word: each is pointed out in the later file, with its fellow in the
 * earlier one. None is dropped: whether it is one event told twice is for people to say.
 *
 *     school.csv  12/10/2011, School, Strategy meeting
 *     police.csv  School, 12/10/2011, Strategy meeting     → police.csv row 2 is school.csv row 2
 *
 * Compared are the cells of recognised columns, wherever they stand. Rows of a date and an account are
 * compared and no others: two rows that both say "School" have nothing in common. With one file open there
 * is nothing to do, and nothing is done.
 */
import { readRowCells, walkCells } from '../../domain/cells.ts';
import { NOTED, type RowTable, type SourceFile, type TextBlocks } from '../../domain/chronology.ts';
import { FIELDS, type Field } from '../../domain/fields.ts';

/** A row, as the spreadsheets count. */
export interface SharedRow {
  readonly file: number;
  readonly row: number;
  readonly other: { readonly file: number; readonly row: number };
}

/** Finds them, in the order of files and rows. */
export function findSharedRows(
  files: readonly SourceFile[],
  rows: RowTable,
  text: TextBlocks,
  onShared: (shared: SharedRow) => void,
): void {
  if (files.length < 2) return;
  const columns = files.map(({ readAs }) =>
    readAs.map((field) => (field === null ? -1 : COMPARED.indexOf(field))),
  );
  const firstOf = new Map<number, number>();
  for (let row = 0; row < rows.length; row++) {
    if (rows.status[row] === NOTED) continue;
    const file = rows.file[row] ?? 0;
    const hash = hashRow(text, row, columns[file] ?? []);
    if (hash === null) continue;
    const first = firstOf.get(hash);
    if (first === undefined) firstOf.set(hash, row);
    else if (rows.file[first] !== file && isSameRow(files, rows, text, first, row)) {
      const other = { file: rows.file[first] ?? 0, row: rows.sheetRow[first] ?? 0 };
      onShared({ file, row: rows.sheetRow[row] ?? 0, other });
    }
  }
}

/** Not where a row was read before: that is what two files differ in. */
const COMPARED: readonly Field[] = FIELDS.filter((field) => field !== 'read_from');
const DATE = COMPARED.indexOf('date');
const ACCOUNTS: readonly number[] = [COMPARED.indexOf('title'), COMPARED.indexOf('detail')];
const HAS_DATE = 1;
const HAS_ACCOUNT = 2;

/**
 * A number for the filled cells of recognised columns, the same in whatever order they stand; null for a
 * row without a date or an account. `fields`: for each column its place in COMPARED, or -1.
 */
function hashRow(text: TextBlocks, row: number, fields: readonly number[]): number | null {
  let column = 0;
  let low = 0;
  let high = 0;
  let found = 0;
  walkCells(text, row, (bytes, start, end) => {
    const field = fields[column++] ?? -1;
    if (field < 0 || start === end) return true;
    if (field === DATE) found |= HAS_DATE;
    else if (ACCOUNTS.includes(field)) found |= HAS_ACCOUNT;
    // FNV-1a, and a second one beside it; sums do not depend on the order of the columns.
    let a = 0x811c9dc5 ^ field;
    let b = 0x1000193 + field;
    for (let at = start; at < end; at++) {
      const byte = bytes[at] ?? 0;
      a = Math.imul(a ^ byte, 0x01000193);
      b = Math.imul(b, 31) + byte;
    }
    low = (low + a) | 0;
    high = (high + Math.imul(b, 0x9e3779b1)) | 0;
    return true;
  });
  return found === (HAS_DATE | HAS_ACCOUNT) ? (low >>> 0) * 0x200000 + (high >>> 11) : null;
}

function isSameRow(
  files: readonly SourceFile[],
  rows: RowTable,
  text: TextBlocks,
  one: number,
  two: number,
): boolean {
  const [a, b] = [one, two].map((row) => {
    const readAs = files[rows.file[row] ?? 0]?.readAs ?? [];
    return readByField(readRowCells(text, row), readAs);
  });
  return a !== undefined && b !== undefined && COMPARED.every((field) => a.get(field) === b.get(field));
}

function readByField(cells: readonly string[], readAs: readonly (Field | null)[]): Map<Field, string> {
  const byField = new Map<Field, string>();
  cells.forEach((cell, column) => {
    const field = readAs[column] ?? null;
    if (field !== null && cell !== '') byField.set(field, cell);
  });
  return byField;
}
