/**
 * Changes of a list of names: a list in, another out.
 *
 *     addName([], 'Ms Luczak', 'person', …)  → [{ is: 'person', written: "Ms Luczak", "Luczak", pseudonym: "Adult A", … }]
 */
import { readCell, splitList } from '../../domain/cells.ts';
import type { Chronology } from '../../domain/chronology.ts';
import { codeOfKind } from '../../domain/kind.ts';
import type { ListedName, WrittenName } from '../../domain/naming.ts';
import { isInitials, TITLES } from './nameForms.ts';
import { ORDINARY_WORDS } from './ordinaryWords.ts';
import type { Candidate } from './proposeNames.ts';

export type NameList = readonly ListedName[];

const BIRTH = codeOfKind('birth');

/** Those of whom a birth is recorded. */
export function listChildren(chronology: Chronology): ReadonlySet<string> {
  const children = new Set<string>();
  chronology.rows.kind.forEach((kind, row) => {
    if (kind === BIRTH) for (const name of splitList(readCell(chronology, row, 'person'))) children.add(name);
  });
  return children;
}

/** A person or place more, with the other ways it may be written that were found. */
export function addName(
  list: NameList,
  words: string,
  is: ListedName['is'],
  candidates: readonly Candidate[],
  children: ReadonlySet<string>,
): NameList {
  const written = is === 'person' ? listWays(words, candidates) : [words];
  const isTitled = TITLES.has(firstWord(words));
  const kind = is === 'place' ? 'Place' : children.has(words) ? 'Child' : isTitled ? 'Adult' : 'Person';
  const pseudonym = nextPseudonym(kind, list);
  return [...list, { is, written: written.map(asWritten), pseudonym, role: '' }];
}

/** Everybody in the column of persons who is not in the list. */
export function addPersons(
  list: NameList,
  doubts: readonly Candidate[],
  candidates: readonly Candidate[],
  children: ReadonlySet<string>,
): NameList {
  return doubts
    .filter(({ from }) => from === 'person')
    .reduce((all, { words }) => addName(all, words, 'person', candidates, children), list);
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

/** "Ms Luczak" is Luczak too; "Daniel" is Daniel Pelka where that was found. */
function listWays(words: string, candidates: readonly Candidate[]): string[] {
  const bare = words.slice(firstWord(words).length).replace(/^[.\s]+/, '');
  const isTitled = TITLES.has(firstWord(words)) && bare.length > 2 && !isInitials(bare);
  const longer = words.includes(' ')
    ? []
    : candidates
        .map((candidate) => candidate.words)
        .filter((other) => other.startsWith(`${words} `) && other.split(' ').length === 2);
  return [...longer, words, ...(isTitled ? [bare] : [])];
}

const firstWord = (words: string) => /^\p{L}+/u.exec(words)?.[0].toLowerCase() ?? '';

/** "Child A", "Child B"; after Z they are counted. */
function nextPseudonym(kind: string, list: NameList): string {
  const taken = new Set(list.map(({ pseudonym }) => pseudonym));
  for (let at = 0; ; at++) {
    const sign = at < 26 ? String.fromCharCode(65 + at) : String(at + 1);
    const pseudonym = `${kind} ${sign}`;
    if (!taken.has(pseudonym)) return pseudonym;
  }
}
