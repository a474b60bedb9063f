/**
 * Which files that a saved file was made of had entries of several dates in one row, as tables side by side do.
 * There an entry of one table follows the one above in its own table, and no other.
 *
 *     12/10/2011, School, a.csv row 4
 *     14/10/2011, GP, a.csv row 4       → the rows of a.csv follow each other agency by agency
 */
import { cellAt, type ColumnPlaces } from '../columns/columnPlaces.ts';

export class ApartRows {
  readonly #places: ColumnPlaces;
  readonly #apart = new Set<string>();
  #readFrom = '';
  #date = '';

  constructor(places: ColumnPlaces) {
    this.#places = places;
  }

  /** Takes note of each row, in order. */
  take(cells: readonly string[]): void {
    const readFrom = cellAt(cells, this.#places.readFrom);
    if (readFrom === '') return;
    const date = cellAt(cells, this.#places.date);
    if (readFrom === this.#readFrom && date !== this.#date) this.#apart.add(fileOf(readFrom));
    this.#readFrom = readFrom;
    this.#date = date;
  }

  /** The file that a saved row says it was read from; empty if it says none. */
  fileIn(cells: readonly string[]): string {
    return fileOf(cellAt(cells, this.#places.readFrom));
  }

  /** The rows among which a row of the saved file has its neighbours; empty if it does not say. */
  originIn(cells: readonly string[]): string {
    const file = this.fileIn(cells);
    return this.#apart.has(file) ? `${file}, ${cellAt(cells, this.#places.agency)}` : file;
  }
}

function fileOf(readFrom: string): string {
  return readFrom === '' ? '' : readFrom.replace(/, row \d+$/, '');
}
