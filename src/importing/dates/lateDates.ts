/**
 * Dates that only the whole file settles: numbers, which are dates if nearly all of their column are, days
 * without a year, which their neighbours may lend one, and words that count from the row above. Rows with such dates wait, parked; at the end of
 * the file they are read once more, and placed if that gives a date. What was assumed is said.
 *
 *     late.take(cells, reading)   once for each row, before it goes in
 *     late.finish(() => 'day-month')   once, when the order of day and month is settled
 */
import { readRowCells } from '../../domain/cells.ts';
import {
  FLAG_END_CELL,
  FLAG_KNOWN_LATER,
  FLAG_PERIOD,
  NO_DAY,
  NOTED,
  PARKED,
  PLACED,
} from '../../domain/chronology.ts';
import type { FigureOrder } from '../../domain/dateReading.ts';
import { codeOfKind } from '../../domain/kind.ts';
import type { ProblemCode } from '../../domain/problem.ts';
import { cellAt, type ColumnPlaces } from '../columns/columnPlaces.ts';
import { ApartRows } from './apartRows.ts';
import { AssumedOnce } from './assumedOnce.ts';
import { isComplete, spanOfUnit, type DateUnit } from './dateUnit.ts';
import { detachText } from '../../base/detachText.ts';
import { kindOfNumber, NUMBER_NAMES, readNumber, type NumberKind } from './numberDates.ts';
import type { RowSink } from '../rows/rowSink.ts';
import { isSameDay, readFromAbove } from './readFromAbove.ts';
import { readRowDates, tellSpan, type RowDatesReading } from './readRowDates.ts';
import { readUnitAlone } from './readWhen.ts';
import { readWithoutYear } from './readWithoutYear.ts';
import { makeWhenReader } from './makeWhenReader.ts';
import { tidyDateText } from './tidyDateText.ts';
import { DATE_IMPOSSIBLE, YEARS_OR_MONTH, type WhenReading } from './whenReading.ts';
import { MonthsShown, readAsMonth } from './yearsOrMonth.ts';
import { findYear, lacksDay, OrderCounter, type RowSpan } from './yearFromNeighbours.ts';

const FINDING = codeOfKind('finding');
const MOST_KNOWN = 4096;
/** A row vaguer than this tells nothing of the year. */
const WIDEST_NEIGHBOUR = 366;

interface Neighbours {
  readonly above: RowSpan | null;
  readonly below: RowSpan | null;
  readonly counter: OrderCounter;
}

const NO_NEIGHBOURS: Neighbours = { above: null, below: null, counter: new OrderCounter() };

type ReadWhen = (cell: string) => WhenReading;
type OrderOf = (cells: readonly string[]) => FigureOrder;
type ReaderOf = (cells: readonly string[]) => ReadWhen;

export class LateDates {
  readonly #file: number;
  readonly #headings: readonly string[];
  readonly #places: ColumnPlaces;
  readonly #sink: RowSink;
  readonly #firstRow: number;
  readonly #isApart: boolean;
  readonly #counts: Record<NumberKind, number> = { days: 0, seconds: 0, milliseconds: 0 };
  #filled = 0;
  #numbers: number[] = [];
  #withoutYear: number[] = [];
  #yearsOrMonth: number[] = [];
  readonly #months = new MonthsShown();
  #relative: number[] = [];
  readonly #assumed: AssumedOnce;
  readonly #saved: ApartRows;
  #firstNumber = '';

  /** `isApart`: rows made of different parts of a row of the sheet are no neighbours (`Layout.isApart`). */
  constructor(
    file: number,
    headings: readonly string[],
    places: ColumnPlaces,
    sink: RowSink,
    isApart: boolean,
  ) {
    this.#file = file;
    this.#headings = headings;
    this.#places = places;
    this.#sink = sink;
    this.#assumed = new AssumedOnce(places);
    this.#saved = new ApartRows(places);
    this.#firstRow = sink.rows.length;
    this.#isApart = isApart;
  }

