/**
 * Keys while a scene fills the screen, those of a presenter's clicker among them.
 *
 *     Page down, right, down, space    the next scene
 *     Page up, left, up, backspace     the one before
 *     Home, End                        the first, the last
 *     7 Enter                          scene 7
 *     b and .                          a blank screen; any key brings the scene back
 *     Shift with down or up            the lanes that are further down, where not all are in sight
 *     k                                the key to the marks, and away again
 *     Escape                           back to the list
 */
import type { Presenting } from '../../state/presenting.svelte.ts';

const STEPS: Readonly<Record<string, 1 | -1>> = {
  PageDown: 1,
  ArrowRight: 1,
  ArrowDown: 1,
  ' ': 1,
  PageUp: -1,
  ArrowLeft: -1,
  ArrowUp: -1,
  Backspace: -1,
};

/** Keys that do nothing by themselves. */
const HELD = ['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock'];

export interface ShowHearer {
  /** The digits typed so far of the scene to go to. */
  readonly onTyped: (digits: string) => void;
  /** The key to the marks is asked for, or is to go. */
  readonly onKeyOfMarks: () => void;
  /** The lanes are to be scrolled down (1) or up (-1). */
  readonly onScroll: (by: 1 | -1) => void;
}

export class ShowKeys {
  readonly #presenting: Presenting;
  readonly #hearer: ShowHearer;
  #digits = '';

  constructor(presenting: Presenting, hearer: ShowHearer) {
    this.#presenting = presenting;
    this.#hearer = hearer;
  }

  /** `singleKeys`: whether a key that is a letter, a figure or a sign does anything. */
  press(event: KeyboardEvent, singleKeys: boolean): void {
    if (event.ctrlKey || event.metaKey || event.altKey || HELD.includes(event.key)) return;
    const presenting = this.#presenting;
    if (presenting.isBlank) {
      event.preventDefault();
      if (!event.repeat) presenting.isBlank = false;
      return;
    }
    if (isForControl(event)) return;
    if (singleKeys && /^\d$/.test(event.key)) {
      this.#type(this.#digits.slice(-2) + event.key);
      return;
    }
    if (event.shiftKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      this.#hearer.onScroll(event.key === 'ArrowDown' ? 1 : -1);
      return;
    }
    if (event.repeat || !this.#act(event.key, singleKeys)) return;
    event.preventDefault();
    this.#type('');
  }

  #act(key: string, singleKeys: boolean): boolean {
    const presenting = this.#presenting;
    const by = STEPS[key];
    if (by !== undefined) presenting.step(by);
    else if (key === 'Enter' && this.#digits !== '') presenting.choose(Number(this.#digits) - 1);
    else if (key === 'Enter') presenting.step(1);
    else if (key === 'Home') presenting.choose(0);
    else if (key === 'End') presenting.choose(presenting.scenes.length - 1);
    else if (singleKeys && (key === 'b' || key === 'B' || key === '.')) presenting.isBlank = true;
    else if (singleKeys && (key === 'k' || key === 'K')) this.#hearer.onKeyOfMarks();
    else if (key === 'Escape' && this.#digits === '') presenting.stop();
    else return key === 'Escape';
    return true;
  }

  #type(digits: string): void {
    if (digits === this.#digits) return;
    this.#digits = digits;
    this.#hearer.onTyped(digits);
  }
}

/** A button is pressed and a list opened with keys of their own; a clicker's page keys are never meant for them. */
function isForControl({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof Element) || key === 'PageDown' || key === 'PageUp' || key === 'Escape')
    return false;
  if (target.closest('select') !== null) return true;
  return target.closest('button') !== null && (key === ' ' || key === 'Enter');
}
