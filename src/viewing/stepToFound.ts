/**
 * The next entry found by a search: the rows found, in the order of what is shown, and where one stands in; a
 * row out.
 *
 *     stepToFound(shown, [3, 9, 12], 9, 1)  → 12
 */
import type { Shown } from './showChronology.ts';

/** The next (1) or previous (-1) row found, round from the last to the first; null if nothing was. */
export function stepToFound(
  shown: Shown,
  found: readonly number[],
  from: number | null,
  by: 1 | -1,
): number | null {
  const at = from === null ? (by === 1 ? -1 : found.length) : placeAmong(shown, found, from, by);
  return found[(at + by + found.length) % found.length] ?? null;
}

/** The place of a row among those found; of another, the place just before the next step's. */
function placeAmong(shown: Shown, found: readonly number[], from: number, by: 1 | -1): number {
  const place = found.indexOf(from);
  if (place >= 0) return place;
  const isBefore = new Uint8Array(shown.chronology.rows.length);
  for (const row of shown.order) {
    if (row === from) break;
    isBefore[row] = 1;
  }
  const next = found.findIndex((row) => isBefore[row] !== 1);
  const after = next < 0 ? found.length : next;
  return by === 1 ? after - 1 : after;
}
