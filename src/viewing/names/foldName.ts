/**
 * Text made comparable for finding names in it, and the words of it. Every letter knows where it stands in the text
 * it comes from, so that what is found can be replaced there.
 *
 *     foldName('Pe\u0142ka\u2019s')  → { lower: "pelka's", cased: "Pelka's", from: [0, 1, …] }
 *     findWords(folded)          → "pelka", "s"
 *
 * Accents, composed or not, fall away, as do characters without width; letters such as ł and ß become plain ones.
 */

export interface Folded {
  /** Small letters. */
  readonly lower: string;
  /** The same with its capitals, letter for letter. */
  readonly cased: string;
  /** For each letter its place in the text; null where it is the same. */
  readonly from: Uint32Array | null;
  /** The text's length, which stands for the place after its last letter. */
  readonly length: number;
}

const BEYOND_ASCII = /[\u0080-\uffff]/;
const BEYOND_ASCII_LETTERS = /[\u0080-\u{10ffff}]/gu;
/** Letters that no decomposition makes plain. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ...{ ł: 'l', Ł: 'L', ø: 'o', Ø: 'O', đ: 'd', Đ: 'D', ð: 'd', Ð: 'D', þ: 'th', Þ: 'TH', ß: 'ss', ẞ: 'SS' },
  ...{ æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE', ı: 'i', ħ: 'h', Ħ: 'H', ŧ: 't', Ŧ: 'T', ŋ: 'n', Ŋ: 'N', ə: 'e' },
  ...{ '‘': "'", '’': "'", ʼ: "'", '´': "'", '`': "'", '‛': "'", ʹ: "'", '′': "'" },
};
/** Marks on letters, and what has no width of its own. */
const WITHOUT_WIDTH = /[\p{M}\p{Cf}\p{Variation_Selector}\u115f\u1160\u3164]+/gu;
const DASH = /^[\p{Pd}−]$/u;

export function foldName(text: string): Folded {
  if (!BEYOND_ASCII.test(text)) {
    return { lower: text.toLowerCase(), cased: text, from: null, length: text.length };
  }
  const cased = text.replace(BEYOND_ASCII_LETTERS, foldIfEven);
  const lower = cased.toLowerCase();
  if (!cased.includes(UNEVEN) && lower.length === cased.length) {
    return { lower, cased, from: null, length: text.length };
  }
  return foldLetters(text);
}

/** Stands for what does not become as many letters as it was. */
const UNEVEN = '\u0000';

function foldIfEven(letter: string): string {
  const plain = foldLetter(letter);
  return plain.length === letter.length ? plain : UNEVEN;
}

/** As above, where a letter may become several, or none. */
function foldLetters(text: string): Folded {
  let cased = '';
  let lower = '';
  const from: number[] = [];
  let at = 0;
  for (const letter of text) {
    const plain = letter.charCodeAt(0) < 128 ? letter : foldLetter(letter);
    const small = plain.toLowerCase();
    cased += small.length === plain.length ? plain : small;
    lower += small;
    for (let i = 0; i < small.length; i++) from.push(at);
    at += letter.length;
  }
  return { lower, cased, from: Uint32Array.from(from), length: text.length };
}

const knownLetters = new Map<string, string>();

function foldLetter(letter: string): string {
  const known = knownLetters.get(letter);
  if (known !== undefined) return known;
  const bare = letter.normalize('NFKD').replace(WITHOUT_WIDTH, '');
  const plain = Array.from(bare, (part) => PLAIN_LETTERS[part] ?? (DASH.test(part) ? '-' : part)).join('');
  if (knownLetters.size > 5000) knownLetters.clear();
  knownLetters.set(letter, plain);
  return plain;
}

/** Where a part of the folded text stands in the text it comes from. */
export function placeOf(
  { from, length }: Folded,
  start: number,
  end: number,
): { start: number; end: number } {
  if (from === null) return { start, end };
  return { start: from[start] ?? length, end: from[end] ?? length };
}

/** The words of a text: word i is `lower.slice(start[i], end[i])`. */
export interface Words {
  readonly start: readonly number[];
  readonly end: readonly number[];
}

const LETTER = 1;
const DIGIT = 2;
/** Of a script that is written without blanks: a word by itself. */
const SIGN = 3;

/** Runs of letters, and runs of digits: "CV1" is two words. */
export function findWords(lower: string): Words {
  const start: number[] = [];
  const end: number[] = [];
  let kind = 0;
  let began = 0;
  const { length } = lower;
  let next: number;
  for (let at = 0; at < length; at = next) {
    let code = lower.charCodeAt(at);
    next = at + 1;
    let here = kinds[code];
    if (here === undefined) {
      code = lower.codePointAt(at) ?? 0;
      if (code > 0xffff) next++;
      here = kindOf(code);
    }
    if (here === kind && here !== SIGN) continue;
    if (kind !== 0) {
      start.push(began);
      end.push(at);
    }
    kind = here;
    began = at;
  }
  if (kind !== 0) {
    start.push(began);
    end.push(length);
  }
  return { start, end };
}

const COMMON = 0x3000;
const kinds = Uint8Array.from({ length: 0x80 }, (_, code) => readKind(code));
const knownKinds = new Uint8Array(COMMON).fill(255);

function kindOf(code: number): number {
  if (code >= COMMON) return readKind(code);
  const known = knownKinds[code] ?? 255;
  return known === 255 ? (knownKinds[code] = readKind(code)) : known;
}

function readKind(code: number): number {
  const sign = String.fromCodePoint(code);
  if (
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u.test(
      sign,
    )
  )
    return SIGN;
  return /\p{L}/u.test(sign) ? LETTER : /\p{N}/u.test(sign) ? DIGIT : 0;
}
