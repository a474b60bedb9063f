/**
 * What a row of headings says of its table: which column is which field, whether the date stands in
 * several columns, whether each agency has a column of its own.
 *
 *     readHeadings(['Year', 'Month', 'Day', 'Agency', 'Event'])
 *       → { readAs: [null, null, null, 'agency', 'title'], dateParts: { year: 0, … }, recognised: 5, … }
 *
 * What the user chose for a column stands; whatever else wanted that field goes without.
 */
import type { Field } from '../domain/fields.ts';
import { findAgencyColumns } from './agencyColumns.ts';
import { findDateParts, type DateParts } from './dateParts.ts';
import { foldHeading, matchColumns } from './matchColumns.ts';

/** What columns are to be read as, by number; null: kept as it is. */
export type ChosenColumns = Readonly<Record<number, Field | null>>;

export interface HeadingReading {
  readonly readAs: readonly (Field | null)[];
  readonly dateParts: DateParts | null;
  readonly agencyColumns: readonly number[];
  /** How many columns were recognised. */
  readonly recognised: number;
}

const NONE_CHOSEN: ChosenColumns = {};

/** Reads headings as far as they tell. */
export function readHeadings(
  headings: readonly string[],
  chosen: ChosenColumns = NONE_CHOSEN,
): HeadingReading {
  const readAs = applyChosen(matchColumns(headings), chosen);
  const isChosen = (column: number) => Object.hasOwn(chosen, column);
  const dateParts = findFreeDateParts(headings, readAs, isChosen);
  const agencyColumns = findFreeAgencyColumns(headings, readAs, dateParts, isChosen);
  const parts = dateParts === null ? 0 : dateParts.day < 0 ? 2 : 3;
  const recognised = readAs.filter((field) => field !== null).length + parts + agencyColumns.length;
  return { readAs, dateParts, agencyColumns, recognised };
}

/** Each field stays with one column: the chosen one, the first of several. */
function applyChosen(found: (Field | null)[], chosen: ChosenColumns): (Field | null)[] {
  const wanted = found.map((_, column) => chosen[column] ?? null);
  return found.map((field, column) => {
    const choice = chosen[column];
    if (choice === undefined) return field !== null && wanted.includes(field) ? null : field;
    return choice !== null && wanted.indexOf(choice) === column ? choice : null;
  });
}

/** Takes the date from a part of it that was matched as the whole: "Date (year)". */
function findFreeDateParts(
  headings: readonly string[],
  readAs: (Field | null)[],
  isChosen: (column: number) => boolean,
): DateParts | null {
  const parts = findDateParts(headings);
  if (parts === null) return null;
  const columns = [parts.year, parts.month, parts.day].filter((column) => column >= 0);
  if (columns.some(isChosen)) return null;
  const date = readAs.indexOf('date');
  if (date >= 0 && !columns.includes(date)) return null;
  for (const column of columns) readAs[column] = null;
  return parts;
}

/** A column for each agency; a column called "Source" is then the source and no agency. */
function findFreeAgencyColumns(
  headings: readonly string[],
  readAs: (Field | null)[],
  dateParts: DateParts | null,
  isChosen: (column: number) => boolean,
): readonly number[] {
  if (dateParts === null && !readAs.includes('date')) return [];
  const agency = readAs.indexOf('agency');
  const isSource = agency >= 0 && !isChosen(agency) && foldHeading(headings[agency] ?? '') === 'source';
  const tried = readAs.map((field, column) => (isSource && column === agency ? 'source' : field));
  const columns = findAgencyColumns(headings, tried).filter((column) => !isChosen(column));
  if (columns.length < 2) return [];
  if (isSource) readAs[agency] = 'source';
  return columns;
}
