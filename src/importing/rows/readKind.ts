/**
 * A kind cell to a kind: the canonical words and what people write for them.
 *
 *     "Referral"  → referral        "DNA", "did not attend"  → not-kept
 *     ""          → contact         "home visit", "phone call"  → contact
 *     "Blue"      → null: not known; the caller takes it for a contact and says so
 */
import { foldText } from '../../base/foldText.ts';
import { isPlaceholder } from '../../base/placeholder.ts';
import { remember } from '../../base/remember.ts';
import { KINDS, type Kind } from '../../domain/kind.ts';

const SYNONYMS: readonly (readonly [Kind, readonly string[]])[] = [
  [
    'contact',
    ['event', 'entry', 'visit', 'home visit', 'phone call', 'telephone call', 'telephone', 'phone', 'call'],
  ],
  [
    'contact',
    ['letter', 'email', 'e mail', 'text', 'text message', 'appointment', 'attendance', 'face to face'],
  ],
  [
    'contact',
    ['observation', 'incident', 'conversation', 'supervision', 'correspondence', 'fax', 'attended'],
  ],
  ['contact', ['school visit', 'office visit', 'unannounced visit', 'joint visit', 'clinic', 'disclosure']],
  [
    'referral',
    ['referred', 'notification', 'police notification', 'referral in', 'referral out', 're referral'],
  ],
  [
    'assessment',
    ['initial assessment', 'core assessment', 'risk assessment', 'single assessment', 'examination'],
  ],
  ['assessment', ['medical', 'medical examination', 'section 47', 's47', 'child and family assessment']],
  [
    'meeting',
    ['strategy meeting', 'strategy discussion', 'conference', 'case conference', 'core group', 'review'],
  ],
  [
    'meeting',
    ['child protection conference', 'cin meeting', 'child in need meeting', 'joint meeting', 'panel'],
  ],
  ['decision', ['closure', 'case closed', 'case closure', 'management decision', 'no further action', 'nfa']],
  [
    'not-kept',
    ['not kept', 'dna', 'did not attend', 'missed appointment', 'was not brought', 'wnb', 'not brought'],
  ],
  [
    'not-kept',
    ['missed visit', 'failed visit', 'no access', 'no access visit', 'failed to attend', 'cancelled'],
  ],
  [
    'not-kept',
    ['did not happen', 'not done', 'omission', 'failed contact', 'no reply', 'appointment not kept'],
  ],
  ['context', ['background', 'household', 'family context', 'history', 'move', 'house move', 'organisation']],
  ['birth', ['born', 'date of birth', 'dob']],
  ['outcome', ['death', 'serious incident', 'final incident']],
  ['finding', ['findings', 'review finding', 'conclusion', 'judgement']],
  ['scope', ['records held', 'period of involvement', 'involvement', 'records']],
  ['note', ['notes', 'author note', 'author s note', 'comment', 'remark', 'total', 'totals']],
];

const KIND_WORDS: ReadonlyMap<string, Kind> = new Map([
  ...KINDS.map((kind): [string, Kind] => [foldKind(kind), kind]),
  ...SYNONYMS.flatMap(([kind, words]) => words.map((word): [string, Kind] => [word, kind])),
]);

function foldKind(cell: string): string {
  return foldText(cell)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const LONGEST_KIND = 60;

/** Reads a kind; null if the word is unknown. An empty cell is a contact. */
export const readKind = remember((cell: string): Kind | null => {
  if (cell.length > LONGEST_KIND) return null;
  const word = foldKind(cell);
  return word === '' || isPlaceholder(cell) ? 'contact' : (KIND_WORDS.get(word) ?? null);
}, LONGEST_KIND);
