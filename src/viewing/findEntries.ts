/**
 * Finds entries by words: a few words in, the rows in which all of them stand, in order of time, parked
 * ones last.
 *
 *     findEntries(shown, 'daniel weight')  → rows whose cells hold both words
 *
 * Walks in slices, so that a large chronology never holds up the page: each step gives what was found so
 * far and can be left at any time.
 */
import { foldText } from '../base/foldText.ts';
import { readRowText } from '../domain/cells.ts';
import type { Shown } from './showChronology.ts';

/** Letters looked at in one step; the row under way is finished. */
const SLICE = 50_000;

/** Rows that hold all the words, case and accents aside; nothing for no words. */
export function* findEntries(shown: Shown, words: string): Generator<readonly number[]> {
  const wanted = foldText(words).split(' ').filter(Boolean);
  const found: number[] = [];
  if (wanted.length === 0) return;
  let letters = 0;
  for (const rows of [shown.order, shown.parked]) {
    for (const row of rows) {
      const text = foldText(readRowText(shown.chronology.text, row));
      if (wanted.every((word) => text.includes(word))) found.push(row);
      letters += text.length;
      if (letters < SLICE) continue;
      letters = 0;
      yield found;
    }
  }
  yield found;
}
