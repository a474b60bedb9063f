/** Making a file: progress, calling it off, and what is said; nothing is saved before all of it is there. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Making } from '../../src/state/making.svelte.ts';
import { holdClock } from '../support/heldClock.ts';
import { saveFile } from '../../src/state/saveFile.ts';

let saved: string[] = [];
let clock: ReturnType<typeof holdClock>;

beforeEach(() => {
  saved = [];
  clock = holdClock();
  // jsdom has neither.
  URL.createObjectURL = () => 'blob:1';
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
});

afterEach(() => {
  vi.restoreAllMocks();
});

test('a generator tells how far it is and its file is saved', async () => {
  const making = new Making();
  const seen: (number | null)[] = [];
  function* steps() {
    for (let i = 0; i < 4; i++) {
      // Longer than a slice, so that each share is seen.
      clock.pass(50);
      yield i / 4;
    }
    return 'made';
  }
  const done = making.make(async (task) => {
    const text = await task.run(steps());
    seen.push(making.share);
    await saveFile('case.csv', 'text/csv', [text], task.signal);
    return 'case.csv';
  });
  expect(making.share).toBe(0);
  await done;
  expect(seen).toEqual([0.75]);
  expect(making.share).toBeNull();
  expect(making.message).toBe('Saved as case.csv');
  expect(making.isTrouble).toBe(false);
  expect(saved).toEqual(['case.csv']);
});

test('an async function says how far it is, and ends where it is called off', async () => {
  const making = new Making();
  const reached: number[] = [];
  await making.make(async (task) => {
    for (let page = 0; page < 10; page++) {
      await task.reach(page / 10);
      reached.push(page);
      if (page === 3) making.cancel();
    }
    await saveFile('case.pdf', 'application/pdf', ['x'], task.signal);
    return 'case.pdf';
  });
  expect(reached).toEqual([0, 1, 2, 3]);
  expect(saved).toEqual([]);
  expect(making.message).toBe('Cancelled. Nothing was saved.');
  expect(making.isTrouble).toBe(true);
  expect(making.share).toBeNull();
});

test('what is called off while its pieces are gathered is not saved', async () => {
  const making = new Making();
  function* pieces() {
    yield 'a';
    making.cancel();
    clock.pass(50);
    yield 'b';
    yield 'c';
  }
  await making.make(async (task) => {
    await saveFile('case.csv', 'text/csv', pieces(), task.signal);
    return 'case.csv';
  });
  expect(saved).toEqual([]);
  expect(making.message).toBe('Cancelled. Nothing was saved.');
});

test('what fails saves nothing and says why, without what the error quotes', async () => {
  const making = new Making();
  await making.make(() => Promise.reject(new RangeError('Invalid array length: Daniel')));
  expect(making.message).toBe(
    'Nothing was saved: the file could not be written. Close other tabs to free memory, then export again.',
  );
  await making.make(() => Promise.reject(new TypeError('Failed to fetch dynamically imported module')));
  expect(making.message).toMatch(/could not be loaded\. Load this page again/);
  expect(saved).toEqual([]);
});

test('one file at a time', async () => {
  const making = new Making();
  const first = making.make(async (task) => {
    await task.reach(0.5);
    return 'first';
  });
  const second = vi.fn(() => Promise.resolve('second'));
  await making.make(second);
  await first;
  expect(second).not.toHaveBeenCalled();
  expect(making.message).toBe('Saved as first');
});
