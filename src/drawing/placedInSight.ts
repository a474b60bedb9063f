/** The entries with a shelf that are in a window. */
import { lowerBound } from '../base/bisect.ts';
import type { LaneGeometry } from './geometry.ts';
import type { PackedLane } from './packLane.ts';
import type { TimeScale } from './timeScale.ts';

/** How far outside the window something may begin and still reach into it, in pixels. */
const REACH = 64;
/** Calls `visit` for each entry with a shelf that is in the window, by time; `p` is its place in `packed.placed`. */
export function eachPlaced(
  { geometry }: { readonly geometry: LaneGeometry },
  packed: PackedLane,
  scale: TimeScale,
  visit: (row: number, shelf: number, nextBegin: number, p: number) => void,
): void {
  const reach = REACH / scale.pixelsPerPlace;
  const count = packed.placed.length;
  const first = lowerBound(count, (p) => packed.latestEnd[p] ?? 0, scale.from - reach);
  for (let p = first; p < count; p++) {
    const i = packed.placed[p] ?? 0;
    if ((geometry.begin[i] ?? 0) > scale.to + reach) break;
    if ((geometry.until[i] ?? 0) < scale.from - reach) continue;
    visit(geometry.rows[i] ?? 0, packed.shelf[p] ?? 0, packed.nextBegin[p] ?? 0, p);
  }
}
