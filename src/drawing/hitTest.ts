/** What lies under a point of a Drawing: marks before clusters before lines before words. */
import type { ClusterMark, Drawing } from './drawing.ts';
import { LABEL_SIZE } from './geometry.ts';
import { measureText } from './textWidth.ts';

export type Hit =
  | { readonly kind: 'entry'; readonly entry: number }
  | { readonly kind: 'cluster'; readonly cluster: ClusterMark };

/** Half of the least size of a target (24 pixels, WCAG 2.2, success criterion 2.5.8). */
const LEAST_REACH = 12;
const SPAN_REACH = 10;

/** What a point hits, y counted from the top of the first lane; null for nothing. */
export function hitTest(drawing: Drawing, x: number, y: number): Hit | null {
  let nearest: { entry: number; distance: number } | null = null;
  for (const mark of [...drawing.findings.marks, ...drawing.marks]) {
    const reach = Math.max(mark.radius, LEAST_REACH);
    const distance = Math.max(Math.abs(mark.x - x), Math.abs(mark.y - y));
    if (distance <= reach && (nearest === null || distance < nearest.distance)) {
      nearest = { entry: mark.entry, distance };
    }
  }
  if (nearest) return { kind: 'entry', entry: nearest.entry };
  const cluster = [...drawing.findings.clusters, ...drawing.clusters].find(
    (c) => x >= c.x0 && x <= c.x1 && Math.abs(c.y - y) <= c.height / 2,
  );
  if (cluster) return { kind: 'cluster', cluster };
  const span = drawing.spans.find((s) => x >= s.x0 && x <= s.x1 && Math.abs(s.y - y) <= SPAN_REACH);
  if (span) return { kind: 'entry', entry: span.entry };
  const label = drawing.labels.find(
    (l) =>
      x >= l.x &&
      x <= l.x + measureText(l.text, LABEL_SIZE, l.bold ? 'bold' : 'regular') &&
      y >= l.y - LABEL_SIZE &&
      y <= l.y + 4,
  );
  return label ? { kind: 'entry', entry: label.entry } : null;
}
