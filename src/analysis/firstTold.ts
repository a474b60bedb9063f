/**
 * When each lane or sector was first told: the first entries of others that record having shared something with
 * it, as threads do.
 *
 *     findFirstTold(counted, threads, laneOrSectorOf, groups)[2]  → rows, the first of them [42]
 *
 * What a sector's own agencies tell each other is not counted: it knew already.
 */
import { FLAG_OUTLYING, NO_DAY } from '../domain/chronology.ts';
import type { Counted, Group } from './groupEntries.ts';
import { firstDay } from './rowTime.ts';
import { FirstRows } from './firstRows.ts';
import { eachThread, type ThreadIndex } from './threads.ts';

/** For each group of lanes the entries that may have been the first to tell it, by time. */
export function findFirstTold(
  { chronology, order }: Counted,
  threads: ThreadIndex,
  groups: readonly Group[],
  keyOfLane: (lane: number) => string,
): (readonly number[])[] {
  const { rows, lanes } = chronology;
  const places = new Map(groups.map(({ key }, at) => [key, at]));
  const groupOf = lanes.map((_, lane) => places.get(keyOfLane(lane)) ?? -1);
  const firsts = groups.map(() => new FirstRows(rows));
  for (const row of order) {
    if (firstDay(rows, row) === NO_DAY || (rows.flags[row] ?? 0) & FLAG_OUTLYING) continue;
    const told = new Set<number>();
    eachThread(threads, row, (to, kind) => {
      if (kind === 'shared') told.add(groupOf[to] ?? -1);
    });
    const end = rows.laneStart[row + 1] ?? 0;
    for (let at = rows.laneStart[row] ?? 0; at < end; at++) told.delete(groupOf[rows.laneIds[at] ?? 0] ?? -1);
    for (const group of told) firsts[group]?.add(row);
  }
  return firsts.map((first) => first.list());
}
