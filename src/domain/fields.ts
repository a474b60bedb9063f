/**
 * The columns a chronology can have, by their canonical headings, in the order they are written.
 * `docs/file-format.md` says what each holds; synonyms are in `importing/columns/headings.ts`.
 */
import { capitalise } from '../base/capitalise.ts';

export const FIELDS = [
  'ref',
  'date',
  'end_date',
  'time',
  'end_time',
  'date_reading',
  'agency',
  'sector',
  'title',
  'detail',
  'kind',
  'count',
  'person',
  'child_seen',
  'voice',
  'follows',
  'due',
  'shared_with',
  'asked_of',
  'not_shared_with',
  'not_recorded_by',
  'known_from',
  'missed',
  'expected',
  'said_by',
  'good_practice',
  'good_practice_by',
  'differs',
  'themes',
  'question',
  'options',
  'trainer_note',
  'path',
  'source',
  'comment',
  'sensitive',
  'flag_reading',
  'read_from',
] as const;

export type Field = (typeof FIELDS)[number];

/** What each column is called wherever it is spoken of: in the receipt, in forms, beside an entry. */
export const FIELD_NAMES: Readonly<Record<Field, string>> = {
  ref: 'reference',
  date: 'date',
  end_date: 'end date',
  time: 'time',
  end_time: 'end time',
  date_reading: 'how dates are read',
  agency: 'agency',
  sector: 'sector of the agency',
  title: 'title',
  detail: 'detail',
  kind: 'kind',
  count: 'number of occasions',
  person: 'person',
  child_seen: 'child seen',
  voice: 'what the child said or showed',
  follows: 'what it follows from',
  due: 'due date',
  shared_with: 'shared with',
  asked_of: 'asked for information',
  not_shared_with: 'not shared with',
  not_recorded_by: 'told, with no record of it',
  known_from: 'known from',
  missed: 'missed opportunity',
  expected: 'what was expected',
  said_by: 'who says it was missed',
  good_practice: 'good practice',
  good_practice_by: 'who says it was good practice',
  differs: 'another account',
  themes: 'themes',
  question: 'question for the room',
  options: 'answers to choose from',
  trainer_note: 'notes for the trainer',
  path: 'walks it belongs to',
  source: 'source',
  comment: 'comment',
  sensitive: 'sensitive, may be left out',
  flag_reading: 'how marks are read',
  read_from: 'where it was read',
};

/** The name of a column as a heading: "Missed opportunity". */
export function nameField(field: Field): string {
  return capitalise(FIELD_NAMES[field]);
}
