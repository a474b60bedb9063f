/**
 * What a cell of the column `child_seen` says, class by class and child by child: words in, what they say out.
 *
 *     readChildSeen('Daniel: not seen; Anna: spoken to; no interpreter')
 *       → [{ seen: 'not seen', children: ['Daniel'] }, { seen: 'spoken to', children: ['Anna'] },
 *          { seen: 'other words', children: ['Anna'] }]
 *
 * Only words that say it plainly are put in a class. All others are other words: nothing is guessed.
 */
import { foldText } from '../base/foldText.ts';
import { splitList } from './cells.ts';

/** Stored as an index in this list. */
export const CHILD_SEEN = [
  'not seen',
  'seen',
  'seen alone',
  'spoken to',
  'interpreter',
  'other words',
  'not recorded',
] as const;

export type ChildSeen = (typeof CHILD_SEEN)[number];

/** The index a class is stored as. */
export function codeOfChildSeen(seen: ChildSeen): number {
  return CHILD_SEEN.indexOf(seen);
}

export interface ChildSeenPart {
  readonly seen: ChildSeen;
  /** The children it is said of; empty where none is named. */
  readonly children: readonly string[];
}

/** Longest words before a colon that are taken for names. */
const NAMES_LENGTH = 60;

const WORDS: ReadonlyMap<string, ChildSeen> = new Map([
  ['not seen', 'not seen'],
  ['child not seen', 'not seen'],
  ['no', 'not seen'],
  ['n', 'not seen'],
  ['seen', 'seen'],
  ['child seen', 'seen'],
  ['yes', 'seen'],
  ['y', 'seen'],
  ['seen alone', 'seen alone'],
  ['child seen alone', 'seen alone'],
  ['spoken to', 'spoken to'],
  ['child spoken to', 'spoken to'],
  ['interpreter', 'interpreter'],
  ['interpreter used', 'interpreter'],
  ['with interpreter', 'interpreter'],
  ['with an interpreter', 'interpreter'],
  ['not recorded', 'not recorded'],
  // Welsh.
  ['do', 'seen'],
  ['do / yes', 'seen'],
  ['yes / do', 'seen'],
  ['naddo', 'not seen'],
  ['naddo / no', 'not seen'],
  ['no / naddo', 'not seen'],
]);

/** The parts of a cell. Names before a colon hold until others are given. Nothing for an empty cell. */
export function readChildSeen(cell: string): ChildSeenPart[] {
  let children: readonly string[] = [];
  return splitList(cell).flatMap((part) => {
    const { names, words } = splitNames(part);
    if (names.length > 0) children = names;
    return readClasses(words).map((seen) => ({ seen, children }));
  });
}

/** "Daniel and Anna: not seen" has names before its colon; "seen at 10:30" has none. */
function splitNames(part: string): { readonly names: readonly string[]; readonly words: string } {
  const colon = part.indexOf(':');
  const before = part.slice(0, Math.max(0, colon));
  if (before.trim() === '' || before.length > NAMES_LENGTH || /\d/.test(before)) {
    return { names: [], words: part };
  }
  const names = before
    .split(/,|&|\/|\band\b/i)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return { names, words: part.slice(colon + 1) };
}

/** "seen alone, spoken to" is two classes; a comma in other words is only a comma. */
function readClasses(words: string): readonly ChildSeen[] {
  const whole = classOf(words);
  if (whole !== 'other words') return [whole];
  const parts = words.split(/,|\band\b/i).map(classOf);
  return parts.includes('other words') ? [whole] : [...new Set(parts)];
}

function classOf(words: string): ChildSeen {
  return WORDS.get(foldText(words).replace(/[.!]+$/, '')) ?? 'other words';
}
