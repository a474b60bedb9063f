/** Which parked rows look so alike that one word can be said of all. */
import { expect, test } from 'vitest';
import { PARKED } from '../../../src/domain/chronology.ts';
import { groupAlike } from '../../../src/viewing/alikeRows.ts';
import { listRows } from '../../../src/viewing/parkedRows.ts';
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
