/**
 * Canvases of the page that a worker paints, at the screen's own resolution. What is asked of them is recorded
 * (`painting/recordPaint.ts`) and handed over once a frame: the page is not held up by painting. A `FrameTask`
 * (`frames.ts`) hands over by itself.
 *
 *     <div {@attach paintedBy((canvas) => (head = canvas), repaint)}></div>
 *     …
 *     paintHead(head.begin(width, height, enlarged), drawing, theme)
 *     finishPainting()
 */
import CanvasWorker from './canvasWorker.ts?worker';
import { PaintRecorder } from '../../painting/recordPaint.ts';
import { listFaces } from './fontFaces.ts';
import type { FromPainter, ToPainter } from './canvasMessages.ts';
import { onRatioChange, pixelRatio } from './pixelRatio.ts';

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

/** The worker, which is started when it is first needed. */
function startPainter(): Worker {
  if (worker !== null) return worker;
  worker = new CanvasWorker();
  worker.onmessage = ({ data }: MessageEvent<FromPainter>) => {
    if (data.kind === 'again') repaintAll();
    else {
      spare = data.numbers;
      waiting.shift()?.();
      tellRoom();
    }
  };
  worker.onerror = () => {
    tellFailed();
  };
  onRatioChange(repaintAll);
  send(worker, { kind: 'fonts', faces: listFaces() });
  return worker;
}

function repaintAll(): void {
  repaints.forEach((repaint) => repaint());
}

function send(to: Worker, message: ToPainter, transfer: Transferable[] = []): void {
  to.postMessage(message, transfer);
}

export class PaintedCanvas {
  readonly #id = counted++;
  readonly element = document.createElement('canvas');

  /** `isClear` for one through which is seen what lies behind it. */
  constructor(isClear: boolean) {
    this.element.className = 'painted';
    this.element.ariaHidden = 'true';
    const canvas = this.element.transferControlToOffscreen();
    send(startPainter(), { kind: 'canvas', id: this.#id, canvas, isClear }, [canvas]);
  }

  /** Comes into a place of the page, which it fills. `repaint` is called when what was painted is lost. */
  enter(place: Element, repaint: () => void): void {
    repaints.set(this.#id, repaint);
    place.append(this.element);
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

  /** Leaves the page for good. */
  leave(): void {
    repaints.delete(this.#id);
    this.element.remove();
    send(startPainter(), { kind: 'gone', id: this.#id });
  }
}

/** Canvases that nobody has used yet, opaque ones and clear ones: to make one takes longer than to paint it. */
const ready: Readonly<Record<'opaque' | 'clear', PaintedCanvas[]>> = { opaque: [], clear: [] };

/** Makes the canvases that a picture needs, for when the page has nothing else to do. */
export function prepareCanvases(): void {
  while (ready.opaque.length < OPAQUE_ONES) ready.opaque.push(new PaintedCanvas(false));
  if (ready.clear.length === 0) ready.clear.push(new PaintedCanvas(true));
}

/** Head, lanes, strip; the window in the strip is clear. */
const OPAQUE_ONES = 3;

/**
 * Puts a canvas into an element while that is on the page, for `{@attach}`: `give` is told the canvas, `repaint` is
 * called when what was painted is lost.
 */
export function paintedBy(give: (canvas: PaintedCanvas) => void, repaint: () => void, isClear = false) {
  return (place: Element) => {
    const canvas = ready[isClear ? 'clear' : 'opaque'].pop() ?? new PaintedCanvas(isClear);
    canvas.enter(place, repaint);
    give(canvas);
    return () => {
      canvas.leave();
      requestIdleCallback(prepareCanvases);
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
  send(startPainter(), { kind: 'paint', recording }, [recording.numbers.buffer]);
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
