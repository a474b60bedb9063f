/**
 * What may be seen now: a chronology and its index in; the lanes in the order they are drawn and the
 * counts that are said out. The filter is applied here, and foresight and names will be, before anything can
 * draw, list, find or export.
 *
 *     shown.lanes[0]  { name: "All agencies", sector: "all", … }
 *     describeShown(shown)  → "160 entries in 17 lanes, 42 marked as missed opportunities"
 */
import { countOf, formatCount } from '../base/count.ts';
import { formatDay } from '../base/day.ts';
import type { ChronologyIndex } from '../analysis/indexChronology.ts';
import type { FollowIndex } from '../analysis/follows.ts';
import type { EndOfCase, LaneSilence } from '../analysis/silence.ts';
import type { ThreadIndex } from '../analysis/threads.ts';
import { firstDay, isInTime, isMissed, isPoint, lastDay } from '../analysis/rowTime.ts';
import { NO_DAY, PARKED, type Chronology, type RowTable } from '../domain/chronology.ts';
import { NO_FILTER, type Filter } from '../domain/filter.ts';
import type { Sector } from '../domain/sector.ts';
import type { TimeWindow } from '../domain/view.ts';
import { compareBySector, PLAIN_STANDING, type Standing } from './arrangeLanes.ts';
import { describeFilter } from './describeFilter.ts';
import { filterChronology } from './filterChronology.ts';
import { listRows } from './parkedRows.ts';

export interface ShownLane {
  /** Index in `Chronology.lanes`. */
  readonly id: number;
  readonly name: string;
  readonly sector: Sector;
  /** Dated rows, by time. */
  readonly entries: Uint32Array;
  /** Judgements about the agency; they stand at the head of the lane. */
  readonly findings: Uint32Array;
  /** How many of both are marked as missed opportunities. */
  readonly missed: number;
}

export interface Shown {
  readonly chronology: Chronology;
  /** In the order they are drawn, top to bottom. */
  readonly lanes: readonly ShownLane[];
  /** Which of them are pinned or collapsed, and which are left out. */
  readonly standing: Standing;
  /** All shown rows, by time; findings without a date last. */
  readonly order: Uint32Array;
  /** Rows that could not be placed, in the order of the files and their rows. */
  readonly parked: Uint32Array;
  /** Shown rows marked as missed opportunities, in the order of their numbers. */
  readonly missedOrder: Uint32Array;
  /** For each row of the chronology its number, whether it is shown or not; 0 for none. */
  readonly missedNumber: Uint32Array;
  /** How many are numbered; null where some of the numbers are of entries that were left out. */
  readonly missedTotal: number | null;
  /** What the filter is and what it hides, in words; empty without one. */
  readonly filterWords: string;
  /** How many shown rows are what was asked for, not counting context that stays. */
  readonly matched: number;
  /** How many of `order`, its last ones, have no date. */
  readonly undated: number;
  /** Rows of kind outcome whose day is certain: only that can be a line through all lanes. */
  readonly outcomes: readonly number[];
  /** Rows of kind birth. */
  readonly births: readonly number[];
  /** From the first day of all that is dated to the day after the last; null if nothing is. */
  readonly wholeCase: TimeWindow | null;
  /** What is seen at first: as `wholeCase`, but where an outcome is recorded, only up to it. */
  readonly openingWindow: TimeWindow | null;
  /** Shortest stretch worth looking at, in days: hours where times are recorded, else days. */
  readonly shortest: number;
  /** By lane, as in `Chronology.lanes`; from the record, whatever a filter leaves of it. */
  readonly silences: readonly LaneSilence[];
  readonly endOfCase: EndOfCase;
  readonly threads: ThreadIndex;
  readonly follows: FollowIndex;
}

const SHORTEST_WITH_TIMES = 0.125;
const SHORTEST_WITHOUT = 5;
/** Free days at either end, so that a case of a single day is not spread over hours. */
const LEAST_MARGIN = 5;

/** Share of the window left free before the first mark, and after the last, whose words need room. */
const MARGIN_BEFORE = 0.03;
const MARGIN_AFTER = 0.08;
/** On a walk the newest entries, which everybody looks at, are always the last. */
const MARGIN_AFTER_NEWEST = 0.2;

/**
 * What of a chronology is seen. Lanes stand by sector, then as the file names them; what the user wants
 * instead is the work of `arrangeLanes`.
 */
