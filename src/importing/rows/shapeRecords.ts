/**
 * Records as the file has them to records as they are read, by the plan of the table: corrected, filled
 * down, with the columns that the file itself does not have.
 *
 *     plan: each agency has a column       Date, Police, School
 *     record                               12/10/2011, Called, Seen
 *     rows read                            12/10/2011, (blank), (blank), Police, Called
 *                                          12/10/2011, (blank), (blank), School, Seen
 *
 * Headings that come again and rows that hold a note or a total go on as noted. A table that is plain, as
 * most are, goes through untouched.
 */
import { nameOwnAgency } from '../../domain/cells.ts';
import type { Correction } from '../../domain/choices.ts';
import { NO_COLUMN } from '../../domain/chronology.ts';
import type { Field } from '../../domain/fields.ts';
import type { Kind } from '../../domain/kind.ts';
import { readFlag, type FlagColumn } from '../../domain/readFlag.ts';
import { formatCount } from '../../base/count.ts';
import { isPlaceholder } from '../../base/placeholder.ts';
import { isBlank, isBlankRecord } from '../columns/blankRows.ts';
import type { ProblemList } from '../collectProblems.ts';
import { correctCells, type RowCorrections } from './correctCells.ts';
import { leaveOutCrosses } from '../columns/crossedFlags.ts';
import { joinDateParts } from '../dates/dateParts.ts';
import { DittoAgencies } from '../agencies/dittoAgencies.ts';
import { GroupFiller, type GroupedRow } from '../groups/fillGroups.ts';
import { isSameRecord } from '../columns/findHeadingRow.ts';
import { isOfPart, type LaidRecord } from '../layouts/layout.ts';
import { FillDown } from './fillDown.ts';
import { isNoteRow } from './noteRows.ts';
import type { TablePlan } from '../columns/planTable.ts';
import { readKind } from './readKind.ts';
import type { RowReader } from './readRow.ts';
import { SharedMarks } from './sharedMarks.ts';
import { nameOneLane } from '../agencies/splitAgencies.ts';

/** Headings that come again; a note or a total; the heading of a group of rows. */
type Nature = 'headings' | 'note' | 'group' | 'entry';

const FLAG_COLUMNS: readonly FlagColumn[] = ['missed', 'good_practice'];
const NONE_CROSSED: readonly FlagColumn[] = [];

/** How many rows a notice names. */
const MOST_NAMED = 5;

export class RecordShaper {
  readonly #plan: TablePlan;
  readonly #corrections: RowCorrections;
  readonly #rows: RowReader;
  readonly #ownReadAs: readonly (Field | null)[];
  readonly #kindColumn: number;
  readonly #firstHeadings: readonly { readonly column: number; readonly words: string }[];
  readonly #isPlain: boolean;
  readonly #groups: GroupFiller;
  readonly #sharedMarks: SharedMarks;
  readonly #dittos: DittoAgencies;
  readonly #fillDown = new FillDown();
  /** Of the record that is being read. */
  #part = NO_COLUMN;
  #noteRows: number[] = [];
  #noteCount = 0;

