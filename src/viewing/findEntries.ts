/**
 * Finds entries by words: a few words in, the rows in which all of them stand, in order of time, parked
 * ones last.
 *
 *     findEntries(shown, 'daniel weight')  → rows whose cells hold both words
 *
 * The room looks on: what is for the trainer alone, and answers to choose from, are no part of what is recorded and
 * are not looked through.
 *
 * Walks in slices, so that a large chronology never holds up the page: each step gives what was found so
 * far and can be left at any time.
 */
import { foldText } from '../base/foldText.ts';
import { readRowText } from '../domain/cells.ts';
import type { SourceFile } from '../domain/chronology.ts';
import type { Field } from '../domain/fields.ts';
import type { Shown } from './showChronology.ts';

/** Letters looked at in one step; the row under way is finished. */
const SLICE = 50_000;

const PASSED_OVER: ReadonlySet<Field | null> = new Set<Field>(['options', 'trainer_note']);

/** The columns of a file that are not looked through, each marked with 1; null where it has none. */
export function columnsPassedOver({ readAs }: SourceFile): Uint8Array | null {
  const marks = Uint8Array.from(readAs, (field) => (PASSED_OVER.has(field) ? 1 : 0));
  return marks.includes(1) ? marks : null;
}

/** The words looked for, as they are compared. */
export function wordsToFind(words: string): string[] {
  return foldText(words).split(' ').filter(Boolean);
}

/** Rows that hold all the words, case and accents aside; nothing for no words. */
export function* findEntries(shown: Shown, words: string): Generator<readonly number[]> {
  const { files, rows: table, text: blocks } = shown.chronology;
  const passedOver = files.map(columnsPassedOver);
  const wanted = wordsToFind(words);
  const found: number[] = [];
  if (wanted.length === 0) return;
  let letters = 0;
  for (const rows of [shown.order, shown.parked]) {
    for (const row of rows) {
      const text = foldText(readRowText(blocks, row, passedOver[table.file[row] ?? 0]));
      if (wanted.every((word) => text.includes(word))) found.push(row);
      letters += text.length;
      if (letters < SLICE) continue;
      letters = 0;
      yield found;
    }
  }
  yield found;
}
