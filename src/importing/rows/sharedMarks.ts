/**
 * Rows with entries of several agencies that are marked as a missed opportunity. The mark is then on every
 * one of the entries, though it may concern only one: nobody but a person can say, so it is told.
 */
import { formatCount } from '../../base/count.ts';
import type { Field } from '../../domain/fields.ts';
import { readFlag } from '../../domain/readFlag.ts';
import type { ProblemList } from '../collectProblems.ts';
import { cellAt } from '../columns/columnPlaces.ts';

const MOST_NAMED = 5;

export class SharedMarks {
  readonly #place: number;
  readonly #named: number[] = [];
  #count = 0;

  constructor(readAs: readonly (Field | null)[]) {
    this.#place = readAs.indexOf('missed');
  }

  /** Takes a row that gives several entries. */
  take(cells: readonly string[], sheetRow: number): void {
    if (readFlag(cellAt(cells, this.#place), 'missed') === 'no') return;
    if (this.#count++ < MOST_NAMED) this.#named.push(sheetRow);
  }

  /** Tells of the rows, if there are any; `column`: the heading of the mark. */
  finish(file: number, headings: readonly string[], problems: ProblemList): void {
    if (this.#count === 0) return;
    const more = this.#count - this.#named.length;
    const named = this.#named.map((row) => `row ${row}`).join(', ');
    const found = more > 0 ? `${named} and ${formatCount(more)} more` : named;
    problems.add(file, 'missed-of-several', null, headings[this.#place] ?? null, found);
  }
}
