/**
 * Where a step with the keyboard starts from: what is selected, if the picture shows it, or the first entry in
 * sight.
 */
import { beginOf } from '../analysis/rowTime.ts';
import type { Selection, TimeWindow } from '../domain/view.ts';
import type { Shown } from './showChronology.ts';
import { firstOfLane, selectRow } from './stepEntries.ts';

/** The selected entry in a lane of the picture: if the one it was chosen in is hidden, in another. */
export function selectedInSight(shown: Shown, selected: Selection | null): Selection | null {
  const { hidden } = shown.standing;
  if (selected === null || selected.lane === null) return null;
  const at = hidden.has(selected.lane) ? selectRow(shown, selected.row) : selected;
  return at.lane === null || hidden.has(at.lane) ? null : at;
}

/** The first entry of the first lane that begins in a window; of an empty window the first of all. */
export function firstInSight(shown: Shown, window: TimeWindow): Selection | null {
  const { rows } = shown.chronology;
  for (const lane of shown.lanes) {
    const row = lane.entries.find((entry) => beginOf(rows, entry) >= window.from);
    if (row !== undefined && beginOf(rows, row) <= window.to) return { row, lane: lane.id };
  }
  const [lane] = shown.lanes;
  return lane === undefined ? null : firstOfLane(lane);
}
