/**
 * Dragging a lane by its name: pointers in, the lane and how high it is held out. A mouse drags the whole
 * name, a finger the grip, so that a finger elsewhere still scrolls.
 *
 *     const drag = new LaneDrag({ onDrag: (lane, clientY) => …, onDrop: () => …, onCancel: () => … })
 */

export interface LaneDragEars {
  /** Held at a height of the window, in pixels; again with every move. */
  readonly onDrag: (lane: number, clientY: number) => void;
  /** Let go where it was held last. */
  readonly onDrop: () => void;
  /** Not to be moved after all. */
  readonly onCancel: () => void;
}

/** A press that moves less than this is no drag, in pixels. */
const SLOP = 5;

export class LaneDrag {
  readonly #ears: LaneDragEars;
  #held: { readonly pointer: number; readonly lane: number; readonly y: number } | null = null;
  #isDragging = false;
  #wasDragged = false;

  constructor(ears: LaneDragEars) {
    this.#ears = ears;
  }

  /** True if what was just let go had been dragged: its click is none. */
  get wasDragged(): boolean {
    return this.#wasDragged;
  }

  down(event: PointerEvent, lane: number): void {
    const isOnGrip = event.target instanceof Element && event.target.closest('button') !== null;
    if (event.button !== 0 || (event.pointerType !== 'mouse' && !isOnGrip)) return;
    this.#wasDragged = false;
    this.#held = { pointer: event.pointerId, lane, y: event.clientY };
  }

  readonly move = (event: PointerEvent): void => {
    const held = this.#held;
    if (held?.pointer !== event.pointerId) return;
    // The button may have been let go outside, where nobody heard of it.
    if (event.buttons === 0) {
      this.cancel();
      return;
    }
    if (!this.#isDragging) {
      if (Math.abs(event.clientY - held.y) < SLOP) return;
      this.#isDragging = this.#wasDragged = true;
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
    }
    this.#ears.onDrag(held.lane, event.clientY);
  };

  readonly up = (event: PointerEvent): void => {
    if (this.#held?.pointer !== event.pointerId) return;
    const isDropped = this.#isDragging;
    this.#held = null;
    this.#isDragging = false;
    if (isDropped) this.#ears.onDrop();
  };

  readonly cancel = (): void => {
    const wasDragging = this.#isDragging;
    this.#held = null;
    this.#isDragging = false;
    if (wasDragging) this.#ears.onCancel();
  };
}
