/**
 * Records of one file to rows of the chronology: each is placed, parked or noted, none is dropped.
 *
 *     ['12/10/2011', 'School', 'Home visit']   → placed
 *     ['soon after', 'School', 'Home visit']   → parked, problem date-unreadable
 *     ['12/10/2011', '', 'Home visit']         → parked, problem agency-missing
 *     readNote(['Date', 'Agency', 'Event'])    → noted: the headings once more
 *
 * Dates that can be read day first or month first are read day first on the way; if the file turns out to
 * have the month first, those rows are read again at its end.
 */
import { readRowCells } from '../../domain/cells.ts';
import {
  FLAG_END_CELL,
  FLAG_KNOWN_LATER,
  NO_COLUMN,
  NOTED,
  PARKED,
  PLACED,
} from '../../domain/chronology.ts';
import { readDateReading, type FigureOrder } from '../../domain/dateReading.ts';
import type { Field } from '../../domain/fields.ts';
import { codeOfKind } from '../../domain/kind.ts';
import type { FlagColumn } from '../../domain/readFlag.ts';
import type { ProblemCode } from '../../domain/problem.ts';
import type { DateOrder } from '../../domain/receipt.ts';
import { isBlank } from '../columns/blankRows.ts';
import { NO_DATES, type StatusCode } from './buildRows.ts';
import { cellAt, placeColumns, type ColumnPlaces } from '../columns/columnPlaces.ts';
import { joinOrders, MonthFirstRows, settleDateOrder } from '../dates/dateOrder.ts';
import type { ClosedSpan } from '../dates/dateUnit.ts';
import { detachText } from '../../base/detachText.ts';
import { HeadingYears } from '../groups/headingYears.ts';
import { LateDates } from '../dates/lateDates.ts';
import { readInterval } from '../dates/readInterval.ts';
import { readKind } from './readKind.ts';
import type { RowSink } from './rowSink.ts';
import { findOpenFlag, namesOtherAgency, readMarks } from './readMarks.ts';
import { readRowDates, type CellProblem, type RowDatesReading } from '../dates/readRowDates.ts';
import { makeWhenReader } from '../dates/makeWhenReader.ts';
import { AMBIGUOUS, DAY_FIRST, FIGURES, type WhenReading } from '../dates/whenReading.ts';

const CONTACT = codeOfKind('contact');
const FINDING = codeOfKind('finding');
const NOTE = codeOfKind('note');

/** Problems that go or come with the order of day and month. */
const ORDER_PROBLEMS: ReadonlySet<ProblemCode> = new Set([
  'date-order-reversed',
  'weekday-clash',
  'date-misspelled',
]);

interface RowWays {
  /** How the user had the dates read; null to settle it from the dates, if they are no intervals. */
  readonly order?: FigureOrder | null;
  /** Rows that follow each other need not be of one list: `Layout.isApart`. */
  readonly isApart?: boolean;
  /** The column of dates tells intervals alone. */
  readonly tellsIntervals?: boolean;
}

export class RowReader {
  /** As the file has them; a row with more cells adds empty ones. */
  readonly headings: string[];
  readonly readAs: (Field | null)[];
  readonly #file: number;
  readonly #sink: RowSink;
  readonly #places: ColumnPlaces;
  #headingCount: number;
  readonly #order: FigureOrder | null;
  readonly #readers: Readonly<Record<FigureOrder, (cell: string) => WhenReading>>;
  #evidence = 0;
  /** The orders that rows say themselves, of dates that have one. */
  readonly #toldOrders = new Set<FigureOrder>();
  /** Rows with a date that can be read either way, while it is open which. */
  #openRows: { readonly row: number; readonly group: ClosedSpan | null }[] = [];
  /** Their problems that hold only if the day is first. */
  #openProblems: (CellProblem & { readonly row: number; readonly cell: string })[] = [];
  #firstAmbiguous = '';
  readonly #monthFirst = new MonthFirstRows();
  readonly #lateDates: LateDates;
  readonly #headingYears: HeadingYears;

