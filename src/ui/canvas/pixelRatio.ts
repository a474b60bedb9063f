/** Pixels of the device per CSS pixel that are painted. Beyond 2 nobody sees more, and painting costs. */
export function pixelRatio(): number {
  return Math.min(devicePixelRatio || 1, MOST_RATIO);
}

const MOST_RATIO = 2;
