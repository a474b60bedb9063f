/**
 * What is said of the picture once it has come to rest, and never while it moves: the period it shows, after a zoom
 * that was asked for, and whether the selected entry is in a box.
 *
 *     resting.follow(drawing)          with each frame
 *     resting.period                   → "1 March 2008 to 4 May 2009 shown"
 *     resting.sayBox(selected)         → "one of 3 in a box"
 *
 * It is fetched once a picture is there.
 */
import type { Selection, TimeWindow, View } from '../domain/view.ts';
import type { ClusterMark, Drawing } from '../drawing/drawing.ts';
import type { Selecting } from './selecting.svelte.ts';
import { findBox } from '../drawing/findBox.ts';
import { describeWindow } from '../viewing/describeWindow.ts';

/** Milliseconds without a frame after which the picture is at rest. */
const REST = 400;

/** What is looked at when the picture rests: the workspace. */
export interface Rested {
  readonly window: TimeWindow | null;
  readonly view: Pick<View, 'selected' | 'opened'>;
  readonly moves: { readonly zooms: number };
  readonly selecting: Pick<Selecting, 'select' | 'openCluster'>;
}

export class RestingWords {
  readonly #of: Rested;
  /** Empty until somebody zooms, and once the window is another than was said. */
  period = $state('');
  #box = $state.raw<{ readonly selected: Selection; readonly count: number } | null>(null);
  #zooms: number;
  #listed: Selection | null = null;
  #said: TimeWindow | null = null;
  #drawing: Drawing | null = null;
  #drawnAt = 0;
  #isWaiting = false;

  /** `zooms` is how many were asked for when the picture came onto the page. */
  constructor(of: Rested, zooms: number) {
    this.#of = of;
    this.#zooms = zooms;
  }

  /** Is told of each Drawing that is painted. To begin waiting anew with each would cost a frame too much. */
  follow(drawing: Drawing): void {
    this.#drawing = drawing;
    this.#drawnAt = performance.now();
    if (!this.#isWaiting) this.#wait(REST);
  }

  /** Lists the entries of the box that the selected entry is in; false where it is in none. */
  listBox(): boolean {
    const { view, selecting } = this.#of;
    const box = this.#findBox(view.selected);
    if (box === null) return false;
    this.#listed = view.selected;
    selecting.openCluster(box.entries);
    return true;
  }

  /** Selects the entry again whose box was listed, if the list is still there and none was chosen from it. */
  returnToListed(): void {
    const { view, selecting } = this.#of;
    const listed = this.#listed;
    if (listed === null || view.selected !== null || !view.opened.includes(listed.row)) return;
    selecting.select(listed.row, listed.lane ?? undefined);
  }

  #findBox(selected: Selection | null): ClusterMark | null {
    return selected && this.#drawing && findBox(this.#drawing, selected);
  }

  /** Empty for an entry that is not in a box, and until the picture rests. */
  sayBox(selected: Selection | null): string {
    const box = this.#box;
    const isOf = selected?.row === box?.selected.row && selected?.lane === box?.selected.lane;
    return box && isOf ? `one of ${box.count} in a box` : '';
  }

  #wait(milliseconds: number): void {
    this.#isWaiting = true;
    setTimeout(() => {
      const left = this.#drawnAt + REST - performance.now();
      if (left > 0) this.#wait(left);
      else this.#rest();
    }, milliseconds);
  }

  #rest(): void {
    this.#isWaiting = false;
    const { window, view, moves } = this.#of;
    const { selected } = view;
    const { zooms } = moves;
    const box = this.#findBox(selected);
    this.#box = selected && box ? { selected, count: box.entries.length } : null;
    if (zooms !== this.#zooms && window) {
      this.period = `${describeWindow(window)} shown`;
      this.#said = window;
    } else if (window !== this.#said) this.period = '';
    this.#zooms = zooms;
  }
}
