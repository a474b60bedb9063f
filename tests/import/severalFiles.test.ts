/** Several files become one chronology. */
import { expect, test } from 'vitest';
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
      '2 placed: 2011-04-03 | School | 3 April',
      '3 placed: 2011-04-25 | School | 25 April',
      '2 placed: 2011-03-04 | School | 4 March',
      '3 placed: 2011-04-25 | GP | 25 April',
      '4 parked: no date | GP | Parked',
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
