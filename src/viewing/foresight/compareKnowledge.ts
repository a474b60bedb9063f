/**
 * What some eyes knew beside what everyone together knew, lane by lane. The rule is that of `knowledge.ts`.
 *
 *     compareKnowledge(whole, rows, knowledge)
 *       → { own: 9, shared: 3, all: 43, lanes: [{ lane: 2, known: 3, all: 12 }, …] }
 */
import type { Chronology } from '../../domain/chronology.ts';
import { laneIdsAt } from '../../domain/entry.ts';
import type { Knowledge } from './knowledge.ts';

export interface Compared {
  /** Entries of theirs, shared with them, and known to everyone together; an entry of two lanes is one. */
  readonly own: number;
  readonly shared: number;
  readonly all: number;
  /** Lanes with an entry, in the order of the chronology; an entry of two lanes counts in both. */
  readonly lanes: readonly { readonly lane: number; readonly known: number; readonly all: number }[];
}

/** Compares over the rows given, of a whole chronology: all that were known to everyone together. */
export function compareKnowledge(
  chronology: Chronology,
  rows: Iterable<number>,
  knowledge: (row: number) => Knowledge,
): Compared {
  const lanes = chronology.lanes.map((_, lane) => ({ lane, known: 0, all: 0 }));
  const counts = { own: 0, shared: 0, all: 0 };
  for (const row of rows) {
    const known = knowledge(row);
    counts.all++;
    if (known !== null) counts[known]++;
    for (const id of laneIdsAt(chronology, row)) {
      const lane = lanes[id];
      if (lane === undefined) continue;
      lane.all++;
      if (known !== null) lane.known++;
    }
  }
  return { ...counts, lanes: lanes.filter(({ all }) => all > 0) };
}
