/**
 * Puts the lanes in the order the user wants and leaves out those that are hidden. The lanes themselves
 * stay the same objects, so that what is known of each (its geometry, its shelves) can be kept.
 *
 *     arrangeLanes(shown, index, { ...FIRST_ARRANGEMENT, pinned: [4], hidden: [2] })
 *       → { lanes: [lane 4, …], standing: { pinned: 1, hidden: {2: lane 2}, … }, … }
 */
import type { ChronologyIndex } from '../analysis/indexChronology.ts';
import { beginOf } from '../analysis/rowTime.ts';
import { kindOfCode, type Kind } from '../domain/kind.ts';
import type { LaneArrangement } from '../domain/laneArrangement.ts';
import { isOfAgency, SECTORS, type Sector } from '../domain/sector.ts';
import type { Shown, ShownLane } from './showChronology.ts';

/** How the lanes of `Shown` stand. */
export interface Standing {
  /** How many lanes, the first ones, stay at the top while the others scroll. */
  readonly pinned: number;
  /** Lanes, as indices in `Chronology.lanes`, that are a single row. */
  readonly collapsed: ReadonlySet<number>;
  /** The sector named above a lane, by the lane's place in `Shown.lanes`; none unless grouped. */
  readonly headings: ReadonlyMap<number, Sector>;
  /** Lanes left out of the picture, in their order, by their index in `Chronology.lanes`. */
  readonly hidden: ReadonlyMap<number, ShownLane>;
}

/** All lanes stand, none apart. */
export const PLAIN_STANDING: Standing = {
  pinned: 0,
  collapsed: new Set(),
  headings: new Map(),
  hidden: new Map(),
};

/** What is shown, its lanes arranged. `shown` has all its lanes, by sector. */
export function arrangeLanes(shown: Shown, index: ChronologyIndex, arrangement: LaneArrangement): Shown {
  const ordered = orderLanes(shown, index, arrangement);
  const hidden = new Set(arrangement.hidden);
  const inSight = ordered.filter(({ id }) => !hidden.has(id));
  const pinned = arrangement.pinned.flatMap((id) => inSight.filter((lane) => lane.id === id));
  const others = inSight.filter((lane) => !pinned.includes(lane));
  return {
    ...shown,
    lanes: [...pinned, ...others],
    standing: {
      pinned: pinned.length,
      collapsed: new Set(arrangement.collapsed),
      headings: arrangement.grouped ? placeHeadings(others, pinned.length) : PLAIN_STANDING.headings,
      hidden: new Map(ordered.flatMap((lane) => (hidden.has(lane.id) ? [[lane.id, lane]] : []))),
    },
  };
}

/** All lanes in the order chosen, hidden and pinned ones among them. */
export function orderLanes(
  shown: Shown,
  index: ChronologyIndex,
  { order, byHand, grouped }: LaneArrangement,
): ShownLane[] {
  const lanes = [...shown.lanes, ...shown.standing.hidden.values()].sort(compareBySector);
  const places = new Map(byHand.map((id, place) => [id, place]));
  const rankOf = (lane: ShownLane): number =>
    order === 'hand' ? (places.get(lane.id) ?? Infinity) : firstContact(shown, index, lane);
  if (order !== 'sector') {
    const ranks = new Map(lanes.map((lane) => [lane, rankOf(lane)]));
    // Sorting is stable: lanes of the same rank stay by sector.
    lanes.sort((a, b) => compareNumbers(ranks.get(a) ?? 0, ranks.get(b) ?? 0));
  }
  if (!grouped) return lanes;
  const agencies = lanes.filter(({ sector }) => isOfAgency(sector));
  const sectors = new Set(agencies.map(({ sector }) => sector));
  const groups = [...sectors].map((sector) => agencies.filter((lane) => lane.sector === sector));
  return [...lanes.filter(({ sector }) => !isOfAgency(sector)), ...groups.flat()];
}

/** By sector, then as the files name them. */
export function compareBySector(a: ShownLane, b: ShownLane): number {
  return SECTORS.indexOf(a.sector) - SECTORS.indexOf(b.sector) || a.id - b.id;
}

const CONTACT_KINDS: readonly Kind[] = ['contact', 'referral', 'assessment', 'meeting', 'decision'];

/**
 * Day of an agency's first contact, whatever is filtered away; Infinity for none. Lanes that are no agency's
 * stay before all others: they tell what the contacts are about.
 */
function firstContact(shown: Shown, index: ChronologyIndex, { id, sector }: ShownLane): number {
  if (!isOfAgency(sector)) return -Infinity;
  const table = shown.chronology.rows;
  const first = index.lanes[id]?.entries.find((row) =>
    CONTACT_KINDS.includes(kindOfCode(table.kind[row] ?? 0)),
  );
  return first === undefined ? Infinity : beginOf(table, first);
}

/** Infinity less Infinity is no number. */
function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/**
 * Where a sector begins among lanes that stand by sector, `before` lanes preceding them. What is no agency's
 * stands before all headings.
 */
function placeHeadings(lanes: readonly ShownLane[], before: number): Map<number, Sector> {
  const headings = new Map<number, Sector>();
  lanes.forEach(({ sector }, i) => {
    if (isOfAgency(sector) && sector !== lanes[i - 1]?.sector) headings.set(before + i, sector);
  });
  return headings;
}
