/** Work in steps: a generator that pauses now and then, so that whoever runs it can do something else meanwhile. */

/** Things looked at between two pauses, where each takes well under a microsecond. */
export const STEP = 20_000;

/** Takes all steps at once and gives the result. */
export function takeAllSteps<Result>(work: Generator<unknown, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
