/** Small canvases that the page paints itself, once: to hand them to a worker would take longer. */
import { pixelRatio } from './pixelRatio.ts';

/** Sizes a canvas and gives its context, scaled so that painting counts in CSS pixels, or `enlarged` ones. */
export function prepareCanvas(
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
  enlarged: number,
): CanvasRenderingContext2D | null {
  const ratio = pixelRatio() * enlarged;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const context = canvas.getContext('2d', { alpha: false });
  context?.setTransform(ratio, 0, 0, ratio, 0, 0);
  return context;
}
