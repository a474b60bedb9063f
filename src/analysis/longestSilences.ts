/**
 * The longest silences of groups of entries: rows and a way to group them in; for each group the longest stretch
 * without a contact, and without an entry at which a child may have been seen, out.
 *
 *     const [health] = findLongestSilences(counted, groupEntries(counted, 'sector'))
 *     health.unseen  → { after: 31 January 2011, until: 3 March 2012, row: 40, next: -1 }
 *
 * By the rule of `silence.ts`, so that a figure says what the picture says: from the record, up to the end of the
 * case, and none where the record may have a gap. What may mean that a child was seen ends the time without one,
 * so that it is never told longer than the record has it.
 */
import { MAY_BE_SEEN } from './entryFigures.ts';
import type { Counted, Grouping } from './groupEntries.ts';
import { joinStretches } from './records.ts';
import { findSilences, isAgencyLane, isContact, isInCase, outsideIn, type EndedStretch } from './silence.ts';

export interface LongestSilences {
  /** Null where none is certain. */
  readonly withoutContact: EndedStretch | null;
  readonly unseen: EndedStretch | null;
}

const NONE: LongestSilences = { withoutContact: null, unseen: null };

/** The longest silences of each group. Takes a time that grows as the rows of the record. */
export function findLongestSilences(
  counted: Counted,
  { groups, lanesOf, place }: Grouping,
): LongestSilences[] {
  const { rows } = counted.chronology;
  const { order, silences, endOfCase } = counted.record;
  const told = lanesOf.map((lanes) => isTold(counted, lanes));
  if (!told.includes(true)) return lanesOf.map(() => NONE);
  const contacts = lanesOf.map((): number[] => []);
  const seen = lanesOf.map((): number[] => []);
  const isShown = standsIn(counted);
  for (const row of order) {
    if (!isInCase(rows, row) || !isShown(row)) continue;
    const breaks = isContact(rows, row);
    place(row, (group, figures) => {
      const isSeen = (figures & MAY_BE_SEEN) !== 0;
      // Where no child is named, whichever was seen may have been any of them.
      const isOfAny = isSeen && groups[group]?.rest === 'no child';
      for (const at of isOfAny ? groups.keys() : [group]) {
        if (breaks) contacts[at]?.push(row);
        if (isSeen) seen[at]?.push(row);
      }
    });
  }
  return lanesOf.map((lanes, group) => {
    if (!told[group]) return NONE;
    const outside = joinStretches(lanes.flatMap((lane) => outsideIn(silences[lane])));
    const longestOf = (entries: readonly number[] = [], ends = isContact) =>
      findSilences(rows, entries, outside, endOfCase.day, ends).reduce<EndedStretch | null>(
        (longest, next) =>
          longest === null || next.until - next.after > longest.until - longest.after ? next : longest,
        null,
      );
    return { withoutContact: longestOf(contacts[group]), unseen: longestOf(seen[group], isInCase) };
  });
}

/** True for lanes of which some is an agency's, and none that is may have been in contact unrecorded. */
function isTold({ lanes, record }: Counted, ids: readonly number[]): boolean {
  const agencies = lanes.filter(({ id, sector }) => ids.includes(id) && isAgencyLane(sector));
  return agencies.length > 0 && agencies.every(({ id }) => record.silences[id]?.isTold === true);
}

/** Tells of a row whether it stands in one of the lanes that are counted. */
function standsIn({ chronology, lanes }: Counted): (row: number) => boolean {
  const isCounted = new Uint8Array(chronology.lanes.length);
  for (const { id } of lanes) isCounted[id] = 1;
  const { laneStart, laneIds } = chronology.rows;
  return (row) => {
    const end = laneStart[row + 1] ?? 0;
    for (let at = laneStart[row] ?? 0; at < end; at++) if (isCounted[laneIds[at] ?? 0]) return true;
    return false;
  };
}
