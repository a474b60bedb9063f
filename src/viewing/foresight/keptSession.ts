/**
 * A session as text that may be kept on a computer, and back. Of the file it holds nothing but the references of
 * the stops; by these, and by a number made of how many entries, lanes and stops there are, the case is known again.
 * Those counts themselves would tell a room how much is to come.
 *
 *     writeKept(whole, walk, session, 'Our case')  → '{"version":2,"likeness":2871650432,…}'
 *     matchKept(whole, walk, readKept(text))       → { session, title }; null if it is of another case
 */
import { asDay, formatIsoDay, type Day } from '../../base/day.ts';
import { readIsoDay } from '../../base/isoDay.ts';
import type { Chronology } from '../../domain/chronology.ts';
import { EVERYONE, type Eyes } from '../../domain/foresight.ts';
import { CONCERNS, type Concern, type Session, type StopAnswer } from '../../domain/learningRecord.ts';
import { SECTORS } from '../../domain/sector.ts';
import { refOf } from './describeHindsight.ts';
import { isStop, listPaths } from './foresee.ts';
import type { Walk } from './walk.ts';

const VERSION = 2;
/** Had the three counts themselves. */
const COUNTING_VERSION = 1;

interface KeptAnswer extends Omit<StopAnswer, 'stop'> {
  /** Its place among the stops of the walk. */
  readonly stop: number;
  readonly ref: string;
}

export interface KeptSession {
  /** The same for the same case: see `likenessOf`. */
  readonly likeness: number;
  readonly began: Day;
  readonly title: string;
  /** The path's place among the paths of the walk; null: all stops. */
  readonly path: number | null;
  readonly answers: readonly KeptAnswer[];
  readonly eyes: readonly Eyes[];
  readonly revealed: readonly number[];
  readonly writtenAfterReveal: readonly number[];
  readonly isOutcomeShown: boolean;
  readonly writtenAfterOutcome: readonly number[];
}

/** The session in the words that are kept. */
export function writeKept(whole: Chronology, walk: Walk, session: Session, title: string): string {
  const stops = listStops(whole, walk);
  const places = (rows: readonly number[]) => rows.map((row) => stops.indexOf(row));
  const path = listPaths(whole, walk).findIndex(({ name }) => name === session.at.path);
  const kept: KeptSession = {
    likeness: likenessOf(whole.rows.length, whole.lanes.length, stops.length),
    began: session.began,
    title,
    path: path < 0 ? null : path,
    answers: session.answers.map((answer) => ({
      ...answer,
      stop: stops.indexOf(answer.stop),
      ref: refOf(whole, answer.stop),
    })),
    eyes: session.eyes,
    revealed: places(session.revealed),
    writtenAfterReveal: places(session.writtenAfterReveal),
    isOutcomeShown: session.isOutcomeShown,
    writtenAfterOutcome: places(session.writtenAfterOutcome),
  };
  return JSON.stringify({ ...kept, version: VERSION, began: formatIsoDay(kept.began) });
}

/** Reads what was kept; null for anything else. */
export function readKept(text: string): KeptSession | null {
  const kept = parseObject(text);
  const began = readIsoDay(readWords(kept?.['began']));
  const version = kept?.['version'];
  if (kept === null || began === null || (version !== VERSION && version !== COUNTING_VERSION)) return null;
  return {
    likeness:
      version === VERSION
        ? readNumber(kept['likeness'])
        : likenessOf(readNumber(kept['entries']), readNumber(kept['lanes']), readNumber(kept['stops'])),
    began,
    title: readWords(kept['title']),
    path: kept['path'] === null ? null : readNumber(kept['path']),
    answers: readList(kept['answers'], readAnswer),
    eyes: readList(kept['eyes'], readEyes),
    revealed: readList(kept['revealed'], readNumber),
    writtenAfterReveal: readList(kept['writtenAfterReveal'], readNumber),
    isOutcomeShown: kept['isOutcomeShown'] === true,
    writtenAfterOutcome: readList(kept['writtenAfterOutcome'], readNumber),
  };
}

/** The session in the rows of a case, taken up where its latest stop is; null if it is not of this case. */
export function matchKept(
  whole: Chronology,
  walk: Walk,
  kept: KeptSession,
): { readonly session: Session; readonly title: string } | null {
  const { began, title, eyes, isOutcomeShown } = kept;
  const stops = listStops(whole, walk);
  const isSameCase = kept.likeness === likenessOf(whole.rows.length, whole.lanes.length, stops.length);
  const isKnown = ({ stop, ref }: KeptAnswer) => {
    const row = stops[stop];
    return row !== undefined && refOf(whole, row) === ref;
  };
  if (!isSameCase || !kept.answers.every(isKnown)) return null;
  const rows = (places: readonly number[]) => places.flatMap((place) => stops[place] ?? []);
  const answers = kept.answers.map(({ stop, ref: _, ...said }): StopAnswer => ({
    ...said,
    stop: stops[stop] ?? 0,
  }));
  const revealed = rows(kept.revealed);
  const told = [...answers.map(({ stop }) => stop), ...revealed];
  const known = Math.max(1, ...told.map((row) => walk.rows.indexOf(row) + 1));
  const path = kept.path === null ? null : (listPaths(whole, walk)[kept.path]?.name ?? null);
  return {
    title,
    session: {
      began,
      answers,
      at: { day: asDay(walk.days[known - 1] ?? 0), known, eyes: EVERYONE, path, revealed },
      eyes,
      revealed,
      writtenAfterReveal: rows(kept.writtenAfterReveal),
      isOutcomeShown,
      writtenAfterOutcome: rows(kept.writtenAfterOutcome),
      isTakenUpAgain: true,
    },
  };
}

/** A number from 0 to 2³² − 1 by which a case is known again: the hash FNV-1a of Fowler, Noll and Vo over the three counts. */
function likenessOf(...counts: readonly [entries: number, lanes: number, stops: number]): number {
  let hash = 0x811c9dc5;
  for (const sign of counts.join(' ')) hash = Math.imul(hash ^ sign.charCodeAt(0), 0x01000193);
  return hash >>> 0;
}

/** All stops of a walk, whatever path they belong to, in its order. */
function listStops(whole: Chronology, { rows }: Walk): number[] {
  return [...rows].filter((row) => isStop(whole, row, null));
}

function readAnswer(value: unknown): KeptAnswer | null {
  if (!isObject(value)) return null;
  return {
    stop: readNumber(value['stop']),
    ref: readWords(value['ref']),
    counts: readList(value['counts'], readNumber),
    words: readWords(value['words']),
    reason: readWords(value['reason']),
    concern: readConcern(value['concern']),
    isConcernLate: value['isConcernLate'] === true,
    concernAfter: readConcern(value['concernAfter']),
  };
}

function readConcern(value: unknown): Concern | null {
  return CONCERNS.find((level) => level === value) ?? null;
}

function readEyes(value: unknown): Eyes | null {
  if (!isObject(value)) return null;
  if (value['of'] === 'everyone') return EVERYONE;
  if (value['of'] === 'lane') return { of: 'lane', lane: readNumber(value['lane']) };
  const sector = SECTORS.find((name) => name === value['sector']);
  return value['of'] === 'sector' && sector !== undefined ? { of: 'sector', sector } : null;
}

/** A whole number from 0; -1 for anything else, which is no place and no count of anything. */
function readNumber(value: unknown): number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : -1;
}

function readWords(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function readList<Item>(value: unknown, read: (item: unknown) => Item | null): Item[] {
  return Array.isArray(value) ? value.map(read).filter((item) => item !== null) : [];
}

function parseObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
