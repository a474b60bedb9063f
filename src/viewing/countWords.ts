/**
 * The words of the counts: what each figure and each group is called, and how long a gap is.
 *
 *     nameGroup(chronology, 'sector', { key: 'health', rest: null })  → "Health"
 *     describeGap(chronology, gap)  → "5 months"
 */
import type { Gap } from '../analysis/countEntries.ts';
import type { Figure } from '../analysis/entryFigures.ts';
import type { Group, Rest } from '../analysis/groupEntries.ts';
import { lastDay } from '../analysis/rowTime.ts';
import type { Chronology } from '../domain/chronology.ts';
import { SECTORS } from '../domain/sector.ts';
import type { CountBy } from '../domain/view.ts';
import { SECTOR_NAMES } from './sectorNames.ts';
import { describeLength } from './silences.ts';

export const FIGURE_NAMES: Readonly<Record<Figure, string>> = {
  contacts: 'Contacts',
  missed: 'Missed',
  notKept: 'Not kept',
  seen: 'Child seen',
  notSeen: 'Not seen',
  seenAlone: 'Seen alone',
  spokenTo: 'Spoken to',
  interpreter: 'Interpreter',
  otherWords: 'Other words',
  notRecorded: 'Not recorded',
};

/** What each figure counts, in a sentence. */
export const FIGURE_MEANINGS: Readonly<Record<Figure, string>> = {
  contacts: 'Contacts, referrals, assessments, meetings and decisions',
  missed: 'Entries of any kind marked as missed opportunities',
  notKept: 'Entries of something that did not happen',
  seen: 'Contacts that say the child was seen',
  notSeen: 'Contacts that say the child was not seen',
  seenAlone: 'Contacts that say the child was seen alone',
  spokenTo: 'Contacts that say the child was spoken to',
  interpreter: 'Contacts that say there was an interpreter',
  otherWords: 'Contacts that say something else about whether the child was seen, or how',
  notRecorded: 'Contacts that do not say whether the child was seen',
};

export const COUNT_BY_NAMES: Readonly<Record<CountBy, string>> = {
  sector: 'Sector',
  lane: 'Lane',
  child: 'Child',
  year: 'Year',
};

const REST_NAMES: Readonly<Record<Rest, string>> = {
  all: 'All entries',
  'several children': 'Several children, not said which',
  'no child': 'No child named',
  'several years': 'Not surely in one year',
  'no date': 'No date',
};

/** What a group is called. */
export function nameGroup({ lanes }: Chronology, by: CountBy, { key, rest }: Group): string {
  if (rest !== null) return REST_NAMES[rest];
  if (by === 'lane') return lanes[Number(key)]?.name ?? '';
  const sector = by === 'sector' ? SECTORS.find((name) => name === key) : undefined;
  return sector === undefined ? key : SECTOR_NAMES[sector];
}

/** The length of a gap, which is the least it can have been. */
export function describeGap({ rows }: Chronology, gap: Gap): string {
  const from = lastDay(rows, gap.before);
  return describeLength(from, from + gap.days);
}
