/**
 * Hands on the picture: pointers, wheel and keys in, calls to a small set of gestures out. Knows nothing
 * of chronologies.
 *
 *     const hands = new Hands({ onPan: (dx, dy) => …, onZoom: (factor, x) => …, onTap: (x, y) => … })
 *     <div onpointerdown={hands.down} onpointermove={hands.move} …>
 */

export interface Gestures {
  /** Dragged by pixels. */
  readonly onPan: (dx: number, dy: number) => void;
  /** Zoomed by a factor about a pixel from the left. */
  readonly onZoom: (factor: number, x: number) => void;
  /** Pressed and let go without dragging. */
  readonly onTap: (x: number, y: number) => void;
  /** Moved over without pressing; null when the pointer leaves. */
  readonly onHover: (at: { readonly x: number; readonly y: number } | null) => void;
}

/** A press that moves less than this is a tap, in pixels. */
const SLOP = 5;
/** Part of a doubling that one pixel of a wheel makes. */
const WHEEL_STEP = 1 / 400;
/** Pixels that a line, and a page, of a wheel stand for. */
const LINE = 16;
const PAGE = 400;

interface Point {
  x: number;
  y: number;
}

export class Hands {
  readonly #gestures: Gestures;
  readonly #pointers = new Map<number, Point>();
  #start: Point | null = null;
  #dragging = false;

  constructor(gestures: Gestures) {
    this.#gestures = gestures;
  }

  readonly down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const point = pointOf(event);
    this.#pointers.set(event.pointerId, point);
    this.#start = this.#pointers.size === 1 ? point : null;
    this.#dragging = false;
  };

  readonly move = (event: PointerEvent): void => {
    // The button may have been let go outside, where nobody heard of it.
    if (event.buttons === 0) this.#pointers.delete(event.pointerId);
    const last = this.#pointers.get(event.pointerId);
    const point = pointOf(event);
    if (last === undefined) {
      if (event.pointerType !== 'touch') this.#gestures.onHover(point);
      return;
    }
    if (this.#pointers.size === 2) this.#pinch(event.pointerId, last, point);
    else this.#drag(event, last, point);
  };

  readonly up = (event: PointerEvent): void => {
    const wasTap = this.#start !== null && !this.#dragging && this.#pointers.has(event.pointerId);
    this.#pointers.delete(event.pointerId);
    if (!wasTap || event.type === 'pointercancel') return;
    const { x, y } = pointOf(event);
    this.#gestures.onTap(x, y);
  };

  readonly leave = (): void => {
    this.#gestures.onHover(null);
  };

  readonly wheel = (event: WheelEvent): void => {
    event.preventDefault();
    const unit = event.deltaMode === 1 ? LINE : event.deltaMode === 2 ? PAGE : 1;
    const isSideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
    if (isSideways) {
      this.#gestures.onPan(-(event.deltaX || event.deltaY) * unit, 0);
      return;
    }
    // A pinch on a trackpad comes as a wheel with the control key and small steps.
    const step = event.ctrlKey ? WHEEL_STEP * 5 : WHEEL_STEP;
    this.#gestures.onZoom(2 ** (-event.deltaY * unit * step), pointOf(event).x);
  };

  #drag(event: PointerEvent, last: Point, point: Point): void {
    const start = this.#start;
    if (start === null) return;
    if (!this.#dragging && Math.hypot(point.x - start.x, point.y - start.y) < SLOP) return;
    if (!this.#dragging) {
      this.#dragging = true;
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
      this.#gestures.onHover(null);
    }
    this.#pointers.set(event.pointerId, point);
    this.#gestures.onPan(point.x - last.x, point.y - last.y);
  }

  #pinch(id: number, last: Point, point: Point): void {
    const other = [...this.#pointers].find(([otherId]) => otherId !== id)?.[1];
    this.#pointers.set(id, point);
    if (other === undefined) return;
    const before = Math.max(10, Math.abs(last.x - other.x));
    const after = Math.max(10, Math.abs(point.x - other.x));
    this.#gestures.onZoom(after / before, (point.x + other.x) / 2);
  }
}

function pointOf(event: PointerEvent | WheelEvent): Point {
  const box = (event.currentTarget as Element).getBoundingClientRect();
  return { x: event.clientX - box.left, y: event.clientY - box.top };
}
