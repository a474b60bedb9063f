/**
 * What in a chronology may be a name: from the column of persons, words with a capital that come again, initials,
 * and what has the form of an address or a number of a person. For somebody to look at; nothing is decided here.
 *
 *     proposeNames(chronology)  → [{ words: "Daniel", from: "person", count: 96, samples: ["Daniel is born"] }, …]
 */
import { takeAllSteps } from '../../base/steps.ts';
import { eachFilledCell, readRowCells, splitList } from '../../domain/cells.ts';
import type { Chronology } from '../../domain/chronology.ts';
import type { Field } from '../../domain/fields.ts';
import { TITLES } from './nameForms.ts';
import { ORDINARY_WORDS } from './ordinaryWords.ts';

/** Where a candidate comes from, in the order they are shown. */
export const CANDIDATE_ORIGINS = ['person', 'word', 'initials', 'number'] as const;
export type CandidateOrigin = (typeof CANDIDATE_ORIGINS)[number];

export interface Candidate {
  readonly words: string;
  readonly from: CandidateOrigin;
  /** In how many cells it stands. */
  readonly count: number;
  /** Words around it, a few. */
  readonly samples: readonly string[];
  /** It also stands with a small letter, or has its capital only where a sentence begins, or in sources alone. */
  readonly isUnlikely: boolean;
}

const MOST_SAMPLES = 3;
/** Of a cell more is hardly ever written. */
const MOST_LETTERS = 4000;
const ROWS_OF_STEP = 400;
/** Cells of these are no sentences. */
const SKIPPED: ReadonlySet<Field | null> = new Set([
  ...([
    'ref',
    'date',
    'end_date',
    'time',
    'end_time',
    'date_reading',
    'sector',
    'kind',
    'follows',
    'due',
  ] as const),
  ...(['themes', 'path', 'read_from', 'flag_reading', 'sensitive', 'child_seen', 'agency'] as const),
]);

/** All that may be a name, what is likeliest first. */
export function proposeNames(chronology: Chronology): Candidate[] {
  return takeAllSteps(gatherCandidates(chronology));
}

/** The same in steps. */
export function* gatherCandidates(chronology: Chronology): Generator<undefined, Candidate[]> {
  const tally = new Tally(chronology);
  const { rows, files, text } = chronology;
  eachFilledCell(chronology, 'person', (_, cell) => {
    for (const name of new Set(splitList(cell))) tally.add(name, 'person', '', true);
  });
  for (let row = 0; row < rows.length; row++) {
    if (row % ROWS_OF_STEP === 0) yield;
    const readAs = files[rows.file[row] ?? 0]?.readAs ?? [];
    readRowCells(text, row).forEach((cell, column) => {
      const field = readAs[column] ?? null;
      if (cell !== '' && field !== 'person' && !SKIPPED.has(field))
        tally.read(cell.slice(0, MOST_LETTERS), field !== 'source');
    });
  }
  return tally.list();
}

interface Tallied {
  readonly from: CandidateOrigin;
  count: number;
  /** How often it stands within a sentence, and not among sources. */
  within: number;
  readonly samples: string[];
}

/** Two or three words with capitals, joined by blanks or dashes; a word may have an apostrophe. */
const CAPITALS =
  /\p{Lu}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]+)*(?:(?:(?<=\b(?:\p{Lu}|Mr|Mrs|Ms|Dr))\.)?[ \u00a0]\p{Lu}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]+)*)*/gu;
