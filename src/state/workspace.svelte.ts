/**
 * The state of the app: the open chronology, the view of it, and the commands that change either.
 * Everything else is derived, stage by stage.
 *
 *     casework ─► shown ─► (components) layout ─► drawing
 *     view  ─► window
 */
import { firstDay } from '../analysis/indexChronology.ts';
import { NO_DAY } from '../domain/chronology.ts';
import {
  FIRST_VIEW,
  type Panel,
  type Screen,
  type Selection,
  type SortKey,
  type TimeWindow,
  type View,
} from '../domain/view.ts';
import { beginOf, isPoint, untilOf } from '../drawing/geometry.ts';
import { clampWindow, panWindow, zoomWindow } from '../drawing/timeScale.ts';
import { keepView } from '../viewing/keepView.ts';
import { showChronology } from '../viewing/showChronology.ts';
import { firstOfLane, selectRow, stepInLane, stepToLane, stepToMissed } from '../viewing/walk.ts';
import { Casework } from './casework.svelte.ts';
import { Glide } from './glide.ts';
import { startReading } from './openFiles.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** Share of the window that an entry is kept away from its edges when it is brought into sight. */
const EDGE = 0.08;

export class Workspace {
  /** The open files, the choices they are read with, and their history. */
  readonly casework: Casework;
  #view = $state.raw<View>(FIRST_VIEW);
  readonly #glide = new Glide();

  readonly chronology = $derived.by(() => this.casework.opened?.chronology ?? null);
  readonly index = $derived.by(() => this.casework.opened?.index ?? null);
  readonly shown = $derived(this.chronology && this.index && showChronology(this.chronology, this.index));
  /** What is in sight of time; null while nothing dated is open. */
  readonly window = $derived(this.#view.window ?? this.shown?.openingWindow ?? null);

  /** `read` is another way to read files, for tests: a worker needs a browser. */
  constructor(read: typeof startReading = startReading) {
    this.casework = new Casework(read, (opened, before) => {
      this.#glide.stop();
      if (opened === null || before === null) {
        // Where nothing could be placed, the receipt is all there is to see, and stays when something can.
        const panel = opened?.chronology.receipt.placed === 0 ? 'receipt' : null;
        this.#view = { ...FIRST_VIEW, panel, singleKeys: this.#view.singleKeys };
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
    return this.casework.open(files);
  }

  /** Opens the sample case, which is part of the build. */
  async openSample(): Promise<void> {
    const { default: text } = await import('../../data/daniel-pelka.csv?raw');
    await this.open([new File([text], 'daniel-pelka.csv', { type: 'text/csv' })]);
  }

  cancelReading(): void {
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

  selectNone(): void {
    this.#change({ selected: null, opened: [] });
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
    if (from === null) {
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
    this.#glide.stop();
    this.#setWindow(window);
  }

  /** Zooms about a moment at once: 2 shows half as much. */
  zoomAt(factor: number, around: number): void {
    if (this.window) this.setWindow(zoomWindow(this.window, factor, around));
  }

  panBy(days: number): void {
    if (this.window) this.setWindow(panWindow(this.window, days));
  }

  /** Zooms smoothly about the selected entry if it is in sight, else about the middle. */
  zoomBy(factor: number): void {
    const { window, shown } = this;
    if (window === null || shown === null) return;
    const selected = this.#view.selected;
    const begin = selected ? beginOf(shown.chronology.rows, selected.row) : NaN;
    const isInSight = begin >= window.from && begin <= window.to;
    this.#glideTo(zoomWindow(window, factor, isInSight ? begin : (window.from + window.to) / 2));
  }

  showWholeCase(): void {
    if (this.shown?.wholeCase) this.#glideTo(this.shown.wholeCase);
  }

  #change(part: Partial<View>): void {
    this.#view = { ...this.#view, ...part };
  }

  #setWindow(window: TimeWindow): void {
    if (this.shown?.wholeCase) this.#change({ window: clampWindow(window, this.shown.wholeCase) });
  }

  #glideTo(window: TimeWindow): void {
    const whole = this.shown?.wholeCase;
    if (this.window === null || !whole) return;
    this.#glide.start(this.window, clampWindow(window, whole), (next) => {
      this.#setWindow(next);
    });
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
    const { window, shown } = this;
    if (window === null || shown === null) return;
    const table = shown.chronology.rows;
    if (firstDay(table, row) === NO_DAY) return;
    const begin = beginOf(table, row);
    const until = isPoint(table, row) ? begin : untilOf(table, row);
    const length = window.to - window.from;
    const edge = length * EDGE;
    const isUnderway = begin < window.from && until > window.from + edge;
    if (isUnderway || (begin >= window.from + edge && begin <= window.to - edge)) return;
    this.#glideTo({ from: begin - length / 2, to: begin + length / 2 });
  }
}
