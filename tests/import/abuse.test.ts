/**
 * Files nobody would write by hand: each ends as a right table or as one clear sentence, in a time that grows
 * with its length and no faster. What is long is made here and not kept.
 */
import { describe, expect, test, vi } from 'vitest';
import { readCell, readRowCells } from '../../src/domain/cells.ts';
import { readChronology } from '../../src/importing/readChronology.ts';
import { writeChronologyCsv } from '../../src/exporting/chronologyCsv.ts';
import { makeWorkbook } from '../support/workbook.ts';
import { makeFile } from './chronologyFile.ts';

// On a busy machine these take longer than the usual five seconds; where time grows with the square of the
// length, they would take many minutes.
vi.setConfig({ testTimeout: 60_000 });

const read = (content: string | Uint8Array) => readChronology([makeFile('a.csv', content)]);
const codesOf = ({ receipt }: Awaited<ReturnType<typeof read>>) => receipt.problems.map(({ code }) => code);

const MOST_COLUMNS = 16_384;

describe('rows that do not end', () => {
  test.each([
    ['of bare cells', ',x y', 500_000],
    ['of quoted cells', ',"x, y"', 300_000],
  ])('%s', async (_name, cell, count) => {
    const chronology = await read(`date,agency,title\n2011-10-12,School,Seen${cell.repeat(count)}`);
    expect(chronology.receipt).toMatchObject({ rowsRead: 1, placed: 1 });
    expect(codesOf(chronology)).toEqual(['columns-too-many', 'cells-too-many']);
    const cells = readRowCells(chronology.text, 0);
    expect(cells).toHaveLength(MOST_COLUMNS);
    // No letter is lost: the last cell holds what is beyond it.
    expect(cells.at(-1)?.match(/x/g)).toHaveLength(count - (MOST_COLUMNS - 4));
  });

  test('a heading for every one of 100,000 columns', async () => {
    const headings = Array.from({ length: 100_000 }, (_, i) => `Column ${i}`);
    const chronology = await read(`date,agency,title,${headings.join()}\n2011-10-12,School,Seen\n`);
    expect(chronology.receipt).toMatchObject({ rowsRead: 1, placed: 1 });
    expect(codesOf(chronology)).toEqual(['columns-too-many']);
    expect(chronology.files[0]?.headings).toHaveLength(MOST_COLUMNS);
  });

  test('a text without any delimiter or line end', async () => {
    const chronology = await read('It was a long account. '.repeat(400_000));
    expect(chronology.receipt.rowsRead).toBe(0);
    expect(codesOf(chronology)).toContain('headings-only');
    expect(chronology.receipt.problems.every(({ sentence }) => sentence.length < 1000)).toBe(true);
  });
});

test('a workbook as wide as Excel has them', async () => {
  const wide = (words: readonly string[], filler: string) => [
    ...words,
    ...Array.from({ length: MOST_COLUMNS - words.length }, (_, i) => `${filler} ${i}`),
  ];
  const bytes = makeWorkbook({
    sheets: [
      {
        name: 'Wide',
        rows: [wide(['date', 'agency', 'title'], 'Column'), wide(['2011-10-12', 'School', 'Seen'], 'Cell')],
      },
    ],
  });
  const chronology = await read(bytes);
  expect(chronology.receipt).toMatchObject({ rowsRead: 1, placed: 1, problemCount: 0 });
  expect(readRowCells(chronology.text, 0)).toHaveLength(MOST_COLUMNS);
});

test('200,000 lines of nothing but commas above the headings', async () => {
  const chronology = await read(`${',,\n'.repeat(200_000)}date,agency,title\n2011-10-12,School,Seen\n`);
  expect(chronology.receipt).toMatchObject({ rowsRead: 1, placed: 1, problemCount: 0 });
  expect(chronology.receipt.files[0]?.headingRow).toBe(200_001);
  expect(chronology.rows.sheetRow[0]).toBe(200_002);
});

test.each([
  ['nothing', '', 'file-empty'],
  ['a byte order mark', '\ufeff', 'file-empty'],
  ['line ends', '\r\n\r\n', 'file-empty'],
  ['headings', 'date,agency,title\r\n', 'headings-only'],
])('a file of %s', async (_name, content, code) => {
  const chronology = await read(content);
  expect(chronology.receipt).toMatchObject({ rowsRead: 0, problemCount: 1, problems: [{ code }] });
});

test.each([
  ['a script', '<script>alert(1)</script>'],
  ['letters that turn the line round', 'Seen \u202etxet gnorw\u202c at home'],
  ['a zero', `Seen at home\u0000${' and once more at school'.repeat(5)}`],
  ['a control character', `Seen at home\u001b[2J${' and once more at school'.repeat(5)}`],
  ['names that objects have', '__proto__'],
])('%s in every cell stays the text it is', async (_name, words) => {
  const rows = Array.from(
    { length: 30 },
    (_, i) => `2011-10-${String(i + 1).padStart(2, '0')},${words},${words}`,
  );
  const csv = `date,agency,title,${words}\n${rows.map((row) => `${row},${words}`).join('\n')}\n`;
  const chronology = await read(csv);
  expect(chronology.receipt).toMatchObject({ rowsRead: 30, placed: 30 });
  expect(readCell(chronology, 7, 'title')).toBe(words);
  expect(chronology.lanes).toHaveLength(1);
  // Out and in again, nothing has changed.
  const again = await read([...writeChronologyCsv(chronology)].join(''));
  expect(readRowCells(again.text, 7)).toEqual(readRowCells(chronology.text, 7));
  expect(again.lanes).toEqual(chronology.lanes);
});

test('headings that every object has', async () => {
  const chronology = await read(
    'date,agency,title,__proto__,constructor,toString\n2011-10-12,constructor,hasOwnProperty,a,b,c\n',
  );
  expect(chronology.files[0]?.headings.slice(3)).toEqual(['__proto__', 'constructor', 'toString']);
  expect(chronology.lanes[0]?.name).toBe('constructor');
  expect(readRowCells(chronology.text, 0).slice(3)).toEqual(['a', 'b', 'c']);
});
