/** The receipt of a chronology under names: the same account of its rows, in words that hold no listed name. */
import { NOTED, PARKED, PLACED, type Chronology, type SourceFile } from '../../domain/chronology.ts';
import type { Problem } from '../../domain/problem.ts';
import type { FileReading, Receipt } from '../../domain/receipt.ts';
import type { RowTold } from './familyRows.ts';
import { hideDateCell } from './intervalDates.ts';
import type { ReplaceNames } from './replaceNames.ts';

export function nameReceipt(
  { receipt, rows, files: filesBefore }: Chronology,
  files: readonly SourceFile[],
  told: readonly RowTold[] | null,
  replace: ReplaceNames,
  hide: ((text: string) => string) | null,
): Receipt {
  // A sentence may quote the name of the file.
  const replaceIn = (words: string) =>
    replace(
      filesBefore.reduce(
        (all, { name }, at) => (name === '' ? all : all.replaceAll(name, files[at]?.name ?? '')),
        words,
      ),
    );
  const nameFound = ({ file, column, found }: Problem) => {
    const { headings = [], readAs = [] } = filesBefore[file] ?? {};
    const field = column === null ? null : readAs[headings.indexOf(column)];
    const isDate = field === 'date' || field === 'end_date' || field === 'known_from';
    return hide !== null && isDate ? hideDateCell(replace(found), hide) : replace(found);
  };
  const leftOut = told === null ? NONE_LEFT_OUT : countLeftOut(rows, told);
  return {
    rowsRead: receipt.rowsRead,
    placed: receipt.placed - leftOut.placed,
    parked: receipt.parked - leftOut.parked,
    noted: receipt.noted + leftOut.placed + leftOut.parked,
    files: receipt.files.map((reading, at) => nameReading(reading, files[at]?.name ?? '', replace)),
    problems: receipt.problems.map((problem) => ({
      ...problem,
      column: problem.column && replace(problem.column),
      found: nameFound(problem),
      sentence: replaceIn(problem.sentence),
    })),
    problemCount: receipt.problemCount,
  };
}

function nameReading(reading: FileReading, name: string, replace: ReplaceNames): FileReading {
  const { sheet, sheets } = reading;
  return {
    ...reading,
    name,
    ...(sheet === undefined ? {} : { sheet: sheet && replace(sheet) }),
    ...(sheets === undefined ? {} : { sheets: sheets.map((other) => replace(other)) }),
    columns: reading.columns.map((column) => ({ ...column, heading: replace(column.heading) })),
    // They serve questions about the file as it is.
    firstRows: [],
  };
}

const NONE_LEFT_OUT = { placed: 0, parked: 0 };

/** Rows of the files that were placed or parked and are notes now; several entries of one row count once. */
function countLeftOut(
  rows: Chronology['rows'],
  told: readonly RowTold[],
): { readonly placed: number; readonly parked: number } {
  let [placed, parked] = [0, 0];
  let next: number;
  for (let row = 0; row < rows.length; row = next) {
    const statuses = new Set<number>();
    let isLeftOut = true;
    for (next = row; next < rows.length && isSameRow(rows, row, next); next++) {
      statuses.add(rows.status[next] ?? NOTED);
      isLeftOut &&= told[next] === 'sensitive' || told[next] === 'family';
    }
    if (!isLeftOut) continue;
    if (statuses.has(PARKED)) parked++;
    else if (statuses.has(PLACED)) placed++;
  }
  return { placed, parked };
}

function isSameRow({ file, sheetRow }: Chronology['rows'], row: number, other: number): boolean {
  return file[row] === file[other] && sheetRow[row] === sheetRow[other];
}
