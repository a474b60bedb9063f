/**
 * What takes long for a large chronology, as soon as it is worked out: at once for one of usual size, in
 * slices for a large one.
 *
 *     const sorting = $derived(startWork(sortEntries(shown, sort)))
 *     sorting.result  → null while it is being worked out
 */
import { getAbortSignal } from 'svelte';
import { runInSlices, takeFirstSlice } from './slices.ts';

export class Work<Result> {
  #result: Result | null;

  constructor(steps: Generator<unknown, Result>, signal: AbortSignal) {
    const first = takeFirstSlice(steps);
    this.#result = $state.raw(first?.done ? first.value : null);
    if (first?.done) return;
    void runInSlices(steps, { signal, isUrgent: true }).then((result) => {
      if (!signal.aborted && result !== undefined) this.#result = result;
    });
  }

  /** Null while it is being worked out. */
  get result(): Result | null {
    return this.#result;
  }
}

/** Starts work. For a `$derived` only: when that is worked out anew, what it started is called off. */
export function startWork<Result>(steps: Generator<unknown, Result>): Work<Result> {
  return new Work(steps, getAbortSignal());
}
