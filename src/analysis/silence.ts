/**
 * Silence: stretches of a lane without recorded contact.
 *
 *     contact            contact, some time here        outcome
 *        ●                    [●────────]                  |
 *         ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒           ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒|
 *
 * From the last possible day of one contact to the first possible day of the next, or to the end of the
 * case. Findings, context and things not kept do not end it. What lies outside the agency's records is no
 * silence, and before the first contact there is none. Where a contact may have been on any later day
 * ("after 3 May"), nothing is claimed from then on.
 *
 * Worked out from the record, never from what a filter leaves of it. Where contacts were left out before the
 * record came here, none is told.
 */
import { FLAG_OUTLYING, NO_DAY, type Chronology, type RowTable } from '../domain/chronology.ts';
import { codeOfKind, type Kind } from '../domain/kind.ts';
import type { Sector } from '../domain/sector.ts';
import type { LaneIndex } from './indexChronology.ts';
import { findCovered, findOutside, type Stretch } from './records.ts';
import { firstDay, isInTime, isPeriod } from './rowTime.ts';

/** A silence of one lane, in days. */
export interface SilentStretch {
  /** The last day on which there may have been a contact, or the day before the records begin. */
  readonly after: number;
  /** The first day on which there may have been the next, or the first day no longer looked at. */
  readonly until: number;
  /** The contact it follows; where it follows none, the one that ends it. */
  readonly row: number;
}

/** A silence with the contact that ends it. */
export interface EndedStretch extends SilentStretch {
  /** -1 where none does: it lasts to the end of the case, or of the records. */
  readonly next: number;
}

/** The day up to which silence is looked for. */
export interface EndOfCase {
  /** -Infinity where nothing is in time. */
  readonly day: number;
  /** The outcome that ends the case; -1 where none is recorded. */
  readonly outcome: number;
}

/** What is known of a lane's silence, as columns of numbers. */
export interface LaneSilence {
  /** False where nothing may be said of it. */
  readonly isTold: boolean;
  /** Of the silences at least FLOOR days long, in order: as `SilentStretch`. */
  readonly after: Int32Array;
  readonly until: Int32Array;
  readonly row: Uint32Array;
  /** First and last day, two by two, of what lies outside the lane's records; see `Stretch`. */
  readonly outside: Float64Array;
}

/** A lane of whose silence nothing is said. */
export const NO_SILENCE = {
  isTold: false,
  after: new Int32Array(),
  until: new Int32Array(),
  row: new Uint32Array(),
};

/** What ends a silence. An outcome does: with it, or with what it is the outcome of, the lane speaks. */
const CONTACT_KINDS: readonly Kind[] = [
  'contact',
  'referral',
  'assessment',
  'meeting',
  'decision',
  'outcome',
];
const CONTACT_CODES: ReadonlySet<number> = new Set(CONTACT_KINDS.map(codeOfKind));
const OUTCOME = codeOfKind('outcome');

/** False for lanes that are no agency's: nobody there could have been in contact. */
export function isAgencyLane(sector: Sector): boolean {
  return sector !== 'all' && sector !== 'family';
}

/** Shorter gaps are nobody's silence, in days. The shortest length that can be chosen is a month. */
const FLOOR = 28;

/** True for an entry that breaks a silence. An outlying date, likely mistyped, does not. */
export function isContact(rows: RowTable, row: number): boolean {
  return CONTACT_CODES.has(rows.kind[row] ?? 0) && isInCase(rows, row);
}

/** True for an entry in time whose date is not far from all others. */
export function isInCase(rows: RowTable, row: number): boolean {
  return isInTime(rows, row) && ((rows.flags[row] ?? 0) & FLAG_OUTLYING) === 0;
}

/**
 * What every lane is silent of and has no records of, given each lane's entries by time. Silence is looked for up to
 * the day `end`.
 */
