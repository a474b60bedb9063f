/**
 * One case, the sample, in every encoding and layout that offices send: each gives the same chronology,
 * entry by entry and field by field. Only what belongs to the layout may differ: the spreadsheet's rows, and
 * where rows stand in another order, that order.
 */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Chronology } from '../../src/domain/chronology.ts';
import { entryAt, type Entry } from '../../src/domain/entry.ts';
import { readChronology } from '../../src/importing/readChronology.ts';
import { readTable } from '../unit/exporting/readTable.ts';
import { makeWorkbook, type Cell } from '../support/workbook.ts';
import { makeFile } from './chronologyFile.ts';

/** The sample with the letters that encodings differ in. */
const source = readFileSync(new URL('../../data/daniel-pelka.csv', import.meta.url), 'utf8')
  .replaceAll(/(?<=\w)'(?=\w)/g, '’')
  .replaceAll('Pelka', 'Pélka – “P”');
const [headings = [], ...rows] = readTable(source.replaceAll('\n', '\r\n'));

const at = (heading: string) => headings.indexOf(heading);
const [DATE, END, AGENCY, KIND, TITLE] = ['date', 'end_date', 'agency', 'kind', 'title'].map(at) as [
  number,
  number,
  number,
  number,
  number,
];

interface Layout {
  readonly delimiter?: string;
  readonly lineEnd?: string;
}

function write(table: readonly (readonly string[])[], { delimiter = ',', lineEnd = '\n' }: Layout = {}) {
  const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  return table.map((cells) => cells.map(quote).join(delimiter) + lineEnd).join('');
}

const read = (content: string | Uint8Array) => readChronology([makeFile('case.csv', content)]);

type Facts = Omit<Entry, 'index' | 'file' | 'sheetRow' | 'other'>;

/** All entries by their reference; repeated headings, which have none of these, are left out. */
function listEntries(chronology: Chronology): Map<string, Facts> {
  const entries = Array.from({ length: chronology.rows.length }, (_, row) => entryAt(chronology, row));
  return new Map(
    entries
      .filter(({ ref }) => /^[HFG]\d+$/.test(ref))
      .map(({ index: _i, file: _f, sheetRow: _s, other: _o, ...facts }) => [facts.ref, facts]),
  );
}

const listLanes = ({ lanes }: Chronology) => lanes.map(({ name, sector }) => `${name} (${sector})`).sort();

function expectSame(found: Chronology, wanted: Chronology, change = (facts: Facts): object => facts) {
  const [entries, expected] = [listEntries(found), listEntries(wanted)];
  expect([...entries.keys()].sort()).toEqual([...expected.keys()].sort());
  for (const [ref, facts] of expected) expect([ref, change(entries.get(ref)!)]).toEqual([ref, change(facts)]);
  expect(listLanes(found)).toEqual(listLanes(wanted));
}

let plain: Chronology;
beforeAll(async () => {
  plain = await read(write([headings, ...rows]));
  expect(plain.receipt).toMatchObject({ rowsRead: rows.length, parked: 2, problemCount: 2 });
  expect(listEntries(plain).size).toBe(rows.length);
});

const utf16 = (text: string, isLittle: boolean) =>
  Uint8Array.from(
    Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)).flatMap((code) =>
      isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255],
    ),
  );
const IN_WINDOWS: Readonly<Record<string, number>> = { '’': 0x92, '“': 0x93, '”': 0x94, '–': 0x96 };

