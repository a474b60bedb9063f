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

/** What is known of a lane's silence, as columns of numbers. */
export interface LaneSilence {
  /** Of the silences at least FLOOR days long, in order: as `SilentStretch`. */
  readonly after: Int32Array;
  readonly until: Int32Array;
  readonly row: Uint32Array;
  /** First and last day, two by two, of what lies outside the lane's records; see `Stretch`. */
  readonly outside: Float64Array;
}

/** A lane of whose silence nothing is said. */
export const NO_SILENCE = { after: new Int32Array(), until: new Int32Array(), row: new Uint32Array() };

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

/** Lanes that are no agency's: nobody there could have been in contact. */
const NO_AGENCY: readonly Sector[] = ['all', 'family'];

/** Shorter gaps are nobody's silence, in days. The shortest length that can be chosen is a month. */
const FLOOR = 28;

/** True for an entry that breaks a silence. An outlying date, likely mistyped, does not. */
export function isContact(rows: RowTable, row: number): boolean {
  const isOutlying = ((rows.flags[row] ?? 0) & FLAG_OUTLYING) !== 0;
  return CONTACT_CODES.has(rows.kind[row] ?? 0) && isInTime(rows, row) && !isOutlying;
}

/**
 * What every lane is silent of and has no records of, given each lane's entries by time and all in theirs. Silence is
 * looked for up to `end`; if left out, to the end of the case.
 */
export function indexSilences(
  chronology: Chronology,
  laneIndexes: readonly Pick<LaneIndex, 'entries'>[],
  order: Uint32Array,
  end = findEndOfCase(chronology.rows, order),
): LaneSilence[] {
  const { rows, lanes, keptBack } = chronology;
  return lanes.map(({ sector }, lane) => {
    const { entries } = laneIndexes[lane] ?? { entries: new Uint32Array() };
    const outside = findOutside(findCovered(rows, entries));
    const isUntold = NO_AGENCY.includes(sector) || keptBack?.leavesGaps === true;
    const all = isUntold ? [] : findSilences(rows, entries, outside, end);
    const silences = all.filter(({ after, until }) => until - after >= FLOOR);
    return {
      after: Int32Array.from(silences, ({ after }) => after),
      until: Int32Array.from(silences, ({ until }) => until),
      row: Uint32Array.from(silences, ({ row }) => row),
      outside: Float64Array.from(outside.flatMap(({ from, to }) => [from, to])),
    };
  });
}

/** The day up to which silence is looked for: that of the last outcome, else of the last contact of all. */
export function findEndOfCase(rows: RowTable, order: Uint32Array): number {
  let outcome = -Infinity;
  let contact = -Infinity;
  for (const row of order) {
    if (!isContact(rows, row)) continue;
    if (rows.kind[row] === OUTCOME) outcome = Math.max(outcome, firstDay(rows, row));
    contact = Math.max(contact, firstDay(rows, row));
  }
  return outcome > -Infinity ? outcome : contact;
}

/**
 * The silences of one lane up to `end`, in order, however short. `entries` are the lane's rows by the
 * beginning of each; `outside` the stretches without records.
 */
export function findSilences(
  rows: RowTable,
  entries: Uint32Array,
  outside: readonly Stretch[],
  end: number,
): SilentStretch[] {
  const silences: SilentStretch[] = [];
  let { heard, last } = findBeginning(rows, entries);
  const hear = (from: number, next: number): void => {
    const until = Math.min(from, end);
    if (last >= 0 && until - heard > 1)
      cutOutside({ after: heard, until, row: last }, next, outside, silences);
  };
  for (const row of entries) {
    const from = rows.dateEarliest[row] ?? NO_DAY;
    if (from === NO_DAY || !isContact(rows, row)) continue;
    hear(from, row);
    const to = lastPossibleDay(rows, row);
    if (to <= heard) continue;
    heard = to;
    last = row;
  }
  hear(end, -1);
  return silences;
}

/** A contact without a first possible day breaks everything before its last one: the latest of those. */
function findBeginning(rows: RowTable, entries: Uint32Array): { heard: number; last: number } {
  let heard = -Infinity;
  let last = -1;
  for (const row of entries) {
    if (rows.dateEarliest[row] !== NO_DAY || !isContact(rows, row)) continue;
    const to = lastPossibleDay(rows, row);
    if (to <= heard) continue;
    heard = to;
    last = row;
  }
  return { heard, last };
}

/** Adds to `silences` what is left of a stretch without what lies outside the records. */
function cutOutside(
  stretch: SilentStretch,
  next: number,
  outside: readonly Stretch[],
  silences: SilentStretch[],
): void {
  let { after, row } = stretch;
  for (const { from, to } of outside) {
    if (to <= after || from >= stretch.until) continue;
    if (from - after > 1) silences.push({ after, until: from, row });
    after = to;
    if (next >= 0) row = next;
  }
  if (stretch.until - after > 1) silences.push({ after, until: stretch.until, row });
}

/** The last day on which a contact may have been or gone on; infinite where nothing bounds it. */
function lastPossibleDay(rows: RowTable, row: number): number {
  const latest = rows.dateLatest[row] ?? NO_DAY;
  const end = isPeriod(rows, row) ? (rows.endLatest[row] ?? NO_DAY) : latest;
  return end === NO_DAY ? Infinity : Math.max(end, latest);
}
