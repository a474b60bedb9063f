/**
 * What rows can be chosen by, beside what their typed columns say: themes, persons, and whether a child was
 * seen. Worked out once a file, in the worker.
 *
 *     themes.values            ["health", "information sharing", …]   as first written
 *     valuesAt(themes, 12)     → [1, 0]                                the themes of row 12
 *     childSeenAt(seen, 12)    → [{ code: 3, child: 1 }]               spoken to; seen.names[1]
 *
 * The same cell stands in many rows, so each is read once: a row holds the number of its cell, and what may
 * be seen is decided once a cell. A column that no file has costs nothing.
 */
import { foldText } from '../base/foldText.ts';
import { eachFilledCell, splitList } from '../domain/cells.ts';
import { codeOfChildSeen, readChildSeen } from '../domain/childSeen.ts';
import type { Chronology } from '../domain/chronology.ts';
import type { Field } from '../domain/fields.ts';

/** The cells of one column, each different one once. Cell 0 is empty. */
export interface CellColumn {
  /** For each row its cell. No rows at all where no row has words in the column. */
  readonly cellOf: Uint32Array;
  /** The items of cell c lie from start[c] up to, not including, start[c + 1]. */
  readonly start: Uint32Array;
}

/** A column of lists: which values stand in each row. */
export interface ValueFacet extends CellColumn {
  /** As first written. Values that differ only by case, spaces or accents are one. */
  readonly values: readonly string[];
  /** Indices in `values`, each once a cell. */
  readonly ids: Uint32Array;
  /** There are more values than anybody would choose from: none are kept. */
  readonly isTooMany: boolean;
}

/** Whether a child was seen: a class, and of whom it is said. */
export interface ChildSeenFacet extends CellColumn {
  /** Indices in CHILD_SEEN. */
  readonly codes: Uint8Array;
  /** Indices in `names`, side by side with `codes`; NO_CHILD where none is named. */
  readonly children: Uint32Array;
  readonly names: readonly string[];
}

export interface Facets {
  readonly themes: ValueFacet;
  readonly persons: ValueFacet;
  readonly childSeen: ChildSeenFacet;
}

export const NO_CHILD = 0xffffffff;

/** More values than this are free text, not something to choose from. */
export const MOST_VALUES = 1000;

/** Cells remembered while a column is read; then it starts to remember anew. */
const MOST_REMEMBERED = 20_000;

/** Works out the facets of a chronology. Takes a time that grows as the rows that have such columns. */
export function findFacets(chronology: Chronology): Facets {
  return {
    themes: findValues(chronology, 'themes'),
    persons: findValues(chronology, 'person'),
    childSeen: findChildSeen(chronology),
  };
}

/** The values of a row, as indices in `values`. */
export function valuesAt({ cellOf, start, ids }: ValueFacet, row: number): Uint32Array {
  const cell = cellOf[row] ?? 0;
  return ids.subarray(start[cell] ?? 0, start[cell + 1] ?? 0);
}

/** What is said of whether a child was seen; nothing where the cell is empty. */
export function childSeenAt(facet: ChildSeenFacet, row: number): { code: number; child: number }[] {
  const cell = facet.cellOf[row] ?? 0;
  const items: { code: number; child: number }[] = [];
  for (let at = facet.start[cell] ?? 0; at < (facet.start[cell + 1] ?? 0); at++) {
    items.push({ code: facet.codes[at] ?? 0, child: facet.children[at] ?? NO_CHILD });
  }
  return items;
}

function findValues(chronology: Chronology, field: Field): ValueFacet {
  const values = new ValueList();
  const ids: number[] = [];
  const column = readColumn(chronology, field, (cell) => {
    for (const id of new Set(splitList(cell).map((value) => values.idOf(value)))) ids.push(id);
    return ids.length;
  });
  return values.isFull
    ? { ...NO_CELLS, values: [], ids: new Uint32Array(), isTooMany: true }
    : { ...column, values: values.list, ids: Uint32Array.from(ids), isTooMany: false };
}

function findChildSeen(chronology: Chronology): ChildSeenFacet {
  const names = new ValueList();
  const codes: number[] = [];
  const children: number[] = [];
  const column = readColumn(chronology, 'child_seen', (cell) => {
    for (const part of readChildSeen(cell)) {
      const ids = part.children.map((name) => names.idOf(name));
      for (const child of ids.length === 0 ? [NO_CHILD] : ids) {
        codes.push(codeOfChildSeen(part.seen));
        children.push(child);
      }
    }
    return codes.length;
  });
  return {
    ...column,
    codes: Uint8Array.from(codes),
    children: Uint32Array.from(children),
    names: names.list,
  };
}

const NO_CELLS: CellColumn = { cellOf: new Uint32Array(), start: Uint32Array.of(0, 0) };

/** Reads a column; `read` takes a cell's items and says how many there are now. */
function readColumn(chronology: Chronology, field: Field, read: (cell: string) => number): CellColumn {
  let cellOf = NO_CELLS.cellOf;
  const start = [0, 0];
  const known = new Map<string, number>();
  eachFilledCell(chronology, field, (row, words) => {
    if (cellOf.length === 0) cellOf = new Uint32Array(chronology.rows.length);
    let cell = known.get(words);
    if (cell === undefined) {
      cell = start.length - 1;
      start.push(read(words));
      if (known.size === MOST_REMEMBERED) known.clear();
      known.set(words, cell);
    }
    cellOf[row] = cell;
  });
  return { cellOf, start: Uint32Array.from(start) };
}

/** Values under the words they are first written with. Takes in no more than MOST_VALUES. */
class ValueList {
  readonly list: string[] = [];
  readonly #ids = new Map<string, number>();
  isFull = false;

  /** The id of a value; NO_CHILD, which is none, when there are too many. */
  idOf(value: string): number {
    const key = foldText(value);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    if (this.list.length === MOST_VALUES) {
      this.isFull = true;
      return NO_CHILD;
    }
    this.#ids.set(key, this.list.length);
    return this.list.push(value.replace(/\s+/g, ' ')) - 1;
  }
}
