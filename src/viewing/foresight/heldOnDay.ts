/**
 * What one agency knew on the day of an entry, and how much lay with others, outside a walk: all that was known
 * by the end of the day on which the entry came to be known.
 *
 *     findHeldOnDay(whole, threads, walk, 12, lane)  → { day, held, compared }
 */
import { asDay, type Day } from '../../base/day.ts';
import type { ThreadIndex } from '../../analysis/threads.ts';
import type { Chronology } from '../../domain/chronology.ts';
import { compareKnowledge, type Compared } from './compareKnowledge.ts';
import { findHeld, findKnowledge, type Held } from './knowledge.ts';
import { countKnown, type Walk } from './walk.ts';

export interface HeldOnDay {
  readonly day: Day;
  readonly held: Held;
  readonly compared: Compared;
}

/** Null for an entry that no walk comes to, such as one after the outcome. */
export function findHeldOnDay(
  whole: Chronology,
  threads: ThreadIndex,
  walk: Walk,
  row: number,
  lane: number,
): HeldOnDay | null {
  const at = walk.rows.indexOf(row);
  const day = walk.days[at];
  if (day === undefined) return null;
  const rows = walk.rows.subarray(0, countKnown(walk, day));
  const knowledge = findKnowledge(whole, threads, { of: 'lane', lane });
  return {
    day: asDay(day),
    held: findHeld(whole, rows, knowledge),
    compared: compareKnowledge(whole, rows, knowledge),
  };
}
