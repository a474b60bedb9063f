/** The receipt in words, and why rows are parked. */
import { describe, expect, test } from 'vitest';
import {
  describeCounts,
  describeNothingPlaced,
  describeProblem,
  describeProblemAt,
  describeProblemCount,
  describeProblemRow,
  describeReading,
  isCellEmpty,
} from '../../../src/viewing/describeReceipt.ts';
import { explainParked } from '../../../src/viewing/parkedRows.ts';
import { readFiles, readText } from '../../support/readText.ts';
import { showRows } from './showRows.ts';

const { chronology } = await showRows(
  ['ref', 'date', 'agency', 'title', 'kind', 'Ward'],
  [
    ['F1', '2012-03-03', 'Police', 'Placed', '', ''],
    ['F2', '2012-02-31', 'Police', 'No such day', 'visitt', ''],
    ['F3', '', '', 'Neither', '', ''],
    ['', '', '', '', '', 'Willow'],
  ],
);
const { receipt } = chronology;

test('the counts add up in words', () => {
  expect(describeCounts(receipt)).toBe('4 rows read: 1 placed, 3 parked, 0 noted');
  expect(describeCounts({ ...receipt, rowsRead: 12_345, placed: 12_342 })).toBe(
    '12,345 rows read: 12,342 placed, 3 parked, 0 noted',
  );
});

describe('how a file was read', () => {
  const [reading] = receipt.files;

  test('in words, column by column', () => {
    expect(describeReading(reading!)).toEqual({
      encoding: 'UTF-8',
      delimiter: 'commas',
      headingRow: 'row 1',
      dateOrder: 'year first: 2011-04-03 is 3 April 2011',
      columns: [
        { heading: 'ref', readAs: 'read as reference' },
        { heading: 'date', readAs: 'read as date' },
        { heading: 'agency', readAs: 'read as agency' },
        { heading: 'title', readAs: 'read as title' },
        { heading: 'kind', readAs: 'read as kind' },
        { heading: 'Ward', readAs: 'kept as it is' },
      ],
    });
  });

  test('with the rows above the headings that were passed over', () => {
    const headingsOf = (passedOver: number) =>
      describeReading({ ...reading!, headingRow: 4, passedOver }).headingRow;
    expect(headingsOf(1)).toBe('row 4; the filled row above it was passed over');
    expect(headingsOf(3)).toBe('row 4; the 3 filled rows above it were passed over');
  });

  test.each([
    [';', 'semicolons'],
    ['\t', 'tabs'],
    ['|', 'upright bars'],
    ['', 'one column only'],
    ['~', 'the sign ~'],
  ])('delimiter %j', (delimiter, words) => {
    expect(describeReading({ ...reading!, delimiter }).delimiter).toBe(words);
  });

  test.each([
    ['Chronology', ['Key', 'Chronology'], 'the cells of sheet “Chronology”, one of 2 sheets'],
    ['Sheet1', ['Sheet1'], 'the cells of sheet “Sheet1”'],
    [null, [], 'cells; no sheet could be read'],
  ])('a workbook, sheet %s', (sheet, sheets, delimiter) => {
    const words = describeReading({ ...reading!, encoding: null, delimiter: '', sheet, sheets });
    expect(words).toMatchObject({ encoding: 'those of an Excel workbook', delimiter });
  });

  test('without headings', () => {
    const words = describeReading({
      ...reading!,
      headingRow: null,
      columns: [{ heading: ' ', readAs: null }],
    });
    expect(words.headingRow).toBe('none');
    expect(words.columns).toEqual([{ heading: 'Column without a heading', readAs: 'kept as it is' }]);
  });
});

test('problems are counted, and said to be cut short where they are', () => {
  expect(describeProblemCount(receipt)).toBe('6 problems');
  expect(describeProblemCount({ ...receipt, problemCount: 20_000 })).toBe(
    '20,000 problems; the first 6 are listed',
  );
  expect(describeProblemRow(receipt.problems[0]!)).toBe('3');
  expect(describeProblemRow({ ...receipt.problems[0]!, row: null })).toBe('Whole file');
});

test('a problem in the table is said without its place, which the table says', () => {
  const missing = receipt.problems.find(({ code }) => code === 'agency-missing')!;
  expect(describeProblem(missing)).toMatch(/^There is no agency/);
  expect(describeProblemAt(missing, 'case.csv')).toMatch(
    /^case\.csv, row 4, column “agency”: there is no agency/,
  );
  const whole = { ...missing, row: null, column: null, sentence: 'the file is empty.' };
  expect(describeProblem(whole)).toBe('The file is empty.');
  expect(describeProblemAt(whole, 'case.csv')).toBe('case.csv: the file is empty.');
});

test('a long heading is no hindrance', async () => {
  const long = `date (${'as written in the record '.repeat(6)})`;
  const { receipt } = await readText(`"${long}",agency,title\nsoon,GP,Letter\n`);
  expect(describeProblem(receipt.problems[0]!)).toMatch(/^“soon” could not be read/);
});

test('a cell without words is told from no cell', () => {
  const missing = receipt.problems.find(({ code }) => code === 'agency-missing')!;
  expect(isCellEmpty(missing)).toBe(true);
  expect(isCellEmpty({ ...missing, found: 'x' })).toBe(false);
  expect(isCellEmpty({ ...missing, row: null, column: null })).toBe(false);
});

describe('a parked row says why', () => {
  const explain = explainParked(chronology);

  test('in the words of its problem, and only of the problem that parks it', () => {
    expect(explain(1)).toEqual({
      file: 'case.csv',
      sheetRow: 3,
      words: 'F2 · 2012-02-31 · Police · No such day',
      why: [expect.stringContaining('The calendar has no “2012-02-31”')],
    });
  });

  test('by what it lacks, where its problem is beyond those listed', () => {
    const explain = explainParked({ ...chronology, receipt: { ...receipt, problems: [] } });
    expect(explain(2).why).toEqual(['It has no date that could be read.', 'It names no agency.']);
  });

  test('with whatever it says, where the usual cells are empty', () => {
    expect(explain(3).words).toBe('Willow');
  });
});

describe('where nothing could be placed', () => {
  test.each([
    [
      '',
      'The file is empty: there is no filled row in it. Check that it is the right file, and that it was saved.',
    ],
    [
      'date,agency,title\n',
      'There is a row of headings and no row under it. Add the rows to the file and open it again.',
    ],
    [
      'date,agency,title\n,Police,Called\nsome day,School,Absent\n',
      'No row has a date that can be placed, so there is no picture. Correct the rows below, or in the file, and open it again.',
    ],
    [
      'date,agency,title\n,Police,Called\n2011-01-03,,Absent\n',
      'No row has both a date that can be placed and an agency, so there is no picture. Correct the rows below, or in the file, and open it again.',
    ],
    ['date,agency,title\n2011-01-03,Police,Called\n', ''],
  ])('%j is explained first', async (text, words) => {
    expect(describeNothingPlaced(await readText(text))).toBe(words);
  });

  test('each of several files says its own, and what is asked is not said twice', async () => {
    const files = [new File([''], 'a.csv'), new File(['\u0000\u0001\u0002\u0000'.repeat(9)], 'b.csv')];
    expect(describeNothingPlaced(await readFiles(files))).toMatch(
      /^a\.csv: the file is empty.* b\.csv: this is not a CSV file/,
    );
    expect(describeNothingPlaced(await readText('colour,size\nred,3\nblue,4\n'))).toBe('');
  });
});