  constructor(plan: TablePlan, corrections: RowCorrections, rows: RowReader) {
    this.#plan = plan;
    this.#corrections = corrections;
    this.#rows = rows;
    this.#ownReadAs = plan.readAs.slice(0, plan.ownColumns);
    this.#kindColumn = plan.readAs.indexOf('kind');
    this.#isPlain = plan.added.length === 0;
    this.#sharedMarks = new SharedMarks(this.#ownReadAs);
    this.#dittos = new DittoAgencies(plan.isApart ? [] : this.#ownReadAs);
    this.#groups = new GroupFiller(plan.groups, plan.ownColumns, (sheetRow, words) =>
      rows.report('group-heading-unclear', sheetRow, -1, words),
    );
    this.#firstHeadings = plan.headingRecords.map((record) => {
      const column = record.findIndex((cell) => !isBlank(cell));
      return { column, words: record[column]?.trim() ?? '' };
    });
  }

  /** Reads the first records of the table. They also settle which columns are filled down. */
  begin(records: readonly LaidRecord[]): void {
    if (!this.#plan.isApart) this.#fillDown.settle(this.#listFillable(records), this.#plan);
    for (const record of records) this.take(record);
  }

  #listFillable(records: readonly LaidRecord[]): (readonly string[])[] {
    return records
      .map(({ cells, sheetRow }) => ({ cells: this.#correctOwn(cells, sheetRow), sheetRow }))
      .filter(({ cells, sheetRow }) => !isBlankRecord(cells) && this.#natureOf(cells, sheetRow) === 'entry')
      .filter(({ cells, sheetRow }) => this.#isFillable(cells, sheetRow))
      .map(({ cells }) => cells);
  }

  /** Reads a record. A blank one is no row. */
  take({ cells: record, sheetRow, part, nature: told }: LaidRecord): void {
    this.#part = part;
    const cells = this.#correctOwn(record, sheetRow);
    if (isBlankRecord(cells)) return;
    const nature = this.#natureOf(cells, sheetRow, told);
    if (nature === 'entry') {
      const isFillable = this.#isFillable(cells, sheetRow);
      const filled = isFillable ? this.#fillDown.fill(cells) : cells;
      const grouped = this.#groups.fill(filled, sheetRow, isFillable);
      this.#readEntries({ ...grouped, cells: this.#dittos.repeat(grouped.cells, sheetRow) }, sheetRow);
      return;
    }
    if (nature === 'group') {
      this.#groups.begin(cells, sheetRow);
      this.#fillDown.forget();
    }
    // Another table has begun.
    if (told === 'headings') this.#fillDown.forget();
    if (nature === 'note' && this.#noteCount++ < MOST_NAMED) this.#noteRows.push(sheetRow);
    // Headings that come again have the added ones too: what is written out says the same of them.
    const behind =
      nature === 'headings' && told === undefined ? this.#plan.added : this.#correctBehind(sheetRow);
    this.#rows.readNote(this.#isPlain ? cells : this.#extend(cells, behind), sheetRow, part);
  }

  /** Tells what was made of the table. */
  finish(file: number, problems: ProblemList): void {
    const { notices, headings } = this.#plan;
    this.#groups.finish(file, problems);
    this.#dittos.finish(file, headings, problems);
    this.#sharedMarks.finish(file, headings, problems);
    for (const { code, column, found, more } of notices) problems.add(file, code, null, column, found, more);
    this.#fillDown.finish(file, headings, problems);
    if (this.#noteCount > 0) {
      const more = this.#noteCount - this.#noteRows.length;
      const named = this.#noteRows.map((row) => `row ${row}`).join(', ');
      const found = more > 0 ? `${named} and ${formatCount(more)} more` : named;
      problems.add(file, 'rows-taken-for-notes', null, null, found);
    }
  }

  #correctOwn(written: readonly string[], sheetRow: number): readonly string[] {
    if (this.#corrections.size === 0) return written;
    const corrections = this.#correctionsOf(sheetRow);
    return corrections === undefined ? written : correctCells(written, this.#ownReadAs, corrections);
  }

  /** Those of the row, or of its part that is being read. */
  #correctionsOf(sheetRow: number): readonly Correction[] | undefined {
    const corrections = this.#corrections.get(sheetRow);
    return corrections?.filter(({ agencyColumn }) => isOfPart(agencyColumn, this.#part));
  }

  /** What the user wrote into the added columns of a row. */
  #correctBehind(sheetRow: number): string[] {
    const corrections = this.#correctionsOf(sheetRow);
    return this.#plan.added.map(
      (field) => corrections?.find((correction) => correction.field === field)?.words ?? '',
    );
  }

  #natureOf(cells: readonly string[], sheetRow: number, told?: Nature): Nature {
    const nature = told ?? this.#natureOfOwn(cells);
    if (nature === 'entry' || this.#saysEntry(cells, sheetRow)) return 'entry';
    if (this.#isPlain) return nature;
    const behind = this.#correctBehind(sheetRow);
    if (isBlankRecord(behind)) return nature;
    return nature === 'note' && isNoteRow(this.#extend(cells, behind)) ? 'note' : 'entry';
  }

  #natureOfOwn(cells: readonly string[]): Nature {
    for (let i = 0; i < this.#firstHeadings.length; i++) {
      const first = this.#firstHeadings[i];
      const headings = this.#plan.headingRecords[i];
      // Nearly every row differs in this one cell.
      if (first === undefined || (cells[first.column] ?? '').trim() !== first.words) continue;
      if (headings !== undefined && isSameRecord(cells, headings)) return 'headings';
    }
    if (isNoteRow(cells)) return 'note';
    return this.#groups.isHeading(cells) ? 'group' : 'entry';
  }

  /** Findings and notes have no date of their own, whatever group they stand in. */
  #isFillable(cells: readonly string[], sheetRow: number): boolean {
    const kind = this.#kindOf(cells, sheetRow);
    return kind !== 'finding' && kind !== 'note';
  }

  /** True for a row whose kind says that it is an entry, whatever else it looks like. */
  #saysEntry(cells: readonly string[], sheetRow: number): boolean {
    const kind = this.#kindOf(cells, sheetRow);
    return kind !== null && kind !== 'note';
  }

  /** The kind that a row names; null if none is known. */
  #kindOf(cells: readonly string[], sheetRow: number): Kind | null {
    const { ownColumns } = this.#plan;
    // A kind that was chosen where the file has no such column stands behind its own.
    const isOwn = this.#kindColumn < ownColumns;
    const kind = isOwn
      ? (cells[this.#kindColumn] ?? '')
      : (this.#correctBehind(sheetRow)[this.#kindColumn - ownColumns] ?? '');
    return kind === '' ? null : readKind(kind);
  }

  #readEntries(row: GroupedRow, sheetRow: number): void {
    const { cells, span } = row;
    if (this.#isPlain) {
      this.#rows.read(cells, sheetRow, this.#part, span, this.#listCrossed(NO_COLUMN));
      return;
    }
    const { agencyColumns, headings, accountField, agency } = this.#plan;
    const filled = agencyColumns.filter((column) => saysSomething(cells[column] ?? ''));
    const marks = leaveOutCrosses(cells, this.#plan.crossedFlags);
    this.#reportLoneFlags(marks, sheetRow, filled);
    if (filled.length === 0) {
      this.#readEntry(row, sheetRow, this.#part, row.agency || agency, '');
      return;
    }
    if (filled.length > 1) this.#sharedMarks.take(marks, sheetRow);
    // The words move to the account; what the entries of the row share stays in each.
    const shared = cells.map((cell, column) => (filled.includes(column) ? '' : cell));
    for (const column of filled) {
      const words = cells[column] ?? '';
      const own = accountField === null ? shared.map((cell, at) => (at === column ? words : cell)) : shared;
      const name = nameOneLane(nameOwnAgency(headings[column] ?? '', column));
      this.#readEntry({ ...row, cells: own }, sheetRow, column, name, words);
    }
  }

  /** A mark of an agency that the row has no entry of would be lost without a word. */
  #reportLoneFlags(cells: readonly string[], sheetRow: number, filled: readonly number[]): void {
    for (const [agency, flag] of Object.entries(this.#plan.flagOf)) {
      const cell = cells[flag] ?? '';
      if (filled.includes(Number(agency)) || readFlag(cell, 'missed') === 'no') continue;
      this.#rows.report('missed-without-entry', sheetRow, flag, cell);
    }
  }

  #readEntry(row: GroupedRow, sheetRow: number, agencyColumn: number, agency: string, words: string): void {
    const { cells } = row;
    const { added, dateParts, accountField, flagOf, readAs } = this.#plan;
    const behind = added.map((field) => {
      if (field === 'date' && dateParts !== null) {
        const { year, month, day } = dateParts;
        return joinDateParts(cells[year] ?? '', cells[month] ?? '', cells[day] ?? '');
      }
      if (field === 'date') return row.date;
      if (field === 'agency') return agency;
      if (field === 'missed') return cells[flagOf[agencyColumn] ?? -1] ?? '';
      return field === accountField ? words : '';
    });
    const extended = this.#extend(cells, behind);
    const corrections = this.#correctionsOf(sheetRow)?.filter(
      (correction) => added.includes(correction.field) && this.#isOfEntry(correction, agencyColumn),
    );
    const isAsItIs = corrections === undefined || corrections.length === 0;
    const corrected = isAsItIs ? extended : correctCells(extended, readAs, corrections);
    this.#rows.read(corrected, sheetRow, agencyColumn, row.span, this.#listCrossed(agencyColumn));
  }

  /** The marks of an entry under which "x" is a no. */
  #listCrossed(agencyColumn: number): readonly FlagColumn[] {
    const { crossedFlags, flagOf, readAs } = this.#plan;
    if (crossedFlags.length === 0) return NONE_CROSSED;
    const own = FLAG_COLUMNS.filter((field) => crossedFlags.includes(readAs.indexOf(field)));
    return crossedFlags.includes(flagOf[agencyColumn] ?? -1) ? [...own, 'missed'] : own;
  }

  /** What was said of a whole row holds for each of its entries, but for whose it is and what it tells. */
  #isOfEntry({ agencyColumn = NO_COLUMN, field }: Correction, of: number): boolean {
    if (agencyColumn === of) return true;
    return agencyColumn === NO_COLUMN && field !== 'agency' && field !== this.#plan.accountField;
  }

  /** Puts cells behind those of the file's own columns; cells beyond its headings stay beyond all. */
  #extend(cells: readonly string[], behind: readonly string[]): string[] {
    const { ownColumns } = this.#plan;
    const own = cells.slice(0, ownColumns);
    while (own.length < ownColumns) own.push('');
    return [...own, ...behind, ...cells.slice(ownColumns)];
  }
}

/** False for a blank cell, and for one of a form that nobody has filled in. */
function saysSomething(cell: string): boolean {
  return !isBlank(cell) && !isPlaceholder(cell);
}
