/**
 * What a case looks like under foresight: the whole chronology and how far the walk has come in; the cut
 * chronology with its index out, which stand in the place of the whole wherever anything is shown.
 *
 *     foresee(whole, index, walk, { day, known: 12, eyes: EVERYONE, path: null, revealed: [] })
 *       → { chronology, index, source: [4, 1, …] }
 */
import { indexChronology, type ChronologyIndex } from '../../analysis/indexChronology.ts';
import { indexSilences, NO_SILENCE } from '../../analysis/silence.ts';
import { foldText } from '../../base/foldText.ts';
import { readCell, splitList } from '../../domain/cells.ts';
import type { Chronology } from '../../domain/chronology.ts';
import type { Foresight } from '../../domain/foresight.ts';
import type { Day } from '../../base/day.ts';
import { cutChronology } from './cutChronology.ts';
import { findHeld, findKnowledge, lanesOf, type Held } from './knowledge.ts';
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
  /** The row, in the whole chronology, whose words are held back: a stop's, whether these eyes know of it or not. */
  readonly hidden: number | null;
}

export function foresee(
  whole: Chronology,
  index: ChronologyIndex,
  walk: Walk,
  { day, known, eyes, path, revealed }: Foresight,
): Foreseen {
  const knowledge = findKnowledge(whole, index.threads, eyes);
  const all = walk.rows.subarray(0, known);
  const source = [...all].filter((row) => knowledge(row) !== null);
  const newest = all.at(-1);
  const reached = newest !== undefined && isStop(whole, newest, path) ? newest : null;
  const hidden = reached !== null && !revealed.includes(reached) ? reached : null;
  const stop = reached !== null && knowledge(reached) !== null ? reached : null;
  const chronology = cutChronology(whole, source, { day, hidden });
  return {
    chronology,
    index: hearOnly(lanesOf(whole, eyes), whole, chronology, day),
    source,
    held: findHeld(whole, all, knowledge),
    stop,
    isRevealed: stop !== null && hidden === null,
    hidden,
  };
}

/**
 * The index of a cut chronology, in which nothing is said of the silence of lanes that these eyes do not see whole:
 * what others did and did not tell is no silence of theirs. Their own lasts up to the day.
 */
function hearOnly(
  seen: ReadonlySet<number> | null,
  whole: Chronology,
  cut: Chronology,
  day: Day,
): ChronologyIndex {
  const index = indexChronology(cut);
  if (seen === null) return index;
  const isSeen = new Set([...seen].map((lane) => whole.lanes[lane]));
  const silences = indexSilences(cut, index.lanes, day);
  return {
    ...index,
    endOfCase: { day, outcome: -1 },
    silences: silences.map((silence, lane) =>
      isSeen.has(cut.lanes[lane]) ? silence : { ...silence, ...NO_SILENCE },
    ),
  };
}

/** Rows of what is seen that came after the first so many of the walk, in their order. */
export function listNew({ source }: Foreseen, walk: Walk, knownBefore: number): number[] {
  const isOld = new Set(walk.rows.subarray(0, knownBefore));
  return [...source.keys()].filter((row) => !isOld.has(source[row] ?? 0));
}

/** True for an entry at which the room is asked a question, on the path that is walked if there is one. */
export function isStop(chronology: Chronology, row: number, path: string | null): boolean {
  if (readCell(chronology, row, 'question').trim() === '') return false;
  return (
    path === null ||
    splitList(readCell(chronology, row, 'path')).some((name) => foldText(name) === foldText(path))
  );
}

/** The stops of a walk, as rows of the whole chronology. */
export function listStops(
  chronology: Chronology | null,
  walk: Walk | null,
  path: string | null,
): ReadonlySet<number> {
  if (chronology === null || walk === null) return new Set();
  return new Set([...walk.rows].filter((row) => isStop(chronology, row, path)));
}

/** The paths that the stops of a walk belong to, as first written, each with how many stops it has. */
export function listPaths(
  chronology: Chronology,
  { rows }: Walk,
): { readonly name: string; readonly stops: number }[] {
  const paths = new Map<string, { name: string; stops: number }>();
  for (const row of rows) {
    if (!isStop(chronology, row, null)) continue;
    for (const name of splitList(readCell(chronology, row, 'path'))) {
      const path = paths.get(foldText(name)) ?? { name, stops: 0 };
      paths.set(foldText(name), { ...path, stops: path.stops + 1 });
    }
  }
  return [...paths.values()];
}