  /** Takes note of a row that is about to go in. */
  take(cells: readonly string[], reading: RowDatesReading): void {
    this.#saved.take(cells);
    this.#assumed.take(cells, reading.evidence & ~YEARS_OR_MONTH);
    this.#months.take(this.#saved.fileIn(cells), reading.evidence);
    if (reading.dateProblem !== 'date-missing') this.#filled++;
    if (!reading.isWaiting) return;
    const row = this.#sink.rows.length;
    if (reading.dateProblem === null) {
      this.#yearsOrMonth.push(row);
      return;
    }
    if (reading.dateProblem === 'date-without-year') {
      this.#withoutYear.push(row);
      return;
    }
    if (reading.dateProblem === 'date-relative') {
      this.#relative.push(row);
      return;
    }
    const cell = cellAt(cells, this.#places.date);
    const kind = kindOfNumber(cell);
    if (kind !== null) this.#counts[kind]++;
    if (this.#firstNumber === '') this.#firstNumber = detachText(cell);
    this.#numbers.push(row);
  }

  /**
   * Reads the rows that wait, and reports what was assumed of the whole file. `orderOf` says whether days or
   * months come first in a row.
   */
  finish(orderOf: OrderOf): void {
    const readers = { 'day-month': makeWhenReader('day-month'), 'month-day': makeWhenReader('month-day') };
    const readerOf = (cells: readonly string[]): ReadWhen => readers[orderOf(cells)];
    this.#finishNumbers(readerOf);
    this.#finishYearsOrMonth(readerOf);
    this.#finishWithoutYear(readerOf, orderOf);
    this.#finishRelative(readerOf);
    this.#assumed.report((code, place, cell, more) => {
      this.#sink.problems.add(this.#file, code, null, this.#headings[place] ?? null, cell, more);
    });
  }

  #finishNumbers(readerOf: ReaderOf): void {
    if (this.#numbers.length === 0) return;
    const kind = (['days', 'seconds', 'milliseconds'] as const).find(
      (each) => this.#counts[each] * 2 > this.#filled,
    );
    const text = this.#sink.rows.peekText();
    for (const row of this.#numbers) {
      const cells = readRowCells(text, row);
      const read = readerOf(cells);
      this.#settle(row, cells, (cell) =>
        kind !== undefined && kindOfNumber(cell) === kind ? readNumber(cell, kind) : read(cell),
      );
    }
    if (kind === undefined) return;
    const column = this.#headings[this.#places.date] ?? null;
    const { problems } = this.#sink;
    problems.add(this.#file, 'dates-as-numbers', null, column, this.#firstNumber, NUMBER_NAMES[kind]);
  }

  #finishYearsOrMonth(readerOf: ReaderOf): void {
    if (this.#yearsOrMonth.length === 0) return;
    const text = this.#sink.rows.peekText();
    for (const row of this.#yearsOrMonth) {
      const cells = readRowCells(text, row);
      const read = readerOf(cells);
      const areMonths = this.#months.areMonths(this.#saved.fileIn(cells));
      this.#settle(row, cells, (cell) => (areMonths ? readAsMonth(cell) : null) ?? read(cell));
      if (!areMonths) this.#assumed.take(cells, YEARS_OR_MONTH);
    }
  }

