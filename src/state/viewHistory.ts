/**
 * The view in the address and in the browser's history: back and forward go through views.
 *
 *     opening a case from the start page          → an entry of its own: back leads to the start page
 *     screen, filter, cluster, whole case, jump   → an entry of its own, once the view rests
 *     all scenes of Present                       → one entry
 *     panning, zooming by hand, the selection     → change the entry, once the view rests
 *
 * What a link may not hold (the selection, the opened cluster) is remembered here for each entry, for as long
 * as the page and the case are open.
 */
import { FIRST_VIEW, type View } from '../domain/view.ts';
import { fitLink, readLink, writeLink, type LinkedView } from '../viewing/linkView.ts';
import type { AddressBar, EntryMark } from './pageAddress.ts';
import { StartPage } from './startPage.svelte.ts';
import type { Workspace } from './workspace.svelte.ts';

/** How long the view must stand still before it is written, in milliseconds. */
export const REST = 400;

/** What marks the entry of the start page. */
const START = 0;

/** The parts of the view that an entry brings back. */
type Remembered = LinkedView & Pick<View, 'origin' | 'selected' | 'opened'>;

export class ViewHistory {
  readonly #workspace: Workspace;
  readonly #address: AddressBar;
  readonly #start: StartPage;
  readonly #remembered = new Map<number, Remembered>();
  /** The link the page was opened with: for the first case only. */
  #given: LinkedView | null;
  #case = 0;
  #opened: object | null = null;
  #view: View | null = null;
  #jumps = 0;
  #id = 0;
  #lastId = 0;
  #isStep = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the view changed last, in milliseconds of the page. */
  #changedAt = 0;

  constructor(workspace: Workspace, address: AddressBar, start = new StartPage()) {
    this.#workspace = workspace;
    this.#start = start;
    this.#address = address;
    const link = address.readLink();
    this.#given = link === '' ? null : readLink(link);
  }

