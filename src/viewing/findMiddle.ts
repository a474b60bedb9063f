/** Where to zoom in: the middle one of the entries in a window, so that one does not zoom into nothing. */
import { firstDay, isInTime } from '../analysis/rowTime.ts';
import { lowerBound } from '../base/bisect.ts';
import type { TimeWindow } from '../domain/view.ts';
import type { Shown } from './showChronology.ts';

/** The day of the middle entry of those that begin in a window; the window's own middle if none does. */
export function findMiddle(shown: Shown, window: TimeWindow): number {
  const { rows } = shown.chronology;
  const { order } = shown;
  // Undated rows stand at the end of the order.
  const dated = order.length - shown.undated;
  const dayAt = (i: number) => firstDay(rows, order[i] ?? 0);
  const first = lowerBound(dated, dayAt, window.from);
  const end = lowerBound(dated, dayAt, window.to);
  const middle = order[(first + end) >> 1];
  const isFound = first < end && middle !== undefined && isInTime(rows, middle);
  return isFound ? firstDay(rows, middle) : (window.from + window.to) / 2;
}
