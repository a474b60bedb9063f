/** What others held, in words: how much of it, and each entry as it was known on the day. */
import { countOf } from '../../base/count.ts';
import type { Chronology } from '../../domain/chronology.ts';
import { indexChronology } from '../../analysis/indexChronology.ts';
import { datesOf, laneWordsOf, titleOf } from '../describeEntry.ts';
import { showChronology } from '../showChronology.ts';
import { cutChronology, type Cut } from './cutChronology.ts';
import type { Held } from './knowledge.ts';

/** What stands wherever knowledge is told. */
export const KNOWLEDGE_RULE =
  'This rests on what the chronology records: an agency knows its own entries and those recorded as shared with it.';

/** "31 entries were held by others. 4 entries of the household: not recorded who knew." */
export function describeHeld({ entries, unknown }: Held): string {
  const others =
    entries === 0
      ? 'Nothing that is recorded was held by others alone.'
      : `${countOf(entries, 'entry was', 'entries were')} held by others.`;
  const home =
    unknown.length === 0
      ? ''
      : ` Of ${countOf(unknown.length, 'entry', 'entries')} about the household or all agencies it is not recorded who knew.`;
  return others + home;
}

export interface HeldEntry {
  readonly key: number;
  readonly lane: string;
  readonly date: string;
  readonly title: string;
}

/** The entries others held, by time, as they were known then. */
export function listHeldEntries(whole: Chronology, held: Held, known: Cut): HeldEntry[] {
  const rows = [...new Set(held.byLane.flatMap((lane) => lane.rows))];
  const cut = cutChronology(whole, rows, known);
  const shown = showChronology(cut, indexChronology(cut));
  return [...shown.order].map((row) => ({
    key: row,
    lane: laneWordsOf(shown, row),
    date: datesOf(shown, row),
    title: titleOf(shown, row),
  }));
}
