/**
 * The state of the app: the open chronology, the view of it, and the commands that change either.
 * Everything else is derived, stage by stage.
 *
 *     casework ─► shown ─► (components) layout ─► drawing
 *     view  ─► window
 */
import { beginOf, isInTime, isPoint, untilOf } from '../analysis/rowTime.ts';
import {
  FIRST_VIEW,
  type Panel,
  type Screen,
  type Selection,
  type SortKey,
  type TimeWindow,
  type View,
} from '../domain/view.ts';
import { clampWindow, panWindow, zoomWindow } from '../drawing/timeScale.ts';
import { keepView } from '../viewing/keepView.ts';
import { showChronology } from '../viewing/showChronology.ts';
import { listQuestions } from '../viewing/questions.ts';
import { findMiddle } from '../viewing/findMiddle.ts';
import { firstOfLane, selectRow, stepInLane, stepToLane, stepToMissed } from '../viewing/walk.ts';
import { Casework } from './casework.svelte.ts';
import { Glide } from './glide.ts';
import { startReading } from './openFiles.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

const NO_SAMPLE = 'The sample case could not be loaded. Load this page again and try once more.';

/** Share of the window that an entry is kept away from its edges when it is brought into sight. */
const EDGE = 0.08;

export class Workspace {
  /** The open files, the choices they are read with, and their history. */
  readonly casework: Casework;
  #view = $state.raw<View>(FIRST_VIEW);
  /** Counts cases asked for: only the latest may show. */
  #turn = 0;
  readonly #glide = new Glide();

