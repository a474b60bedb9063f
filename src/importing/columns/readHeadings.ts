/**
 * What a row of headings says of its table: which column is which field, whether the date stands in
 * several columns, whether each agency has a column of its own.
 *
 *     readHeadings(['Year', 'Month', 'Day', 'Agency', 'Event'])
 *       → { readAs: [null, null, null, 'agency', 'title'], dateParts: { year: 0, … }, recognised: 5, … }
 *
 * What the user chose for a column stands; whatever else wanted that field goes without.
 */
import { OWN_AGENCY, type ColumnChoice } from '../../domain/choices.ts';
import type { Field } from '../../domain/fields.ts';
import { findAgencyColumns } from './agencyColumns.ts';
import { findDateParts, type DateParts } from '../dates/dateParts.ts';
import { foldHeading, matchColumns } from './matchColumns.ts';

/** What columns are to be read as, by number. */
export type ChosenColumns = Readonly<Record<number, ColumnChoice>>;

export interface HeadingReading {
  readonly readAs: readonly (Field | null)[];
  readonly dateParts: DateParts | null;
  readonly agencyColumns: readonly number[];
  /** How many columns were recognised. */
  readonly recognised: number;
}

const NONE_CHOSEN: ChosenColumns = {};

/** Reads headings as far as they tell. `mayBeAgency`: what stands in a column lets it be entries of an agency. */
export function readHeadings(
  headings: readonly string[],
  chosen: ChosenColumns = NONE_CHOSEN,
  mayBeAgency: (column: number) => boolean = () => true,
): HeadingReading {
  const readAs = applyChosen(matchColumns(headings), chosen);
  const isChosen = (column: number) => Object.hasOwn(chosen, column);
  const dateParts = findFreeDateParts(headings, readAs, isChosen);
  const own = headings.flatMap((_, column) => (chosen[column] === OWN_AGENCY ? [column] : []));
  const isSettled = (column: number) => isChosen(column) || !mayBeAgency(column);
  const agencyColumns = findFreeAgencyColumns(headings, readAs, dateParts, own, isChosen, isSettled);
  const parts = dateParts === null ? 0 : dateParts.day < 0 ? 2 : 3;
  const recognised = readAs.filter((field) => field !== null).length + parts + agencyColumns.length;
  return { readAs, dateParts, agencyColumns, recognised };
}

/** Each field stays with one column: the chosen one, the first of several. */
function applyChosen(found: (Field | null)[], chosen: ChosenColumns): (Field | null)[] {
  const wanted = found.map((_, column) => fieldOf(chosen[column] ?? null));
  return found.map((field, column) => {
    const choice = chosen[column];
    if (choice === undefined) return field !== null && wanted.includes(field) ? null : field;
    const wish = fieldOf(choice);
    return wish !== null && wanted.indexOf(wish) === column ? wish : null;
  });
}

const fieldOf = (choice: ColumnChoice): Field | null => (choice === OWN_AGENCY ? null : choice);

/** Takes the date from a part of it that was matched as the whole: "Date (year)". */
function findFreeDateParts(
  headings: readonly string[],
  readAs: (Field | null)[],
  isChosen: (column: number) => boolean,
): DateParts | null {
  const parts = findDateParts(headings);
  if (parts === null) return null;
  const columns = listParts(parts);
  if (columns.some(isChosen)) return null;
  const date = readAs.indexOf('date');
  if (date >= 0 && !columns.includes(date)) return null;
  for (const column of columns) readAs[column] = null;
  return parts;
}

/**
 * A column for each agency: those chosen, and those whose headings say it. A column called "Source" is then
 * the source and no agency. Where the user said which column is the agency, none is one of its own.
 */
function findFreeAgencyColumns(
  headings: readonly string[],
  readAs: (Field | null)[],
  dateParts: DateParts | null,
  own: readonly number[],
  isChosen: (column: number) => boolean,
  isSettled: (column: number) => boolean,
): readonly number[] {
  const agency = readAs.indexOf('agency');
  if (agency >= 0 && isChosen(agency)) return [];
  const hasDate = dateParts !== null || readAs.includes('date');
  if (!hasDate && own.length === 0) return [];
  const isSource = agency >= 0 && foldHeading(headings[agency] ?? '') === 'source';
  const instead = isSource ? 'source' : own.length > 0 ? null : 'agency';
  const tried = readAs.map((field, column) => (column === agency ? instead : field));
  const isOpen = (column: number) => hasDate && column !== agency && !isSettled(column);
  const columns = findAgencyColumns(headings, tried, own, isOpen);
  if (columns.length > 0 && agency >= 0) readAs[agency] = instead;
  return columns;
}

/** The columns of the parts of a date; none if it stands in one. */
export function listParts(parts: DateParts | null): number[] {
  if (parts === null) return [];
  return [parts.year, parts.month, parts.day].filter((column) => column >= 0);
}
