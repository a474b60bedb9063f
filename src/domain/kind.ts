/** What sort of thing an entry tells of, as the `kind` column names it. Stored as an index in this list. */
export const KINDS = [
  'contact',
  'referral',
  'assessment',
  'meeting',
  'decision',
  'not-kept',
  'context',
  'birth',
  'outcome',
  'finding',
  'scope',
  'note',
] as const;

export type Kind = (typeof KINDS)[number];

/** What each kind is called on the screen. */
export const KIND_NAMES: Readonly<Record<Kind, string>> = {
  contact: 'Contact',
  referral: 'Referral',
  assessment: 'Assessment',
  meeting: 'Meeting',
  decision: 'Decision',
  'not-kept': 'Did not happen',
  context: 'Context',
  birth: 'Birth',
  outcome: 'Outcome',
  finding: 'Finding',
  scope: 'Records held',
  note: 'Note',
};

/** The index a kind is stored as. */
export function codeOfKind(kind: Kind): number {
  return KINDS.indexOf(kind);
}

/** The kind stored as an index; `contact` for an index out of range. */
export function kindOfCode(code: number): Kind {
  return KINDS[code] ?? 'contact';
}
