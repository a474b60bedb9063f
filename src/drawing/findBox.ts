/** Which box of a Drawing an entry has gone into. */
import type { Selection } from '../domain/view.ts';
import type { ClusterMark, Drawing } from './drawing.ts';

/** Null for an entry that stands by itself in its lane, or is not in sight. */
export function findBox(
  { clusters, findings }: Pick<Drawing, 'clusters' | 'findings'>,
  { row, lane }: Selection,
): ClusterMark | null {
  const holds = (box: ClusterMark) => box.lane === lane && box.entries.includes(row);
  return clusters.find(holds) ?? findings.clusters.find(holds) ?? null;
}
