/**
 * What a column can be read as, in words, for a list to choose from.
 *
 *     listOptions('GP')  [{ value: "", words: "Kept as it is" }, …]
 *     choiceOf('')       null: kept as it is
 */
import { OWN_AGENCY, type ColumnChoice } from '../domain/choices.ts';
import { FIELD_NAMES, FIELDS, nameField } from '../domain/fields.ts';

const KEPT_AS_IT_IS = '';

const FIELD_OPTIONS = FIELDS.map((value) => ({ value, words: nameField(value) }));

/** What a column called `name` can be read as. */
export function listOptions(name: string): { readonly value: string; readonly words: string }[] {
  return [
    { value: KEPT_AS_IT_IS, words: 'Kept as it is' },
    { value: OWN_AGENCY, words: `Entries by ${name}` },
    ...FIELD_OPTIONS,
  ];
}

export function choiceOf(value: string): ColumnChoice {
  return value === OWN_AGENCY ? OWN_AGENCY : (FIELDS.find((field) => field === value) ?? null);
}

/** "kept as it is", "an agency of its own", "date" */
export function nameChoice(choice: ColumnChoice): string {
  if (choice === OWN_AGENCY) return 'an agency of its own';
  return choice === null ? 'kept as it is' : FIELD_NAMES[choice];
}

/** "Column “When” read as date", "Column “Ward” kept as it is". */
export function describeColumnChoice(heading: string, choice: ColumnChoice): string {
  const column = `Column ${heading.trim() === '' ? 'without a heading' : `“${heading.trim()}”`}`;
  return choice === null ? `${column} kept as it is` : `${column} read as ${nameChoice(choice)}`;
}
