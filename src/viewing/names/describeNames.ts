/**
 * What is said wherever a case is not seen as it was recorded: in the header, and in each export.
 *
 *     nameSetting(chronology.keptBack)      → "Names: pseudonyms"
 *     describeKeptBack(chronology.keptBack) → "Names: pseudonyms. Family detail: reduced. 2 entries marked as …"
 */
import { countOf } from '../../base/count.ts';
import type { FamilyDetail, KeptBack, NameSetting } from '../../domain/naming.ts';

export const SETTING_WORDS: Readonly<Record<NameSetting, string>> = {
  recorded: 'as recorded',
  pseudonyms: 'pseudonyms',
  roles: 'roles only',
};

export const DETAIL_WORDS: Readonly<Record<FamilyDetail, string>> = {
  full: 'full',
  reduced: 'reduced',
  ages: 'ages only',
};

/** Which names are on and whether dates are, in as few words as can be; empty where all is as it was recorded. */
export function nameSetting(kept: KeptBack | null): string {
  if (kept === null) return '';
  return `${nameNames(kept)}${kept.intervals ? ', dates as intervals' : ''}`;
}

function nameNames({ names, noneListed }: KeptBack): string {
  return `Names: ${SETTING_WORDS[names]}${noneListed ? ', none listed' : ''}`;
}

/** All that was replaced or left out, a sentence each; empty where nothing was. */
export function describeKeptBack(kept: KeptBack | null): string {
  if (kept === null) return '';
  const { familyDetail, birthDates, intervals, sensitive, family, unchosen } = kept;
  const parts = [
    nameNames(kept),
    familyDetail === 'full' ? '' : `Family detail: ${DETAIL_WORDS[familyDetail]}`,
    family > 0 ? `${countOf(family, 'entry', 'entries')} about the family left out` : '',
    birthDates ? 'Dates of birth left out' : '',
    intervals ? 'Dates told as intervals: day 1 is the day of the first entry' : '',
    sensitive === null ? '' : `${countOf(sensitive, 'entry', 'entries')} marked as sensitive left out`,
    unchosen > 0 ? `${countOf(unchosen, 'entry', 'entries')} left out by whoever made the hand-out` : '',
  ];
  return parts.filter(Boolean).join('. ');
}
