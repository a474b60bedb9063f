/**
 * Headings to columns.
 *
 * In: the headings of a table. Out: for each the field it is read as, or null for a column that is kept as
 * it is. Each field is given once.
 *
 *     matchColumns(['Date of event', 'Agency', 'Details', 'Child seen?', 'RAG'])
 *       → ['date', 'agency', 'title', 'child_seen', null]
 *
 * Who wins a field: the canonical heading as written, then the canonical heading in other spelling, then
 * synonyms in full, then synonyms with more words behind them (the longest first), then weak ones.
 */
import { foldText } from '../../base/foldText.ts';
import { remember } from '../../base/remember.ts';
import { FIELDS, type Field } from '../../domain/fields.ts';
import { readFlag } from '../../domain/readFlag.ts';
import {
  ABOUT_OTHERS,
  ACCOUNT_FALLBACK,
  DOUBTS_MISSED,
  MEANS_GOOD_AS_WELL,
  MEANS_MISSED,
  OTHERWISE_AGENCY,
  SYNONYMS,
} from './headings.ts';

/** What is longer is an account in a first row, and no heading: more of it is not looked at. */
export const LONGEST_HEADING = 200;

/**
 * A heading, made comparable: no case, punctuation, brackets, numbering or line breaks. Where headings, delimiter
 * and layout are looked for, the same cells are asked about many times.
 */
export function foldHeading(heading: string): string {
  return foldShort(heading.slice(0, LONGEST_HEADING));
}

const foldShort = remember(foldWords, LONGEST_HEADING);

function foldWords(heading: string): string {
  // "eventDateTime" is three words; "DoB" and "RiO" are one.
  const apart = heading.replace(/(\p{Ll}{2})(?=\p{Lu}\p{Ll})/gu, '$1 ');
  return foldText(apart)
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(?<=\S )(?:y n|yes no|yes or no|y or n)(?: n ?a)? *$/, '')
    .replace(/^\s*(?:\d+|[a-z](?=\s+\p{L}{3}))\s+(?=\p{L})/u, '')
    .trim();
}

interface Synonym {
  readonly field: Field | null;
  readonly isWeak: boolean;
  /** Position in the table: commonest first. */
  readonly place: number;
}

const CANONICAL_PLACE = -1;
const LAST_PLACE = SYNONYMS.length * 100;

/** Ranks of a match, best first. */
const [AS_WRITTEN, CANONICAL, WHOLE, OPEN, WEAK] = [0, 1, 2, 3, 4] as const;

const wholeSynonyms = new Map<string, Synonym[]>();
const openSynonyms = new Map<string, Synonym[]>();

FIELDS.forEach((field) => {
  wholeSynonyms.set(foldHeading(field), [{ field, isWeak: false, place: CANONICAL_PLACE }]);
});
SYNONYMS.forEach(([field, words], group) => {
  words.forEach((word, position) => {
    const isWeak = word.startsWith('~');
    const isOpen = word.endsWith('*');
    const bare = word.slice(isWeak ? 1 : 0, isOpen ? -1 : undefined);
    const synonym = { field, isWeak, place: group * 100 + position };
    for (const table of isOpen ? [wholeSynonyms, openSynonyms] : [wholeSynonyms]) {
      table.set(bare, [...(table.get(bare) ?? []), synonym]);
    }
  });
});

const longestOpen = Math.max(...[...openSynonyms.keys()].map((words) => words.length));

/** One way to read one column. The lowest rank wins; within it the longest match, then the commonest. */
interface Candidate {
  readonly column: number;
  readonly field: Field;
  readonly rank: number;
  readonly length: number;
  readonly place: number;
}

/** Reads headings as fields, each field at most once; null where a column is kept as it is. */
export function matchColumns(headings: readonly string[]): (Field | null)[] {
  const candidates = headings.flatMap((heading, column) => listCandidates(heading, column));
  candidates.sort(
    (a, b) => a.rank - b.rank || b.length - a.length || a.place - b.place || a.column - b.column,
  );
  const readAs = headings.map((): Field | null => null);
  giveFreeFields(candidates, readAs);
  giveSourceToAgency(headings, readAs);
  giveAccountToTitle(headings, readAs);
  // What these two set free may suit a column that came second before.
  giveFreeFields(candidates, readAs);
  return readAs;
}

/** Columns that could be the agency as well as the one that was taken for it: "Service" beside "Agency". */
export function listOtherAgencies(
  headings: readonly string[],
  readAs: readonly (Field | null)[],
): readonly number[] {
  const agency = readAs.indexOf('agency');
  if (agency < 0) return [];
  return headings.flatMap((heading, column) =>
    column !== agency && listCandidates(heading, column).some(({ field }) => field === 'agency')
      ? [column]
      : [],
  );
}

