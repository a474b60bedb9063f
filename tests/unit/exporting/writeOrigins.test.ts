/** Where rows were read: said in the saved table where its own numbers differ, and kept from then on. */
import { describe, expect, test } from 'vitest';
import type { Chronology } from '../../../src/domain/chronology.ts';
import { refAt } from '../../../src/domain/rowOrigin.ts';
import { readChronology } from '../../../src/importing/readChronology.ts';
import { makeFile } from '../../import/chronologyFile.ts';
import { csvTextOf } from './exportText.ts';
import { readTexts } from './readTables.ts';

/** What each row is called. */
function listRefs(chronology: Chronology): string[] {
  return Array.from({ length: chronology.rows.length }, (_, row) => refAt(chronology, row));
}

describe('where a row was read', () => {
  const POLICE = makeFile('police.csv', 'Our log\n\nDate,Agency,Event\n2011-10-12,Police,Called\n');
  const GP = makeFile('gp.csv', 'date,agency,title,ref\n2011-10-13,GP,Seen,G1\n\n2011-10-14,GP,Letter,\n');

  test('is said in the saved table of several files, and kept from then on', async () => {
    const chronology = await readChronology([POLICE, GP]);
    expect(listRefs(chronology)).toEqual(['police.csv, row 4', 'G1', 'gp.csv, row 4']);
    const saved = makeFile('case.csv', csvTextOf(chronology));
    expect(csvTextOf(chronology).split('\r\n')).toEqual([
      '\ufeffdate,agency,title,ref,read_from',
      '2011-10-12,Police,Called,,"police.csv, row 4"',
      '2011-10-13,GP,Seen,G1,"gp.csv, row 2"',
      '2011-10-14,GP,Letter,,"gp.csv, row 4"',
      '',
    ]);
    const again = await readChronology([saved]);
    expect(again.receipt.problems).toEqual([]);
    expect(listRefs(again)).toEqual(listRefs(chronology));
    // With one more file, and from another place: the first place stands.
    const more = await readChronology([GP, saved]);
    const lines = csvTextOf(more).split('\r\n');
    expect(lines[3]).toBe('2011-10-12,Police,Called,,"police.csv, row 4"');
    expect(lines[1]).toBe('2011-10-13,GP,Seen,G1,"gp.csv, row 2"');
    // The same rows are known in both, though one says where they were read.
    expect(more.receipt.problems.map(({ code, row }) => [code, row])).toEqual([
      ['row-in-two-files', 3],
      ['row-in-two-files', 4],
    ]);
  });

  test('is said of one file where saving would number its rows otherwise, and else not', async () => {
    const titled = await readChronology([POLICE]);
    expect(listRefs(titled)).toEqual(['4']);
    expect(csvTextOf(titled)).toContain('Called,"police.csv, row 4"');
    const plain = makeFile('a.csv', 'date,agency,title\n2011-10-12,GP,Seen\n,,Note: none\nsoon,GP,Call\n');
    const text = csvTextOf(await readChronology([plain]));
    expect(text).not.toContain('read_from');
    expect(listRefs(await readTexts(text))).toEqual(['2', '3', '4']);
  });

  test('leaves notes and headings that come again what they are', async () => {
    const noted = 'date,agency,title\nNote: none,,\ndate,agency,title\n2011-10-12,GP,Seen\n';
    const chronology = await readChronology([makeFile('a.csv', noted), GP]);
    const again = await readTexts(csvTextOf(chronology));
    expect(chronology.receipt.noted).toBe(2);
    expect(again.receipt.noted).toBe(2);
  });
});
