/** Pixels of the device per CSS pixel that are painted. */
export function pixelRatio(): number {
  return chooseRatio(devicePixelRatio || 1, innerWidth, innerHeight);
}

/**
 * What is painted of a screen's resolution in a window of CSS pixels: all of it where that is no more than a large
 * window at 2, as when somebody zooms to 400 %; else 2 at most. To clear and hand over a large canvas costs.
 *
 *     chooseRatio(4, 342, 192)     → 4
 *     chooseRatio(4, 1920, 1080)   → 2
 */
export function chooseRatio(ratio: number, width: number, height: number): number {
  return width * height * ratio ** 2 <= MOST_PIXELS ? ratio : Math.min(ratio, USUAL_RATIO);
}

const USUAL_RATIO = 2;
const MOST_PIXELS = 1920 * 1080 * USUAL_RATIO ** 2;

const listeners = new Set<() => void>();

/**
 * `listener` is called when the page has come to a screen of another resolution, or its window to a size at which
 * more or less of it is painted, until what is given back is called.
 */
export function onRatioChange(listener: () => void): () => void {
  if (listeners.size === 0) {
    watchRatio();
    addEventListener('resize', tellOther);
  }
  listeners.add(listener);
  return () => listeners.delete(listener);
}

let watched: MediaQueryList | null = null;
let told = 0;

/** A query is of one resolution: with each change another is asked. */
function watchRatio(): void {
  watched?.removeEventListener('change', tellChange);
  watched = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
  watched.addEventListener('change', tellChange);
  told = pixelRatio();
}

/** What is painted of the same resolution depends on the size of the window. */
function tellOther(): void {
  if (pixelRatio() !== told) tellChange();
}

function tellChange(): void {
  watchRatio();
  for (const listener of listeners) listener();
}
