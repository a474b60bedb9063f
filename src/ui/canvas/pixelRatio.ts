/** Pixels of the device per CSS pixel that are painted. Beyond 2 nobody sees more, and painting costs. */
export function pixelRatio(): number {
  return Math.min(devicePixelRatio || 1, MOST_RATIO);
}

const MOST_RATIO = 2;

const listeners = new Set<() => void>();

/**
 * `listener` is called when the page has come to a screen of another resolution, until what is given back is called.
 */
export function onRatioChange(listener: () => void): () => void {
  if (listeners.size === 0) watchRatio();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

let watched: MediaQueryList | null = null;

/** A query is of one resolution: with each change another is asked. */
function watchRatio(): void {
  watched?.removeEventListener('change', tellChange);
  watched = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
  watched.addEventListener('change', tellChange);
}

function tellChange(): void {
  watchRatio();
  for (const listener of listeners) listener();
}
