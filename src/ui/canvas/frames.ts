/** Work that is done once a frame, however often something changes, and work for when there is nothing else to do. */
import { finishPainting, hasRoom, onRoom } from './paintedCanvas.ts';

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
    asked.add(this);
    askForFrame();
  }

  /** Runs it at once, in place of one that was asked for. */
  runNow(): void {
    this.run();
    finishPainting();
  }

  /** The same, and what is recorded waits for what else is painted in this frame. */
  run(): void {
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
let isAsked = false;

/** All tasks share one request: to ask the browser costs as much as painting a small canvas. */
function askForFrame(): void {
  if (isAsked || asked.size === 0 || !hasRoom()) return;
  isAsked = true;
  requestAnimationFrame(() => {
    isAsked = false;
    runFrame();
  });
}

/** Does now what was asked for the next frame. */
export function runFrame(): void {
  const tasks = asked;
  asked = new Set();
  for (const task of tasks) task.run();
  finishPainting();
}

onRoom(askForFrame);
