/**
 * A filter in words: what was chosen, and what it hides.
 *
 *     describeFilter(chronology, index, filter, filtered)
 *       → "Filter: School, missed opportunities. 120 of 160 entries are hidden. …"
 */
import type { ChronologyIndex } from '../analysis/indexChronology.ts';
import { countOf, formatCount } from '../base/count.ts';
import type { Chronology } from '../domain/chronology.ts';
import { FILTER_FACETS, isFiltering, type Filter, type FilterFacet } from '../domain/filter.ts';
import type { FilteredRows } from './filterChronology.ts';
import { readFacets } from './filterFacets.ts';

/** More values of a facet than this are counted, not named. */
const MOST_NAMED = 3;

/** What stands before the values of a facet. */
const BEFORE: Readonly<Record<FilterFacet, string>> = {
  agency: '',
  marked: '',
  kind: 'kind ',
  seen: 'child ',
  person: 'person ',
  theme: 'theme ',
};

/** Empty where nothing is chosen; one sentence where nothing has it. */
export function describeFilter(
  chronology: Chronology,
  index: ChronologyIndex,
  filter: Filter,
  { order, hidden, matched }: FilteredRows,
): string {
  if (!isFiltering(filter)) return '';
  const readers = readFacets(chronology, index);
  const chosen = FILTER_FACETS.filter((facet) => filter[facet].length > 0).map((facet) => {
    const words = filter[facet].map((code) => readers[facet].words[code] ?? '');
    return BEFORE[facet] + joinValues(isOurs(facet) ? words.map((word) => word.toLowerCase()) : words);
  });
  // Context that would stay beside entries is alone now, and no screen shows it so.
  if (matched === 0) return `No entry matches the filter: ${chosen.join(', ')}.`;
  const total = index.order.length;
  const be = hidden === 1 ? 'is' : 'are';
  const many = countOf(total, 'entry', 'entries');
  const sentences = [
    `Filter: ${chosen.join(', ')}.`,
    hidden === 0 ? 'No entry is hidden.' : `${formatCount(hidden)} of ${many} ${be} hidden.`,
  ];
  const staying = order.length - matched;
  if (staying > 0)
    sentences.push(`${countOf(staying, 'entry', 'entries')} of context ${staying === 1 ? 'stays' : 'stay'}.`);
  return sentences.join(' ');
}

/** Values that are words of ours and not of the file. */
function isOurs(facet: FilterFacet): boolean {
  return facet === 'marked' || facet === 'kind' || facet === 'seen';
}

/** "School or GP", "School, GP, Police or 4 more" */
function joinValues(words: readonly string[]): string {
  const more = words.length - MOST_NAMED;
  const named = more > 1 ? [...words.slice(0, MOST_NAMED), `${more} more`] : words;
  const last = named.at(-1) ?? '';
  return named.length < 2 ? last : `${named.slice(0, -1).join(', ')} or ${last}`;
}
