/** Sorting in steps gives what sorting at once gives. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortWords } from '../../../src/viewing/sortWords.ts';

function sortAll(words: Iterable<string>): readonly string[] {
  const work = sortWords(words);
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

test('a few words', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (words) => {
      expect(sortAll(words)).toEqual([...words].sort());
    }),
  );
});

test('more words than one run holds', () => {
  const words = Array.from({ length: 25_001 }, (_, i) => String((i * 7919) % 25_013));
  expect(sortAll(words)).toEqual([...words].sort());
});
