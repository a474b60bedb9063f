/**
 * A search under way: what was found so far, and whether that is all.
 *
 *     const search = $derived(startSearch(shown, words))
 *     search.count, search.listed, search.done, search.rows, search.hits
 */
import { getAbortSignal } from 'svelte';
import type { Hits } from '../drawing/found.ts';
import { findEntries } from '../viewing/findEntries.ts';
import { FOUND_LIMIT } from '../viewing/foundEntries.ts';
import type { Shown } from '../viewing/showChronology.ts';
import { runInSlices, takeSlice } from './slices.ts';

interface Found {
  /** All rows found, in the order of what is shown. Grows while the search goes on. */
  readonly rows: readonly number[];
  readonly count: number;
  /** The first rows found, at most FOUND_LIMIT. */
  readonly listed: readonly number[];
  readonly done: boolean;
}

export class Search {
  #found: Found;
  readonly #isHit: Uint8Array;
  /** How many of the rows found are marked in `#isHit`. */
  #marked = 0;

  constructor(shown: Shown, words: string, signal: AbortSignal) {
    this.#isHit = new Uint8Array(shown.chronology.rows.length);
    const work = keepLast(findEntries(shown, words));
    const first = takeSlice(work);
    this.#found = $state.raw(summarise(first.value, first.done === true, []));
    if (first.done) return;
    const onSlice = (rows: readonly number[]) => {
      this.#found = summarise(rows, false, this.#found.listed);
    };
    void runInSlices(work, { signal, onSlice }).then((rows) => {
      if (rows) this.#found = summarise(rows, true, this.#found.listed);
    });
  }

  get count(): number {
    return this.#found.count;
  }

  get rows(): readonly number[] {
    return this.#found.rows;
  }

  /** What was found so far, for the picture: another object whenever there is more. */
  readonly hits = $derived.by((): Hits => {
    const { rows, count } = this.#found;
    for (; this.#marked < count; this.#marked++) this.#isHit[rows[this.#marked] ?? 0] = 1;
    return { isHit: this.#isHit, counted: new WeakMap() };
  });

  get listed(): readonly number[] {
    return this.#found.listed;
  }

  /** True when everything was looked at. */
  get done(): boolean {
    return this.#found.done;
  }
}

/** Starts a search. For a `$derived` only: when that is worked out anew, the search is called off. */
export function startSearch(shown: Shown, words: string): Search {
  return new Search(shown, words, getAbortSignal());
}

/** `listed` is what was listed before: the same list, while it has not grown, is not drawn again. */
function summarise(rows: readonly number[], done: boolean, listed: readonly number[]): Found {
  const isSame = listed.length === Math.min(rows.length, FOUND_LIMIT);
  return { rows, count: rows.length, listed: isSame ? listed : rows.slice(0, FOUND_LIMIT), done };
}

/** The same steps, with the last one as the result. */
function* keepLast(steps: Generator<readonly number[]>): Generator<readonly number[], readonly number[]> {
  let last: readonly number[] = [];
  for (const step of steps) {
    last = step;
    yield step;
  }
  return last;
}
