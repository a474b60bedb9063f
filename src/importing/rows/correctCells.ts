/**
 * The user's corrections of one file, found by spreadsheet row.
 *
 *     const corrections = indexCorrections(choices.corrections, 0)
 *     corrections.get(14)  → [{ field: 'date', words: '29 February 2012', … }]
 *     correctCells(['31/02/2012', 'GP'], ['date', 'agency'], corrections.get(14))
 *       → ['29 February 2012', 'GP']
 */
import type { Correction } from '../../domain/choices.ts';
import type { Field } from '../../domain/fields.ts';

export type RowCorrections = ReadonlyMap<number, readonly Correction[]>;

/** The corrections of a file by spreadsheet row; empty if there are none. */
export function indexCorrections(corrections: readonly Correction[], file: number): RowCorrections {
  const byRow = new Map<number, Correction[]>();
  for (const correction of corrections) {
    if (correction.file !== file) continue;
    const ofRow = byRow.get(correction.sheetRow);
    if (ofRow === undefined) byRow.set(correction.sheetRow, [correction]);
    else ofRow.push(correction);
  }
  return byRow;
}

/** The fields that cells are corrected of. */
export function listCorrectedFields(corrections: RowCorrections): ReadonlySet<Field> {
  return new Set([...corrections.values()].flat().map(({ field }) => field));
}

/** A copy of a row's cells with the corrected words in place; `readAs` says which column is which. */
export function correctCells(
  cells: readonly string[],
  readAs: readonly (Field | null)[],
  corrections: readonly Correction[],
): string[] {
  const corrected = [...cells];
  for (const { field, words } of corrections) {
    const column = readAs.indexOf(field);
    if (column < 0) continue;
    while (corrected.length < column) corrected.push('');
    corrected[column] = words;
  }
  return corrected;
}
