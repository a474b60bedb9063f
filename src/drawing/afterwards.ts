/**
 * The band of what was known only later, below what else stands in a lane that is no agency's: the household,
 * what concerns all agencies, the public. Nobody who acted then knew of it, so it does not stand among what
 * could have been known. In an agency's lane it stands where it belongs in the agency's work, and is told by
 * its dots.
 */
import { FLAG_KNOWN_LATER, type RowTable } from '../domain/chronology.ts';
import { isOfAgency } from '../domain/sector.ts';
import type { ShownLane } from '../viewing/showChronology.ts';
import type { LaneLayout } from './layout.ts';

/** What the band is called, as in the key and the table. */
export const AFTERWARDS_NAME = 'Known only later';
/** Rows of the band at most. */
export const MOST_AFTERWARDS_ROWS = 2;

/** A lane as it is packed: what was known at the time, and what was not; null where that has no band. */
export interface LaneParts {
  readonly then: ShownLane;
  readonly afterwards: ShownLane | null;
}

/** The same lane has the same parts, so that what is known of each can be kept. */
const known = new WeakMap<ShownLane, LaneParts>();

/** The parts of a lane. */
export function splitLane(table: RowTable, lane: ShownLane): LaneParts {
  const before = known.get(lane);
  if (before) return before;
  const parts = isOfAgency(lane.sector) && lane.sector !== 'public' ? whole(lane) : split(table, lane);
  known.set(lane, parts);
  return parts;
}

function split(table: RowTable, lane: ShownLane): LaneParts {
  const isLater = (row: number) => ((table.flags[row] ?? 0) & FLAG_KNOWN_LATER) !== 0;
  const later = lane.entries.filter(isLater);
  if (later.length === 0) return whole(lane);
  const entries = lane.entries.filter((row) => !isLater(row));
  return { then: { ...lane, entries }, afterwards: { ...lane, entries: later, findings: NONE } };
}

const NONE = new Uint32Array();

/** A lane without a band. */
export function whole(lane: ShownLane): LaneParts {
  return { then: lane, afterwards: null };
}

/** A lane as laid out, and its band, if it has one. */
export function partsOf(lane: LaneLayout): LaneLayout[] {
  return lane.afterwards === null ? [lane] : [lane, lane.afterwards];
}
