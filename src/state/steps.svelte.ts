/**
 * A value and its history: a line of steps and the place in it.
 *
 *     opened ── date corrected ── lanes joined ── marked as missed
 *                                      ▲ here: two steps to undo, one to redo
 */
interface Step<Value> {
  readonly value: Value;
  /** What the step did, as it is said: "Row 14: date corrected". */
  readonly words: string;
  readonly key: string | null;
}

export interface History<Value> {
  readonly steps: readonly Step<Value>[];
  readonly at: number;
}

export class Steps<Value> {
  readonly #first: Value;
  #history = $state.raw<History<Value>>({ steps: [], at: 0 });
  #saved = $state.raw<Value | null>(null);

  readonly canUndo = $derived(this.#history.at > 0);
  readonly canRedo = $derived(this.#history.at < this.#history.steps.length - 1);
  /** The value differs from that at the last save, or at opening. */
  readonly hasUnsaved = $derived(!isSame(this.valueOf(this.#history), this.#saved));

  /** `first` is the value while nothing is open. */
  constructor(first: Value) {
    this.#first = first;
    this.startAnew();
  }

  get value(): Value {
    return this.valueOf(this.#history);
  }

  /** For `restore`: the steps and the place in them as they are now. */
  get history(): History<Value> {
    return this.#history;
  }

  /** The value at the place where a history stands. */
  valueOf({ steps, at }: History<Value>): Value {
    const step = steps[at];
    return step === undefined ? this.#first : step.value;
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
  change(value: Value, words: string, key: string | null = null): boolean {
    if (isSame(value, this.value)) return false;
    const { steps, at } = this.#history;
    const isMore = key !== null && steps[at]?.key === key;
    const kept = steps.slice(0, isMore ? at : at + 1);
    this.#history = { steps: [...kept, { value, words, key }], at: kept.length };
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

  /** Back to a history as it was. */
  restore(history: History<Value>): void {
    this.#history = history;
  }

  /** The same steps with other values: what they rest on was read again. */
  carry(carryValue: (value: Value) => Value): void {
    const { steps, at } = this.#history;
    const isSaved = !this.hasUnsaved;
    this.#history = { steps: steps.map((step) => ({ ...step, value: carryValue(step.value) })), at };
    if (isSaved) this.#saved = this.value;
    else if (this.#saved !== null) this.#saved = carryValue(this.#saved);
  }

  /** The value given is in a file that was handed on. */
  markSaved(value: Value): void {
    this.#saved = value;
  }

  /** Other files are open: no history. */
  startAnew(value: Value = this.#first): void {
    this.#history = { steps: [{ value, words: '', key: null }], at: 0 };
    this.#saved = value;
  }
}

function isSame<Value>(a: Value, b: Value | null): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
