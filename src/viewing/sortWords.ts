/**
 * Sorts many words in steps: short runs first, then runs merged two by two, with a pause every so often.
 *
 *     [...'dbca']  →  d b | c a  →  b d | a c  →  a b c d
 *
 * A plain sort of a million words would hold the page up for a second or more.
 */

/** Words in one run at first, and words merged between two pauses. */
const STEP = 4_000;

/** The words in order of their code units. Yields between steps. */
export function* sortWords(words: Iterable<string>): Generator<undefined, readonly string[]> {
  const all = [...words];
  let runs: (readonly string[])[] = [];
  for (let start = 0; start < all.length; start += STEP) {
    runs.push(all.slice(start, start + STEP).sort());
    yield;
  }
  while (runs.length > 1) {
    const merged: (readonly string[])[] = [];
    for (let at = 0; at < runs.length; at += 2) {
      merged.push(yield* mergeRuns(runs[at] ?? [], runs[at + 1] ?? []));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

function* mergeRuns(a: readonly string[], b: readonly string[]): Generator<undefined, readonly string[]> {
  const merged: string[] = [];
  let i = 0;
  let j = 0;
  for (let nextA = a[0], nextB = b[0]; nextA !== undefined && nextB !== undefined;) {
    if (nextA <= nextB) {
      merged.push(nextA);
      nextA = a[++i];
    } else {
      merged.push(nextB);
      nextB = b[++j];
    }
    if (merged.length % STEP === 0) yield;
  }
  return merged.concat(a.slice(i), b.slice(j));
}
