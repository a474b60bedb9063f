/**
 * What a trainer alone is told at a point of a walk: what the review says of the newest entry, what comes next,
 * and how far it is. It tells from the whole case what the room must not know, so nothing of it may be put on
 * the room's screen unless somebody who was warned asks for it.
 *
 *     prepareNotes(whole, steps, foresight)
 *       → { now: { lane: 'School', … }, note: 'Let them read it first', next: { … }, stop: 3, stops: 12, … }
 */
import { readCell } from '../../domain/cells.ts';
import type { Chronology } from '../../domain/chronology.ts';
import { entryAt } from '../../domain/entry.ts';
import { nameField } from '../../domain/fields.ts';
import type { Foresight } from '../../domain/foresight.ts';
import { describeDates } from '../../domain/when.ts';
import { joinLanes } from '../describeEntry.ts';
import { listFacts, type Fact } from '../entryFacts.ts';
import { LINE_LENGTH, shorten } from '../shorten.ts';
import type { Steps } from './stepThrough.ts';

/** An entry in a few words. */
export interface Glance {
  readonly lane: string;
  readonly date: string;
  readonly title: string;
}

export interface TrainerNotes {
  /** The newest entry, whoever knows of it. */
  readonly now: Glance;
  readonly isStop: boolean;
  /** The notes for the trainer that the file holds for it; empty without any. */
  readonly note: string;
  /** Everything else that is recorded about it, the reviewers' words among it. */
  readonly facts: readonly Fact[];
  /** The entry after it, and the next stop; null if none comes. */
  readonly next: Glance | null;
  readonly nextStop: Glance | null;
  /** How many stops of the path have come, and how many there are; the same of entries. */
  readonly stop: number;
  readonly stops: number;
  readonly entry: number;
  readonly entries: number;
}

/** Null of a walk without entries. The same through whosoever eyes the room sees the case. */
export function prepareNotes(
  whole: Chronology,
  { walk, isStop }: Steps,
  { known }: Foresight,
): TrainerNotes | null {
  const past = walk.rows.subarray(0, known);
  const now = past.at(-1);
  if (now === undefined) return null;
  const coming = walk.rows.subarray(known);
  const next = coming[0];
  const nextStop = coming.find(isStop);
  return {
    now: glanceAt(whole, now),
    isStop: isStop(now),
    note: readCell(whole, now, 'trainer_note').trim(),
    facts: listReview(whole, now),
    next: next === undefined ? null : glanceAt(whole, next),
    nextStop: nextStop === undefined ? null : glanceAt(whole, nextStop),
    stop: past.filter(isStop).length,
    stops: walk.rows.filter(isStop).length,
    entry: known,
    entries: walk.rows.length,
  };
}

/** "Stop 3 of 12"; between two stops "3 of 12 stops so far"; empty without stops. */
export function countStops({ isStop, stop, stops }: TrainerNotes): string {
  if (stops === 0) return '';
  return isStop ? `Stop ${stop} of ${stops}` : `${stop} of ${stops} stops so far`;
}

/** "4:05" for 245 seconds, "1:00:00" for an hour. */
export function describeClock(seconds: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  const rest = two(Math.floor(seconds % 60));
  if (minutes < 60) return `${minutes}:${rest}`;
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${rest}`;
}

/** What stands elsewhere in the notes, or on the room's screen. */
const TOLD_ELSEWHERE = [
  'Title in full',
  ...(['kind', 'question', 'options', 'trainer_note', 'path'] as const).map(nameField),
];

function listReview(whole: Chronology, row: number): Fact[] {
  const entry = entryAt(whole, row);
  const facts = listFacts(whole, entry).filter(({ heading }) => !TOLD_ELSEWHERE.includes(heading));
  return entry.missed === null ? facts : [{ heading: 'Marked as', text: 'Missed opportunity' }, ...facts];
}

function glanceAt(whole: Chronology, row: number): Glance {
  const { lanes, date, end, title, detail } = entryAt(whole, row);
  return {
    lane: joinLanes(lanes),
    date: describeDates(date, end),
    title: shorten(title || detail, LINE_LENGTH) || 'No title',
  };
}
