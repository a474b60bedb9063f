/**
 * Which entries have room for a card instead of a label, and over how many rows, for a zoom level.
 *
 *     row 0   ●  10 February 2012          ●  Telephones the surgery
 *     row 1      Weighed at 13.8 kg, a
 *     row 2      kilogram less than before
 *
 * A card takes its entry's row and free rows below it. What stands on those rows keeps its own label, so no
 * card reaches into the room of one. All is worked out for the crowded end of the level and holds for the
 * whole of it: while panning, what is a card stays one.
 */
import type { RowTable } from '../domain/chronology.ts';
import { isBand, isOpenAt, LABEL_GAP, MISSED_RADIUS, OPEN_LENGTH, radiusOf } from './geometry.ts';
import type { LaneLayout } from './layout.ts';
import type { PackedLane } from './packLane.ts';

/** Width of the words of a card, in pixels. */
export const CARD_WIDTH = 220;
/** Free pixels a card needs from where its words may begin to where the next mark on its rows may stand. */
const NEEDED = CARD_WIDTH + 2 * MISSED_RADIUS + 3 * LABEL_GAP;
/** How far the longest label reaches beyond its mark or its line, in pixels. */
const LABEL_REACH = 340;
/** Pixels an entry has on average where cards are worth looking for: in a crowded lane there are none. */
const WORTH_LOOKING = 40;
const MOST_OF_ROWS = 5;

/** Rooms of packed lanes by the level they were asked for: every frame asks. */
const known = new WeakMap<PackedLane, { readonly level: number; readonly rooms: Uint8Array | null }>();

/** For each placed entry of a packed lane the rows a card of it may take, 0 for no card; null where there is none. */
export function cardRoomsOf(
  table: RowTable,
  lane: LaneLayout,
  packed: PackedLane,
  level: number,
): Uint8Array | null {
  const before = known.get(packed);
  if (before?.level === level) return before.rooms;
  const rooms = isCrowded(lane, packed, level) ? null : findRooms(table, lane, packed, 2 ** level);
  known.set(packed, { level, rooms });
  return rooms;
}

function isCrowded({ geometry: { begin } }: LaneLayout, { placed }: PackedLane, level: number): boolean {
  const first = begin[placed[0] ?? 0] ?? 0;
  const last = begin[placed.at(-1) ?? 0] ?? 0;
  return placed.length > 1 && ((last - first) * 2 ** level) / placed.length < WORTH_LOOKING;
}

/** True if the card of an entry so long, in pixels at the crowded end of a level, stands after its line. */
export function isShort(pixels: number): boolean {
  return pixels <= CARD_WIDTH;
}

function findRooms(table: RowTable, lane: LaneLayout, packed: PackedLane, scale: number): Uint8Array | null {
  const { geometry } = lane;
  const { placed, shelf, clusters } = packed;
  const rooms = new Uint8Array(placed.length);
  const last = lane.rows - 1;
  // From the right: how many rows are free up to the next thing on each.
  const next = new Float64Array(lane.rows).fill(Infinity);
  let box = clusters.length - 1;
  let found = false;
  for (let p = placed.length - 1; p >= 0; p--) {
    const i = placed[p] ?? 0;
    const row = geometry.rows[i] ?? 0;
    const own = shelf[p] ?? 0;
    const begin = (geometry.begin[i] ?? 0) * scale;
    const until = (geometry.until[i] ?? 0) * scale;
    for (; box >= 0 && (clusters[box]?.right ?? 0) * scale > begin; box--) {
      next[last] = (clusters[box]?.left ?? 0) * scale;
    }
    const from = isShort(until - begin) ? Math.max(begin, until) : begin;
    let free = 0;
    while (free < MOST_OF_ROWS && own + free <= last && (next[own + free] ?? 0) - from >= NEEDED) free++;
    rooms[p] = isBand(table, row) ? 0 : free;
    found ||= free > 0;
    next[own] = begin - (isOpenAt(table, row, 'start') ? OPEN_LENGTH : 0);
  }
  if (!found) return null;
  keepFreeOfLabels(table, lane, packed, scale, rooms);
  return rooms;
}

/** From the left: takes from the rooms the rows that an earlier entry, or its label, may reach into. */
function keepFreeOfLabels(
  table: RowTable,
  lane: LaneLayout,
  { placed, shelf, clusters }: PackedLane,
  scale: number,
  rooms: Uint8Array,
): void {
  const { geometry } = lane;
  const last = lane.rows - 1;
  const end = new Float64Array(lane.rows).fill(-Infinity);
  let box = 0;
  for (let p = 0; p < placed.length; p++) {
    const i = placed[p] ?? 0;
    const row = geometry.rows[i] ?? 0;
    const own = shelf[p] ?? 0;
    const begin = (geometry.begin[i] ?? 0) * scale;
    for (; box < clusters.length && (clusters[box]?.left ?? 0) * scale <= begin; box++) {
      end[last] = Math.max(end[last] ?? 0, (clusters[box]?.right ?? 0) * scale);
    }
    let free = Math.min(1, rooms[p] ?? 0);
    while (free < (rooms[p] ?? 0) && (end[own + free] ?? 0) <= begin) free++;
    rooms[p] = free;
    const until = Math.max((geometry.until[i] ?? 0) * scale, begin + radiusOf(table, row));
    end[own] = until + (isOpenAt(table, row, 'end') ? OPEN_LENGTH : 0) + LABEL_REACH;
  }
}
