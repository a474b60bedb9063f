/**
 * What hidden lanes keep out of the picture, in words. An entry that stands in another lane as well is
 * still seen there.
 *
 *     describeHidden(shown)
 *       → "2 lanes hidden: Police and GP. 12 entries are hidden with them, 4 of them marked as missed …"
 */
import { countOf, formatCount } from '../base/count.ts';
import type { Shown } from './showChronology.ts';

/** True if an entry has lanes and all of them are hidden. */
export function isInHiddenLanes({ chronology, standing }: Shown, row: number): boolean {
  if (standing.hidden.size === 0) return false;
  const { laneStart, laneIds } = chronology.rows;
  const from = laneStart[row] ?? 0;
  const to = laneStart[row + 1] ?? 0;
  for (let at = from; at < to; at++) if (!standing.hidden.has(laneIds[at] ?? 0)) return false;
  return to > from;
}

/** Says which lanes are hidden and how much with them; empty if none is. */
export function describeHidden(shown: Shown): string {
  const hidden = [...shown.standing.hidden.values()];
  if (hidden.length === 0) return '';
  const names = listNames(hidden.map(({ name }) => name));
  const lanes = `${countOf(hidden.length, 'lane', 'lanes')} hidden: ${names}.`;
  const { entries, missed } = countUnseen(shown);
  if (entries === 0) return `${lanes} All their entries also stand in other lanes.`;
  return `${lanes} ${countOf(entries, 'entry is', 'entries are')} hidden with ${hidden.length === 1 ? 'it' : 'them'}, ${sayMissed(missed)}.`;
}

/** Entries that stand in hidden lanes only, each counted once, and the missed opportunities among them. */
function countUnseen(shown: Shown): { entries: number; missed: number } {
  const { laneStart, laneIds } = shown.chronology.rows;
  let entries = 0;
  let missed = 0;
  for (const lane of shown.standing.hidden.values()) {
    for (const rows of [lane.entries, lane.findings]) {
      for (const row of rows) {
        // Counted in the first of its lanes.
        if (laneIds[laneStart[row] ?? 0] !== lane.id || !isInHiddenLanes(shown, row)) continue;
        entries++;
        if ((shown.missedNumber[row] ?? 0) > 0) missed++;
      }
    }
  }
  return { entries, missed };
}

function sayMissed(missed: number): string {
  if (missed === 0) return 'none of them marked as a missed opportunity';
  if (missed === 1) return '1 of them marked as a missed opportunity';
  return `${formatCount(missed)} of them marked as missed opportunities`;
}

/** "Police, GP and School"; the first few, and how many more. */
function listNames(names: readonly string[]): string {
  const named = names.length > MOST_NAMES ? names.slice(0, MOST_NAMES - 1) : names;
  const rest = names.length - named.length;
  const all = rest > 0 ? [...named, `${rest} more`] : named;
  const last = all.at(-1) ?? '';
  return all.length < 2 ? last : `${all.slice(0, -1).join(', ')} and ${last}`;
}

const MOST_NAMES = 4;
