/**
 * Canvases at the screen's own resolution, painted once a frame however often something changes.
 */

/** Pixels of the device per CSS pixel that are painted. Beyond 2 nobody sees more, and clearing costs. */
const MOST_RATIO = 2;

/**
 * Sizes a canvas and gives its context, scaled so that painting counts in the same pixels: CSS pixels, or
 * larger ones where text is (`textScale`).
 */
export function prepareCanvas(
  canvas: AnyCanvas,
  width: number,
  height: number,
  enlarged = 1,
): CanvasContext | null {
  const ratio = Math.min(devicePixelRatio || 1, MOST_RATIO) * enlarged;
  const pixelWidth = Math.max(1, Math.round(width * ratio));
  const pixelHeight = Math.max(1, Math.round(height * ratio));
  // Setting a size clears the canvas and is dear: only when it changes.
  if (canvas.width !== pixelWidth) canvas.width = pixelWidth;
  if (canvas.height !== pixelHeight) canvas.height = pixelHeight;
  const context = contexts.get(canvas) ?? openContext(canvas);
  if (context === null) return null;
  contexts.set(canvas, context);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  return context;
}

function openContext(canvas: AnyCanvas): CanvasContext | null {
  if (canvas instanceof OffscreenCanvas) return canvas.getContext('2d', { alpha: false });
  return canvas.getContext('2d', { alpha: false });
}

/** Kept, because a canvas is asked for its context in every frame. */
const contexts = new WeakMap<AnyCanvas, CanvasContext>();

/** One of the page, or one that nobody sees: a copy of the latter costs less. */
type AnyCanvas = HTMLCanvasElement | OffscreenCanvas;
export type CanvasContext = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Runs a task again and again while the page is idle, until it says there is nothing left to do. */
export class IdleTask {
  #request = 0;
  readonly #task: () => boolean;

  constructor(task: () => boolean) {
    this.#task = task;
  }

  /** Begins, if it is not already under way: asking the browser anew costs as much as a small frame. */
  ask(): void {
    if (this.#request !== 0) return;
    this.#request = requestIdleCallback((deadline) => {
      this.#request = 0;
      let isMore = true;
      while (isMore && deadline.timeRemaining() > LEAST_TIME) isMore = this.#task();
      if (isMore) this.ask();
    });
  }

  cancel(): void {
    cancelIdleCallback(this.#request);
    this.#request = 0;
  }
}

/** Idle time below which nothing more is begun, in milliseconds. */
const LEAST_TIME = 5;

/** Runs a task in the next frame, once however often it was asked for before that. */
export class FrameTask {
  #timer = 0;
  readonly #task: () => void;

  constructor(task: () => void) {
    this.#task = task;
  }

  ask(): void {
    // All tasks share one request: to ask the browser costs as much as painting a small canvas.
    if (asked.size === 0) requestAnimationFrame(runAsked);
    asked.add(this);
  }

  /** Runs it at once, in place of one that was asked for. */
  runNow(): void {
    this.cancel();
    this.#task();
  }

  /** Asks for a frame in so many milliseconds, if none comes before. */
  askWithin(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.ask();
    }, milliseconds);
  }

  cancel(): void {
    clearTimeout(this.#timer);
    asked.delete(this);
  }
}

/** What is to run in the next frame, in the order it was asked for. */
let asked = new Set<FrameTask>();

function runAsked(): void {
  const tasks = asked;
  asked = new Set();
  for (const task of tasks) task.runNow();
}
