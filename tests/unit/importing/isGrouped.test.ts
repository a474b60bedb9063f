/** When a column is filled down, cell by cell: a dash is a blank. */
import { expect, test } from 'vitest';
import { isGrouped } from '../../../src/importing/columns/groupedColumns.ts';

test.each([
  ['a--b-', false, true],
  ['a-b-c-', false, true],
  ['ab--', false, false],
  ['a--', false, false],
  ['a--', true, true],
  ['a-', true, false],
  ['abc-', true, false],
  ['-a--b-', false, false],
  ['ab-cd-e', false, false],
  ['aa-bb--c--', false, false],
  ['---', true, false],
  ['', true, false],
])('%s, may be one group: %s → %s', (column, mayBeOne, expected) => {
  expect(
    isGrouped(
      Array.from(column, (cell) => cell.replace('-', ' ')),
      mayBeOne,
    ),
  ).toBe(expected);
});
