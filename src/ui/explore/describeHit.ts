/** What lies under the pointer, in words. */
import { countOf, formatCount } from '../../base/count.ts';
import type { ClusterMark } from '../../drawing/drawing.ts';
import type { Hit } from '../../drawing/hitTest.ts';
import { dateWordsOf, titleOf } from '../../viewing/describeEntry.ts';
import type { Shown } from '../../viewing/showChronology.ts';

/** Of more missed opportunities than this no numbers are told. */
const MOST_NUMBERS = 12;

/**
 * "Called to the address. 12 October 2011" of an entry, "7. Not referred. 2008" of a missed opportunity, "3 missed
 * opportunities: 17, 18, 19" of a cluster: the picture has not always room for a number. Nor for how many of a cluster
 * `Find` has found, which ends in "2 found": `isHit` has 1 at their rows.
 */
export function describeHit(shown: Shown, hit: Hit, isHit?: Uint8Array): string {
  if (hit.kind === 'entry') {
    const { entry } = hit;
    const number = shown.missedNumber[entry] ?? 0;
    const title = titleOf(shown, entry).replace(/\.$/, '');
    return `${number === 0 ? '' : `${formatCount(number)}. `}${title}. ${dateWordsOf(shown, entry)}`;
  }
  const { entries } = hit.cluster;
  const found = isHit === undefined ? 0 : entries.filter((row) => isHit[row] === 1).length;
  const words = describeCluster(shown, hit.cluster);
  return found === 0 ? words : `${words}. ${formatCount(found)} found`;
}

function describeCluster(shown: Shown, { entries, missed }: Pick<ClusterMark, 'entries' | 'missed'>): string {
  if (!missed) return countOf(entries.length, 'entry', 'entries');
  const count = countOf(entries.length, 'missed opportunity', 'missed opportunities');
  const numbers = entries.length > MOST_NUMBERS ? [] : entries.map((row) => shown.missedNumber[row] ?? 0);
  const told = numbers.filter((number) => number > 0).sort((a, b) => a - b);
  return told.length === 0 ? count : `${count}: ${told.map(formatCount).join(', ')}`;
}
