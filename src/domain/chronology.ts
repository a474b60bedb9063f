/**
 * A chronology as it lies in memory: typed columns for what is drawn and counted, blocks of text for
 * what is read. A million rows as objects can neither be handed over by a worker nor kept, so an entry
 * is a view on a row (`domain/entry.ts`), made when somebody looks at it.
 *
 *     rows.dateEarliest  [13057, 13149, …]          one number a row
 *     text.blocks        [ bytes of many rows ]     every cell as written, row after row
 *
 * It is checked when read and never changed. Row numbers below are indices, 0 up to `rows.length`;
 * the spreadsheet's own row is `rows.sheetRow[i]`.
 */
import type { Day } from '../base/day.ts';
import type { Field } from './fields.ts';
import type { KeptBack } from './naming.ts';
import type { Receipt } from './receipt.ts';
import type { Sector } from './sector.ts';

/** What became of a row: drawn or listed with its lane; kept without a place; kept, not an event. */
export const STATUSES = ['placed', 'parked', 'noted'] as const;
export type Status = (typeof STATUSES)[number];
export const PLACED = 0;
export const PARKED = 1;
export const NOTED = 2;

/** Stands in a column of days where there is no day. */
export const NO_DAY = -0x80000000;
/** Stands in a column of minutes where there is no time. */
export const NO_TIME = -1;

/** Stands in `RowTable.agencyColumn` where a row was not made of one agency's column. */
export const NO_COLUMN = -1;

/** Bits of `RowTable.flags`. */
export const FLAG_MISSED = 1;
export const FLAG_GOOD_PRACTICE = 2;
/** The row has an end of its own: it is a period. */
export const FLAG_PERIOD = 4;
/** Known to the agencies only later than it happened. */
export const FLAG_KNOWN_LATER = 8;
/** The date lies far from all others and nobody has confirmed it: the whole case is shown without it. */
export const FLAG_OUTLYING = 16;
/** The end was read from the cell of the end date; else from the date's own words, or from a time alone. */
export const FLAG_END_CELL = 32;
/** Another account of the same thing is recorded. */
export const FLAG_DIFFERS = 64;

/** One value a row, in the order of the files and their rows. */
export interface RowTable {
  readonly length: number;
  /** Index in `Chronology.files`. */
  readonly file: Uint16Array;
  /** Spreadsheet row: the first line of a file is 1. */
  readonly sheetRow: Uint32Array;
  /**
   * Where each agency has a column: the number of the column whose cell gave the row, or NO_COLUMN; of a layout
   * that gives several rows, the number of the part (`importing/layouts/layout.ts`). Only there can several rows
   * have one spreadsheet row; they follow each other, in the order of their columns.
   */
  readonly agencyColumn: Int16Array;
  /** Index in STATUSES. */
  readonly status: Uint8Array;
  /** Index in KINDS. */
  readonly kind: Uint8Array;
  readonly flags: Uint8Array;
  /** Bounds of the date in days; NO_DAY where a bound is open or no date was read. */
  readonly dateEarliest: Int32Array;
  readonly dateLatest: Int32Array;
  /** Minutes after midnight, or NO_TIME. */
  readonly dateMinutes: Int16Array;
  /** Bounds of a period's end; both NO_DAY unless FLAG_PERIOD is set. */
  readonly endEarliest: Int32Array;
  readonly endLatest: Int32Array;
  readonly endMinutes: Int16Array;
  /** The first day the agencies knew of it; NO_DAY: at the time, or, with FLAG_KNOWN_LATER, day not given. */
  readonly knownFrom: Int32Array;
  /** Lanes of row i: laneIds[laneStart[i]] up to, not including, laneIds[laneStart[i + 1]]. */
  readonly laneStart: Uint32Array;
  readonly laneIds: Uint16Array;
}

/**
 * The cells of all rows as written, in UTF-8. A row is its cells one after the other, each preceded by
 * its length in bytes as a variable-length number: six bits a byte, the lowest first, 64 more where others follow.
 */
export interface TextBlocks {
  readonly blocks: readonly Uint8Array[];
  /** Index of the first row in each block, rising. */
  readonly firstRow: Uint32Array;
  /** Where row i begins in its block. */
  readonly offset: Uint32Array;
}

/** One file that was read, with its headings as written and what each column was read as. */
export interface SourceFile {
  readonly name: string;
  readonly headings: readonly string[];
  /** For each column its field, or null for a column kept as it is. */
  readonly readAs: readonly (Field | null)[];
}

/** A lane: one agency, under the name the file first gave it. */
export interface Lane {
  readonly name: string;
  readonly sector: Sector;
}

export interface Chronology {
  readonly files: readonly SourceFile[];
  /** In the order the files first name them. */
  readonly lanes: readonly Lane[];
  /** The lane of each agency's name, by `identifyAgency`; several names of one lane where they were joined. */
  readonly laneOfName: ReadonlyMap<string, number>;
  readonly rows: RowTable;
  readonly text: TextBlocks;
  readonly receipt: Receipt;
  /** The day of foresight: the chronology lacks all that was not known by then. Null: it is whole. */
  readonly asKnownOn: Day | null;
  /** What of it is replaced or left out before anybody sees it. Null: it is as it was recorded. */
  readonly keptBack: KeptBack | null;
}
