/**
 * Tables further down, under headings of their own: their cells are put under those headings of the first table
 * that hold the same, so that no agency is read where the words of an event stand.
 *
 *     Date, Agency, Event | 3/2/2019, GP, Letter | Agency, Date, Event, Ward | School, 5/2/2019, Absent, 7
 *       → the last of these as 5/2/2019, School, Absent, 7    (| for a new row)
 */
import { NO_COLUMN } from '../../domain/chronology.ts';
import { isBlank } from '../columns/blankRows.ts';
import { hasDate, isSameRecord } from '../columns/findHeadingRow.ts';
import { foldHeading, matchColumns } from '../columns/matchColumns.ts';
import type { SheetRecord, TablePlan } from '../columns/planTable.ts';
import { readHeadings } from '../columns/readHeadings.ts';
import type { PlanNotice } from '../columns/tellPlan.ts';
import type { LaidRecord } from './layout.ts';

const FEWEST_KNOWN = 3;
/** The share of its filled cells that must be known headings. */
const ENOUGH_KNOWN = 0.6;
const LONGEST_HEADING = 60;
const MOST_REMEMBERED = 1000;
const MOST_NAMED = 5;

export class LaterTables {
  readonly #plan: TablePlan;
  readonly #addColumn: (heading: string) => number;
  /** Where a saved file says what each entry was read from; -1 in any other file. */
  readonly #readFrom: number;
  /** The first table's column of dates; -1 if it has none. */
  readonly #date: number;
  readonly #longest: number;
  /** By column of the table that is being read, its place in the first; null in the first itself. */
  #places: readonly number[] | null = null;
  readonly #added = new Map<string, number>();
  readonly #isHeading = new Map<string, boolean>();
  #rows: number[] = [];
  #count = 0;

  /** `addColumn` puts a column behind all others, and says which it is among the file's own and beyond. */
  constructor(plan: TablePlan, addColumn: (heading: string) => number) {
    this.#plan = plan;
    this.#addColumn = addColumn;
    this.#readFrom = plan.readAs.indexOf('read_from');
    this.#date = plan.readAs.indexOf('date');
    this.#longest = Math.max(LONGEST_HEADING, ...plan.headingRecords.flat().map((cell) => cell.length));
  }

  /** A record as it stands under the headings of the first table. */
  place({ cells, sheetRow }: SheetRecord): LaidRecord {
    const record = { cells, sheetRow, part: NO_COLUMN };
    if (this.#readFrom >= 0) return this.#placeSaved(record);
    if (this.#mayBeHeadings(cells)) {
      if (this.#plan.headingRecords.some((first) => isSameRecord(first, cells))) this.#places = null;
      else if (isHeadings(cells)) {
        this.#places = this.#findPlaces(cells);
        if (this.#count++ < MOST_NAMED) this.#rows.push(sheetRow);
        return { ...record, cells: this.#move(cells, this.#places), nature: 'headings' };
      }
    }
    return this.#places === null ? record : { ...record, cells: this.#move(cells, this.#places) };
  }

  /**
   * A saved file: all its rows stand under its own headings already, and rows that were no entries say nothing
   * of where they were read. Headings further down stay headings, and an agency alone is no entry.
   */
  #placeSaved(record: LaidRecord): LaidRecord {
    const { cells } = record;
    if (!isBlank(cells[this.#readFrom] ?? '')) return record;
    if (this.#mayBeHeadings(cells) && isHeadings(cells)) return { ...record, nature: 'headings' };
    const agency = this.#plan.readAs.indexOf('agency');
    const isAlone = cells.every((cell, column) => isBlank(cell) === (column !== agency));
    return isAlone ? { ...record, nature: 'note' } : record;
  }

  /** Asked for every row: a figure in front or under the date, or a name that was asked about before, settles it. */
  #mayBeHeadings(cells: readonly string[]): boolean {
    const first = cells.find((cell) => !isBlank(cell)) ?? '';
    const isEntry = beginsWithFigure(first) || beginsWithFigure(cells[this.#date] ?? '');
    if (first.length > LONGEST_HEADING || isEntry || this.#isTooLong(cells)) return false;
    const known = this.#isHeading.get(first);
    if (known !== undefined) return known;
    const isKnown = matchColumns([first])[0] !== null;
    if (this.#isHeading.size < MOST_REMEMBERED) this.#isHeading.set(first, isKnown);
    return isKnown;
  }

  /** True for a row with an account in it: longer than any heading, those of the first table too. */
  #isTooLong(cells: readonly string[]): boolean {
    return cells.some((cell) => cell.length > this.#longest && cell.trim().length > this.#longest);
  }

  #findPlaces(headings: readonly string[]): number[] {
    const { ownColumns } = this.#plan;
    const own = this.#plan.readAs.slice(0, ownColumns);
    const names = this.#plan.headings.slice(0, ownColumns).map(foldHeading);
    const readAs = matchColumns(headings);
    const taken = new Set<number>();
    return headings.map((heading, column) => {
      const name = foldHeading(heading);
      const field = readAs[column] ?? null;
      const same = field === null ? (name === '' ? -1 : names.indexOf(name)) : own.indexOf(field);
      const place = same >= 0 && !taken.has(same) ? same : this.#placeBehind(heading.trim());
      taken.add(place);
      return place;
    });
  }

  #placeBehind(heading: string): number {
    const known = heading === '' ? undefined : this.#added.get(heading);
    if (known !== undefined) return known;
    const place = heading === '' ? -1 : this.#addColumn(heading);
    this.#added.set(heading, place);
    return place;
  }

  #move(cells: readonly string[], places: readonly number[]): string[] {
    const moved = Array.from({ length: this.#plan.ownColumns }, () => '');
    const beyond: string[] = [];
    cells.forEach((cell, column) => {
      const place = places[column] ?? -1;
      while (place >= moved.length) moved.push('');
      if (place >= 0) moved[place] = cell;
      else if (!isBlank(cell)) beyond.push(cell);
    });
    if (beyond.length === 0) return moved;
    while (moved.length < this.#plan.ownColumns + this.#added.size) moved.push('');
    return [...moved, ...beyond];
  }

  /** Tells of the tables, if there are any. */
  tell(): PlanNotice[] {
    if (this.#count === 0) return [];
    const more = this.#count - this.#rows.length;
    const named = this.#rows.map((row) => `row ${row}`).join(', ');
    return [
      { code: 'headings-changed', column: null, found: more > 0 ? `${named} and ${more} more` : named },
    ];
  }
}

/** True for a row that is nothing but headings, a date among them. */
function isHeadings(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  if (filled.some((cell) => cell.length > LONGEST_HEADING) || hasDate(cells)) return false;
  const { readAs, recognised } = readHeadings(cells);
  return readAs.includes('date') && recognised >= FEWEST_KNOWN && recognised >= filled.length * ENOUGH_KNOWN;
}

function beginsWithFigure(cell: string): boolean {
  const start = cell.charCodeAt(0);
  return start >= 48 && start <= 57;
}