export function indexSilences(
  chronology: Chronology,
  laneIndexes: readonly Pick<LaneIndex, 'entries'>[],
  end: number,
): LaneSilence[] {
  const { rows, lanes, keptBack } = chronology;
  return lanes.map(({ sector }, lane) => {
    const { entries } = laneIndexes[lane] ?? { entries: new Uint32Array() };
    const outside = findOutside(findCovered(rows, entries));
    const isUntold = !isAgencyLane(sector) || keptBack?.leavesGaps === true;
    const all = isUntold ? [] : findSilences(rows, entries, outside, end);
    const silences = all.filter(({ after, until }) => until - after >= FLOOR);
    return {
      isTold: !isUntold,
      after: Int32Array.from(silences, ({ after }) => after),
      until: Int32Array.from(silences, ({ until }) => until),
      row: Uint32Array.from(silences, ({ row }) => row),
      outside: Float64Array.from(outside.flatMap(({ from, to }) => [from, to])),
    };
  });
}

/** The day of the last outcome, else of the last contact of all: rows in any order in. */
export function findEndOfCase(rows: RowTable, order: Uint32Array): EndOfCase {
  let outcome = -1;
  let outcomeDay = -Infinity;
  let contactDay = -Infinity;
  for (const row of order) {
    if (!isContact(rows, row)) continue;
    const day = firstDay(rows, row);
    contactDay = Math.max(contactDay, day);
    if (rows.kind[row] !== OUTCOME || day <= outcomeDay) continue;
    outcome = row;
    outcomeDay = day;
  }
  return { day: outcome < 0 ? contactDay : outcomeDay, outcome };
}

/**
 * The silences of one lane, or of several as one, up to `end`, in order, however short. `entries` are the rows by
 * the beginning of each; `outside` the stretches without records, in order and apart; `ends` tells of an entry
 * whether it breaks a silence.
 */
export function findSilences(
  rows: RowTable,
  entries: Iterable<number>,
  outside: readonly Stretch[],
  end: number,
  ends: (rows: RowTable, row: number) => boolean = isContact,
): EndedStretch[] {
  const silences: EndedStretch[] = [];
  let { heard, last } = findBeginning(rows, entries, ends);
  const hear = (from: number, next: number): void => {
    const until = Math.min(from, end);
    if (last >= 0 && until - heard > 1)
      cutOutside({ after: heard, until, row: last, next: from > end ? -1 : next }, next, outside, silences);
  };
  for (const row of entries) {
    const from = rows.dateEarliest[row] ?? NO_DAY;
    if (from === NO_DAY || !ends(rows, row)) continue;
    hear(from, row);
    const to = lastPossibleDay(rows, row);
    if (to <= heard) continue;
    heard = to;
    last = row;
  }
  hear(end, -1);
  return silences;
}

/** The stretches of a lane without records, in order and apart. */
export function outsideIn(silence: LaneSilence | undefined): Stretch[] {
  if (silence === undefined) return [];
  const { outside } = silence;
  return Array.from({ length: outside.length / 2 }, (_, i) => ({
    from: outside[2 * i] ?? 0,
    to: outside[2 * i + 1] ?? 0,
  }));
}

/** A contact without a first possible day breaks everything before its last one: the latest of those. */
function findBeginning(
  rows: RowTable,
  entries: Iterable<number>,
  ends: (rows: RowTable, row: number) => boolean,
): { heard: number; last: number } {
  let heard = -Infinity;
  let last = -1;
  for (const row of entries) {
    if (rows.dateEarliest[row] !== NO_DAY || !ends(rows, row)) continue;
    const to = lastPossibleDay(rows, row);
    if (to <= heard) continue;
    heard = to;
    last = row;
  }
  return { heard, last };
}

/** Adds to `silences` what is left of a stretch without what lies outside the records. */
function cutOutside(
  stretch: EndedStretch,
  following: number,
  outside: readonly Stretch[],
  silences: EndedStretch[],
): void {
  let { after, row } = stretch;
  for (const { from, to } of outside) {
    if (to <= after || from >= stretch.until) continue;
    if (from - after > 1) silences.push({ after, until: from, row, next: -1 });
    after = to;
    if (following >= 0) row = following;
  }
  if (stretch.until - after > 1) silences.push({ ...stretch, after, row });
}

/** The last day on which a contact may have been or gone on; infinite where nothing bounds it. */
function lastPossibleDay(rows: RowTable, row: number): number {
  const latest = rows.dateLatest[row] ?? NO_DAY;
  const end = isPeriod(rows, row) ? (rows.endLatest[row] ?? NO_DAY) : latest;
  return end === NO_DAY ? Infinity : Math.max(end, latest);
}
