/**
 * The stretches of time an agency's records cover, where `scope` entries say so. Outside them there is no
 * data, which is not the same as no contact.
 *
 *     scope  2008-01-01 to 2011-06-30   → covered from 1 January 2008 to 30 June 2011
 *     scope  2008-01-01                 → covered from 1 January 2008 on
 *
 * Vague bounds are taken as wide as they may be: what may be covered is not called outside.
 */
import { NO_DAY, type RowTable } from '../domain/chronology.ts';
import { codeOfKind } from '../domain/kind.ts';
import { isPeriod } from './rowTime.ts';

/** A stretch of days, both included; infinite where nothing bounds it. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const SCOPE = codeOfKind('scope');

/** The stretches a lane's records cover, in order and apart; empty where no entry says. */
export function findCovered(rows: RowTable, entries: Uint32Array): Stretch[] {
  const stretches: Stretch[] = [];
  for (const row of entries) {
    if (rows.kind[row] !== SCOPE) continue;
    const first = rows.dateEarliest[row] ?? NO_DAY;
    const last = isPeriod(rows, row) ? (rows.endLatest[row] ?? NO_DAY) : NO_DAY;
    stretches.push({ from: first === NO_DAY ? -Infinity : first, to: last === NO_DAY ? Infinity : last });
  }
  return joinStretches(stretches);
}

/** Stretches in any order, in order and apart: those that meet are one. */
export function joinStretches(stretches: readonly Stretch[]): Stretch[] {
  const apart: { from: number; to: number }[] = [];
  for (const { from, to } of [...stretches].sort((a, b) => a.from - b.from)) {
    const before = apart.at(-1);
    if (before && from <= before.to + 1) before.to = Math.max(before.to, to);
    else apart.push({ from, to });
  }
  return apart;
}

/** What lies outside covered stretches; nothing where none are recorded. */
export function findOutside(covered: readonly Stretch[]): Stretch[] {
  if (covered.length === 0) return [];
  const outside: Stretch[] = [];
  let from = -Infinity;
  for (const stretch of covered) {
    if (stretch.from > from) outside.push({ from, to: stretch.from - 1 });
    from = stretch.to + 1;
  }
  if (from < Infinity) outside.push({ from, to: Infinity });
  return outside;
}
