/**
 * The list of names made ready for finding: every form in which each way of writing may stand in a text.
 *
 *     "Daniel Pelka"   daniel pelka · danielpelka · pelka daniel · D pelka · pelka D
 *     "DP"             DP · D P            only as capitals
 *     "Müller"         muller · mueller
 */
import type { ListedName } from '../../domain/naming.ts';
import { findWords, foldName } from './foldName.ts';

export interface Form {
  /** Small letters. */
  readonly words: readonly string[];
  /** Index in the list. */
  readonly name: number;
  /** For each word how it must be written, capitals too; null where that does not matter. */
  readonly cased: readonly (string | null)[] | null;
  /** A comma may stand after its first word: "Pelka, Daniel". */
  readonly isTurned: boolean;
}

/** Stands before a name and says nothing without it. */
export const TITLES: ReadonlySet<string> = new Set([
  ...['mr', 'mrs', 'ms', 'miss', 'mx', 'master', 'dr', 'prof', 'professor', 'sir', 'lady', 'lord', 'rev'],
  ...['pc', 'dc', 'ds', 'di', 'sgt', 'sister', 'nurse', 'pani', 'pan'],
]);

const FIRM_TITLES: ReadonlySet<string> = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr']);

/** Titles after which any word with a capital is a name. */
export function isFirmTitle(word: string): boolean {
  return FIRM_TITLES.has(word.toLowerCase());
}

/** "Ms Ward", and not "Ms" alone. */
export function startsWithTitle(words: string): boolean {
  const first = /^(\p{L}+)\.?\s+\S/u.exec(words)?.[1] ?? '';
  return TITLES.has(first.toLowerCase());
}

/** Forms by their first word, the longest first: what is longer is looked for first. */
export class NameForms {
  readonly byFirst = new Map<string, Form[]>();
  /** All words of all forms. */
  readonly words = new Set<string>();
  /** Words of names long enough to be known inside an address or the name of a file. */
  readonly parts: readonly string[];
  /** Finds where a name may begin, far faster than word by word. */
  readonly beginning: RegExp;

  constructor(readonly list: readonly ListedName[]) {
    list.forEach(({ is, written }, name) => {
      for (const { words, isExact } of written) {
        for (const form of listForms(words, isExact, is === 'person', name)) this.#add(form);
      }
    });
    for (const forms of this.byFirst.values()) forms.sort(compareForms);
    this.beginning = new RegExp([...this.byFirst.keys()].map(quoteWord).join('|') || '(?!)', 'g');
    this.parts = [...this.words].filter((word) => word.length >= LEAST_PART && !TITLES.has(word));
  }

  #add(form: Form): void {
    const first = form.words[0];
    if (first === undefined) return;
    const forms = this.byFirst.get(first) ?? [];
    forms.push(form);
    this.byFirst.set(first, forms);
    for (const word of form.words) this.words.add(word);
  }
}

/** A word of a form has only letters and digits. */
const quoteWord = (word: string) => word.replace(/[^\p{L}\p{N}]/gu, '');
const LEAST_PART = 3;
const LEAST_JOINED = 5;

function compareForms(a: Form, b: Form): number {
  return b.words.length - a.words.length || b.words.join('').length - a.words.join('').length;
}

function listForms(written: string, isExact: boolean, isPerson: boolean, name: number): Form[] {
  const folded = foldName(written.trim());
  const { start, end } = findWords(folded.lower);
  const words = listWords(folded.lower);
  if (words.length === 0) return [];
  const casedWords = start.map((from, i) => folded.cased.slice(from, end[i]));
  const make = (some: readonly string[], cased: Form['cased'] = null, isTurned = false): Form => ({
    ...{ words: some, name, cased, isTurned },
  });
  if (isInitials(folded.cased)) {
    const letters = casedWords.join('');
    const one = make([letters.toLowerCase()], [letters]);
    const apart = make(Array.from(letters.toLowerCase()), Array.from(letters));
    return letters.length > 1 ? [one, apart] : [one];
  }
  const forms = [make(words, isExact ? casedWords : null)];
  if (isExact) return forms;
  const umlauts = foldUmlauts(written);
  if (umlauts !== null) forms.push(...listForms(umlauts, isExact, isPerson, name));
  const joined = words.join('');
  if (words.length > 1 && joined.length >= LEAST_JOINED) forms.push(make(listWords(joined)));
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (!isPerson || words.length < 2 || words.length > MOST_WORDS || TITLES.has(first)) return forms;
  const initial = first.charAt(0);
  const cased = [initial.toUpperCase(), null];
  return [
    ...forms,
    make([last, ...words.slice(0, -1)], null, true),
    make([initial, last], cased),
    make([last, initial], [...cased].reverse(), true),
  ];
}

/** The words of a folded text. */
export function listWords(lower: string): string[] {
  const { start, end } = findWords(lower);
  return start.map((from, i) => lower.slice(from, end[i]));
}

/** Of longer ones nobody turns the order round. */
const MOST_WORDS = 4;

/** "DP", "D.P.", "D P": up to four capitals, with or without stops. */
export function isInitials(words: string): boolean {
  return /^\p{Lu}(?:[.\s]*\p{Lu}){0,3}\.?$/u.test(words.trim());
}

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

/** As it is written where such letters are not at hand; null if it has none. */
function foldUmlauts(words: string): string | null {
  const whole = words.normalize('NFC').toLowerCase();
  const plain = whole.replace(/[äöüåø]/g, (letter) => UMLAUTS[letter] ?? letter);
  return plain === whole ? null : plain;
}
