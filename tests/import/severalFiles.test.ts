/** Several files become one chronology. */
import { describe, expect, test } from 'vitest';
import { NO_CHOICES } from '../../src/domain/choices.ts';
import { readChronology } from '../../src/importing/readChronology.ts';
import { makeFile } from './chronologyFile.ts';
import { describeChronology } from './describeChronology.ts';

test('rows follow each other, lanes are shared, each file is read its own way', async () => {
  const chronology = await readChronology([
    makeFile('school.csv', 'Date;Agency;Event\n03/04/2011;School;3 April\n25/04/2011;School;25 April\n'),
    makeFile('picture.csv', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0)),
    makeFile(
      'health.csv',
      'agency,date,title\nSCHOOL,03/04/2011,4 March\nGP,04/25/2011,25 April\nGP,soon,Parked\n',
    ),
  ]);
  expect(describeChronology(chronology)).toMatchObject({
    receipt: '5 rows read: 4 placed, 1 parked, 0 noted',
    lanes: ['School (education)', 'GP (health)'],
    rows: [
      '2 placed: 2011-04-03 | School | 3 April | ref school.csv, row 2',
      '3 placed: 2011-04-25 | School | 25 April | ref school.csv, row 3',
      '2 placed: 2011-03-04 | School | 4 March | ref health.csv, row 2',
      '3 placed: 2011-04-25 | GP | 25 April | ref health.csv, row 3',
      '4 parked: no date | GP | Parked | ref health.csv, row 4',
    ],
    problems: [
      'file: file-not-text “a picture”',
      'file: lane-names-joined “School; SCHOOL”',
      'row 4, date: date-unreadable “soon”',
    ],
  });
  expect(Array.from(chronology.rows.file)).toEqual([0, 0, 2, 2, 2]);
  expect(chronology.receipt.problems.map(({ file }) => file)).toEqual([1, 2, 2]);
  expect(chronology.receipt.files.map(({ dateOrder }) => dateOrder)).toEqual([
    'day-month',
    'none',
    'month-day',
  ]);
});

test('no files make an empty chronology', async () => {
  const chronology = await readChronology([]);
  expect(chronology.rows.length).toBe(0);
  expect(chronology.receipt.problemCount).toBe(0);
});

describe('rows that two files share', () => {
  const school = 'Date,Agency,Event,Ward\n12/10/2011,School,Strategy meeting,7\n13/10/2011,School,Seen,7\n';
  const sharedOf = async (...texts: string[]) => {
    const files = texts.map((text, i) => makeFile(`${i}.csv`, text));
    const { receipt } = await readChronology(files);
    expect(receipt.placed + receipt.parked + receipt.noted).toBe(receipt.rowsRead);
    return receipt.problems
      .filter(({ code }) => code === 'row-in-two-files')
      .map(({ file, row, found }) => `${file} row ${row}: ${found}`);
  };

  test('are pointed out in the later file, whatever the order of its columns', async () => {
    const police = 'ref,agency,date,title\n,Police,12/10/2011,Called\n,School,12/10/2011,Strategy meeting\n';
    expect(await sharedOf(school, police)).toEqual(['1 row 3: 0.csv, row 2']);
    expect(await sharedOf(school, police, school)).toEqual([
      '1 row 3: 0.csv, row 2',
      '2 row 2: 0.csv, row 2',
      '2 row 3: 0.csv, row 3',
    ]);
  });

  test('are the same word for word, and not within one file', async () => {
    const twice = `${school}12/10/2011,School,Strategy meeting,7\n`;
    expect(await sharedOf(twice)).toEqual([]);
    expect(await sharedOf(twice, 'Date,Agency,Event\n12/10/2011,School,Strategy  meeting\n')).toEqual([]);
    expect(await sharedOf(school, 'Date,Agency,Event\n12/10/2011,GP,Strategy meeting\n')).toEqual([]);
    expect(await sharedOf('Date,Agency,Event\n,School,Seen\n', 'Date,Agency,Event\n,School,Seen\n')).toEqual(
      [],
    );
  });
});

test('the agency of a file without a column for it is a choice', async () => {
  const files = [
    makeFile('School chronology.csv', 'Date,Event\n12/10/2011,Seen\n'),
    makeFile('all.csv', 'Date,Agency,Event\n13/10/2011,GP,Seen\n'),
  ];
  const open = await readChronology(files);
  expect(open.receipt).toMatchObject({ placed: 1, parked: 1 });
  expect(open.receipt.problems.map(({ code, row }) => [code, row])).toContainEqual([
    'no-agency-column',
    null,
  ]);
  const choices = { ...NO_CHOICES, files: { 0: { agency: ' School ' }, 1: { agency: 'Nobody' } } };
  const chosen = await readChronology(files, undefined, choices);
  expect(chosen.receipt).toMatchObject({ placed: 2, parked: 0 });
  expect(chosen.lanes.map(({ name }) => name)).toEqual(['School', 'GP']);
});
