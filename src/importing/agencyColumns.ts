/**
 * Tables with one column for each agency: the headings are agencies, and each filled cell is an entry.
 *
 *     findAgencyColumns(['Date', 'Police', 'School', 'Comments'], ['date', null, null, 'comment'])
 *       → [1, 2]
 *
 * Only where the table has no column for the agency and none for what happened: beside an account, a column
 * called "School" more likely says something about it.
 */
import { foldAgency } from '../domain/agencyName.ts';
import type { Field } from '../domain/fields.ts';
import type { Sector } from '../domain/sector.ts';
import { guessSector } from './sectors.ts';

/** Fewer columns could be chance. */
const FEWEST = 2;
const MOST_WORDS = 5;

const NO_AGENCY_SECTOR: readonly Sector[] = ['other', 'family', 'all', 'public'];

/** Words that make of an agency's name something about it: "School concerns", "Police ref". */
const ABOUT =
  /\b(?:seen|dates?|time|notes?|comments?|no|number|ref|refs|reference|plan|needs?|status|history|issues?|concerns?|records?|views?|actions?|information|info|risks?|impact|outcomes?|visits?|meetings?|contacts?|reviews?|involved|informed|attended|present|response|worker|address|age)\b/;

const FAMILY = /^(?:the )?(?:family|household|family and household|family household)$/;

/** True for a name that is plainly an agency's. */
export function isAgencyName(name: string): boolean {
  if (name.length > 60) return false;
  const words = foldAgency(name);
  if (words === '' || words.split(' ').length > MOST_WORDS || ABOUT.test(words)) return false;
  return !NO_AGENCY_SECTOR.includes(guessSector(name));
}

/** The columns that are an agency each; none if there are fewer than two. */
export function findAgencyColumns(headings: readonly string[], readAs: readonly (Field | null)[]): number[] {
  if (readAs.includes('agency') || readAs.includes('title') || readAs.includes('detail')) return [];
  const isFree = (column: number) => readAs[column] === null;
  const columns = headings.map((_, column) => column).filter(isFree);
  const agencies = columns.filter((column) => isAgencyName(headings[column] ?? ''));
  if (agencies.length < FEWEST) return [];
  return columns.filter(
    (column) => agencies.includes(column) || FAMILY.test(foldAgency(headings[column] ?? '')),
  );
}
