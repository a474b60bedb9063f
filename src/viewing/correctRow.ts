/**
 * Forms for what a row says: which fields they have, the words in them, and the corrections they make.
 *
 *     wordsOfRow(chronology, 12)                         → { date: "31/02/2012", agency: "GP", … }
 *     listCorrections(place, before, { …, date: "28/02/2012" })
 *       → [{ file: 0, sheetRow: 14, field: "date", words: "28/02/2012" }]
 */
import { readCell, readRowCells, splitList } from '../domain/cells.ts';
import { NO_COLUMN, type Chronology } from '../domain/chronology.ts';
import type { Correction } from '../domain/choices.ts';
import { FIELD_NAMES, FIELDS, nameField, type Field } from '../domain/fields.ts';
import type { Kind } from '../domain/kind.ts';

/** All fields, or only what it takes to mark a missed opportunity, or to make the walk stop. */
export type FormKind = 'all' | 'missed' | 'stop';

/** Words by field; a field left out is empty. */
export type RowWords = Readonly<Partial<Record<Field, string>>>;

export interface FieldGroup {
  readonly legend: string;
  readonly fields: readonly FormField[];
  /** Kept out of sight until it is asked for. */
  readonly isMore: boolean;
}

export interface FormField {
  readonly field: Field;
  readonly label: string;
  /** Room for more than a line. */
  readonly isLong: boolean;
}

const FIRST: readonly Field[] = ['date', 'end_date', 'time', 'agency', 'title'];
const MISSED: readonly Field[] = ['missed', 'expected', 'said_by'];
const GOOD: readonly Field[] = ['good_practice', 'good_practice_by'];
const STOP: readonly Field[] = ['question', 'options', 'trainer_note', 'path'];
/** Chosen for a whole file or lane, in the receipt, or told by reading: no form asks for them. */
const TOLD: readonly Field[] = ['date_reading', 'sector', 'flag_reading', 'read_from'];
const GROUPED = [...FIRST, ...MISSED, ...GOOD, ...STOP, ...TOLD];
const REST = FIELDS.filter((field) => !GROUPED.includes(field));
const LONG: readonly Field[] = [
  ...(['title', 'detail', 'voice', 'missed', 'expected', 'good_practice', 'differs'] as const),
  ...(['question', 'options', 'trainer_note', 'source', 'comment'] as const),
];

const STOP_LABELS: RowWords = {
  question: 'Question for the room',
  options: 'Answers to choose from, one a line',
  trainer_note: 'Note for the trainer',
  path: 'Paths it belongs to; several with ; between them',
};

const FORMS: Readonly<Record<FormKind, readonly FieldGroup[]>> = {
  all: [
    makeGroup('What happened', FIRST),
    makeGroup('Missed opportunity', MISSED),
    makeGroup('Good practice', GOOD),
    { ...makeGroup('Stop in Step through', STOP, STOP_LABELS), isMore: true },
    { ...makeGroup('More', REST), isMore: true },
  ],
  missed: [makeGroup('Missed opportunity', MISSED)],
  stop: [makeGroup('Stop in Step through', STOP, STOP_LABELS)],
};

export function fieldGroupsOf(form: FormKind): readonly FieldGroup[] {
  return FORMS[form];
}

/** The kind of a row that is kept and tells of no event. */
export const NOTE_WORDS = 'note' satisfies Kind;

/** The words of a row's recognised cells, as a form has them: answers to choose from one a line. */
export function wordsOfRow(chronology: Chronology, row: number): RowWords {
  const readAs = chronology.files[chronology.rows.file[row] ?? 0]?.readAs ?? [];
  const cells = readRowCells(chronology.text, row);
  const wordsOf = (field: Field) => cells[readAs.indexOf(field)] ?? '';
  return Object.fromEntries(
    FIELDS.map((field) => [
      field,
      field === 'options' ? listLines(wordsOf(field)).join('\n') : wordsOf(field),
    ]),
  );
}

