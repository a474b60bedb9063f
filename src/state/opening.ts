/**
 * Opens files as the case: which of them are chronologies and which scenes, and on which screen the case begins.
 *
 *     await workspace.opening.open(files)
 *     await workspace.opening.openSample('Step through')
 */
import type { Screen } from '../domain/view.ts';
import type { HandOut } from '../domain/handOut.ts';
import type { Casework } from './casework.svelte.ts';
import type { Names } from './naming.svelte.ts';
import { listHandOutFiles } from './openedHandOut.ts';
import { sortFiles } from './openScenes.ts';
import type { Presenting } from './presenting.svelte.ts';
import { loadSample, SAMPLE_NOTE } from './sampleFiles.ts';

const SCENES_ALONE =
  'This file holds scenes. Open the chronology that they belong to first, or both together.';
const NO_SAMPLE = 'The sample case could not be loaded. Load this page again and try once more.';
const SCENES_NAMED =
  'The scenes were not opened: they may hold names. Open Names first, and switch to As recorded.';
const KEPT = 'No other file was opened: names are kept on. Open Names first, and let them be switched.';
const READ_ONLY = 'This is a hand-out, which is read only: no other file opens in it.';

/** What files are opened into; all is asked for when a command comes. */
export interface OpenedInto {
  readonly casework: () => Casework;
  readonly handOut: () => HandOut | null;
  readonly presenting: Presenting;
  readonly names: Names;
  readonly showScreen: (screen: Screen) => void;
}

export class Opening {
  readonly #into: OpenedInto;
  /** Counts cases asked for: only the latest may show. */
  #turn = 0;
  /** The screen the next case opens on; null: it is asked for where the case has stops. */
  on: Screen | null = null;
  /** What is to be read before the case that is open is shown, in paragraphs; for most cases nothing. */
  note: readonly string[] = [];

  constructor(into: OpenedInto) {
    this.#into = into;
  }

  /**
   * Opens files as one chronology; asks first if corrections would be lost, and, of stops, for the screen. Files of
   * scenes among them, or alone while a case is open, give its scenes.
   */
  async open(files: readonly File[]): Promise<void> {
    if (this.#into.handOut() === null) await this.#open(files, null, []);
    else this.#into.casework().fail(READ_ONLY);
  }

  async #open(files: readonly File[], on: Screen | null, note: readonly string[]): Promise<void> {
    const turn = ++this.#turn;
    const { chronologies, scenes } = await sortFiles(files);
    if (turn !== this.#turn) return;
    const { presenting, names, showScreen } = this.#into;
    const casework = this.#into.casework();
    if (chronologies.length > 0 && names.isKept) casework.fail(KEPT);
    else if (chronologies.length > 0) {
      this.on = on;
      await casework.open(chronologies, () => {
        this.note = note;
        if (scenes !== null) presenting.begin(scenes);
      });
    } else if (scenes !== null && casework.opened !== null && !presenting.canChange) {
      casework.fail(SCENES_NAMED);
    } else if (scenes !== null && casework.opened !== null) {
      presenting.take(scenes);
      showScreen('Present');
    } else if (scenes !== null) casework.fail(SCENES_ALONE);
  }

  /** Opens the sample case, which is part of the build. */
  async openSample(screen: Screen = 'Explore'): Promise<void> {
    const turn = ++this.#turn;
    const files = await loadSample();
    // Another file was chosen meanwhile.
    if (turn !== this.#turn) return;
    if (files === null) this.#into.casework().fail(NO_SAMPLE);
    else await this.#open(files, screen, SAMPLE_NOTE);
  }

  /** Opens the hand-out that this page is. */
  async openHandOut(): Promise<void> {
    const handOut = this.#into.handOut();
    if (handOut !== null) await this.#open(listHandOutFiles(handOut), null, handOut.note);
  }

  cancelReading(): void {
    this.#turn++;
    this.#into.casework().cancelReading();
  }
}
