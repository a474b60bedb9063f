/** What an entry is drawn as: its row in, shape and role out. The one place that says which is which. */
import {
  FLAG_DIFFERS,
  FLAG_GOOD_PRACTICE,
  FLAG_KNOWN_LATER,
  FLAG_MISSED,
  type RowTable,
} from '../domain/chronology.ts';
import { kindOfCode, type Kind } from '../domain/kind.ts';
import type { Shown } from '../viewing/showChronology.ts';
import type { Glyph, Role } from './drawing.ts';

export interface Look {
  readonly glyph: Glyph;
  readonly role: Role;
  /** Hollow with a broken outline: it did not happen. */
  readonly broken: boolean;
  /** Known to the agencies only later. */
  readonly later: boolean;
  /** Another account of it is recorded. */
  readonly differs: boolean;
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

/** The largest number that fits a diamond: one of three figures stands on a plate across it. */
export const MOST_IN_MARK = 999;

/** The number of a row among the missed opportunities that stands in its mark or beside it; 0 for none. */
export function numberOf({ missedNumber }: Pick<Shown, 'missedNumber'>, row: number): number {
  const number = missedNumber[row] ?? 0;
  return number <= MOST_IN_MARK ? number : 0;
}

/** What looks depend on: the kind and these flags. */
const LOOK_FLAGS = FLAG_MISSED | FLAG_GOOD_PRACTICE | FLAG_KNOWN_LATER | FLAG_DIFFERS;

/** Every look by kind and flags, each made once: thousands are asked for in a frame. */
const looks = new Map<number, Look>();

/** The look of a row. */
export function lookOf(table: RowTable, row: number): Look {
  const kind = table.kind[row] ?? 0;
  const flags = (table.flags[row] ?? 0) & LOOK_FLAGS;
  const key = kind * 256 + flags;
  const known = looks.get(key);
  if (known !== undefined) return known;
  const look = makeLook(kindOfCode(kind), flags);
  looks.set(key, look);
  return look;
}

/** A missed opportunity looks like one whatever else it is; then good practice; then what came out later. */
function makeLook(kind: Kind, flags: number): Look {
  const traits = {
    broken: kind === 'not-kept',
    later: (flags & FLAG_KNOWN_LATER) !== 0,
    differs: (flags & FLAG_DIFFERS) !== 0,
  };
  if (flags & FLAG_MISSED) return { glyph: 'missed', role: 'missed', ...traits };
  if (flags & FLAG_GOOD_PRACTICE) return { glyph: 'good', role: 'good', ...traits };
  if (kind === 'outcome') return { glyph: 'outcome', role: 'outcome', ...traits };
  if (traits.later) return { glyph: 'later', role: 'later', ...traits };
  return { glyph: GLYPH_OF_KIND[kind], role: CONTEXT_KINDS.includes(kind) ? 'context' : 'entry', ...traits };
}
