/**
 * A public suite for readers of CSV, csv-spectrum: tables with what every reader should make of them. It is
 * read here as any file is: bytes in, delimiter and headings found, cells as written out.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readRowCells } from '../../src/domain/cells.ts';
import { readChronology } from '../../src/importing/readChronology.ts';
import { makeFile } from './chronologyFile.ts';

const suite = new URL('../../node_modules/csv-spectrum/', import.meta.url);

/** Its result is another table than its file: other figures, and no list. */
const FAULTY = ['location_coordinates.csv'];

const names = readdirSync(new URL('csvs/', suite)).filter((name) => !FAULTY.includes(name));

test('the suite is there', () => {
  expect(names.length).toBe(11);
});

test.each(names)('%s', async (name) => {
  const expected = JSON.parse(
    readFileSync(new URL(`json/${name.replace(/csv$/, 'json')}`, suite), 'utf8'),
  ) as Record<string, string>[];
  const bytes = readFileSync(new URL(`csvs/${name}`, suite));
  const { files, rows, text } = await readChronology([makeFile(name, bytes)]);
  expect(files[0]?.headings).toEqual(Object.keys(expected[0] ?? {}));
  const cells = Array.from({ length: rows.length }, (_, row) => readRowCells(text, row));
  expect(cells).toEqual(expected.map((row) => Object.values(row)));
});