  readonly chronology = $derived.by(() => this.casework.opened?.chronology ?? null);
  readonly index = $derived.by(() => this.casework.opened?.index ?? null);
  readonly shown = $derived(this.chronology && this.index && showChronology(this.chronology, this.index));
  /** What is in sight of time; null while nothing dated is open. */
  readonly window = $derived(this.#view.window ?? this.shown?.openingWindow ?? null);
  /** Where a smooth move is going; null while nothing moves. */
  #target: TimeWindow | null = null;

  /** `read` is another way to read files, for tests: a worker needs a browser. */
  constructor(read: typeof startReading = startReading) {
    this.casework = new Casework(read, (opened, before) => {
      this.#stopGliding();
      if (opened === null || before === null) {
        // Where nothing could be placed, the receipt is all there is to see, and stays when something can.
        const receipt = opened?.chronology.receipt;
        const isNeeded = receipt && (receipt.placed === 0 || listQuestions(receipt).length > 0);
        this.#view = { ...this.#freshView(), panel: isNeeded ? 'receipt' : null };
        return;
      }
      this.#view = keepView(this.#view, before.chronology, opened.chronology);
      if (this.#view.window !== null) this.#setWindow(this.#view.window);
    });
  }

  get view(): View {
    return this.#view;
  }

  /** How far reading has come, 0 to 1; null when nothing is being read. */
  get progress(): number | null {
    return this.casework.progress;
  }

  /** Why the last files could not be opened; null if they could. */
  get failure(): string | null {
    return this.casework.failure;
  }

  /** Opens files as one chronology; asks first if corrections would be lost. */
  open(files: readonly File[]): Promise<void> {
    this.#turn++;
    return this.casework.open(files);
  }

  /** Opens the sample case, which is part of the build. */
  async openSample(): Promise<void> {
    const turn = ++this.#turn;
    const text = await import('../../data/daniel-pelka.csv?raw').then(
      (sample) => sample.default,
      () => null,
    );
    // Another file was chosen meanwhile.
    if (turn !== this.#turn) return;
    if (text === null) this.casework.fail(NO_SAMPLE);
    else await this.open([new File([text], 'daniel-pelka.csv', { type: 'text/csv' })]);
  }

  cancelReading(): void {
    this.#turn++;
    this.casework.cancelReading();
  }

  /** Back to the start screen. */
  close(): void {
    void this.casework.close();
  }

  showScreen(screen: Screen): void {
    this.#change({ screen });
  }

  /** Opens what stands above the screen; null closes it. */
  showPanel(panel: Panel | null): void {
    this.#change({ panel });
  }

  setFind(find: string): void {
    this.#change({ find });
  }

  /** Sorts the table; the same column again turns its order round. */
  sortBy(key: SortKey): void {
    const { sort } = this.#view;
    this.#change({ sort: { key, descending: sort.key === key && !sort.descending } });
  }

  /** Switches keys that are a single letter or sign on or off. */
  setSingleKeys(singleKeys: boolean): void {
    this.#change({ singleKeys });
  }

  /** Selects an entry, in the lane given or the first it stands in, and brings it into sight. */
  select(row: number, lane?: number): void {
    if (this.shown === null) return;
    const selected = lane === undefined ? selectRow(this.shown, row) : { row, lane };
    this.#change({ selected });
    this.#bringIntoSight(selected);
  }

  /** Selects what a hand pointed at: it is in sight, and must not move from under it. */
  point(row: number, lane: number): void {
    this.#change({ selected: { row, lane } });
  }

  /** Fits all lanes into the window's height, or gives each the height it needs. */
  toggleFitLanes(): void {
    this.#change({ fitLanes: !this.#view.fitLanes });
  }

  /** One step back: from an entry to the cluster it was chosen from, and from there to none. */
  selectNone(): void {
    const { selected, opened } = this.#view;
    this.#change({ selected: null, opened: selected === null ? [] : opened });
  }

  /** Shows the entries of a cluster as a list. */
  openCluster(rows: readonly number[]): void {
    this.#change({ selected: null, opened: rows });
  }

  /** Selects the next entry in a direction; without a selection, the first in sight. */
  step(direction: Direction): void {
    const { shown } = this;
    const from = this.#view.selected;
    if (shown === null) return;
    if (from === null || from.lane === null) {
      const first = this.#firstInSight();
      if (first) this.select(first.row, first.lane ?? undefined);
      return;
    }
    const by = direction === 'right' || direction === 'down' ? 1 : -1;
    const isAlong = direction === 'left' || direction === 'right';
    const next = isAlong ? stepInLane(shown, from, by) : stepToLane(shown, from, by);
    this.select(next.row, next.lane ?? undefined);
  }

  selectNextMissed(by: 1 | -1): void {
    if (this.shown === null) return;
    const next = stepToMissed(this.shown, this.#view.selected, by);
    if (next) this.select(next.row, next.lane ?? undefined);
  }

  /** Shows a window at once, as a hand that drags or turns a wheel expects. */
  setWindow(window: TimeWindow): void {
    this.#stopGliding();
    this.#setWindow(window);
  }

  /** Zooms about a moment at once: 2 shows half as much. */
  zoomAt(factor: number, around: number): void {
    if (this.window) this.setWindow(zoomWindow(this.window, factor, around));
  }

  panBy(days: number): void {
    if (this.window) this.setWindow(panWindow(this.window, days));
  }

  /** Zooms smoothly about the selected entry if it is in sight, else about the middle of those that are. */
  zoomBy(factor: number): void {
    const window = this.#target ?? this.window;
    if (window === null || this.shown === null) return;
    const { rows } = this.shown.chronology;
    const row = this.#view.selected?.row;
    const begin = row !== undefined && isInTime(rows, row) ? beginOf(rows, row) : NaN;
    const isInSight = begin >= window.from && begin <= window.to;
    this.#glideTo(zoomWindow(window, factor, isInSight ? begin : findMiddle(this.shown, window)));
  }

  showWholeCase(): void {
    if (this.shown?.wholeCase) this.#glideTo(this.shown.wholeCase);
  }

  /** What is the user's own way of looking stays from one case to the next. */
  #freshView(): View {
    const { singleKeys, fitLanes } = this.#view;
    return { ...FIRST_VIEW, singleKeys, fitLanes };
  }

  #change(part: Partial<View>): void {
    this.#view = { ...this.#view, ...part };
  }

  #setWindow(window: TimeWindow): void {
    if (this.shown?.wholeCase)
      this.#change({ window: clampWindow(window, this.shown.wholeCase, this.shown.shortest) });
  }

  #glideTo(window: TimeWindow): void {
    const { shown } = this;
    if (this.window === null || !shown?.wholeCase) return;
    const target = clampWindow(window, shown.wholeCase, shown.shortest);
    this.#glide.start(this.window, target, (next) => {
      this.#setWindow(next);
      if (next === target) this.#target = null;
    });
    this.#target = this.#glide.isMoving ? target : null;
  }

  #stopGliding(): void {
    this.#glide.stop();
    this.#target = null;
  }

  #firstInSight(): Selection | null {
    const { shown, window } = this;
    if (shown === null || window === null) return null;
    const { rows } = shown.chronology;
    for (const lane of shown.lanes) {
      const row = lane.entries.find((entry) => beginOf(rows, entry) >= window.from);
      if (row !== undefined && beginOf(rows, row) <= window.to) return { row, lane: lane.id };
    }
    const [lane] = shown.lanes;
    return lane === undefined ? null : firstOfLane(lane);
  }

  /** Moves the window, without zooming, so that an entry's mark is in it. */
  #bringIntoSight({ row }: Selection): void {
    const { shown } = this;
    const window = this.#target ?? this.window;
    if (window === null || shown === null) return;
    const table = shown.chronology.rows;
    if (!isInTime(table, row)) return;
    const begin = beginOf(table, row);
    const until = isPoint(table, row) ? begin : untilOf(table, row);
    const length = window.to - window.from;
    const edge = length * EDGE;
    const isUnderway = begin < window.from && until > window.from + edge;
    if (isUnderway || (begin >= window.from + edge && begin <= window.to - edge)) return;
    this.#glideTo({ from: begin - length / 2, to: begin + length / 2 });
  }
}
