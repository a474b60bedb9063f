/**
 * What an entry follows, and what followed from it, as far as it is shown.
 *
 *     listEarlier(shown, 16)  → [{ words: "F013", row: 15 }, { words: "F999", row: null }]
 *     listLater(shown, 15)    → [16]
 */
import { linkedRows } from '../analysis/follows.ts';
import { readCell, splitList } from '../domain/cells.ts';
import type { Shown } from './showChronology.ts';

/** A ref as written, and the entry it stands for; null if no entry that is shown has it. */
export interface EarlierEntry {
  readonly words: string;
  readonly row: number | null;
}

/** What an entry follows, in its own order. */
export function listEarlier(shown: Shown, row: number): EarlierEntry[] {
  const linked = shownOnly(shown, linkedRows(shown.follows.earlier, row));
  return splitList(readCell(shown.chronology, row, 'follows')).map((words) => ({
    words,
    row: linked.find((other) => readCell(shown.chronology, other, 'ref').trim() === words) ?? null,
  }));
}

/** What followed from an entry, in order of time. */
export function listLater(shown: Shown, row: number): number[] {
  return shownOnly(shown, linkedRows(shown.follows.later, row));
}

/** The entry one step along: the first of those that followed (1), or that it follows (-1); null for none. */
export function stepAlong(shown: Shown, row: number, by: 1 | -1): number | null {
  const { later, earlier } = shown.follows;
  return shownOnly(shown, linkedRows(by === 1 ? later : earlier, row))[0] ?? null;
}

/** Why a step along leads nowhere, from an entry or, where none is chosen, from none. */
export function sayNoneAlong(shown: Shown, row: number | null, by: 1 | -1): string {
  if (row === null)
    return 'No entry is chosen. Choose one to go to what followed from it, or to what it follows.';
  if (by === 1) {
    return linkedRows(shown.follows.later, row).length > 0
      ? 'What followed from this entry is not among the entries shown.'
      : 'Nothing is recorded as following from this entry.';
  }
  const { earlier } = shown.follows;
  const isNamed = listEarlier(shown, row).length > 0 || linkedRows(earlier, row).length > 0;
  return isNamed
    ? 'What this entry follows is not among the entries shown.'
    : 'This entry is not recorded as following from another.';
}

function shownOnly(shown: Shown, rows: readonly number[]): number[] {
  return rows.filter((row) => shown.order.includes(row));
}
