/**
 * A text without the names of the list: pseudonyms or roles stand for them.
 *
 *     replace("Daniel's mother, Ms Luczak")  → "Child A's mother, Adult B"
 */
import { capitalise } from '../../base/capitalise.ts';
import type { ListedName, NameSetting } from '../../domain/naming.ts';
import { findNames } from './findNames.ts';
import { foldName } from './foldName.ts';
import { listWords, NameForms } from './nameForms.ts';

export interface ReplaceNames {
  /** `isDate`: months in the text are months. */
  (text: string, isDate?: boolean): string;
}

/** Words the replacing itself may bring. */
const OWN_WORDS = ['s', 'family', 'address', 'file', 'left', 'out'];
const ADDRESS_LEFT_OUT = '[address left out]';
const FILE_LEFT_OUT = '[file left out]';
/** Stands where nothing else can: it has no letters, so it is no name. */
const NOTHING = '…';
const MOST_PASSES = 4;

/** Makes what replaces the names of a list. With nothing to replace it gives the text itself. */
export function makeReplace(list: readonly ListedName[], setting: NameSetting): ReplaceNames {
  const forms = new NameForms(list);
  if (setting === 'recorded' || forms.byFirst.size === 0) return (text) => text;
  const stands = listStands(list, setting, forms);
  const brought = [...OWN_WORDS, ...stands.flatMap((words) => listWords(foldName(words).lower))];
  // Only then can what was replaced be part of another name.
  const mayBringNames = brought.some((word) => forms.words.has(word) || forms.words.has(`${word}s`));

  return (text, isDate = false) => {
    let now = leaveOutReferences(text, forms);
    for (let pass = 0; ; pass++) {
      const found = findNames(now, forms, isDate);
      if (found.length === 0) return now;
      now = putInstead(now, found, pass < MOST_PASSES ? stands : null);
      if (!mayBringNames || pass >= MOST_PASSES) return now;
    }
  };
}

/** What stands for each name of a list. */
export function listStands(
  list: readonly ListedName[],
  setting: NameSetting,
  forms = new NameForms(list),
): string[] {
  return list.map((listed, at) => chooseWords(listed, at, setting, forms));
}

/** What stands for a name: what was chosen for it, unless that names somebody of the list or is empty. */
function chooseWords(
  { is, pseudonym, role }: ListedName,
  at: number,
  setting: NameSetting,
  forms: NameForms,
): string {
  const plain = is === 'person' ? `Person ${at + 1}` : `Place ${at + 1}`;
  const wanted = setting === 'roles' ? [role, pseudonym, plain] : [pseudonym, plain];
  return (
    [...wanted, `[${at + 1}]`]
      .map((words) => words.trim())
      .find((words) => words !== '' && findNames(words, forms).length === 0) ?? NOTHING
  );
}

/** `stands` by name; null: nothing stands for any. */
function putInstead(
  text: string,
  found: ReturnType<typeof findNames>,
  stands: readonly string[] | null,
): string {
  const parts: string[] = [];
  let at = 0;
  /** The last letters so far. */
  let end = '';
  for (const { start, end: next, name, as } of found) {
    let before = text.slice(at, start);
    let words = stands?.[name] ?? NOTHING;
    // "the" before "the child"; "his sister" before "the sister"
    if (/^the\s/i.test(words)) before = before.replace(/(?<!\p{L})the\s+$/iu, '');
    if (isSaidBefore(before, words)) [before, words] = [before.trimEnd(), ''];
    end = (end + before).slice(-LOOKED_AT);
    if (isSentenceStart(end)) words = capitalise(words);
    if (as !== 'name') words += words.endsWith('s') ? '’' : '’s';
    if (as === 'family') words += ' family';
    parts.push(before, words);
    end = words;
    at = next;
  }
  return parts.join('') + text.slice(at);
}

/** "his sister " says already what "the sister" would say again. */
function isSaidBefore(before: string, words: string): boolean {
  const role = /^the(\s.+)$/i.exec(words)?.[1];
  return role !== undefined && /\s$/.test(before) && ` ${before.trimEnd()}`.endsWith(role);
}

const LOOKED_AT = 16;

/** True at the beginning of a text or a line, and after what ends a sentence. */
function isSentenceStart(before: string): boolean {
  return before.trim() === '' || /(?:[.!?]["”’)]*\s+|\n\s*)["“‘(]*$/.test(before);
}

/** Anything with an @; anything that begins like a link; anything that ends like the name of a file. */
const REFERENCE =
  /\S*@\S+|\b(?:https?:\/\/|www\.)\S+|[^\s,;()"]*\.(?:docx?|xlsx?|pptx?|pdf|jpe?g|png|gif|csv|txt|rtf|msg|eml|zip|html?|mp[34]|mov)\b/giu;
const MAY_BE_REFERENCE = /@|:\/\/|www\.|\.(?:[a-z]{3,4}|mp[34])\b/i;

/** An address or the name of a file may hold part of a name anywhere: "dpelka@school.uk". */
function leaveOutReferences(text: string, { parts }: NameForms): string {
  if (!MAY_BE_REFERENCE.test(text)) return text;
  return text.replace(REFERENCE, (reference) => {
    const { lower } = foldName(reference);
    const bare = lower.replace(/[^\p{L}\p{N}]+/gu, '');
    if (!parts.some((part) => bare.includes(part))) return reference;
    return /@|^https?:|^www\./i.test(reference) ? ADDRESS_LEFT_OUT : FILE_LEFT_OUT;
  });
}
