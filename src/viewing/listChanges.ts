/**
 * What the choices changed: the chronology as the files have it, as it is now, and the choices in; a line
 * for each change out.
 *
 *     { file: "gp.csv", row: 14, column: "Date", was: "31/02/2012", now: "28/02/2012" }
 *     { file: "", row: null, column: "agency", was: "Primary school", now: "School" }
 *
 * The tables below have a line for every kind of choice: a new one does not compile until it is told here.
 */
import { nameColumn, readCell, readColumnCell } from '../domain/cells.ts';
import {
  OWN_AGENCY,
  type ColumnChoice,
  type Correction,
  type FileChoices,
  type LaneChoice,
  type ReadingChoices,
} from '../domain/choices.ts';
import { NO_COLUMN, type Chronology } from '../domain/chronology.ts';
import { findEntryRow, findRow } from '../domain/findRow.ts';
import type { DateOrder, Receipt } from '../domain/receipt.ts';
import { hasProblem } from './sortProblems.ts';

export interface Change {
  readonly file: string;
  /** The spreadsheet's row; null where it is not about one. */
  readonly row: number | null;
  readonly column: string;
  readonly was: string;
  readonly now: string;
}

interface Readings {
  /** The same tables as now, and by the same agencies, without any other choice. */
  readonly before: Chronology;
  readonly after: Chronology;
  /** As the files are read without any choice. */
  readonly found: Receipt;
}

/**
 * How each file was read first, then cells by file and row, then lanes. `before` is read with the sheets,
 * rows of headings and agencies of files that were chosen and nothing else; `found` without these too.
 */
export function listChanges(
  before: Chronology,
  after: Chronology,
  choices: ReadingChoices,
  found: Receipt = before.receipt,
): Change[] {
  const readings = { before, after, found };
  const parts: { readonly [Part in keyof ReadingChoices]-?: () => Change[] } = {
    files: () =>
      Object.entries(choices.files).flatMap(([file, chosen]) =>
        listFileChanges(readings, Number(file), chosen),
      ),
    corrections: () =>
      [...choices.corrections]
        .sort((a, b) => a.file - b.file || a.sheetRow - b.sheetRow)
        .map((correction) => describeCorrection(readings, correction)),
    lanes: () => listLanesChanges(before, choices.lanes),
    apart: () =>
      (choices.apart ?? []).map(([lane, other]) => ({
        ...{ file: '', row: null, column: 'agency' },
        ...{ was: `${lane} and ${other}: offered as one`, now: 'kept apart' },
      })),
  };
  return Object.values(parts)
    .flatMap((list) => list())
    .filter(({ was, now }) => was !== now);
}

/** True if there is anything to list. */
export function hasChanges({ files, lanes, corrections, apart = [] }: ReadingChoices): boolean {
  return Object.keys(files).length + lanes.length + corrections.length + apart.length > 0;
}

const ORDER_NAMES: Readonly<Record<DateOrder, string>> = {
  'day-month': 'day first',
  'month-day': 'month first',
  'year-first': 'year first',
  mixed: 'some day first, some month first',
  none: 'no dates in figures',
};

type Told = Omit<Change, 'file'>;
type Tell = (chosen: FileChoices, readings: Readings, file: number) => readonly Told[];

