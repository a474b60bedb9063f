/** Finding entries by words, and what is said of what was found. */
import { describe, expect, test } from 'vitest';
import { findEntries } from '../../../src/viewing/findEntries.ts';
import { describeFound, describeFoundEntry } from '../../../src/viewing/foundEntries.ts';
import { showRows } from './showRows.ts';

const shown = await showRows(
  ['date', 'agency', 'title', 'missed', 'Ward'],
  [
    ['2012-03-03', 'Police', 'Weight not asked', 'yes', ''],
    ['2011-03-03', 'School;GP', 'Daniël’s weight', '', 'Willow'],
    ['soon', '', 'A letter about weight', '', ''],
  ],
);

function find(words: string): number[] {
  return [...findEntries(shown, words)].at(-1)?.slice() ?? [];
}

describe('entries are found', () => {
  test.each<[string, number[]]>([
    ['weight', [1, 0, 2]],
    ['WEIGHT daniel', [1]],
    ["daniel's", [1]],
    ['willow', [1]],
    ['letter', [2]],
    ['unheard of', []],
    ['   ', []],
  ])('by %j', (words, rows) => {
    expect(find(words)).toEqual(rows);
  });
});

test('a line for each', () => {
  expect(describeFoundEntry(shown, 0)).toEqual({
    row: 0,
    lane: 'Police',
    date: '3 March 2012',
    title: 'Weight not asked',
    missed: 'Missed opportunity 1',
  });
  expect(describeFoundEntry(shown, 1)).toMatchObject({ lane: 'School; GP', missed: '' });
  expect(describeFoundEntry(shown, 2)).toMatchObject({ lane: 'No agency', date: 'Parked' });
});

test.each([
  [0, 'No entries found'],
  [1, '1 entry found'],
  [200, '200 entries found'],
  [1_203, '1,203 entries found, the first 200 listed'],
])('%i are counted', (count, words) => {
  expect(describeFound(count)).toBe(words);
});
