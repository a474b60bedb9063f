/** The sources of what a picture shows, in words. */
import { countOf } from '../base/count.ts';
import { readCell, splitList } from '../domain/cells.ts';
import type { Chronology } from '../domain/chronology.ts';
import type { Drawing } from '../drawing/drawing.ts';
import type { LanesPart } from '../drawing/wholePicture.ts';

export interface NamedSource {
  /** As written. */
  readonly source: string;
  /** How many of the entries in sight name it. */
  readonly count: number;
}

/** The rows of all that a picture shows, or some of its lanes: as marks, as stretches of time, or in numbers. */
export function listRowsInSight(
  { marks, spans, clusters, findings }: Drawing,
  { top, height }: LanesPart = ALL_LANES,
): ReadonlySet<number> {
  const isInSight = ({ y }: { readonly y: number }) => y >= top && y < top + height;
  return new Set([
    ...[...marks, ...spans, ...findings.marks].filter(isInSight).map(({ entry }) => entry),
    ...[...clusters, ...findings.clusters].filter(isInSight).flatMap(({ entries }) => entries),
  ]);
}

const ALL_LANES: LanesPart = { top: Number.MIN_SAFE_INTEGER, height: Infinity };

/** The sources of all entries in sight, those of the most entries first. */
export function listSources(chronology: Chronology, drawing: Drawing, sight?: LanesPart): NamedSource[] {
  const counts = new Map<string, number>();
  for (const row of listRowsInSight(drawing, sight)) {
    for (const source of new Set(splitList(readCell(chronology, row, 'source')))) {
      counts.set(source, (counts.get(source) ?? 0) + 1);
    }
  }
  return [...counts].map(([source, count]) => ({ source, count })).sort((a, b) => b.count - a.count);
}

/** As many of them as fit, and how many more stand `elsewhere`; empty where there are none. */
export function sayBriefly(
  sources: readonly NamedSource[],
  fits: (words: string) => boolean,
  elsewhere: string,
): string {
  for (let told = sources.length; told > 0; told--) {
    const named = sources.slice(0, told).map(({ source }) => source);
    const more = sources.length - told;
    const words = `Sources: ${named.join('; ')}${more === 0 ? '' : `; and ${more} more, ${elsewhere}`}`;
    if (fits(words)) return words;
  }
  if (sources.length === 0) return '';
  return `${countOf(sources.length, 'source stands', 'sources stand')} ${elsewhere}.`;
}
