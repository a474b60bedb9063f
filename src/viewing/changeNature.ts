/**
 * A row that is no entry, and a note that is one: a person's word goes over what was told from the row. It is
 * said by the row's kind, and by nothing else.
 *
 *     correctToNote(chronology, 12)   → { file: 0, sheetRow: 14, field: 'kind', words: 'note' }
 */
import type { Correction, ReadingChoices } from '../domain/choices.ts';
import type { Chronology } from '../domain/chronology.ts';
import { isSameCell, putCorrections } from './changeChoices.ts';
import { NOTE_WORDS, placeOfRow } from './correctRow.ts';

/** The correction that keeps a row as a note. */
export function correctToNote(chronology: Chronology, row: number): Correction {
  return { ...placeOfRow(chronology, row), field: 'kind', words: NOTE_WORDS };
}

/** The row is an entry: of the kind it had before a person made it a note, else a contact. */
export function takeForEntry(choices: ReadingChoices, chronology: Chronology, row: number): ReadingChoices {
  const note = correctToNote(chronology, row);
  const others = choices.corrections.filter((other) => !isSameCell(other, note));
  const made = choices.corrections.find((other) => isSameCell(other, note));
  if (made?.words === NOTE_WORDS) return { ...choices, corrections: others };
  return putCorrections(choices, [{ ...note, words: 'contact' }]);
}
