/**
 * Agencies that are written as a ditto mark, or as "as above": the agency of the row above, and told.
 *
 *     repeat(['12/10/2011', 'School', 'Hungry'], 2)      → as it is
 *     repeat(['13/10/2011', '"', 'Took lunch'], 3)       → ['13/10/2011', 'School', 'Took lunch']
 */
import { formatCount } from '../base/count.ts';
import type { ProblemList } from './collectProblems.ts';
import { cellAt } from './columnPlaces.ts';
import { isDitto } from './readRelative.ts';

const MOST_NAMED = 5;

export class DittoAgencies {
  readonly #place: number;
  readonly #named: number[] = [];
  #count = 0;
  #above = '';

  /** `place`: the column of the agency, -1 for none. */
  constructor(place: number) {
    this.#place = place;
  }

  /** The cells of a row with its agency; in the first row there is none to repeat. */
  repeat(cells: readonly string[], sheetRow: number): readonly string[] {
    const agency = cellAt(cells, this.#place);
    if (!isDitto(agency)) {
      this.#above = agency;
      return cells;
    }
    if (this.#above === '') return cells;
    if (this.#count++ < MOST_NAMED) this.#named.push(sheetRow);
    return cells.with(this.#place, this.#above);
  }

  /** Tells of the rows, if there are any. */
  finish(file: number, headings: readonly string[], problems: ProblemList): void {
    if (this.#count === 0) return;
    const more = this.#count - this.#named.length;
    const named = this.#named.map((row) => `row ${row}`).join(', ');
    const found = more > 0 ? `${named} and ${formatCount(more)} more` : named;
    problems.add(file, 'agency-from-above', null, headings[this.#place] ?? null, found);
  }
}
