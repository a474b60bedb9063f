/**
 * The counts of what is shown, as a table: what is shown and a choice of rows in; named rows out, and behind each
 * of their figures its entries.
 *
 *     const table = countShown(shown, index, 'sector')
 *     table.rows[2].name  → "Health"
 *     listOpened(table, table.total, 'seenAlone')  → the rows of the entries
 */
import {
  countEntries,
  countShared,
  listCounted,
  type GroupCounts,
  type SharedCount,
} from '../analysis/countEntries.ts';
import { CONTACT_KINDS, FIGURES, type Figure } from '../analysis/entryFigures.ts';
import { childSeenAt } from '../analysis/facets.ts';
import { listChildren } from '../analysis/groupByChild.ts';
import { findFirstTold } from '../analysis/firstTold.ts';
import { groupAll, groupEntries, type Counted, type Grouping } from '../analysis/groupEntries.ts';
import type { ChronologyIndex } from '../analysis/indexChronology.ts';
import type { EndedStretch, EndOfCase } from '../analysis/silence.ts';
import type { ThreadIndex } from '../analysis/threads.ts';
import { kindOfCode } from '../domain/kind.ts';
import type { CountBy } from '../domain/view.ts';
import { nameGroup } from './countWords.ts';
import type { Shown } from './showChronology.ts';

export interface CountRow extends GroupCounts {
  readonly name: string;
  /** Entries of others that may have been the first to tell it; null where the rows are no agencies. */
  readonly firstTold: readonly number[] | null;
}

export interface CountTable {
  readonly by: CountBy;
  readonly rows: readonly CountRow[];
  /** Every entry once. */
  readonly total: CountRow;
  /** The entries for which the rows add up to more than that. */
  readonly shared: SharedCount;
  /** The contacts that stand for several occasions. */
  readonly several: Uint32Array;
  /** What is no contact and says all the same whether the child was seen: no figure counts it. */
  readonly seenBeside: readonly number[];
  /** By child: whether the file says who is one. */
  readonly areChildren: boolean;
  readonly counted: Counted;
}

/** What of a row can be opened. */
export type CountPart = Figure | 'saidElse' | 'first' | 'told' | 'withoutContact' | 'unseen';

/** What of the counts is opened: a part of a row, found again by name when the table is worked out anew. */
export interface OpenedCount {
  readonly by: CountBy | 'all';
  readonly name: string;
  readonly part: CountPart;
}

/** The figure of a row. */
export function figureOf(row: GroupCounts, figure: Figure): number {
  return row.counts[FIGURES.indexOf(figure)] ?? 0;
}

/** What a contact says of a child seen alone is one of these, or something else. */
const ALONE_OR_NOTHING: readonly Figure[] = ['seenAlone', 'notRecorded'];

/** How many contacts say something else of whether a child was seen than that one was seen alone. */
export function countSaidElse(row: GroupCounts): number {
  return ALONE_OR_NOTHING.reduce((left, figure) => left - figureOf(row, figure), figureOf(row, 'contacts'));
}

/** The figures a table has: under foresight none of judgements. */
export function figuresOf({ counted }: CountTable): readonly Figure[] {
  return counted.chronology.asKnownOn === null ? FIGURES : FIGURES.filter((figure) => figure !== 'missed');
}

/** Counts what is shown. Takes a time that grows as the rows shown. */
export function countShown(shown: Shown, index: ChronologyIndex, by: CountBy): CountTable {
  const { chronology, order, lanes, births } = shown;
  const counted: Counted = { chronology, facets: index.facets, order, record: index, lanes, births };
  const nameRows = (grouping: Grouping): CountRow[] =>
    countEntries(counted, grouping).map((row) => ({
      ...row,
      name: nameGroup(chronology, by, row.group),
      firstTold: null,
    }));
  const [total] = nameRows(groupAll(counted));
  if (total === undefined) throw new Error('All entries are one group.');
  const grouping = groupEntries(counted, by);
  const isSeveral = new Uint8Array(chronology.rows.length);
  for (const row of index.several) isSeveral[row] = 1;
  return {
    by,
    total,
    shared: countShared(counted, grouping),
    rows: addFirstTold(nameRows(grouping), counted, index.threads, by).filter(
      ({ group, counts }) => group.rest === null || counts.some((count) => count > 0),
    ),
    several: listCounted(counted, groupAll(counted), 0, 'contacts').filter((row) => isSeveral[row] === 1),
    seenBeside: listSeenBeside(counted),
    areChildren: listChildren(counted).areChildren,
    counted,
  };
}

function listSeenBeside({ chronology: { rows }, facets, order }: Counted): number[] {
  return [...order].filter((row) => {
    if (CONTACT_KINDS.includes(kindOfCode(rows.kind[row] ?? 0))) return false;
    return childSeenAt(facets.childSeen, row).length > 0;
  });
}

function addFirstTold(
  rows: readonly CountRow[],
  counted: Counted,
  threads: ThreadIndex,
  by: CountBy,
): readonly CountRow[] {
  if (by !== 'lane' && by !== 'sector') return rows;
  const { lanes } = counted.chronology;
  const keyOfLane = (lane: number) => (by === 'lane' ? String(lane) : (lanes[lane]?.sector ?? ''));
  const groups = rows.map(({ group }) => group);
  const told = findFirstTold(counted, threads, groups, keyOfLane);
  return rows.map((row, at) => ({ ...row, firstTold: told[at] ?? [] }));
}

/** The row of the table that was opened; null if there is none any more. */
export function openedRow(table: CountTable, { by, name }: OpenedCount): CountRow | null {
  if (by === 'all') return table.total;
  return by === table.by ? (table.rows.find((row) => row.name === name) ?? null) : null;
}

/** The entries a silence lies between: without a contact that ends it, the outcome if it lasts to that. */
function listEnds(longest: EndedStretch | null, { day, outcome }: EndOfCase): readonly number[] {
  if (longest === null) return [];
  const { row, next, until } = longest;
  const last = next < 0 && until === day ? outcome : next;
  return last < 0 || last === row ? [row] : [row, last];
}

/** The entries behind a part of a row, by time. */
export function listOpened(
  { counted, by }: CountTable,
  row: CountRow,
  part: CountPart,
): Uint32Array | readonly number[] {
  if (part === 'first') return row.firstContacts;
  if (part === 'told') return row.firstTold ?? [];
  if (part === 'withoutContact' || part === 'unseen') {
    return listEnds(row[part], counted.record.endOfCase);
  }
  const grouping = row.group.rest === 'all' ? groupAll(counted) : groupEntries(counted, by);
  const { key, rest } = row.group;
  const at = grouping.groups.findIndex((group) => group.key === key && group.rest === rest);
  if (part === 'saidElse') return listCounted(counted, grouping, at, 'contacts', ALONE_OR_NOTHING);
  return listCounted(counted, grouping, at, part);
}
