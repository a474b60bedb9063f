/**
 * Which figures an entry counts in: whether it is a contact, marked as missed, something not kept, and, for a
 * contact, what it says of whether the child was seen. A row in, one bit a figure out.
 *
 *     figuresAt(rows, childSeen, 12)  → bits of contacts, seen and seenAlone
 *
 * What the column does not say is not recorded, never a no. Seen alone is seen; nothing else is concluded. One
 * more bit, of no figure, tells that a child may have been seen: for the longest time without one.
 */
import { CHILD_SEEN, type ChildSeen } from '../domain/childSeen.ts';
import type { RowTable } from '../domain/chronology.ts';
import { codeOfKind, KINDS, type Kind } from '../domain/kind.ts';
import type { ChildSeenFacet } from './facets.ts';
import { isMissed } from './rowTime.ts';

/** In the order they are listed. The bit of a figure is its place in this list. */
export const FIGURES = [
  'contacts',
  'missed',
  'notKept',
  'seen',
  'notSeen',
  'seenAlone',
  'spokenTo',
  'interpreter',
  'otherWords',
  'notRecorded',
] as const;

export type Figure = (typeof FIGURES)[number];

/** The bit of a figure. */
export function bitOf(figure: Figure): number {
  return 1 << FIGURES.indexOf(figure);
}

/** No figure, beside their bits: a child may have been seen at it, in words that are not plainly a no. */
export const MAY_BE_SEEN = 1 << FIGURES.length;

/** The bits of all figures. */
export const ALL_FIGURES = MAY_BE_SEEN - 1;

/**
 * Kinds that are an agency's contact with the family or with another agency. Things not kept are counted
 * apart; the others tell of the family, of the record or of a reviewer's judgement.
 */
export const CONTACT_KINDS: readonly Kind[] = ['contact', 'referral', 'assessment', 'meeting', 'decision'];

const CONTACT = bitOf('contacts');
const MISSED = bitOf('missed');
const NOT_RECORDED = bitOf('notRecorded');
const NOT_SEEN = bitOf('notSeen');
const PLAINLY_SEEN = bitOf('seen') | bitOf('spokenTo');

const BITS_OF_KIND = KINDS.map((kind) =>
  CONTACT_KINDS.includes(kind) ? CONTACT : kind === 'not-kept' ? bitOf('notKept') : 0,
);

/** Of no one day: "seen seldom from 2006 to 2012" is a judgement on contacts that have rows of their own. */
const NO_EVENT: ReadonlySet<number> = new Set((['finding', 'scope', 'note'] as const).map(codeOfKind));

const BITS_OF_CLASS: Readonly<Record<ChildSeen, number>> = {
  'not seen': bitOf('notSeen'),
  seen: bitOf('seen'),
  'seen alone': bitOf('seen') | bitOf('seenAlone'),
  'spoken to': bitOf('spokenTo'),
  interpreter: bitOf('interpreter'),
  'other words': bitOf('otherWords'),
  'not recorded': 0,
};
const BITS_OF_CODE = CHILD_SEEN.map((seen) => BITS_OF_CLASS[seen]);

/** The figures of a row as a whole, whoever it concerns. */
export function figuresAt(rows: RowTable, childSeen: ChildSeenFacet, row: number): number {
  let said = 0;
  eachSeenPart(childSeen, row, (bits) => (said |= bits));
  return joinFigures(rows, row, said);
}

/**
 * The figures of a row of whose child `said` is recorded, as bits; `maySay` is what may be said of that child,
 * where it is not said of which one.
 */
export function joinFigures(rows: RowTable, row: number, said: number, maySay = said): number {
  const kind = rows.kind[row] ?? 0;
  const base = (BITS_OF_KIND[kind] ?? 0) | (isMissed(rows, row) ? MISSED : 0);
  const seen = mayBeSeen(maySay, kind, (base & CONTACT) !== 0) ? MAY_BE_SEEN : 0;
  return seen | (base & CONTACT ? base | (said === 0 ? NOT_RECORDED : said) : base);
}

/**
 * At a contact any words but "not seen" may mean that a child was seen: "with the adults", "asleep". Of what did
 * not happen and the like, only words that say it plainly: "not brought" is no sight of a child.
 */
function mayBeSeen(said: number, kind: number, isContact: boolean): boolean {
  return (said & (isContact ? ~NOT_SEEN : PLAINLY_SEEN)) !== 0 && !NO_EVENT.has(kind);
}

/** Calls `visit` with the bits of each thing said, and of whom: an index in `names`, or NO_CHILD. */
export function eachSeenPart(
  { cellOf, start, codes, children }: ChildSeenFacet,
  row: number,
  visit: (bits: number, child: number) => void,
): void {
  const cell = cellOf[row] ?? 0;
  const end = start[cell + 1] ?? 0;
  for (let at = start[cell] ?? 0; at < end; at++) {
    visit(BITS_OF_CODE[codes[at] ?? 0] ?? 0, children[at] ?? 0);
  }
}
