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
  /** Watches an element that is one `rem` wide: there is no event for the size of text. */
  readonly #watch = createSubscriber((update) => {
    const probe = document.createElement('div');
    probe.setAttribute('aria-hidden', 'true');
    Object.assign(probe.style, { position: 'absolute', width: '1rem', height: '0', visibility: 'hidden' });
    document.body.append(probe);
    const observer = new ResizeObserver(update);
    observer.observe(probe);
    return () => {
      observer.disconnect();
      probe.remove();
    };
  });

  readonly #watchWindow = createSubscriber((update) => {
    addEventListener('resize', update);
    return () => {
      removeEventListener('resize', update);
    };
  });

  get factor(): number {
    this.#watch();
    return parseFloat(getComputedStyle(document.documentElement).fontSize) / USUAL_SIZE || 1;
  }

  /** For text as large as it is, the window is low or narrow: the class `cramped` of an open case. */
  get isCramped(): boolean {
    this.#watchWindow();
    const { factor } = this;
    return innerHeight <= LOW * factor || innerWidth <= NARROW * factor;
  }
}

export const textScale = new TextScale();
