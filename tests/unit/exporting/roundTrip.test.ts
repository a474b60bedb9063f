/**
 * What is written and opened again is the same chronology: same rows, same words, same reading.
 */
import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readRowCells } from '../../../src/domain/cells.ts';
import { NO_CHOICES, type ReadingChoices } from '../../../src/domain/choices.ts';
import { NOTED, type Chronology } from '../../../src/domain/chronology.ts';
import { FIELDS } from '../../../src/domain/fields.ts';
import { refAt } from '../../../src/domain/rowOrigin.ts';
import { layOutColumns } from '../../../src/exporting/csvColumns.ts';
import { readChronology, type ChronologyFile } from '../../../src/importing/readChronology.ts';
import { makeFile } from '../../import/chronologyFile.ts';
import { csvTextOf, jsonOf } from './exportText.ts';
import { readTable } from './readTable.ts';
import { readTables, readTexts, type TableOfStrings } from './readTables.ts';

const heading = fc.oneof(
  fc.constantFrom(...FIELDS),
  fc.constantFrom('Date', 'DATE', 'Agency', 'Organisation', 'Event', 'Title', 'Notes', 'Comments'),
  fc.constantFrom(
    'Ward',
    'ward',
    'Ward (2)',
    '',
    ' ',
    '__proto__',
    'RAG',
    'Details',
    'Evidence',
    'Source',
    'Key',
    '=1+1',
    "'=1+1",
    'x;y',
    'a "b"',
    'c\nd',
  ),
);

const cell = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('', 'late 2008', '2012-03-03', '12/10/2011', '31/02/2012', '03:28'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('Police', 'police; GP', 'meeting', 'note', 'Yes', 'No', ' no reply '),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: fc.constantFrom('"', ',', ';', '\n', '\r', '\t', ' ', '|', '=', 'é', 'a') }),
  },
  {
    weight: 1,
    arbitrary: fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '＝', '＠', ' ', '5') }),
  },
);

const table: fc.Arbitrary<TableOfStrings> = fc.array(heading, { maxLength: 8 }).chain((others) =>
  fc.record({
    headings: fc.constant(['date', 'agency', ...others]),
    rows: fc.array(fc.array(cell, { maxLength: others.length + 3 }), { maxLength: 8 }),
  }),
);

/** Everything read of the rows but where they stood: numbers, lanes, and cells by exported column. */
function describeRows({ files, lanes, rows, text }: Chronology) {
  const { headings, places } = layOutColumns(files);
  // In a saved file each entry has a row of its own: rows and columns have other numbers.
  const { length, file, sheetRow: _, agencyColumn: _column, ...columns } = rows;
  const withoutOrigin = (line: string[]) => line.filter((_, column) => headings[column] !== 'read_from');
  const cells = Array.from({ length }, (_, row) => {
    const line = headings.map(() => '');
    readRowCells(text, row).forEach((words, at) => (line[places[file[row] ?? 0]?.[at] ?? -1] = words));
    return withoutOrigin(line);
  });
  return { length, headings: withoutOrigin([...headings]), lanes, columns, cells };
}

/** Milliseconds: a busy machine takes a while over hundreds of files. */
const PATIENCE = 60_000;

test(
  'one file, written and opened again',
  async () => {
    await fc.assert(
      fc.asyncProperty(table, async (generated) => {
        const chronology = await readTables(generated);
        const again = await readTexts(csvTextOf(chronology));
        expect(describeRows(again)).toEqual(describeRows(chronology));
        const ownColumns = chronology.files[0]?.readAs ?? [];
        expect(again.files[0]?.readAs.slice(0, ownColumns.length)).toEqual(ownColumns);
        expect(csvTextOf(again)).toBe(csvTextOf(chronology));
      }),
      { numRuns: 200 },
    );
  },
  PATIENCE,
);

test(
  'several files, written as one and opened again',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(table, { minLength: 2, maxLength: 3 }), async (generated) => {
        const chronology = await readTables(...generated);
        const again = await readTexts(csvTextOf(chronology));
        // Files that are each without a gap to fill can look grouped when put end to end; the page says so.
        const isGrouping = ({ code }: { code: string }) =>
          code === 'filled-down' || code === 'group-headings';
        fc.pre(!again.receipt.problems.some(isGrouping));
        // And the headings of a file's groups can look like rows among those of another: then they are parked.
        fc.pre(!chronology.receipt.problems.some(isGrouping));
        expect(describeRows(again)).toEqual(describeRows(chronology));
        // An entry keeps what it is called, and a second saving says the same.
        const names = (read: Chronology) => listRefs(read).filter((_, row) => rows.status[row] !== NOTED);
        const { rows } = chronology;
        expect(names(again)).toEqual(names(chronology));
        expect(csvTextOf(again)).toBe(csvTextOf(chronology));
      }),
      {
        numRuns: 100,
        // A ditto mark in the first row of a file repeats nothing of the file before.
        examples: [
          [
            [
              { headings: ['date', 'agency'], rows: [['', 'Police']] },
              { headings: ['date', 'agency', 'RAG'], rows: [['', '"', 'x']] },
            ],
          ],
        ],
      },
    );
  },
  PATIENCE,
);

