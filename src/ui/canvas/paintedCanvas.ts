/**
 * Canvases of the page that a worker paints, at the screen's own resolution. What is asked of them is recorded
 * (`painting/recordPaint.ts`) and handed over once a frame: the page is not held up by painting. A `FrameTask`
 * (`frames.ts`) hands over by itself.
 *
 *     const canvas = new PaintedCanvas(element, repaint)
 *     paintHead(canvas.begin(width, height, enlarged), drawing, theme)
 *     finishPainting()
 *     canvas.leave()
 */
import CanvasWorker from './canvasWorker.ts?worker';
import { PaintRecorder } from '../../painting/recordPaint.ts';
import { listFaces } from './fontFaces.ts';
import type { FromPainter, ToPainter } from './canvasMessages.ts';
import { pixelRatio } from './pixelRatio.ts';

/** Recordings that may wait for the worker. With two it need not wait for the page either. */
const MOST_WAITING = 2;

let worker: Worker | null = null;
let counted = 0;
/** What is to be done when a recording has been painted, for each that was handed over. */
const waiting: (() => void)[] = [];
/** Numbers of a recording that was painted, to write the next into. */
let spare: Float64Array<ArrayBuffer> | undefined;
const recorder = new PaintRecorder();
let whenPainted: (() => void)[] = [];
/** Of the canvases in use: what each does when it has to be painted again. */
const repaints = new Map<number, () => void>();
let tellRoom = () => {};
let tellFailed = () => {};

/** Starts the worker ahead of need: starting it takes longer than a picture. */
export function preparePainting(): Worker {
  if (worker !== null) return worker;
  worker = new CanvasWorker();
  worker.onmessage = ({ data }: MessageEvent<FromPainter>) => {
    if (data.kind === 'again') repaints.forEach((repaint) => repaint());
    else {
      spare = data.numbers;
      waiting.shift()?.();
      tellRoom();
    }
  };
  worker.onerror = () => {
    tellFailed();
  };
  send(worker, { kind: 'fonts', faces: listFaces() });
  return worker;
}

function send(to: Worker, message: ToPainter, transfer: Transferable[] = []): void {
  to.postMessage(message, transfer);
}

export class PaintedCanvas {
  readonly #id = counted++;

  /** `isClear` for one through which is seen what lies behind it. `repaint` is called when all was lost. */
  constructor(element: HTMLCanvasElement, repaint: () => void, isClear = false) {
    const canvas = element.transferControlToOffscreen();
    send(preparePainting(), { kind: 'canvas', id: this.#id, canvas, isClear }, [canvas]);
    repaints.set(this.#id, repaint);
  }

  /**
   * What is to be painted on from here on, counted in CSS pixels, or in larger ones where text is (`textScale`).
   * It is all of the canvas: of what was there before nothing is kept.
   */
  begin(width: number, height: number, enlarged = 1): PaintRecorder {
    const ratio = pixelRatio() * enlarged;
    const pixels = (length: number) => Math.max(1, Math.round(length * ratio));
    recorder.beginCanvas(this.#id, pixels(width), pixels(height), ratio);
    return recorder;
  }

  /** The canvas has left the page. */
  leave(): void {
    repaints.delete(this.#id);
    send(preparePainting(), { kind: 'gone', id: this.#id });
  }
}

/**
 * Makes an element a canvas of ours while it is on the page, for `{@attach}`: `give` is told the canvas, the other
 * arguments are those of a `PaintedCanvas`.
 */
export function paintedBy(give: (canvas: PaintedCanvas) => void, repaint: () => void, isClear = false) {
  return (element: HTMLCanvasElement) => {
    const canvas = new PaintedCanvas(element, repaint, isClear);
    give(canvas);
    return () => {
      canvas.leave();
    };
  };
}

/** Tells when what was begun in this frame can be seen. */
export function afterPainting(task: () => void): void {
  whenPainted.push(task);
}

/** Hands over what was recorded. */
export function finishPainting(): void {
  if (recorder.isEmpty) return;
  const recording = recorder.take(spare);
  spare = undefined;
  const tasks = whenPainted;
  whenPainted = [];
  waiting.push(() => {
    for (const task of tasks) task();
  });
  send(preparePainting(), { kind: 'paint', recording }, [recording.numbers.buffer]);
}

/** Whether the worker keeps up: what it cannot paint in time need not be worked out. */
export function hasRoom(): boolean {
  return waiting.length < MOST_WAITING;
}

/** `listener` is called each time the worker has painted. */
export function onRoom(listener: () => void): void {
  tellRoom = listener;
}

/** `listener` is called when the worker could not be loaded, or has failed: nothing is painted any more. */
export function onPaintingFailed(listener: () => void): void {
  tellFailed = listener;
}
