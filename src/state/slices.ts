/**
 * Long work in slices: a generator in, its result out, with a turn for the page between slices.
 *
 *     takeSlice(work)                      → { done: true, value: result } if it was finished in time
 *     await runInSlices(work, { signal })  → the result; undefined if it was called off
 */

/** How long one slice may take, in milliseconds; the step under way is finished. Under 50 nobody feels it. */
const SLICE = 24;

/** Takes steps until the work is done or the slice is over, one at least; says what the last step gave. */
export function takeSlice<Step, Result>(
  work: Generator<Step, Result>,
  end = performance.now() + SLICE,
): IteratorResult<Step, Result> {
  for (;;) {
    const step = work.next();
    if (step.done || performance.now() >= end) return step;
  }
}

/** When the slice ends that all work shares which is started in one turn of the page; null before any is. */
let sharedEnd: number | null = null;

/** The first slice of work that is started while the page waits: together with others it may take no longer than one. */
export function takeFirstSlice<Step, Result>(work: Generator<Step, Result>): IteratorResult<Step, Result> {
  if (sharedEnd === null) {
    sharedEnd = performance.now() + SLICE;
    void nextTurn().then(() => (sharedEnd = null));
  }
  return takeSlice(work, sharedEnd);
}

interface Watch<Step> {
  /** Calls the work off. */
  readonly signal?: AbortSignal;
  /** Told what the last step of each slice gave. */
  readonly onSlice?: (step: Step) => void;
}

/** Runs work to its end. The first slice begins at the page's next turn. */
export async function runInSlices<Step, Result>(
  work: Generator<Step, Result>,
  { signal, onSlice }: Watch<Step> = {},
): Promise<Result | undefined> {
  for (;;) {
    await nextTurn();
    if (signal?.aborted) return undefined;
    const step = takeSlice(work);
    if (step.done) return step.value;
    onSlice?.(step.value);
  }
}

/** The page's turn: to paint, and to hear of clicks and keys. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    // A timer that follows a timer waits at least 4 ms for nothing, and longer on a busy machine.
    if ('scheduler' in globalThis) void scheduler.postTask(resolve);
    else setTimeout(resolve, 0);
  });
}
