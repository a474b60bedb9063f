/**
 * What the user decided about how files are read, where reading alone cannot know: which column is which,
 * whose file it is, which names are one lane, and what a cell should have said. Kept beside the files and
 * applied each time they are read, so a file itself is never changed, and undoing is reading once more.
 *
 *     { files: {0: { dateOrder: 'month-day' }}, lanes: [], corrections: [{ file: 0, sheetRow: 14,
 *       field: 'date', words: '29 February 2012' }] }
 */
import type { Field } from './fields.ts';
import type { Sector } from './sector.ts';

/** Said of a column: it is an agency of its own, and each of its filled cells an entry by that agency. */
export const OWN_AGENCY = 'own-agency';

/** What a column can be read as; null: kept as it is. */
export type ColumnChoice = Field | typeof OWN_AGENCY | null;

/** Choices about one file. What is left out is found by reading. */
export interface FileChoices {
  /** What columns are read as, by column number from 0. */
  readonly columns?: Readonly<Record<number, ColumnChoice>>;
  /** Spreadsheet row of the headings; 0: there are none. */
  readonly headingRow?: number;
  readonly dateOrder?: 'day-month' | 'month-day';
  /** The agency of every row, for a file without a column for it. */
  readonly agency?: string;
  /** Columns that were offered for missed opportunities and are not, by number from 0. */
  readonly declinedFlags?: readonly number[];
  /** Columns that were asked about and answered in `columns`: whether they say who acted, or what was missed. */
  readonly answered?: readonly number[];
  /** Spreadsheet rows whose outlying date somebody has confirmed. */
  readonly confirmedDates?: readonly number[];
  /** The sheet of a workbook. */
  readonly sheet?: string;
}

/** One lane's name and sector. Lanes given the same name become one. */
export interface LaneChoice {
  /** The lane's name as reading gives it without choices. */
  readonly lane: string;
  readonly name: string;
  /** Left out: as guessed from the name. */
  readonly sector?: Sector;
}

/** Two lanes by their names, in either order. */
export type LanePair = readonly [lane: string, other: string];

/** Words in place of those a cell has. A file without a column for the field gets one at its end. */
export interface Correction {
  /** Index of the file. */
  readonly file: number;
  /** The spreadsheet's row. */
  readonly sheetRow: number;
  readonly field: Field;
  readonly words: string;
  /** For an entry that one agency's column gave: the column's number, from 0. Left out: the whole row. */
  readonly agencyColumn?: number;
}

export interface ReadingChoices {
  /** By index of the file. */
  readonly files: Readonly<Record<number, FileChoices>>;
  readonly lanes: readonly LaneChoice[];
  /** At most one for each cell. */
  readonly corrections: readonly Correction[];
  /** Lanes that were offered as one and are not, by their names. */
  readonly apart?: readonly LanePair[];
}

export const NO_CHOICES: ReadingChoices = { files: {}, lanes: [], corrections: [] };
