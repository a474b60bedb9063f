/**
 * What the choices changed: the chronology as the files have it, as it is now, and the choices in; a line
 * for each change out.
 *
 *     { file: "gp.csv", row: 14, column: "Date", was: "31/02/2012", now: "28/02/2012" }
 *     { file: "", row: null, column: "agency", was: "Primary school", now: "School" }
 */
import { readColumnCell } from '../domain/cells.ts';
import type { Correction, FileChoices, ReadingChoices } from '../domain/choices.ts';
import type { Chronology } from '../domain/chronology.ts';
import type { Field } from '../domain/fields.ts';
import { findRow } from '../domain/findRow.ts';

export interface Change {
  readonly file: string;
  /** The spreadsheet's row; null where it is not about one. */
  readonly row: number | null;
  readonly column: string;
  readonly was: string;
  readonly now: string;
}

/** How each file was read first, then cells by file and row, then lanes. */
export function listChanges(before: Chronology, after: Chronology, choices: ReadingChoices): Change[] {
  const files = Object.entries(choices.files).flatMap(([file, chosen]) =>
    listFileChanges(before, after, Number(file), chosen),
  );
  const cells = [...choices.corrections]
    .sort((a, b) => a.file - b.file || a.sheetRow - b.sheetRow)
    .map((correction) => describeCorrection(before, after, correction));
  const lanes = choices.lanes.flatMap(({ lane, name, sector }): Change[] => {
    const known = before.lanes.find((other) => other.name === lane)?.sector;
    const about = { file: '', row: null };
    return [
      { ...about, column: 'agency', was: lane, now: name },
      ...(sector === undefined || known === undefined
        ? []
        : [{ ...about, column: `sector of ${name}`, was: known, now: sector }]),
    ];
  });
  return [...files, ...cells, ...lanes].filter(({ was, now }) => was !== now);
}

/** True if there is anything to list. */
export function hasChanges({ files, lanes, corrections }: ReadingChoices): boolean {
  return Object.keys(files).length + lanes.length + corrections.length > 0;
}

function listFileChanges(
  before: Chronology,
  after: Chronology,
  file: number,
  { columns, dateOrder, agency, headingRow, sheet, confirmedDates = [] }: FileChoices,
): Change[] {
  const about = { file: after.files[file]?.name ?? '', row: null };
  const headings = after.files[file]?.headings ?? [];
  const readNow = after.files[file]?.readAs ?? [];
  const readBefore = before.files[file]?.readAs ?? [];
  const chosen = Object.entries(columns ?? {}).map(([column, field]) => ({
    ...about,
    row: after.receipt.files[file]?.headingRow ?? null,
    column: headings[Number(column)] ?? '',
    was: describeField(readBefore[Number(column)] ?? null),
    now: describeField(field),
  }));
  const now = (column: string, value: string | undefined): Change[] =>
    value === undefined ? [] : [{ ...about, column, was: '', now: value }];
  return [
    ...now('sheet', sheet),
    ...now('row of headings', headingRow === 0 ? 'none' : headingRow?.toString()),
    ...chosen,
    ...(dateOrder === undefined
      ? []
      : [
          {
            ...about,
            column: 'order of dates',
            was: before.receipt.files[file]?.dateOrder ?? '',
            now: dateOrder,
          },
        ]),
    ...now('agency of every row', agency),
    ...confirmedDates.map((row) => ({
      ...about,
      row,
      column: headings[readNow.indexOf('date')] ?? 'date',
      was: 'far from all other dates',
      now: 'confirmed',
    })),
  ];
}

function describeField(field: Field | null): string {
  return field === null ? 'kept as it is' : `read as ${field}`;
}

function describeCorrection(
  before: Chronology,
  after: Chronology,
  { file, sheetRow, field, words, part }: Correction,
): Change {
  const source = after.files[file];
  const column = source?.readAs.indexOf(field) ?? -1;
  const first = findRow(before.rows, file, sheetRow);
  const row = first === null ? null : first + (part ?? 0);
  const isOwn = row !== null && column >= 0 && column < (before.files[file]?.headings.length ?? 0);
  return {
    file: source?.name ?? '',
    row: sheetRow,
    column: source?.headings[column] ?? field,
    was: isOwn ? readColumnCell(before.text, row, column) : '',
    now: words,
  };
}
