/**
 * A file being made: how far it has come, a way to call it off, and what became of it in words. Nothing is saved
 * before all of it is made, so that a file that fails or is called off leaves nothing behind.
 *
 * A generator runs in slices; the numbers it yields are the share that is done:
 *
 *     await making.make(async (task) => {
 *       const deck = await task.run(composeDeck(presented));
 *       await saveFile(name, type, packDeck(deck), task.signal);
 *       return name;
 *     });
 *
 * An async function says itself how far it is; that gives the page its turn, and rejects once it is called off:
 *
 *     await making.make(async (task) => {
 *       for (const [i, page] of pages.entries()) {
 *         await task.reach(i / pages.length);
 *         writePage(page);
 *       }
 *       …
 *     });
 */
import { nextTurn, runInSlices } from './slices.ts';

/** What whoever makes a file is given. */
export interface MakingTask {
  /** Calls it off. */
  readonly signal: AbortSignal;
  /** Says what share is done, 0 to 1, from within work that does not wait. */
  report(share: number): void;
  /** The same, and gives the page its turn. Rejects if it is called off. */
  reach(share: number): Promise<void>;
  /** Runs work to its end in slices; numbers it yields are shares. Rejects if it is called off. */
  run<Result>(steps: Generator<unknown, Result>): Promise<Result>;
}

export class Making {
  #share = $state<number | null>(null);
  #message = $state('');
  #isTrouble = $state(false);
  #calledOff: AbortController | null = null;

  /** What share is done, 0 to 1; null while no file is being made. */
  get share(): number | null {
    return this.#share;
  }

  /** What became of the last file; empty before the first, and while one is being made. */
  get message(): string {
    return this.#message;
  }

  /** Whether the message tells what the browser does not show: that nothing was saved. */
  get isTrouble(): boolean {
    return this.#isTrouble;
  }

  /** Makes a file and saves it; `write` gives its name. One at a time: while one is being made, nothing is done. */
  async make(write: (task: MakingTask) => Promise<string>): Promise<void> {
    if (this.#calledOff) return;
    const calledOff = new AbortController();
    this.#calledOff = calledOff;
    this.clear();
    this.#share = 0;
    try {
      const name = await write(this.#giveTask(calledOff.signal));
      this.#message = `Saved as ${name}`;
    } catch (error) {
      this.#isTrouble = true;
      this.#message = calledOff.signal.aborted ? CALLED_OFF : explain(error);
    }
    this.#calledOff = null;
    this.#share = null;
  }

  /** Calls off the file that is being made. */
  cancel(): void {
    this.#calledOff?.abort();
  }

  /** Forgets what became of the last file. */
  clear(): void {
    this.#message = '';
    this.#isTrouble = false;
  }

  #giveTask(signal: AbortSignal): MakingTask {
    const report = (share: number) => {
      // A hundred steps are all that is seen of a million rows.
      const percent = Math.floor(Math.min(1, Math.max(0, share)) * 100) / 100;
      if (percent !== this.#share) this.#share = percent;
    };
    return {
      signal,
      report,
      async reach(share) {
        report(share);
        await nextTurn();
        signal.throwIfAborted();
      },
      async run(steps) {
        const onSlice = (step: unknown) => {
          if (typeof step === 'number') report(step);
        };
        const result = await runInSlices(steps, { signal, onSlice });
        signal.throwIfAborted();
        return result as NonNullable<typeof result>;
      },
    };
  }
}

/** Why a file was not made, in a sentence of ours that quotes nothing but a reference. */
export class NotMade extends Error {}

const CALLED_OFF = 'Cancelled. Nothing was saved.';

/** Why a file could not be made. What an error says itself may quote the file, so it is not shown. */
function explain(error: unknown): string {
  if (error instanceof NotMade) return error.message;
  // A part of the app that is fetched when it is first needed: browsers say so with this error.
  if (error instanceof TypeError && /import|module|fetch/i.test(error.message)) {
    return 'Nothing was saved: a part of Chronolane could not be loaded. Load this page again and try once more.';
  }
  if (error instanceof DOMException && /^Not(?:Readable|Found)Error$/.test(error.name)) {
    return 'Nothing was saved: a file of this case was moved or changed since it was opened. Put it back as it was, or open it again, then export once more.';
  }
  return 'Nothing was saved: the file could not be written. Close other tabs to free memory, then export again.';
}