describe('encodings', () => {
  const text = write([headings, ...rows]);
  test.each<[string, Uint8Array]>([
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${text}`)],
    ['UTF-16 LE', utf16(`\ufeff${text}`, true)],
    ['UTF-16 BE', utf16(`\ufeff${text}`, false)],
    ['UTF-16 LE without a mark', utf16(text, true)],
    ['Windows-1252', Uint8Array.from(text, (letter) => IN_WINDOWS[letter] ?? letter.charCodeAt(0))],
  ])('%s', async (_, bytes) => {
    expectSame(await read(bytes), plain);
  });
});

describe('delimiters and line ends', () => {
  test.each<[string, string]>([
    ['semicolons', write([headings, ...rows], { delimiter: ';' })],
    ['tabs', write([headings, ...rows], { delimiter: '\t' })],
    ['pipes', write([headings, ...rows], { delimiter: '|' })],
    ['a sep= line', `sep=;\r\n${write([headings, ...rows], { delimiter: ';', lineEnd: '\r\n' })}`],
    ['CR LF', write([headings, ...rows], { lineEnd: '\r\n' })],
    ['CR', write([headings, ...rows], { lineEnd: '\r' })],
    [
      'mixed line ends',
      [headings, ...rows].map((row, i) => write([row], { lineEnd: ['\n', '\r\n', '\r'][i % 3]! })).join(''),
    ],
  ])('%s', async (_, text) => {
    expectSame(await read(text), plain);
  });
});

const SYNONYMS: Readonly<Record<string, string>> = {
  ...{ ref: 'Reference number', date: 'Date of event', end_date: 'Date to', time: 'Time of event' },
  ...{ agency: 'Organisation', title: 'Event title', detail: 'Details of event', kind: 'Event type' },
  ...{ count: 'Number of occasions', person: 'Persons involved', expected: 'What should have happened' },
  ...{ said_by: 'According to', good_practice: 'What went well', differs: 'Other account' },
  ...{ themes: 'Key themes', source: 'Source document', comment: 'Agency comments' },
};
const capitalise = (words: string) => words.charAt(0).toUpperCase() + words.slice(1).replaceAll('_', ' ');

describe('tables', () => {
  test('title lines and blank rows above', async () => {
    const above = [
      ['Chronology of agency contacts'],
      [''],
      ['Printed 1 October 2013, confidential'],
      [''],
      [''],
    ];
    expectSame(await read(write([...above, headings, ...rows])), plain);
  });

  test('headings repeated on each page', async () => {
    const pages = rows.flatMap((row, i) => (i > 0 && i % 40 === 0 ? [headings, row] : [row]));
    const found = await read(write([headings, ...pages]));
    expectSame(found, plain);
    expect(found.receipt.noted - plain.receipt.noted).toBe(Math.floor((rows.length - 1) / 40));
  });

  test('headings over two rows', async () => {
    const upper = headings.map((heading, i) => (i === END ? '' : i === DATE ? 'Date' : capitalise(heading)));
    const lower = headings.map((_, i) => (i === DATE ? 'from' : i === END ? 'to' : ''));
    const found = await read(write([upper, lower, ...rows]));
    expectSame(found, plain);
    expect(found.receipt.problems.map(({ code }) => code)).toContain('headings-joined');
  });

  test('columns in another order, with other headings', async () => {
    const turn = (row: readonly string[]) => [...row.slice(7), ...row.slice(0, 7).reverse()];
    const other = headings.map((heading) => SYNONYMS[heading] ?? capitalise(heading));
    expectSame(await read(write([other, ...rows].map(turn))), plain);
  });

  test('columns of other things in between, and empty ones at the end', async () => {
    const wider = [headings, ...rows].map((row, i) => [
      ...row.slice(0, 3),
      i === 0 ? 'Date of birth' : '15/07/2007',
      ...row.slice(3),
      ...['', '', ''],
    ]);
    expectSame(await read(write(wider)), plain);
  });

  test('the agency only on the first row of its group', async () => {
    // Findings and rows that have no agency are never filled, and stay as they are.
    const isFilled = (row: readonly string[]) => row[AGENCY] !== '' && row[KIND] !== 'finding';
    const own = rows
      .filter(isFilled)
      .sort((a, b) => (a[AGENCY]! < b[AGENCY]! ? -1 : a[AGENCY] === b[AGENCY] ? 0 : 1));
    const grouped = own.map((row, i) =>
      row.with(AGENCY, own[i - 1]?.[AGENCY] === row[AGENCY] ? '' : row[AGENCY]!),
    );
    const found = await read(write([headings, ...grouped]));
    expectSame(found, await read(write([headings, ...own])));
    expect(found.receipt.problems.map(({ code }) => code)).toEqual(['filled-down']);
  });

  test('one column for each agency', async () => {
    const agencies = ['School', 'Police', 'GP', 'Health visiting'];
    const kept = ['ref', 'date', 'end_date', 'kind', 'person', 'known_from', 'source', 'comment'];
    const own = rows.filter((row) => agencies.includes(row[AGENCY]!));
    expect(new Set(own.map((row) => row[AGENCY])).size).toBe(agencies.length);
    const keep = (row: readonly string[]) => kept.map((heading) => row[at(heading)]!);
    const across = own.map((row) => [
      ...keep(row),
      ...agencies.map((agency) => (row[AGENCY] === agency ? row[TITLE]! : '')),
    ]);
    const down = own.map((row) => [...keep(row), row[AGENCY]!, row[TITLE]!]);
    const found = await read(write([[...kept, ...agencies], ...across]));
    expectSame(found, await read(write([[...kept, 'agency', 'title'], ...down])));
  });

  test('year, month and day in columns of their own', async () => {
    const parts = (row: readonly string[]) =>
      /^(?:(?<year>\d{4})(?:-(?<month>\d\d)-(?<day>\d\d))?|(?<name>[A-Z][a-z]+) (?<of>\d{4}))$/.exec(
        row[DATE]!,
      )?.groups;
    const own = rows.filter((row) => parts(row) !== undefined);
    expect(own.length).toBeGreaterThan(70);
    const without = (row: readonly string[]) => row.filter((_, column) => column !== DATE);
    const apart = own.map((row) => {
      const { year, month, day, name, of } = parts(row)!;
      return [year ?? of ?? '', month ?? name ?? '', day ?? '', ...without(row)];
    });
    const found = await read(write([['Year', 'Month', 'Day', ...without(headings)], ...apart]));
    // The words are those of three cells put together.
    expectSame(found, await read(write([headings, ...own])), ({ date, end, ...facts }) => ({
      ...facts,
      date: date && { ...date, words: '' },
      end,
    }));
  });

  test('an Excel workbook with dates as Excel keeps them', async () => {
    const excel = (cell: string): Cell =>
      /^\d{4}-\d\d-\d\d$/.test(cell) ? { n: Date.parse(cell) / 86_400_000 + 25_569, s: 1 } : cell;
    const sheet = [headings, ...rows].map((row) => row.map((cell) => (cell === '' ? null : excel(cell))));
    const bytes = makeWorkbook({ sheets: [{ name: 'Chronology', rows: sheet }], formats: [14] });
    expectSame(await read(bytes), plain);
  });

  test('several files, one for each agency, end to end', async () => {
    const agencies = [...new Set(rows.map((row) => row[AGENCY]!))];
    const files = agencies.map((agency, i) => {
      const own = rows.filter((row) => row[AGENCY] === agency);
      return makeFile(`${i}.csv`, write([headings, ...own], { delimiter: i % 2 === 0 ? ',' : ';' }));
    });
    expectSame(await readChronology(files), plain);
  });
});
