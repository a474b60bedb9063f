/**
 * The table's rows in order, as soon as they are sorted: at once for a chronology of usual size, in
 * slices for a large one.
 *
 *     const sorting = $derived(startSorting(shown, sort))
 *     sorting.rows  → null while it is being worked out
 */
import { getAbortSignal } from 'svelte';
import type { Sort } from '../domain/view.ts';
import type { Shown } from '../viewing/showChronology.ts';
import { sortEntries } from '../viewing/sortEntries.ts';
import { runInSlices, takeSlice } from './slices.ts';

export class Sorting {
  #rows: Uint32Array | null;

  constructor(shown: Shown, sort: Sort, signal: AbortSignal) {
    const work = sortEntries(shown, sort);
    const first = takeSlice(work);
    this.#rows = $state.raw(first.done ? first.value : null);
    if (first.done) return;
    void runInSlices(work, { signal }).then((rows) => {
      if (rows) this.#rows = rows;
    });
  }

  /** Null while they are being sorted. */
  get rows(): Uint32Array | null {
    return this.#rows;
  }
}

/** Starts to sort. For a `$derived` only: when that is worked out anew, what it started is called off. */
export function startSorting(shown: Shown, sort: Sort): Sorting {
  return new Sorting(shown, sort, getAbortSignal());
}
