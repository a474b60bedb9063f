/**
 * Agencies that are written as a ditto mark, or as "as above": the agency of the row above, and told.
 *
 *     repeat(['12/10/2011', 'School', 'Hungry'], 2)      → as it is
 *     repeat(['13/10/2011', '"', 'Took lunch'], 3)       → ['13/10/2011', 'School', 'Took lunch']
 */
import { formatCount } from '../../base/count.ts';
import type { Field } from '../../domain/fields.ts';
import type { ProblemList } from '../collectProblems.ts';
import { cellAt } from '../columns/columnPlaces.ts';
import { originOf } from '../groups/planGroups.ts';
import { isDitto } from '../dates/readRelative.ts';

const MOST_NAMED = 5;

export class DittoAgencies {
  readonly #place: number;
  readonly #named: number[] = [];
  #count = 0;
  #above = '';
  #origin = '';
  readonly #readAs: readonly (Field | null)[];

  /** `readAs`: the file's own columns. */
  constructor(readAs: readonly (Field | null)[]) {
    this.#readAs = readAs;
    this.#place = readAs.indexOf('agency');
  }

  /** The cells of a row with its agency; in the first row, also of a file saved with others, none is repeated. */
  repeat(cells: readonly string[], sheetRow: number): readonly string[] {
    const origin = originOf(cells, this.#readAs);
    if (origin !== this.#origin) this.#above = '';
    this.#origin = origin;
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
