/**
 * How entries are put together to be counted: by sector, by lane, by child, by year, or all as one. A row in;
 * the groups it counts in, with its figures in each, out.
 *
 *     const grouping = groupEntries(counted, 'year')
 *     grouping.groups[0]  → { key: '2006', rest: null }
 *     grouping.place(12, (group, figures) => …)
 */
import { asDay, civilFromDay } from '../base/day.ts';
import { nameYear } from '../base/intervalDay.ts';
import { NO_DAY, type Chronology } from '../domain/chronology.ts';
import type { Sector } from '../domain/sector.ts';
import type { CountBy } from '../domain/view.ts';
import { figuresAt } from './entryFigures.ts';
import type { Facets } from './facets.ts';
import { groupByChild } from './groupByChild.ts';
import type { ChronologyIndex } from './indexChronology.ts';
import { firstDay, isPeriod, lastDay } from './rowTime.ts';

/** What is counted: rows that may be seen, by time, and the lanes that may. */
export interface Counted {
  readonly chronology: Chronology;
  readonly facets: Facets;
  readonly order: Uint32Array;
  /** All of the record, whatever a filter leaves of it: what silence is worked out from. */
  readonly record: Pick<ChronologyIndex, 'order' | 'silences' | 'endOfCase'>;
  /** In the order they are listed; `id` is an index in `Chronology.lanes`. */
  readonly lanes: readonly { readonly id: number; readonly sector: Sector }[];
  /** Rows of kind birth. */
  readonly births: readonly number[];
}

/** What a group holds that has no key of its own. */
export type Rest = 'all' | 'several children' | 'no child' | 'several years' | 'no date';

export interface Group {
  /** The sector, the lane's index, the child's name or the year; empty for a rest. */
  readonly key: string;
  readonly rest: Rest | null;
}

export interface Grouping {
  readonly groups: readonly Group[];
  /** The lanes whose entries each group may hold; none of a group whose silence says nothing. */
  readonly lanesOf: readonly (readonly number[])[];
  /** Calls `tell` once for each group the row counts in, with the bits of its figures there. */
  readonly place: (row: number, tell: (group: number, figures: number) => void) => void;
}

/** The groups of a choice. */
export function groupEntries(counted: Counted, by: CountBy): Grouping {
  if (by === 'child') return groupByChild(counted);
  if (by === 'year') return groupByYear(counted);
  return groupByLane(counted, by);
}

/** All entries as one group. */
export function groupAll({ chronology, facets, lanes }: Counted): Grouping {
  return {
    groups: [{ key: '', rest: 'all' }],
    lanesOf: [lanes.map(({ id }) => id)],
    place: (row, tell) => tell(0, figuresAt(chronology.rows, facets.childSeen, row)),
  };
}

/** An entry in several lanes counts in each of them, in each of their sectors once. */
function groupByLane({ chronology, facets, lanes }: Counted, by: 'sector' | 'lane'): Grouping {
  const { rows } = chronology;
  const groupOf = new Int32Array(chronology.lanes.length).fill(-1);
  const keys: string[] = [];
  for (const { id, sector } of lanes) {
    const key = by === 'lane' ? String(id) : sector;
    const known = keys.indexOf(key);
    groupOf[id] = known < 0 ? keys.push(key) - 1 : known;
  }
  // Which call of `place` a group was told in last: an entry's lanes may be of one sector.
  const toldIn = new Uint32Array(keys.length);
  let call = 0;
  return {
    groups: keys.map((key) => ({ key, rest: null })),
    lanesOf: keys.map((_, group) => lanes.map(({ id }) => id).filter((id) => groupOf[id] === group)),
    place: (row, tell) => {
      const figures = figuresAt(rows, facets.childSeen, row);
      call++;
      const end = rows.laneStart[row + 1] ?? 0;
      for (let at = rows.laneStart[row] ?? 0; at < end; at++) {
        const group = groupOf[rows.laneIds[at] ?? 0] ?? -1;
        if (group < 0 || toldIn[group] === call) continue;
        toldIn[group] = call;
        tell(group, figures);
      }
    },
  };
}

/** More years than this and only those that hold entries are listed: a date far off is none to count from. */
const MOST_YEARS = 60;

/** An entry counts in a year only if all of it surely lies there. Each entry counts in one group. */
function groupByYear({ chronology, facets, order }: Counted): Grouping {
  const { rows } = chronology;
  const yearOf = (row: number): number | null => {
    const first = firstDay(rows, row);
    if (first === NO_DAY || isOpen(row)) return null;
    const { year } = civilFromDay(asDay(first));
    return civilFromDay(asDay(lastDay(rows, row))).year === year ? year : null;
  };
  const isOpen = (row: number) =>
    rows.dateEarliest[row] === NO_DAY ||
    rows.dateLatest[row] === NO_DAY ||
    (isPeriod(rows, row) && rows.endLatest[row] === NO_DAY);
  const held = new Set<number>();
  for (const row of order) {
    const year = yearOf(row);
    if (year !== null) held.add(year);
  }
  const years = listYears([...held].sort((a, b) => a - b));
  const groupOf = new Map(years.map((year, group) => [year, group]));
  const groups: Group[] = [
    ...years.map((year) => ({ key: nameYear(year), rest: null })),
    { key: '', rest: 'several years' },
    { key: '', rest: 'no date' },
  ];
  return {
    groups,
    // A year ends, and what is silent goes on.
    lanesOf: groups.map(() => []),
    place: (row, tell) => {
      const year = yearOf(row);
      const isDated = firstDay(rows, row) !== NO_DAY;
      const group = year === null ? years.length + (isDated ? 0 : 1) : (groupOf.get(year) ?? 0);
      tell(group, figuresAt(rows, facets.childSeen, row));
    },
  };
}

/** All years from the first to the last, so that a year with nothing is seen to have nothing. */
function listYears(held: readonly number[]): readonly number[] {
  const first = held[0] ?? 0;
  const length = held.length === 0 ? 0 : (held.at(-1) ?? 0) - first + 1;
  return length > MOST_YEARS ? held : Array.from({ length }, (_, i) => first + i);
}
