/**
 * Fails if runes are compiled for the server: there an effect never runs, and every other test of state
 * would pass without testing anything.
 */
import { flushSync } from 'svelte';
import { expect, test } from 'vitest';

test('effects run, and run again when what they read has changed', () => {
  const seen: number[] = [];
  let count = $state(1);
  const stop = $effect.root(() => {
    $effect(() => {
      seen.push(count);
    });
  });

  flushSync();
  expect(seen).toEqual([1]);

  count = 2;
  flushSync();
  expect(seen).toEqual([1, 2]);
  stop();
});

test('a derived value is kept until what it read has changed', () => {
  const seen: number[] = [];
  let runs = 0;
  let count = $state(1);
  const doubled = $derived.by(() => {
    runs += 1;
    return count * 2;
  });
  const stop = $effect.root(() => {
    $effect(() => {
      seen.push(doubled);
    });
  });

  const read = () => doubled;
  flushSync();
  expect([read(), read()]).toEqual([2, 2]);
  expect(runs).toBe(1);

  count = 3;
  flushSync();
  expect(read()).toBe(6);
  expect(seen).toEqual([2, 6]);
  expect(runs).toBe(2);
  stop();
});
