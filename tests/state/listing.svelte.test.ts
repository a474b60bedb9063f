/** Searching and sorting follow what is asked for, at once for short lists and in slices for long ones. */
import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import type { Sort } from '../../src/domain/view.ts';
import { startSearch } from '../../src/state/search.svelte.ts';
import { startWork } from '../../src/state/work.svelte.ts';
import { sortEntries } from '../../src/viewing/sortEntries.ts';
import { showRows } from '../unit/viewing/showRows.ts';

const few = await showRows(
  ['date', 'agency', 'title'],
  [
    ['2011-03-01', 'School', 'Weight'],
    ['2010-03-01', 'Police', 'A call'],
  ],
);
const many = await showRows(
  ['date', 'agency', 'title', 'detail'],
  Array.from({ length: 20_000 }, (_, i) => ['2011-03-01', 'School', `Weight ${i}`, 'words '.repeat(40)]),
);

test('a short search is done at once, and done anew for new words', () => {
  let words = $state('weight');
  const stop = $effect.root(() => {
    const search = $derived(startSearch(few, words));
    $effect(() => {
      expect(search.done).toBe(true);
    });
    const read = () => [search.count, search.listed, search.done];
    flushSync();
    expect(read()).toEqual([1, [0], true]);
    words = 'a';
    expect(read()).toEqual([1, [1], true]);
    words = '';
    expect(read()).toEqual([0, [], true]);
  });
  stop();
});

test('a long search goes on in slices, and new words call it off', async () => {
  let words = $state('weight');
  const ends: string[] = [];
  const stop = $effect.root(() => {
    const search = $derived(startSearch(many, words));
    $effect(() => {
      if (search.done) ends.push(`${words}: ${search.count}, ${search.listed.length} listed`);
    });
  });
  flushSync();
  expect(ends).toEqual([]);
  words = '19999';
  await expect.poll(() => ends).toEqual(['19999: 1, 1 listed']);
  words = 'weight';
  await expect.poll(() => ends.at(-1)).toBe('weight: 20000, 200 listed');
  expect(ends).toHaveLength(2);
  stop();
});

test('a short table is sorted at once, a long one as soon as may be', async () => {
  let sort = $state.raw<Sort>({ key: 'title', descending: false });
  let shown = $state.raw(few);
  const seen: (number | null)[] = [];
  const stop = $effect.root(() => {
    const sorting = $derived(startWork(sortEntries(shown, sort)));
    $effect(() => {
      seen.push(sorting.result?.at(0) ?? null);
    });
  });
  flushSync();
  expect(seen).toEqual([1]);
  sort = { key: 'title', descending: true };
  flushSync();
  expect(seen).toEqual([1, 0]);
  shown = many;
  flushSync();
  expect(seen).toEqual([1, 0, null]);
  await expect.poll(() => seen.at(-1)).toBe(19_999);
  stop();
});
