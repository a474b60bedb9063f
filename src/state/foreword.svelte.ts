/**
 * What stands before the case that is open: as it was given, and as it may be seen.
 *
 *     foreword.begin({ title: 'Daniel Pelka', note: [] })
 *     foreword.seen.title   → "Child A" under pseudonyms
 */
import { NO_FOREWORD, type Foreword } from '../domain/foreword.ts';
import type { Names } from './naming.svelte.ts';

export class CaseForeword {
  readonly #names: Pick<Names, 'replace'>;
  #given = $state.raw(NO_FOREWORD);
  /** Without the names of the list while names are on. */
  readonly seen: Foreword = $derived.by(() => {
    const { title, note } = this.#given;
    return { title: this.#names.replace(title), note: note.map((each) => this.#names.replace(each)) };
  });

  constructor(names: Pick<Names, 'replace'>) {
    this.#names = names;
  }

  /** With names as they were given: for a case file, and where the case is seen as recorded. */
  get given(): Foreword {
    return this.#given;
  }

  /** Another case is open. */
  begin(foreword: Foreword): void {
    this.#given = foreword;
  }

  /** Gives the case a title; an empty one: it is called as its files are. */
  setTitle(title: string): void {
    this.#given = { ...this.#given, title: title.trim().replace(/\s+/g, ' ') };
  }
}
