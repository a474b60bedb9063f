/**
 * How large the reader has set text, for what is painted on canvases: 1 at the usual 16 pixels of the root,
 * 2 where text is set to 200 %. What is laid out and painted counts in pixels at 1 and is enlarged as a whole,
 * so that lanes, marks and words grow together.
 */
import { createSubscriber } from 'svelte/reactivity';

const USUAL_SIZE = 16;
/** In pixels at text of that size. */
const LOW = 864;
const NARROW = 700;

class TextScale {
  /** What was measured last; null before, and when it may have changed. */
  #factor: number | null = null;
  #isWatched = false;

  /**
   * Watches an element that is one `rem` wide: there is no event for the size of text. For good, once begun: to measure
   * anew while a case is put on the screen takes as long as to draw its picture.
   */
  readonly #watch = createSubscriber((update) => {
    if (this.#isWatched) return;
    this.#isWatched = true;
    const probe = document.createElement('div');
    probe.setAttribute('aria-hidden', 'true');
    Object.assign(probe.style, { position: 'absolute', width: '1rem', height: '0', visibility: 'hidden' });
    document.body.append(probe);
    new ResizeObserver(() => {
      this.#factor = null;
      update();
    }).observe(probe);
  });

  readonly #watchWindow = createSubscriber((update) => {
    addEventListener('resize', update);
    return () => {
      removeEventListener('resize', update);
    };
  });

  get factor(): number {
    this.#watch();
    return this.#isWatched ? (this.#factor ??= measureFactor()) : measureFactor();
  }

  /** For text as large as it is, the window is low or narrow: the class `cramped` of an open case. */
  get isCramped(): boolean {
    this.#watchWindow();
    const { factor } = this;
    return innerHeight <= LOW * factor || innerWidth <= NARROW * factor;
  }
}

function measureFactor(): number {
  return parseFloat(getComputedStyle(document.documentElement).fontSize) / USUAL_SIZE || 1;
}

export const textScale = new TextScale();
