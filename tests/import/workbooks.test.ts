/** Excel workbooks: the same chronology as from CSV, and the right sheet. */
import { NO_CHOICES } from '../../src/domain/choices.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entryAt } from '../../src/domain/entry.ts';
import { readRowCells } from '../../src/domain/cells.ts';
import type { Chronology } from '../../src/domain/chronology.ts';
import { ProblemList } from '../../src/importing/collectProblems.ts';
import { RowBuilder } from '../../src/importing/rows/buildRows.ts';
import { LaneRegister } from '../../src/importing/agencies/readAgencies.ts';
import { readChronology } from '../../src/importing/readChronology.ts';
import { readFile } from '../../src/importing/readFile.ts';
import { makeWorkbook, type Cell, type WorkbookSpec } from '../support/workbook.ts';
import { makeFile } from './chronologyFile.ts';
import { describeChronology } from './describeChronology.ts';

const read = (bytes: Uint8Array, name = 'case.xlsx') => readChronology([makeFile(name, bytes, [1000])]);
const readSpec = (spec: WorkbookSpec) => read(makeWorkbook(spec));
const readRows = (rows: WorkbookSpec['sheets'][number]['rows'], formats: WorkbookSpec['formats'] = []) =>
  readSpec({ sheets: [{ name: 'Chronology', rows }], formats });
const cellsOf = ({ rows, text }: Chronology) =>
  Array.from({ length: rows.length }, (_, row) => readRowCells(text, row));
const codesOf = ({ receipt }: Chronology) => receipt.problems.map(({ code }) => code);

const headings = ['date', 'agency', 'title', 'Ward'];
const table: Cell[][] = [
  headings,
  [{ n: 40828, s: 1 }, 'School', 'Bruise seen', 7],
  [{ n: 40828.144444444442, s: 1 }, 'Police', 'Call, “urgent” & <late>', true],
  ['late 2008', 'GP', 'Two\nlines', null],
  ['soon after', 'GP', 'Letter', '=1+1'],
];
const csv =
  'date,agency,title,Ward\r\n2011-10-12,School,Bruise seen,7\r\n2011-10-12 03:28,Police,"Call, “urgent” & <late>",TRUE\r\nlate 2008,GP,"Two\nlines",\r\nsoon after,GP,Letter,=1+1\r\n';

