/**
 * Steps from one entry to another: along its lane, to the lane above or below, to the next missed
 * opportunity. What comes first in a lane are its findings, at its head.
 *
 *     stepInLane(shown, { row: 12, lane: 3 }, 1)  → { row: 40, lane: 3 }
 */
import { firstDay } from '../analysis/rowTime.ts';
import { lowerBound } from '../base/bisect.ts';
import { NO_DAY, PLACED } from '../domain/chronology.ts';
import { laneIdsAt } from '../domain/entry.ts';
import type { Selection } from '../domain/view.ts';
import { isInHiddenLanes } from './hiddenLanes.ts';
import type { Shown, ShownLane } from './showChronology.ts';

/**
 * A row as a selection, in the first of its lanes that is shown and not hidden, or else the first; in none
 * if it is parked and so stands in no lane.
 */
export function selectRow(shown: Shown, row: number): Selection {
  const isPlaced = shown.chronology.rows.status[row] === PLACED;
  const lanes = isPlaced ? laneIdsAt(shown.chronology, row) : [];
  const lane = lanes.find((id) => shown.lanes.some((other) => other.id === id)) ?? lanes[0];
  return { row, lane: lane ?? null };
}

/** The next (1) or previous (-1) entry of the same lane; the same at its ends. */
export function stepInLane(shown: Shown, from: Selection, by: 1 | -1): Selection {
  const lane = shown.lanes.find(({ id }) => id === from.lane);
  if (lane === undefined) return from;
  const at = placeInLane(lane, from.row) + by;
  const row = rowAtPlace(lane, at);
  return row === undefined ? from : { row, lane: lane.id };
}

/**
 * The entry nearest in time to `aim` in the next lane below (1) or above (-1); the same if there is none. Where the
 * lane holds `aim` itself, that: several steps down and as many up come back to where they began.
 */
export function stepToLane(shown: Shown, from: Selection, by: 1 | -1, aim = from.row): Selection {
  const at = shown.lanes.findIndex(({ id }) => id === from.lane);
  const lane = shown.lanes[at + by];
  return lane === undefined ? from : { row: nearestRow(shown, lane, aim), lane: lane.id };
}

/**
 * The next (1) or previous (-1) missed opportunity by number; without a selection the first or last. Those
 * in hidden lanes are passed over; null if there is no other.
 */
export function stepToMissed(shown: Shown, from: Selection | null, by: 1 | -1): Selection | null {
  const { missedOrder } = shown;
  const count = missedOrder.length;
  const at = missedPlace(shown, from, by);
  for (let passed = 0; passed < count; passed++) {
    const row = missedOrder[(at + by * passed + 2 * count) % count];
    if (row !== undefined && !isInHiddenLanes(shown, row)) return selectRow(shown, row);
  }
  return null;
}

/** The first entry of a lane, findings before all; null for a lane without entries. */
export function firstOfLane(lane: ShownLane): Selection | null {
  const row = rowAtPlace(lane, 0);
  return row === undefined ? null : { row, lane: lane.id };
}

/** The first or the last entry of the lane that an entry stands in; the same where its lane is not shown. */
export function endOfLane(shown: Shown, from: Selection, end: 'first' | 'last'): Selection {
  const lane = shown.lanes.find(({ id }) => id === from.lane);
  if (lane === undefined) return from;
  const last = lane.findings.length + lane.entries.length - 1;
  const row = rowAtPlace(lane, end === 'first' ? 0 : last);
  return row === undefined ? from : { row, lane: lane.id };
}

function missedPlace(shown: Shown, from: Selection | null, by: 1 | -1): number {
  const { missedOrder, missedNumber, order } = shown;
  if (from === null) return by === 1 ? 0 : missedOrder.length - 1;
  const place = missedOrder.indexOf(from.row);
  if (place >= 0) return place + by;
  // From one that the filter hides: by number.
  const number = missedNumber[from.row] ?? 0;
  if (number > 0) {
    const after = missedOrder.findIndex((row) => (missedNumber[row] ?? 0) > number);
    return (after < 0 ? missedOrder.length : after) + (by === 1 ? 0 : -1);
  }
  // From any other entry: the missed opportunity before or after it in the order of all.
  const at = order.indexOf(from.row);
  const before = order.subarray(0, Math.max(0, at)).filter((row) => (missedNumber[row] ?? 0) > 0).length;
  return by === 1 ? before : before - 1;
}

function placeInLane(lane: ShownLane, row: number): number {
  const finding = lane.findings.indexOf(row);
  return finding >= 0 ? finding : lane.findings.length + lane.entries.indexOf(row);
}

function rowAtPlace(lane: ShownLane, place: number): number | undefined {
  const { findings, entries } = lane;
  return place < findings.length ? findings[place] : entries[place - findings.length];
}

function nearestRow(shown: Shown, lane: ShownLane, row: number): number {
  const { rows } = shown.chronology;
  const day = firstDay(rows, row);
  const { entries, findings } = lane;
  if (findings.includes(row)) return row;
  if (entries.length === 0 || day === NO_DAY) return findings[0] ?? entries[0] ?? row;
  const after = lowerBound(entries.length, (i) => firstDay(rows, entries[i] ?? 0), day);
  for (let i = after; i < entries.length && firstDay(rows, entries[i] ?? 0) === day; i++) {
    if (entries[i] === row) return row;
  }
  const next = entries[Math.min(after, entries.length - 1)] ?? 0;
  const previous = entries[Math.max(0, after - 1)] ?? 0;
  const isPreviousNearer = day - firstDay(rows, previous) < Math.abs(firstDay(rows, next) - day);
  return isPreviousNearer ? previous : next;
}
