/**
 * What has no shelf and goes on in the window, but begins before it, where its box is out of sight: gathered in a
 * box at the window's edge, so that nothing that is there goes uncounted.
 */
import { untilOf } from '../analysis/rowTime.ts';
import { lowerBound } from '../base/bisect.ts';
import type { RowTable } from '../domain/chronology.ts';
import type { Cluster } from './gatherClusters.ts';
import type { TimeScale } from './timeScale.ts';

/** Rows of a box by time, missed opportunities apart. */
export type Gathered = Pick<Cluster, 'missed' | 'others'>;

/** The entries of clusters before the first in sight that go on in the window; null for none. */
export function gatherBegun(
  table: RowTable,
  clusters: readonly Cluster[],
  first: number,
  { map, from }: TimeScale,
): Gathered | null {
  const missed: number[] = [];
  const others: number[] = [];
  const goesOn = (row: number) => map.placeOf(untilOf(table, row)) > from;
  const begun = lowerBound(first, (i) => clusters[i]?.latestEnd ?? 0, from);
  for (let i = begun; i < first; i++) {
    const cluster = clusters[i];
    // Asked in every frame: of most clusters nothing goes on so far.
    if (cluster === undefined || cluster.end <= from) continue;
    for (const row of cluster.missed) if (goesOn(row)) missed.push(row);
    for (const row of cluster.others) if (goesOn(row)) others.push(row);
  }
  return missed.length + others.length === 0 ? null : { missed, others };
}
