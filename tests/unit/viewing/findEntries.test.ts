/** Finding entries by words, and what is said of what was found. */
import { describe, expect, test } from 'vitest';
import { findEntries } from '../../../src/viewing/findEntries.ts';
import { describeFound, describeFoundEntry } from '../../../src/viewing/foundEntries.ts';
import { findExcerpt } from '../../../src/viewing/foundExcerpt.ts';
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

describe('what the room never sees', async () => {
  const stops = await showRows(
    ['date', 'agency', 'title', 'trainer_note', 'options', 'question', 'comment'],
    [
      [
        '2012-03-03',
        'Police',
        'Called',
        'Bring out: no interpreter',
        'Ask; Use an interpreter',
        'And now?',
        '',
      ],
      ['2012-03-04', 'Police', 'Called', '', '', 'With an interpreter?', ''],
      ['2012-03-05', 'Police', 'Called', 'Ask why', '', '', 'Whether an interpreter was there is not said'],
    ],
  );

  test('is not looked through; what stands beside it is', () => {
    expect([...findEntries(stops, 'interpreter')].at(-1)).toEqual([1, 2]);
    expect([...findEntries(stops, 'bring out')].at(-1)).toEqual([]);
    expect([...findEntries(stops, 'now')].at(-1)).toEqual([0]);
  });

  test('is told in no excerpt', () => {
    expect(findExcerpt(stops, describeFoundEntry(stops, 0), 'interpreter')).toBe('');
  });
});

test.each([
  ['weight', ''],
  ['police 2012', ''],
  ['willow', 'Ward: Willow'],
  ['daniel willow', 'Ward: Willow'],
])('%j is shown where the line does not have it: %j', (words, excerpt) => {
  const found = describeFoundEntry(shown, words.includes('willow') ? 1 : 0);
  expect(findExcerpt(shown, found, words)).toBe(excerpt);
});

test('of a long cell a few words around what was found', async () => {
  const about = `${'long before '.repeat(30)}an Interpréter was asked for ${'and much after '.repeat(30)}`;
  const long = await showRows(
    ['date', 'agency', 'title', 'detail'],
    [['2012-03-03', 'Police', 'Called', about]],
  );
  const excerpt = findExcerpt(long, describeFoundEntry(long, 0), 'interpreter');
  expect(excerpt).toMatch(/^Detail: … .{0,45}an Interpréter was asked for and much after .*…$/);
  expect(excerpt.length).toBeLessThan(130);
});
