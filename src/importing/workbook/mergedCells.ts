/**
 * Cells of a sheet that are merged down: the words stand in the first of them and hold for all of their rows.
 *
 *     new MergedCells(bytes of <sheetData>…<mergeCell ref="A2:A4"/>…)
 *     next(['12/10/2011', 'Seen'], 2)   → null
 *     next(['', 'Not seen'], 3)         → column 0: '12/10/2011'
 */

interface Merge {
  readonly column: number;
  readonly from: number;
  readonly to: number;
  words: string;
}

/** What stands behind the rows of a sheet begins here, whatever prefix its elements have. */
const END_OF_ROWS = Array.from('sheetData>', (letter) => letter.charCodeAt(0));
const MERGE = /<(?:\w+:)?mergeCell\s[^>]*?\bref\s*=\s*["']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})["']/g;
/** Longer than any list of merges that a person has made. */
const MOST_BYTES = 1 << 24;

export class MergedCells {
  readonly #merges: readonly Merge[];
  #next = 0;
  #open: Merge[] = [];

  /** `bytes`: the part of a workbook that holds a sheet. */
  constructor(bytes: Uint8Array) {
    this.#merges = findMerges(bytes).sort((a, b) => a.from - b.from);
  }

  /** The words that cells of a row have from above, by column; null if there are none. Rows come in order. */
  next(cells: readonly string[], sheetRow: number): ReadonlyMap<number, string> | null {
    if (this.#next >= this.#merges.length && this.#open.length === 0) return null;
    for (; (this.#merges[this.#next]?.from ?? Infinity) <= sheetRow; this.#next++) {
      const merge = this.#merges[this.#next];
      if (merge?.from === sheetRow) this.#open.push({ ...merge, words: cells[merge.column] ?? '' });
    }
    this.#open = this.#open.filter(({ to }) => to >= sheetRow);
    const given = this.#open.filter(({ from, words }) => from < sheetRow && words !== '');
    return given.length === 0 ? null : new Map(given.map(({ column, words }) => [column, words]));
  }
}

/** Merges of one column and several rows: those across are titles, or headings over others. */
function findMerges(bytes: Uint8Array): Merge[] {
  const start = findEndOfRows(bytes);
  if (start < 0 || bytes.length - start > MOST_BYTES) return [];
  const tail = new TextDecoder().decode(bytes.subarray(start));
  return [...tail.matchAll(MERGE)].flatMap(([, left = '', top, right, bottom]) => {
    const [from, to] = [Number(top), Number(bottom)];
    return left === right && to > from ? [{ column: columnOf(left), from, to, words: '' }] : [];
  });
}

function findEndOfRows(bytes: Uint8Array): number {
  const first = END_OF_ROWS[0] ?? 0;
  let at = bytes.lastIndexOf(first);
  while (at >= 0 && !END_OF_ROWS.every((letter, i) => bytes[at + i] === letter)) {
    at = at === 0 ? -1 : bytes.lastIndexOf(first, at - 1);
  }
  return at;
}

/** "A" → 0, "AB" → 27 */
function columnOf(letters: string): number {
  return Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
