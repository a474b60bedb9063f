/**
 * Where a text names somebody or some place of the list: forms and a text in, stretches of the text out.
 *
 *     "Mr Pelka’s friend Daniel  Pelka-Smith"   → "Mr Pelka", "Daniel  Pelka-Smith"
 *
 * Whole words only. What belongs to a name and would be left standing without it goes with it: a title before it,
 * the other half of a double name.
 */
import { MONTH_NAMES } from '../../base/day.ts';
import { findWords, foldName, placeOf, type Folded, type Words } from './foldName.ts';
import { TITLES, type Form, type NameForms } from './nameForms.ts';

export interface FoundName {
  /** Place in the text. */
  readonly start: number;
  readonly end: number;
  /** Index in the list. */
  readonly name: number;
  /** How the word is bent: "Daniels" may be one person's, "the Pelkas" are a family. */
  readonly as: 'name' | 'possessive' | 'family';
}

/** All names in a text, in order, none over another. `isDate`: months in it are months. */
export function findNames(text: string, forms: NameForms, isDate = false): FoundName[] {
  const folded = foldName(text);
  const { lower } = folded;
  const { beginning } = forms;
  beginning.lastIndex = 0;
  let begun = beginning.exec(lower);
  if (begun === null) return [];
  const words = findWords(lower);
  const search = { folded, words, forms, isDate };
  const found: FoundName[] = [];
  /** The first word that is not part of a name before it. */
  let free = 0;
  for (let at = 0; begun !== null; begun = beginning.exec(lower)) {
    while ((words.start[at] ?? Infinity) < begun.index) at++;
    if (words.start[at] !== begun.index || at < free) continue;
    const match = matchAt(search, at);
    if (match === null) continue;
    const { name, stretch } = widen(search, match, at, free);
    found.push({ ...placeOf(folded, stretch.start, stretch.end), name, as: stretch.as });
    free = stretch.next;
  }
  return found;
}

interface Search {
  readonly folded: Folded;
  readonly words: Words;
  readonly forms: NameForms;
  readonly isDate: boolean;
}

interface Match {
  readonly form: Form;
  /** The last word has an s that the name has not. */
  readonly isBent: boolean;
}

function wordAt({ folded, words }: Search, at: number): string {
  return folded.lower.slice(words.start[at], words.end[at]);
}

function matchAt(search: Search, at: number): Match | null {
  const { byFirst } = search.forms;
  const word = wordAt(search, at);
  for (const form of byFirst.get(word) ?? []) {
    const match = tryForm(search, form, at);
    if (match !== null) return match;
  }
  if (!word.endsWith('s')) return null;
  const stems = word.endsWith('es') ? [word.slice(0, -1), word.slice(0, -2)] : [word.slice(0, -1)];
  for (const stem of stems) {
    const form = (byFirst.get(stem) ?? []).find(
      (other) => other.words.length === 1 && isWrittenSo(search, other, 0, at),
    );
    if (form) return { form, isBent: true };
  }
  return null;
}

/** What may stand between two words of a name. */
const BETWEEN = /^[\s\-_.'/]*$/;
const BETWEEN_TURNED = /^[\s\-_.',/]*$/;

function tryForm(search: Search, form: Form, at: number): Match | null {
  const { folded, words } = search;
  const { length } = form.words;
  if (at + length > words.start.length) return null;
  let isBent = false;
  for (let i = 0; i < length; i++) {
    const wanted = form.words[i] ?? '';
    const here = wordAt(search, at + i);
    if (here !== wanted) {
      isBent = i === length - 1 && length > 1 && (here === `${wanted}s` || here === `${wanted}es`);
      if (!isBent) return null;
    }
    if (!isWrittenSo(search, form, i, at)) return null;
    if (i === 0) continue;
    const gap = folded.lower.slice(words.end[at + i - 1], words.start[at + i]);
    if (!(form.isTurned && i === 1 ? BETWEEN_TURNED : BETWEEN).test(gap)) return null;
  }
  if (length === 1 && MONTHS.has(form.words[0] ?? '') && isMonth(search, at)) return null;
  return { form, isBent };
}

function isWrittenSo({ folded, words }: Search, { cased }: Form, i: number, at: number): boolean {
  const wanted = cased?.[i] ?? null;
  if (wanted === null) return true;
  const start = words.start[at + i] ?? 0;
  return folded.cased.slice(start, start + wanted.length) === wanted;
}

const MONTHS: ReadonlySet<string> = new Set(
  MONTH_NAMES.flatMap((month) => [month.toLowerCase(), month.slice(0, 3).toLowerCase()]),
);

/** May is a month beside a number, and wherever a date was read. */
function isMonth({ folded, words, isDate }: Search, at: number): boolean {
  if (isDate) return true;
  const before = folded.lower.slice(Math.max(0, (words.start[at] ?? 0) - 12), words.start[at]);
  const after = folded.lower.slice(words.end[at], (words.end[at] ?? 0) + 8);
  return /\d(?:st|nd|rd|th)?(?: of)?[\s\-./,]*$/.test(before) || /^[\s\-./,]*\d/.test(after);
}

interface Stretch {
  /** Places in the folded text. */
  readonly start: number;
  readonly end: number;
  /** The word after it. */
  readonly next: number;
  readonly as: FoundName['as'];
}

/** What of the words around goes with a name. `free` is the first word that is not taken. */
function widen(search: Search, { form, isBent }: Match, at: number, free: number) {
  const { folded, words, forms } = search;
  const { lower, cased } = folded;
  const isPerson = forms.list[form.name]?.is === 'person';
  let first = at;
  let next = at + form.words.length;
  const gapBefore = (word: number) => lower.slice(words.end[word - 1] ?? 0, words.start[word]);
  const isCapital = (word: number) => /^\p{Lu}/u.test(cased.slice(words.start[word] ?? 0));

  while (isPerson && next < words.start.length && gapBefore(next) === '-' && isCapital(next)) {
    if (matchAt(search, next) !== null) break;
    next++;
  }
  while (isPerson && first > free && gapBefore(first) === '-' && isCapital(first - 1)) first--;
  while (isPerson && first > free && isTitle(search, first - 1) && /^\.?\s+$|^\.$/.test(gapBefore(first)))
    first--;
  const isFamily =
    isBent &&
    isPerson &&
    first > free &&
    wordAt(search, first - 1) === 'the' &&
    /^\s+$/.test(gapBefore(first));
  if (isFamily) first--;

  const start = words.start[first] ?? 0;
  let end = words.end[next - 1] ?? start;
  // "the Daniels' house": the apostrophe belongs to the s.
  if (isBent && lower[end] === "'" && !/\p{L}/u.test(lower.charAt(end + 1))) end++;
  const as = isFamily ? 'family' : isBent ? 'possessive' : 'name';
  return { name: form.name, stretch: { start, end, next, as } satisfies Stretch };
}

/** A title has a capital: "did not miss Daniel" keeps its verb. */
function isTitle(search: Search, word: number): boolean {
  const start = search.words.start[word] ?? 0;
  return TITLES.has(wordAt(search, word)) && /^\p{Lu}/u.test(search.folded.cased.slice(start, start + 2));
}
