/**
 * The choices files are read with, and their history: a line of steps and the place in it.
 *
 *     opened ── date corrected ── lanes joined ── marked as missed
 *                                      ▲ here: two steps to undo, one to redo
 *
 * Nothing is read here; `casework.svelte.ts` reads again after each step.
 */
import { NO_CHOICES, type ReadingChoices } from '../domain/choices.ts';

interface Step {
  readonly choices: ReadingChoices;
  /** What the step did, as it is said: "Row 14: date corrected". */
  readonly words: string;
  readonly key: string | null;
}

export interface History {
  readonly steps: readonly Step[];
  readonly at: number;
}

const OPENED: History = { steps: [{ choices: NO_CHOICES, words: '', key: null }], at: 0 };

export class Editing {
  #history = $state.raw<History>(OPENED);
  #saved = $state.raw<ReadingChoices>(NO_CHOICES);

  readonly choices = $derived(choicesOf(this.#history));
  readonly canUndo = $derived(this.#history.at > 0);
  readonly canRedo = $derived(this.#history.at < this.#history.steps.length - 1);
  /** The choices differ from those at the last save, or at opening. */
  readonly hasUnsaved = $derived(!isSame(choicesOf(this.#history), this.#saved));

  /** For `restore`: the steps and the place in them as they are now. */
  get history(): History {
    return this.#history;
  }

  /** What Undo would take back; empty if nothing. */
  get undoWords(): string {
    return this.#history.steps[this.#history.at]?.words ?? '';
  }

  /** What Redo would do again; empty if nothing. */
  get redoWords(): string {
    return this.#history.steps[this.#history.at + 1]?.words ?? '';
  }

  /**
   * Makes a step; what was undone before cannot be redone after it. A step with the key of the last one
   * takes its place: arrows that run through a list of options are one step. False if nothing changes.
   */
  change(choices: ReadingChoices, words: string, key: string | null = null): boolean {
    if (isSame(choices, this.choices)) return false;
    const { steps, at } = this.#history;
    const isMore = key !== null && steps[at]?.key === key;
    const kept = steps.slice(0, isMore ? at : at + 1);
    this.#history = { steps: [...kept, { choices, words, key }], at: kept.length };
    return true;
  }

  /** Goes back a step; gives the words of what was undone, null if nothing was. */
  undo(): string | null {
    if (!this.canUndo) return null;
    const words = this.undoWords;
    this.#history = { ...this.#history, at: this.#history.at - 1 };
    return words;
  }

  /** Goes forward a step; gives the words of what was done again, null if nothing was. */
  redo(): string | null {
    if (!this.canRedo) return null;
    const words = this.redoWords;
    this.#history = { ...this.#history, at: this.#history.at + 1 };
    return words;
  }

  /** Back to a history as it was: reading with the choices since then came to nothing. */
  restore(history: History): void {
    this.#history = history;
  }

  /** The choices given are in a file that was handed on. */
  markSaved(choices: ReadingChoices): void {
    this.#saved = choices;
  }

  /** Other files are open: no choices, no history. */
  startAnew(): void {
    this.#history = OPENED;
    this.#saved = NO_CHOICES;
  }
}

/** The choices at the place where a history stands. */
export function choicesOf({ steps, at }: History): ReadingChoices {
  return steps[at]?.choices ?? NO_CHOICES;
}

function isSame(a: ReadingChoices, b: ReadingChoices): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
