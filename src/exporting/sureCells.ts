/**
 * What is written and read again must be drawn where it was. A row may lean on others for that: "same day" on the
 * row above, 12 March on the years of its neighbours, 03/04/2011 on dates that tell the order, an x on the ticks beside
 * it. Where those are left out, the row is read otherwise; then it gets cells that say by themselves what was read.
 *
 *     was   2 January 2010 | same day     the first is left out; alone, the second is read as nothing
 *     cells { date: '2010-01-02 (same day)' }
 */
import { asDay, formatIsoDay, formatMinutes } from '../base/day.ts';
import { isIntervalDay } from '../base/intervalDay.ts';
import { readCell } from '../domain/cells.ts';
import {
  FLAG_GOOD_PRACTICE,
  FLAG_KNOWN_LATER,
  FLAG_MISSED,
  FLAG_PERIOD,
  NO_DAY,
  NO_TIME,
  PARKED,
  type Chronology,
} from '../domain/chronology.ts';
import { laneIdsAt } from '../domain/entry.ts';
import type { Field } from '../domain/fields.ts';
import { tellMoment, tellPeriod } from '../domain/intervalWords.ts';

/** Cells of a row in the place of those it has. */
export type SureCells = Partial<Record<Field, string>>;

/** What a row is drawn by; what differs in one of them is put right by the cells of the same name. */
const ASPECTS = {
  status: ({ rows }: Chronology, row: number) => String(rows.status[row]),
  kind: ({ rows }: Chronology, row: number) => String(rows.kind[row]),
  date: ({ rows }: Chronology, row: number) =>
    [
      ...[rows.dateEarliest, rows.dateLatest, rows.dateMinutes, rows.endEarliest, rows.endLatest],
      ...[rows.endMinutes, rows.knownFrom],
    ]
      .map((column) => column[row])
      .join() + String((rows.flags[row] ?? 0) & (FLAG_PERIOD | FLAG_KNOWN_LATER)),
  missed: ({ rows }: Chronology, row: number) => String((rows.flags[row] ?? 0) & FLAG_MISSED),
  goodPractice: ({ rows }: Chronology, row: number) => String((rows.flags[row] ?? 0) & FLAG_GOOD_PRACTICE),
  lanes: (chronology: Chronology, row: number) => nameLanes(chronology, row),
} as const;
type Aspect = keyof typeof ASPECTS;

/** A row, and in what it was read otherwise. */
export interface Misread {
  readonly row: number;
  readonly aspects: readonly Aspect[];
}

/** Compares rows with what became of them in `again`, which has them and no others, in their order. */
export function listMisread(before: Chronology, rows: readonly number[], again: Chronology): Misread[] {
  const all = Object.keys(ASPECTS) as Aspect[];
  return rows.flatMap((row, at) => {
    const aspects = all.filter((aspect) => ASPECTS[aspect](before, row) !== ASPECTS[aspect](again, at));
    return aspects.length === 0 ? [] : { row, aspects };
  });
}

/** Cells that say by themselves what was read. What they cannot say (a kind, a note) they leave. */
export function writeSureCells(chronology: Chronology, { row, aspects }: Misread): SureCells {
  const { rows } = chronology;
  const has = (aspect: Aspect) => aspects.includes(aspect);
  const flags = rows.flags[row] ?? 0;
  return {
    ...(has('date') || has('status') ? writeSureDate(chronology, row) : {}),
    ...(has('missed') ? { missed: (flags & FLAG_MISSED) === 0 ? '' : 'yes' } : {}),
    ...(has('goodPractice') ? { good_practice: (flags & FLAG_GOOD_PRACTICE) === 0 ? '' : 'yes' } : {}),
    ...(has('lanes') ? { agency: nameLanes(chronology, row) } : {}),
  };
}

function nameLanes(chronology: Chronology, row: number): string {
  return laneIdsAt(chronology, row)
    .map((lane) => chronology.lanes[lane]?.name ?? '')
    .join('; ');
}

/** The words stand behind in brackets, as far as brackets can hold them. */
function writeSureDate(chronology: Chronology, row: number): SureCells {
  const { rows } = chronology;
  const behind = (field: Field) => {
    const words = readCell(chronology, row, field)
      .replace(/[()\s]+/g, ' ')
      .trim();
    return words === '' ? '' : ` (${words})`;
  };
  const [from, to] = [rows.dateEarliest[row] ?? NO_DAY, rows.dateLatest[row] ?? NO_DAY];
  if (isIntervalDay(Math.max(from, to)) && Math.max(from, to) !== NO_DAY)
    return writeSureInterval(chronology, row);
  if (from === NO_DAY && to === NO_DAY) {
    return rows.status[row] === PARKED ? { date: `not read${behind('date')}` } : {};
  }
  const time = readCell(chronology, row, 'time').trim() === '' ? writeTime(rows.dateMinutes[row]) : '';
  const start = `${writeSpan(from, to)}${from === to ? time : ''}`;
  if (((rows.flags[row] ?? 0) & FLAG_PERIOD) === 0) return { date: start + behind('date'), end_date: '' };
  const [endFrom, endTo] = [rows.endEarliest[row] ?? NO_DAY, rows.endLatest[row] ?? NO_DAY];
  if (readCell(chronology, row, 'end_date').trim() === '') {
    return { date: `${writeSide(from, from, to)}/${writeSide(endTo, endFrom, endTo)}${behind('date')}` };
  }
  return { date: start + behind('date'), end_date: writeSpan(endFrom, endTo) + behind('end_date') };
}

/** Intervals are read as they are told; a time that stands in a cell of its own is not said again. */
function writeSureInterval(chronology: Chronology, row: number): SureCells {
  const { rows } = chronology;
  const isFree = (field: Field) => readCell(chronology, row, field).trim() === '';
  const start = {
    earliest: rows.dateEarliest[row] ?? NO_DAY,
    latest: rows.dateLatest[row] ?? NO_DAY,
    minutes: isFree('time') ? (rows.dateMinutes[row] ?? NO_TIME) : NO_TIME,
  };
  const end = {
    earliest: rows.endEarliest[row] ?? NO_DAY,
    latest: rows.endLatest[row] ?? NO_DAY,
    minutes: isFree('end_time') ? (rows.endMinutes[row] ?? NO_TIME) : NO_TIME,
  };
  if (((rows.flags[row] ?? 0) & FLAG_PERIOD) === 0) return { date: tellMoment(start), end_date: '' };
  if (isFree('end_date')) return { date: tellPeriod(start, end) };
  return { date: tellMoment(start), end_date: tellMoment(end) };
}

/** One moment, somewhere in a span: "2010-01-02", "[2010-01-01..2010-01-31]", "[..2010-01-31]". */
function writeSpan(from: number, to: number): string {
  return from === to ? writeDay(from) : `[${writeDay(from)}..${writeDay(to)}]`;
}

/** A side of an interval: its day, or an open end. */
function writeSide(day: number, from: number, to: number): string {
  return from === NO_DAY || to === NO_DAY ? '..' : writeDay(day);
}

function writeDay(day: number): string {
  return day === NO_DAY ? '' : formatIsoDay(asDay(day));
}

function writeTime(minutes = NO_TIME): string {
  return minutes === NO_TIME ? '' : ` ${formatMinutes(minutes)}`;
}