/** What each row is called. */
function listRefs(chronology: Chronology): string[] {
  return Array.from({ length: chronology.rows.length }, (_, row) => refAt(chronology, row));
}

test(
  'no written cell is a formula, dashes and numbers apart',
  async () => {
    await fc.assert(
      fc.asyncProperty(table, async (generated) => {
        const written = readTable(csvTextOf(await readTables(generated)).slice(1)).flat();
        const harmless = /^ *(?:-+|[-+]\d+) *$/;
        const formulas = written.filter((words) => /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/.test(words));
        expect(formulas.filter((words) => !harmless.test(words))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  },
  PATIENCE,
);

const folder = new URL('../../import/cases/', import.meta.url);
const cases = readdirSync(folder).filter((name) => name.endsWith('.csv'));

test.each(cases)('%s, written and opened again', async (name) => {
  const chosen = new URL(name.replace(/csv$/, 'choices.json'), folder);
  const choices = existsSync(chosen) ? (JSON.parse(readFileSync(chosen, 'utf-8')) as object) : {};
  const file = makeFile(name, readFileSync(new URL(name, folder)));
  await expectSameAgain([file], { ...NO_CHOICES, ...choices });
});

/** Columns whose cells say more when they were saved. */
const TOLD = ['agency', 'sector', 'date_reading', 'flag_reading', 'read_from'];

/** Reads, writes and reads again: the same picture, with no question that was not there before. */
async function expectSameAgain(files: ChronologyFile[], choices: ReadingChoices) {
  const chronology = await readChronology(files, undefined, choices);
  const text = csvTextOf(chronology, choices);
  const again = await readTexts(text);
  const { cells: before, headings, ...rows } = describeRows(chronology);
  const { cells: after, headings: headingsAgain, ...rowsAgain } = describeRows(again);
  expect(rowsAgain).toEqual(rows);
  expect(headingsAgain.slice(0, headings.length)).toEqual(headings);
  // Headings that come again do so under their new names; a lane's new name, and what a person said of the
  // reading, stand in their cells.
  const fromCells = headings.map((heading) => !TOLD.includes(heading));
  const entries = (cells: string[][]) =>
    cells
      .filter((_, row) => chronology.rows.status[row] !== NOTED)
      .map((line) => line.filter((_, column) => fromCells[column]));
  expect(entries(after)).toEqual(entries(before));
  const asked = ({ receipt }: Chronology) => receipt.problems.map(({ code }) => code).filter(isAboutDates);
  expect(asked(chronology)).toEqual(expect.arrayContaining(asked(again)));
  expect(csvTextOf(again)).toBe(text);
  return again;
}

const isAboutDates = (code: string) => code === 'date-order-assumed' || code === 'year-outlying';

describe('what was chosen and changes no word', () => {
  const OPEN =
    'date,agency,title\n03/04/2011,School,A\n05/06/2011,GP; School,B\n12/7,GP,C\n07/08/2011,GP,D\n';

  test('an order of dates is said in each row, and asked no more', async () => {
    const choices: ReadingChoices = { ...NO_CHOICES, files: { 0: { dateOrder: 'month-day' } } };
    const again = await expectSameAgain([makeFile('a.csv', OPEN)], choices);
    expect(again.receipt.files[0]?.dateOrder).toBe('month-day');
    expect(readRowCells(again.text, 0)).toEqual(['03/04/2011', 'School', 'A', 'month first']);
  });

  test('files of two orders become one', async () => {
    const files = [
      makeFile('a.csv', 'date,agency,title\n03/04/2011,School,A\n13/04/2011,School,B\n'),
      makeFile('b.csv', 'date,agency,title\n03/04/2012,GP,A\n04/13/2012,GP,B\n'),
      makeFile('c.csv', 'date,agency,title\n2012-10-10,Police,A\n'),
    ];
    const again = await expectSameAgain(files, NO_CHOICES);
    expect(again.receipt.files[0]?.dateOrder).toBe('mixed');
    expect(Array.from({ length: 5 }, (_, row) => readRowCells(again.text, row)[3])).toEqual([
      ...['day first', 'day first', 'month first', 'month first', ''],
    ]);
  });

  test('headings of groups hold for the rows of their own file', async () => {
    const files = [
      makeFile('a.csv', 'date,agency,title\n2010,,\n12 March,GP,A\n2011,,\n3 May,GP,B\n'),
      makeFile(
        'b.csv',
        'date,agency,title\n4 June,School,No year\n2012,,\n1 July,GP,C\n2013,,\n2 July,GP,D\n',
      ),
      makeFile('c.csv', 'date,title\nPOLICE,\n12/03/2010,E\nSCHOOL,\n13/03/2010,F\n'),
      makeFile('d.csv', 'date,agency,title\n14/03/2010,,No agency\n'),
    ];
    const again = await expectSameAgain(files, NO_CHOICES);
    const { placed, parked, noted } = again.receipt;
    expect([placed, parked, noted]).toEqual([6, 2, 6]);
  });

  test('what was only assumed is asked again', async () => {
    const chronology = await readTexts(OPEN);
    expect(csvTextOf(chronology)).not.toContain('first');
    const again = await readTexts(csvTextOf(chronology));
    expect(again.receipt.problems.map(({ code }) => code)).toContain('date-order-assumed');
  });

  test('sectors are said where they were chosen; renaming keeps them', async () => {
    const lanes = [
      { lane: 'School', name: 'St Anne’s', sector: 'health' },
      { lane: 'Acme', name: 'Acme', sector: 'voluntary' },
    ] as const;
    const text = 'date,agency,title\n2011-04-03,School,A\n2011-04-04,GP,B\n2011-04-05,Acme; GP,C\n';
    const again = await expectSameAgain([makeFile('a.csv', text)], { ...NO_CHOICES, lanes });
    expect(again.lanes).toEqual([
      { name: 'St Anne’s', sector: 'health' },
      { name: 'GP', sector: 'health' },
      { name: 'Acme', sector: 'voluntary' },
    ]);
    expect(Array.from({ length: 3 }, (_, row) => readRowCells(again.text, row)[3])).toEqual([
      ...['health', '', 'voluntary; health'],
    ]);
  });

  test('a confirmed date far away stays confirmed', async () => {
    const days = Array.from({ length: 12 }, (_, n) => `2011-01-${10 + n},GP,Visit\n`).join('');
    const text = `date,agency,title\n${days}1911-01-01,GP,Founded\n`;
    const choices: ReadingChoices = { ...NO_CHOICES, files: { 0: { confirmedDates: [14] } } };
    expect((await readTexts(text)).receipt.problems.map(({ code }) => code)).toEqual(['year-outlying']);
    const again = await expectSameAgain([makeFile('a.csv', text)], choices);
    expect(again.receipt.problems).toEqual([]);
  });

  test('choosing once more wins over what the file says', async () => {
    const text = 'date,agency,sector,date_reading\n03/04/2011,GP,health,month first\n';
    const chosen = {
      ...NO_CHOICES,
      files: { 0: { dateOrder: 'day-month' } },
      lanes: [{ lane: 'GP', name: 'GP', sector: 'public' }],
    } as const;
    const chronology = await readChronology([makeFile('a.csv', text)], undefined, chosen);
    expect(csvTextOf(chronology, chosen)).toContain('03/04/2011,GP,public,day first');
  });
});

test(
  'as JSON: every row, every word, and counts that add up',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(table, { minLength: 1, maxLength: 2 }), async (generated) => {
        const chronology = await readTables(...generated);
        const { receipt, entries, lanes } = jsonOf(chronology);
        const ofStatus = (status: string) => entries.filter((entry) => entry.status === status).length;
        expect(entries.length).toBe(receipt.rowsRead);
        expect(ofStatus('placed')).toBe(receipt.placed);
        expect(ofStatus('parked')).toBe(receipt.parked);
        expect(ofStatus('noted')).toBe(receipt.noted);
        for (const { name, entries: count } of lanes) {
          const own = entries.filter((entry) => entry.status === 'placed' && entry.lanes.includes(name));
          expect(own.length).toBe(count);
        }
        entries.forEach((entry, row) => {
          const words = new Set(listWords(entry));
          for (const written of readRowCells(chronology.text, row)) {
            const parts = written.split(';').map((part) => part.trim());
            const isThere =
              words.has(written) || words.has(written.trim()) || parts.every((part) => words.has(part));
            expect(isThere ? '' : written).toBe('');
          }
        });
      }),
      { numRuns: 100 },
    );
  },
  PATIENCE,
);

/** All texts in a value, and the empty one. */
function listWords(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [''];
  return Object.values(value).flatMap(listWords);
}
