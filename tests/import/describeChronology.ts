/**
 * A chronology as a few lines, for comparing with what a file should give.
 *
 *     "2 placed: 2011-10-01..2011-10-31 | School | Home visit | missed"
 *
 * Days and open ends: 2011-10-12, ..2011-05-31, 2011-06-01.. ; a period is "2011-10-12 to 2011-10-14".
 */
import { formatIsoDay, formatMinutes } from '../../src/base/day.ts';
import type { Chronology } from '../../src/domain/chronology.ts';
import { entryAt, type Entry } from '../../src/domain/entry.ts';
import type { When } from '../../src/domain/when.ts';

/** All that a case compares. Members with nothing in them are left out. */
export function describeChronology(chronology: Chronology): Record<string, unknown> {
  const { receipt, lanes, rows } = chronology;
  const files = receipt.files.map(({ encoding, delimiter, headingRow, dateOrder, columns }) => ({
    encoding,
    delimiter,
    headingRow,
    dateOrder,
    columns: columns.map(({ heading, readAs }) =>
      readAs === null ? `(${heading})` : `${heading} = ${readAs}`,
    ),
  }));
  const { rowsRead, placed, parked, noted } = receipt;
  return {
    receipt: `${rowsRead} rows read: ${placed} placed, ${parked} parked, ${noted} noted`,
    files,
    lanes: lanes.map(({ name, sector }) => `${name} (${sector})`),
    rows: Array.from({ length: rows.length }, (_, index) => describeEntry(entryAt(chronology, index))),
    problems: receipt.problems.map(
      ({ row, column, code, found }) =>
        `${row === null ? 'file' : `row ${row}`}${column === null ? '' : `, ${column}`}: ${code}${found === '' ? '' : ` “${found}”`}`,
    ),
  };
}

/** One entry as a line. */
export function describeEntry(entry: Entry): string {
  const { date, end } = entry;
  const parts = [
    `${entry.sheetRow} ${entry.status}: ${date === null ? 'no date' : describeBounds(date)}${end === null ? '' : ` to ${describeBounds(end)}`}`,
    entry.lanes.join(' + ') || 'no lane',
    entry.title || 'no title',
  ];
  if (entry.kind !== 'contact') parts.push(entry.kind);
  if (entry.ref !== String(entry.sheetRow)) parts.push(`ref ${entry.ref}`);
  if (entry.missed !== null) parts.push(entry.missed.why === '' ? 'missed' : `missed: ${entry.missed.why}`);
  if (entry.goodPractice !== null) parts.push(`good practice: ${entry.goodPractice.what || 'yes'}`);
  if (entry.knownFrom !== null) parts.push(`known from ${entry.knownFrom}`);
  for (const { heading, text } of entry.other) parts.push(`(${heading}) ${text}`);
  return parts.join(' | ');
}

/** The bounds of a date, and its time. */
export function describeBounds({ shape, earliest, latest, minutes }: When): string {
  const from = earliest === null ? '' : formatIsoDay(earliest);
  const to = latest === null ? '' : formatIsoDay(latest);
  const days = shape === 'day' ? from : `${from}..${to}`;
  return minutes === null ? days : `${days} ${formatMinutes(minutes)}`;
}
