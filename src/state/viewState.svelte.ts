/**
 * The view, its window as a state of its own: while a hand moves the picture the window is another in every
 * frame, and what reads any other part of the view is not to be asked for that.
 */
import { FIRST_VIEW, type SteadyView, type TimeWindow, type View } from '../domain/view.ts';

export class ViewState {
  #steady = $state.raw<SteadyView>(FIRST_VIEW);
  #window = $state.raw<TimeWindow | null>(FIRST_VIEW.window);
  /** All of it: another with every frame of a move. */
  readonly whole: View = $derived({ ...this.#steady, window: this.#window });

  /** All but the window. */
  get steady(): SteadyView {
    return this.#steady;
  }

  get window(): TimeWindow | null {
    return this.#window;
  }

  /** Shows another view. */
  show({ window, ...steady }: View): void {
    this.#steady = steady;
    this.#window = window;
  }

  /** Shows the same view, parts of it changed. */
  change(part: Partial<View>): void {
    this.show({ ...this.whole, ...part });
  }

  /** The view a case opens with: what is the user's own way of looking stays from one case to the next. */
  fresh(): View {
    const { singleKeys, fitLanes, silenceFrom, threads } = this.#steady;
    return { ...FIRST_VIEW, singleKeys, fitLanes, silenceFrom, threads };
  }

  /** Shows another window of the same view. */
  moveTo(window: TimeWindow): void {
    this.#window = window;
  }
}