  /** To be called whenever the view or what is open has changed. */
  follow(): void {
    const { view, names, caseNumber, moves, isWalking } = this.#workspace;
    const { opened } = names;
    if (opened === null) {
      if (this.#opened !== null) this.#endCase();
      return;
    }
    if (caseNumber !== this.#case) {
      this.#beginCase();
      return;
    }
    if (this.#start.isShown) {
      this.#see();
      return;
    }
    // Rows have other numbers after the files were read again, and persons under other names.
    if (opened !== this.#opened) this.#remembered.clear();
    if (this.#workspace.presenting.isEntered) {
      this.#keepToScenes();
      return;
    }
    if (isWalking) {
      this.#hold();
      return;
    }
    const before = this.#view;
    const isStep =
      before !== null &&
      (moves.jumps !== this.#jumps ||
        view.screen !== before.screen ||
        view.filter !== before.filter ||
        view.lanes !== before.lanes ||
        view.timeScale !== before.timeScale ||
        (view.opened !== before.opened && view.opened.length > 0));
    // Where a hand had moved to is kept before a step leads away from it.
    if (isStep && !this.#isStep && this.#timer !== undefined) this.#write(before);
    this.#isStep ||= isStep;
    this.#see();
    this.#changedAt = performance.now();
    this.#timer ??= setTimeout(this.#writeAtRest, REST);
  }

  /** To be called when the browser went back or forward, with what it kept with the entry. */
  goTo(state: unknown): void {
    const link = readLink(this.#address.readLink());
    if (this.#opened === null) {
      this.#given = link;
      return;
    }
    this.#stopWaiting();
    const mark = readMark(state);
    const isOurs = mark?.page === this.#address.page;
    const isStart = isOurs && mark.case === START;
    if (isStart && !this.#start.isShown) this.#remembered.set(this.#id, remember(this.#workspace.wholeView));
    this.#start.isShown = isStart;
    if (isStart) return;
    if (this.#workspace.isWalking) {
      this.#address.replace(this.#mark(), '');
      return;
    }
    if (isOurs && mark.case !== this.#case) {
      // A view of another case: the address says again what is seen.
      this.#replace(this.#workspace.wholeView);
      return;
    }
    const remembered = isOurs ? this.#remembered.get(mark.id) : undefined;
    this.#id = isOurs ? mark.id : ++this.#lastId;
    if (remembered) this.#workspace.restore(remembered);
    // The positions in its link are those of an earlier reading.
    else if (isOurs) this.#workspace.restore({ ...this.#fit(link), filter: this.#workspace.view.filter });
    else this.#workspace.restore(this.#fit(link));
    this.#see();
    this.#replace(this.#workspace.wholeView);
  }

  /** From the start page to the case that is open: what came after the start page begins anew. */
  returnToCase(): void {
    this.#start.isShown = false;
    this.#id = ++this.#lastId;
    this.#remembered.set(this.#id, remember(this.#workspace.wholeView));
    this.#address.push(this.#mark(), this.#linkOfCase());
  }

  /** Writes the view once it has stood still for long enough: a timer for each change would be dear. */
  readonly #writeAtRest = (): void => {
    const left = this.#changedAt + REST - performance.now();
    if (left > 0) this.#timer = setTimeout(this.#writeAtRest, left);
    else this.#write(this.#workspace.wholeView);
  };

  /** Under foresight the address tells nothing, and going back does not end it. */
  #hold(): void {
    this.#stopWaiting();
    if (this.#view?.foresight === null) this.#address.replace(this.#mark(), '');
    this.#see();
  }

  /** Among scenes there is one entry, whichever is shown: it leads back to the one that is chosen. */
  #keepToScenes(): void {
    const before = this.#view;
    if (before !== null && before.screen !== 'Present') {
      if (this.#timer !== undefined) this.#write(before);
      this.#isStep = true;
      this.#write(this.#workspace.wholeView);
    }
    this.#see();
  }

  #beginCase(): void {
    this.#stopWaiting();
    const isFromStart = (this.#opened === null || this.#start.isShown) && !this.#workspace.isReadOnly;
    this.#start.isShown = false;
    this.#remembered.clear();
    this.#case = this.#workspace.caseNumber;
    this.#id = ++this.#lastId;
    const given = this.#given;
    this.#given = null;
    // Whoever asked to step through the case is not shown the whole of it by an old address.
    const isToStep = this.#workspace.view.screen === 'Step through';
    // A case file has brought a view of its own.
    const isViewKept = this.#workspace.wholeView.window !== null;
    if (given && !isToStep && !isViewKept) this.#workspace.restore(this.#fit(given));
    this.#see();
    this.#address.waitForFrame();
    if (isFromStart) {
      this.#address.replace({ page: this.#address.page, case: START, id: START }, '');
      this.#push(this.#workspace.wholeView);
    } else this.#replace(this.#workspace.wholeView);
  }

  #endCase(): void {
    this.#stopWaiting();
    this.#start.isShown = false;
    this.#remembered.clear();
    this.#opened = null;
    this.#view = null;
    this.#address.replace(this.#mark(), '');
  }

  #fit(link: LinkedView): LinkedView {
    const { chronology, index, shown, casework } = this.#workspace;
    if (!chronology || !index) return link;
    return fitLink(link, { chronology, index }, shown?.wholeCase ?? null, casework.opened?.chronology);
  }

  #see(): void {
    this.#opened = this.#workspace.names.opened;
    this.#view = this.#workspace.wholeView;
    this.#jumps = this.#workspace.moves.jumps;
  }

  /** Writes a view that has come to rest: as an entry of its own if a step led to it. */
  #write(view: View): void {
    const isStep = this.#isStep;
    this.#stopWaiting();
    if (!isStep || isSame(view, this.#remembered.get(this.#id))) {
      this.#replace(view);
      return;
    }
    this.#id = ++this.#lastId;
    this.#push(view);
  }

  #push(view: View): void {
    this.#remembered.set(this.#id, remember(view));
    this.#address.push(this.#mark(), linkOf(view));
  }

  #replace(view: View): void {
    this.#remembered.set(this.#id, remember(view));
    this.#address.replace(this.#mark(), linkOf(view));
  }

  /** Under foresight the address tells nothing. */
  #linkOfCase(): string {
    const { wholeView, isWalking } = this.#workspace;
    return isWalking ? '' : linkOf(wholeView);
  }

  #mark(): EntryMark {
    return { page: this.#address.page, case: this.#case, id: this.#id };
  }

  #stopWaiting(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#isStep = false;
  }
}

/** Of a scene the link tells nothing: that it is shown is enough. */
function linkOf(view: LinkedView): string {
  return writeLink(view.screen === 'Present' ? { ...FIRST_VIEW, screen: 'Present' } : view);
}

function remember(view: View): Remembered {
  const { screen, window, sort, filter, countBy, timeScale, silenceFrom, threads, lanes } = view;
  const { origin, selected, opened } = view;
  const linked = { screen, window, sort, filter, countBy, timeScale, silenceFrom, threads, lanes };
  return { ...linked, origin, selected, opened };
}

function isSame(view: View, remembered: Remembered | undefined): boolean {
  return remembered !== undefined && linkOf(view) === linkOf(remembered) && view.opened === remembered.opened;
}

/** Null for whatever is not a mark of ours. */
function readMark(state: unknown): EntryMark | null {
  if (typeof state !== 'object' || state === null) return null;
  const { page, case: number, id } = state as Partial<Record<keyof EntryMark, unknown>>;
  const isMark = typeof page === 'number' && typeof number === 'number' && typeof id === 'number';
  return isMark ? { page, case: number, id } : null;
}
