/** Pages of a long list. */
import { expect, test } from 'vitest';
import { pageOf, pageWith } from '../../../src/viewing/pages.ts';

test.each([
  [12_000, 0, 0, 60, 0, 200, 'Rows 1 to 200 of 12,000'],
  [12_000, 59, 59, 60, 11_800, 12_000, 'Rows 11,801 to 12,000 of 12,000'],
  [201, 1, 1, 2, 200, 201, 'Rows 201 to 201 of 201'],
  [147, 0, 0, 1, 0, 147, 'Rows 1 to 147 of 147'],
  // A page beyond the last, as when another file is opened.
  [147, 5, 0, 1, 0, 147, 'Rows 1 to 147 of 147'],
  [0, 0, 0, 1, 0, 0, 'No rows'],
])('%i rows, page %i', (count, wanted, page, pages, from, to, words) => {
  expect(pageOf(count, wanted)).toEqual({ page, pages, from, to, words });
});

test('the page a row stands on', () => {
  const rows = Uint32Array.from({ length: 500 }, (_, i) => 499 - i);
  expect(pageWith(rows, 499)).toBe(0);
  expect(pageWith(rows, 0)).toBe(2);
  expect(pageWith(rows, 1_000)).toBe(0);
  expect(pageWith(rows, null)).toBe(0);
});
