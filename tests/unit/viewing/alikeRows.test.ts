/** Which parked rows look so alike that one word can be said of all. */
import { expect, test } from 'vitest';
import { NO_CHOICES } from '../../../src/domain/choices.ts';
import { PARKED } from '../../../src/domain/chronology.ts';
import { readChronology } from '../../../src/importing/readChronology.ts';
import { groupAlike } from '../../../src/viewing/alikeRows.ts';
import { listRows } from '../../../src/viewing/parkedRows.ts';
import { makeFile } from '../../import/chronologyFile.ts';
import { readText } from '../../support/readText.ts';

test('headings of pages and titles of groups are alike, accounts and dated rows are not', async () => {
  const chronology = await readText(
    [
      'date,agency,title',
      '2011-10-12,GP,Seen',
      '2011-10-12,GP,Seen again',
      'Sheet 2,Case notes,Worker 7',
      ',,Visits',
      '2011-10-13,GP,Letter',
      'Sheet 3,Case notes,Worker 12',
      ',,Calls',
      ',,A long account of a visit that somebody made without saying on which day it was',
      '2011-10-14,,Lane unknown',
      '2011-10-15,,Lane unknown too',
    ].join('\n'),
  );
  const parked = listRows(chronology.rows, PARKED);
  const alike = groupAlike(chronology, parked);
  const rowsLike = (row: number) => alike(row).map((other) => chronology.rows.sheetRow[other]);
  expect(Array.from(parked, rowsLike)).toEqual([[4, 7], [5, 8], [4, 7], [5, 8], [9], [10], [11]]);
});

test('an agency that was given to rows is none of their words', async () => {
  const rows =
    'date,title\n2011-10-12,Seen\n,Visits\n2011-10-13,Letter\n2011-10-14,Letter\n2011-10-15,Letter\n2011-10-16,Letter\n,Calls\n,End of section\n,End of section\n';
  const choices = { ...NO_CHOICES, files: { 0: { agency: 'Hospital' } } };
  const ofOne = await readChronology([makeFile('a.csv', rows)], undefined, choices);
  const parked = listRows(ofOne.rows, PARKED);
  expect(groupAlike(ofOne, parked)(parked[0]!)).toHaveLength(4);

  const grouped = await readText(
    'date,agency,title\n2011-10-12,GP,Seen\n2011-10-13,,Letter\n2011-10-14,,Call\n,,Visits\n2011-10-15,School,Seen\n2011-10-16,,Absent\n,,Calls\n',
  );
  const alike = groupAlike(grouped, listRows(grouped.rows, PARKED));
  expect(alike(listRows(grouped.rows, PARKED)[0]!).map((row) => grouped.rows.sheetRow[row])).toEqual([5, 8]);
});
