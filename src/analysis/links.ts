/**
 * What came of what: each entry's links to those it follows, and to those that follow it, as the column
 * `follows` records them by reference.
 *
 *     listBefore(links, 15)  → rows that row 15 follows
 *     listAfter(links, 15)   → rows that follow row 15
 *
 * Worked out once a file. A reference is the entry's own, else its spreadsheet row; one of the same file comes
 * before one of another. What names no entry stays words in the entry.
 */
import { eachFilledCell, readCell, splitList } from '../domain/cells.ts';
import { NOTED, type Chronology } from '../domain/chronology.ts';
import { findRow } from '../domain/findRow.ts';

/** The rows linked to row i: rows[start[i]] up to, not including, rows[start[i + 1]]. */
interface Links {
  /** Empty if there are no links at all. */
  readonly start: Uint32Array;
  readonly rows: Uint32Array;
}

export interface LinkIndex {
  readonly before: Links;
  readonly after: Links;
}

/** The rows that a row follows, in the order it names them. */
export function listBefore({ before }: LinkIndex, row: number): Uint32Array {
  return before.rows.subarray(before.start[row] ?? 0, before.start[row + 1] ?? 0);
}

/** The rows that follow a row, in the order of the files. */
export function listAfter({ after }: LinkIndex, row: number): Uint32Array {
  return after.rows.subarray(after.start[row] ?? 0, after.start[row + 1] ?? 0);
}

/** True if any entry is recorded as following another. */
export function hasLinks({ before }: LinkIndex): boolean {
  return before.rows.length > 0;
}

/** The links of a chronology. Reads no text where no file has the column. */
export function findLinks(chronology: Chronology): LinkIndex {
  const { rows } = chronology;
  const named: { row: number; refs: string[] }[] = [];
  eachFilledCell(chronology, 'follows', (row, cell) => {
    if (rows.status[row] !== NOTED) named.push({ row, refs: splitList(cell) });
  });
  const rowOf = gatherRefs(chronology, new Set(named.flatMap(({ refs }) => refs)));
  const pairs = named.flatMap(({ row, refs }) => {
    const found = refs.map((ref) => rowOf(ref, rows.file[row] ?? 0));
    return [...new Set(found)].flatMap((other) => (other === null || other === row ? [] : [[row, other]]));
  });
  return {
    before: joinLinks(rows.length, pairs),
    after: joinLinks(
      rows.length,
      pairs.map(([row, other]) => [other ?? 0, row ?? 0]),
    ),
  };
}

/** Finds rows by the references wanted; only those are remembered. */
function gatherRefs(
  chronology: Chronology,
  wanted: ReadonlySet<string>,
): (ref: string, file: number) => number | null {
  const { rows } = chronology;
  const rowsOf = new Map<string, number[]>();
  if (wanted.size > 0) {
    eachFilledCell(chronology, 'ref', (row, ref) => {
      if (!wanted.has(ref) || rows.status[row] === NOTED) return;
      const known = rowsOf.get(ref);
      if (known === undefined) rowsOf.set(ref, [row]);
      else known.push(row);
    });
  }
  const rowByNumber = (ref: string, file: number): number | null => {
    const row = /^\d{1,9}$/.test(ref) ? findRow(rows, file, Number(ref)) : null;
    if (row === null || rows.status[row] === NOTED) return null;
    return readCell(chronology, row, 'ref').trim() === '' ? row : null;
  };
  return (ref, file) => {
    const known = rowsOf.get(ref) ?? [];
    return known.find((row) => rows.file[row] === file) ?? known[0] ?? rowByNumber(ref, file);
  };
}

/** Pairs of rows, by the first of each. */
function joinLinks(length: number, pairs: readonly (readonly number[])[]): Links {
  if (pairs.length === 0) return { start: new Uint32Array(), rows: new Uint32Array() };
  const start = new Uint32Array(length + 1);
  for (const [row] of pairs) start[(row ?? 0) + 1] = (start[(row ?? 0) + 1] ?? 0) + 1;
  for (let row = 0; row < length; row++) start[row + 1] = (start[row + 1] ?? 0) + (start[row] ?? 0);
  const next = start.slice();
  const linked = new Uint32Array(pairs.length);
  for (const [row, other] of pairs) {
    const at = next[row ?? 0] ?? 0;
    linked[at] = other ?? 0;
    next[row ?? 0] = at + 1;
  }
  return { start, rows: linked };
}
