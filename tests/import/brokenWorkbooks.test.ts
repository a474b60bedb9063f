/** Workbooks that are broken, locked or bombs, and archives that are none: a sentence, never a throw. */
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Chronology } from '../../src/domain/chronology.ts';
import { readChronology } from '../../src/importing/readChronology.ts';
import { makeWorkbook, packParts } from '../support/workbook.ts';
import { makeFile } from './chronologyFile.ts';

const read = (bytes: Uint8Array) => readChronology([makeFile('case.xlsx', bytes, [1000])]);
const codesOf = ({ receipt }: Chronology) => receipt.problems.map(({ code }) => code);
const table = [
  ['date', 'agency', 'title'],
  ['2011-10-12', 'School', 'Bruise seen'],
  ['late 2008', 'GP', 'Letter'],
];

const whole = makeWorkbook({ sheets: [{ name: 'a', rows: table }] });
const part = (name: string, content: string) =>
  makeWorkbook({ sheets: [{ name: 'a', rows: table }], parts: { [name]: content } });

test.each<[string, Uint8Array, string]>([
  ['cut off', whole.subarray(0, whole.length - 40), 'workbook-damaged'],
  ['half a workbook', whole.subarray(0, whole.length >> 1), 'workbook-damaged'],
  ['its main part is broken', part('xl/workbook.xml', '<workbook><sheets>'), 'workbook-damaged'],
  ['its strings are broken', part('xl/sharedStrings.xml', '<sst><si><t>date'), 'workbook-damaged'],
  ['its formats are broken', part('xl/styles.xml', 'none'), 'workbook-damaged'],
  ['its sheet is no XML', part('xl/worksheets/sheet1.xml', 'none'), 'workbook-damaged'],
])('%s', async (_what, bytes, code) => {
  const { receipt } = await read(bytes);
  expect(receipt).toMatchObject({ rowsRead: 0, problemCount: 1, problems: [{ code }] });
});

test('a sheet that breaks off keeps the rows before', async () => {
  const rows = (count: number) =>
    Array.from(
      { length: count },
      (_, i) => `<row r="${i + 2}"><c r="A${i + 2}"><v>2011</v></c><c r="B${i + 2}"><v>1</v></c></row>`,
    );
  const first =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>date</t></is></c><c r="B1" t="inlineStr"><is><t>agency</t></is></c></row>';
  const bytes = part('xl/worksheets/sheet1.xml', `<worksheet><sheetData>${first}${rows(50).join('')}<row`);
  const chronology = await read(bytes);
  expect(chronology.receipt.rowsRead).toBe(50);
  expect(codesOf(chronology)).toContain('file-unreadable');
});

test('with a password', async () => {
  const container = new Uint8Array(2048);
  container.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  container.set(Array.from('EncryptedPackage', (letter) => [letter.charCodeAt(0), 0]).flat(), 1024);
  expect(codesOf(await read(container))).toEqual(['workbook-locked']);
});

test('a bomb is refused before it is unpacked', async () => {
  const sheet = new Uint8Array(80 << 20).fill(32);
  const parts = {
    '_rels/.rels': '<Relationships/>',
    'xl/workbook.xml': '<workbook><sheets><sheet name="a" id="1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="1" Type="x/worksheet" Target="a.xml"/></Relationships>',
    'xl/a.xml': sheet,
  };
  const { receipt } = await read(packParts(parts));
  expect(receipt.problems).toMatchObject([{ code: 'workbook-too-large' }]);
  expect(receipt.problems[0]?.sentence).toMatch(/1 GB/);
});

test('a bomb that lies about its size is unpacked no further than it says', async () => {
  const bytes = zipSync({
    'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="a" id="1"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="1" Type="x/worksheet" Target="a.xml"/></Relationships>',
    ),
    'xl/a.xml': strToU8(`<worksheet><sheetData>${' '.repeat(1 << 20)}</sheetData></worksheet>`),
  });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 0; at + 46 < bytes.length; at++) {
    // The directory's entry: its size when unpacked stands 24 bytes in.
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1 << 20) {
      view.setUint32(at + 24, 1000, true);
    }
  }
  expect(codesOf(await read(bytes))).toEqual(['workbook-damaged']);
});

test.each<[string, Record<string, string>, RegExp]>([
  ['a Word document', { '[Content_Types].xml': '', 'word/document.xml': '<a/>' }, /a Word document/],
  ['an OpenDocument text', { mimetype: 'application/vnd.oasis', 'content.xml': '<a/>' }, /a zip archive/],
  ['a workbook in the binary form', { 'xl/workbook.bin': 'x' }, /an Excel workbook.*CSV UTF-8/],
  ['a zip archive', { 'case.csv': 'date,agency' }, /a zip archive.*Unpack/],
])('%s keeps its sentence', async (_what, parts, words) => {
  const { receipt } = await read(packParts(parts));
  expect(receipt.problems).toMatchObject([{ code: 'file-not-text' }]);
  expect(receipt.problems[0]?.sentence).toMatch(words);
});

test('whatever bytes are changed, it never throws and adds up', async () => {
  const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(changes, async (list) => {
      const bytes = whole.slice();
      for (const [at, byte] of list) bytes[at] = byte;
      const { receipt } = await read(bytes);
      expect(receipt.rowsRead).toBe(receipt.placed + receipt.parked + receipt.noted);
    }),
    { numRuns: 100 },
  );
});

test('whatever XML stands in its sheet, it never throws', async () => {
  const piece = fc.constantFrom(
    ...['<row r="2">', '<row>', '</row>', '<c r="B2" t="s">', '<c>', '</c>', '<v>1</v>', '<v>', '<is><t>a'],
    ...[
      '</t></is>',
      '<row r="-1">',
      '<c r="XFE1">',
      '<c t="str" s="-1">',
      '&amp;',
      'a',
      '<!--',
      ']]>',
      '<f/>',
    ],
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
      const { receipt } = await read(part('xl/worksheets/sheet1.xml', `<w><sheetData>${pieces.join('')}`));
      expect(receipt.rowsRead).toBe(receipt.placed + receipt.parked + receipt.noted);
    }),
    { numRuns: 100 },
  );
});
