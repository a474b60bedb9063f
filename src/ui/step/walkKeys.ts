/**
 * Keys of a walk, on the room's screen and in the trainer's window, those of a presenter's clicker among them.
 *
 *     Page down      on: the next entry, or what was done at a stop
 *     Page up        the entry before
 *     s, Shift + s   the next stop, the stop before
 *     b and .        cover the screen, and uncover it; Escape uncovers it too
 */
import type { Stepping } from '../../state/stepping.svelte.ts';

const cover = (stepping: Stepping) => {
  stepping.isPaused = !stepping.isPaused;
};
const goToStop = (by: 1 | -1) => (stepping: Stepping) => {
  if (!stepping.isPaused) stepping.stepToStop(by);
};
const SINGLE_KEYS: Readonly<Record<string, (stepping: Stepping) => void>> = {
  b: cover,
  '.': cover,
  s: goToStop(1),
  S: goToStop(-1),
};

/**
 * Does what a key asks for, and keeps the page from scrolling with it. True if there is nothing else to do.
 * A clicker has no other keys and cannot know where the focus is, so the page keys work wherever it is, except
 * in a dialog that has something to scroll. `singleKeys`: whether a key that is a letter or a sign does anything.
 */
export function pressWalkKey(event: KeyboardEvent, stepping: Stepping, singleKeys: boolean): boolean {
  if (!stepping.isForesight || event.ctrlKey || event.metaKey || event.altKey) return false;
  const target = event.target as Element;
  const isElsewhere = target.closest('dialog') !== null && !stepping.isPaused;
  if (isElsewhere) return false;
  if (event.key === 'PageDown' || event.key === 'PageUp') {
    event.preventDefault();
    // A key that is held down must not run through the case; nothing moves behind a covered screen.
    if (event.repeat || stepping.isPaused) return true;
    if (event.key === 'PageDown') stepping.goOn();
    else stepping.step(-1);
    return true;
  }
  // A dialog closes itself, and of two the upper one only.
  if (event.key === 'Escape' && stepping.isPaused && target.closest('dialog') === null) {
    event.preventDefault();
    stepping.isPaused = false;
    return true;
  }
  const isTyping = target.closest('input:not([type=checkbox], [type=radio]), textarea, select') !== null;
  if (!singleKeys || isTyping) return false;
  const act = SINGLE_KEYS[event.key];
  if (!act) return false;
  event.preventDefault();
  if (!event.repeat) act(stepping);
  return true;
}
