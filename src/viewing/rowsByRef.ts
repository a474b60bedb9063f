/**
 * Finds entries by the references others make to them.
 *
 *     rowOfRef(shown, 'F013')  → 15, or null
 */
import { readCell } from '../domain/cells.ts';
import type { Shown } from './showChronology.ts';

/** Made when first asked for: most chronologies have no references from one entry to another. */
const known = new WeakMap<Shown, ReadonlyMap<string, number>>();

/** The first shown row with a reference of its own that reads so; null if there is none. */
export function rowOfRef(shown: Shown, ref: string): number | null {
  let rows = known.get(shown);
  if (rows === undefined) {
    rows = gatherRefs(shown);
    known.set(shown, rows);
  }
  return rows.get(ref) ?? null;
}

function gatherRefs(shown: Shown): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const row of shown.order) {
    const ref = readCell(shown.chronology, row, 'ref').trim();
    if (ref !== '' && !rows.has(ref)) rows.set(ref, row);
  }
  return rows;
}
