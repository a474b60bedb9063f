/**
 * Naming: what a chronology is to be without before anybody sees it. Persons and places that are written some
 * other way, how much is told of the family, and whether sensitive entries are left out. `viewing/names` applies
 * it; a plain value, so that a case file can hold it.
 *
 *     { setting: 'pseudonyms', list: [{ is: 'person', written: [{ words: 'Daniel Pelka', isExact: false }],
 *       pseudonym: 'Child A', role: 'the child' }], … }
 */

/** What stands for the names in the list. */
export const NAME_SETTINGS = ['recorded', 'pseudonyms', 'roles'] as const;
export type NameSetting = (typeof NAME_SETTINGS)[number];

/** How much is told of the family: everything; of its circumstances only titles; nothing of them but births. */
export const FAMILY_DETAILS = ['full', 'reduced', 'ages'] as const;
export type FamilyDetail = (typeof FAMILY_DETAILS)[number];

/** One way a name is written. */
export interface WrittenName {
  readonly words: string;
  /** Only with these capitals and small letters: for names that are ordinary words, such as Will. */
  readonly isExact: boolean;
}

/** A person or a place, with every way it is written in the chronology. */
export interface ListedName {
  readonly is: 'person' | 'place';
  readonly written: readonly WrittenName[];
  readonly pseudonym: string;
  readonly role: string;
}

export interface Naming {
  readonly setting: NameSetting;
  readonly list: readonly ListedName[];
  /** Words that look like names and that somebody has said are none. Left out where there are none. */
  readonly notNames?: readonly string[] | undefined;
  readonly familyDetail: FamilyDetail;
  /** Dates of birth become ages, and an entry of a birth keeps only its year. */
  readonly hidesBirthDates: boolean;
  /** Dates become intervals from the first entry on. Left out of what was kept before there was such a thing. */
  readonly hidesDates?: boolean | undefined;
  /** Entries with a yes under `sensitive` are left out. */
  readonly leavesOutSensitive: boolean;
}

export const AS_RECORDED: Naming = {
  setting: 'recorded',
  list: [],
  familyDetail: 'full',
  hidesBirthDates: false,
  leavesOutSensitive: false,
};

/**
 * How much is told of the family, as it is chosen. Ages alone are no dates of birth: these are left out with it, until
 * somebody takes that back.
 */
export function chooseFamilyDetail(familyDetail: FamilyDetail): Partial<Naming> {
  return familyDetail === 'ages' ? { familyDetail, hidesBirthDates: true } : { familyDetail };
}

/** True if anything of a chronology is to be other than it was recorded. */
export function changesAnything({
  setting,
  familyDetail,
  hidesBirthDates,
  hidesDates = false,
  leavesOutSensitive,
}: Naming): boolean {
  return (
    setting !== 'recorded' || familyDetail !== 'full' || hidesBirthDates || hidesDates || leavesOutSensitive
  );
}

/** True where names are to be replaced and there is nothing in the list to replace. */
export function lacksNames({ setting, list }: Naming): boolean {
  return (
    setting !== 'recorded' &&
    !list.some(({ written }) => written.some(({ words }) => /[\p{L}\p{N}]/u.test(words)))
  );
}

/** What was replaced in a chronology, and how much left out of it: for whatever says so. */
export interface KeptBack {
  readonly names: NameSetting;
  /** Pseudonyms or roles are on, and no name is listed: every name is still there. */
  readonly noneListed: boolean;
  readonly familyDetail: FamilyDetail;
  readonly birthDates: boolean;
  /** Dates are told as intervals. */
  readonly intervals: boolean;
  /** Entries left out as sensitive; null if none were to be. */
  readonly sensitive: number | null;
  /** Entries about the family left out. */
  readonly family: number;
  /** Entries that whoever made a hand-out left out of it. */
  readonly unchosen: number;
  /** Contacts of agencies may be among what is left out: no silence can be told from what is there. */
  readonly leavesGaps: boolean;
}