/** The answers in a cell or a field: lines, and what stands between semicolons. */
export function listLines(words: string): string[] {
  return splitList(words.replaceAll(/[\r\n]+/g, ';'));
}

/**
 * What a form still lacks, by field: a sentence each. A missed opportunity needs a name for it, a stop a
 * question; one that was a stop may be none any more.
 */
export function findFaults(form: FormKind, before: RowWords, words: RowWords, isMissed: boolean): RowWords {
  if (form === 'stop') {
    const isAsked = wordsIn(words, 'question') !== '' || wordsIn(before, 'question') !== '';
    return isAsked ? {} : { question: 'Write a question: the walk stops where there is one.' };
  }
  const isTouched = MISSED.some((field) => wordsIn(words, field) !== wordsIn(before, field));
  const needsName = form === 'missed' || (isMissed && isTouched);
  return needsName && wordsIn(words, 'said_by') === ''
    ? { said_by: 'Say whose account calls it missed: a review, a panel, a report.' }
    : {};
}

/** The cells whose words are others than before. A form for missed opportunities alone always marks one. */
export function listCorrections(
  chronology: Chronology,
  row: number,
  form: FormKind,
  before: RowWords,
  typed: RowWords,
): Correction[] {
  const words = form === 'missed' && wordsIn(typed, 'missed') === '' ? { ...typed, missed: 'Yes' } : typed;
  const place = placeOfRow(chronology, row);
  return FIELDS.filter((field) => (words[field] ?? '') !== (before[field] ?? '')).map((field) => ({
    ...place,
    field,
    words: field === 'options' ? listLines(words[field] ?? '').join('; ') : (words[field] ?? '').trim(),
  }));
}

/** Where the corrections of a row belong. */
export function placeOfRow(
  { rows }: Chronology,
  row: number,
): Pick<Correction, 'file' | 'sheetRow' | 'agencyColumn'> {
  const agencyColumn = rows.agencyColumn[row] ?? NO_COLUMN;
  const place = { file: rows.file[row] ?? 0, sheetRow: rows.sheetRow[row] ?? 0 };
  return agencyColumn === NO_COLUMN ? place : { ...place, agencyColumn };
}

/** "Row 14: date and time corrected"; "Row 14: marked as missed opportunity"; "Row 14: stop changed". */
export function describeCorrections(corrections: readonly Correction[], form: FormKind): string {
  const row = `Row ${corrections[0]?.sheetRow ?? ''}`;
  if (form === 'missed') return `${row}: marked as missed opportunity`;
  if (form === 'stop') {
    const isEnded = corrections.some(({ field, words }) => field === 'question' && words === '');
    return isEnded ? `${row}: no longer a stop` : `${row}: stop written`;
  }
  const [first, ...more] = corrections;
  if (first?.field === 'kind' && first.words === NOTE_WORDS && more.length === 0) {
    return `${row}: not an entry, kept as a note`;
  }
  const names = corrections.map(({ field }) => FIELD_NAMES[field]);
  const last = names.pop() ?? '';
  return `${row}: ${names.length > 0 ? `${names.join(', ')} and ${last}` : last} corrected`;
}

/** Those who are already named as saying that something was missed, each once: offered as one types. */
export function listNamedSources(chronology: Chronology, missedRows: Uint32Array): string[] {
  const names = Array.from(missedRows.subarray(0, MOST_LOOKED_AT), (row) =>
    readCell(chronology, row, 'said_by').trim(),
  );
  return [...new Set(names)].filter((name) => name !== '').slice(0, MOST_OFFERED);
}

const MOST_LOOKED_AT = 500;
const MOST_OFFERED = 30;

function makeGroup(legend: string, fields: readonly Field[], labels: RowWords = {}): FieldGroup {
  return {
    legend,
    isMore: false,
    fields: fields.map((field) => ({
      field,
      label: labels[field] ?? nameField(field),
      isLong: LONG.includes(field),
    })),
  };
}

function wordsIn(words: RowWords, field: Field): string {
  return (words[field] ?? '').trim();
}
