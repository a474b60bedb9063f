/**
 * The words of the counts: what each figure and each group is called.
 *
 *     nameGroup(chronology, 'sector', { key: 'health', rest: null })  → "Health"
 */
import type { Figure } from '../analysis/entryFigures.ts';
import type { Group, Rest } from '../analysis/groupEntries.ts';
import type { ChronologyIndex } from '../analysis/indexChronology.ts';
import { countOf, formatCount } from '../base/count.ts';
import type { Chronology } from '../domain/chronology.ts';
import { kindOfCode, type Kind } from '../domain/kind.ts';
import { SECTORS } from '../domain/sector.ts';
import type { CountBy } from '../domain/view.ts';
import type { CountTable } from './counts.ts';
import { SECTOR_NAMES } from './sectorNames.ts';
import type { Shown } from './showChronology.ts';

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

/** What entries of a kind are called where there are several. */
export const KIND_PLURALS: Readonly<Record<Kind, string>> = {
  contact: 'Contacts',
  referral: 'Referrals',
  assessment: 'Assessments',
  meeting: 'Meetings',
  decision: 'Decisions',
  'not-kept': 'Things that did not happen',
  context: 'Context',
  birth: 'Births',
  outcome: 'Outcomes',
  finding: 'Findings',
  scope: 'Records held',
  note: 'Notes',
};

/** Which entries are counted, and by whom: what stands above the figures. */
export function describeCount(shown: Shown, index: ChronologyIndex, table: CountTable): string {
  const all = index.order.length;
  const counted = shown.order.length;
  const which =
    counted === all
      ? `All ${countOf(all, 'entry', 'entries')} counted`
      : `Only the ${formatCount(counted)} of ${countOf(all, 'entry', 'entries')} that are shown are counted`;
  const children =
    table.by === 'child' && !table.areChildren
      ? '. The file does not say who is a child: everybody it names is listed'
      : '';
  return [
    `${which}${children}.`,
    sayShared(table),
    saySeenBeside(table),
    'Choose a figure to see its entries.',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** Why Filter has higher figures of whether the child was seen; empty where it has not. */
function saySeenBeside({ seenBeside, counted: { chronology } }: CountTable): string {
  if (seenBeside.length === 0) return '';
  const { kind } = chronology.rows;
  const kinds = new Set(seenBeside.map((row) => KIND_PLURALS[kindOfCode(kind[row] ?? 0)].toLowerCase()));
  const say = seenBeside.length === 1 ? 'says' : 'say';
  const others = countOf(seenBeside.length, 'other entry', 'other entries');
  return `Whether the child was seen is counted for contacts only; Filter counts ${others} as well that ${say} something of it (${[...kinds].join(', ')}).`;
}

/** Why the rows add up to more than the last; empty where they do not. */
function sayShared({ by, shared: { entries, missed } }: CountTable): string {
  if (entries === 0) return '';
  const which =
    missed < entries
      ? `${formatCount(missed)} of them `
      : entries === 1
        ? ''
        : entries === 2
          ? 'both '
          : 'all ';
  const marked = missed === 0 ? '' : `, ${which}marked as missed,`;
  const one = entries === 1;
  const belong = by === 'child' ? (one ? 'concerns' : 'concern') : one ? 'belongs to' : 'belong to';
  return `The rows add up to more than the last: ${countOf(entries, 'entry', 'entries')}${marked} ${belong} ${SEVERAL_OF[by]} and ${one ? 'counts' : 'count'} in each.`;
}

const SEVERAL_OF: Readonly<Record<CountBy, string>> = {
  sector: 'several sectors',
  lane: 'several lanes',
  child: 'several children',
  year: 'several years',
};

/** "7 contacts that stand for several occasions" */
export function describeOccasions({ several }: CountTable): string {
  return several.length === 1
    ? '1 contact that stands for several occasions'
    : `${formatCount(several.length)} contacts that stand for several occasions`;
}

/** How entries are counted where that is not plain. */
export function listRules({ by }: CountTable): string[] {
  return [
    'Each entry counts once, however many occasions it stands for: those are told beside it and not added.',
    'Whether the child was seen is counted for contacts only, in the words of the column “child seen”. What it does not say is not recorded, which is not a no. Seen alone is also counted as seen.',
    'The longest time without a child recorded as seen ends with any contact of which the words may mean that a child was seen, and with any other event that says so plainly; a judgement is none. Of a child, only what names that child or no child at all ends it.',
    'The last row counts each entry once. Above it an entry may count in several rows.',
    ...(by === 'child'
      ? [
          'An entry counts for each child it concerns. What it says without naming a child counts for the child it concerns if there is only one; that nobody was seen counts for each; all else counts as said of several children.',
        ]
      : []),
    ...(by === 'year'
      ? ['An entry counts in a year if all of it surely lies in that year. Others are counted apart.']
      : []),
  ];
}
