/**
 * What the filter offers: facets with their values and how many entries each would leave, given what is
 * chosen in the other facets. Only what the chronology has.
 *
 *     listFilterFacets(chronology, index, filter)
 *       → [{ facet: 'agency', heading: "Agency", options: [{ code: 3, words: "School", count: 22, … }] }, …]
 */
import type { ChronologyIndex } from '../analysis/indexChronology.ts';
import type { Chronology } from '../domain/chronology.ts';
import { FILTER_FACETS, type Filter, type FilterFacet } from '../domain/filter.ts';
import { testFacet } from './filterChronology.ts';
import { readFacets, type FacetReader } from './filterFacets.ts';

export interface FilterOption {
  readonly code: number;
  readonly words: string;
  /** Entries that have it, among those that the other facets leave. */
  readonly count: number;
  readonly isChosen: boolean;
}

export interface FilterFacetOptions {
  readonly facet: FilterFacet;
  readonly heading: string;
  readonly options: readonly FilterOption[];
  /** There are too many values to list. */
  readonly isTooMany: boolean;
}

const HEADINGS: Readonly<Record<FilterFacet, string>> = {
  agency: 'Agency',
  marked: 'Marked as',
  kind: 'Kind',
  seen: 'Child seen',
  person: 'Person',
  theme: 'Theme',
};

/** Values of these stand in their own order; those of others with the most frequent first. */
const IN_ORDER: readonly FilterFacet[] = ['marked', 'kind', 'seen'];

/** The facets to choose from. Takes a time that grows as the rows. */
export function listFilterFacets(
  chronology: Chronology,
  index: ChronologyIndex,
  filter: Filter,
): FilterFacetOptions[] {
  const readers = readFacets(chronology, index);
  const { all, left } = countValues(readers, index, filter);
  return FILTER_FACETS.flatMap((facet) => {
    const { words, isTooMany } = readers[facet];
    const total = all[facet];
    const codes = words.flatMap((_, code) => ((total[code] ?? 0) > 0 ? [code] : []));
    if (!isTooMany && !isWorthAsking(facet, codes)) return [];
    // By all entries, so that no value moves when another is chosen.
    if (!IN_ORDER.includes(facet)) codes.sort((a, b) => (total[b] ?? 0) - (total[a] ?? 0) || a - b);
    const options = codes.map((code) => ({
      code,
      words: words[code] ?? '',
      count: left[facet][code] ?? 0,
      isChosen: filter[facet].includes(code),
    }));
    return [{ facet, heading: HEADINGS[facet], options, isTooMany }];
  });
}

/** An entry has one kind and at least one lane: a single one of them leaves nothing to choose. */
function isWorthAsking(facet: FilterFacet, codes: readonly number[]): boolean {
  return codes.length > (facet === 'agency' || facet === 'kind' ? 1 : 0);
}

type Counts = Readonly<Record<FilterFacet, Uint32Array>>;

/** For each value its entries: all of them, and those that every other facet leaves. */
function countValues(
  readers: Readonly<Record<FilterFacet, FacetReader>>,
  { order }: ChronologyIndex,
  filter: Filter,
): { readonly all: Counts; readonly left: Counts } {
  const makeCounts = (): Counts => {
    const count = (facet: FilterFacet) => new Uint32Array(readers[facet].words.length);
    return {
      agency: count('agency'),
      marked: count('marked'),
      kind: count('kind'),
      seen: count('seen'),
      person: count('person'),
      theme: count('theme'),
    };
  };
  const all = makeCounts();
  const left = makeCounts();
  // How many of the facets in use a row does not pass, and the last such: with one, it counts for that facet only.
  const failed = new Uint8Array(order.length);
  const failedAt = new Uint8Array(order.length);
  FILTER_FACETS.forEach((facet, at) => {
    if (filter[facet].length === 0) return;
    const test = testFacet(readers[facet], filter[facet]);
    order.forEach((row, place) => {
      if (test(row)) return;
      failed[place] = (failed[place] ?? 0) + 1;
      failedAt[place] = at;
    });
  });
  FILTER_FACETS.forEach((facet, at) => {
    const { each } = readers[facet];
    let isLeft = false;
    const count = (code: number) => {
      all[facet][code] = (all[facet][code] ?? 0) + 1;
      if (isLeft) left[facet][code] = (left[facet][code] ?? 0) + 1;
    };
    order.forEach((row, place) => {
      isLeft = failed[place] === 0 || (failed[place] === 1 && failedAt[place] === at);
      each(row, count);
    });
  });
  return { all, left };
}
