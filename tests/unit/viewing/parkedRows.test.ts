/** Noted rows can be looked at: which they are, and what they say. */
import { expect, test } from 'vitest';
import { NOTED, PARKED, PLACED } from '../../../src/domain/chronology.ts';
import { describeNoted, listRows } from '../../../src/viewing/parkedRows.ts';
import { readText } from '../../support/readText.ts';

const chronology = await readText(
  `date,agency,title,kind\n2011-01-01,GP,Letter,\n,,${'long '.repeat(60)},note\n,,Lost,\n`,
);

test('rows by what became of them', () => {
  const statuses = [PLACED, NOTED, PARKED].map((status) => [...listRows(chronology.rows, status)]);
  expect(statuses).toEqual([[0], [1], [2]]);
});

test('a noted row gives its first 200 letters', () => {
  const noted = describeNoted(chronology, 1);
  expect(noted).toMatchObject({ file: 'case.csv', sheetRow: 3 });
  expect(noted.words).toMatch(/^long long .*…$/);
  expect(noted.words).toHaveLength(200);
});
