/**
 * Which entries the user asked to see. For each facet the values chosen, as whole numbers; none chosen means
 * all. Several values of one facet are "or", facets are "and".
 *
 *     { ...NO_FILTER, agency: [3, 5], marked: [MARKED_MISSED] }   missed opportunities of lane 3 or lane 5
 */

/** In the order they are asked and said. */
export const FILTER_FACETS = ['agency', 'marked', 'kind', 'seen', 'person', 'theme'] as const;
export type FilterFacet = (typeof FILTER_FACETS)[number];

/**
 * Agency: an index in `Chronology.lanes`. Marked: below. Kind: in KINDS. Seen: in CHILD_SEEN. Person and theme:
 * in the values of the file's facets.
 */
export interface Filter extends Readonly<Record<FilterFacet, readonly number[]>> {
  /** The household, the ages, the outcome's line and what records are held stay, whatever is chosen. */
  readonly keepsContext: boolean;
}

export const MARKED_MISSED = 0;
export const MARKED_GOOD = 1;

export const NO_FILTER: Filter = {
  agency: [],
  marked: [],
  kind: [],
  seen: [],
  person: [],
  theme: [],
  keepsContext: true,
};

/** True if anything is chosen. */
export function isFiltering(filter: Filter): boolean {
  return FILTER_FACETS.some((facet) => filter[facet].length > 0);
}
