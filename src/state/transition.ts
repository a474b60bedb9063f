/**
 * Lets marks travel from where they were to where they are now, when something other than a hand moved
 * them: time is laid another way, lanes change their order, a zoom level has other shelves.
 *
 *     const seen = transition.follow(layout, drawing, performance.now());
 *     if (transition.wait !== null) askForAnotherFrameWithin(transition.wait);
 */
import { easeCubicOut } from 'd3';
import { blendDrawings, findPlaces, type Axes, type Places } from '../drawing/blendDrawings.ts';
import type { Drawing } from '../drawing/drawing.ts';
import type { Layout } from '../drawing/layout.ts';
import { levelOf } from '../drawing/timeScale.ts';

const MILLISECONDS = { both: 450, rows: 160 } as const;

/**
 * Milliseconds from one frame to the next. Marks change their rows while a hand zooms, whose own frames take
 * them along; where none come, half the screen's pace is enough for so short a way.
 */
const PACE = { both: 0, rows: 30 } as const;

/** With more marks than this in sight no eye follows one, and each frame would cost too much. */
const MOST_MARKS = 400;

export class Transition {
  #from: Places | null = null;
  #axes: Axes = 'both';
  #start = 0;
  /** What was drawn last, and of which layout. */
  #last: { readonly layout: Layout; readonly drawing: Drawing } | null = null;

  /** Milliseconds within which another frame is wanted; null while nothing moves. */
  get wait(): number | null {
    return this.#from && PACE[this.#axes];
  }

  /** What is to be painted now of a Drawing, which is the last one of those on their way. */
  follow(layout: Layout, drawing: Drawing, now: number): Drawing {
    const last = this.#last;
    const axes = last && whatChanged(last, { layout, drawing });
    if (last && axes && drawing.marks.length <= MOST_MARKS && !isMotionUnwanted()) {
      this.#from = findPlaces(last.drawing);
      this.#axes = axes;
      this.#start = now;
    }
    const share = this.#from ? (now - this.#start) / MILLISECONDS[this.#axes] : 1;
    if (share >= 1) this.#from = null;
    const seen = this.#from ? blendDrawings(this.#from, drawing, easeCubicOut(share), this.#axes) : drawing;
    this.#last = { layout, drawing: seen };
    return seen;
  }
}

type Drawn = { readonly layout: Layout; readonly drawing: Drawing };

/** What marks may have moved along without a hand moving them; null for nothing. */
function whatChanged(before: Drawn, after: Drawn): Axes | null {
  const isSameSize = before.drawing.width === after.drawing.width;
  const isSameCase = before.layout.shown.chronology === after.layout.shown.chronology;
  if (!isSameSize || !isSameCase) return null;
  if (before.layout !== after.layout) return 'both';
  return levelOf(before.drawing.scale) === levelOf(after.drawing.scale) ? null : 'rows';
}

function isMotionUnwanted(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
