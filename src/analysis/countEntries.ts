/**
 * Counts the entries that may be seen: rows and a way to group them in; for each group its figures, its first
 * contact and its longest times without one out.
 *
 *     const [health] = countEntries(counted, groupEntries(counted, 'sector'))
 *     health.counts[FIGURES.indexOf('seenAlone')]  → 2
 *     health.unseen  → { before: 40, after: 57, days: 154 }
 *
 * An entry counts once, however many occasions it stands for: "26 or 27" is no number to add.
 */
import { FLAG_OUTLYING, NO_DAY, type RowTable } from '../domain/chronology.ts';
import { bitOf, FIGURES, type Figure } from './entryFigures.ts';
import { FirstRows } from './firstRows.ts';
import type { Counted, Group, Grouping } from './groupEntries.ts';
import { firstDay, isPeriod, lastDay } from './rowTime.ts';

/** The time between two entries: at least so many days, whatever their dates leave open. */
export interface Gap {
  /** The entry that lasts longest of those before. */
  readonly before: number;
  readonly after: number;
  /** From the last day `before` can have been to the first day `after` can have been. */
  readonly days: number;
}

export interface GroupCounts {
  readonly group: Group;
  /** By place in FIGURES. */
  readonly counts: Uint32Array;
  /** The contacts that may have been the first, by time: several where dates are uncertain or the same. */
  readonly firstContacts: readonly number[];
  /** The longest time without a contact, between two of them; null for fewer. */
  readonly withoutContact: Gap | null;
  /** The longest time between two contacts at which the child is recorded as seen. */
  readonly unseen: Gap | null;
}

const CONTACT = bitOf('contacts');
const SEEN = bitOf('seen');

/** The counts of each group. Takes a time that grows as the rows. */
export function countEntries({ chronology, order }: Counted, { groups, place }: Grouping): GroupCounts[] {
  const { rows } = chronology;
  const tallies = groups.map(() => ({
    counts: new Uint32Array(FIGURES.length),
    first: new FirstRows(rows),
    contacts: new GapFinder(rows),
    seen: new GapFinder(rows),
  }));
  for (const row of order) {
    // A date far from all others is likely mistyped: it is counted, and nothing is concluded from it.
    const isInCase = firstDay(rows, row) !== NO_DAY && ((rows.flags[row] ?? 0) & FLAG_OUTLYING) === 0;
    place(row, (group, figures) => {
      const tally = tallies[group];
      if (tally === undefined) return;
      addBits(tally.counts, figures);
      if (!isInCase || !(figures & CONTACT)) return;
      tally.first.add(row);
      tally.contacts.add(row);
      if (figures & SEEN) tally.seen.add(row);
    });
  }
  return tallies.map(({ counts, first, contacts, seen }, at) => ({
    group: groups[at] ?? { key: '', rest: null },
    counts,
    firstContacts: first.list(),
    withoutContact: contacts.longest,
    unseen: seen.longest,
  }));
}

/** The rows that a figure of a group counts, by time. */
export function listCounted(
  { order }: Counted,
  { place }: Grouping,
  group: number,
  figure: Figure,
): Uint32Array {
  const bit = bitOf(figure);
  return order.filter((row) => {
    let isCounted = false;
    place(row, (at, figures) => {
      if (at === group && figures & bit) isCounted = true;
    });
    return isCounted;
  });
}

function addBits(counts: Uint32Array, figures: number): void {
  for (let at = 0; figures >> at !== 0; at++) {
    if ((figures >> at) & 1) counts[at] = (counts[at] ?? 0) + 1;
  }
}

/**
 * Finds the longest time between its rows. Rows come by their first possible day. Nothing is claimed that one of
 * them may have broken: not after one that may have gone on, nor before one that may have been any time before.
 */
class GapFinder {
  readonly #rows: RowTable;
  #last: { readonly row: number; readonly until: number } | null = null;
  longest: Gap | null = null;

  constructor(rows: RowTable) {
    this.#rows = rows;
  }

  add(row: number): void {
    const rows = this.#rows;
    const last = this.#last;
    if (rows.dateEarliest[row] === NO_DAY) {
      this.longest = null;
    } else if (last !== null) {
      const days = firstDay(rows, row) - last.until;
      // From one day to the next there is no day between.
      if (days > (this.longest?.days ?? 1)) this.longest = { before: last.row, after: row, days };
    }
    const until = lastPossibleDay(rows, row);
    if (last === null || until > last.until) this.#last = { row, until };
  }
}

/** The last day on which an entry may have been or gone on; infinite where nothing bounds it. */
function lastPossibleDay(rows: RowTable, row: number): number {
  const isOpen = (isPeriod(rows, row) ? rows.endLatest : rows.dateLatest)[row] === NO_DAY;
  return isOpen ? Infinity : lastDay(rows, row);
}
