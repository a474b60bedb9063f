/**
 * The columns a chronology can have, by their canonical headings, in the order they are written.
 * `docs/file-format.md` says what each holds; synonyms are in `importing/headings.ts`.
 */
export const FIELDS = [
  'ref',
  'date',
  'end_date',
  'time',
  'end_time',
  'agency',
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
] as const;

export type Field = (typeof FIELDS)[number];

/** The columns an entry cannot be placed without. */
export const NEEDED_TO_PLACE: readonly Field[] = ['date', 'agency'];
