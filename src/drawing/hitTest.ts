/** What lies under a point of a Drawing: marks before clusters before lines before words. */
import type { ClusterMark, Drawing, Mark } from './drawing.ts';
import { LABEL_SIZE } from './geometry.ts';

export type Hit =
  | { readonly kind: 'entry'; readonly entry: number; readonly lane: number }
  | { readonly kind: 'cluster'; readonly cluster: ClusterMark };

/** Half of the least size of a target (24 pixels, WCAG 2.2, success criterion 2.5.8). */
const LEAST_REACH = 12;
const SPAN_REACH = 10;

/** What a point hits, y counted from the top of the first lane; null for nothing. */
export function hitTest(drawing: Drawing, x: number, y: number): Hit | null {
  const isInFindings = x < drawing.gutter;
  const { marks, clusters } = isInFindings ? drawing.findings : drawing;
  const things = hitMark(marks, x, y) ?? hitCluster(clusters, x, y);
  return isInFindings ? things : (things ?? hitSpan(drawing, x, y) ?? hitLabel(drawing, x, y));
}

/** From pixels below the top of what is in sight, scrolled down by `top`, to pixels below the first lane's. */
export function laneYAt({ pinnedHeight }: Drawing, y: number, top: number): number {
  return y < pinnedHeight ? y : y + top;
}

function hitMark(marks: readonly Mark[], x: number, y: number): Hit | null {
  let nearest: Mark | null = null;
  let least = Infinity;
  for (const mark of marks) {
    const distance = Math.max(Math.abs(mark.x - x), Math.abs(mark.y - y));
    if (distance > Math.max(mark.radius, LEAST_REACH) || distance >= least) continue;
    nearest = mark;
    least = distance;
  }
  return nearest && hitEntry(nearest);
}

function hitCluster(clusters: readonly ClusterMark[], x: number, y: number): Hit | null {
  const cluster = clusters.find((c) => x >= c.x0 && x <= c.x1 && Math.abs(c.y - y) <= c.height / 2);
  return cluster ? { kind: 'cluster', cluster } : null;
}

function hitSpan({ spans }: Drawing, x: number, y: number): Hit | null {
  const span = spans.find((s) => x >= s.x0 && x <= s.x1 && Math.abs(s.y - y) <= SPAN_REACH);
  return span ? hitEntry(span) : null;
}

function hitLabel({ labels }: Drawing, x: number, y: number): Hit | null {
  const label = labels.find((l) => x >= l.x && x <= l.x + l.width && y >= l.y - LABEL_SIZE && y <= l.y + 4);
  return label ? hitEntry(label) : null;
}

function hitEntry({ entry, lane }: { readonly entry: number; readonly lane: number }): Hit {
  return { kind: 'entry', entry, lane };
}