/** True for a heading that says that something was missed. */
export function saysMissed(heading: string): boolean {
  return listCandidates(heading, 0).some(({ field }) => field === 'missed');
}

/** A heading made comparable with what stands in its brackets. */
export function foldOpened(heading: string): string {
  return foldHeading(heading.replace(/[()[\]]/g, ' '));
}

/** True for a heading that plainly says so anywhere, in brackets too: "Comment (missed opps?)". */
export function meansMissed(heading: string): boolean {
  if (!namesMissed(heading) || MEANS_GOOD_AS_WELL.test(foldOpened(heading)) || doubtsMissed(heading))
    return false;
  // "Child seen? (missed opportunity)": its yes answers what stands before the brackets.
  const folded = foldHeading(heading);
  return MEANS_MISSED.test(folded) || !ABOUT_OTHERS.test(folded);
}

/** True for a heading that names it anywhere, whatever else it says: "Analysis (good practice, missed opps)". */
export function namesMissed(heading: string): boolean {
  return MEANS_MISSED.test(foldOpened(heading));
}

/** "(Y/N)", "(Yes = 1, No = 2)": what to write, and no denial. */
const BOTH_ANSWERS = /\by(?:es)?(?: \d)?(?: or)? n(?:o)?(?: \d| blank)?\b/g;

/** True where other words of the heading leave it open: "No missed opportunity", "Missed opportunity: date". */
function doubtsMissed(heading: string): boolean {
  const folded = foldOpened(heading);
  return DOUBTS_MISSED.test(folded.replace(BOTH_ANSWERS, ' ')) || hasOwnCodes(heading);
}

/** "N = missed opportunity", "1 = missed opportunity, 2 = neither": what its cells say is not what they say elsewhere. */
function hasOwnCodes(heading: string): boolean {
  const codes = heading
    .slice(0, LONGEST_HEADING)
    .toLowerCase()
    .matchAll(/([^\s(),;/=]+)\s*=\s*([^\s(),;/=]+)/g);
  return [...codes].some(([, code = '', meaning = '']) => readFlag(code) !== readFlag(meaning));
}

/** True for a heading that says so only if no other does: "Department", "Category". */
export function isWeakFor(field: Field, heading: string): boolean {
  const ranks = listCandidates(heading, 0).flatMap((found) => (found.field === field ? [found.rank] : []));
  return ranks.length > 0 && ranks.every((rank) => rank === WEAK);
}

/** True for a heading that is known to its last word, and not only begins like one. */
export function isKnownInFull(heading: string): boolean {
  return wholeSynonyms.get(foldHeading(heading))?.some(({ field }) => field !== null) ?? false;
}

const saysNone = (synonyms: readonly Synonym[] | undefined) =>
  synonyms?.every(({ field }) => field === null) ?? false;

