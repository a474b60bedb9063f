/**
 * What a column can be read as, in words, for a list to choose from.
 *
 *     FIELD_OPTIONS[1]   { value: "date", words: "Date" }
 *     fieldOf('')        null: kept as it is
 */
import { FIELD_NAMES, FIELDS, nameField, type Field } from '../domain/fields.ts';

const KEPT_AS_IT_IS = '';

export const FIELD_OPTIONS: readonly { readonly value: string; readonly words: string }[] = [
  { value: KEPT_AS_IT_IS, words: 'Kept as it is' },
  ...FIELDS.map((value) => ({ value, words: nameField(value) })),
];

export function fieldOf(value: string): Field | null {
  return FIELDS.find((field) => field === value) ?? null;
}

/** "Column “When” read as date", "Column “Ward” kept as it is". */
export function describeColumnChoice(heading: string, field: Field | null): string {
  const column = `Column ${heading.trim() === '' ? 'without a heading' : `“${heading.trim()}”`}`;
  return field === null ? `${column} kept as it is` : `${column} read as ${FIELD_NAMES[field]}`;
}
