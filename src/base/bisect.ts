/**
 * Search in sorted numbers without copying them.
 *
 * `at(i)` gives the i-th number of `length` numbers in rising order, so that one search serves typed
 * arrays and arrays of row numbers alike.
 */

/** The first index whose number is not below `value`; `length` if there is none. */
export function lowerBound(length: number, at: (i: number) => number, value: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at(middle) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
