/**
 * What the counts answer, in words: the first contact, the longest time without one, and what stands behind a
 * figure.
 *
 *     describeFirst(shown, [3])  → "March 2006, GP: Registers Ms Luczak as a patient"
 *     describeRows(shown, rows)  → "3 entries, the first January 2011, the last 3 March 2012"
 */
import { isInTime, isMissed } from '../analysis/rowTime.ts';
import type { SilentStretch } from '../analysis/silence.ts';
import { countOf, formatCount } from '../base/count.ts';
import { describeLength } from '../base/length.ts';
import { readCell } from '../domain/cells.ts';
import { NO_DAY } from '../domain/chronology.ts';
import { countSaidElse, figureOf, type CountPart, type CountRow } from './counts.ts';
import { FIGURE_NAMES } from './countWords.ts';
import { datesOf, joinTitle, laneWordsOf, titleOf } from './describeEntry.ts';
import type { Shown } from './showChronology.ts';
import { describeStretch } from './silences.ts';

const PART_NAMES: Readonly<Record<Exclude<CountPart, keyof typeof FIGURE_NAMES>, string>> = {
  saidElse: 'Something else said of whether a child was seen',
  first: 'First contact',
  told: 'First told by another',
  withoutContact: 'Longest time without a contact',
  unseen: 'Longest time without a child recorded as seen',
};

/** What a part of the counts is called. */
export function namePart(part: CountPart): string {
  return { ...FIGURE_NAMES, ...PART_NAMES }[part];
}

/** The one of several entries that had surely begun first, with how many others may have been as early. */
export function describeFirst(shown: Shown, rows: readonly number[]): string {
  const { dateLatest } = shown.chronology.rows;
  const begunBy = (row: number) => {
    const day = dateLatest[row] ?? NO_DAY;
    return day === NO_DAY ? Infinity : day;
  };
  const row = rows.reduce<number | undefined>(
    (first, other) => (first === undefined || begunBy(other) < begunBy(first) ? other : first),
    undefined,
  );
  if (row === undefined) return 'None recorded';
  const lane = laneWordsOf(shown, row);
  const others = rows.length - 1;
  const more = others === 0 ? '' : `; ${countOf(others, 'other', 'others')} may have been as early`;
  return joinTitle(`${datesOf(shown, row)}, ${lane}`, titleOf(shown, row)) + more;
}

/** "At least 13 months: 31 January 2011 to the outcome, 3 March 2012" */
export function describeLongest(shown: Shown, longest: SilentStretch | null): string {
  if (longest === null) return 'No such time is certain from the record';
  const { after, until } = longest;
  return `At least ${describeLength(after, until)}: ${describeStretch(shown, longest)}`;
}

/** How often a child was seen alone: sentences that add up to all contacts, each with what it opens. */
export function describeSeenAlone(
  total: CountRow,
): readonly { readonly part: CountPart; readonly words: string; readonly count: number }[] {
  const contacts = countOf(figureOf(total, 'contacts'), 'contact', 'contacts');
  const alone = figureOf(total, 'seenAlone');
  const others = countSaidElse(total);
  const silent = figureOf(total, 'notRecorded');
  const say = (count: number) => (count === 1 ? 'says' : 'say');
  return [
    { part: 'seenAlone', words: `${formatCount(alone)} of ${contacts} ${say(alone)} so`, count: alone },
    {
      part: 'saidElse',
      words: `${formatCount(others)} ${say(others)} something else of whether a child was seen, or how`,
      count: others,
    },
    {
      part: 'notRecorded',
      words: `${formatCount(silent)} ${silent === 1 ? 'does' : 'do'} not say whether a child was seen`,
      count: silent,
    },
  ];
}

/** How many entries there are, from when to when, and which of them a picture of time cannot hold. */
export function describeRows(shown: Shown, rows: ArrayLike<number>): string {
  const table = shown.chronology.rows;
  let dated = 0;
  let missed = 0;
  let first: number | null = null;
  let last: number | null = null;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    if (isMissed(table, row)) missed++;
    if (!isInTime(table, row)) continue;
    dated++;
    first ??= row;
    last = row;
  }
  const undated = rows.length - dated;
  return [
    countOf(rows.length, 'entry', 'entries'),
    first === null || last === null
      ? ''
      : first === last
        ? datesOf(shown, first)
        : `the first ${datesOf(shown, first)}, the last ${datesOf(shown, last)}`,
    missed === 0 ? '' : `${missed} marked as missed`,
    undated === 0 ? '' : `${undated} without a place in the picture`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** What an entry itself says of the figures: whether the child was seen, and how many occasions it stands for. */
export function describeCounted(shown: Shown, row: number): string {
  const seen = readCell(shown.chronology, row, 'child_seen').trim();
  const count = readCell(shown.chronology, row, 'count').trim();
  return [seen === '' ? '' : `Child seen: ${seen}`, count === '' ? '' : `How often: ${count}`]
    .filter((part) => part !== '')
    .join('. ');
}
