/**
 * A table of agencies by months: each filled cell is made an entry, with the month as its date.
 *
 *     Agency | Jan-19   | Feb-19        agency, date, title
 *     Police | DV call  |           →   Police, Jan-19, DV call
 *     School | Absent   | Bruise        School, Jan-19, Absent and School, Feb-19, Bruise
 *
 * Only where the cells hold words: figures and ticks count contacts, and tell none.
 */
import { isBlank } from '../columns/blankRows.ts';
import { HEADING_SEARCH_ROWS, isSameRecord } from '../columns/findHeadingRow.ts';
import { holdsAgencies, sampleColumn } from '../columns/guessColumns.ts';
import type { SheetRecord } from '../columns/planTable.ts';
import { readHeadings } from '../columns/readHeadings.ts';
import type { PlanNotice } from '../columns/tellPlan.ts';
import { isDitto } from '../dates/readRelative.ts';
import { readWhen } from '../dates/readWhen.ts';
import { isNoteRow } from '../rows/noteRows.ts';
import { partAt, type LaidRecord, type Layout } from './layout.ts';

const FEWEST_MONTHS = 2;
const LONGEST_MONTH = 40;
const MONTH_ALONE =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?$/i;
const WORDS = /\p{L}{2}/u;
const NOT_SAID = { isRead: false, agency: -1 } as const;

/** The heading row of a table with months across, and which of its columns are which. */
export interface MonthTable {
  readonly index: number;
  readonly months: readonly number[];
  readonly agency: number;
  /** It can be read as entries: it says whose they are, and its cells say what happened. */
  readonly isRead: boolean;
}

/** Finds a table with months across in the first records; null if there is none. */
export function findMonthTable(records: readonly SheetRecord[]): MonthTable | null {
  for (const [index, { cells }] of records.slice(0, HEADING_SEARCH_ROWS).entries()) {
    const months = cells.flatMap((cell, column) => (isMonth(cell) ? [column] : []));
    const first = months[0] ?? 0;
    const others = cells.map((cell, column) => (months.includes(column) ? '' : cell));
    const behind = others.slice(first).filter((cell) => !isBlank(cell));
    const { readAs, dateParts } = readHeadings(others);
    const saysMore = (['date', 'title', 'detail'] as const).some((field) => readAs.includes(field));
    // Under headings that say when or what, dates side by side are a row of data.
    if (saysMore || dateParts !== null) return null;
    if (months.length < FEWEST_MONTHS || behind.length > 2) continue;
    const under = records.slice(index + 1).map((record) => record.cells);
    if (first === 0 || under.length === 0) continue;
    // Dates under dates are no table of this kind.
    if (months.some((column) => under.some((record) => isMonth(record[column] ?? '')))) continue;
    const found = findAgencies(others, readAs.indexOf('agency'), months, under);
    const isRead = found.isRead && months.every((column) => hasYear(cells[column] ?? ''));
    return { index, months, agency: found.agency, isRead };
  }
  return null;
}

function findAgencies(
  others: readonly string[],
  named: number,
  months: readonly number[],
  under: readonly (readonly string[])[],
): Pick<MonthTable, 'agency' | 'isRead'> {
  const entries = under.filter((record) => !isNoteRow(record));
  const told = others.findIndex(
    (_, column) => column < (months[0] ?? 0) && holdsAgencies(sampleColumn(column, entries), entries.length),
  );
  const agency = named >= 0 ? named : told;
  if (agency < 0) return NOT_SAID;
  const filled = months
    .flatMap((column) => entries.map((record) => record[column] ?? ''))
    .filter((cell) => !isBlank(cell));
  const isSaid = entries.every((record) => !isBlank(record[agency] ?? '') && !isDitto(record[agency] ?? ''));
  return { agency, isRead: isSaid && filled.filter((cell) => WORDS.test(cell)).length * 2 > filled.length };
}

/** Finds a table with months across that can be read as entries. */
export function findMonthColumns(records: readonly SheetRecord[]): Layout | null {
  const table = findMonthTable(records);
  return table?.isRead === true ? new MonthColumns(records, table) : null;
}

/** Tells of months across that stay as they are, as it is not plain whose entries they hold, or that they hold any. */
export function tellUnreadMonths(records: readonly SheetRecord[]): PlanNotice[] {
  const table = findMonthTable(records);
  if (table === null) return [];
  const found = nameMonths(table.months, records[table.index]?.cells ?? []);
  return [{ code: 'months-across-unread', column: null, found }];
}

/** "Jan-19, Feb-19", or of more "Jan-19 to Dec-19". */
function nameMonths(months: readonly number[], headings: readonly string[]): string {
  const names = months.map((column) => headings[column]?.trim() ?? '');
  return names.length > 3 ? `${names[0] ?? ''} to ${names.at(-1) ?? ''}` : names.join(', ');
}

/** A month, or another stretch of time. Plain figures are none, but for a year alone. */
function isMonth(cell: string): boolean {
  const words = cell.trim();
  if (words === '' || words.length > LONGEST_MONTH) return false;
  if (/^\d+$/.test(words)) return /^(?:19|20)\d\d$/.test(words);
  return hasYear(words) || MONTH_ALONE.test(words);
}

function hasYear(cell: string): boolean {
  return readWhen(cell.trim(), 'day-month').isRead;
}

class MonthColumns implements Layout {
  readonly headings: SheetRecord;
  readonly firstRecord: number;
  readonly titleRows: readonly SheetRecord[];
  readonly isApart = true;
  readonly #own: readonly string[];
  readonly #months: readonly number[];

  constructor(records: readonly SheetRecord[], { index, months, agency }: MonthTable) {
    const { cells, sheetRow } = records[index] ?? { cells: [], sheetRow: 1 };
    this.#own = cells;
    this.#months = months;
    const others = this.#leaveMonths(cells);
    const place = this.#leaveMonths(cells.map((_, column) => (column === agency ? 'agency' : ''))).indexOf(
      'agency',
    );
    // Whatever it is called, it says whose the entries are.
    const named = readHeadings(others).readAs[place] === 'agency' ? others : others.with(place, 'agency');
    this.headings = { cells: [...named, 'date', 'title'], sheetRow };
    this.firstRecord = index + 1;
    this.titleRows = records.slice(0, index);
  }

  #leaveMonths(cells: readonly string[]): string[] {
    return this.#own.flatMap((_, column) => (this.#months.includes(column) ? [] : [cells[column] ?? '']));
  }

  take(cells: readonly string[], sheetRow: number): readonly LaidRecord[] {
    const others = this.#leaveMonths(cells);
    const beyond = cells.slice(this.#own.length);
    const part = partAt(0);
    if (isSameRecord(cells, this.#own)) return [{ cells: this.headings.cells, sheetRow, part }];
    const filled = this.#months.filter((column) => !isBlank(cells[column] ?? ''));
    if (isNoteRow(cells) || filled.length === 0) {
      const words = filled.map((column) => cells[column] ?? '').join('\n');
      return [{ cells: [...others, '', words, ...beyond], sheetRow, part, nature: 'note' }];
    }
    return filled.map((column) => ({
      cells: [...others, this.#own[column] ?? '', cells[column] ?? '', ...beyond],
      sheetRow,
      part: partAt(column),
    }));
  }

  end(): readonly LaidRecord[] {
    return [];
  }

  tell(): PlanNotice {
    return { code: 'months-across', column: null, found: nameMonths(this.#months, this.#own) };
  }
}
