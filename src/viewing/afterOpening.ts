/** What of a case lies after the stretch of time that is seen of it at first: where an outcome is recorded, what came after it. */
import { beginOf, isInTime } from '../analysis/rowTime.ts';
import { isInHiddenLanes } from './hiddenLanes.ts';
import type { Shown } from './showChronology.ts';

/** How many entries begin after it; those of hidden lanes are not counted. */
export function countAfterOpening(shown: Shown): number {
  const { chronology, order, openingWindow, wholeCase } = shown;
  if (openingWindow === null || wholeCase === null || openingWindow.to >= wholeCase.to) return 0;
  const { rows } = chronology;
  let count = 0;
  for (const row of order) {
    const isAfter = isInTime(rows, row) && beginOf(rows, row) >= openingWindow.to;
    if (isAfter && !isInHiddenLanes(shown, row)) count++;
  }
  return count;
}