const FILE_CHANGES: { readonly [Kind in keyof FileChoices]-?: Tell } = {
  sheet({ sheet }, { found }, file) {
    const was = found.files[file]?.sheet ?? '';
    return sheet === undefined ? [] : [{ row: null, column: 'sheet', was, now: sheet }];
  },
  headingRow({ headingRow }, { found, after }, file) {
    if (headingRow === undefined) return [];
    // Where headings were found in another sheet says nothing of this one.
    const { sheet, headingRow: row } = found.files[file] ?? {};
    const was = sheet === after.receipt.files[file]?.sheet ? nameHeadingRow(row ?? 0) : '';
    return [{ row: null, column: 'row of headings', was, now: nameHeadingRow(headingRow) }];
  },
  columns: ({ columns = {} }, { before, after }, file) =>
    Object.entries(columns).map(([column, field]) => ({
      row: after.receipt.files[file]?.headingRow ?? null,
      column: nameHeading(after, file, Number(column)),
      was: describeChoice(before.receipt.files[file]?.columns[Number(column)]?.readAs ?? null),
      now: describeChoice(field),
    })),
  // What was said of a column is told with the columns.
  answered: () => [],
  declinedFlags: ({ declinedFlags = [] }, { after }, file) =>
    declinedFlags.map((column) => ({
      row: after.receipt.files[file]?.headingRow ?? null,
      column: nameHeading(after, file, column),
      was: 'offered for missed opportunities',
      now: 'kept as it is',
    })),
  dateOrder({ dateOrder }, { before: { receipt } }, file) {
    if (dateOrder === undefined) return [];
    const order = ORDER_NAMES[receipt.files[file]?.dateOrder ?? 'none'];
    const was = hasProblem(receipt, file, 'date-order-assumed') ? `${order}, assumed` : order;
    return [{ row: null, column: 'order of dates', was, now: ORDER_NAMES[dateOrder] }];
  },
  agency: ({ agency = '' }) => [{ row: null, column: 'agency of every row', was: '', now: agency }],
  confirmedDates: ({ confirmedDates = [] }, { after }, file) =>
    confirmedDates.map((sheetRow) => {
      const row = findRow(after.rows, file, sheetRow);
      const date = row === null ? '' : readCell(after, row, 'date');
      const column = nameHeading(after, file, after.files[file]?.readAs.indexOf('date') ?? -1);
      return { row: sheetRow, column, was: `${date}: not confirmed`, now: `${date}: confirmed` };
    }),
};

function listFileChanges(readings: Readings, file: number, chosen: FileChoices): Change[] {
  const name = readings.after.files[file]?.name ?? '';
  return Object.values(FILE_CHANGES)
    .flatMap((tell) => tell(chosen, readings, file))
    .map((told) => ({ file: name, ...told }));
}

/** Lanes by the name they have now: each new name, and the sector if it is not the one a lane of it had. */
function listLanesChanges({ lanes }: Chronology, choices: readonly LaneChoice[]): Change[] {
  const about = { file: '', row: null };
  const sectorsOf = (lane: string) =>
    lanes.filter(({ name }) => name === lane).map(({ sector }): string => sector);
  return [...new Set(choices.map(({ name }) => name))].flatMap((name) => {
    const members = choices.filter((choice) => choice.name === name);
    const own = [name, ...members.map(({ lane }) => lane)].flatMap(sectorsOf);
    // As lanes are joined: the first sector that says something. None: no file has such a lane.
    const was = own.find((sector) => sector !== 'other') ?? own[0] ?? '';
    const now = members.find(({ sector }) => sector !== undefined)?.sector ?? was;
    return [
      ...members.map(({ lane }) => ({ ...about, column: 'agency', was: lane, now: name })),
      { ...about, column: `sector of ${name}`, was, now },
    ];
  });
}

function describeChoice(choice: ColumnChoice): string {
  if (choice === OWN_AGENCY) return 'read as an agency of its own';
  return choice === null ? 'kept as it is' : `read as ${choice}`;
}

function nameHeadingRow(row: number): string {
  return row === 0 ? 'none' : String(row);
}

/** The heading of a column as written, or its place. */
function nameHeading({ files }: Chronology, file: number, column: number): string {
  const heading = files[file]?.headings[column] ?? '';
  return heading.trim() === '' ? nameColumn(column) : heading;
}

function describeCorrection(
  { before, after }: Readings,
  { file, sheetRow, field, words, agencyColumn }: Correction,
): Change {
  const source = after.files[file];
  const column = source?.readAs.indexOf(field) ?? -1;
  const row = findEntryRow(before.rows, file, sheetRow, agencyColumn ?? NO_COLUMN);
  const isOwn = row !== null && column >= 0 && column < (before.files[file]?.headings.length ?? 0);
  return {
    file: source?.name ?? '',
    row: sheetRow,
    column: column < 0 ? field : nameHeading(after, file, column),
    was: isOwn ? readColumnCell(before.text, row, column) : '',
    now: words,
  };
}
