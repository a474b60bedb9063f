/**
 * The commands that move the window over the case: at once as a hand expects, smoothly otherwise.
 *
 *     workspace.moves.zoomBy(2)       half as much, about the selected entry
 *     workspace.moves.showWholeCase()
 */
import { beginOf, isInTime, isPoint, untilOf } from '../analysis/rowTime.ts';
import type { Selection, TimeWindow } from '../domain/view.ts';
import { toDays, toPlaces, type TimeMap } from '../drawing/timeMap.ts';
import { clampWindow, panWindow, zoomWindow } from '../drawing/timeScale.ts';
import { findMiddle } from '../viewing/findMiddle.ts';
import type { Shown } from '../viewing/showChronology.ts';
import { Glide } from './glide.ts';

/** Share of the window that an entry is kept away from its edges when it is brought into sight. */
const EDGE = 0.08;

/** Share of the window kept free either side of a stretch that is brought into sight. */
const STRETCH_EDGE = 0.12;

/** What is moved: all are asked for when a command comes. */
export interface Moved {
  readonly shown: () => Shown | null;
  readonly window: () => TimeWindow | null;
  readonly selected: () => Selection | null;
  readonly map: () => TimeMap;
  readonly show: (window: TimeWindow) => void;
}

export class WindowMoves {
  readonly #moved: Moved;
  readonly #glide = new Glide();
  /** Where a smooth move is going, in places; null while nothing moves. */
  #target: TimeWindow | null = null;
  /** Counts moves that were asked for as a whole, and not made by a hand bit by bit. */
  jumps = 0;
  /** Counts zooms that a key or a button asked for. */
  zooms = 0;

  constructor(moved: Moved) {
    this.#moved = moved;
  }

  /** Shows a window, in days, at once, as a hand that drags or turns a wheel expects. */
  setWindow(window: TimeWindow): void {
    this.#setPlaces(toPlaces(this.#moved.map(), window));
  }

  /** The same, smoothly. */
  showWindow(window: TimeWindow): void {
    this.#glideTo(toPlaces(this.#moved.map(), window));
  }

  /** Zooms about a moment, in days, at once: 2 shows half as much. */
  zoomAt(factor: number, around: number): void {
    const places = this.#places();
    if (places) this.#setPlaces(zoomWindow(places, factor, this.#moved.map().placeOf(around)));
  }

  /** Moves by places (`TimeMap`) at once. */
  panBy(by: number): void {
    const places = this.#places();
    if (places) this.#setPlaces(panWindow(places, by));
  }

  /** Moves so that the window begins at a moment, in days, at once. */
  panTo(from: number): void {
    const places = this.#places();
    if (places) this.#setPlaces(panWindow(places, this.#moved.map().placeOf(from) - places.from));
  }

  /** Zooms smoothly about the selected entry if it is in sight, else about the middle of those that are. */
  zoomBy(factor: number): void {
    this.zooms++;
    const places = this.#target ?? this.#places();
    const shown = this.#moved.shown();
    if (places === null || shown === null) return;
    const map = this.#moved.map();
    const { rows } = shown.chronology;
    const row = this.#moved.selected()?.row;
    const begin = row !== undefined && isInTime(rows, row) ? map.placeOf(beginOf(rows, row)) : NaN;
    const isInSight = begin >= places.from && begin <= places.to;
    const around = isInSight ? begin : map.placeOf(findMiddle(shown, toDays(map, places)));
    this.#glideTo(zoomWindow(places, factor, around));
  }

  showWholeCase(): void {
    this.zooms++;
    const wholeCase = this.#moved.shown()?.wholeCase;
    if (wholeCase) this.#glideTo(toPlaces(this.#moved.map(), wholeCase));
  }

  /** Moves the window, without zooming, so that an entry's mark is in it. */
  bringIntoSight(row: number): void {
    const table = this.#moved.shown()?.chronology.rows;
    const places = this.#target ?? this.#places();
    if (places === null || table === undefined || !isInTime(table, row)) return;
    const map = this.#moved.map();
    const begin = map.placeOf(beginOf(table, row));
    const until = isPoint(table, row) ? begin : map.placeOf(untilOf(table, row));
    const length = places.to - places.from;
    const edge = length * EDGE;
    const isUnderway = begin < places.from && until > places.from + edge;
    if (isUnderway || (begin >= places.from + edge && begin <= places.to - edge)) return;
    this.#glideTo({ from: begin - length / 2, to: begin + length / 2 });
  }

  /** Brings a stretch of days into sight with some room either side; zooms only if it must. */
  showStretch(from: number, to: number): void {
    const places = this.#target ?? this.#places();
    if (places === null) return;
    const stretch = toPlaces(this.#moved.map(), { from, to });
    const length = Math.max(places.to - places.from, (stretch.to - stretch.from) / (1 - 2 * STRETCH_EDGE));
    const middle = (stretch.from + stretch.to) / 2;
    this.#glideTo({ from: middle - length / 2, to: middle + length / 2 });
  }

  /** Ends a smooth move where it is. */
  stop(): void {
    this.#glide.stop();
    this.#target = null;
  }

  /** The window in places. */
  #places(): TimeWindow | null {
    const window = this.#moved.window();
    return window && toPlaces(this.#moved.map(), window);
  }

  #setPlaces(places: TimeWindow): void {
    this.stop();
    this.#show(places);
  }

  #show(places: TimeWindow): void {
    const clamped = this.#clamp(places);
    if (clamped) this.#moved.show(toDays(this.#moved.map(), clamped));
  }

  #clamp(places: TimeWindow): TimeWindow | null {
    const wholeCase = this.#moved.shown()?.wholeCase;
    const map = this.#moved.map();
    return wholeCase ? clampWindow(places, toPlaces(map, wholeCase), map.shortest) : null;
  }

  #glideTo(places: TimeWindow): void {
    const from = this.#places();
    const target = this.#clamp(places);
    if (from === null || target === null) return;
    this.jumps++;
    this.#glide.start(from, target, (next) => {
      this.#show(next);
      if (next === target) this.#target = null;
    });
    this.#target = this.#glide.isMoving ? target : null;
  }
}
