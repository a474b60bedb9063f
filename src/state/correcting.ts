/**
 * Forms for a row, from opening to saving: a draft becomes corrections, and the files are read again.
 *
 *     openForm(casework, 'entry', 12, 'missed')
 *     await saveForm(casework, 'entry', 12)   → false while something is lacking, or nothing was read
 */
import { formatCount } from '../base/count.ts';
import { rowKeyOf } from '../domain/findRow.ts';
import { putCorrections } from '../viewing/changeChoices.ts';
import { correctToNote, takeForEntry } from '../viewing/changeNature.ts';
import { describeCorrections, listCorrections, wordsOfRow, type FormKind } from '../viewing/correctRow.ts';
import type { Casework } from './casework.svelte.ts';
import type { Draft, FormPlace } from './drafts.svelte.ts';

/** The form open for a row in a place; null if none is. */
export function formOf({ opened, drafts }: Casework, place: FormPlace, row: number): Draft | null {
  return opened && drafts.find(place, rowKeyOf(opened.chronology.rows, row));
}

/** Opens a form for a row. One that is open with words in it stays as it is. */
export function openForm(casework: Casework, place: FormPlace, row: number, form: FormKind): void {
  const { opened, drafts } = casework;
  const known = formOf(casework, place, row);
  if (opened === null || known?.form === form || known?.hasTyped) return;
  const { chronology } = opened;
  drafts.open(place, rowKeyOf(chronology.rows, row), form, wordsOfRow(chronology, row));
}

export function closeForm({ opened, drafts }: Casework, place: FormPlace, row: number): void {
  if (opened) drafts.close(place, rowKeyOf(opened.chronology.rows, row));
}

/** Reads the files again with what was typed, and closes the form once that is seen. */
export async function saveForm(casework: Casework, place: FormPlace, row: number): Promise<boolean> {
  const { opened, editing, drafts } = casework;
  const draft = formOf(casework, place, row);
  if (opened === null || draft === null || !draft.check()) return false;
  const { chronology } = opened;
  const key = rowKeyOf(chronology.rows, row);
  const corrections = listCorrections(chronology, row, draft.form, draft.before, draft.words);
  const words = describeCorrections(corrections, draft.form);
  const isSeen =
    corrections.length === 0 || (await casework.change(putCorrections(editing.choices, corrections), words));
  if (isSeen) drafts.close(place, key);
  return isSeen;
}

/** Keeps rows as notes, in one step. True once that is seen. */
export async function makeNotes(casework: Casework, rows: readonly number[]): Promise<boolean> {
  const { opened, editing } = casework;
  if (opened === null) return false;
  const corrections = rows.map((row) => correctToNote(opened.chronology, row));
  const choices = putCorrections(editing.choices, corrections);
  const words =
    corrections.length === 1
      ? describeCorrections(corrections, 'all')
      : `${formatCount(corrections.length)} rows kept as notes`;
  return casework.change(choices, words);
}

/** Takes a note for an entry. True once that is seen. */
export async function makeEntry(casework: Casework, row: number): Promise<boolean> {
  const { opened, editing } = casework;
  if (opened === null) return false;
  const sheetRow = opened.chronology.rows.sheetRow[row] ?? '';
  const choices = takeForEntry(editing.choices, opened.chronology, row);
  return casework.change(choices, `Row ${sheetRow}: taken as an entry`);
}
