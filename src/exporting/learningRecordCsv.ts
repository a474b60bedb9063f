/**
 * Writes a learning record as a CSV file: a row for each stop that was answered or revealed.
 *
 *     ∎session_date,case,stop,stop_date,agency,question,answers,words,reason,concern_before,concern_after,…␍␊
 *     2026-11-22,Our case,F014,12 October 2011,School,What would you do?,Wait: 3; Call: 12,…␍␊
 *
 * `docs/file-format.md` says what each column holds. How hindsight was limited stands in the first row, once.
 */
import { formatIsoDay } from '../base/day.ts';
import type { LearningRecord } from '../viewing/foresight/makeRecord.ts';
import { BYTE_ORDER_MARK, writeLine } from './chronologyCsv.ts';

export const RECORD_HEADINGS = [
  'session_date',
  'case',
  'stop',
  'stop_date',
  'agency',
  'question',
  'answers',
  'words',
  'reason',
  'concern_before',
  'concern_after_reveal',
  'concern_after',
  'how_hindsight_was_limited',
] as const;

export function* writeLearningRecordCsv({
  date,
  title,
  stops,
  hindsight,
}: LearningRecord): Generator<string> {
  yield BYTE_ORDER_MARK + writeLine(RECORD_HEADINGS);
  for (const [at, stop] of stops.entries()) {
    yield writeLine([
      formatIsoDay(date),
      title,
      stop.ref,
      stop.date,
      stop.lane,
      stop.question,
      stop.answers.map(({ option, count }) => `${option}: ${count}`).join('; '),
      stop.words.trim(),
      stop.reason.trim(),
      String(stop.isConcernLate ? '' : (stop.concern ?? '')),
      String(stop.isConcernLate ? (stop.concern ?? '') : ''),
      String(stop.concernAfter ?? ''),
      at === 0 ? hindsight.join(' ') : '',
    ]);
  }
}
