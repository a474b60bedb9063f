/**
 * What entries can be filtered by: a chronology in; for each facet its values in words, and which of them a
 * row has, out.
 *
 *     const agency = readFacets(chronology, index).agency
 *     agency.words            ["Police", "School", …]
 *     agency.each(12, visit)  visit(1): row 12 stands in the lane School
 */
import { CONTACT_KINDS } from '../analysis/entryFigures.ts';
import { valuesAt, type ChildSeenFacet, type ValueFacet } from '../analysis/facets.ts';
import type { ChronologyIndex } from '../analysis/indexChronology.ts';
import { CHILD_SEEN, codeOfChildSeen, type ChildSeen } from '../domain/childSeen.ts';
import { FLAG_GOOD_PRACTICE, FLAG_MISSED, type Chronology, type RowTable } from '../domain/chronology.ts';
import { MARKED_GOOD, MARKED_MISSED, type FilterFacet } from '../domain/filter.ts';
import { codeOfKind, KIND_NAMES, KINDS } from '../domain/kind.ts';

export interface FacetReader {
  /** The words of each value, by its code. */
  readonly words: readonly string[];
  /** There are too many values to choose from: none are offered. */
  readonly isTooMany: boolean;
  /** Calls `visit` with each value of a row once. */
  readonly each: (row: number, visit: (code: number) => void) => void;
}

const SEEN_WORDS: Readonly<Record<ChildSeen, string>> = {
  'not seen': 'Not seen',
  seen: 'Seen',
  'seen alone': 'Seen alone',
  'spoken to': 'Spoken to',
  interpreter: 'Interpreter',
  'other words': 'In other words',
  'not recorded': 'Not recorded',
};

/** Kinds of which it can be asked whether the child was seen, where nothing is recorded of it. */
const CONTACTS = CONTACT_KINDS.map(codeOfKind);

const SEEN = 1 << codeOfChildSeen('seen');
const SEEN_ALONE = 1 << codeOfChildSeen('seen alone');

/** Prepares to read the facets of a chronology's rows. */
export function readFacets(
  chronology: Chronology,
  { facets }: ChronologyIndex,
): Readonly<Record<FilterFacet, FacetReader>> {
  const { rows, lanes } = chronology;
  const known = { isTooMany: false };
  return {
    agency: {
      ...known,
      words: lanes.map(({ name }) => name),
      each: (row, visit) => {
        const end = rows.laneStart[row + 1] ?? 0;
        for (let at = rows.laneStart[row] ?? 0; at < end; at++) visit(rows.laneIds[at] ?? 0);
      },
    },
    marked: {
      ...known,
      words: ['Missed opportunities', 'Good practice'],
      each: (row, visit) => {
        const flags = rows.flags[row] ?? 0;
        if (flags & FLAG_MISSED) visit(MARKED_MISSED);
        if (flags & FLAG_GOOD_PRACTICE) visit(MARKED_GOOD);
      },
    },
    kind: {
      ...known,
      words: KINDS.map((kind) => KIND_NAMES[kind]),
      each: (row, visit) => visit(rows.kind[row] ?? 0),
    },
    seen: {
      ...known,
      words: CHILD_SEEN.map((seen) => SEEN_WORDS[seen]),
      each: readSeen(rows, facets.childSeen),
    },
    person: readValues(facets.persons),
    theme: readValues(facets.themes),
  };
}

function readValues(facet: ValueFacet): FacetReader {
  const each: FacetReader['each'] = (row, visit) => {
    for (const id of valuesAt(facet, row)) visit(id);
  };
  return { words: facet.values, isTooMany: facet.isTooMany, each };
}

/** The same class may be said of several children: each is given once. As in the counts, seen alone is seen too. */
function readSeen(rows: RowTable, facet: ChildSeenFacet): FacetReader['each'] {
  if (facet.cellOf.length === 0) return () => undefined;
  const { cellOf, start, codes } = facet;
  const notRecorded = codeOfChildSeen('not recorded');
  const bitsOfCell = new Uint8Array(start.length - 1);
  for (let cell = 0; cell < bitsOfCell.length; cell++) {
    let bits = 0;
    for (let at = start[cell] ?? 0; at < (start[cell + 1] ?? 0); at++) bits |= 1 << (codes[at] ?? 0);
    bitsOfCell[cell] = bits & SEEN_ALONE ? bits | SEEN : bits;
  }
  return (row, visit) => {
    const bits = bitsOfCell[cellOf[row] ?? 0] ?? 0;
    if (bits === 0 && CONTACTS.includes(rows.kind[row] ?? 0)) visit(notRecorded);
    for (let code = 0; bits >> code > 0; code++) if ((bits >> code) & 1) visit(code);
  };
}
