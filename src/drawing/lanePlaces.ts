/**
 * Where a lane that is dragged would go: a height in the picture in, a place among the lanes out.
 *
 *     findPlace(layout, 4, 130)  → { place: 2, line: 118 }
 */
import { placesFor } from '../viewing/changeArrangement.ts';
import type { Layout } from './layout.ts';

export interface LanePlace {
  /** The place in `Shown.lanes` the lane would have. */
  readonly place: number;
  /** Where the line stands that shows it, in pixels from the top of the first lane. */
  readonly line: number;
}

/** The place nearest to a height, among those the lane can be moved to. */
export function findPlace(layout: Layout, lane: number, y: number): LanePlace {
  const at = layout.lanes.findIndex((other) => other.lane.id === lane);
  const { first, last } = placesFor(layout.shown, lane);
  let place = first;
  // Past the middle of another lane, the place is behind it.
  for (let i = first; i <= last; i++) {
    const other = layout.lanes[i];
    if (i !== at && other && y > other.y + other.height / 2) place = i < at ? i + 1 : i;
  }
  const beside = layout.lanes[place];
  const line = beside === undefined ? 0 : place > at ? beside.y + beside.height : beside.y;
  return { place, line };
}