const SMALL_WORDS = /(?<!\p{L})\p{Ll}[\p{L}\p{M}]{2,}/gu;
const NUMBERS: readonly RegExp[] = [
  /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/g,
  /(?<![\d-])(?:\+44 ?|0)\d{2,4}[ -]?\d{3,4}[ -]?\d{3,4}(?!\d)/g,
  /(?<!\d)\d{3}[ -]\d{3}[ -]\d{4}(?!\d)/g,
  /[\w.+-]+@[\w-]+\.[\w.]+/g,
  /\b\d{1,4}[a-z]? (?:\p{Lu}[\p{L}']+ ){1,3}(?:Road|Street|Avenue|Lane|Close|Drive|Way|Court|Place|Crescent|Terrace|Gardens|Grove|Rd|St|Ave)\b/gu,
];

class Tally {
  readonly #found = new Map<string, Tallied>();
  readonly #small = new Map<string, number>();
  readonly #agencies: ReadonlySet<string>;

  constructor({ lanes }: Chronology) {
    this.#agencies = new Set(lanes.flatMap(({ name }) => wordsOf(name)));
  }

  add(words: string, from: CandidateOrigin, sample: string, isWithin: boolean): void {
    const found = this.#found.get(words) ?? { from, count: 0, within: 0, samples: [] };
    found.count++;
    if (isWithin) found.within++;
    if (sample !== '' && found.samples.length < MOST_SAMPLES && !found.samples.includes(sample))
      found.samples.push(sample);
    this.#found.set(words, found);
  }

  /** Looks through a cell. */
  read(cell: string, isAccount: boolean): void {
    for (const [word] of cell.matchAll(SMALL_WORDS)) this.#small.set(word, (this.#small.get(word) ?? 0) + 1);
    const seen = new Set<string>();
    const note = (words: string, from: CandidateOrigin, at: number) => {
      if (!seen.has(words)) {
        const isWithin = isAccount && (from !== 'word' || !SENTENCE_START.test(cell.slice(0, at).slice(-6)));
        this.add(words, from, sampleAt(cell, at, words.length), isWithin);
      }
      seen.add(words);
    };
    for (const pattern of NUMBERS) {
      for (const match of cell.matchAll(pattern)) note(match[0], 'number', match.index);
    }
    for (const match of cell.matchAll(CAPITALS)) {
      for (const { words, at } of this.#partsOf(match[0].replace(/['’]s$/u, ''))) {
        note(words, isInitials(words) ? 'initials' : 'word', match.index + at);
      }
    }
  }

  /** Runs of words that may be names; ordinary ones part them. A title stays with what follows it. */
  #partsOf(run: string): { readonly words: string; readonly at: number }[] {
    const parts: { words: string; at: number }[] = [];
    let open: { words: string; at: number } | null = null;
    let title: { words: string; at: number } | null = null;
    for (const match of run.matchAll(/[^\s.]+\.?/gu)) {
      const word = match[0].replace(/\.$/, '');
      const lower = word.toLowerCase().replace(/’/g, "'");
      if (TITLES.has(lower) && open === null) {
        title = { words: word, at: match.index };
        continue;
      }
      if (ORDINARY_WORDS.has(lower) || this.#agencies.has(lower)) {
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

  list(): Candidate[] {
    const all = [...this.#found].map(([words, { from, count, within, samples }]): Candidate => {
      const isUnlikely = from === 'word' && (within === 0 || this.#small.has(words.toLowerCase()));
      return { words, from, count, samples, isUnlikely };
    });
    const place = ({ from, isUnlikely }: Candidate) =>
      CANDIDATE_ORIGINS.indexOf(from) + (isUnlikely ? CANDIDATE_ORIGINS.length : 0);
    return all
      .filter(({ words, isUnlikely }) => words.length > 1 && !(isUnlikely && this.#isVerbBefore(words)))
      .sort((a, b) => place(a) - place(b) || b.count - a.count);
  }

  /** "Sees Daniel", where Daniel is found by himself. */
  #isVerbBefore(words: string): boolean {
    const blank = words.indexOf(' ');
    return blank > 0 && this.#found.has(words.slice(blank + 1));
  }
}

/** What a sentence, an answer or a quotation begins after. */
const SENTENCE_START = /(?:^|[.!?;:–("“‘]\s*|\n\s*)["“‘(]*$/;

const isInitials = (words: string) => /^\p{Lu}{2,4}$/u.test(words);

const wordsOf = (text: string) => text.toLowerCase().split(/[^\p{L}&']+/u);

const AROUND = 40;

function sampleAt(cell: string, at: number, length: number): string {
  const from = Math.max(0, at - AROUND);
  const to = Math.min(cell.length, at + length + AROUND);
  return `${from > 0 ? '…' : ''}${cell.slice(from, to).replace(/\s+/g, ' ').trim()}${to < cell.length ? '…' : ''}`;
}
