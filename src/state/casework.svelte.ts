/**
 * The open files and the work on them: a chronology is files and choices, and every change of choices reads
 * the files once more. The files themselves are never changed.
 *
 *     files + choices ─► reading in the worker ─► opened
 *               ▲                                   │ the view is kept
 *               └──── change, undo, redo ◄──────────┘
 *
 * What reading was called off or failed for is taken back, so that the choices are those of what is seen.
 */
import type { Chronology } from '../domain/chronology.ts';
import { NO_CHOICES, type FileChoices, type ReadingChoices } from '../domain/choices.ts';
import type { Receipt } from '../domain/receipt.ts';
import { listOtherSheets } from '../viewing/changeSheet.ts';
import { describeProblemAt } from '../viewing/describeReceipt.ts';
import { listUnread, sayUnread } from '../viewing/unreadFiles.ts';
import { Drafts } from './drafts.svelte.ts';
import { Editing } from './editing.svelte.ts';
import { UNREADABLE, type Reading, type startReading } from './openFiles.ts';
import type { Opened } from './workerMessages.ts';

export class Casework {
  readonly editing = new Editing();
  readonly drafts = new Drafts();
  #opened = $state.raw<Opened | null>(null);
  #progress = $state.raw<number | null>(null);
  #readingNames = $state.raw<readonly string[]>([]);
  #failure = $state.raw<string | null>(null);
  #said = $state.raw('');
  #aftermath = $state.raw('');
  #waiting = $state.raw<(() => Promise<void>) | null>(null);
  #files: readonly File[] = [];
  #reading: Reading | null = null;
  #shownHistory = $state.raw(this.editing.history);
  readonly #startReading: typeof startReading;
  readonly #onRead: (opened: Opened | null, before: Opened | null) => void;

