/**
 * What a list of names may have missed, to be looked at before anything is handed on: what may be a name and is in
 * no way written in the list, and first what is nearly written like one that is.
 *
 *     listDoubts(proposeNames(chronology), list)  → [{ words: "Danial", like: "daniel", … }, …]
 */
import type { ListedName } from '../../domain/naming.ts';
import { foldName } from './foldName.ts';
import { listWords, NameForms, TITLES } from './nameForms.ts';
import { ORDINARY_WORDS } from './ordinaryWords.ts';
import type { Candidate } from './proposeNames.ts';
import { makeReplace } from './replaceNames.ts';

export interface Doubt extends Candidate {
  /** The word of the list it is nearly, or partly, written like; null: it is only not in the list. */
  readonly like: string | null;
}

const MOST_DOUBTS = 400;

export function listDoubts(candidates: readonly Candidate[], list: readonly ListedName[]): Doubt[] {
  const isListed = makeListedTest(list);
  const listed = [...new NameForms(list).words].filter(
    (word) => word.length >= LEAST && !TITLES.has(word) && !ORDINARY_WORDS.has(word),
  );
  return candidates
    .filter(({ words }) => !isListed(words))
    .slice(0, MOST_DOUBTS)
    .map((candidate) => ({ ...candidate, like: findLike(candidate.words, listed) }))
    .sort((a, b) => Number(b.like !== null) - Number(a.like !== null));
}

/** What is to be looked at first: what is likely a name, or nearly written like one of the list. */
export function isLikely({ isUnlikely, like }: Doubt): boolean {
  return !isUnlikely || like !== null;
}

/** True for words of which nothing would be left. */
function makeListedTest(list: readonly ListedName[]): (words: string) => boolean {
  const replace = makeReplace(
    list.map((listed) => ({ ...listed, pseudonym: NOTHING })),
    'pseudonyms',
  );
  return (words) => {
    const left = replace(words);
    return left !== words && !/[\p{L}\p{N}]/u.test(left.replaceAll(NOTHING, ''));
  };
}

/** Private use: no file has it. */
const NOTHING = '\ue000';
const LEAST = 4;

function findLike(words: string, listed: readonly string[]): string | null {
  for (const word of listWords(foldName(words).lower)) {
    if (word.length < LEAST) continue;
    const like = listed.find((other) => isNear(word, other) || other.includes(word) || word.includes(other));
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
