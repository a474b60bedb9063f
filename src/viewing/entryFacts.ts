/**
 * All that an entry says, as headed paragraphs in the order they are read: what happened first, then the
 * child, then what others say of it, sources last, then what could only be kept as it is written.
 *
 *     listFacts(chronology, entry)  → [{ heading: "What happened", text: "…" }, { heading: "The child", … }, …]
 */
import { capitalise } from '../base/capitalise.ts';
import { listAsWritten } from '../domain/asWritten.ts';
import { readCell } from '../domain/cells.ts';
import type { Chronology } from '../domain/chronology.ts';
import type { Entry } from '../domain/entry.ts';
import { FIELD_NAMES, nameField, type Field } from '../domain/fields.ts';
import { KIND_NAMES } from '../domain/kind.ts';
import { LINE_LENGTH, shorten, shortenLong } from './shorten.ts';

export interface Fact {
  readonly heading: string;
  readonly text: string;
}

/** What is headed so stands where a room may look on only once somebody asks for it. */
export const FOR_TRAINER = nameField('trainer_note');

/** The filled facts of an entry. Nothing is added, nothing that tells of it left out but the end of what nobody reads on a screen. */
export function listFacts(chronology: Chronology, entry: Entry): Fact[] {
  const { missed, goodPractice } = entry;
  const written = new Map(listAsWritten(chronology, entry));
  // What was expected may be recorded without anybody calling it missed.
  const take = (field: Field) => {
    const words = written.get(field) ?? '';
    written.delete(field);
    return words;
  };
  // These say how the row is read; the date, the lane and the mark show it.
  take('date_reading');
  take('flag_reading');
  take('sector');
  const list = (items: readonly string[]) => items.join('; ');
  const facts: readonly (readonly [heading: string, text: string])[] = [
    // The heading above has the beginning of it.
    ['Title in full', entry.title.length > LINE_LENGTH ? entry.title : ''],
    [nameField('detail'), entry.detail],
    [nameField('kind'), entry.kind === 'contact' ? '' : KIND_NAMES[entry.kind]],
    [nameField('count'), entry.count],
    [nameField('person'), list(entry.persons)],
    [nameField('child_seen'), entry.childSeen],
    [nameField('voice'), entry.voice],
    [nameField('shared_with'), list(entry.sharedWith)],
    [nameField('asked_of'), list(entry.askedOf)],
    [nameField('not_shared_with'), list(entry.notSharedWith)],
    [nameField('not_recorded_by'), list(entry.notRecordedBy)],
    [nameField('known_from'), entry.knownFrom ?? ''],
    [nameField('due'), entry.due],
    [nameField('missed'), missed?.why ?? ''],
    [nameField('expected'), missed?.expected ?? take('expected')],
    [nameField('said_by'), missed?.saidBy ?? take('said_by')],
    [nameField('good_practice'), goodPractice ? goodPractice.what || 'Yes' : ''],
    [nameField('good_practice_by'), goodPractice?.saidBy ?? ''],
    [nameField('differs'), entry.differs],
    [nameField('comment'), entry.comment],
    [nameField('themes'), list(entry.themes)],
    [nameField('question'), entry.question],
    [nameField('options'), list(entry.options)],
    [FOR_TRAINER, entry.trainerNote],
    [nameField('path'), list(entry.path)],
    [nameField('source'), entry.source],
    [nameField('read_from'), entry.readFrom],
  ];
  const others = entry.other.map(
    ({ heading, text }) => [heading || 'Column without a heading', text] as const,
  );
  const kept = [...written].map(([field, text]) => [`Written under ${FIELD_NAMES[field]}`, text] as const);
  return [...facts, ...others, ...kept]
    .filter(([, text]) => text !== '')
    .map(([heading, text]) => ({ heading: shorten(heading, LINE_LENGTH), text: shortenLong(text) }));
}

/** Which row it is: "F014, row 8 of police.csv"; "Row 8 of police.csv" without a reference of its own. */
export function describeReference(chronology: Chronology, { index, file, sheetRow }: Entry): string {
  const own = shorten(readCell(chronology, index, 'ref').trim(), LINE_LENGTH);
  const place = `row ${sheetRow} of ${chronology.files[file]?.name ?? ''}`;
  return own === '' ? capitalise(place) : `${own}, ${place}`;
}
