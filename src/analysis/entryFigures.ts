/**
 * Which figures an entry counts in: whether it is a contact, marked as missed, something not kept, and, for a
 * contact, what it says of whether the child was seen. A row in, one bit a figure out.
 *
 *     figuresAt(rows, childSeen, 12)  → bits of contacts, seen and seenAlone
 *
 * What the column does not say is not recorded, never a no. Seen alone is seen; nothing else is concluded.
 */
import { CHILD_SEEN, type ChildSeen } from '../domain/childSeen.ts';
import type { RowTable } from '../domain/chronology.ts';
import { KINDS, type Kind } from '../domain/kind.ts';
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

/**
 * Kinds that are an agency's contact with the family or with another agency. Things not kept are counted
 * apart; the others tell of the family, of the record or of a reviewer's judgement.
 */
export const CONTACT_KINDS: readonly Kind[] = ['contact', 'referral', 'assessment', 'meeting', 'decision'];

const CONTACT = bitOf('contacts');
const MISSED = bitOf('missed');
const NOT_RECORDED = bitOf('notRecorded');

const BITS_OF_KIND = KINDS.map((kind) =>
  CONTACT_KINDS.includes(kind) ? CONTACT : kind === 'not-kept' ? bitOf('notKept') : 0,
);

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

/** The figures of a row of whose child `said` is recorded, as bits. */
export function joinFigures(rows: RowTable, row: number, said: number): number {
  const base = (BITS_OF_KIND[rows.kind[row] ?? 0] ?? 0) | (isMissed(rows, row) ? MISSED : 0);
  return base & CONTACT ? base | (said === 0 ? NOT_RECORDED : said) : base;
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
