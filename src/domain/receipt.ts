/** What reading did: for each file how it was read, and every row accounted for. */
import type { ColumnChoice } from './choices.ts';
import type { Problem } from './problem.ts';

/** How the dates of a file that could be read either way were read. */
export type DateOrder = 'day-month' | 'month-day' | 'year-first' | 'mixed' | 'none';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface ColumnReading {
  /** The heading as the file has it. */
  readonly heading: string;
  readonly readAs: ColumnChoice;
  /**
   * Left out for a column under the file's own headings, which the user can have read as something else.
   * `added`: its cells are made of other columns, or of what was chosen; `beyond`: cells beyond the headings.
   */
  readonly origin?: 'added' | 'beyond';
}

/** A row as the file has it, as far as it helps to tell headings from entries. */
export interface FirstRow {
  readonly sheetRow: number;
  /** The first few cells, shortened to a line. */
  readonly cells: readonly string[];
}

/** How one file was read. */
export interface FileReading {
  readonly name: string;
  /** Null for a workbook: its cells are no text file. */
  readonly encoding: Encoding | null;
  /** Empty for a workbook. */
  readonly delimiter: string;
  /** Of a workbook only: the sheet that was read; null if none could be. */
  readonly sheet?: string | null;
  /** Of a workbook only: the names of all its sheets, hidden ones too. */
  readonly sheets?: readonly string[];
  /** Spreadsheet row of the headings; null if there is none. */
  readonly headingRow: number | null;
  readonly dateOrder: DateOrder;
  /** The file's own, then those that reading added, and cells beyond the headings. */
  readonly columns: readonly ColumnReading[];
  /** Columns that may be an agency each, by number: only a person can say. Until then they are kept as they are. */
  readonly possibleAgencies: readonly number[];
  /** Columns that may say what was a missed opportunity, by number: asked as well. */
  readonly possibleFlags: readonly number[];
  /** How many filled rows above the headings were passed over, as lines of a title. */
  readonly passedOver: number;
  /** The first filled rows: one of them may hold the headings. */
  readonly firstRows: readonly FirstRow[];
}

/**
 * `rowsRead` = `placed` + `parked` + `noted`, always. These are rows of the files: where a row gives several
 * entries it is parked if one of them is, else placed if one of them is.
 */
export interface Receipt {
  /** Every row under the headings that is not wholly blank. */
  readonly rowsRead: number;
  readonly placed: number;
  readonly parked: number;
  readonly noted: number;
  readonly files: readonly FileReading[];
  /** The first PROBLEM_LIMIT of them, in file order. */
  readonly problems: readonly Problem[];
  /** How many there are in all. */
  readonly problemCount: number;
}

/** How many problems are written out; the rest are counted. A list of a million sentences helps nobody. */
export const PROBLEM_LIMIT = 10_000;
