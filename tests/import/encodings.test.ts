/** The same chronology in every encoding, and files that are no text at all. Made as bytes here. */
import { describe, expect, test } from 'vitest';
import { readChronology } from '../../src/importing/readChronology.ts';
import { makeFile } from './chronologyFile.ts';
import { describeChronology } from './describeChronology.ts';

const text =
  'date,agency,title\r\n2011-10-12,Children’s social care,“Café” – seen\r\n2011-10-13,School,Łuczak\r\n';
const western = text.replace('Łuczak', 'Lucsak €5');

const utf8 = (source: string) => new TextEncoder().encode(source);
const mark = [0xef, 0xbb, 0xbf];
const inWindows: Record<string, number> = { '’': 0x92, '“': 0x93, '”': 0x94, '–': 0x96, '€': 0x80 };
const windows1252 = (source: string) => Uint8Array.from(source, (c) => inWindows[c] ?? c.charCodeAt(0));
const utf16 = (source: string, isLittle: boolean, isMarked: boolean) => {
  const codes = Array.from((isMarked ? '\ufeff' : '') + source, (c) => c.charCodeAt(0));
  return Uint8Array.from(codes.flatMap((c) => (isLittle ? [c & 255, c >> 8] : [c >> 8, c & 255])));
};

describe('encodings', () => {
  test.each<[string, Uint8Array, string]>([
    ['UTF-8', utf8(text), 'utf-8'],
    ['UTF-8 with a mark', Uint8Array.of(...mark, ...utf8(text)), 'utf-8'],
    ['UTF-16 LE with a mark', utf16(text, true, true), 'utf-16le'],
    ['UTF-16 BE with a mark', utf16(text, false, true), 'utf-16be'],
  ])('%s', async (_name, bytes, encoding) => {
    const expected = describeChronology(await readChronology([makeFile('a.csv', text)]));
    const chronology = await readChronology([makeFile('a.csv', bytes, [3])]);
    expect(chronology.receipt.files[0]?.encoding).toBe(encoding);
    expect(describeChronology(chronology)).toMatchObject({ rows: expected['rows'], problems: [] });
  });

  test('UTF-16 without a mark', async () => {
    const plain = 'date,agency,title\n2011-10-12,School,Seen\n';
    const { receipt } = await readChronology([makeFile('a.csv', utf16(plain, true, false))]);
    expect(receipt).toMatchObject({ rowsRead: 1, placed: 1, files: [{ encoding: 'utf-16le' }] });
  });

  test('Windows-1252, said in the receipt', async () => {
    const expected = describeChronology(await readChronology([makeFile('a.csv', western)]));
    const chronology = await readChronology([makeFile('a.csv', windows1252(western), [5])]);
    expect(describeChronology(chronology)).toMatchObject({
      rows: expected['rows'],
      lanes: expected['lanes'],
      problems: ['file: decoded-windows-1252'],
    });
    expect(chronology.receipt.files[0]?.encoding).toBe('windows-1252');
  });

  test('one file of several in Windows-1252, found out late', async () => {
    const rows = Array.from({ length: 30_000 }, (_, i) => `2011-10-12,School ${i % 40},Seen\n`).join('');
    const late = windows1252(`date,agency,title\n${rows}2011-10-13,Café,Last\n`);
    const before = makeFile('a.csv', text);
    const after = makeFile('c.csv', 'date,agency,title\n2011-10-14,School 1,Seen\nx,Police,Parked\n');
    const told: number[] = [];
    const chronology = await readChronology([before, makeFile('b.csv', late), after], (part) =>
      told.push(part),
    );
    expect(chronology.receipt).toMatchObject({ rowsRead: 30_005, placed: 30_004, parked: 1 });
    expect(chronology.lanes.map(({ name }) => name)).toEqual([
      ...['Children’s social care', 'School'],
      ...Array.from({ length: 40 }, (_, i) => `School ${i}`),
      ...['Café', 'Police'],
    ]);
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual([...told].sort((a, b) => a - b));
  });
});

