/**
 * Changes of how lanes stand: an arrangement in, another out. What a drag does, a key does with the same
 * functions.
 *
 *     pinLane(FIRST_ARRANGEMENT, 4)  → { …, pinned: [4] }
 */
import type { ChronologyIndex } from '../analysis/indexChronology.ts';
import type { LaneArrangement, LaneOrder } from '../domain/laneArrangement.ts';
import type { Sector } from '../domain/sector.ts';
import { orderLanes } from './arrangeLanes.ts';
import type { Shown } from './showChronology.ts';

/** What one choice can be made of for a lane. */
type Apart = 'pinned' | 'collapsed' | 'hidden';

/** A lane pinned, collapsed or hidden; or, if it was, no longer. */
export function toggleLane(arrangement: LaneArrangement, what: Apart, lane: number): LaneArrangement {
  const lanes = arrangement[what];
  const isIn = lanes.includes(lane);
  return { ...arrangement, [what]: isIn ? lanes.filter((id) => id !== lane) : [...lanes, lane] };
}

/** All lanes of a sector collapsed; or, if all were, none. Pinned ones stand apart and stay as they are. */
export function toggleSector(arrangement: LaneArrangement, shown: Shown, sector: Sector): LaneArrangement {
  const ids = lanesUnder(shown, sector);
  const others = arrangement.collapsed.filter((id) => !ids.includes(id));
  return { ...arrangement, collapsed: isCollapsed(shown, sector) ? others : [...others, ...ids] };
}

/** True if every lane under a sector's heading is collapsed. */
export function isCollapsed(shown: Shown, sector: Sector): boolean {
  return lanesUnder(shown, sector).every((id) => shown.standing.collapsed.has(id));
}

function lanesUnder(shown: Shown, sector: Sector): number[] {
  const lanes = shown.lanes.slice(shown.standing.pinned);
  return lanes.filter((lane) => lane.sector === sector).map(({ id }) => id);
}

/** Lanes ordered otherwise. By hand means as last left by hand, or else as they stand. */
export function orderBy(
  arrangement: LaneArrangement,
  order: LaneOrder,
  shown: Shown,
  index: ChronologyIndex,
): LaneArrangement {
  const isFirst = order === 'hand' && arrangement.byHand.length === 0;
  const byHand = isFirst ? idsInOrder(arrangement, shown, index) : arrangement.byHand;
  return { ...arrangement, order, byHand };
}

/** The places in `shown.lanes` between which a lane can be moved: among pinned ones, or under its heading. */
export function placesFor(shown: Shown, lane: number): { readonly first: number; readonly last: number } {
  const { pinned, headings } = shown.standing;
  const at = shown.lanes.findIndex(({ id }) => id === lane);
  if (at < pinned) return { first: 0, last: pinned - 1 };
  const starts = [pinned, ...headings.keys(), shown.lanes.length];
  return {
    first: Math.max(...starts.filter((start) => start <= at)),
    last: Math.min(...starts.filter((start) => start > at)) - 1,
  };
}

/** A lane moved to another place in `shown.lanes`, as far as it can be moved; from then on, order by hand. */
export function moveLane(
  arrangement: LaneArrangement,
  shown: Shown,
  index: ChronologyIndex,
  lane: number,
  place: number,
): LaneArrangement {
  const { first, last } = placesFor(shown, lane);
  const at = shown.lanes.findIndex(({ id }) => id === lane);
  const to = Math.min(Math.max(place, first), last);
  const beside = shown.lanes[to]?.id;
  if (at < 0 || beside === undefined || at === to) return arrangement;
  const side = to > at ? 1 : 0;
  if (at < shown.standing.pinned) {
    return { ...arrangement, pinned: moveBeside(arrangement.pinned, lane, beside, side) };
  }
  const ids = idsInOrder(arrangement, shown, index);
  return { ...arrangement, order: 'hand', byHand: moveBeside(ids, lane, beside, side) };
}

/** All lanes in order, and after them those that are not shown now but have a place in the order by hand. */
function idsInOrder(arrangement: LaneArrangement, shown: Shown, index: ChronologyIndex): number[] {
  const ids = orderLanes(shown, index, arrangement).map(({ id }) => id);
  return [...ids, ...arrangement.byHand.filter((id) => !ids.includes(id))];
}

/** `id` taken out and put before (0) or after (1) another. */
function moveBeside(ids: readonly number[], id: number, other: number, side: 0 | 1): number[] {
  const rest = ids.filter((each) => each !== id);
  const at = rest.indexOf(other) + side;
  return [...rest.slice(0, at), id, ...rest.slice(at)];
}
