/**
 * How a table is to be read, found from its first rows and what the user chose: where the headings are,
 * what each column is, and what has to be made of rows that are laid out in another way.
 *
 *     Date | Police | School        columns Date = date, Police, School, and two more behind them:
 *     12/10/2011 | Called | Seen →  agency, title. The row gives two entries.
 *
 * Columns the file does not have, but its rows are given, always stand behind its own.
 */
import type { FileChoices } from '../../domain/choices.ts';
import { FIELDS, type Field } from '../../domain/fields.ts';
import { isAgencyName, sortAgencyColumns, type AgencyColumns } from './agencyColumns.ts';
import { isBlank } from './blankRows.ts';
import { findCrossedFlags } from './crossedFlags.ts';
import type { DateParts } from '../dates/dateParts.ts';
import {
  findFirstTable,
  findHeadingRow,
  isSameRecord,
  takeHeadings,
  takeNoHeadings,
} from './findHeadingRow.ts';
import type { HeadingRows } from './findHeadingRow.ts';
import type { GroupPlan } from '../groups/groupHeadings.ts';
import { holdsNoEntries, holdsYesOrNo, listTextColumns } from './guessColumns.ts';
import { listOtherAgencies } from './matchColumns.ts';
import { pairFlags, type FlagPairs } from './pairFlags.ts';
import { ACCOUNTS, planColumns } from './planColumns.ts';
import { tellPassedOver } from './passedOver.ts';
import { planGroups } from '../groups/planGroups.ts';
import { listParts, type ChosenColumns, type HeadingReading } from './readHeadings.ts';
import { tellRepeated } from './repeatedHeadings.ts';
import { listOtherFlags, mayMeanMissed, suggestFlags } from './suggestFlags.ts';
import {
  tellDoubtful,
  tellFlags,
  tellHeadings,
  tellPairs,
  tellPlan,
  tellPossible,
  tellUnshared,
  type PlanNotice,
} from './tellPlan.ts';

/** How many filled rows are looked at before the first one is read. */
export const PLAN_ROWS = 300;

/** A filled record and the spreadsheet's row of it. */
export interface SheetRecord {
  readonly cells: readonly string[];
  readonly sheetRow: number;
  /** Of a workbook: words that cells have from one merged with them above, by column. */
  readonly merged?: ReadonlyMap<number, string>;
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
  /** Columns that may be an agency each, of which only a person can say; until then they are kept as they are. */
  readonly possibleAgencies: readonly number[];
  /** Columns that may say what was missed: asked as well, and kept as they are until then. */
  readonly possibleFlags: readonly number[];
  /** By the agency's column, the column that says what that agency missed. */
  readonly flagOf: FlagPairs;
  /** Flag columns in which "x" is a no. */
  readonly crossedFlags: readonly number[];
  /** Where the words of an agency's column go; null: they stay in it, as the file has title and detail. */
  readonly accountField: Field | null;
  /** The agency of every row; empty if rows name their own. */
  readonly agency: string;
  readonly groups: GroupPlan;
  /** How many filled rows above the headings are passed over. */
  readonly passedOver: number;
  /** Rows that follow each other need not be of one list: `Layout.isApart`. */
  readonly isApart: boolean;
  readonly notices: readonly PlanNotice[];
}