describe('files that are no text', () => {
  const ascii = (source: string) => Array.from(source, (c) => c.charCodeAt(0));
  test.each<[string, number[], RegExp]>([
    ['PNG', [0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a, 0, 0], /a picture/],
    ['JPEG', [0xff, 0xd8, 0xff, 0xe0, 0, 16], /a picture/],
    ['GIF', ascii('GIF89a...'), /a picture/],
    ['PDF', ascii('%PDF-1.7\n%....'), /a PDF document.*Excel/],
    ['docx', ascii('PK\u0003\u0004....word/document.xml'), /a Word document/],
    ['RTF', ascii('{\\rtf1\\ansi Chronology}'), /a Word document/],
    ['gzip', [0x1f, 0x8b, 8, 0, 0, 0], /a compressed file.*Unpack/],
    ['a table as a web page', ascii('\r\n<html xmlns:x="urn:x"><table><tr><td>Date'), /a web page.*Excel/],
    ['the same with a mark', [0xef, 0xbb, 0xbf, ...ascii('<!DOCTYPE html>\n<table>')], /a web page/],
    ['the same in UTF-16', [0xff, 0xfe, ...ascii('<table>').flatMap((c) => [c, 0])], /a web page/],
    ['a web page in one file', ascii('MIME-Version: 1.0\r\nContent-Type: multipart'), /a web page/],
    ['a table as XML', ascii('<?xml version="1.0"?><Workbook>'), /an XML document.*Excel/],
    ['our own JSON', ascii('{ "format": "chronolane/1",\n"files": ["case.csv"],'), /a JSON document.*CSV/],
    ['a list in JSON', ascii('[\n  {"date": "2011"}]'), /a JSON document/],
    [
      'an e-mail',
      ascii('From: a@b.c\nTo: d@e.f\nSubject: Chronology\nMIME-Version: 1.0\n'),
      /an e-mail.*attached/,
    ],
    ['zip', ascii('PK\u0003\u0004....case.csv'), /a zip archive.*Unpack/],
    ['old Excel or Word', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], /older Excel or Word/],
    ['bytes of no kind', [0, 1, 2, 3, 0, 0, 200, 7], /not text/],
  ])('%s', async (_name, bytes, words) => {
    const { receipt } = await readChronology([makeFile('holiday.csv', Uint8Array.from(bytes), [2])]);
    expect(receipt).toMatchObject({ rowsRead: 0, problemCount: 1, problems: [{ code: 'file-not-text' }] });
    expect(receipt.problems[0]?.sentence).toMatch(words);
  });

  test('lines above a table that look like the headers of mail are title lines', async () => {
    const { receipt } = await readChronology([
      makeFile(
        'a.csv',
        'Subject: a chronology\nDate: 12/10/2011\ndate,agency,title\n2011-10-12,School,Seen\n',
      ),
    ]);
    expect(receipt).toMatchObject({ placed: 1 });
  });

  test('a stray control character does not make a table a picture', async () => {
    const cell = `Seen${' at home'.repeat(20)}\u0000`;
    const { receipt } = await readChronology([
      makeFile('a.csv', `date,agency,title\n2011-10-12,School,${cell}\n`),
    ]);
    expect(receipt).toMatchObject({ placed: 1, problemCount: 0 });
  });

  test('a file that cannot be read to its end keeps what was read', async () => {
    const file = makeFile('a.csv', 'date,agency,title\n2011-10-12,School,Seen\n2011-10-13', [50]);
    const broken = {
      ...file,
      async *open() {
        yield* file.open();
        throw new Error('gone');
      },
    };
    const { receipt } = await readChronology([broken]);
    expect(receipt).toMatchObject({ rowsRead: 2, placed: 1, parked: 1 });
    expect(receipt.problems.map(({ code }) => code)).toContain('file-unreadable');
    expect(receipt.problems[0]?.sentence).toContain('What was read before is shown.');
  });

  test('of a file that cannot be read at all nothing is said to be shown', async () => {
    const folder = {
      ...makeFile('reports', ''),
      open(): AsyncIterable<Uint8Array> {
        throw new Error('a folder');
      },
    };
    const { problems } = (await readChronology([folder])).receipt;
    expect(problems.map(({ sentence }) => sentence)).toEqual([
      'nothing of the file could be read. If it is a folder, open the files in it instead. If it is a file, check that it is still there and open it again.',
    ]);
  });
});
