import { describe, expect, test } from 'vitest';
import { writeChronologyCsv } from '../../../src/exporting/chronologyCsv.ts';
import { csvTextOf } from './exportText.ts';
import { readTable } from './readTable.ts';
import { readTables, type TableOfStrings } from './readTables.ts';

/** The exported table, apart from its byte order mark. */
const exportTables = async (...tables: TableOfStrings[]) =>
  readTable(csvTextOf(await readTables(...tables)).slice(1));

describe('Chronology as CSV', () => {
  test('opens in Excel as UTF-8, with its line ends', async () => {
    const chronology = await readTables({
      headings: ['date', 'agency', 'Ward'],
      rows: [['late 2005', 'Łódź', ' 7 ']],
    });
    expect(csvTextOf(chronology)).toBe('\ufeffdate,agency,Ward\r\nlate 2005,Łódź," 7 "\r\n');
  });

  test('recognised columns have canonical headings, all others their own, in their order', async () => {
    const headings = ['Ward', 'Date of event', 'Organisation', 'Ward', '', 'Event'];
    expect(await exportTables({ headings, rows: [['1', '2', '3', '4', '5', '6']] })).toEqual([
      ['Ward', 'date', 'agency', 'Ward', '', 'title'],
      ['1', '2', '3', '4', '5', '6'],
    ]);
  });

  test('a column kept as it is under a canonical heading is not taken for the real one', async () => {
    const chronology = await readTables({ headings: ['x', 'y'], rows: [['Mrs', 'A visit']] });
    const file = { name: 'a.csv', headings: ['title', 'Event'], readAs: [null, 'title'] as const };
    const text = csvTextOf({ ...chronology, files: [file] });
    expect(text).toBe('\ufefftitle (kept as it is),title\r\nMrs,A visit\r\n');
    const { files } = await readTables({ headings: ['title (kept as it is)', 'title'], rows: [] });
    expect(files[0]?.readAs).toEqual([null, 'title']);
  });

  test('every row is kept: placed, parked and noted, short ones and long ones', async () => {
    const rows = [
      ['2012-03-03', 'Police'],
      ['31/02/2012', ''],
      ['', '', 'note'],
      ['2012', 'GP', '', 'too', 'many'],
    ];
    expect(await exportTables({ headings: ['date', 'agency', 'kind'], rows })).toEqual([
      ['date', 'agency', 'kind', '', ''],
      ['2012-03-03', 'Police', '', '', ''],
      ['31/02/2012', '', '', '', ''],
      ['', '', 'note', '', ''],
      ['2012', 'GP', '', 'too', 'many'],
    ]);
  });

  test('headings repeated further down are still headings', async () => {
    const headings = ['Date', 'Agency', 'Event'];
    const rows = [['2012-03-03', 'Police', 'A visit'], headings, ['2012-03-04', 'GP', 'A call']];
    expect((await exportTables({ headings, rows }))[2]).toEqual(['date', 'agency', 'title']);
  });

  test('several files: the columns of the first, then the new ones of the next', async () => {
    const table = await exportTables(
      { headings: ['Date', 'Agency', 'Ward', 'Ward'], rows: [['1', '2', '3', '4']] },
      { headings: ['Ward', 'Event', 'Agency', 'date', 'Bed'], rows: [['a', 'b', 'c', 'd', 'e']] },
    );
    expect(table).toEqual([
      ['date', 'agency', 'Ward', 'Ward', 'title', 'Bed', 'read_from'],
      ['1', '2', '3', '4', '', '', 'a.csv, row 2'],
      ['d', 'c', 'a', '', 'b', 'e', 'b.csv, row 2'],
    ]);
  });

  test('a cell that could be a formula is written with an apostrophe, under any heading', async () => {
    const headings = ['date', 'agency', 'title', '=1+1'];
    const rows = [['2012-03-03', '@Home', '-2+3', "'=A1"]];
    const [written, line] = await exportTables({ headings, rows });
    expect(written?.[3]).toBe("'=1+1");
    // In a file an apostrophe before a formula is always a guard: =A1 is what was read.
    expect(line).toEqual(['2012-03-03', "'@Home", "'-2+3", "'=A1"]);
  });

  test('a long chronology is written in parts', async () => {
    const rows = Array.from({ length: 20_000 }, (_, n) => [
      '2012-03-03',
      'Police',
      `Visit ${n}, "as planned"`,
    ]);
    const pieces = [...writeChronologyCsv(await readTables({ headings: ['date', 'agency', 'title'], rows }))];
    expect(pieces.length).toBeGreaterThan(5);
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(100_000);
    expect(readTable(pieces.join('')).length).toBe(rows.length + 1);
  });
});