  readonly #hasMoreUnsaved: () => boolean;
  /** Corrections that no saved file holds, or words typed into a form that is still open. */
  readonly hasUnsavedCorrections = $derived(this.editing.hasUnsaved || this.drafts.hasTyped);
  /** Those, or what else would be lost with the case. */
  readonly hasUnsaved = $derived.by(() => this.hasUnsavedCorrections || this.#hasMoreUnsaved());

  /**
   * `read` reads files. `onRead` is told what is open now, and what was open before it if the same files
   * were read again; null before other files. `hasMoreUnsaved`: whether more than corrections would be lost.
   */
  constructor(
    read: typeof startReading,
    onRead: (opened: Opened | null, before: Opened | null) => void,
    hasMoreUnsaved: () => boolean = () => false,
  ) {
    this.#startReading = read;
    this.#onRead = onRead;
    this.#hasMoreUnsaved = hasMoreUnsaved;
  }

  /** The choices of what is seen; those in `editing` are ahead of them while files are read again. */
  get shownChoices(): ReadingChoices {
    return this.editing.valueOf(this.#shownHistory);
  }

  get opened(): Opened | null {
    return this.#opened;
  }

  /** The files that are open, as they were chosen. */
  get files(): readonly File[] {
    return this.#files;
  }

  /** How far reading has come, 0 to 1; null when nothing is being read. */
  get progress(): number | null {
    return this.#progress;
  }

  /** What the files are called that are being read, or were read last. */
  get readingNames(): readonly string[] {
    return this.#readingNames;
  }

  /** Why the last files could not be opened; null if they could. */
  get failure(): string | null {
    return this.#failure;
  }

  /** What the last step did, for a live region. */
  get said(): string {
    return this.#said;
  }

  /** What else the last step did, to be seen: entries that left the picture, other numbers of missed opportunities. */
  get aftermath(): string {
    return this.#aftermath;
  }

  /** That it was read. */
  forgetAftermath(): void {
    this.#aftermath = '';
  }

  /** True while something waits for an answer, because something unsaved would be lost by it. */
  get isAsking(): boolean {
    return this.#waiting !== null;
  }

  /**
   * Opens files as one chronology, with the choices that a case file has for them. What was open stays until they
   * are read; `onOpened` is called then. A file of which nothing can be read is named, and left out.
   */
  async open(
    files: readonly File[],
    onOpened: () => void = () => undefined,
    choices: ReadingChoices = NO_CHOICES,
  ): Promise<void> {
    if (files.length === 0) return;
    await this.#askFirst(async () => {
      this.cancelReading();
      this.#said = '';
      let read = files;
      let opened = await this.#read(read, choices);
      // The choices of a case file are told by the places of its files.
      const unread = opened === null || choices !== NO_CHOICES ? [] : listUnread(opened.chronology);
      const words = opened && unread.length > 0 ? sayUnread(opened.chronology, unread) : null;
      if (words !== null) {
        read = files.filter((_, at) => !unread.includes(at));
        opened = await this.#read(read, choices);
      }
      if (opened === null || !this.#isWorthShowing(opened)) return;
      this.#files = read;
      this.#startAnew(opened, choices);
      this.#failure = words;
      onOpened();
    });
  }

  /** Says why something could not be opened. */
  fail(words: string): void {
    this.#failure = words;
  }

  /**
   * A file of which nothing could be placed does not take the place of a case that is open: it says why.
   * Where nothing is open, its receipt is shown.
   */
  #isWorthShowing({ chronology: { receipt, files } }: Opened): boolean {
    const isCaseOpen = (this.#opened?.chronology.receipt.placed ?? 0) > 0;
    if (receipt.placed > 0 || !isCaseOpen) return true;
    const problem = receipt.problems.find(({ row }) => row === null);
    const reason = problem
      ? describeProblemAt(problem, files[problem.file]?.name ?? '')
      : `${files.map(({ name }) => name).join(', ')}: no row could be placed.`;
    this.fail(`${reason} The case that was open is still open.`);
    return false;
  }

  /** Closes what is open. */
  async close(): Promise<void> {
    await this.#askFirst(() => {
      this.cancelReading();
      this.#failure = null;
      this.#said = '';
      this.#files = [];
      this.#startAnew(null);
      return Promise.resolve();
    });
  }

  /** Answers whether what is unsaved may go: then what waited is done. */
  async answer(isToGoOn: boolean): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = null;
    if (isToGoOn) await waiting?.();
  }

  /** Reads the files with other choices. True once that is seen; `words` say what was done. */
  async change(choices: ReadingChoices, words: string, key: string | null = null): Promise<boolean> {
    return !this.editing.change(choices, words, key) || this.#readAgain(words);
  }

  async undo(): Promise<void> {
    const words = this.editing.undo();
    if (words !== null) await this.#readAgain(`Undone. ${words}`);
  }

  async redo(): Promise<void> {
    const words = this.editing.redo();
    if (words !== null) await this.#readAgain(`Done again. ${words}`);
  }

  /** Stops reading. What was seen before stays, and its choices with it. */
  cancelReading(): void {
    if (this.#reading === null) return;
    this.#reading.cancel();
    this.#end('Reading was cancelled. Nothing has changed.');
  }

  /** The same tables as the files have them, without any correction. */
  async readUncorrected(): Promise<Chronology | null> {
    const choices = keepTables(this.shownChoices);
    const opened = await this.#startReading(this.#files, choices, () => undefined).done;
    return opened?.chronology ?? null;
  }

  /** What reading the files without any choice gives: which sheet and row of headings it finds. */
  async readAsFound(): Promise<Receipt | null> {
    const opened = await this.#startReading(this.#files, NO_CHOICES, () => undefined).done;
    return opened?.chronology.receipt ?? null;
  }

  async #askFirst(act: () => Promise<void>): Promise<void> {
    if (this.hasUnsaved) this.#waiting = act;
    else await act();
  }

  async #readAgain(words: string): Promise<boolean> {
    const opened = await this.#read(this.#files, this.editing.choices);
    if (opened === null) return false;
    const before = this.#opened;
    // A form for a row of one sheet is none for the row of the same number of another.
    const others = before ? listOtherSheets(before.chronology.receipt, opened.chronology.receipt) : [];
    for (const file of others) this.drafts.closeFile(file);
    this.#shownHistory = this.editing.history;
    this.#opened = opened;
    this.forgetAftermath();
    this.#onRead(opened, before);
    const aftermath = before ? await findAftermath(before, opened, others) : '';
    // Unless another step came meanwhile.
    if (this.#opened === opened) {
      this.#aftermath = aftermath;
      this.#said = aftermath === '' ? words : `${words}. ${aftermath}`;
    }
    return true;
  }

  #startAnew(opened: Opened | null, choices: ReadingChoices = NO_CHOICES): void {
    this.editing.startAnew(choices);
    this.drafts.clear();
    this.forgetAftermath();
    this.#shownHistory = this.editing.history;
    this.#opened = opened;
    this.#onRead(opened, null);
  }

  /** Null if it failed, was cancelled, or gave way to a later reading. */
  async #read(files: readonly File[], choices: ReadingChoices): Promise<Opened | null> {
    this.#reading?.cancel();
    this.#failure = null;
    this.#progress = 0;
    this.#readingNames = files.map(({ name }) => name);
    let reading: Reading | null = null;
    try {
      reading = this.#startReading(files, choices, (fraction) => {
        if (this.#reading === reading) this.#progress = fraction;
      });
      this.#reading = reading;
      const opened = await reading.done;
      if (this.#reading !== reading) return null;
      this.#reading = null;
      this.#progress = null;
      return opened;
    } catch (error) {
      if (this.#reading !== reading && reading !== null) return null;
      this.#end('');
      this.#failure = error instanceof Error ? error.message : UNREADABLE;
      return null;
    }
  }

  #end(words: string): void {
    this.#reading = null;
    this.#progress = null;
    this.#said = words;
    this.editing.restore(this.#shownHistory);
  }
}

/** In words; empty as well where what says it cannot be fetched. */
async function findAftermath(before: Opened, opened: Opened, otherFiles: readonly number[]): Promise<string> {
  const part = await import('../viewing/aftermath.ts').catch(() => null);
  return part?.sayAftermath(before, opened, otherFiles) ?? '';
}

/** Only what says which table is read: which sheet, where its headings stand, and whose it is. */
function keepTables({ files }: ReadingChoices): ReadingChoices {
  const tables = Object.entries(files).map(([file, { sheet, headingRow, agency }]): [string, FileChoices] => [
    file,
    {
      ...(sheet === undefined ? {} : { sheet }),
      ...(headingRow === undefined ? {} : { headingRow }),
      ...(agency === undefined ? {} : { agency }),
    },
  ]);
  return { ...NO_CHOICES, files: Object.fromEntries<FileChoices>(tables) };
}
