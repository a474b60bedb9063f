/** Lists in cells are split at semicolons, but not within brackets. */
import { expect, test } from 'vitest';
import { splitList } from '../../../src/domain/cells.ts';

test.each([
  ['GP; School;', ['GP', 'School']],
  [
    'Review, 2013; slides, undated (both drunk; the pregnancy); News',
    ['Review, 2013', 'slides, undated (both drunk; the pregnancy)', 'News'],
  ],
  ['Slides (part one; part two', ['Slides (part one', 'part two']],
  ['part one); part two', ['part one)', 'part two']],
  ['(a (b; c) d', ['(a (b; c) d']],
])('%s', (cell, parts) => {
  expect(splitList(cell)).toEqual(parts);
});

test('a long cell of brackets that never close is read at once', () => {
  expect(splitList('(;'.repeat(200_000))).toHaveLength(200_000);
});
