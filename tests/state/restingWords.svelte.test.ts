/** What is said of the picture at rest: the period after a zoom that was asked for, and the box of the selected entry. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { dayFromCivil } from '../../src/base/day.ts';
import type { Selection, TimeWindow } from '../../src/domain/view.ts';
import type { ClusterMark, Drawing } from '../../src/drawing/drawing.ts';
import { RestingWords } from '../../src/state/restingWords.svelte.ts';

const SECOND = 1000;
const box = (lane: number, entries: number[]): ClusterMark => ({
  lane,
  entries,
  x0: 0,
  x1: 20,
  y: 10,
  height: 12,
  missed: false,
});
const drawingOf = (clusters: ClusterMark[], findings: ClusterMark[] = []) =>
  ({ clusters, findings: { marks: [], clusters: findings } }) as unknown as Drawing;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function makeWords(selected: Selection | null = null) {
  const now = {
    window: { from: dayFromCivil(2008, 3, 1), to: dayFromCivil(2009, 5, 5) } as TimeWindow,
    view: { selected, opened: [] },
    moves: { zooms: 0 },
    selecting: { select: () => undefined, openCluster: () => undefined },
  };
  return { now, words: new RestingWords(now, 0) };
}

test('the period is said once the picture rests, not while it moves, and only after a zoom', () => {
  const { now, words } = makeWords();
  words.follow(drawingOf([]));
  vi.advanceTimersByTime(SECOND);
  expect(words.period).toBe('');

  now.moves.zooms++;
  for (let frame = 0; frame < 100; frame++) {
    words.follow(drawingOf([]));
    vi.advanceTimersByTime(50);
    expect(words.period).toBe('');
  }
  vi.advanceTimersByTime(SECOND);
  expect(words.period).toBe('1 March 2008 to 4 May 2009 shown');

  // The same is seen: what was said still holds.
  words.follow(drawingOf([]));
  vi.advanceTimersByTime(SECOND);
  expect(words.period).toBe('1 March 2008 to 4 May 2009 shown');

  now.window = { from: now.window.from + 10, to: now.window.to + 10 };
  words.follow(drawingOf([]));
  vi.advanceTimersByTime(SECOND);
  expect(words.period).toBe('');
});

test('of the selected entry it is said how many share its box, in its own lane', () => {
  const selected = { row: 7, lane: 2 };
  const { now, words } = makeWords(selected);
  words.follow(drawingOf([box(1, [7, 8]), box(2, [6, 7, 9])]));
  expect(words.sayBox(selected)).toBe('');
  vi.advanceTimersByTime(SECOND);
  expect(words.sayBox(selected)).toBe('one of 3 in a box');
  expect(words.sayBox({ row: 8, lane: 2 })).toBe('');
  expect(words.sayBox(null)).toBe('');

  now.view.selected = { row: 4, lane: 0 };
  words.follow(drawingOf([box(2, [6, 7, 9])], [box(0, [4, 5])]));
  vi.advanceTimersByTime(SECOND);
  expect(words.sayBox(now.view.selected)).toBe('one of 2 in a box');

  words.follow(drawingOf([box(2, [6, 7, 9])]));
  vi.advanceTimersByTime(SECOND);
  expect(words.sayBox(now.view.selected)).toBe('');
});
