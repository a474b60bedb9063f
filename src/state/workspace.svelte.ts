/**
 * The state of the app: the open chronology, the view of it, and the commands that change either.
 * Everything else is derived, stage by stage.
 *
 *     casework ─► shown ─► (components) layout ─► drawing
 *     view  ─► lanes, window
 */
import { firstDay } from '../analysis/rowTime.ts';
import type { Filter } from '../domain/filter.ts';
import {
  type CountBy,
  type Panel,
  type Screen,
  type SortKey,
  type SteadyView,
  type View,
} from '../domain/view.ts';
import { keepCalendar, spaceEvenly } from '../drawing/timeMap.ts';
import { arrangeLanes } from '../viewing/arrangeLanes.ts';
import { dropHidden, keepView, renameView } from '../viewing/keepView.ts';
import { showChronology } from '../viewing/showChronology.ts';
import { selectRow } from '../viewing/stepEntries.ts';
import { Briefing } from './briefing.svelte.ts';
import { Casework } from './casework.svelte.ts';
import type { HandOut } from '../domain/handOut.ts';
import { listScreens, readForHandOut } from './openedHandOut.ts';
import { Presenting } from './presenting.svelte.ts';
import { Stepping } from './stepping.svelte.ts';
import { Names } from './naming.svelte.ts';
import { LaneMoves } from './laneMoves.svelte.ts';
import { startReading } from './openFiles.ts';
import { Opening } from './opening.ts';
import { PictureChoices } from './pictureChoices.ts';
import { startSearch } from './search.svelte.ts';
import { needsReceipt } from './toCheck.ts';
import { Selecting } from './selecting.svelte.ts';
import { ViewState } from './viewState.svelte.ts';
import { WindowMoves } from './windowMoves.ts';

export class Workspace {
  /** The open files, the choices they are read with, and their history. */
  readonly casework: Casework;
  readonly #viewing = new ViewState();
  /** True while it is asked which screen a case opens on: nothing of it is drawn meanwhile. */
  isScreenAsked = $state(false);
  /** Counts cases opened: the same while one case is read again. */
  caseNumber = 0;

