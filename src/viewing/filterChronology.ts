/**
 * The rows that a filter leaves: a chronology, its index and what was chosen in; lanes and orders with fewer
 * rows out. Missed opportunities keep their numbers. Parked rows are not asked.
 *
 *     filterChronology(chronology, index, { ...NO_FILTER, agency: [3] })
 *       → { lanes, order, missedOrder, hidden: 138, matched: 22 }
 *
 * Where context is kept, what happened at home and to everybody stays beside what was chosen, and so does
 * what says how far the records of a lane go: without them a filter would change what the picture means.
 */
import type { ChronologyIndex, LaneIndex } from '../analysis/indexChronology.ts';
import { isMissed } from '../analysis/rowTime.ts';
import type { Chronology } from '../domain/chronology.ts';
import { FILTER_FACETS, isFiltering, type Filter } from '../domain/filter.ts';
import { codeOfKind, type Kind } from '../domain/kind.ts';
import { readFacets, type FacetReader } from './filterFacets.ts';

export interface FilteredRows {
  /** Same order as `Chronology.lanes`; lanes that are not asked for have no rows. */
  readonly lanes: readonly LaneIndex[];
  readonly order: Uint32Array;
  readonly missedOrder: Uint32Array;
  /** How many placed rows are left out. */
  readonly hidden: number;
  /** How many rows are what was asked for, context that only stays not among them. */
  readonly matched: number;
}

const CONTEXT_KINDS = (['context', 'birth', 'outcome', 'scope'] satisfies Kind[]).map(codeOfKind);
const SCOPE = codeOfKind('scope');

/** True if anything of the case is context that would stay. */
export function hasContext({ rows }: Chronology, { order }: ChronologyIndex): boolean {
  return order.some((row) => CONTEXT_KINDS.includes(rows.kind[row] ?? 0));
}

/** Leaves out what was not asked for. Takes a time that grows as the rows. */
export function filterChronology(
  chronology: Chronology,
  index: ChronologyIndex,
  filter: Filter,
): FilteredRows {
  const { order, missedOrder } = index;
  if (!isFiltering(filter)) {
    return { lanes: index.lanes, order, missedOrder, hidden: 0, matched: order.length };
  }
  const { rows } = chronology;
  const passes = markPassing(chronology, index, filter);
  const kept = new Uint8Array(rows.length);
  const matches = new Uint8Array(rows.length);
  const lanes = index.lanes.map((lane, id): LaneIndex => {
    const isAsked = filter.agency.length === 0 || filter.agency.includes(id);
    const sector = chronology.lanes[id]?.sector;
    const isHome = filter.keepsContext && (sector === 'family' || sector === 'all');
    const isMatch = (row: number) => isAsked && passes[row] === 1;
    const isKept = (row: number) => isMatch(row) || (isHome && CONTEXT_KINDS.includes(rows.kind[row] ?? 0));
    const hasRows = lane.entries.some(isKept) || lane.findings.some(isKept);
    const staysWithLane = (row: number) => filter.keepsContext && hasRows && rows.kind[row] === SCOPE;
    const keep = (row: number) => isKept(row) || staysWithLane(row);
    const entries = lane.entries.filter(keep);
    const findings = lane.findings.filter(keep);
    let missed = 0;
    for (const part of [entries, findings]) {
      for (const row of part) {
        kept[row] = 1;
        if (isMatch(row)) matches[row] = 1;
        if (isMissed(rows, row)) missed++;
      }
    }
    return { entries, findings, missed };
  });
  const left = order.filter((row) => kept[row] === 1);
  return {
    lanes,
    order: left,
    missedOrder: missedOrder.filter((row) => kept[row] === 1),
    hidden: order.length - left.length,
    matched: matches.reduce((sum, match) => sum + match, 0),
  };
}

/** 1 for each placed row that has a chosen value of every facet but the agency, which goes by lanes. */
function markPassing(chronology: Chronology, index: ChronologyIndex, filter: Filter): Uint8Array {
  const readers = readFacets(chronology, index);
  const tests = FILTER_FACETS.filter((facet) => facet !== 'agency' && filter[facet].length > 0).map((facet) =>
    testFacet(readers[facet], filter[facet]),
  );
  const passes = new Uint8Array(chronology.rows.length);
  for (const row of index.order) passes[row] = tests.every((test) => test(row)) ? 1 : 0;
  return passes;
}

/** Whether a row has one of the values chosen. */
export function testFacet(reader: FacetReader, chosen: readonly number[]): (row: number) => boolean {
  const isChosen = new Uint8Array(reader.words.length);
  for (const code of chosen) isChosen[code] = 1;
  let has = false;
  const visit = (code: number) => {
    if (isChosen[code] === 1) has = true;
  };
  return (row) => {
    has = false;
    reader.each(row, visit);
    return has;
  };
}
