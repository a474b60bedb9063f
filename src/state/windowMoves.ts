/**
 * The commands that move the window over the case: at once as a hand expects, smoothly otherwise.
 *
 *     workspace.moves.zoomBy(2)       half as much, about the selected entry
 *     workspace.moves.showWholeCase()
 */
import { beginOf, isInTime, isPoint, untilOf } from '../analysis/rowTime.ts';
import type { Selection, TimeWindow } from '../domain/view.ts';
import { clampWindow, panWindow, zoomWindow } from '../drawing/timeScale.ts';
import { findMiddle } from '../viewing/findMiddle.ts';
import type { Shown } from '../viewing/showChronology.ts';
import { Glide } from './glide.ts';

/** Share of the window that an entry is kept away from its edges when it is brought into sight. */
const EDGE = 0.08;

/** What is moved: all are asked for when a command comes. */
export interface Moved {
  readonly shown: () => Shown | null;
  readonly window: () => TimeWindow | null;
  readonly selected: () => Selection | null;
  readonly show: (window: TimeWindow) => void;
}

export class WindowMoves {
  readonly #moved: Moved;
  readonly #glide = new Glide();
  /** Where a smooth move is going; null while nothing moves. */
  #target: TimeWindow | null = null;
  /** Counts moves that were asked for as a whole, and not made by a hand bit by bit. */
  jumps = 0;

  constructor(moved: Moved) {
    this.#moved = moved;
  }

  /** Shows a window at once, as a hand that drags or turns a wheel expects. */
  setWindow(window: TimeWindow): void {
    this.stop();
    this.#show(window);
  }

  /** Zooms about a moment at once: 2 shows half as much. */
  zoomAt(factor: number, around: number): void {
    const window = this.#moved.window();
    if (window) this.setWindow(zoomWindow(window, factor, around));
  }

  panBy(days: number): void {
    const window = this.#moved.window();
    if (window) this.setWindow(panWindow(window, days));
  }

  /** Zooms smoothly about the selected entry if it is in sight, else about the middle of those that are. */
  zoomBy(factor: number): void {
    const window = this.#target ?? this.#moved.window();
    const shown = this.#moved.shown();
    if (window === null || shown === null) return;
    const { rows } = shown.chronology;
    const selected = this.#moved.selected();
    const begin = selected && isInTime(rows, selected.row) ? beginOf(rows, selected.row) : NaN;
    const isInSight = begin >= window.from && begin <= window.to;
    this.#glideTo(zoomWindow(window, factor, isInSight ? begin : findMiddle(shown, window)));
  }

  showWholeCase(): void {
    const wholeCase = this.#moved.shown()?.wholeCase;
    if (wholeCase) this.#glideTo(wholeCase);
  }

  /** Moves the window, without zooming, so that an entry's mark is in it. */
  bringIntoSight(row: number): void {
    const shown = this.#moved.shown();
    const window = this.#target ?? this.#moved.window();
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

  /** Ends a smooth move where it is. */
  stop(): void {
    this.#glide.stop();
    this.#target = null;
  }

  #show(window: TimeWindow): void {
    const shown = this.#moved.shown();
    if (shown?.wholeCase) this.#moved.show(clampWindow(window, shown.wholeCase, shown.shortest));
  }

  #glideTo(window: TimeWindow): void {
    const shown = this.#moved.shown();
    const from = this.#moved.window();
    if (from === null || !shown?.wholeCase) return;
    const target = clampWindow(window, shown.wholeCase, shown.shortest);
    this.jumps++;
    this.#glide.start(from, target, (next) => {
      this.#show(next);
      if (next === target) this.#target = null;
    });
    this.#target = this.#glide.isMoving ? target : null;
  }
}
