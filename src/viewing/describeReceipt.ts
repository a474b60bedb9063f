/**
 * The receipt in words: what was read, how each file was read, what became of every row.
 *
 *     describeCounts(receipt)   → "145 rows read: 143 placed, 2 parked, 0 noted"
 *     describeReading(reading)  → { encoding: "UTF-8", delimiter: "commas", … }
 */
import { capitalise } from '../base/capitalise.ts';
import { countOf, formatCount } from '../base/count.ts';
import { NOTED, type Chronology } from '../domain/chronology.ts';
import { isQuestion, OF_WHOLE_FILES, type Problem, type ProblemCode } from '../domain/problem.ts';
import type { DateOrder, Encoding, FileReading, Receipt } from '../domain/receipt.ts';
import { nameChoice } from './fieldOptions.ts';

const ENCODING_NAMES: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16, as Excel saves Unicode text',
  'utf-16be': 'UTF-16, high byte first',
  'windows-1252': 'Windows-1252, as older programs for Windows save',
};

const DELIMITER_NAMES: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'upright bars',
};

export const DATE_ORDER_NAMES: Readonly<Record<DateOrder, string>> = {
  'day-month': 'day before month: 03/04/2011 is 3 April 2011',
  'month-day': 'month before day: 03/04/2011 is 4 March 2011',
  'year-first': 'year first: 2011-04-03 is 3 April 2011',
  mixed: 'different orders in one file: check the dates',
  none: 'no dates in figures alone, so none had to be chosen',
};

/** "145 rows read: 143 placed, 2 parked, 0 noted" */
export function describeCounts({ rowsRead, placed, parked, noted }: Receipt): string {
  const counts = [
    `${formatCount(placed)} placed`,
    `${formatCount(parked)} parked`,
    `${formatCount(noted)} noted`,
  ];
  return `${countOf(rowsRead, 'row', 'rows')} read: ${counts.join(', ')}`;
}

/**
 * The entries of a file whose rows give several: "They gave 6 entries: 5 placed, 1 parked. …" Empty where
 * each row gives one.
 */
export function describeEntries({ rows: { length, status }, receipt }: Chronology): string {
  const counts = [0, 0, 0];
  for (let row = 0; row < length; row++) {
    const of = status[row] ?? NOTED;
    counts[of] = (counts[of] ?? 0) + 1;
  }
  const [placed = 0, parked = 0] = counts;
  if (placed === receipt.placed && parked === receipt.parked) return '';
  const entries = `They gave ${countOf(placed + parked, 'entry', 'entries')}`;
  return `${entries}: ${formatCount(placed)} placed, ${formatCount(parked)} parked. A row with several entries counts as parked if one of them is.`;
}

export interface ReadingWords {
  readonly encoding: string;
  readonly delimiter: string;
  readonly headingRow: string;
  readonly dateOrder: string;
  readonly columns: readonly { readonly heading: string; readonly readAs: string }[];
}

/** How one file was read. */
export function describeReading(reading: FileReading): ReadingWords {
  const { encoding, delimiter, dateOrder, columns } = reading;
  return {
    encoding: encoding === null ? 'those of an Excel workbook' : ENCODING_NAMES[encoding],
    delimiter: describeSheet(reading) ?? describeDelimiter(delimiter),
    headingRow: describeHeadings(reading),
    dateOrder: DATE_ORDER_NAMES[dateOrder],
    columns: columns
      .filter(({ origin }) => origin !== 'added')
      .map(({ heading, readAs }) => ({
        heading: heading.trim() || 'Column without a heading',
        readAs: readAs === null ? nameChoice(null) : `read as ${nameChoice(readAs)}`,
      })),
  };
}

/** "row 4; the 2 filled rows above it were passed over" */
function describeHeadings({ headingRow, passedOver }: FileReading): string {
  if (headingRow === null) return 'none';
  const row = `row ${formatCount(headingRow)}`;
  if (passedOver === 0) return row;
  return passedOver === 1
    ? `${row}; the filled row above it was passed over`
    : `${row}; the ${formatCount(passedOver)} filled rows above it were passed over`;
}

function describeDelimiter(delimiter: string): string {
  return DELIMITER_NAMES[delimiter] ?? (delimiter === '' ? 'one column only' : `the sign ${delimiter}`);
}

/** "the cells of sheet “Chronology”, one of 3 sheets"; null if it is no workbook. */
function describeSheet({ sheet, sheets = [] }: FileReading): string | null {
  if (sheet === undefined) return null;
  if (sheet === null) return 'cells; no sheet could be read';
  return `the cells of sheet “${sheet}”${sheets.length > 1 ? `, one of ${formatCount(sheets.length)} sheets` : ''}`;
}

const LEAVES_NOTHING: ReadonlySet<ProblemCode> = new Set(OF_WHOLE_FILES);

/**
 * Why there is no picture, and what to do: a sentence or two where no row could be placed; empty where some were, and
 * where the receipt asks instead.
 */
export function describeNothingPlaced({ receipt, files }: Chronology): string {
  const { placed, parked, problems } = receipt;
  if (placed > 0 || problems.some(({ code }) => isQuestion(code))) return '';
  const ofFiles = problems.filter(({ code }) => LEAVES_NOTHING.has(code));
  if (ofFiles.length > 0) {
    return ofFiles
      .map((problem) =>
        files.length === 1
          ? describeProblem(problem)
          : describeProblemAt(problem, files[problem.file]?.name ?? ''),
      )
      .join(' ');
  }
  if (parked === 0)
    return 'No row tells of an event, so there is no picture. Check that it is the right file.';
  const areDates = problems.every(({ code, row }) => row === null || code.startsWith('date-'));
  const lacks = areDates
    ? 'No row has a date that can be placed'
    : 'No row has both a date that can be placed and an agency';
  return `${lacks}, so there is no picture. Correct the rows below, or in the file, and open it again.`;
}

/** "3 problems", or that only the first are written out. */
export function describeProblemCount({
  problems,
  problemCount,
}: Pick<Receipt, 'problems' | 'problemCount'>): string {
  const all = countOf(problemCount, 'problem', 'problems');
  return problems.length < problemCount
    ? `${all}; the first ${formatCount(problems.length)} are listed`
    : all;
}

/** The sentence of a problem, on its own: where it is stands beside it. */
export function describeProblem({ sentence }: Problem): string {
  return capitalise(sentence);
}

/** The sentence of a problem with its place: "case.csv, row 14, column “Date”: there is no date. …" */
export function describeProblemAt({ row, column, sentence }: Problem, fileName: string): string {
  const parts = [fileName];
  if (row !== null) parts.push(`row ${row}`);
  if (column !== null) parts.push(column.trim() === '' ? 'a column without a heading' : `column “${column}”`);
  return `${parts.join(', ')}: ${sentence}`;
}

/** The row of a problem as it stands in the table. */
export function describeProblemRow({ row }: Problem): string {
  return row === null ? 'Whole file' : String(row);
}

/** True for a problem about a cell in which nothing stands. */
export function isCellEmpty({ row, column, found }: Problem): boolean {
  return row !== null && column !== null && found.trim() === '';
}
