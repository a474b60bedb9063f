/** What lies under the pointer, in words. */
import { countOf } from '../../base/count.ts';
import type { Hit } from '../../drawing/hitTest.ts';
import { dateWordsOf, titleOf } from '../../viewing/describeEntry.ts';
import type { Shown } from '../../viewing/showChronology.ts';

/** "Called to the address. 12 October 2011" of an entry, "3 missed opportunities" of a cluster. */
export function describeHit(shown: Shown, hit: Hit): string {
  if (hit.kind === 'entry')
    return `${titleOf(shown, hit.entry).replace(/\.$/, '')}. ${dateWordsOf(shown, hit.entry)}`;
  const { entries, missed } = hit.cluster;
  return missed
    ? countOf(entries.length, 'missed opportunity', 'missed opportunities')
    : countOf(entries.length, 'entry', 'entries');
}
