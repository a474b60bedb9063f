/**
 * The commands that select an entry: by pointing at it, by its row, or by a step from the one selected.
 *
 *     workspace.selecting.select(row)       and brings it into sight
 *     workspace.selecting.step('down')      the nearest of the next lane to where the move over the lanes began
 *     workspace.selecting.stepAlong(1)      what followed; where a command leads nowhere, `said` tells it
 */
import { firstInSight, selectedInSight } from '../viewing/entryInSight.ts';
import { sayNoneAlong, stepAlong } from '../viewing/linkedEntries.ts';
import type { Shown } from '../viewing/showChronology.ts';
import { endOfLane, selectRow, stepInLane, stepToLane, stepToMissed } from '../viewing/stepEntries.ts';
import { stepToFound } from '../viewing/stepToFound.ts';
import type { Selection, TimeWindow, View } from '../domain/view.ts';

export type Direction = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

/** What is said where a step along or across the lanes finds no next entry. */
const NONE_THERE: Readonly<Record<Exclude<Direction, 'first' | 'last'>, string>> = {
  left: 'No earlier entry is shown in this lane.',
  right: 'No later entry is shown in this lane.',
  up: 'No lane is shown above this one.',
  down: 'No lane is shown below this one.',
};

/** What the commands look at and change; all is asked for when a command comes. */
export interface Selected {
  readonly shown: () => Shown | null;
  readonly window: () => TimeWindow | null;
  readonly view: () => Pick<View, 'selected' | 'opened'>;
  /** Rows that were found, while something is searched for. */
  readonly found: () => readonly number[] | null;
  readonly change: (part: Partial<Pick<View, 'selected' | 'opened'>>) => void;
  readonly bringIntoSight: (row: number) => void;
}

/** Why a command led nowhere, and what was chosen and shown when it did. */
interface Nowhere {
  readonly words: string;
  readonly selected: Selection | null;
  readonly shown: Shown;
}

/** Where a move over the lanes began, and what its last step chose: once something else is chosen, it is over. */
interface Aim {
  readonly row: number;
  readonly selected: Selection | null;
}

export class Selecting {
  readonly #of: Selected;
  #aim: Aim | null = null;
  #nowhere = $state.raw<Nowhere | null>(null);

  constructor(of: Selected) {
    this.#of = of;
  }

  /** Why the last command led nowhere; empty once something else is chosen or shown. */
  get said(): string {
    const nowhere = this.#nowhere;
    if (nowhere === null) return '';
    const isSame = nowhere.selected === this.#of.view().selected && nowhere.shown === this.#of.shown();
    return isSame ? nowhere.words : '';
  }

  /** Selects an entry, in the lane given or the first it stands in, and brings it into sight. */
  select(row: number, lane?: number): void {
    const shown = this.#of.shown();
    if (shown === null) return;
    const selected = lane === undefined ? selectRow(shown, row) : { row, lane };
    this.#of.change({ selected });
    this.#of.bringIntoSight(selected.row);
  }

  /** Selects an entry of a list; the second time `read` goes on to what it says. */
  choose(row: number, read?: () => void): void {
    if (this.#of.view().selected?.row === row) read?.();
    else this.select(row);
  }

  /** Selects what a hand pointed at: it is in sight, and must not move from under it. */
  point(row: number, lane: number): void {
    this.#of.change({ selected: { row, lane } });
  }

  /** One step back: from an entry to the cluster it was chosen from, and from there to none. */
  selectNone(): void {
    const { selected, opened } = this.#of.view();
    this.#nowhere = null;
    this.#of.change({ selected: null, opened: selected === null ? [] : opened });
  }

  /** Shows the entries of a cluster as a list. */
  openCluster(rows: readonly number[]): void {
    this.#of.change({ selected: null, opened: rows });
  }

  /**
   * Selects the next entry in a direction, or the first or last of its lane; without a selection, the first in sight.
   * Says so where there is no next one.
   */
  step(direction: Direction): void {
    const shown = this.#of.shown();
    if (shown === null) return;
    const from = selectedInSight(shown, this.#of.view().selected);
    if (from === null) {
      const window = this.#of.window();
      const first = window && firstInSight(shown, window);
      if (first) this.select(first.row, first.lane ?? undefined);
      return;
    }
    if (direction === 'first' || direction === 'last') {
      const end = endOfLane(shown, from, direction);
      this.select(end.row, end.lane ?? undefined);
      return;
    }
    const by = direction === 'right' || direction === 'down' ? 1 : -1;
    const isAlong = direction === 'left' || direction === 'right';
    const aim = this.#aim?.selected === this.#of.view().selected ? this.#aim.row : from.row;
    const next = isAlong ? stepInLane(shown, from, by) : stepToLane(shown, from, by, aim);
    this.select(next.row, next.lane ?? undefined);
    this.#aim = isAlong ? null : { row: aim, selected: this.#of.view().selected };
    if (next.row === from.row && next.lane === from.lane) this.#sayNowhere(shown, NONE_THERE[direction]);
  }

  /** Selects the next (1) or previous (-1) missed opportunity, by its number. */
  stepToMissed(by: 1 | -1): void {
    const shown = this.#of.shown();
    if (shown === null) return;
    const next = stepToMissed(shown, this.#of.view().selected, by);
    if (next) this.select(next.row, next.lane ?? undefined);
    else this.#sayNowhere(shown, 'No missed opportunity is shown.');
  }

  /** Selects the next (1) or previous (-1) of the entries found. */
  stepToFound(by: 1 | -1): void {
    const shown = this.#of.shown();
    const found = this.#of.found();
    if (shown === null || found === null) return;
    const row = stepToFound(shown, found, this.#of.view().selected?.row ?? null, by);
    if (row !== null) this.select(row);
  }

  /** Selects what followed from the selected entry (1), or what it follows (-1); says so where there is nothing. */
  stepAlong(by: 1 | -1): void {
    const shown = this.#of.shown();
    if (shown === null) return;
    const { selected } = this.#of.view();
    const next = selected && stepAlong(shown, selected.row, by);
    if (next !== null) this.select(next);
    else this.#sayNowhere(shown, sayNoneAlong(shown, selected?.row ?? null, by));
  }

  #sayNowhere(shown: Shown, words: string): void {
    this.#nowhere = { words, selected: this.#of.view().selected, shown };
  }
}
