/**
 * What a list of names may have missed, to be looked at before anything is handed on: what may be a name and is in
 * no way written in the list, and what is nearly written like one.
 *
 *     listDoubts(chronology, list)  → [{ words: "Danial", why: "near", like: "Daniel", … }, …]
 */
import { takeAllSteps } from '../../base/steps.ts';
import type { Chronology } from '../../domain/chronology.ts';
import type { ListedName } from '../../domain/naming.ts';
import { foldName } from './foldName.ts';
import { listWords, NameForms, TITLES } from './nameForms.ts';
import { ORDINARY_WORDS } from './ordinaryWords.ts';
import { gatherCandidates, type Candidate } from './proposeNames.ts';

export interface Doubt extends Candidate {
  /** The word of the list it is nearly, or partly, written like; null: it is only not in the list. */
  readonly like: string | null;
}

export function listDoubts(chronology: Chronology, list: readonly ListedName[]): Doubt[] {
  return takeAllSteps(gatherDoubts(chronology, list));
}

/** The same in steps; what is like a listed name comes first. */
export function* gatherDoubts(
  chronology: Chronology,
  list: readonly ListedName[],
): Generator<undefined, Doubt[]> {
  const candidates = yield* gatherCandidates(chronology, list);
  const listed = [...new NameForms(list).words].filter(
    (word) => word.length >= LEAST && !TITLES.has(word) && !ORDINARY_WORDS.has(word),
  );
  return candidates
    .map((candidate) => ({ ...candidate, like: findLike(candidate.words, listed) }))
    .sort((a, b) => Number(b.like !== null) - Number(a.like !== null));
}

const LEAST = 4;

function findLike(words: string, listed: readonly string[]): string | null {
  for (const word of listWords(foldName(words).lower)) {
    const like = listed.find((other) =>
      other.includes(word) ? word.length >= LEAST : isNear(word, other) || word.includes(other),
    );
    if (like !== undefined) return like;
  }
  return null;
}

/** True for two words that differ by a letter too many, too few, another one, or two that changed places. */
export function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < LEAST) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  let back = 0;
  while (back < Math.min(a.length, b.length) - from && a.at(-1 - back) === b.at(-1 - back)) back++;
  const [restA, restB] = [a.length - from - back, b.length - from - back];
  if (restA <= 1 && restB <= 1) return true;
  return restA === 2 && restB === 2 && a[from] === b[from + 1] && a[from + 1] === b[from];
}
