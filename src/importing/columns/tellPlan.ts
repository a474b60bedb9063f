/**
 * What the receipt says of the plan of a table: what was told from its first rows, and what is asked.
 */
import type { Field } from '../../domain/fields.ts';
import type { ProblemCode } from '../../domain/problem.ts';
import type { GuessedColumn } from './guessColumns.ts';
import type { SheetRecord } from './planTable.ts';
import { listParts, type HeadingReading } from './readHeadings.ts';

export interface PlanNotice {
  readonly code: ProblemCode;
  readonly column: string | null;
  readonly found: string;
  /** See `writeSentence`. */
  readonly more?: string;
}

/** What the receipt asks about the headings. Nothing where they are known, or the user said where they are. */
export function tellHeadings(
  rows: readonly SheetRecord[],
  recognised: number,
  isChosen: boolean,
): PlanNotice[] {
  const [first] = rows;
  if (isChosen || recognised > 0) return [];
  if (first === undefined) return [{ code: 'no-headings', column: null, found: '' }];
  return [{ code: 'headings-unknown', column: null, found: `row ${first.sheetRow}` }];
}

/** What the receipt says of the plan. */
export function tellPlan(
  headingRows: readonly SheetRecord[],
  headings: readonly string[],
  { readAs, dateParts, agencyColumns }: HeadingReading,
  guessed: readonly GuessedColumn[],
  otherAgencies: readonly number[],
): PlanNotice[] {
  const notices: PlanNotice[] = [];
  const tell = (code: ProblemCode, found: string, column: string | null = null): void => {
    notices.push({ code, column, found });
  };
  const nameColumns = (columns: readonly number[]) =>
    columns.map((column) => headings[column]?.trim() ?? '').join(', ');
  // Without headings every column is told by what stands in it, and one sentence says so.
  if (headingRows.length > 0) {
    for (const { column, field } of guessed) tell('column-by-content', field, headings[column] ?? '');
  }
  for (const column of otherAgencies) {
    const agency = headings[readAs.indexOf('agency')]?.trim() ?? '';
    tell('agency-column-second', agency, headings[column] ?? '');
  }
  const [first, second] = headingRows;
  if (first !== undefined && second !== undefined) {
    tell('headings-joined', `${first.sheetRow} and ${second.sheetRow}`);
  }
  if (dateParts !== null) tell('date-parts-joined', nameColumns(listParts(dateParts)));
  if (agencyColumns.length > 0) tell('agency-columns', nameColumns(agencyColumns));
  return notices;
}

/** What the receipt asks about columns that may be an agency each. */
export function tellPossible(headings: readonly string[], possible: readonly number[]): PlanNotice[] {
  const found = possible.map((column) => headings[column]?.trim() ?? '').join(', ');
  return possible.length === 0 ? [] : [{ code: 'agency-columns-possible', column: null, found }];
}

/** What the receipt asks about a column that was taken for the agency; -1: none was taken in doubt. */
export function tellDoubtful(headings: readonly string[], column: number): PlanNotice[] {
  const heading = headings[column];
  return heading === undefined
    ? []
    : [{ code: 'agency-column-assumed', column: heading, found: heading.trim() }];
}

/** What the receipt says of a column that may say who was told, and was kept; -1: there is none. */
export function tellUnshared(headings: readonly string[], column: number): PlanNotice[] {
  const heading = headings[column];
  return heading === undefined ? [] : [{ code: 'shared-with-kept', column: heading, found: '' }];
}

/** What the receipt asks about columns that may say what was missed, and says of those beside the one read so. */
export function tellFlags(
  headings: readonly string[],
  readAs: readonly (Field | null)[],
  possible: readonly number[],
  others: readonly number[],
): PlanNotice[] {
  const nameOf = (column: number) => headings[column]?.trim() ?? '';
  const read = nameOf(readAs.indexOf('missed'));
  const found = possible.map(nameOf).join(', ');
  return [
    ...(possible.length === 0 ? [] : [{ code: 'missed-columns-possible' as const, column: null, found }]),
    ...others.map((column) => ({
      code: 'missed-column-second' as const,
      column: headings[column] ?? '',
      found: read,
    })),
  ];
}

/** What the receipt says of columns that mark the entries of one agency. */
export function tellPairs(headings: readonly string[], flags: readonly number[]): PlanNotice[] {
  const found = flags.map((column) => headings[column]?.trim() ?? '').join(', ');
  return flags.length === 0 ? [] : [{ code: 'missed-by-agency', column: null, found }];
}
