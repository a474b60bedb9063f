/**
 * The first of some entries: all that may have been it. Where dates are vague or the same there are several.
 *
 *     "2008", "March 2008", "2009"  → the first two
 */
import { NO_DAY, type RowTable } from '../domain/chronology.ts';
import { firstDay } from './rowTime.ts';

/** Gathers those of its rows that may be the first. Rows come by their first possible day. */
export class FirstRows {
  readonly #rows: RowTable;
  #candidates: number[] = [];
  /** The day by which one of them has surely begun. */
  #begunBy = Infinity;

  constructor(rows: RowTable) {
    this.#rows = rows;
  }

  add(row: number): void {
    if (firstDay(this.#rows, row) > this.#begunBy) return;
    this.#candidates.push(row);
    const latest = this.#rows.dateLatest[row] ?? NO_DAY;
    if (latest !== NO_DAY) this.#begunBy = Math.min(this.#begunBy, latest);
  }

  list(): readonly number[] {
    return this.#candidates.filter((row) => firstDay(this.#rows, row) <= this.#begunBy);
  }
}
