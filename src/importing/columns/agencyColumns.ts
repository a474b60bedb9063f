/**
 * Tables with one column for each agency: the headings are agencies, and each filled cell is an entry.
 *
 *     findAgencyColumns(['Date', 'Police', 'School', 'Comments'], ['date', null, null, 'comment'])
 *       → [1, 2]
 *
 * They are found only where the table has no column for the agency and none for what happened: beside an
 * account, a column called "School" more likely says something about it. A person may say so of any column.
 */
import { foldAgency } from '../../domain/agencyName.ts';
import type { Field } from '../../domain/fields.ts';
import type { Sector } from '../../domain/sector.ts';
import { guessSector } from '../agencies/sectors.ts';

/** Fewer columns could be chance. */
const FEWEST = 2;
/** No case has more agencies than somebody could be asked about, one by one. */
const MOST_POSSIBLE = 40;
const MOST_WORDS = 5;
const LONGEST_NAME = 60;

const NO_AGENCY_SECTOR: readonly Sector[] = ['other', 'family', 'all', 'public'];

/** Words that make of an agency's name something about it: "School concerns", "Police ref". */
const ABOUT =
  /\b(?:seen|dates?|time|notes?|comments?|no|number|ref|refs|reference|plan|needs?|status|history|issues?|concerns?|records?|views?|actions?|information|info|risks?|impact|outcomes?|visits?|meetings?|contacts?|reviews?|involved|informed|attended|present|response|worker|address|age|miss|missed|mo|flag|flags|flagged|clinicians?|practitioners?|professionals?|officers?|staff|author)\b|\breferrals?$/;

const FAMILY = /^(?:the )?(?:family|household|family and household|family household)$/;

/** True for a name that is plainly an agency's. */
export function isAgencyName(name: string): boolean {
  return mayBeName(name) && !NO_AGENCY_SECTOR.includes(guessSector(name));
}

/**
 * The columns that are an agency each: those in `chosen`, and where these make two, the ones whose headings
 * are plainly agencies. `isOpen`: what may be found in a column, as nobody has said what it is.
 */
export function findAgencyColumns(
  headings: readonly string[],
  readAs: readonly (Field | null)[],
  chosen: readonly number[] = [],
  isOpen: (column: number) => boolean = () => true,
): readonly number[] {
  if (saysWhatHappened(readAs)) return chosen;
  const columns = headings.map((_, column) => column);
  const isFree = (column: number) => readAs[column] === null && isOpen(column);
  const isKnown = (column: number) => isFree(column) && isAgencyName(headings[column] ?? '');
  if (columns.filter(isKnown).length + chosen.length < FEWEST) return chosen;
  const isFamily = (column: number) => isFree(column) && FAMILY.test(foldAgency(headings[column] ?? ''));
  return columns.filter((column) => isKnown(column) || isFamily(column) || chosen.includes(column));
}

/** True for a table with a column for who acted, or for what happened. */
function saysWhatHappened(readAs: readonly (Field | null)[]): boolean {
  return (['agency', 'title', 'detail'] as const).some((field) => readAs.includes(field));
}

export interface AgencyColumns {
  readonly known: readonly number[];
  readonly possible: readonly number[];
}

/**
 * Columns of free text, `free` as nobody has said what they are, in a table that says neither who acted nor
 * what happened: those in `known` are read as an agency each; those in `possible` may be one, which only a
 * person can say.
 *
 *     Date, Police, Homestart, Comments  → { known: [1], possible: [2] }
 *     Date, Homestart, Probation         → { known: [], possible: [1, 2] }
 */
export function sortAgencyColumns(
  headings: readonly string[],
  readAs: readonly (Field | null)[],
  known: readonly number[],
  free: readonly number[],
): AgencyColumns {
  const nothing = { known, possible: [] };
  if (saysWhatHappened(readAs)) return nothing;
  const named = free.filter((column) => mayBeName(headings[column] ?? ''));
  if (known.length + named.length < FEWEST) return nothing;
  const plain = known.length > 0 ? known : named.filter((column) => isAgencyName(headings[column] ?? ''));
  const possible = named.filter((column) => !plain.includes(column));
  return possible.length === 0 || possible.length > MOST_POSSIBLE ? nothing : { known: plain, possible };
}

/** True for a heading that could be the name of something. */
export function mayBeName(heading: string): boolean {
  const words = heading.length > LONGEST_NAME ? '' : foldAgency(heading);
  return /\p{L}/u.test(words) && words.split(' ').length <= MOST_WORDS && !ABOUT.test(words);
}
