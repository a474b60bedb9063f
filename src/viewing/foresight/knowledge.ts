/**
 * Who knew of an entry: the one rule, which `docs/foresight.md` tells in words. An agency knows its own entries,
 * and those that are recorded as shared with it. It rests on what a chronology records, and on nothing else:
 * who was only asked, or told without a record of it, is not counted as knowing.
 *
 *     findKnowledge(chronology, threads, { of: 'lane', lane: 3 })(12)  → 'shared'
 */
import { eachThread, type ThreadIndex } from '../../analysis/threads.ts';
import type { Chronology } from '../../domain/chronology.ts';
import type { Eyes } from '../../domain/foresight.ts';
import { isOfAgency } from '../../domain/sector.ts';

/** How somebody knows of an entry; null: nothing recorded says that they did. */
export type Knowledge = 'own' | 'shared' | null;

/** The lanes through whose eyes a case is seen; null: all of them. */
export function lanesOf({ lanes }: Chronology, eyes: Eyes): ReadonlySet<number> | null {
  if (eyes.of === 'everyone') return null;
  if (eyes.of === 'lane') return new Set([eyes.lane]);
  return new Set(lanes.flatMap(({ sector }, id) => (sector === eyes.sector ? [id] : [])));
}

/** For each row how these eyes know of it. Everyone together knows all. */
export function findKnowledge(
  chronology: Chronology,
  threads: ThreadIndex,
  eyes: Eyes,
): (row: number) => Knowledge {
  const seen = lanesOf(chronology, eyes);
  const { laneStart, laneIds } = chronology.rows;
  return (row) => {
    if (seen === null) return 'own';
    for (let at = laneStart[row] ?? 0; at < (laneStart[row + 1] ?? 0); at++) {
      if (seen.has(laneIds[at] ?? 0)) return 'own';
    }
    const shared = new Set<number>();
    eachThread(threads, row, (to, kind) => {
      if (kind === 'shared') shared.add(to);
    });
    return [...shared].some((lane) => seen.has(lane)) ? 'shared' : null;
  };
}

/** What others held of what is known to everyone together. */
export interface Held {
  /** Entries nothing says these eyes knew of, by lane, lanes of agencies in the order of the chronology. */
  readonly byLane: readonly { readonly lane: number; readonly rows: readonly number[] }[];
  /** How many entries those are; one of two lanes is one. */
  readonly entries: number;
  /** Entries of the household and the like that nobody is recorded to have shared with them. */
  readonly unknown: readonly number[];
}

/** Sorts out what these eyes did not know, of the rows given. */
export function findHeld(
  chronology: Chronology,
  rows: Iterable<number>,
  knowledge: (row: number) => Knowledge,
): Held {
  const { laneStart, laneIds } = chronology.rows;
  const byLane = chronology.lanes.map((): number[] => []);
  const unknown: number[] = [];
  let entries = 0;
  for (const row of rows) {
    if (knowledge(row) !== null) continue;
    const lanes = laneIds.subarray(laneStart[row] ?? 0, laneStart[row + 1] ?? 0);
    const agencies = lanes.filter((lane) => isOfAgency(chronology.lanes[lane]?.sector ?? 'other'));
    if (agencies.length === 0) unknown.push(row);
    else entries++;
    for (const lane of agencies) byLane[lane]?.push(row);
  }
  return {
    byLane: byLane.flatMap((held, lane) => (held.length > 0 ? [{ lane, rows: held }] : [])),
    entries,
    unknown,
  };
}
