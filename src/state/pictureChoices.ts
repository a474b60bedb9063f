/**
 * The commands that change how the picture is drawn: how time is laid along it, and what stands in it besides the
 * entries.
 *
 *     workspace.picture.setTimeScale('even')
 *     workspace.picture.draw({ threads: 'all' })
 */
import { isInTime } from '../analysis/rowTime.ts';
import type { SilentStretch } from '../analysis/silence.ts';
import { kindOfCode } from '../domain/kind.ts';
import type { Drawn, SteadyView, TimeScaleChoice, TimeWindow, View } from '../domain/view.ts';
import type { Shown } from '../viewing/showChronology.ts';
import { selectRow } from '../viewing/stepEntries.ts';
import type { WindowMoves } from './windowMoves.ts';

/** What the commands look at and change; all is asked for when a command comes. */
export interface Pictured {
  readonly shown: () => Shown | null;
  readonly window: () => TimeWindow | null;
  readonly view: () => SteadyView;
  readonly change: (part: Partial<View>) => void;
  readonly moves: WindowMoves;
}

export class PictureChoices {
  readonly #of: Pictured;

  constructor(of: Pictured) {
    this.#of = of;
  }

  /** Fits all lanes into the window's height, or gives each the height it needs. */
  toggleFitLanes(): void {
    this.#of.change({ fitLanes: !this.#of.view().fitLanes });
  }

  /** Lays time along the picture another way; counting from an entry needs one that is selected and dated. */
  setTimeScale(timeScale: TimeScaleChoice): void {
    const { moves, view, change, window } = this.#of;
    moves.stop();
    const origin = timeScale === 'relative' ? (this.originToCountFrom ?? view().origin) : null;
    if (timeScale === 'relative' && origin === null) return;
    change({ timeScale, origin });
    const inSight = window();
    if (inSight) moves.setWindow(inSight);
  }

  /** The selected entry, if time can be counted from it. */
  get originToCountFrom(): number | null {
    const row = this.#of.view().selected?.row;
    return row !== undefined && this.whyNotCounted === '' ? row : null;
  }

  /** Why time cannot be counted from what is selected; empty where it can. */
  get whyNotCounted(): string {
    const row = this.#of.view().selected?.row;
    const shown = this.#of.shown();
    if (row === undefined || shown === null) return 'choose one first';
    const { rows } = shown.chronology;
    if (isInTime(rows, row)) return '';
    return kindOfCode(rows.kind[row] ?? 0) === 'finding'
      ? 'a finding has no day of its own'
      : 'what is chosen has no place in time';
  }

  /** Chooses what is drawn besides the entries: silence, threads, whose ages. */
  draw(part: Partial<Drawn>): void {
    this.#of.change(part);
  }

  /** Shows a silence, and selects the contact at its end so that its lane is in sight. */
  showSilence(silence: SilentStretch): void {
    const shown = this.#of.shown();
    if (shown === null) return;
    this.#of.change({ selected: selectRow(shown, silence.row), screen: 'Explore' });
    this.#of.moves.showStretch(silence.after, silence.until);
  }
}
