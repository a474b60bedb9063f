/**
 * What a case looks like under foresight: the whole chronology and how far the walk has come in; the cut
 * chronology with its index out, which stand in the place of the whole wherever anything is shown.
 *
 *     foresee(whole, index, walk, { day, known: 12, eyes: EVERYONE, revealed: [] })
 *       → { chronology, index, source: [4, 1, …] }
 */
import { indexChronology, type ChronologyIndex } from '../../analysis/indexChronology.ts';
import { readCell } from '../../domain/cells.ts';
import type { Chronology } from '../../domain/chronology.ts';
import type { Foresight } from '../../domain/foresight.ts';
import { cutChronology } from './cutChronology.ts';
import { findHeld, findKnowledge, type Held } from './knowledge.ts';
import type { Walk } from './walk.ts';

export interface Foreseen {
  readonly chronology: Chronology;
  readonly index: ChronologyIndex;
  /** For each row of the cut chronology its row in the whole one. */
  readonly source: readonly number[];
  /** What others held, in rows of the whole chronology. For who is to be told of it, never for the room's lists. */
  readonly held: Held;
  /** The row, in the whole chronology, of the stop at which the walk stands; null if it stands at none. */
  readonly stop: number | null;
  /** False until what was done at the stop is revealed. */
  readonly isRevealed: boolean;
}

export function foresee(
  whole: Chronology,
  index: ChronologyIndex,
  walk: Walk,
  { day, known, eyes, revealed }: Foresight,
): Foreseen {
  const knowledge = findKnowledge(whole, index.threads, eyes);
  const all = walk.rows.subarray(0, known);
  const source = [...all].filter((row) => knowledge(row) !== null);
  const newest = source.at(-1) ?? null;
  const isNewest = newest !== null && newest === (all.at(-1) ?? null);
  const stop = isNewest && isStop(whole, newest) ? newest : null;
  const isRevealed = stop !== null && revealed.includes(stop);
  const chronology = cutChronology(whole, source, { day, hidden: isRevealed ? null : stop });
  return {
    chronology,
    index: indexChronology(chronology),
    source,
    held: findHeld(whole, all, knowledge),
    stop,
    isRevealed,
  };
}

/** True for an entry at which the room is asked a question. */
export function isStop(chronology: Chronology, row: number): boolean {
  return readCell(chronology, row, 'question').trim() !== '';
}