/** Plans the reading. `corrected`: the fields that the user corrected a cell of. Null: no filled row. */
export function planTable(
  records: readonly SheetRecord[],
  choices: FileChoices,
  corrected: ReadonlySet<Field>,
  isApart = false,
): TablePlan | null {
  if (records.length === 0) return null;
  const rows = records.map(({ cells }) => cells);
  const found = chooseHeadingRow(records, choices) ?? findHeadingRow(rows);
  const isHeadless = found.count === 0;
  const data = rows.slice(found.first + found.count);
  // Above headings stand title lines. Where there are none, nobody knows that a line is one: it is kept.
  const firstRecord = isHeadless ? 0 : found.first + found.count;
  const own = isHeadless ? Array.from({ length: widthOf(rows) }, () => '') : found.headings;
  const names = isHeadless ? own : found.names;
  const chosen = choices.columns ?? {};
  const agency = (choices.agency ?? '').trim();
  const {
    readAs: readWhole,
    doubtfulAgency,
    told,
    guessed,
    free,
    unshared,
  } = planColumns(names, { chosen, agency, isHeadless }, data);
  const { dateParts } = told;
  const ofHeadings = rows.slice(found.first, found.first + found.count);
  const underHeadings = data.filter((cells) => !ofHeadings.some((other) => isSameRecord(cells, other)));
  const groups = planGroups(
    underHeadings,
    isHeadless ? [] : (rows[found.first - 1] ?? []),
    readWhole,
    dateParts,
  );
  const open =
    isHeadless || groups.hasAgencies || agency !== ''
      ? []
      : free.filter((column) => readWhole[column] === null);
  const { known: agencyColumns, possible } = findOwnAgencies(names, readWhole, told, open, data);
  const flagOf = findFlagPairs(names, agencyColumns, readWhole, chosen);
  const paired = Object.values(flagOf);
  const readAs = readWhole.map((field, column) => (paired.includes(column) ? null : field));
  const accountField = ACCOUNTS.find((field) => !readAs.includes(field)) ?? null;
  const made = new Set<Field>([
    ...(dateParts === null && !groups.hasDates ? [] : (['date'] as const)),
    ...(agencyColumns.length > 0 || agency !== '' || groups.hasAgencies ? (['agency'] as const) : []),
    ...(agencyColumns.length > 0 && accountField !== null ? [accountField] : []),
    ...(paired.length > 0 ? (['missed'] as const) : []),
  ]);
  // Where the user said which column is the agency, there is nothing to tell.
  const isAgencyChosen = Object.values(chosen).includes('agency');
  const otherAgencies = isAgencyChosen ? [] : listOtherAgencies(names, told.readAs);
  const added = FIELDS.filter(
    (field) => (made.has(field) || corrected.has(field)) && !readAs.includes(field),
  );
  const settled = new Set([...agencyColumns, ...possible, ...paired, ...listParts(dateParts)]);
  const mayBeFlag = (column: number) => !isHeadless && !settled.has(column);
  const withAdded = [...readAs, ...added];
  const offered = paired.length > 0 ? [] : suggestFlags(names, withAdded, data, choices.declinedFlags);
  const flags = offered.filter(mayBeFlag);
  const otherFlags = listOtherFlags(names, withAdded, data).filter(mayBeFlag);
  const spokenOf = new Set([...settled, ...flags, ...otherFlags, ...otherAgencies]);
  const isSpokenOf = (column: number) => spokenOf.has(column) || Object.hasOwn(chosen, column);
  const crossed = findCrossedFlags(names, readAs, paired, data);
  const headingRows = records.slice(found.first, found.first + found.count);
  const askedOfHeadings = tellHeadings(headingRows, found.recognised, choices.headingRow !== undefined);
  // Where the headings are asked for, all columns are.
  const isDoubted = askedOfHeadings.length === 0 && readAs[doubtfulAgency] === 'agency';
  const headingRow = isHeadless ? null : (records[found.first]?.sheetRow ?? null);
  const guessedPlainly = guessed.filter(({ column }) => !isDoubted || column !== doubtfulAgency);
  return {
    firstRecord,
    headingRow,
    headingRecords: headingRows.map(({ cells }) => cells),
    headings: [...own, ...added],
    readAs: withAdded,
    ownColumns: own.length,
    ...{ added, dateParts, agencyColumns, flagOf, accountField, groups, isApart },
    possibleAgencies: possible,
    possibleFlags: flags,
    crossedFlags: crossed.columns,
    agency: agencyColumns.length > 0 ? '' : agency,
    passedOver: isHeadless ? 0 : found.first,
    notices: [
      ...askedOfHeadings,
      ...(isHeadless ? [] : tellPassedOver(records.slice(0, found.first))),
      ...tellPlan(headingRows, own, { ...told, agencyColumns }, guessedPlainly, otherAgencies),
      ...tellRepeated(own, readAs, isSpokenOf, data),
      ...tellUnshared(own, unshared),
      ...tellPossible(own, possible),
      ...tellDoubtful(own, isDoubted ? doubtfulAgency : -1),
      ...tellFlags(own, readAs, flags, otherFlags),
      ...tellPairs(own, paired),
      ...crossed.notices,
    ],
  };
}

/** The columns that are an agency each, and among the open ones those that may be one. */
function findOwnAgencies(
  names: readonly string[],
  readAs: readonly (Field | null)[],
  { dateParts, agencyColumns }: HeadingReading,
  open: readonly number[],
  data: readonly (readonly string[])[],
): AgencyColumns {
  const isOpen = dateParts !== null || readAs.includes('date');
  const unclear = isOpen ? open.filter((column) => !mayMeanMissed(names[column] ?? '')) : [];
  const texts = listTextColumns(
    unclear.filter((column) => !holdsNoEntries(column, data)),
    data,
  );
  const { known, possible } = sortAgencyColumns(names, readAs, agencyColumns, texts);
  if (known.length === 0) return { known, possible };
  // An agency's name over nothing but yes and no, beside agencies that have entries.
  const answers = unclear.filter(
    (column) => isAgencyName(names[column] ?? '') && holdsYesOrNo(column, data) && !known.includes(column),
  );
  return { known, possible: [...possible, ...answers].sort((a, b) => a - b) };
}

/** The flags of single agencies; none where the user said which one column says what was missed. */
function findFlagPairs(
  names: readonly string[],
  agencyColumns: readonly number[],
  readAs: readonly (Field | null)[],
  chosen: ChosenColumns,
): FlagPairs {
  if (agencyColumns.length === 0 || Object.values(chosen).includes('missed')) return {};
  const pairs = pairFlags(names, agencyColumns);
  const missed = readAs.indexOf('missed');
  // A column for the whole row stays what it is.
  return missed >= 0 && !Object.values(pairs).includes(missed) ? {} : pairs;
}

/** The row that was chosen, if it is among the first and not blank. */
function chooseHeadingRow(records: readonly SheetRecord[], { headingRow }: FileChoices): HeadingRows | null {
  if (headingRow === undefined) return null;
  const rows = records.map(({ cells }) => cells);
  if (headingRow === 0) return takeNoHeadings(findFirstTable(rows));
  const index = records.findIndex(({ sheetRow }) => sheetRow === headingRow);
  return index < 0 ? null : takeHeadings(rows, index, 0);
}

/** The width of the widest record, empty cells at the ends left out. */
function widthOf(records: readonly (readonly string[])[]): number {
  return records.reduce((width, record) => {
    let length = record.length;
    while (length > width && isBlank(record[length - 1] ?? '')) length--;
    return Math.max(width, length);
  }, 0);
}
