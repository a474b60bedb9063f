/**
 * Words typed into a form and not saved yet. They are kept while something else is looked at, so that
 * choosing another entry does not lose them.
 *
 *     drafts.open('entry', key, 'all', words)   → Draft
 *     drafts.find('entry', key)                 → the same, until it is closed
 */
import { SvelteMap } from 'svelte/reactivity';
import type { Field } from '../domain/fields.ts';
import { readFlag } from '../domain/readFlag.ts';
import { findFaults, type FormKind, type RowWords } from '../viewing/correctRow.ts';

/** Where a form stands: beside the picture or the table, or in the list of parked rows. */
export type FormPlace = 'entry' | 'parked';

export class Draft {
  readonly form: FormKind;
  /** The words of the row when the form was opened. */
  readonly before: RowWords;
  #words = $state.raw<RowWords>({});
  #isChecked = $state.raw(false);

  constructor(form: FormKind, before: RowWords) {
    this.form = form;
    this.before = before;
  }

  /** The words as they are now typed. */
  get words(): RowWords {
    return { ...this.before, ...this.#words };
  }

  readonly hasTyped = $derived(
    Object.entries(this.#words).some(([field, words]) => words !== this.before[field as Field]),
  );

  /** What is lacking, by field, once it was asked for: nobody is told off while still typing. */
  get faults(): RowWords {
    return this.#isChecked ? this.#findFaults() : {};
  }

  /** True if nothing is lacking; what is can be seen in `faults` from now on. */
  check(): boolean {
    this.#isChecked = true;
    return Object.keys(this.#findFaults()).length === 0;
  }

  #findFaults(): RowWords {
    const { form, before, words } = this;
    return findFaults(form, before, words, readFlag(words.missed ?? '', 'missed') !== 'no');
  }

  type(field: Field, words: string): void {
    this.#words = { ...this.#words, [field]: words };
  }
}

export class Drafts {
  readonly #drafts = new SvelteMap<string, Draft>();
  readonly #agencies = new SvelteMap<number, string>();

  readonly hasTyped = $derived([...this.#drafts.values()].some((draft) => draft.hasTyped));

  find(place: FormPlace, rowKey: string): Draft | null {
    return this.#drafts.get(`${place} ${rowKey}`) ?? null;
  }

  open(place: FormPlace, rowKey: string, form: FormKind, before: RowWords): void {
    this.#drafts.set(`${place} ${rowKey}`, new Draft(form, before));
  }

  close(place: FormPlace, rowKey: string): void {
    this.#drafts.delete(`${place} ${rowKey}`);
  }

  /** What is typed for the agency of a file and not saved yet; null if nothing is. */
  agencyOf(file: number): string | null {
    return this.#agencies.get(file) ?? null;
  }

  typeAgency(file: number, words: string): void {
    this.#agencies.set(file, words);
  }

  closeAgency(file: number): void {
    this.#agencies.delete(file);
  }

  /** Closes all forms for rows of a file. */
  closeFile(file: number): void {
    for (const key of [...this.#drafts.keys()]) {
      if (key.split(' ')[1]?.startsWith(`${file}:`)) this.#drafts.delete(key);
    }
  }

  clear(): void {
    this.#drafts.clear();
    this.#agencies.clear();
  }
}
