/**
 * What came of what: the entries that each entry follows, by the refs in its `follows` cell, and the other
 * way round.
 *
 *     row 15, follows "F013"   → earlier of 15: [13], later of 13: [15]
 *
 * A ref stands for the first placed entry in order of time that has it. Empty where nobody recorded any.
 */
import { readCell, splitList } from '../domain/cells.ts';
import type { Chronology } from '../domain/chronology.ts';

/** Links from rows to rows, found by row: of row i those from start[i] up to, not including, start[i + 1]. */
export interface RowLinks {
  readonly start: Uint32Array;
  readonly rows: Uint32Array;
}

export interface FollowIndex {
  /** What each row follows, in the order its cell names it. */
  readonly earlier: RowLinks;
  /** What followed from each row, in order of time. */
  readonly later: RowLinks;
}

const NO_LINKS: RowLinks = { start: new Uint32Array(), rows: new Uint32Array() };

/** The links between the rows of `order`, which come by time. */
export function indexFollows(chronology: Chronology, order: Uint32Array): FollowIndex {
  const hasColumn = chronology.files.map(({ readAs }) => readAs.includes('follows'));
  if (!hasColumn.includes(true)) return { earlier: NO_LINKS, later: NO_LINKS };
  const refs = new Map<number, readonly string[]>();
  const wanted = new Map<string, number | null>();
  for (const row of order) {
    if (!hasColumn[chronology.rows.file[row] ?? 0]) continue;
    const cell = readCell(chronology, row, 'follows');
    if (cell === '') continue;
    const named = splitList(cell);
    refs.set(row, named);
    for (const ref of named) wanted.set(ref, null);
  }
  if (wanted.size === 0) return { earlier: NO_LINKS, later: NO_LINKS };
  for (const row of order) {
    const ref = readCell(chronology, row, 'ref').trim();
    if (wanted.get(ref) === null) wanted.set(ref, row);
  }
  const pairs: [row: number, other: number][] = [];
  for (const [row, named] of refs) {
    const others = new Set(named.map((ref) => wanted.get(ref) ?? row));
    others.delete(row);
    for (const other of others) pairs.push([row, other]);
  }
  const { length } = chronology.rows;
  return {
    earlier: gatherLinks(pairs, length),
    later: gatherLinks(
      pairs.map(([row, other]) => [other, row]),
      length,
    ),
  };
}

/** The rows linked to a row. */
export function linkedRows({ start, rows }: RowLinks, row: number): number[] {
  return Array.from(rows.subarray(start[row] ?? 0, start[row + 1] ?? 0));
}

function gatherLinks(pairs: readonly (readonly [from: number, to: number])[], length: number): RowLinks {
  const start = new Uint32Array(length + 1);
  for (const [from] of pairs) start[from + 1] = (start[from + 1] ?? 0) + 1;
  for (let row = 0; row < length; row++) start[row + 1] = (start[row + 1] ?? 0) + (start[row] ?? 0);
  const next = start.slice();
  const rows = new Uint32Array(pairs.length);
  for (const [from, to] of pairs) {
    const at = next[from] ?? 0;
    rows[at] = to;
    next[from] = at + 1;
  }
  return { start, rows };
}
