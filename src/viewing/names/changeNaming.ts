/**
 * Changes of a list of names: a list in, another out.
 *
 *     addName([], { words: 'Ms Luczak', … }, 'person', …)  → [{ is: 'person', written: "Ms Luczak", "Luczak", pseudonym: "Adult A", … }]
 */
import { splitList } from '../../domain/cells.ts';
import type { ListedName, WrittenName } from '../../domain/naming.ts';
import { isInitials, TITLES } from './nameForms.ts';
import { ORDINARY_WORDS } from './ordinaryWords.ts';
import { isListed } from './listDoubts.ts';
import type { Candidate, Proposals } from './candidateTally.ts';

export type NameList = readonly ListedName[];

/** A person or place more, with the other ways it may be written that were found and what is told of it. */
export function addName(
  list: NameList,
  candidate: Candidate,
  is: ListedName['is'],
  proposals: Proposals,
): NameList {
  const { words, kind, longer } = candidate;
  const isOther = candidate.is !== is;
  const written = is === 'person' ? listWays(words, proposals.candidates) : [...longer, words];
  const begin = !isOther ? kind : is === 'place' ? 'Place' : 'Person';
  const role = is === 'person' && isFree(candidate.role, list) ? candidate.role : '';
  const pseudonym = nextPseudonym(begin, list, proposals.taken);
  return [...list, { is, written: written.map(asWritten), pseudonym, role }];
}

/** Two of one role could not be told apart. */
const isFree = (role: string, list: NameList) => !list.some((listed) => listed.role === role);

/** All of which it is told whether they are a person or a place, and that are not in the list. */
export function addToldNames(list: NameList, doubts: readonly Candidate[], proposals: Proposals): NameList {
  return doubts.reduce(
    (all, candidate) =>
      candidate.is === null || isListed(all)(candidate.words)
        ? all
        : addName(all, candidate, candidate.is, proposals),
    list,
  );
}

/** Another way of writing a name that is in the list. */
export function addWay(list: NameList, at: number, words: string): NameList {
  return changeName(list, at, { written: [...(list[at]?.written ?? []), asWritten(words)] });
}

export function changeName(list: NameList, at: number, part: Partial<ListedName>): NameList {
  return list.map((listed, i) => (i === at ? { ...listed, ...part } : listed));
}

export function removeName(list: NameList, at: number): NameList {
  return list.filter((_, i) => i !== at);
}

/** Words more that are said to be no names. */
export function addNotNames(notNames: readonly string[], some: readonly Candidate[]): readonly string[] {
  return [...new Set([...notNames, ...some.map(({ words }) => words)])];
}

/** Without one that may be a name after all; undefined where that was the last. */
export function dropNotName(notNames: readonly string[], words: string): readonly string[] | undefined {
  const left = notNames.filter((other) => other !== words);
  return left.length > 0 ? left : undefined;
}

/** Ways of writing as they are typed: ; between them, in quotation marks where capitals matter. */
export function readWays(typed: string): WrittenName[] {
  return splitList(typed).map((words) => {
    const bare = words.replace(/^["“”]\s*|\s*["“”]$/g, '');
    return { words: bare, isExact: bare !== words };
  });
}

export function tellWays(written: readonly WrittenName[]): string {
  return written.map(({ words, isExact }) => (isExact ? `“${words}”` : words)).join('; ');
}

/** An ordinary word is a name only with its capital. */
function asWritten(words: string): WrittenName {
  return {
    words,
    isExact: ORDINARY_WORDS.has(words.toLowerCase()) || MORE_ORDINARY.has(words.toLowerCase()),
  };
}

const MORE_ORDINARY = new Set([
  'will',
  'may',
  'grace',
  'mark',
  'hope',
  'faith',
  'joy',
  'rose',
  'bill',
  'frank',
  'young',
]);

/**
 * "Ms Luczak" is Luczak too; "Daniel" is Daniel Pelka where that was found, and the other way round where no other
 * Daniel has a second name.
 */
function listWays(words: string, candidates: readonly Candidate[]): string[] {
  const bare = words.slice(firstWord(words).length).replace(/^[.\s]+/, '');
  const isTitled = TITLES.has(firstWord(words));
  if (isTitled) return bare.length > 2 && !isInitials(bare) ? [words, bare] : [words];
  const all = candidates.map((candidate) => candidate.words);
  const beginAlike = (first: string) =>
    all.filter((other) => other.startsWith(`${first} `) && other.split(' ').length === 2);
  const [first = ''] = words.split(' ');
  if (first === words) return [...beginAlike(words), words];
  const isOnly = candidates.every(
    (other) => other.from !== 'person' || other.words === words || !other.words.startsWith(`${first} `),
  );
  return isOnly && all.includes(first) ? [words, first] : [words];
}

const firstWord = (words: string) => /^\p{L}+/u.exec(words)?.[0].toLowerCase() ?? '';

/** "Child A", "Child B"; after Z they are counted. None that the chronology itself gives somebody. */
function nextPseudonym(kind: string, list: NameList, given: ReadonlySet<string>): string {
  const taken = new Set([...given, ...list.map(({ pseudonym }) => pseudonym)]);
  for (let at = 0; ; at++) {
    const sign = at < 26 ? String.fromCharCode(65 + at) : String(at + 1);
    const pseudonym = `${kind} ${sign}`;
    if (!taken.has(pseudonym)) return pseudonym;
  }
}
