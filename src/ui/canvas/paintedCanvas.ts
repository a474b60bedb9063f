/**
 * Canvases of the page that a worker paints, at the screen's own resolution. What is asked of them is recorded
 * (`painting/recordPaint.ts`) and handed over once a frame: the page is not held up by painting. A `FrameTask`
 * (`frames.ts`) hands over by itself.
 *
 *     <div {@attach paintedBy('head', (canvas) => (head = canvas), repaint)}></div>
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
const waiting: ((at: number) => void)[] = [];
/** Numbers of a recording that was painted, to write the next into. */
let spare: Float64Array<ArrayBuffer> | undefined;
const recorder = new PaintRecorder();
let whenPainted: ((at: number) => void)[] = [];
/** Of the canvases in use: what each does when it has to be painted again. */
const repaints = new Map<number, () => void>();
let tellRoom = () => {};
let tellFailed = () => {};
let isLost = false;

/** The worker, which is started when it is first needed. */
function startPainter(): Worker {
  if (worker !== null) return worker;
  worker = new CanvasWorker();
  worker.onmessage = ({ data }: MessageEvent<FromPainter>) => {
    if (data.kind === 'again') repaintAll();
    else {
      spare = data.numbers;
      waiting.shift()?.(data.at - performance.timeOrigin);
      tellRoom();
    }
  };
  worker.onerror = () => {
    isLost = true;
    tellFailed();
    tellRoom();
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

/** What canvases are for. Through that of the window in the strip is seen what lies behind it. */
type Use = 'head' | 'lanes' | 'strip' | 'window in strip';
const USES: readonly Use[] = ['head', 'lanes', 'strip', 'window in strip'];

/**
 * A canvas is a little larger than its place, in steps: where the browser has no graphics processor, a canvas of
 * another size must wait for the page before it can be painted.
 */
const STEP = { width: 32, height: 64 } as const;

export class PaintedCanvas {
  readonly #id = counted++;
  readonly #element = document.createElement('canvas');
  #width = 0;
  #height = 0;
  #scale = 1;

  constructor(use: Use) {
    this.#element.className = 'painted';
    this.#element.ariaHidden = 'true';
    const canvas = this.#element.transferControlToOffscreen();
    const isClear = use === 'window in strip';
    send(startPainter(), { kind: 'canvas', id: this.#id, canvas, isClear }, [canvas]);
  }

  /** Comes into a place of the page. `repaint` is called when what was painted is lost. */
  enter(place: Element, repaint: () => void): void {
    repaints.set(this.#id, repaint);
    place.append(this.#element);
  }

  /**
   * What is to be painted on from here on, counted in CSS pixels, or in larger ones where text is (`textScale`).
   * It is all of the canvas: of what was there before nothing is kept.
   */
  begin(width: number, height: number, enlarged = 1): PaintRecorder {
    const ratio = pixelRatio() * enlarged;
    const wide = stepUp(width * ratio, this.#width, STEP.width);
    this.#fit(wide, stepUp(height * ratio, this.#height, STEP.height), enlarged / ratio);
    recorder.beginCanvas(this.#id, this.#width, this.#height, ratio);
    return recorder;
  }

  /** Takes a size in its own pixels. `scale`: CSS pixels to one of them. */
  #fit(width: number, height: number, scale: number): void {
    if (width === this.#width && height === this.#height && scale === this.#scale) return;
    [this.#width, this.#height, this.#scale] = [width, height, scale];
    this.#element.style.width = `${width * scale}px`;
    this.#element.style.height = `${height * scale}px`;
  }

  /** Leaves the page, with nothing left on it: it is used again. */
  leave(): void {
    repaints.delete(this.#id);
    this.#element.remove();
    recorder.beginCanvas(this.#id, this.#width, this.#height, 1);
    recorder.fillStyle = getComputedStyle(document.documentElement).getPropertyValue('--ground');
    recorder.fillRect(0, 0, this.#width, this.#height);
    finishPainting();
  }
}

/** A length of whole steps with room for another; as it is where that is no more than a step too long. */
function stepUp(length: number, now: number, step: number): number {
  const least = Math.max(1, Math.ceil(length / step)) * step;
  return least <= now && now <= least + step ? now : least;
}

/** Canvases that are not in use: to make one takes longer than to paint it. */
const ready: Readonly<Record<Use, PaintedCanvas[]>> = {
  head: [],
  lanes: [],
  strip: [],
  'window in strip': [],
};

/** Makes the canvases that a picture needs, for when the page has nothing else to do. */
export function prepareCanvases(): void {
  for (const use of USES) if (ready[use].length === 0) ready[use].push(new PaintedCanvas(use));
}

/**
 * Puts a canvas into an element while that is on the page, for `{@attach}`. The element shows what is in it of the
 * canvas and no more. `give` is told the canvas, `repaint` is called when what was painted is lost.
 */
export function paintedBy(use: Use, give: (canvas: PaintedCanvas) => void, repaint: () => void) {
  return (place: Element) => {
    const canvas = ready[use].pop() ?? new PaintedCanvas(use);
    canvas.enter(place, repaint);
    give(canvas);
    return () => {
      canvas.leave();
      ready[use].push(canvas);
    };
  };
}

/** Calls `task` once what was begun in this frame has been painted: `at` which time of the page, in milliseconds. */
export function afterPainting(task: (at: number) => void): void {
  whenPainted.push(task);
}

/** Hands over what was recorded. */
export function finishPainting(): void {
  if (recorder.isEmpty) return;
  const recording = recorder.take(spare);
  spare = undefined;
  const tasks = whenPainted;
  whenPainted = [];
  if (isLost) return;
  waiting.push((at) => {
    for (const task of tasks) task(at);
  });
  send(startPainter(), { kind: 'paint', recording }, [recording.numbers.buffer]);
}

/**
 * Whether the worker keeps up: what it cannot paint in time need not be worked out. Without a worker frames go on all
 * the same, as there is more in them than painting.
 */
export function hasRoom(): boolean {
  return isLost || waiting.length < MOST_WAITING;
}

/** `listener` is called each time the worker has painted. */
export function onRoom(listener: () => void): void {
  tellRoom = listener;
}

/** `listener` is called when the worker could not be loaded, or has failed: nothing is painted any more. */
export function onPaintingFailed(listener: () => void): void {
  tellFailed = listener;
}
