/**
 * A table that is laid out in another way, made into one of a row an entry before it is planned and read.
 *
 *     Date, Event | Date, Event      → Date, Event, agency: each row of the sheet gives up to two records
 */
import type { SheetRecord } from '../columns/planTable.ts';
import type { PlanNotice } from '../columns/tellPlan.ts';
import { NO_COLUMN } from '../../domain/chronology.ts';

/** A record made of the file's own. */
export interface LaidRecord extends SheetRecord {
  /** Tells records of one row of the sheet apart, the same in each reading; NO_COLUMN where it gives one. */
  readonly part: number;
  /** What it is where it is no entry: it holds none, or the headings of another table. */
  readonly nature?: 'note' | 'headings';
}

export interface Layout {
  /** The headings of the table that is made. */
  readonly headings: SheetRecord;
  /** The first record under the file's own headings, by index. */
  readonly firstRecord: number;
  /** The records above them that only a title is made of. */
  readonly titleRows: readonly SheetRecord[];
  /** True where rows that follow each other need not be of one list: nothing is then taken from the row above. */
  readonly isApart: boolean;
  /** Makes records of one of the file's; none until a record is whole. */
  take(cells: readonly string[], sheetRow: number): readonly LaidRecord[];
  /** The record that was not yet whole. */
  end(): readonly LaidRecord[];
  /** What was made of the table. */
  tell(): PlanNotice;
}

/** The headings and the records of the table that is made of the first records of a file. */
export function layRecords(layout: Layout, records: readonly SheetRecord[]): readonly SheetRecord[] {
  const under = records.slice(layout.firstRecord);
  return [layout.headings, ...under.flatMap(({ cells, sheetRow }) => layout.take(cells, sheetRow))];
}

/** Parts are numbered behind all columns a sheet can have, as no column of the table that is made gave them. */
const FIRST_PART = 16_384;

/** The part that begins at a column of the file. */
export function partAt(column: number): number {
  return FIRST_PART + column;
}

/** True for a correction of one part, or of all of a row. */
export function isOfPart(agencyColumn: number | undefined, part: number): boolean {
  return (
    part < FIRST_PART || agencyColumn === undefined || agencyColumn === part || agencyColumn === NO_COLUMN
  );
}
