/**
 * Counts the entries that may be seen: rows and a way to group them in; for each group its figures, its first
 * contact and its longest silences out.
 *
 *     const [health] = countEntries(counted, groupEntries(counted, 'sector'))
 *     health.counts[FIGURES.indexOf('seenAlone')]  → 2
 *     health.unseen?.row  → 40
 *
 * An entry counts once, however many occasions it stands for: "26 or 27" is no number to add.
 */
import { FLAG_OUTLYING, NO_DAY } from '../domain/chronology.ts';
import { ALL_FIGURES, bitOf, FIGURES, type Figure } from './entryFigures.ts';
import { FirstRows } from './firstRows.ts';
import type { Counted, Group, Grouping } from './groupEntries.ts';
import { findLongestSilences, type LongestSilences } from './longestSilences.ts';
import { firstDay } from './rowTime.ts';

export interface GroupCounts extends LongestSilences {
  readonly group: Group;
  /** By place in FIGURES. */
  readonly counts: Uint32Array;
  /** The contacts that may have been the first, by time: several where dates are uncertain or the same. */
  readonly firstContacts: readonly number[];
}

const CONTACT = bitOf('contacts');
const MISSED = bitOf('missed');

/** The counts of each group. Takes a time that grows as the rows. */
export function countEntries(counted: Counted, grouping: Grouping): GroupCounts[] {
  const { chronology, order } = counted;
  const { groups, place } = grouping;
  const { rows } = chronology;
  const tallies = groups.map(() => ({
    counts: new Uint32Array(FIGURES.length),
    first: new FirstRows(rows),
  }));
  for (const row of order) {
    // A date far from all others is likely mistyped: it is counted, and nothing is concluded from it.
    const isInCase = firstDay(rows, row) !== NO_DAY && ((rows.flags[row] ?? 0) & FLAG_OUTLYING) === 0;
    place(row, (group, figures) => {
      const tally = tallies[group];
      if (tally === undefined) return;
      addBits(tally.counts, figures & ALL_FIGURES);
      if (!isInCase || !(figures & CONTACT)) return;
      tally.first.add(row);
    });
  }
  const longest = findLongestSilences(counted, grouping);
  return tallies.map(({ counts, first }, at) => ({
    withoutContact: null,
    unseen: null,
    ...longest[at],
    group: groups[at] ?? { key: '', rest: null },
    counts,
    firstContacts: first.list(),
  }));
}

/** How many entries, and how many of them missed opportunities, count in the same figure of several groups. */
export interface SharedCount {
  readonly entries: number;
  readonly missed: number;
}

/** Counts them: for these the groups add up to more than all entries. */
export function countShared({ order }: Counted, { place }: Grouping): SharedCount {
  let entries = 0;
  let missed = 0;
  for (const row of order) {
    let told = 0;
    let shared = 0;
    place(row, (_, figures) => {
      shared |= told & figures & ALL_FIGURES;
      told |= figures;
    });
    if (shared !== 0) entries++;
    if (shared & MISSED) missed++;
  }
  return { entries, missed };
}

/** The rows that a figure of a group counts and none of the figures `but` does, by time. */
export function listCounted(
  { order }: Counted,
  { place }: Grouping,
  group: number,
  figure: Figure,
  but: readonly Figure[] = [],
): Uint32Array {
  const bit = bitOf(figure);
  const others = but.reduce((bits, other) => bits | bitOf(other), 0);
  return order.filter((row) => {
    let isCounted = false;
    place(row, (at, figures) => {
      if (at === group && figures & bit && !(figures & others)) isCounted = true;
    });
    return isCounted;
  });
}

function addBits(counts: Uint32Array, figures: number): void {
  for (let at = 0; figures >> at !== 0; at++) {
    if ((figures >> at) & 1) counts[at] = (counts[at] ?? 0) + 1;
  }
}