  constructor(
    file: number,
    headings: readonly string[],
    readAs: readonly (Field | null)[],
    sink: RowSink,
    { order = null, isApart = false, tellsIntervals = false }: RowWays = {},
  ) {
    this.#file = file;
    this.#order = order;
    this.#readers = {
      'day-month': tellsIntervals ? readInterval : makeWhenReader('day-month'),
      'month-day': tellsIntervals ? readInterval : makeWhenReader('month-day'),
    };
    this.#sink = sink;
    this.headings = headings.map(detachText);
    this.readAs = [...readAs];
    this.#places = placeColumns(readAs);
    this.#lateDates = new LateDates(file, this.headings, this.#places, sink, isApart);
    this.#headingYears = new HeadingYears(this.#places.date);
    this.#headingCount = headings.length;
  }

  /** Adds a column behind all others, kept as it is. */
  addColumn(heading: string): void {
    this.headings.push(detachText(heading));
    this.readAs.push(null);
    this.#headingCount = this.headings.length;
  }

  /** Keeps a record that is no entry. */
  readNote(cells: readonly string[], sheetRow: number, agencyColumn = NO_COLUMN): void {
    const cellCount = this.#takeSurplus(cells, sheetRow);
    const facts = {
      file: this.#file,
      sheetRow,
      agencyColumn,
      status: NOTED,
      kind: NOTE,
      flags: 0,
      dates: NO_DATES,
    } as const;
    this.#sink.rows.addRow(facts, [], cells, cellCount);
  }

  /**
   * Reads a record that is not blank. `agencyColumn`: as `RowTable.agencyColumn`. `group`: the days of the
   * heading above it, in which a date that lacks its year lies.
   */
  read(
    cells: readonly string[],
    sheetRow: number,
    agencyColumn = NO_COLUMN,
    group: ClosedSpan | null = null,
    crossed: readonly FlagColumn[] = [],
  ): void {
    const cellCount = this.#takeSurplus(cells, sheetRow);
    const places = this.#places;
    const kind = this.#readKindOf(cells, sheetRow);
    const laneIds = this.#sink.lanes.read(cellAt(cells, places.agency), cellAt(cells, places.sector));
    const told = this.#orderOf(cells);
    const order = told ?? this.#order ?? 'day-month';
    const found = readRowDates(
      cells,
      places,
      this.#headingYears.readerOf(cells, sheetRow, group, order, this.#readers[order]),
    );
    const reading = told === null ? found : { ...found, evidence: this.#takeTold(told, found.evidence) };
    const status = this.#settleStatus(cells, sheetRow, kind, laneIds.length > 0, reading);
    // A note is no entry: nothing in it can be marked.
    const flags = status === NOTED ? 0 : reading.flags | readMarks(cells, this.#places, crossed);
    if (status !== NOTED) this.#reportOpenFlags(cells, sheetRow);
    this.#lateDates.take(cells, reading);
    this.#keepEvidence(cells, reading, group);
    this.#monthFirst.take(reading.evidence, sheetRow);
    this.#reportCells(cells, sheetRow, reading);
    this.#sink.rows.addRow(
      { file: this.#file, sheetRow, agencyColumn, status, kind, flags, dates: reading.dates },
      laneIds,
      cells,
      cellCount,
    );
  }

  /** Settles whether days or months come first, and reads again what that changes. */
  finish(): DateOrder {
    const { order: found, isAssumed } = settleDateOrder(this.#evidence);
    const order = this.#order !== null && found !== 'none' && found !== 'year-first' ? this.#order : found;
    const heading = this.headings[this.#places.date] ?? null;
    const ofFile = order === 'month-day' ? 'month-day' : 'day-month';
    if (this.#order !== null) this.#lateDates.finish(() => this.#order ?? 'day-month');
    else {
      if (ofFile === 'month-day') this.#readAgainMonthFirst();
      else this.#flushOpenProblems();
      this.#lateDates.finish((cells) => this.#orderOf(cells) ?? ofFile);
      if (isAssumed) {
        const rows = found === 'mixed' ? this.#monthFirst.tell() : '';
        this.#sink.problems.add(this.#file, 'date-order-assumed', null, heading, this.#firstAmbiguous, rows);
      }
    }
    this.#headingYears.finish(this.#file, heading, ofFile, this.#sink.problems);
    return joinOrders(order, this.#toldOrders);
  }

  /** The order that a row says itself; null where it does not, or the user had the file read in one. */
  #orderOf(cells: readonly string[]): FigureOrder | null {
    return this.#order === null ? readDateReading(cellAt(cells, this.#places.dateReading)).order : null;
  }

  /** A row that says its order proves nothing about others. */
  #takeTold(told: FigureOrder, evidence: number): number {
    if ((evidence & FIGURES) !== 0) this.#toldOrders.add(told);
    return evidence & ~FIGURES;
  }

  /** Reports a problem of a row; `place`: the column, -1 for none. */
  report(code: ProblemCode, sheetRow: number, place: number, cell: string, more = ''): void {
    this.#sink.problems.add(this.#file, code, sheetRow, this.headings[place] ?? null, cell, more);
  }

  /** How many cells the row keeps: empty ones beyond the headings go, filled ones get an empty heading. */
  #takeSurplus(cells: readonly string[], sheetRow: number): number {
    if (cells.length <= this.#headingCount) return cells.length;
    let count = cells.length;
    while (count > this.#headingCount && isBlank(cells[count - 1] ?? '')) count--;
    if (count === this.#headingCount) return count;
    const surplus = cells.slice(this.#headingCount, count).find((cell) => !isBlank(cell)) ?? '';
    this.#sink.problems.add(this.#file, 'cells-too-many', sheetRow, null, surplus);
    while (this.headings.length < count) {
      this.headings.push('');
      this.readAs.push(null);
    }
    return count;
  }

  #readKindOf(cells: readonly string[], sheetRow: number): number {
    const cell = cellAt(cells, this.#places.kind);
    if (cell === '') return CONTACT;
    const kind = readKind(cell);
    if (kind === null) this.report('kind-unknown', sheetRow, this.#places.kind, cell);
    return kind === null ? CONTACT : codeOfKind(kind);
  }

  #settleStatus(
    cells: readonly string[],
    sheetRow: number,
    kind: number,
    hasLane: boolean,
    { dateProblem, isWaiting }: RowDatesReading,
  ): StatusCode {
    if (kind === NOTE) return NOTED;
    const { date, agency } = this.#places;
    // A finding is about a stretch of years; it needs no date. Where there is no such column at all, that
    // is one problem of the file and not one of each row.
    const needsDate = kind !== FINDING;
    if (dateProblem !== null && !isWaiting && date >= 0 && (needsDate || dateProblem !== 'date-missing')) {
      this.report(dateProblem, sheetRow, date, cellAt(cells, date));
    }
    if (!hasLane && agency >= 0) this.report('agency-missing', sheetRow, agency, cellAt(cells, agency));
    return hasLane && (dateProblem === null || !needsDate) ? PLACED : PARKED;
  }

  #keepEvidence(cells: readonly string[], { evidence }: RowDatesReading, group: ClosedSpan | null): void {
    if (evidence === 0) return;
    this.#evidence |= evidence;
    if (this.#order !== null) return;
    if ((evidence & AMBIGUOUS) !== 0) {
      if (this.#firstAmbiguous === '') this.#firstAmbiguous = this.#findAmbiguous(cells);
      this.#openRows.push({ row: this.#sink.rows.length, group });
    }
    // One date with a day above 12 rules out that the whole file has the month first.
    if ((this.#evidence & DAY_FIRST) === 0) return;
    this.#openRows = [];
    this.#flushOpenProblems();
  }

  #findAmbiguous(cells: readonly string[]): string {
    const { date, endDate, knownFrom } = this.#places;
    const cell = [date, endDate, knownFrom]
      .map((place) => cellAt(cells, place))
      .find((text) => {
        const when = this.#readers['day-month'](text);
        return when.isRead && (when.evidence & AMBIGUOUS) !== 0;
      });
    return detachText(cell ?? cellAt(cells, date));
  }

  #reportCells(cells: readonly string[], sheetRow: number, { problems, evidence }: RowDatesReading): void {
    const isOpen = this.#order === null && (evidence & AMBIGUOUS) !== 0 && (this.#evidence & DAY_FIRST) === 0;
    for (const { code, place, more } of problems) {
      const cell = cellAt(cells, place);
      if (isOpen && ORDER_PROBLEMS.has(code)) {
        this.#openProblems.push({ code, row: this.#sink.rows.length, place, cell: detachText(cell), more });
      } else this.report(code, sheetRow, place, cell, more);
    }
  }

  /** Said once a row: what leaves it open marks nothing, and nobody is to lose it. */
  #reportOpenFlags(cells: readonly string[], sheetRow: number): void {
    const { missed } = this.#places;
    if (namesOtherAgency(cells, this.#places))
      this.report('missed-by-other', sheetRow, missed, cellAt(cells, missed));
    const place = findOpenFlag(cells, this.#places);
    if (place >= 0) this.report('flag-open', sheetRow, place, cellAt(cells, place));
  }

  #flushOpenProblems(): void {
    for (const { code, row, place, cell, more } of this.#openProblems) {
      this.report(code, this.#sink.rows.sheetRowOf(row), place, cell, more);
    }
    this.#openProblems = [];
  }

  #readAgainMonthFirst(): void {
    const { rows } = this.#sink;
    const text = rows.peekText();
    for (const { row, group } of this.#openRows) {
      const cells = readRowCells(text, row);
      const sheetRow = rows.sheetRowOf(row);
      const read = this.#headingYears.readerOf(
        cells,
        sheetRow,
        group,
        'month-day',
        this.#readers['month-day'],
      );
      const { dates, flags, problems } = readRowDates(cells, this.#places, read);
      rows.setDates(row, dates, (rows.flagsOf(row) & ~(FLAG_KNOWN_LATER | FLAG_END_CELL)) | flags);
      for (const { code, place, more } of problems) {
        if (ORDER_PROBLEMS.has(code))
          this.report(code, rows.sheetRowOf(row), place, cellAt(cells, place), more);
      }
    }
  }
}
