/**
 * Opens files as the case: which of them are chronologies and which scenes, and on which screen the case begins.
 *
 *     await workspace.opening.open(files)
 *     await workspace.opening.openSample('Step through')
 */
import type { Screen, View } from '../domain/view.ts';
import { NO_FOREWORD, type Foreword } from '../domain/foreword.ts';
import type { HandOut } from '../domain/handOut.ts';
import type { Briefing } from './briefing.svelte.ts';
import type { Casework } from './casework.svelte.ts';
import { CaseForeword } from './foreword.svelte.ts';
import type { Names } from './naming.svelte.ts';
import { listHandOutFiles } from './openedHandOut.ts';
import { readAhead } from './openFiles.ts';
import { sortFiles } from './openScenes.ts';
import type { Presenting } from './presenting.svelte.ts';
import type { RoomSession } from './roomSession.svelte.ts';
import { loadSample, SAMPLE_FOREWORD } from './sampleFiles.ts';
import { Unlocking } from './unlocking.svelte.ts';

const SCENES_ALONE =
  'This file holds scenes. Open the chronology that they belong to first, or both together.';
const NO_SAMPLE = 'The sample case could not be loaded. Load this page again and try once more.';
const SCENES_NAMED =
  'The scenes were not opened: they may hold names. Open Names first, and switch to As recorded.';
const KEPT = 'No other file was opened: names are kept on. Open Names first, and let them be switched.';
const READ_ONLY = 'This is a hand-out, which is read only: no other file opens in it.';

const ALONE =
  'A case file is opened by itself: it holds its own chronology. Nothing was opened. Choose one case file and no other file.';
const NO_PART =
  'A part of the program could not be loaded. Load this page again and open the file once more.';

/** What files are opened into; all is asked for when a command comes. */
export interface OpenedInto {
  readonly casework: () => Casework;
  readonly handOut: () => HandOut | null;
  readonly presenting: Presenting;
  readonly names: Names;
  readonly session: RoomSession;
  readonly briefing: Briefing;
  /** Shows a view that was left before. */
  readonly restore: (part: Partial<View>) => void;
  readonly showScreen: (screen: Screen) => void;
}

export class Opening {
  readonly #into: OpenedInto;
  /** Counts cases asked for: only the latest may show. */
  #turn = 0;
  /** Asks for the password of a case file. */
  readonly unlocking = new Unlocking();
  /** The screen the next case opens on; null: it is asked for where the case has stops. */
  on: Screen | null = null;
  /** The title of the case that is open, and what is to be read before it is shown. */
  readonly foreword: CaseForeword;

  constructor(into: OpenedInto) {
    this.#into = into;
    this.foreword = new CaseForeword(into.names);
  }

  /**
   * Opens files as one chronology; asks first if corrections would be lost, and, of stops, for the screen. Files of
   * scenes among them, or alone while a case is open, give its scenes. A case file is opened by itself. `besides`:
   * what is to be said of what came with them and cannot be opened.
   */
  async open(files: readonly File[], besides = ''): Promise<void> {
    if (this.#into.handOut() !== null) {
      this.#into.casework().fail(READ_ONLY);
      return;
    }
    if (files.length === 0 && besides !== '') {
      this.#into.casework().fail(besides);
      return;
    }
    // Most files are a chronology: it is read while its first words are looked at.
    const isAtOnce = files.length > 0 && !this.#into.casework().hasUnsaved;
    const drop = isAtOnce ? readAhead(files) : null;
    await this.#open(files, null, NO_FOREWORD, besides);
    drop?.();
  }

  async #open(files: readonly File[], on: Screen | null, foreword: Foreword, besides = ''): Promise<void> {
    const turn = ++this.#turn;
    this.unlocking.cancel();
    const { caseFiles, chronologies, scenes } = await sortFiles(files);
    if (turn !== this.#turn) return;
    const { presenting, names, showScreen } = this.#into;
    const casework = this.#into.casework();
    if (chronologies.length + caseFiles.length > 0 && names.isKept) casework.fail(KEPT);
    else if (caseFiles.length > 0 && files.length > 1) casework.fail(ALONE);
    else if (caseFiles[0]) await this.#openCaseFile(caseFiles[0], turn);
    else if (chronologies.length > 0) {
      this.on = on;
      await casework.open(chronologies, () => {
        this.foreword.begin(foreword);
        this.unlocking.isNoteShown = false;
        if (scenes !== null) presenting.begin(scenes);
        if (besides !== '') casework.fail([casework.failure, besides].filter(Boolean).join(' '));
      });
    } else if (scenes !== null && casework.opened !== null && !presenting.canChange) {
      casework.fail(SCENES_NAMED);
    } else if (scenes !== null && casework.opened !== null) {
      presenting.take(scenes);
      showScreen('Present');
    } else if (scenes !== null) casework.fail(SCENES_ALONE);
  }

  async #openCaseFile(file: File, turn: number): Promise<void> {
    const part = await import('./openCaseFile.ts').catch(() => null);
    if (turn !== this.#turn) return;
    this.on = null;
    if (part === null) this.#into.casework().fail(NO_PART);
    else
      await part.openCaseFile(
        file,
        this.#into,
        this.unlocking,
        () => turn === this.#turn,
        (foreword) => {
          this.foreword.begin(foreword);
          this.unlocking.isNoteShown = foreword.note.length > 0;
        },
      );
  }

  /** Opens the sample case, which is part of the build. */
  async openSample(screen: Screen = 'Explore'): Promise<void> {
    const turn = ++this.#turn;
    const files = await loadSample();
    // Another file was chosen meanwhile.
    if (turn !== this.#turn) return;
    if (files === null) this.#into.casework().fail(NO_SAMPLE);
    else await this.#open(files, screen, SAMPLE_FOREWORD);
  }

  /** Opens the hand-out that this page is. */
  async openHandOut(): Promise<void> {
    const handOut = this.#into.handOut();
    if (handOut === null) return;
    // Its chronology is called by its title.
    await this.#open(listHandOutFiles(handOut), null, { title: '', note: handOut.note });
  }

  cancelReading(): void {
    this.#turn++;
    this.#into.casework().cancelReading();
  }
}
