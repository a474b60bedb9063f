/**
 * How a table is to be read, found from its first rows and what the user chose: where the headings are,
 * what each column is, and what has to be made of rows that are laid out in another way.
 *
 *     Date | Police | School        columns Date = date, Police, School, and two more behind them:
 *     12/10/2011 | Called | Seen →  agency, title. The row gives two entries.
 *
 * Columns the file does not have, but its rows are given, always stand behind its own.
 */
import type { FileChoices } from '../domain/choices.ts';
import { FIELDS, type Field } from '../domain/fields.ts';
import type { ProblemCode } from '../domain/problem.ts';
import { isBlank } from './blankRows.ts';
import type { DateParts } from './dateParts.ts';
import { findHeadingRow, takeHeadings, takeNoHeadings, type HeadingRows } from './findHeadingRow.ts';
import { guessColumns } from './guessColumns.ts';
import { saysSomethingElse } from './matchColumns.ts';
import { readHeadings } from './readHeadings.ts';

/** How many filled rows are looked at before the first one is read. */
export const PLAN_ROWS = 300;

/** A filled record and the spreadsheet's row of it. */
export interface SheetRecord {
  readonly cells: readonly string[];
  readonly sheetRow: number;
}

export interface PlanNotice {
  readonly code: ProblemCode;
  readonly column: string | null;
  readonly found: string;
}

export interface TablePlan {
  /** Index of the first record with data. */
  readonly firstRecord: number;
  /** The spreadsheet's row; null if there are no headings. */
  readonly headingRow: number | null;
  /** The rows of headings as the file has them, to know them again further down. */
  readonly headingRecords: readonly (readonly string[])[];
  /** The file's own columns, then the added ones. */
  readonly headings: readonly string[];
  readonly readAs: readonly (Field | null)[];
  readonly ownColumns: number;
  /** The fields of the columns behind the file's own. */
  readonly added: readonly Field[];
  readonly dateParts: DateParts | null;
  readonly agencyColumns: readonly number[];
  /** The agency of every row; empty if rows name their own. */
  readonly agency: string;
  readonly notices: readonly PlanNotice[];
}

/** Plans the reading. `corrected`: the fields that the user corrected a cell of. Null: no filled row. */
export function planTable(
  records: readonly SheetRecord[],
  choices: FileChoices,
  corrected: ReadonlySet<Field>,
): TablePlan | null {
  if (records.length === 0) return null;
  const rows = records.map(({ cells }) => cells);
  const found = chooseHeadingRow(records, choices) ?? findHeadingRow(rows);
  const firstRecord = found.first + found.count;
  const data = rows.slice(firstRecord);
  const ownHeadings = found.count > 0 ? found.headings : Array.from({ length: widthOf(data) }, () => '');
  const names = found.count > 0 ? found.names : ownHeadings;
  const chosen = choices.columns ?? {};
  const { readAs: told, dateParts, agencyColumns } = readHeadings(names, chosen);
  const readAs = [...told];
  const hasDate = dateParts !== null;
  const hasAgencies = agencyColumns.length > 0;
  const taken = new Set([...agencyColumns, ...(hasDate ? Object.values(dateParts) : [])]);
  const free = names
    .map((_, column) => column)
    .filter((column) => readAs[column] === null && !taken.has(column) && !Object.hasOwn(chosen, column))
    .filter((column) => !saysSomethingElse(names[column] ?? ''));
  const settled = [...readAs, hasDate ? 'date' : null, hasAgencies || choices.agency ? 'agency' : null];
  const guessed = guessColumns(settled as (Field | null)[], free, data, found.count === 0);
  for (const { column, field } of guessed) readAs[column] = field;
  const agency = hasAgencies || readAs.includes('agency') ? '' : (choices.agency ?? '').trim();
  const added = FIELDS.filter(
    (field) =>
      !readAs.includes(field) &&
      ((field === 'date' && hasDate) ||
        (field === 'agency' && (hasAgencies || agency !== '')) ||
        (field === 'title' && hasAgencies) ||
        corrected.has(field)),
  );
  const heading = (column: number) => ownHeadings[column]?.trim() ?? '';
  const notices: PlanNotice[] = [];
  const note = (code: ProblemCode, what: string, column: string | null = null): void => {
    notices.push({ code, column, found: what });
  };
  const headingRow = found.count === 0 ? null : (records[found.first]?.sheetRow ?? null);
  if (found.count === 0) note('no-headings', '');
  if (found.count === 2) note('headings-joined', `${headingRow} and ${records[found.first + 1]?.sheetRow}`);
  if (found.count > 0) {
    for (const { column, field } of guessed) note('column-by-content', field, ownHeadings[column] ?? '');
  }
  if (hasDate) {
    const parts = [dateParts.year, dateParts.month, dateParts.day].filter((column) => column >= 0);
    note('date-parts-joined', parts.map(heading).join(', '));
  }
  if (hasAgencies) note('agency-columns', agencyColumns.map(heading).join(', '));
  return {
    firstRecord,
    headingRow,
    headingRecords: rows.slice(found.first, firstRecord),
    headings: [...ownHeadings, ...added],
    readAs: [...readAs, ...added],
    ownColumns: ownHeadings.length,
    ...{ added, dateParts, agencyColumns, agency, notices },
  };
}

/** The row that was chosen, if it is among the first and not blank. */
function chooseHeadingRow(records: readonly SheetRecord[], { headingRow }: FileChoices): HeadingRows | null {
  if (headingRow === undefined) return null;
  if (headingRow === 0) return takeNoHeadings(0);
  const index = records.findIndex(({ sheetRow }) => sheetRow === headingRow);
  return index < 0
    ? null
    : takeHeadings(
        records.map(({ cells }) => cells),
        index,
        0,
      );
}

/** The width of the widest record, empty cells at the ends left out. */
function widthOf(records: readonly (readonly string[])[]): number {
  return records.reduce((width, record) => {
    let length = record.length;
    while (length > width && isBlank(record[length - 1] ?? '')) length--;
    return Math.max(width, length);
  }, 0);
}
