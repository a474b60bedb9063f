/**
 * Moves a window smoothly to another, so that the eye can follow. Where the system asks for reduced
 * motion, it goes there at once.
 */
import { easeCubicOut, timer, type Timer } from 'd3';
import type { TimeWindow } from '../domain/view.ts';

const MILLISECONDS = 280;

export class Glide {
  #timer: Timer | null = null;

  /** Moves from one window to another; `show` is called with each one on the way. */
  start(from: TimeWindow, to: TimeWindow, show: (window: TimeWindow) => void): void {
    this.stop();
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      show(to);
      return;
    }
    // Lengths change by ratio, so that zooming looks even at every scale.
    const length = between(Math.log(from.to - from.from), Math.log(to.to - to.from));
    const middle = between((from.from + from.to) / 2, (to.from + to.to) / 2);
    const toMiddleShare = shareOfMiddle(from, to);
    this.#timer = timer((elapsed) => {
      const t = easeCubicOut(Math.min(1, elapsed / MILLISECONDS));
      if (t >= 1) {
        this.stop();
        show(to);
        return;
      }
      const half = Math.exp(length(t)) / 2;
      const centre = middle(toMiddleShare(t));
      show({ from: centre - half, to: centre + half });
    });
  }

  get isMoving(): boolean {
    return this.#timer !== null;
  }

  stop(): void {
    this.#timer?.stop();
    this.#timer = null;
  }
}

/** A number on the way from one to another. Ours, because the library's brings all it knows of colours with it. */
function between(a: number, b: number): (t: number) => number {
  return (t) => a + (b - a) * t;
}

/**
 * How far the middle has come when the length has come to `t`: while the length changes, in step with it,
 * so that the moment zoomed about stays where it is on the screen.
 */
function shareOfMiddle(from: TimeWindow, to: TimeWindow): (t: number) => number {
  const a = from.to - from.from;
  const b = to.to - to.from;
  if (Math.abs(a - b) < a * 1e-6) return (t) => t;
  return (t) => (Math.exp(Math.log(a) + (Math.log(b) - Math.log(a)) * t) - a) / (b - a);
}
