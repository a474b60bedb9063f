/**
 * Columns told by what stands in them, where no heading says it.
 *
 *     headings  Wann, Wo, Was       rows  12/10/2011, School, Seen  …
 *       → 'date' is column 0, 'agency' is column 1
 *
 * A date column is one of which nearly all filled cells read as dates; an agency column one of short names
 * that repeat and are mostly known agencies. The account is the column with the longest texts in a table
 * without any headings, and else the only one of sentences.
 */
import type { Field } from '../../domain/fields.ts';
import { readFlag } from '../../domain/readFlag.ts';
import { isAgencyName } from './agencyColumns.ts';
import { isBlank } from './blankRows.ts';
import { readWhen } from '../dates/readWhen.ts';
import { guessSector } from '../agencies/sectors.ts';

type Records = readonly (readonly string[])[];

/** How many filled cells of a column are looked at. */
const MOST_CELLS = 60;
const LONGEST_DATE = 60;
const LONGEST_NAME = 60;
/** Two words or more, with letters. */
const SEVERAL_WORDS = /\p{L}.*\s.*\p{L}/su;
const ENOUGH_TEXT = 200;
/** Names and places have fewer words, most accounts more; half of the cells must have as many. */
const SENTENCE = /^(?:\S*\p{L}\S*\s+(?:[^\p{L}\s]\S*\s+)*){3}\S*\p{L}/u;
/** "Dr A Rao", "PN Bell", "A. Rao", "Bell, J". */
const PERSON =
  /^(?:(?:Dr|DR|Mr|MR|Mrs|MRS|Ms|Miss|Prof|PC|DC|DS|DI|PS|Sgt|PCSO|PN|SN|HV|SW|Sr|Rev|Cllr)\.? (?:\p{Lu}\.? ?){0,2}\p{Lu}[\p{L}'’-]*|\p{Lu}\.? (?:\p{Lu}\.? )?\p{Lu}[\p{Ll}'’-]+|\p{Lu}[\p{L}'’-]+, \p{Lu}\.?)$/u;
/** Of fewer cells nobody can say that they repeat. */
const FEWEST_REPEATED = 4;
/** A column is not told by cells that hardly any row has. */
const FEWEST_FILLED = 0.1;
const YES_OR_NO = /^(?:yes|no|[ynx]|true|false|n\/?a|[✓✔☑☒✅√✗✘❌✖☐□–—-]\ufe0f?)$/iu;
const TOPIC =
  /\b(?:neglect|abuse|d[av]|violence|health|education|housing|attendance|behaviour|injur\w*|bruis\w*|missing|referral|meeting|visit|calls?|contact|concerns?|review|conference|assessment|safeguarding|drugs?|alcohol|finance\w*|update|phone|letter|e-?mail|strategy|discharge|admission|appointment)\b/i;
/** Cells that begin with an answer; a column of such and of sentences is not plainly one of flags. */
const ANSWER = /^["'([]*(?:yes|no|y|n|n\/a|none|missed)(?![\p{L}\d])/iu;
const ENOUGH_FLAGS = 2 / 3;
const BETWEEN_NAMES = /\s*[;,/&+]\s*|\s+and\s+/;
/** Workers' names and others that nobody knows stand among agencies. */
const FEWEST_NAMING = 0.25;

export interface GuessedColumn {
  readonly column: number;
  readonly field: Field;
}

type Find = (columns: readonly number[], records: Records) => number;

const FINDERS: Readonly<Record<'date' | 'agency' | 'title', Find>> = {
  date: (columns, records) =>
    columns.find((column) => holdsDates(sampleColumn(column, records), records.length)) ?? -1,
  agency: (columns, records) =>
    columns.find((column) => holdsAgencies(sampleColumn(column, records), records.length)) ?? -1,
  title: findLongestTexts,
};

/**
 * Finds columns for the fields wanted, among the free ones and as far as what stands in them tells. `mayHave`:
 * whether a column's heading lets it be the field.
 */
export function guessColumns(
  wanted: readonly (keyof typeof FINDERS)[],
  free: readonly number[],
  records: Records,
  mayHave: { readonly [Wanted in keyof typeof FINDERS]?: (column: number) => boolean } = {},
): GuessedColumn[] {
  const guessed: GuessedColumn[] = [];
  for (const field of wanted) {
    const left = free.filter(
      (column) => guessed.every((other) => other.column !== column) && (mayHave[field]?.(column) ?? true),
    );
    const column = FINDERS[field](left, records);
    if (column >= 0) guessed.push({ column, field });
  }
  return guessed;
}

/** True for a column with an agency in some of its cells; of an empty one nobody can say that it has none. */
export function namesAgencies(column: number, records: Records): boolean {
  const cells = sampleColumn(column, records);
  const known = cells.filter((cell) => guessSector(cell.slice(0, LONGEST_NAME)) !== 'other');
  return known.length >= cells.length * FEWEST_NAMING;
}

/** The columns that hold free text: cells of several words, most of them different, and no dates. */
export function listTextColumns(columns: readonly number[], records: Records): number[] {
  return columns.filter((column) => holdsText(sampleColumn(column, records)));
}

/** The only column of sentences; none if there are two, as nobody can say which of them is the account. */
export function findAccount(columns: readonly number[], records: Records): number | null {
  const [only = null, ...others] = listSentences(columns, records);
  return others.length === 0 ? only : null;
}

/** The columns of which at least half of the filled cells are sentences. */
export function listSentences(columns: readonly number[], records: Records): number[] {
  return listTextColumns(columns, records).filter(
    (column) => countSentences(column, records) * 2 >= sampleColumn(column, records).length,
  );
}

/** How many of a column's filled cells are sentences, among those that are looked at. */
export function countSentences(column: number, records: Records): number {
  return sampleColumn(column, records).filter((cell) => SENTENCE.test(cell.slice(0, ENOUGH_TEXT))).length;
}

/** True for a column of which most filled cells are sentences or subjects, and no persons. */
export function holdsTopics(column: number, records: Records): boolean {
  const cells = sampleColumn(column, records);
  return cells.filter((cell) => TOPIC.test(cell) || SENTENCE.test(cell)).length * 2 > cells.length;
}

/** True for short words that come again and again, as those of a list to choose from. */
export function holdsFewWords(cells: readonly string[]): boolean {
  if (cells.length < FEWEST_REPEATED || new Set(cells).size * 2 > cells.length) return false;
  return cells.every((cell) => cell.length <= LONGEST_NAME && !SENTENCE.test(cell));
}

/** True for a column of which most filled cells are a yes, a no or open, and one is a yes. */
export function mostSayYesOrNo(column: number, records: Records): boolean {
  const cells = sampleColumn(column, records);
  // Numbers count something.
  const readings = cells.map((cell) => (/\d/.test(cell) ? 'words' : readFlag(cell)));
  const known = readings.filter((reading) => reading !== 'words');
  return known.length * 2 > cells.length && readings.includes('yes');
}

/** True for a column of flags, though some say why as well: "Yes - no visit". Of an empty one nobody can say. */
export function holdsFlags(column: number, records: Records): boolean {
  const cells = sampleColumn(column, records);
  const flags = cells.filter((cell) => readFlag(cell) !== 'words' || ANSWER.test(cell));
  return flags.length > 0 && flags.length >= cells.length * ENOUGH_FLAGS;
}

/**
 * True for a column that cannot be entries of an agency: most of its cells are a yes or a no, or are somebody's
 * name. Of an empty one nobody can say.
 */
export function holdsNoEntries(column: number, records: Records): boolean {
  const cells = sampleColumn(column, records);
  const names = cells.filter((cell) => cell.length <= LONGEST_NAME && PERSON.test(cell));
  return cells.length > 0 && (names.length * 2 > cells.length || holdsYesOrNo(column, records));
}

/** True for a column of which most filled cells are a plain yes or no. "DNA" and "NFA" are an agency's words. */
export function holdsYesOrNo(column: number, records: Records): boolean {
  const cells = sampleColumn(column, records);
  return cells.filter((cell) => YES_OR_NO.test(cell)).length * 2 > cells.length;
}

function holdsText(cells: readonly string[]): boolean {
  const texts = cells.filter((cell) => SEVERAL_WORDS.test(cell.slice(0, ENOUGH_TEXT)) && !isDate(cell));
  const isVaried = new Set(cells).size * 2 >= cells.length || cells.length < FEWEST_REPEATED;
  return texts.length > 0 && texts.length * 2 >= cells.length && isVaried;
}

/** The column with the longest texts; -1 if none has letters. */
function findLongestTexts(columns: readonly number[], records: Records): number {
  let best = -1;
  let longest = 0;
  for (const column of columns) {
    const cells = sampleColumn(column, records).filter((cell) => /\p{L}/u.test(cell));
    const length = cells.reduce((sum, cell) => sum + cell.length, 0);
    if (length > longest) [best, longest] = [column, length];
  }
  return best;
}

/** The filled cells of a column, as many as are looked at. */
export function sampleColumn(column: number, records: Records): string[] {
  const cells: string[] = [];
  for (const record of records) {
    const cell = record[column] ?? '';
    if (!isBlank(cell) && cells.push(cell.trim()) >= MOST_CELLS) break;
  }
  return cells;
}

function holdsDates(cells: readonly string[], rows: number): boolean {
  if (cells.length === 0 || cells.length < Math.min(rows, MOST_CELLS) * FEWEST_FILLED) return false;
  // Numbers alone may be years, or ages, or house numbers.
  if (cells.every((cell) => /^\d+$/.test(cell))) return false;
  const mostOthers = Math.max(cells.length * 0.1, cells.length >= 3 ? 1 : 0);
  let others = 0;
  for (const cell of cells) {
    if (!isDate(cell) && ++others > mostOthers) return false;
  }
  return true;
}

function isDate(cell: string): boolean {
  return cell.length <= LONGEST_DATE && readWhen(cell, 'day-month').isRead;
}

/** True for short names that are mostly known agencies, in more than a few of the rows. */
export function holdsAgencies(cells: readonly string[], rows: number): boolean {
  if (cells.length === 0 || cells.length < Math.min(rows, MOST_CELLS) * FEWEST_FILLED) return false;
  if (cells.some((cell) => cell.length > LONGEST_NAME)) return false;
  const known = cells.filter(isAgencyName).length;
  if (known >= cells.length * 0.8) return true;
  return known >= cells.length * 0.5 && new Set(cells).size <= cells.length / 2;
}

/**
 * True for names of which most are known agencies, and of more than one sector: one agency's own departments,
 * or the surgeries of its patients, are of one. Several may stand in a cell.
 */
export function namesPlainly(cells: readonly string[]): boolean {
  const names = new Set(
    cells.flatMap((cell) => cell.slice(0, ENOUGH_TEXT).split(BETWEEN_NAMES)).filter((name) => name !== ''),
  );
  const known = [...names].filter(isAgencyName);
  return known.length * 2 > names.size && new Set(known.map(guessSector)).size > 1;
}
