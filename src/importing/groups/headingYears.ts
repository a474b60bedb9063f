/**
 * The rows whose date has its year from the heading of their group, and what is told of them.
 *
 *     years.readerOf(['12 March', 'Police'], 3, all of 2010, 'day-month', read)   → reads "12 March" as of 2010
 *     years.finish(0, 'Date', 'day-month', problems)
 *       → “12 March” is one of 7 rows, and was read as 12 March 2010
 */
import { formatDay } from '../../base/day.ts';
import { countOf } from '../../base/count.ts';
import type { FigureOrder } from '../../domain/dateReading.ts';
import type { ProblemList } from '../collectProblems.ts';
import { cellAt } from '../columns/columnPlaces.ts';
import type { ClosedSpan } from '../dates/dateUnit.ts';
import { detachText } from '../../base/detachText.ts';
import type { WhenReading } from '../dates/whenReading.ts';
import { readUnderHeading } from './yearFromHeading.ts';

type ReadWhen = (cell: string) => WhenReading;

export class HeadingYears {
  readonly #place: number;
  /** By spreadsheet row: each may give several entries, and be read again. */
  readonly #rows = new Set<number>();
  #first: { cell: string; group: ClosedSpan } | null = null;

  /** `place`: the column of the date. */
  constructor(place: number) {
    this.#place = place;
  }

  /** Reads the cells of a row under a heading; without one (null) as `read` does. */
  readerOf(
    cells: readonly string[],
    sheetRow: number,
    group: ClosedSpan | null,
    order: FigureOrder,
    read: ReadWhen,
  ): ReadWhen {
    if (group === null) return read;
    const date = cellAt(cells, this.#place);
    return (cell) => {
      const when = read(cell);
      // The end, or when it became known, may be of another year.
      if (when.isRead || cell !== date) return when;
      const lent = readUnderHeading(cell, group, order);
      if (lent === null) return when;
      this.#rows.add(sheetRow);
      this.#first ??= { cell: detachText(cell), group };
      return lent;
    };
  }

  /** Tells what was lent, in the order of figures that the file turned out to have. */
  finish(file: number, column: string | null, order: FigureOrder, problems: ProblemList): void {
    if (this.#first === null) return;
    const { cell, group } = this.#first;
    const when = readUnderHeading(cell, group, order);
    const day = when?.start.earliest ?? null;
    const isDay = day !== null && day === when?.start.latest && when.end === null;
    const example = isDay ? `; this one was read as ${formatDay(day)}` : '';
    const count = countOf(this.#rows.size, 'row', 'rows');
    problems.add(file, 'year-from-heading', null, column, cell, `in ${count}${example}`);
  }
}
