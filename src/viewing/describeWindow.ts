/** The period that a window shows, in words. */
import { asDay, formatDay } from '../base/day.ts';
import type { TimeWindow } from '../domain/view.ts';
import { formatStretch } from './tableRow.ts';

/** "1 March 2008 to 4 May 2009" */
export function describeWindow({ from, to }: TimeWindow): string {
  const [first, last] = [asDay(Math.floor(from)), asDay(Math.ceil(to) - 1)];
  return first === last ? formatDay(first) : formatStretch(first, last);
}