export function showChronology(
  chronology: Chronology,
  index: ChronologyIndex,
  filter: Filter = NO_FILTER,
): Shown {
  const { rows } = chronology;
  const filtered = filterChronology(chronology, index, filter);
  // The line of an outcome and the ages are context of every lane.
  const isLeft = filter.keepsContext || filtered.hidden === 0 ? () => true : includes(filtered.order);
  const outcomes = Array.from(index.outcomes).filter(
    (row) => isPoint(rows, row) && isInTime(rows, row) && isLeft(row),
  );
  const lanes = chronology.lanes
    .map((lane, id): ShownLane => {
      const { entries, findings, missed } = filtered.lanes[id] ?? EMPTY_LANE;
      return { id, name: lane.name, sector: lane.sector, entries, findings, missed };
    })
    .filter((lane) => lane.entries.length + lane.findings.length > 0)
    .sort(compareBySector);
  const { extent } = index;
  const marginAfter = chronology.asKnownOn === null ? MARGIN_AFTER : MARGIN_AFTER_NEWEST;
  const lastOutcome = outcomes.length === 0 ? null : lastDay(rows, outcomes.at(-1) ?? 0);
  return {
    chronology,
    lanes,
    standing: PLAIN_STANDING,
    order: filtered.order,
    parked: listRows(rows, PARKED),
    missedOrder: filtered.missedOrder,
    missedNumber: index.missedNumber,
    missedTotal: totalOf(index),
    filterWords: describeFilter(chronology, index, filter, filtered),
    matched: filtered.matched,
    undated: countUndated(rows, filtered.order),
    outcomes,
    births: Array.from(index.births).filter(isLeft),
    silences: index.silences,
    endOfCase: index.endOfCase,
    threads: index.threads,
    follows: index.follows,
    shortest: index.hasTimes ? SHORTEST_WITH_TIMES : SHORTEST_WITHOUT,
    wholeCase: extent && widen(extent.from, extent.to + 1, marginAfter),
    openingWindow: extent && widen(extent.from, openingEnd(extent, lastOutcome) + 1, marginAfter),
  };
}

function totalOf({ missedOrder, missedNumber }: ChronologyIndex): number | null {
  const last = missedOrder.at(-1);
  const count = missedOrder.length;
  return last === undefined || missedNumber[last] === count ? count : null;
}

/** Whether a row is among others, of which there may be a million. */
function includes(rows: Uint32Array): (row: number) => boolean {
  return (row) => rows.includes(row);
}

/** Those without a date stand last. */
function countUndated(rows: RowTable, order: Uint32Array): number {
  let dated = order.length;
  while (dated > 0 && firstDay(rows, order[dated - 1] ?? 0) === NO_DAY) dated--;
  return order.length - dated;
}

/** The last outcome's last day, unless it lies outside the case, as a mistyped year may. */
function openingEnd({ from, to }: { from: number; to: number }, lastOutcome: number | null): number {
  return lastOutcome !== null && lastOutcome > from && lastOutcome < to ? lastOutcome : to;
}

const EMPTY_LANE = { entries: new Uint32Array(), findings: new Uint32Array(), missed: 0 };

/** "160 entries in 17 lanes, 42 marked as missed opportunities", hidden lanes among them. */
export function describeShown(shown: Shown): string {
  const isContextAlone = shown.matched === 0 && shown.filterWords !== '' && shown.order.length > 0;
  const of = isContextAlone ? ' of context' : '';
  const entries = countOf(shown.order.length, `entry${of}`, `entries${of}`);
  const lanes = countOf(shown.lanes.length + shown.standing.hidden.size, 'lane', 'lanes');
  const { asKnownOn } = shown.chronology;
  if (asKnownOn !== null) return `${entries} in ${lanes}, as known on ${formatDay(asKnownOn)}`;
  const missed = shown.missedOrder.length;
  const marked =
    missed === 0
      ? 'none marked as a missed opportunity'
      : missed === 1
        ? '1 marked as a missed opportunity'
        : `${formatCount(missed)} marked as missed opportunities`;
  const { rows } = shown.chronology;
  const parked = shown.parked.filter((row) => isMissed(rows, row)).length;
  const more = parked === 0 ? '' : `, ${formatCount(parked)} more among parked entries`;
  return `${entries} in ${lanes}, ${marked}${more}`;
}

function widen(from: number, to: number, marginAfter: number): TimeWindow {
  const length = to - from;
  return {
    from: from - Math.max(LEAST_MARGIN, length * MARGIN_BEFORE),
    to: to + Math.max(LEAST_MARGIN, length * marginAfter),
  };
}
