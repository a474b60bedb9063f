/** The history of choices: steps forward and back, and whether they are saved. */
import { flushSync } from 'svelte';
import { expect, it } from 'vitest';
import { NO_CHOICES, type ReadingChoices } from '../../src/domain/choices.ts';
import { Editing } from '../../src/state/editing.svelte.ts';

const named = (name: string): ReadingChoices => ({ ...NO_CHOICES, lanes: [{ lane: 'GP', name }] });

it('goes back and forth, and says what it undoes', () => {
  const editing = new Editing();
  expect([editing.canUndo, editing.canRedo, editing.hasUnsaved]).toEqual([false, false, false]);
  expect(editing.undo()).toBeNull();
  editing.change(named('A'), 'to A');
  editing.change(named('B'), 'to B');
  expect(editing.undoWords).toBe('to B');
  expect(editing.undo()).toBe('to B');
  expect(editing.choices).toEqual(named('A'));
  expect(editing.redoWords).toBe('to B');
  expect(editing.redo()).toBe('to B');
  expect(editing.redo()).toBeNull();
  expect(editing.choices).toEqual(named('B'));
});

it('forgets what was undone once something else is done, and makes no step of nothing', () => {
  const editing = new Editing();
  editing.change(named('A'), 'to A');
  editing.undo();
  editing.change(named('C'), 'to C');
  expect(editing.canRedo).toBe(false);
  expect(editing.change(named('C'), 'to C again')).toBe(false);
  editing.undo();
  expect(editing.canUndo).toBe(false);
});

it('makes one step of several with one key, unless something lies between', () => {
  const editing = new Editing();
  editing.change(named('A'), 'to A', 'name');
  editing.change(named('B'), 'to B', 'name');
  expect(editing.undo()).toBe('to B');
  expect(editing.choices).toEqual(NO_CHOICES);
  editing.redo();
  editing.change(named('C'), 'to C', 'other');
  editing.change(named('D'), 'to D', 'name');
  editing.undo();
  expect(editing.choices).toEqual(named('C'));
});

it('knows what a saved file holds, and tells those who look', () => {
  const editing = new Editing();
  const seen: boolean[] = [];
  const stop = $effect.root(() => {
    $effect(() => {
      seen.push(editing.hasUnsaved);
    });
  });
  const act = (step: () => void) => {
    step();
    flushSync();
  };
  flushSync();
  act(() => editing.change(named('A'), 'to A'));
  act(() => editing.markSaved(editing.choices));
  act(() => editing.undo());
  act(() => editing.redo());
  act(() => editing.startAnew());
  stop();
  expect(seen).toEqual([false, true, false, true, false]);
});

it('takes back what came to nothing', () => {
  const editing = new Editing();
  editing.change(named('A'), 'to A');
  const before = editing.history;
  editing.undo();
  editing.change(named('B'), 'to B');
  editing.restore(before);
  expect(editing.choices).toEqual(named('A'));
  expect(editing.canRedo).toBe(false);
});