/** "Date and time (of writing)": what stands in brackets is a hint, unless it says that it is another date. */
function saysSoInBrackets(heading: string): boolean {
  return /[([]/.test(heading) && saysNone(wholeSynonyms.get(foldOpened(heading)));
}

/** True for a heading that is known to say something else, such as "Date of birth" or "Location". */
export function saysSomethingElse(heading: string): boolean {
  if (saysSoInBrackets(heading)) return true;
  const folded = foldHeading(heading);
  if (wholeSynonyms.has(folded)) return saysNone(wholeSynonyms.get(folded));
  for (let end = folded.lastIndexOf(' '); end > 0; end = folded.lastIndexOf(' ', end - 1)) {
    const open = openSynonyms.get(folded.slice(0, end));
    if (open !== undefined) return saysNone(open);
  }
  return false;
}

/** Gives each column that has no field the best one that no other column has. */
function giveFreeFields(candidates: readonly Candidate[], readAs: (Field | null)[]): void {
  for (const { column, field } of candidates) {
    if (readAs[column] === null && !readAs.includes(field)) readAs[column] = field;
  }
}

const candidatesOf = remember((heading) => findCandidates(heading, 0), LONGEST_HEADING);

function listCandidates(heading: string, column: number): readonly Candidate[] {
  return candidatesOf(heading.slice(0, LONGEST_HEADING)).map((candidate) => ({ ...candidate, column }));
}

function findCandidates(heading: string, column: number): readonly Candidate[] {
  const exact = FIELDS.find((field) => field === heading.trim());
  if (exact !== undefined) return [{ column, field: exact, rank: AS_WRITTEN, length: 0, place: 0 }];
  if (saysSoInBrackets(heading)) return [];
  const folded = foldHeading(heading);
  const whole = wholeSynonyms.get(folded);
  if (whole !== undefined)
    return leaveDoubtful(
      heading,
      whole.flatMap((synonym) => makeCandidate(synonym, column, folded.length, WHOLE)),
    );
  const open = leaveDoubtful(heading, listOpenCandidates(folded, column));
  const ofSides = open.length === 0 ? listSideCandidates(heading, column) : [];
  if (ofSides.length > 0) return ofSides;
  // "IMR comment - missed opportunity?", wherever the words stand.
  const isMissed = MEANS_MISSED.test(folded) && !MEANS_GOOD_AS_WELL.test(folded) && !doubtsMissed(heading);
  return isMissed && open.every(({ field }) => field !== 'missed')
    ? [...makeCandidate({ field: 'missed', isWeak: false, place: LAST_PLACE }, column, 0, OPEN), ...open]
    : open;
}

const BETWEEN_SIDES = /\s*[/|\n]\s*|\s+[-–—]\s+/;

/**
 * "Digwyddiad / Event", "Dyddiad (Date)": one heading in two languages, or two words for one thing. Either
 * side may be known, in full; if both are, they must mean the same.
 */
function listSideCandidates(heading: string, column: number): readonly Candidate[] {
  const sides = heading
    .replace(/\(([^()]*)\)\s*$/, ' / $1')
    .split(BETWEEN_SIDES)
    .filter((side) => side.trim() !== '');
  if (sides.length !== 2) return [];
  const known = sides.flatMap((side) => {
    const synonyms = wholeSynonyms.get(foldHeading(side));
    return synonyms === undefined ? [] : [synonyms];
  });
  const [first = [], second = first] = known;
  const both = first.filter(
    ({ field, isWeak }) => !isWeak && second.some((other) => other.field === field && !other.isWeak),
  );
  // "Attended / missed": one word of two answers.
  const candidates = both.flatMap((synonym) => makeCandidate(synonym, column, 0, OPEN));
  const isSure = MEANS_MISSED.test(foldHeading(heading)) || known.length === 2;
  return leaveDoubtful(heading, isSure ? candidates : candidates.filter(({ field }) => field !== 'missed'));
}

function leaveDoubtful(heading: string, candidates: readonly Candidate[]): readonly Candidate[] {
  const isMissed = ({ field }: Candidate) => field === 'missed';
  if (!candidates.some(isMissed) || !doubtsMissed(heading)) return candidates;
  return candidates.filter((candidate) => !isMissed(candidate));
}

/** The longest synonym that the heading begins with. */
function listOpenCandidates(folded: string, column: number): Candidate[] {
  // From the longest that is known: a cell of many words is not cut at each of them.
  const last = folded.lastIndexOf(' ', longestOpen);
  for (let end = last; end > 0; end = folded.lastIndexOf(' ', end - 1)) {
    const open = openSynonyms.get(folded.slice(0, end));
    if (open !== undefined) return open.flatMap((synonym) => makeCandidate(synonym, column, end, OPEN));
  }
  return [];
}

function makeCandidate(synonym: Synonym, column: number, length: number, rank: number): Candidate[] {
  const { field, isWeak, place } = synonym;
  if (field === null) return [];
  if (isWeak) return [{ column, field, rank: WEAK, length: 0, place }];
  return [{ column, field, rank: place === CANONICAL_PLACE ? CANONICAL : rank, length, place }];
}

/** "Source" or "Sector" over who acted, in a table with no other column for the agency. */
function giveSourceToAgency(headings: readonly string[], readAs: (Field | null)[]): void {
  for (const field of OTHERWISE_AGENCY) {
    const column = readAs.indexOf(field);
    const heading = headings[column];
    if (heading === undefined || heading.trim() === 'source' || foldHeading(heading) !== field) continue;
    const agency = readAs.indexOf('agency');
    const isWeakAgency =
      agency >= 0 && listCandidates(headings[agency] ?? '', agency).every(({ rank }) => rank === WEAK);
    if (agency >= 0 && !isWeakAgency) continue;
    if (agency >= 0) readAs[agency] = null;
    readAs[column] = 'agency';
  }
}

/** A table with one account of what happened has it as its title, so that an entry has a label. */
function giveAccountToTitle(headings: readonly string[], readAs: (Field | null)[]): void {
  const column = readAs.indexOf(ACCOUNT_FALLBACK);
  if (column < 0 || readAs.includes('title') || headings[column]?.trim() === ACCOUNT_FALLBACK) return;
  readAs[column] = 'title';
}
