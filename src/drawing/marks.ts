/** What an entry is drawn as: its row in, shape and role out. The one place that says which is which. */
import { FLAG_GOOD_PRACTICE, FLAG_KNOWN_LATER, FLAG_MISSED, type RowTable } from '../domain/chronology.ts';
import { kindOfCode, type Kind } from '../domain/kind.ts';
import type { Glyph, Role } from './drawing.ts';

export interface Look {
  readonly glyph: Glyph;
  readonly role: Role;
  /** Hollow with a broken outline: it did not happen. */
  readonly broken: boolean;
}

const GLYPH_OF_KIND: Readonly<Record<Kind, Glyph>> = {
  contact: 'contact',
  referral: 'referral',
  assessment: 'assessment',
  meeting: 'meeting',
  decision: 'decision',
  'not-kept': 'not-kept',
  context: 'context',
  birth: 'birth',
  outcome: 'outcome',
  finding: 'finding',
  scope: 'context',
  note: 'context',
};

const CONTEXT_KINDS: readonly Kind[] = ['context', 'birth', 'scope', 'note'];

/** A missed opportunity looks like one whatever else it is; then good practice; then what came out later. */
export function lookOf(table: RowTable, row: number): Look {
  const flags = table.flags[row] ?? 0;
  const kind = kindOfCode(table.kind[row] ?? 0);
  const broken = kind === 'not-kept';
  if (flags & FLAG_MISSED) return { glyph: 'missed', role: 'missed', broken };
  if (flags & FLAG_GOOD_PRACTICE) return { glyph: 'good', role: 'good', broken };
  if (kind === 'outcome') return { glyph: 'outcome', role: 'outcome', broken };
  if (flags & FLAG_KNOWN_LATER) return { glyph: 'later', role: 'later', broken };
  const role = CONTEXT_KINDS.includes(kind) ? 'context' : 'entry';
  return { glyph: GLYPH_OF_KIND[kind], role, broken };
}
