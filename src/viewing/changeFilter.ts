/**
 * A filter after one value was chosen or given up, and after a file was read: another filter out.
 *
 *     toggleValue(NO_FILTER, 'agency', 3)   → { …, agency: [3] }
 */
import type { ChronologyIndex } from '../analysis/indexChronology.ts';
import { foldText } from '../base/foldText.ts';
import type { Chronology } from '../domain/chronology.ts';
import { NO_FILTER, type Filter, type FilterFacet } from '../domain/filter.ts';
import { readFacets } from './filterFacets.ts';

/** What was read of files. */
export interface ReadFiles {
  readonly chronology: Chronology;
  readonly index: ChronologyIndex;
}

/** Chooses a value of a facet, or gives it up if it was chosen. */
export function toggleValue(filter: Filter, facet: FilterFacet, code: number): Filter {
  const chosen = filter[facet];
  const codes = chosen.includes(code) ? chosen.filter((other) => other !== code) : [...chosen, code];
  return { ...filter, [facet]: codes.sort((a, b) => a - b) };
}

/** Drops the values that the files do not have. */
export function fitFilter(filter: Filter, { chronology, index }: ReadFiles): Filter {
  const readers = readFacets(chronology, index);
  return mapCodes(filter, (facet, code) => (code < readers[facet].words.length ? code : null));
}

/**
 * The same filter after the same files were read again: the values are known by their words. `rename` gives the
 * words that stand for others now.
 */
export function keepFilter(
  filter: Filter,
  before: ReadFiles,
  after: ReadFiles,
  rename: (words: string) => string = (words) => words,
): Filter {
  const old = readFacets(before.chronology, before.index);
  const read = readFacets(after.chronology, after.index);
  return mapCodes(filter, (facet, code) => {
    const words = foldText(rename(old[facet].words[code] ?? ''));
    const kept = read[facet].words.findIndex((other) => foldText(other) === words);
    return kept < 0 ? null : kept;
  });
}

function mapCodes(filter: Filter, map: (facet: FilterFacet, code: number) => number | null): Filter {
  const of = (facet: FilterFacet) =>
    [...new Set(filter[facet].map((code) => map(facet, code)))].filter((code) => code !== null);
  return {
    ...NO_FILTER,
    keepsContext: filter.keepsContext,
    agency: of('agency'),
    marked: of('marked'),
    kind: of('kind'),
    seen: of('seen'),
    person: of('person'),
    theme: of('theme'),
  };
}
