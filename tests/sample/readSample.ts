/**
 * The sample chronology as rows by heading, and the date forms its cells may take.
 *
 *     cell(rowOf('F007'), 'title') → "Daniel is born"
 *     formOf('late 2008')           → "part of a year"
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export type Row = ReadonlyMap<string, string>;

interface Splitter {
  parse(text: string, options: { header: false }): { data: string[][]; errors: unknown[] };
}

const papa = createRequire(import.meta.url)('papaparse') as Splitter;

export const sampleBytes = readFileSync(new URL('../../data/daniel-pelka.csv', import.meta.url));
export const sampleText = sampleBytes.toString('utf8');

const parsed = papa.parse(sampleText.replace(/\n$/, ''), { header: false });

export const parseErrors = parsed.errors;
export const records: readonly (readonly string[])[] = parsed.data;
export const headings: readonly string[] = records[0] ?? [];

export const rows: readonly Row[] = records
  .slice(1)
  .map((record) => new Map(headings.map((heading, column) => [heading, record[column] ?? ''])));

export function cell(row: Row, heading: string): string {
  const text = row.get(heading);
  if (text === undefined) throw new Error(`The sample has no column ${heading}.`);
  return text;
}

export const refs: readonly string[] = rows.map((row) => cell(row, 'ref'));

export function rowOf(ref: string): Row {
  const row = rows[refs.indexOf(ref)];
  if (!row) throw new Error(`The sample has no row ${ref}.`);
  return row;
}

/** "Police; GP" → ["Police", "GP"] */
export function partsOf(text: string): string[] {
  return text === '' ? [] : text.split(';').map((part) => part.trim());
}

/** The refs of the rows for which the test holds, in the order of the file. */
export function refsWhere(test: (row: Row) => boolean): string[] {
  return rows.filter(test).map((row) => cell(row, 'ref'));
}

/** Refs, each with the text of one column, of the rows where that column is filled. */
export function filled(heading: string): Record<string, string> {
  return Object.fromEntries(
    rows.filter((row) => cell(row, heading) !== '').map((row) => [cell(row, 'ref'), cell(row, heading)]),
  );
}

/** "F014 title: …" for every cell of the given columns that the test finds something in. */
export function faults(
  columns: readonly string[],
  isFault: (text: string) => boolean,
  among: readonly Row[] = rows,
): string[] {
  return among.flatMap((row) =>
    columns
      .filter((heading) => isFault(cell(row, heading)))
      .map((heading) => `${cell(row, 'ref')} ${heading}: ${cell(row, heading)}`),
  );
}

/** numbered('F', 1, 3, 3) → ["F001", "F002", "F003"] */
export function numbered(letter: string, from: number, to: number, digits: number): string[] {
  return Array.from(
    { length: to - from + 1 },
    (_, index) => letter + String(from + index).padStart(digits, '0'),
  );
}

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const YEAR = '(?:19|20)\\d\\d';

/** Each form a date cell may take, before a remark in round brackets. */
export const DATE_FORMS: readonly (readonly [name: string, pattern: string])[] = [
  ['day', '\\d{4}-\\d\\d-\\d\\d'],
  ['month', `${MONTH} ${YEAR}`],
  ['year', YEAR],
  ['part of a year', `(?:early|mid|late)[ -]${YEAR}`],
  ['parts of a year', `early or mid-${YEAR}`],
  ['part of a month', `(?:early|mid|late)[ -]${MONTH} ${YEAR}`],
  ['season', `(?:spring|summer|autumn|winter) ${YEAR}`],
  ['about a year', `c\\. ${YEAR}`],
  ['about a month', `c\\. ${MONTH} ${YEAR}`],
  ['between months of two years', `between ${MONTH} ${YEAR} and ${MONTH} ${YEAR}`],
  ['between months of one year', `between ${MONTH} and ${MONTH} ${YEAR}`],
  ['between days', `between \\d{1,2} ${MONTH} ${YEAR} and \\d{1,2} ${MONTH} ${YEAR}`],
  ['between years', `between ${YEAR} and ${YEAR}`],
  ['one of two months', `${MONTH} or ${MONTH} ${YEAR}`],
  ['month, before a day', `${MONTH} ${YEAR}, before the \\d{1,2}(?:st|nd|rd|th)`],
  ['month, up to a day', `${MONTH} ${YEAR}, on or before the \\d{1,2}(?:st|nd|rd|th)`],
  ['from a month on', `${MONTH} ${YEAR} onward`],
];

/** "2012-03-01 (evening)" → ["2012-03-01", "evening"] */
export function splitRemark(date: string): [date: string, remark: string] {
  const match = /^(.*?) \(([^()]+)\)$/.exec(date);
  return match ? [match[1] ?? '', match[2] ?? ''] : [date, ''];
}

/** The form of a date cell, its remark left aside; empty if it has none of the forms. */
export function formOf(date: string): string {
  const [words] = splitRemark(date);
  return DATE_FORMS.find(([, pattern]) => new RegExp(`^${pattern}$`).test(words))?.[0] ?? '';
}

/** Whether the calendar has the day. */
export function isCivilDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
