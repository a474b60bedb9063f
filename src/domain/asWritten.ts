/**
 * What an entry's cells say that its reading does not repeat word for word: "3.28am" in the time, a "No"
 * under missed, an end date that could not be read. So that no word is lost wherever an entry is told.
 *
 *     listAsWritten(chronology, entry)  → [["time", "3.28am"], ["missed", "No"]]
 */
import { formatMinutes } from '../base/day.ts';
import { isPlaceholder } from '../base/placeholder.ts';
import { readRowCells, recognisedField, splitList } from './cells.ts';
import type { Chronology } from './chronology.ts';
import type { Entry } from './entry.ts';
import type { Field } from './fields.ts';
import type { When } from './when.ts';

/** Filled cells of recognised columns, trimmed, whose words stand nowhere else in the entry. */
export function listAsWritten(chronology: Chronology, entry: Entry): (readonly [Field, string])[] {
  const file = chronology.files[entry.file];
  if (file === undefined) return [];
  return readRowCells(chronology.text, entry.index).flatMap((cell, column) => {
    const field = recognisedField(file, column);
    const words = cell.trim();
    if (field === null || words === '' || repeatWords(entry, field, words) === words) return [];
    return [[field, words] as const];
  });
}

/** How the entry's other members give the words of a cell; null where they do not. */
function repeatWords(entry: Entry, field: Field, words: string): string | null {
  switch (field) {
    case 'date':
      return entry.date === null ? words : entry.date.words;
    case 'end_date':
      return entry.end && entry.end.words;
    case 'time':
      return formatTime(entry.date);
    case 'end_time':
      return formatTime(entry.end);
    case 'agency':
      return splitList(words).join(';') === entry.lanes.join(';') ? listedWords(words) : null;
    case 'person':
    case 'follows':
    case 'shared_with':
    case 'asked_of':
    case 'not_shared_with':
    case 'not_recorded_by':
    case 'themes':
    case 'options':
    case 'path':
      return listedWords(words);
    case 'date_reading':
    case 'flag_reading':
    case 'sector':
    case 'sensitive':
      return null;
    case 'kind':
      return entry.kind;
    case 'known_from':
      return entry.knownFrom;
    case 'missed':
      return entry.missed && entry.missed.why;
    case 'expected':
      return entry.missed && entry.missed.expected;
    case 'said_by':
      return entry.missed && entry.missed.saidBy;
    case 'good_practice':
      return entry.goodPractice && entry.goodPractice.what;
    case 'good_practice_by':
      return entry.goodPractice && entry.goodPractice.saidBy;
    default:
      return words;
  }
}

/** A list is told without what a form left in it. */
function listedWords(words: string): string | null {
  return words.split(';').some((part) => isPlaceholder(part.trim())) ? null : words;
}

function formatTime(when: When | null): string | null {
  return when === null || when.minutes === null ? null : formatMinutes(when.minutes);
}
