/** Long work gives the page its turn, ends with its result, and can be called off. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { beginTurn, nextTurn, runInSlices, takeFirstSlice, takeSlice } from '../../src/state/slices.ts';
import { holdClock } from '../support/heldClock.ts';

let clock: ReturnType<typeof holdClock>;

beforeEach(() => {
  clock = holdClock();
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** Each step takes so many milliseconds. */
function* count(to: number, milliseconds = 0): Generator<number, string> {
  for (let i = 1; i <= to; i++) {
    clock.pass(milliseconds);
    yield i;
  }
  return 'done';
}

test('short work is done in one slice', () => {
  expect(takeSlice(count(10))).toEqual({ done: true, value: 'done' });
});

test('long work is left off and taken up again', async () => {
  const work = count(10, 5);
  const first = takeSlice(work);
  expect(first.done).toBe(false);
  const seen: (number | string)[] = [];
  const rest = runInSlices(work, { onSlice: (i) => seen.push(i) });
  // The page's turn comes between.
  setTimeout(() => seen.push('page'));
  expect(await rest).toBe('done');
  expect(seen).toEqual([10, 'page']);
});

test('work that is called off takes no further step', async () => {
  const controller = new AbortController();
  const seen: number[] = [];
  const running = runInSlices(count(100, 5), {
    signal: controller.signal,
    onSlice: (i) => {
      seen.push(i);
      controller.abort();
    },
  });
  expect(await running).toBeUndefined();
  expect(seen).toHaveLength(1);
});

test('what is started in one turn of the page shares one slice, and the next turn has its own', async () => {
  expect(takeFirstSlice(count(2, 1))).toEqual({ done: true, value: 'done' });
  expect(takeFirstSlice(count(20, 5))?.done).toBe(false);
  expect(takeFirstSlice(count(1))).toBe(null);
  await nextTurn();
  await nextTurn();
  expect(takeFirstSlice(count(10))).toEqual({ done: true, value: 'done' });
});

test('a turn that was begun before has less time for the work it starts', async () => {
  await nextTurn();
  await nextTurn();
  beginTurn();
  takeSlice(count(20, 5));
  expect(takeFirstSlice(count(1))).toBe(null);
  await nextTurn();
  await nextTurn();
  expect(takeFirstSlice(count(10))).toEqual({ done: true, value: 'done' });
});

test('what the page waits for comes before the page for three slices, and no longer', async () => {
  const priorities: unknown[] = [];
  vi.stubGlobal('scheduler', {
    postTask: (resolve: () => void, { priority }: { readonly priority: string }) => {
      priorities.push(priority);
      setTimeout(resolve);
    },
  });
  await runInSlices(count(24, 6), { isUrgent: true });
  const urgent = priorities.splice(0);
  await runInSlices(count(8, 6));
  vi.unstubAllGlobals();
  expect(urgent.length).toBeGreaterThan(4);
  expect(urgent.map((priority) => priority === 'user-blocking')).toEqual(urgent.map((_, at) => at < 3));
  expect(new Set(priorities)).toEqual(new Set(['user-visible']));
});
