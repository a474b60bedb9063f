/**
 * The date of a row whose words count from the row above, once that is known.
 *
 *     readFromAbove('next day', 12 October 2011)       → 13 October 2011
 *     readFromAbove('ditto', 1 to 31 October 2011)     → 1 to 31 October 2011
 *     readFromAbove('next day', 1 to 31 October 2011)  → null: not one day
 */
import { asDay } from '../../base/day.ts';
import { countFrom, readRelative, isDittoMark, type Relative } from './readRelative.ts';
import { tidyDateText } from './tidyDateText.ts';
import type { Span, WhenRead } from './whenReading.ts';
import type { RowSpan } from './yearFromNeighbours.ts';

/** True for words that name the day above, however often they stand below each other. */
export function isSameDay(cell: string): boolean {
  const relative = readCell(cell);
  return relative?.kind === 'copy' || (relative?.kind === 'days' && relative.days === 0);
}

/** Null if no certain date follows. */
export function readFromAbove(cell: string, { earliest, latest }: RowSpan): WhenRead | null {
  const relative = readCell(cell);
  if (relative === null) return null;
  if (relative.kind === 'copy') return makeRead({ earliest: asDay(earliest), latest: asDay(latest) }, null);
  if (relative.kind === 'open' || earliest !== latest) return null;
  const day = countFrom(relative, asDay(earliest));
  return day === null ? null : makeRead({ earliest: day, latest: day }, relative.minutes);
}

function readCell(cell: string): Relative | null {
  return isDittoMark(cell) ? { kind: 'copy' } : readRelative(tidyDateText(cell));
}

function makeRead(start: Span, minutes: number | null): WhenRead {
  return { isRead: true, start, end: null, minutes, endMinutes: null, isReversed: false, evidence: 0 };
}
