/**
 * What a list of names may have missed, to be looked at before anything is handed on: what may be a name, is in no
 * way written in the list, and nobody has said is no name. What is nearly written like one of the list comes first.
 *
 *     listDoubts(proposeNames(chronology).candidates, naming)  → [{ words: "Danial", like: "daniel", of: 0, … }, …]
 */
import type { ListedName, Naming } from '../../domain/naming.ts';
import type { Candidate } from './candidateTally.ts';
import { foldName } from './foldName.ts';
import { listWords, NameForms, TITLES } from './nameForms.ts';
import { ORDINARY_WORDS } from './ordinaryWords.ts';
import { makeReplace } from './replaceNames.ts';

export interface Doubt extends Candidate {
  /** The word of the list it is nearly, or partly, written like, or the name it has the initials of; or null. */
  readonly like: string | null;
  /** Whose that is, by its place in the list; null where nobody's. */
  readonly of: number | null;
}

const MOST_DOUBTS = 400;

/** Every word once, in capitals or not. */
export function listDoubts(
  candidates: readonly Candidate[],
  { list, notNames = [] }: Pick<Naming, 'list' | 'notNames'>,
): Doubt[] {
  const isKnown = isListed(list);
  const findLike = makeFindLike(list);
  const seen = new Set(notNames.map(foldWords));
  return candidates
    .filter(({ words }) => {
      const folded = foldWords(words);
      if (seen.has(folded) || isKnown(words)) return false;
      seen.add(folded);
      return true;
    })
    .slice(0, MOST_DOUBTS)
    .map((candidate) => ({ ...candidate, ...findLike(candidate.words) }))
    .sort((a, b) => Number(b.like !== null) - Number(a.like !== null));
}

const foldWords = (words: string) => foldName(words).lower;

/** What is to be looked at first: what is likely a name, or nearly written like one of the list. */
export function isLikely({ isUnlikely, like }: Doubt): boolean {
  return !isUnlikely || like !== null;
}

/** Gives a test that is true for words of which nothing would be left under a list. */
export function isListed(list: readonly ListedName[]): (words: string) => boolean {
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

function makeFindLike(list: readonly ListedName[]): (words: string) => Pick<Doubt, 'like' | 'of'> {
  const listed = [...new NameForms(list).words].filter(
    (word) => word.length > 1 && !TITLES.has(word) && !ORDINARY_WORDS.has(word),
  );
  const whose = (word: string) => {
    const at = list.findIndex(({ written }) =>
      written.some(({ words }) => listWords(foldWords(words)).includes(word)),
    );
    return at < 0 ? null : at;
  };
  return (words) => {
    const of = list.findIndex(({ written }) => written.some((way) => isInitialsOf(words, way.words)));
    if (of >= 0)
      return { like: list[of]?.written.find((way) => isInitialsOf(words, way.words))?.words ?? null, of };
    for (const word of listWords(foldWords(words))) {
      const like = listed.find((other) => other === word || isAlike(word, other));
      if (like !== undefined) return { like, of: whose(like) };
    }
    return { like: null, of: null };
  };
}

function isAlike(word: string, other: string): boolean {
  if (Math.min(word.length, other.length) < LEAST) return false;
  return isNear(word, other) || other.includes(word) || word.includes(other);
}

/** "DP" or "D.P." of "Daniel Pelka". */
function isInitialsOf(letters: string, name: string): boolean {
  if (!/^(?:\p{Lu}\.?\s?){2,4}$/u.test(letters)) return false;
  const initials = name.split(/[\s-]+/).map((word) => word.charAt(0).toUpperCase());
  return initials.length > 1 && letters.replace(/[.\s]/g, '') === initials.join('');
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
