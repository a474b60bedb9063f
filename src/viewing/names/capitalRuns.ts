/**
 * The stretches of a text that may be names by their form: words with capitals, initials, numbers and addresses.
 *
 *     "Mrs Ward and D.P. at 12 Mill Lane"  → "Mrs Ward" (word), "D.P." (initials), "12 Mill Lane" (number), …
 */
import { isFirmTitle, TITLES } from './nameForms.ts';
import { ORDINARY_WORDS } from './ordinaryWords.ts';

export interface MayBeName {
  readonly words: string;
  readonly as: 'word' | 'initials' | 'number';
  /** Place in the text. */
  readonly at: number;
}

/** Two or three words with capitals, joined by blanks or dashes; a word may have an apostrophe. */
const CAPITALS =
  /\p{Lu}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]+)*(?:(?:(?<=\b(?:\p{Lu}|Mr|Mrs|Ms|Dr))\.)?[ \u00a0]\p{Lu}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]+)*)*/gu;
/** "D.P.", "D. P." */
const DOTTED = /(?<![\p{L}.])\p{Lu}\.(?:[ \u00a0]?\p{Lu}\.){1,3}(?!\s?\p{Lu}\p{Ll})/gu;
const NUMBERS: readonly RegExp[] = [
  /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/g,
  /(?<![\d-])(?:\+44 ?|0)\d{2,4}[ -]?\d{3,4}[ -]?\d{3,4}(?!\d)/g,
  /(?<!\d)\d{3}[ -]\d{3}[ -]\d{4}(?!\d)/g,
  /[\w.+-]+@[\w-]+\.[\w.]+/g,
  /\b\d{1,4}[a-z]? (?:\p{Lu}[\p{L}']+ ){1,3}(?:Road|Street|Avenue|Lane|Close|Drive|Way|Court|Place|Crescent|Terrace|Gardens|Grove|Rd|St|Ave)\b/gu,
];

export function* listStretches(text: string): Generator<MayBeName> {
  for (const pattern of NUMBERS) {
    for (const match of text.matchAll(pattern)) yield { words: match[0], as: 'number', at: match.index };
  }
  for (const match of text.matchAll(DOTTED)) {
    const letters = match[0].replace(/[^\p{L}]/gu, '').toLowerCase();
    if (!ORDINARY_WORDS.has(letters)) yield { words: match[0], as: 'initials', at: match.index };
  }
  for (const match of text.matchAll(CAPITALS)) {
    for (const { words, at } of listParts(match[0].replace(/['’]s$/u, ''))) {
      yield { words, as: LETTERS.test(words) ? 'initials' : 'word', at: match.index + at };
    }
  }
}

const LETTERS = /^\p{Lu}{2,4}$/u;

/** Runs of words that may be names; ordinary ones part them. A title stays with what follows it. */
function listParts(run: string): { readonly words: string; readonly at: number }[] {
  const parts: { words: string; at: number }[] = [];
  let open: { words: string; at: number } | null = null;
  let title: { words: string; at: number } | null = null;
  for (const match of run.matchAll(/[^\s.]+\.?/gu)) {
    const word = match[0].replace(/\.$/, '');
    const lower = word.toLowerCase().replace(/’/g, "'");
    if (isFirmTitle(word) || (TITLES.has(lower) && open === null)) {
      open = null;
      title = { words: word, at: match.index };
      continue;
    }
    // "Mrs Ward" is no ward.
    if (ORDINARY_WORDS.has(lower) && !(title !== null && isFirmTitle(title.words))) {
      open = null;
      title = null;
      continue;
    }
    if (open === null) parts.push((open = title ?? { words: '', at: match.index }));
    open.words = open.words === '' ? word : `${open.words} ${word}`;
    title = null;
  }
  return parts;
}
