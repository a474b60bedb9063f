/**
 * What came of what, as a chain: entries in; with them all they follow and all that followed, by time, and the
 * links between these.
 *
 *     findChain(shown, [16])  → { rows: [13, 16, 18], links: [[13, 16], [16, 18]], more: 0 }
 */
import { linkedRows } from '../analysis/follows.ts';
import { firstDay } from '../analysis/rowTime.ts';
import { countOf, formatCount } from '../base/count.ts';
import { NO_DAY } from '../domain/chronology.ts';
import { kindOfCode, type Kind } from '../domain/kind.ts';
import { datesOf, titleOf } from './describeEntry.ts';
import type { Shown } from './showChronology.ts';

export interface Chain {
  /** By time, undated ones last. */
  readonly rows: readonly number[];
  /** From an entry to one that followed from it. */
  readonly links: readonly (readonly [from: number, to: number])[];
  /** How many more entries there are than are told of. */
  readonly more: number;
}

/** Kinds of entry that call for something to come of them. */
const CALLING: readonly Kind[] = ['referral', 'assessment', 'meeting', 'decision'];

/** The most entries of one chain. */
const MOST = 24;

/** The chain of some entries, these first where there are too many to tell of. */
export function findChain(shown: Shown, rows: readonly number[]): Chain {
  const { earlier, later } = shown.follows;
  const found = new Set(rows);
  for (const links of [earlier, later]) {
    // A set gives what is added while it is walked; each way starts from the entries themselves.
    const walked = new Set(rows);
    for (const row of walked) for (const other of linkedRows(links, row)) walked.add(other);
    for (const row of walked) found.add(row);
  }
  const seen = [...found].filter((row) => shown.order.includes(row));
  const kept = new Set(seen.slice(0, MOST));
  const sorted = sortByTime(shown, [...kept]);
  return {
    rows: sorted,
    links: sorted.flatMap((row) =>
      linkedRows(later, row)
        .filter((other) => kept.has(other))
        .map((other) => [row, other] as const),
    ),
    more: seen.length - kept.size,
  };
}

/** True for an entry of a kind that calls for something, where the file records what came of what at all. */
export function callsForMore(shown: Shown, row: number): boolean {
  return hasFollows(shown) && CALLING.includes(kindOfCode(shown.chronology.rows.kind[row] ?? 0));
}

/** True if any entry is recorded as following another. */
export function hasFollows({ follows }: Shown): boolean {
  return follows.later.rows.length > 0;
}

/** The entries shown that call for something, by kind, each by time; kinds without any left out. */
export function listCalling(shown: Shown): { readonly kind: Kind; readonly rows: Uint32Array }[] {
  const { rows } = shown.chronology;
  return CALLING.map((kind) => ({
    kind,
    rows: shown.order.filter((row) => kindOfCode(rows.kind[row] ?? 0) === kind),
  })).filter((group) => group.rows.length > 0);
}

/** Chains of more entries are told in figures: the list beside their picture names each. */
const MOST_NAMED = 3;

/** The chain in a sentence: what the picture of it shows. */
export function describeChain(shown: Shown, { rows, links, more }: Chain): string {
  if (rows.length > MOST_NAMED) return countChain({ rows, links, more });
  const name = (row: number) => `${titleOf(shown, row)} (${datesOf(shown, row)})`;
  const led = links.map(([from, to]) => `${name(from)} led to ${name(to)}`);
  const alone = rows.filter((row) => !links.some((link) => link.includes(row)));
  const apart = alone.map((row) => `${name(row)} stands by itself`);
  return [
    ...led,
    ...apart,
    ...(more > 0 ? [`${countOf(more, 'more entry', 'more entries')} left out`] : []),
  ].join('; ');
}

/** "24 entries with lines from each to what it led to, 4 of them without a line; 3 more left out" */
function countChain({ rows, links, more }: Chain): string {
  const alone = rows.length - new Set(links.flat()).size;
  const without = alone === 0 ? '' : `, ${formatCount(alone)} of them without a line`;
  const left = more > 0 ? `; ${formatCount(more)} more left out` : '';
  return `${countOf(rows.length, 'entry', 'entries')} with lines from each to what it led to${without}${left}`;
}

/** "None of the 4 follows from another of them", for entries that could each build on the one before. */
export function describeBuilding(shown: Shown, rows: readonly number[]): string {
  if (rows.length < 2) return '';
  const building = rows.filter((row) => comesFromAny(shown, row, rows)).length;
  const all = rows.length === 2 ? 'two' : String(rows.length);
  if (building === 0) return `None of these ${all} is recorded as coming of another of them.`;
  return `${building} of these ${all} ${building === 1 ? 'is' : 'are'} recorded as coming of another of them.`;
}

/** True if an entry came, over however many steps, of one of the others. */
function comesFromAny(shown: Shown, row: number, others: readonly number[]): boolean {
  const before = new Set([row]);
  for (const at of before) for (const other of linkedRows(shown.follows.earlier, at)) before.add(other);
  before.delete(row);
  return others.some((other) => before.has(other));
}

function sortByTime({ chronology }: Shown, rows: number[]): number[] {
  const dayOf = (row: number) => {
    const day = firstDay(chronology.rows, row);
    return day === NO_DAY ? Infinity : day;
  };
  return rows.sort((a, b) => (dayOf(a) === dayOf(b) ? a - b : dayOf(a) - dayOf(b)));
}