  /** Which names the case is seen under: `names.opened` is where all that is seen begins. */
  readonly names = new Names(
    () => this.casework.opened,
    (before, after, recorded) => {
      this.#viewing.show(renameView(this.wholeView, before, after, recorded));
      this.stepping.session.rename(before.chronology, after.chronology, recorded.chronology);
      this.presenting.rename(before, after);
    },
  );
  readonly #foresight = $derived(this.view.foresight);
  /** Commands that walk through the case under foresight, and the case as it was known there. */
  readonly stepping = new Stepping({
    opened: () => this.names.opened,
    foresight: () => this.#foresight,
    view: () => this.wholeView,
    show: (view) => {
      this.moves.stop();
      this.#viewing.show(view);
    },
    freshView: () => this.#viewing.fresh(),
    point: (row) => {
      if (this.shown !== null) this.#viewing.change({ selected: selectRow(this.shown, row) });
    },
    bringIntoSight: (row) => {
      this.moves.bringIntoSight(row);
    },
  });
  /** What is seen: the whole case, or under foresight one that lacks what came later. */
  readonly chronology = $derived.by(
    () => this.stepping.foreseen?.chronology ?? this.names.opened?.chronology ?? null,
  );
  readonly index = $derived.by(() => this.stepping.foreseen?.index ?? this.names.opened?.index ?? null);
  /** Lanes that may be one: offered until somebody says. Never under foresight. */
  readonly joins = $derived.by(() => (this.#foresight === null ? (this.names.opened?.joins ?? []) : []));
  /** The hand-out that is open; null in the app itself. */
  readonly handOut: HandOut | null;
  /** True while the case is seen as its files have it: only then can it be corrected. */
  readonly isAsRecorded = $derived.by(() => {
    const { asKnownOn = null, keptBack = null } = this.chronology ?? {};
    return this.chronology !== null && asKnownOn === null && keptBack === null && !this.isReadOnly;
  });
  readonly #filter = $derived(this.view.filter);
  readonly #arrangement = $derived(this.view.lanes);
  /** What may be seen, all lanes of it by sector: the same while lanes are only arranged. */
  readonly allShown = $derived(
    this.chronology && this.index && showChronology(this.chronology, this.index, this.#filter),
  );
  /** The same with its lanes as the user wants them to stand: what is drawn. */
  readonly shown = $derived(
    this.allShown && this.index && arrangeLanes(this.allShown, this.index, this.#arrangement),
  );
  readonly #words = $derived(this.view.panel === 'find' ? this.view.find : '');
  /** What is searched for while Find is open, here because picture and strip show it too. */
  readonly search = $derived(
    this.allShown && this.#words.trim() !== '' ? startSearch(this.allShown, this.#words) : null,
  );
  /** What is in sight of time; null while nothing dated is open. */
  readonly window = $derived(this.#viewing.window ?? this.shown?.openingWindow ?? null);
  readonly #timeScale = $derived(this.view.timeScale);
  /** Where moments stand along the picture. */
  readonly timeMap = $derived(
    this.#timeScale === 'even' && this.allShown
      ? spaceEvenly(this.allShown)
      : keepCalendar(this.allShown?.shortest ?? 1),
  );

  /** The day from which time is counted; null on the calendar. */
  readonly originDay = $derived.by(() => {
    const { origin } = this.view;
    return origin === null || this.chronology === null ? null : firstDay(this.chronology.rows, origin);
  });

  /** Commands that move the window. */
  readonly moves = new WindowMoves({
    shown: () => this.shown,
    window: () => this.window,
    selected: () => this.view.selected,
    map: () => this.timeMap,
    show: (window) => {
      this.#viewing.moveTo(window);
    },
  });

  /** Commands that select an entry. */
  readonly selecting = new Selecting({
    shown: () => this.shown,
    window: () => this.window,
    view: () => this.view,
    found: () => this.search?.rows ?? null,
    change: (part) => {
      this.#viewing.change(part);
    },
    bringIntoSight: (row) => {
      this.moves.bringIntoSight(row);
    },
  });

  /** The scenes, and commands that make and show them. */
  readonly presenting = new Presenting({
    whole: () => this.casework.opened,
    isReadOnly: () => this.isReadOnly,
    names: () => {
      const recorded = this.casework.opened;
      const named = this.names.opened;
      return recorded && named && { recorded, named, replace: this.names.replace };
    },
    view: () => this.wholeView,
    window: () => this.window,
    show: (view) => {
      this.moves.stop();
      this.stepping.forgetNews();
      this.#viewing.show(view);
    },
    moveTo: (window, isSmooth) => {
      if (isSmooth) this.moves.showWindow(window);
      else this.moves.setWindow(window);
    },
  });

  /** The case is walked through. A scene with foresight is no walk, though it too lacks what came later. */
  readonly isWalking = $derived.by(() => this.stepping.isForesight && !this.presenting.isEntered);

  /** Commands that change how the picture is drawn. */
  readonly picture = new PictureChoices({
    shown: () => this.shown,
    window: () => this.window,
    view: () => this.view,
    change: (part) => {
      this.#viewing.change(part);
    },
    moves: this.moves,
  });

  /** The briefing that is being written. */
  readonly briefing = new Briefing(this.names);

  /** Commands that open files as the case. */
  readonly opening = new Opening({
    casework: () => this.casework,
    handOut: () => this.handOut,
    presenting: this.presenting,
    names: this.names,
    session: this.stepping.session,
    briefing: this.briefing,
    restore: (part) => {
      this.restore(part);
    },
    showScreen: (screen) => {
      this.showScreen(screen);
    },
  });

  /** Commands that change how the lanes stand. */
  readonly lanes = new LaneMoves({
    shown: () => this.shown,
    index: () => this.index,
    arrangement: () => this.view.lanes,
    arrange: (lanes) => {
      this.#viewing.change({ lanes });
    },
  });

  /** `read` is another way to read files, for tests: a worker needs a browser. */
  constructor(read: typeof startReading = startReading, handOut: HandOut | null = null) {
    this.handOut = handOut;
    const show: ConstructorParameters<typeof Casework>[1] = (opened, before) => {
      this.moves.stop();
      if (opened === null || before === null) {
        this.caseNumber++;
        this.stepping.session.leave();
        this.presenting.startAnew();
        this.names.startAnew();
        this.briefing.clear();
        this.isScreenAsked = this.opening.on === null && this.stepping.hasStops;
        this.#viewing.show({
          ...this.#viewing.fresh(),
          screen: this.opening.on ?? 'Explore',
          panel: opened !== null && !this.isReadOnly && needsReceipt(opened) ? 'receipt' : null,
        });
        return;
      }
      this.#viewing.show(keepView(this.wholeView, before, opened));
      this.presenting.keep(before, opened);
      const { window } = this.#viewing;
      if (window !== null) this.moves.setWindow(window);
    };
    this.casework = new Casework(
      handOut ? readForHandOut(read, handOut) : read,
      show,
      () => this.stepping.session.hasUnsaved || this.presenting.hasUnsaved || this.names.hasUnsaved,
    );
  }

  /** The view but for its window. */
  get view(): SteadyView {
    return this.#viewing.steady;
  }

  /** All of the view: another with every frame of a move, so nothing dear may be derived from it. */
  get wholeView(): View {
    return this.#viewing.whole;
  }

  /** True in a hand-out: it is looked at and printed, and nothing of it can be changed. */
  get isReadOnly(): boolean {
    return this.handOut !== null;
  }

  /** How far reading has come, 0 to 1; null when nothing is being read. */
  get progress(): number | null {
    return this.casework.progress;
  }

  /** Why the last files could not be opened; null if they could. */
  get failure(): string | null {
    return this.casework.failure;
  }

  open(files: readonly File[]): Promise<void> {
    return this.opening.open(files);
  }

  /** Back to the start screen. */
  close(): void {
    void this.casework.close();
  }

  showScreen(screen: Screen): void {
    if (!listScreens(this).includes(screen)) return;
    this.isScreenAsked = false;
    if (screen === 'Present') this.presenting.enter();
    else if (this.presenting.isEntered) this.presenting.leave(screen);
    else this.#viewing.change({ screen });
  }

  /** Opens what stands above the screen; null closes it. */
  showPanel(panel: Panel | null): void {
    this.#viewing.change({ panel });
  }

  setFind(find: string): void {
    this.#viewing.change({ find });
  }

  /** Shows only what is asked for. What was selected and is not among it is let go. */
  setFilter(filter: Filter): void {
    this.#viewing.change({ filter });
    if (this.shown !== null) this.#viewing.show(dropHidden(this.wholeView, this.shown));
  }

  /** Shows a view that was left before, or that a link gives. */
  restore(part: Partial<View>): void {
    this.moves.stop();
    if (part.screen !== undefined) this.showScreen(part.screen);
    // What is seen there is the scene that is chosen.
    if (this.presenting.isEntered) return;
    this.#viewing.change(part);
    if (this.shown !== null) this.#viewing.show(dropHidden(this.wholeView, this.shown));
    const { window } = this.#viewing;
    if (window !== null) this.moves.setWindow(window);
  }

  /** Sorts the table; the same column again turns its order round. */
  sortBy(key: SortKey): void {
    const { sort } = this.view;
    this.#viewing.change({ sort: { key, descending: sort.key === key && !sort.descending } });
  }

  /** Chooses what the rows of the counts are. */
  setCountBy(countBy: CountBy): void {
    this.#viewing.change({ countBy });
  }

  /** Switches keys that are a single letter or sign on or off. */
  setSingleKeys(singleKeys: boolean): void {
    this.#viewing.change({ singleKeys });
  }
}
