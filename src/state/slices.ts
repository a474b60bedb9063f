/**
 * Long work in slices: a generator in, its result out, with a turn for the page between slices.
 *
 *     takeSlice(work)                      → { done: true, value: result } if it was finished in time
 *     await runInSlices(work, { signal })  → the result; undefined if it was called off
 */

/** How long one slice may take, in milliseconds; the step under way is finished. Under 50 nobody feels it. */
const SLICE = 24;

/** Takes steps until the work is done or the slice is over; says what the last step gave. */
export function takeSlice<Step, Result>(
  work: Generator<Step, Result>,
  end = performance.now() + SLICE,
): IteratorResult<Step, Result> {
  for (;;) {
    const step = work.next();
    if (step.done || performance.now() >= end) return step;
  }
}

/** How long all work together may take that is started in one turn of the page: it has its own to do besides. */
const SHARED = 24;
/** When that is over; null before any is started. */
let sharedEnd: number | null = null;

/** The turn counts from here, not from the first work that is started in it: for one that has much to do before. */
export function beginTurn(): void {
  if (sharedEnd !== null) return;
  sharedEnd = performance.now() + SHARED;
  void nextTurn().then(() => (sharedEnd = null));
}

/** The first slice of work that is started while the page waits; null if what was started before it took all there is. */
export function takeFirstSlice<Step, Result>(
  work: Generator<Step, Result>,
): IteratorResult<Step, Result> | null {
  beginTurn();
  const end = sharedEnd ?? 0;
  return performance.now() < end ? takeSlice(work, end) : null;
}

/**
 * So many slices of work that the page waits for come before it is painted without the result: what is nearly done is
 * seen sooner than after a frame that lacks it. Clicks and keys come between all the same.
 */
const URGENT_SLICES = 3;

interface Watch<Step> {
  /** Calls the work off. */
  readonly signal?: AbortSignal;
  /** True if the page waits for the result and has nothing to show without it. */
  readonly isUrgent?: boolean;
  /** Told what the last step of each slice gave. */
  readonly onSlice?: (step: Step) => void;
}

/** Runs work to its end. The first slice begins at the page's next turn. */
export async function runInSlices<Step, Result>(
  work: Generator<Step, Result>,
  { signal, isUrgent = false, onSlice }: Watch<Step> = {},
): Promise<Result | undefined> {
  for (let slices = 0; ; slices++) {
    await nextTurn(isUrgent && slices < URGENT_SLICES ? 'user-blocking' : 'user-visible');
    if (signal?.aborted) return undefined;
    const step = takeSlice(work);
    if (step.done) return step.value;
    onSlice?.(step.value);
  }
}

/** The page's turn: to paint, and to hear of clicks and keys. */
export function nextTurn(priority: TaskPriority = 'user-visible'): Promise<void> {
  return new Promise((resolve) => {
    // A timer that follows a timer waits at least 4 ms for nothing, and longer on a busy machine.
    if ('scheduler' in globalThis) void scheduler.postTask(resolve, { priority });
    else setTimeout(resolve, 0);
  });
}
