/**
 * The worker that paints. The page works out where everything stands, and is free again while what it asked for
 * is painted here.
 */
import { PaintReplayer } from '../../painting/replayPaint.ts';
import type { Face, FromPainter, ToPainter } from './canvasMessages.ts';

const scope = globalThis as unknown as {
  readonly fonts: FontFaceSet;
  onmessage: ((event: MessageEvent<ToPainter>) => void) | null;
  postMessage(message: FromPainter, transfer?: Transferable[]): void;
};

interface Painted {
  readonly canvas: OffscreenCanvas;
  readonly context: OffscreenCanvasRenderingContext2D;
  readonly isClear: boolean;
}

const canvases = new Map<number, Painted>();
const replayer = new PaintReplayer();

scope.onmessage = ({ data }) => {
  if (data.kind === 'fonts') takeFonts(data.faces);
  else if (data.kind === 'canvas') canvases.set(data.id, open(data.canvas, data.isClear));
  else {
    replayer.paint(data.recording, findCanvas);
    const { numbers } = data.recording;
    const at = performance.timeOrigin + performance.now();
    scope.postMessage({ kind: 'painted', numbers, at }, [numbers.buffer]);
  }
};

/** What is painted has to be painted again. */
function askAgain(): void {
  scope.postMessage({ kind: 'again' });
}

/** A worker has none of the page's fonts. */
function takeFonts(faces: readonly Face[]): void {
  scope.fonts.addEventListener('loadingdone', askAgain);
  for (const { family, source, descriptors } of faces) {
    scope.fonts.add(new FontFace(family, source, descriptors));
  }
  // Those of letters that have not come up yet are loaded when they do.
  for (const family of new Set(faces.map((face) => face.family))) void scope.fonts.load(`12px '${family}'`);
}

function open(canvas: OffscreenCanvas, isClear: boolean): Painted {
  const context = canvas.getContext('2d', { alpha: isClear });
  if (context === null) throw new Error('There is no canvas to paint on.');
  canvas.addEventListener('contextrestored', askAgain);
  return { canvas, context, isClear };
}

function findCanvas(
  id: number,
  width: number,
  height: number,
  ratio: number,
): OffscreenCanvasRenderingContext2D {
  const painted = canvases.get(id);
  if (painted === undefined) throw new Error(`Canvas ${id} was not handed over.`);
  const { canvas, context, isClear } = painted;
  // Setting a size clears the canvas and is dear: only when it changes.
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  context.setTransform(1, 0, 0, 1, 0, 0);
  if (isClear) context.clearRect(0, 0, width, height);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  return context;
}
