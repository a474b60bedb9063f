/**
 * What is written and opened again is the same chronology: same rows, same words, same reading.
 */
import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readRowCells } from '../../../src/domain/cells.ts';
import { NO_CHOICES } from '../../../src/domain/choices.ts';
import { NOTED, type Chronology } from '../../../src/domain/chronology.ts';
import { FIELDS } from '../../../src/domain/fields.ts';
import { layOutColumns } from '../../../src/exporting/csvColumns.ts';
import { readChronology } from '../../../src/importing/readChronology.ts';
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
function describeRows({ files, lanes, rows, text, receipt }: Chronology) {
  const { rowsRead, placed, parked, noted } = receipt;
  const { headings, places } = layOutColumns(files);
  const { length, file, sheetRow: _, ...columns } = rows;
  const cells = Array.from({ length }, (_, row) => {
    const line = headings.map(() => '');
    readRowCells(text, row).forEach((words, at) => (line[places[file[row] ?? 0]?.[at] ?? -1] = words));
    return line;
  });
  return { counts: { rowsRead, placed, parked, noted }, headings, lanes, columns, cells };
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
        expect(again.files[0]?.readAs).toEqual(chronology.files[0]?.readAs);
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
        fc.pre(again.receipt.problems.every(({ code }) => code !== 'filled-down'));
        expect(describeRows(again)).toEqual(describeRows(chronology));
      }),
      { numRuns: 100 },
    );
  },
  PATIENCE,
);

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

/** Choices that change no cell: the words alone do not carry them. */
const BEYOND_WORDS = ['choice-date-order.csv', 'choice-lanes.csv'];

const folder = new URL('../../import/cases/', import.meta.url);
const cases = readdirSync(folder).filter((name) => name.endsWith('.csv') && !BEYOND_WORDS.includes(name));

test.each(cases)('%s, written and opened again', async (name) => {
  const chosen = new URL(name.replace(/csv$/, 'choices.json'), folder);
  const choices = existsSync(chosen) ? (JSON.parse(readFileSync(chosen, 'utf-8')) as object) : {};
  const file = makeFile(name, readFileSync(new URL(name, folder)));
  const chronology = await readChronology([file], undefined, { ...NO_CHOICES, ...choices });
  const again = await readTexts(csvTextOf(chronology));
  // Headings that come again do so under their new names.
  const { cells: before, ...rows } = describeRows(chronology);
  const { cells: after, ...rowsAgain } = describeRows(again);
  const entries = (_: unknown, row: number) => chronology.rows.status[row] !== NOTED;
  expect(rowsAgain).toEqual(rows);
  expect(after.filter(entries)).toEqual(before.filter(entries));
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