describe('the same table', () => {
  const withoutHow = (chronology: Chronology) => {
    const { files: _files, ...rest } = describeChronology(chronology);
    return rest;
  };

  test.each<[string, Partial<WorkbookSpec>]>([
    ['from Excel', {}],
    ['with prefixes, as other programs write', { prefix: 'x' }],
    ['under another name inside', { parts: { '_rels/.rels': null } }],
  ])('%s, gives the same chronology as CSV', async (_what, more) => {
    const spec = { sheets: [{ name: 'Chronology', rows: table }], formats: ['dd/mm/yyyy;@'], ...more };
    const chronology = await readSpec(spec);
    const expected = await readChronology([makeFile('case.csv', csv)]);
    expect(withoutHow(chronology)).toEqual(withoutHow(expected));
    expect(chronology.receipt.files).toEqual([
      {
        name: 'case.xlsx',
        encoding: null,
        delimiter: '',
        sheet: 'Chronology',
        sheets: ['Chronology'],
        headingRow: 1,
        dateOrder: 'year-first',
        columns: expected.receipt.files[0]?.columns,
        firstRows: expected.receipt.files[0]?.firstRows,
        possibleAgencies: [],
        possibleFlags: [],
        passedOver: 0,
      },
    ]);
  });

  test('is recognised whatever its name', async () => {
    const bytes = makeWorkbook({ sheets: [{ name: 'a', rows: table }], formats: [14] });
    expect((await read(bytes, 'case.csv')).receipt).toMatchObject({ rowsRead: 4, placed: 3, parked: 1 });
  });

  test('has the row numbers of Excel, blank rows above and between', async () => {
    const chronology = await readRows([
      null,
      ['Chronology of contacts'],
      null,
      headings,
      null,
      [],
      ['2011-10-12', 'School', 'Seen'],
      [null, ' ', ''],
      ['2011-10-13', 'School', 'Seen'],
    ]);
    expect(chronology.receipt).toMatchObject({ rowsRead: 2, files: [{ headingRow: 4 }] });
    expect([...chronology.rows.sheetRow]).toEqual([7, 9]);
  });

  test('counts days from 1904 where the workbook does', async () => {
    const rows: Cell[][] = [headings, [{ n: 39366, s: 1 }, 'School', 'Seen']];
    const chronology = await readSpec({ sheets: [{ name: 'a', rows }], formats: [14], is1904: true });
    expect(entryAt(chronology, 0).date?.words).toBe('2011-10-12');
  });

  test('with random words is the same as CSV', async () => {
    // Letters that XML cannot hold, or that CSV or Excel write in a way of their own, are tried elsewhere.
    const words = fc
      .string({ unit: fc.constantFrom(...Array.from('ab éł😀<>&";,|\t\n_x0041_ ')), maxLength: 12 })
      .map((text) => text.replace(/_x[\da-f]{4}_/gi, ''))
      // In quotes, such a cell is by the letter two ditto marks as well, and is read so: `dittoQuote.ts`.
      .filter((text) => !/^[,\n].*[,\n]$|^[,\n]$/s.test(text));
    const rows = fc.array(fc.array(words, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(rows, async (body) => {
        const all = [['date', 'agency', 'title'], ...body];
        const text = all.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','));
        const fromText = await readChronology([makeFile('a.csv', text.join('\r\n'))]);
        const fromCells = await readRows(all);
        const trim = (cells: string[]) => cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
        expect(cellsOf(fromCells).map(trim)).toEqual(cellsOf(fromText).map(trim));
        expect([...fromCells.rows.sheetRow]).toEqual([...fromText.rows.sheetRow]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('cells', () => {
  const cellOf = async (cell: Cell, formats: WorkbookSpec['formats'] = [], parts = {}) => {
    const rows = [headings, ['2011-10-12', 'School', 'Seen', cell]];
    const chronology = await readSpec({ sheets: [{ name: 'a', rows }], formats, parts });
    return cellsOf(chronology)[0]?.[3];
  };

  test.each<[string, string, string | undefined]>([
    ['a formula’s words', '<c t="str"><f>A1&amp;B1</f><v>Seen_x000D_ twice</v></c>', 'Seen\r twice'],
    ['a formula’s number', '<c><f>1+1</f><v>2</v></c>', '2'],
    ['a formula without its result', '<c><f>SUM(A1:A2)</f></c>', '=SUM(A1:A2)'],
    ['a formula that gives nothing', '<c t="str"><f>A1</f><v></v></c>', undefined],
    ['a fault', '<c t="e"><v>#N/A</v></c>', '#N/A'],
    ['an inline string', '<c t="inlineStr"><is><t>Seen</t></is></c>', 'Seen'],
    [
      'an inline string with formats',
      '<c t="inlineStr"><is><r><rPr><b/></rPr><t>Seen </t></r><r><t>twice</t></r></is></c>',
      'Seen twice',
    ],
    [
      'a string with letters by number',
      '<c t="inlineStr"><is><t>&#128512; &#x1F600; &#233;</t></is></c>',
      '😀 😀 é',
    ],
    ['text kept from the parser', '<c t="inlineStr"><is><t><![CDATA[<b> & ]]></t></is></c>', '<b> & '],
    ['a date as text', '<c t="d"><v>2011-10-12T03:28:00</v></c>', '2011-10-12 03:28'],
    ['no', '<c t="b"><v>0</v></c>', 'FALSE'],
    ['a string that is not there', '<c t="s"><v>999</v></c>', undefined],
    ['a format that is not there', '<c s="999"><v>5</v></c>', '5'],
    ['a kind nobody knows', '<c t="future"><v>words</v></c>', 'words'],
  ])('%s', async (_what, xml, text) => {
    expect(await cellOf({ xml })).toBe(text);
  });

  test('a shared string with formats, and without how it is pronounced', async () => {
    const si =
      '<si><r><t xml:space="preserve">Bruise </t></r><r><rPr><i/></rPr><t>seen</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>';
    const strings = ['date', 'agency', 'title', 'Ward', '2011-10-12', 'School', 'Seen'];
    const sst = `<sst>${strings.map((text) => `<si><t>${text}</t></si>`).join('')}${si}</sst>`;
    const cell = { xml: '<c t="s"><v>7</v></c>' };
    expect(await cellOf(cell, [], { 'xl/sharedStrings.xml': sst })).toBe('Bruise seen');
  });

  test.each<[number | string, string, string]>([
    [14, '40828', '2011-10-12'],
    ['[$-809]dd mmmm yyyy;@', '40828.25', '2011-10-12 06:00'],
    [17, '40817', 'October 2011'],
    [20, '0.1444444', '03:28'],
    ['0000', '328', '0328'],
    [0, '40828', '40828'],
  ])('format %s, %s: %s', async (format, n, text) => {
    expect(await cellOf({ n, s: 1 }, [format])).toBe(text);
  });

  describe('merged down', () => {
    const words = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const readMerged = (rows: string[][], merges: string[], prefix = '') => {
      const lines = rows.map(
        (cells, row) =>
          `<row r="${row + 1}">${cells.map((cell, column) => (cell === '' ? '' : words(`${'ABCDE'[column]}${row + 1}`, cell))).join('')}</row>`,
      );
      const sheet = `<worksheet><sheetData>${lines.join('')}</sheetData><mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells></worksheet>`;
      const named = prefix === '' ? sheet : sheet.replaceAll(/<(\/?)(?=\w)/g, `<$1${prefix}:`);
      return readSpec({ sheets: [{ name: 'a', rows: [] }], parts: { 'xl/worksheets/sheet1.xml': named } });
    };
    const top = ['date', 'agency', 'title', 'missed'];

    test.each(['', 'x'])('a cell holds for all its rows, and that is told: prefix %j', async (prefix) => {
      const rows = [
        top,
        ['2011-10-12', 'GP', 'Seen', 'Yes'],
        ['', 'School', 'Absent'],
        ['', 'Police', 'Call'],
        ['', 'GP', 'Letter'],
      ];
      const chronology = await readMerged(rows, ['A2:A4', 'D2:D3'], prefix);
      expect(cellsOf(chronology)).toEqual([
        ['2011-10-12', 'GP', 'Seen', 'Yes'],
        ['2011-10-12', 'School', 'Absent'].concat(['']),
        ['2011-10-12', 'Police', 'Call'],
        ['', 'GP', 'Letter'],
      ]);
      expect(chronology.receipt).toMatchObject({ placed: 3, parked: 1 });
      expect(codesOf(chronology)).toEqual(['merged-filled', 'date-missing']);
    });

    test('rows of one account are not made two entries, and no row is made of nothing', async () => {
      const rows = [top, ['2011-10-12', 'GP', 'Seen'], ['', '', '', 'Yes'], ['2011-10-13', 'GP', 'Call'], []];
      const chronology = await readMerged(rows, ['A2:A3', 'B2:B3', 'C2:C3', 'A4:A5']);
      expect(cellsOf(chronology)).toEqual([
        ['2011-10-12', 'GP', 'Seen'],
        ['', '', '', 'Yes'],
        ['2011-10-13', 'GP', 'Call'],
      ]);
      expect(codesOf(chronology)).not.toContain('merged-filled');
    });

    test('headings over two rows stay one row of headings', async () => {
      const rows = [
        ['Date', 'Agency', 'Event'],
        ['', '', 'summary', 'detail'],
        ['2011-10-12', 'GP', 'Seen', 'At home'],
      ];
      const chronology = await readMerged(rows, ['A1:A2', 'B1:B2', 'C1:D1']);
      expect(chronology.files[0]?.headings).toEqual(['Date', 'Agency', 'Event summary', 'detail']);
      expect(chronology.receipt).toMatchObject({ rowsRead: 1, placed: 1 });
    });
  });

  test('rows and cells without addresses follow each other', async () => {
    const row = (...words: string[]) =>
      `<row>${words.map((word) => `<c t="inlineStr"><is><t>${word}</t></is></c>`).join('')}</row>`;
    const sheet = `<worksheet><sheetData>${row('date', 'agency', 'title')}<row/>${row('2011', 'GP', 'Seen')}</sheetData></worksheet>`;
    const chronology = await readSpec({
      sheets: [{ name: 'a', rows: [] }],
      parts: { 'xl/worksheets/sheet1.xml': sheet },
    });
    expect([...chronology.rows.sheetRow]).toEqual([3]);
    expect(cellsOf(chronology)).toEqual([['2011', 'GP', 'Seen']]);
  });

  test('rows far down do not hold it up', async () => {
    const at = (row: number, words: string) =>
      `<row r="${row}"><c r="C${row}" t="inlineStr"><is><t>${words}</t></is></c></row>`;
    const sheet = `<worksheet><sheetData>${at(1_000_000, 'title')}${at(1_048_576, 'Last')}</sheetData></worksheet>`;
    const chronology = await readSpec({
      sheets: [{ name: 'a', rows: [] }],
      parts: { 'xl/worksheets/sheet1.xml': sheet },
    });
    expect([...chronology.rows.sheetRow]).toEqual([1_048_576]);
  });
});

describe('several sheets', () => {
  const key = {
    name: 'Key',
    rows: [
      ['Colour', 'Meaning'],
      ['red', 'missed'],
    ],
  };
  const chronology = { name: 'Chronology', rows: table };
  const old = { name: 'Old', rows: [headings, ['2001', 'GP', 'Old entry']], state: 'hidden' } as const;
  const blank = { name: 'Sheet3', rows: [null, []] };
  const readFrom = (sheets: WorkbookSpec['sheets']) => readSpec({ sheets, formats: [14] });

  test('the one whose headings are recognised best is read, and that is said', async () => {
    const { receipt } = await readFrom([key, chronology, blank]);
    expect(receipt).toMatchObject({
      rowsRead: 4,
      files: [{ sheet: 'Chronology', sheets: ['Key', 'Chronology', 'Sheet3'] }],
    });
    const said = receipt.problems.find(({ code }) => code === 'sheet-chosen');
    expect(said?.sentence).toMatch(/^.*“Chronology”.*\.$/);
  });

  test('empty sheets are no choice', async () => {
    expect(codesOf(await readFrom([chronology, blank]))).toEqual(['date-relative']);
  });

  test('hidden sheets are named and not read', async () => {
    const read = await readFrom([old, chronology]);
    expect(read.receipt).toMatchObject({ rowsRead: 4, files: [{ sheet: 'Chronology' }] });
    expect(read.receipt.problems).toMatchObject([{ code: 'sheets-hidden', found: 'Old' }, {}]);
  });

  test('a hidden sheet is read where nothing else is there', async () => {
    expect((await readFrom([blank, old])).receipt).toMatchObject({ rowsRead: 1, files: [{ sheet: 'Old' }] });
  });

  test.each([
    ['Key', 'Key', []],
    ['Old', 'Old', []],
    ['Gone', 'Chronology', ['sheet-missing', 'sheet-chosen', 'sheets-hidden']],
  ])('%s is asked for', async (wanted, sheet, codes) => {
    const bytes = makeWorkbook({ sheets: [key, chronology, old], formats: [14] });
    const problems = new ProblemList(1);
    const choices = { ...NO_CHOICES, files: { 0: { sheet: wanted } } };
    const sink = { choices, rows: new RowBuilder(), lanes: new LaneRegister(), problems, isAlone: true };
    const { reading } = await readFile(makeFile('a.xlsx', bytes), 0, sink, () => {});
    expect(reading.sheet).toBe(sheet);
    const about = problems.list().filter(({ code }) => code.startsWith('sheet'));
    if (wanted !== 'Key') expect(about.map(({ code }) => code)).toEqual(codes);
    else expect(about.map(({ code }) => code)).toEqual(['sheets-hidden']);
  });

  test('a workbook with nothing in it is empty', async () => {
    expect(codesOf(await readFrom([blank, { ...blank, name: 'Sheet4' }]))).toEqual(['file-empty']);
    expect(codesOf(await readFrom([]))).toEqual(['file-empty']);
  });
});

test('progress rises to the end', async () => {
  const rows: Cell[][] = [headings];
  for (let i = 0; i < 5000; i++) rows.push(['2011-10-12', 'School', `Seen ${i}`, i]);
  const bytes = makeWorkbook({ sheets: [{ name: 'a', rows }] });
  const told: number[] = [];
  const { receipt } = await readChronology([makeFile('a.xlsx', bytes)], (part) => told.push(part));
  expect(receipt.placed).toBe(5000);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(told.length).toBeGreaterThan(4);
  expect(told.at(-1)).toBe(1);
});