  #finishWithoutYear(readerOf: ReaderOf, orderOf: OrderOf): void {
    if (this.#withoutYear.length === 0) return;
    const text = this.#sink.rows.peekText();
    const neighbours = this.#findNeighbours();
    // The same few words stand in many rows.
    const known = new Map<string, DateUnit[]>();
    for (const [i, row] of this.#withoutYear.entries()) {
      const cells = readRowCells(text, row);
      const cell = cellAt(cells, this.#places.date);
      const { above, below, counter } = neighbours[i] ?? NO_NEIGHBOURS;
      const read = readerOf(cells);
      const order = orderOf(cells);
      const key = `${order} ${cell}`;
      const choices = known.get(key) ?? readWithoutYear(tidyDateText(cell), order);
      if (known.size < MOST_KNOWN) known.set(key, choices);
      const unit = above === null || below === null ? null : findYear(choices, above, below, counter.order);
      if (unit === null) {
        const isImpossible = above !== null && below !== null && lacksDay(choices, above, below);
        this.#settle(row, cells, (other) => (isImpossible && other === cell ? DATE_IMPOSSIBLE : read(other)));
        continue;
      }
      const when = readUnitAlone(unit);
      this.#settle(row, cells, (other) => (other === cell ? when : read(other)));
      this.#report('year-from-neighbours', row, this.#places.date, cell, describeUnit(unit));
    }
  }

  /** In the order of rows, so that "same day" may follow "next day". */
  #finishRelative(readerOf: ReaderOf): void {
    if (this.#relative.length === 0) return;
    const runs = this.#countOrders();
    const text = this.#sink.rows.peekText();
    for (const row of this.#relative) {
      const cells = readRowCells(text, row);
      const cell = cellAt(cells, this.#places.date);
      const read = readerOf(cells);
      const isRising = runs.get(this.#originOf(row))?.order === 'rising';
      const above = isRising ? this.#findAbove(row, cell) : null;
      const when = above === null ? null : readFromAbove(cell, above);
      this.#settle(row, cells, (other) => (other === cell && when !== null ? when : read(other)));
      if (when !== null) this.#report('date-from-above', row, this.#places.date, cell, tellSpan(when.start));
    }
  }

  /**
   * The date of the entry above, if it has one and is no period. Rows made of one row of the sheet share their
   * date. The same words above may have been filled in from there, and must not be counted twice.
   */
  #findAbove(row: number, cell: string): RowSpan | null {
    const { rows } = this.#sink;
    let above = row - 1;
    while (above >= this.#firstRow && this.#isPassedOver(above, rows.sheetRowOf(row))) above--;
    if (above < this.#firstRow || (rows.flagsOf(above) & FLAG_PERIOD) !== 0) return null;
    if (this.#originOf(above) !== this.#originOf(row)) return null;
    const words = cellAt(readRowCells(rows.peekText(), above), this.#places.date);
    return words === cell && !isSameDay(cell) ? null : this.#spanOf(above);
  }

  #isPassedOver(row: number, sheetRow: number): boolean {
    const { rows } = this.#sink;
    return rows.sheetRowOf(row) === sheetRow || rows.statusOf(row) === NOTED || rows.kindOf(row) === FINDING;
  }

  /** Which way dates run in each of the files that a saved file was made of. */
  #countOrders(): ReadonlyMap<string, OrderCounter> {
    const counters = new Map<string, OrderCounter>();
    for (let row = this.#firstRow; row < this.#sink.rows.length; row++) {
      const span = this.#spanOf(row);
      if (span === null) continue;
      const origin = this.#originOf(row);
      const counter = counters.get(origin) ?? new OrderCounter();
      counters.set(origin, counter);
      counter.next(span);
    }
    return counters;
  }

  /**
   * For each row without a year the nearest dated rows above and below it, and which way dates run there. In a
   * saved file that was made of several, only rows read from the same one are neighbours.
   */
  #findNeighbours(): Neighbours[] {
    const neighbours: Neighbours[] = [];
    let counter = new OrderCounter();
    let above: RowSpan | null = null;
    let waitingFrom = 0;
    let origin = '';
    for (let row = this.#firstRow; row < this.#sink.rows.length; row++) {
      const from = this.#originOf(row);
      if (from !== '' && from !== origin) {
        if (origin !== '') [above, waitingFrom, counter] = [null, neighbours.length, new OrderCounter()];
        origin = from;
      }
      if (row === this.#withoutYear[neighbours.length]) {
        neighbours.push({ above, below: null, counter });
        continue;
      }
      const span = this.#spanOf(row);
      if (span === null) continue;
      counter.next(span);
      for (; waitingFrom < neighbours.length; waitingFrom++) {
        const waiting = neighbours[waitingFrom] ?? NO_NEIGHBOURS;
        neighbours[waitingFrom] = { ...waiting, below: span };
      }
      above = span;
    }
    return neighbours;
  }

  /** The file that a saved row says it was read from, or the part of the sheet; empty if it says none. */
  #originOf(row: number): string {
    if (this.#isApart) return `part ${this.#sink.rows.agencyColumnOf(row)}`;
    if (this.#places.readFrom < 0) return '';
    return this.#saved.originIn(readRowCells(this.#sink.rows.peekText(), row));
  }

  #spanOf(row: number): RowSpan | null {
    const { rows } = this.#sink;
    if (rows.statusOf(row) === NOTED || rows.kindOf(row) === FINDING) return null;
    const { earliest, latest } = rows.dateOf(row);
    if (earliest === NO_DAY || latest === NO_DAY || latest - earliest > WIDEST_NEIGHBOUR) return null;
    return { earliest, latest };
  }

  /** Reads a row that is in once more, places it if it has a date now, and reports what it could not read. */
  #settle(row: number, cells: readonly string[], read: ReadWhen): void {
    const { rows } = this.#sink;
    const { dates, flags, dateProblem, problems } = readRowDates(cells, this.#places, read);
    rows.setDates(row, dates, (rows.flagsOf(row) & ~(FLAG_KNOWN_LATER | FLAG_END_CELL)) | flags);
    if (rows.statusOf(row) === NOTED) return;
    if (dateProblem === null && rows.hasLane(row) && rows.statusOf(row) === PARKED)
      rows.setStatus(row, PLACED);
    const { date } = this.#places;
    if (dateProblem !== null) this.#report(dateProblem, row, date, cellAt(cells, date));
    for (const { code, place, more } of problems) this.#report(code, row, place, cellAt(cells, place), more);
  }

  #report(code: ProblemCode, row: number, place: number, cell: string, more = ''): void {
    const { rows, problems } = this.#sink;
    problems.add(this.#file, code, rows.sheetRowOf(row), this.#headings[place] ?? null, cell, more);
  }
}

function describeUnit(unit: DateUnit): string {
  const span = isComplete(unit) ? spanOfUnit(unit) : null;
  return span === null ? '' : tellSpan(span);
}
