/**
 * The learning record of a walk: the stops that were answered or revealed, in the order of the walk, with what
 * the room said, and how hindsight was limited. It tells nothing of a stop but what the room saw before `Reveal`.
 *
 *     makeRecord(whole, session, 'Our case')  → { date: 20779, title: 'Our case', stops: […], hindsight: […] }
 */
import type { Day } from '../../base/day.ts';
import type { Chronology } from '../../domain/chronology.ts';
import { NO_ANSWER, type Session, type StopAnswer } from '../../domain/learningRecord.ts';
import { describeHindsight, refOf } from './describeHindsight.ts';
import { tellStop, type StopWords } from './stopWords.ts';
import { makeWalk } from './walk.ts';

export interface RecordedStop extends StopWords, Omit<StopAnswer, 'counts'> {
  readonly ref: string;
  /** Each option with how many chose it; empty where nobody counted. */
  readonly answers: readonly { readonly option: string; readonly count: number }[];
}

export interface LearningRecord {
  /** The day of the session. */
  readonly date: Day;
  /** The case as the trainer calls it; may be empty. */
  readonly title: string;
  readonly stops: readonly RecordedStop[];
  readonly hindsight: readonly string[];
}

export function makeRecord(whole: Chronology, session: Session, title: string): LearningRecord {
  return {
    date: session.began,
    title: title.trim(),
    stops: listAnswers(whole, session).map((answer) => recordStop(whole, answer)),
    hindsight: describeHindsight(whole, session),
  };
}

/** The same record with all its words as `replace` has them. */
export function renameRecord(record: LearningRecord, replace: (words: string) => string): LearningRecord {
  const { title, stops, hindsight } = record;
  return {
    ...record,
    title: replace(title),
    hindsight: hindsight.map((words) => replace(words)),
    stops: stops.map((stop) => ({
      ...stop,
      lane: replace(stop.lane),
      date: replace(stop.date),
      question: replace(stop.question),
      options: stop.options.map((option) => replace(option)),
      answers: stop.answers.map(({ option, count }) => ({ option: replace(option), count })),
      words: replace(stop.words),
      reason: replace(stop.reason),
      ref: replace(stop.ref),
    })),
  };
}

/** What was said at every stop that was answered or revealed, in the order of the walk. */
export function listAnswers(whole: Chronology, { answers, revealed }: Session): StopAnswer[] {
  const answerAt = new Map(answers.map((answer) => [answer.stop, answer]));
  const isTold = new Set([...answerAt.keys(), ...revealed]);
  const stops = [...makeWalk(whole).rows].filter((row) => isTold.has(row));
  return stops.map((stop) => answerAt.get(stop) ?? { ...NO_ANSWER, stop });
}

function recordStop(whole: Chronology, { counts, ...answer }: StopAnswer): RecordedStop {
  const words = tellStop(whole, answer.stop);
  const answers = words.options.map((option, at) => ({ option, count: counts[at] ?? 0 }));
  return { ...words, ...answer, ref: refOf(whole, answer.stop), answers: counts.length > 0 ? answers : [] };
}
