/**
 * Dates told as intervals: by how many days a case is moved for it, and the days of a view with it. Day 1 is the
 * first day of the first entry that is recorded, also where that entry is left out: one day has one number in
 * every paper made of a case.
 *
 *     shiftToIntervals(recorded)            → -8033152: 1 October 2005 becomes day 1
 *     moveView(view, named, recorded)      → the same stretch of time in the case as it is seen now
 */
import { firstDay } from '../analysis/rowTime.ts';
import { asDay } from '../base/day.ts';
import { FIRST_INTERVAL_DAY, isIntervalDay } from '../base/intervalDay.ts';
import { FLAG_OUTLYING, NO_DAY, PLACED, type Chronology } from '../domain/chronology.ts';
import { codeOfKind } from '../domain/kind.ts';
import type { View } from '../domain/view.ts';

/** A birth may lie long before, how far records go back tells of no event, and a finding has no place in time. */
const BEGINS_NO_CASE: ReadonlySet<number | undefined> = new Set(
  (['birth', 'scope', 'finding'] as const).map(codeOfKind),
);

/** How many days to move all days of a case, as recorded, by; 0 where it tells intervals already, or no day. */
export function shiftToIntervals({ rows }: Pick<Chronology, 'rows'>): number {
  let [first, ofAny] = [Infinity, Infinity];
  for (let row = 0; row < rows.length; row++) {
    const day = firstDay(rows, row);
    if (day === NO_DAY) continue;
    ofAny = Math.min(ofAny, day);
    const isEntry = rows.status[row] === PLACED && ((rows.flags[row] ?? 0) & FLAG_OUTLYING) === 0;
    if (isEntry && !BEGINS_NO_CASE.has(rows.kind[row])) first = Math.min(first, day);
  }
  const day = first === Infinity ? ofAny : first;
  return day === Infinity || isIntervalDay(day) ? 0 : FIRST_INTERVAL_DAY - day;
}

/** True where the days of a case are told as intervals. */
export function tellsIntervals({ rows }: Pick<Chronology, 'rows'>): boolean {
  for (let row = 0; row < rows.length; row++) {
    const day = firstDay(rows, row);
    if (day !== NO_DAY) return isIntervalDay(day);
  }
  return false;
}

/** How many days a moment of a view is moved by to be one of `chronology`, which is `recorded` or made of it. */
export function shiftInto(
  days: number,
  chronology: Pick<Chronology, 'rows'>,
  recorded: Pick<Chronology, 'rows'>,
): number {
  if (isOfCase(days, chronology)) return 0;
  const shift = shiftToIntervals(recorded);
  return isIntervalDay(days) ? -shift : shift;
}

/** False for a moment of the calendar where a case tells intervals, and the other way round. */
export function isOfCase(days: number, chronology: Pick<Chronology, 'rows'>): boolean {
  return isIntervalDay(days) === tellsIntervals(chronology);
}

/** A view of a case as a view of `chronology`: the same stretch of time, the same day of a walk. */
export function moveView<Part extends Pick<View, 'window' | 'foresight'>>(
  view: Part,
  chronology: Pick<Chronology, 'rows'>,
  recorded: Pick<Chronology, 'rows'>,
): Part {
  const { window, foresight } = view;
  const days = window?.from ?? foresight?.day;
  const by = days === undefined ? 0 : shiftInto(days, chronology, recorded);
  if (by === 0) return view;
  return {
    ...view,
    window: window && { from: window.from + by, to: window.to + by },
    foresight: foresight && { ...foresight, day: asDay(foresight.day + by) },
  };
}
