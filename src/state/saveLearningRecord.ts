/** Saves the learning record of a walk as CSV, after which its answers are saved; gives the name of the file. */
import { formatIsoDay } from '../base/day.ts';
import { writeLearningRecordCsv } from '../exporting/learningRecordCsv.ts';
import type { RoomSession } from './roomSession.svelte.ts';
import { saveFile } from './saveFile.ts';

/** The name says the day and nothing of the case. */
export async function saveLearningRecord(
  session: RoomSession,
  replace: (words: string) => string,
): Promise<string> {
  const record = session.makeRecord(replace);
  if (record === null) return '';
  const name = `learning record ${formatIsoDay(record.date)}.csv`;
  await saveFile(name, 'text/csv', writeLearningRecordCsv(record));
  session.markSaved();
  return name;
}
