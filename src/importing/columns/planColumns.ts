/**
 * Which field each column of a table holds: what the headings say, what stands in the columns where that
 * speaks against it or no heading says anything, and what the user chose before all of that.
 *
 *     Date, Contact, Record entry      "Contact" holds Home, Clinic, Home; "Record entry" sentences
 *       → date, (kept as it is), title
 */
import { identifyAgency } from '../../domain/agencyName.ts';
import type { Field } from '../../domain/fields.ts';
import { isAgencyName } from './agencyColumns.ts';
import { isBlank } from './blankRows.ts';
import { doubtColumns, type DoubtedColumns } from './doubtColumns.ts';
import {
  findAccount,
  guessColumns,
  holdsFlags,
  holdsNoEntries,
  holdsTopics,
  listTextColumns,
  namesAgencies,
  namesPlainly,
  sampleColumn,
  type GuessedColumn,
} from './guessColumns.ts';
import { NOT_WHO_ACTED } from './headings.ts';
import { foldHeading, isWeakFor, meansMissed, saysSomethingElse } from './matchColumns.ts';
import { listParts, readHeadings, type ChosenColumns, type HeadingReading } from './readHeadings.ts';
import { mayMeanMissed } from './suggestFlags.ts';

export interface ColumnSettings {
  /** What the user said of columns. */
  readonly chosen: ChosenColumns;
  /** The agency of every row; empty if rows name their own. */
  readonly agency: string;
  /** The table has no headings. */
  readonly isHeadless: boolean;
}

export interface ColumnPlan {
  /** What the headings say, without what the columns themselves speak against. */
  readonly told: HeadingReading;
  readonly guessed: readonly GuessedColumn[];
  /** Columns that neither a heading nor the user has said anything about. */
  readonly free: readonly number[];
  /** What headings and columns say together. */
  readonly readAs: readonly (Field | null)[];
  /** The agency's column, where neither its heading nor what stands in it makes it plain; -1 where it is. */
  readonly doubtfulAgency: number;
  /** A column whose heading may say who was told, and that names no agencies; -1 if there is none. */
  readonly unshared: number;
}

/** Plans the columns. `names`: the headings, in one row and empty where there are none; `data`: rows under them. */
export function planColumns(
  names: readonly string[],
  { chosen, agency, isHeadless }: ColumnSettings,
  data: readonly (readonly string[])[],
): ColumnPlan {
  const heard = readHeadings(names, chosen, (column) => !holdsNoEntries(column, data));
  const readAsNamed = keepNamesOnly(heard.readAs, names, chosen, data);
  const readAsTopic = keepTopics(readAsNamed, names, chosen, data);
  const readAsWho =
    agency === '' ? takeWho({ ...heard, readAs: readAsTopic }, names, chosen, data) : readAsTopic;
  const kept = findUnshared(readAsWho, names, chosen, data);
  const readAsShared = kept < 0 ? readAsWho : readAsWho.with(kept, null);
  const withFlag = takeFlag({ ...heard, readAs: readAsShared }, names, chosen, data);
  const asHeard = { ...heard, readAs: readWordsAsAccount(withFlag, names, chosen, data) };
  const { aside, ...doubted } = doubtHeard(names, asHeard, chosen, agency !== '', data);
  const told = { ...asHeard, ...doubted };
  const free = listFreeColumns(names, told, chosen).filter((column) => !aside.includes(column));
  const mayHave = {
    agency: (column: number) => isHeadless || !isAboutAgencies(names[column] ?? ''),
  };
  const byContent = guessColumns(listWanted(told, agency !== '', isHeadless), free, data, mayHave);
  const left = free.filter((column) => byContent.every((guess) => guess.column !== column));
  const guessed = [...byContent, ...guessAccount(names, told, left, data)];
  const readAs = told.readAs.map(
    (field, column) => guessed.find((guess) => guess.column === column)?.field ?? field,
  );
  const column = readAs.indexOf('agency');
  const isDoubtful =
    !isHeadless &&
    (isWeakFor('agency', names[column] ?? '') || byContent.some(({ field }) => field === 'agency')) &&
    !Object.hasOwn(chosen, column) &&
    !namesPlainly(sampleColumn(column, data));
  return { told, guessed, free, readAs, doubtfulAgency: isDoubtful ? column : -1, unshared: kept };
}

/**
 * A column called "Entry" or "Item" may hold references or accounts: one of sentences is no reference, whether
 * or not another column holds those.
 */
function readWordsAsAccount(
  readAs: readonly (Field | null)[],
  names: readonly string[],
  chosen: ChosenColumns,
  data: readonly (readonly string[])[],
): readonly (Field | null)[] {
  const column = readAs.findIndex(
    (field, at) =>
      (field === 'ref' || (field === null && isWeakFor('ref', names[at] ?? ''))) &&
      !Object.hasOwn(chosen, at) &&
      listTextColumns([at], data).length > 0,
  );
  if (column < 0) return readAs;
  return readAs.with(column, ACCOUNTS.find((field) => !readAs.includes(field)) ?? null);
}

/** Over who acted these headings are the agency; over "RiO", "Letter" or "Neglect" they are the field beside them. */
const AGENCY_OR_ELSE: ReadonlyMap<string, Field> = new Map([
  ['source', 'source'],
  ['category', 'kind'],
]);

/** Keeps the agency from a column that may hold it, by its heading, and names none. */
function keepNamesOnly(
  readAs: readonly (Field | null)[],
  names: readonly string[],
  chosen: ChosenColumns,
  data: readonly (readonly string[])[],
): readonly (Field | null)[] {
  const column = readAs.indexOf('agency');
  const instead = AGENCY_OR_ELSE.get(foldHeading(names[column] ?? ''));
  if (column < 0 || instead === undefined || Object.hasOwn(chosen, column)) return readAs;
  if (namesAgencies(column, data)) return readAs;
  return readAs.with(column, readAs.includes(instead) ? null : instead);
}

/** "Subject" over "Neglect" and "Housing" is no person: it is what the entry is about. */
function keepTopics(
  readAs: readonly (Field | null)[],
  names: readonly string[],
  chosen: ChosenColumns,
  data: readonly (readonly string[])[],
): readonly (Field | null)[] {
  const column = readAs.indexOf('person');
  if (column < 0 || Object.hasOwn(chosen, column) || foldHeading(names[column] ?? '') !== 'subject')
    return readAs;
  if (!holdsTopics(column, data)) return readAs;
  return readAs.with(column, readAs.includes('title') ? null : 'title');
}

/** "Who" over agencies, in a table with no other column for them, is who acted. */
function takeWho(
  { readAs, agencyColumns }: HeadingReading,
  names: readonly string[],
  chosen: ChosenColumns,
  data: readonly (readonly string[])[],
): readonly (Field | null)[] {
  const column = readAs.indexOf('person');
  if (column < 0 || Object.hasOwn(chosen, column) || foldHeading(names[column] ?? '') !== 'who')
    return readAs;
  if (agencyColumns.length > 0 || readAs.includes('agency')) return readAs;
  return namesPlainly(sampleColumn(column, data)) ? readAs.with(column, 'agency') : readAs;
}

/** "Notified" over workers' names: what was shared with whom is drawn between agencies only. */
function findUnshared(
  readAs: readonly (Field | null)[],
  names: readonly string[],
  chosen: ChosenColumns,
  data: readonly (readonly string[])[],
): number {
  const column = readAs.indexOf('shared_with');
  if (column < 0 || Object.hasOwn(chosen, column) || names[column] === 'shared_with') return -1;
  if (namesAgencies(column, data)) return -1;
  const agency = readAs.indexOf('agency');
  const acted = new Set(sampleColumn(agency, data).map(identifyAgency));
  return sampleColumn(column, data).some((cell) => acted.has(identifyAgency(cell))) ? -1 : column;
}

/** True for a heading over agencies that are not who acted; "School" over schools says which one a child is at. */
function isAboutAgencies(heading: string): boolean {
  return NOT_WHO_ACTED.test(foldHeading(heading)) || isAgencyName(heading);
}

/** "Comment (missed opps?)" over yes and no marks what was missed; over sentences it is asked about. */
function takeFlag(
  { readAs, agencyColumns }: HeadingReading,
  names: readonly string[],
  chosen: ChosenColumns,
  data: readonly (readonly string[])[],
): readonly (Field | null)[] {
  if (readAs.includes('missed')) return readAs;
  const isOpen = (column: number) => !Object.hasOwn(chosen, column) && !agencyColumns.includes(column);
  const column = names.findIndex((name, at) => isOpen(at) && meansMissed(name) && holdsFlags(at, data));
  return column < 0 ? readAs : readAs.with(column, 'missed');
}

/** Takes from columns the fields that what stands in them speaks against. */
function doubtHeard(
  names: readonly string[],
  heard: HeadingReading,
  chosen: ChosenColumns,
  isOneAgency: boolean,
  data: readonly (readonly string[])[],
): DoubtedColumns {
  const { readAs, agencyColumns } = heard;
  const isSure = (column: number) => Object.hasOwn(chosen, column) || names[column] === readAs[column];
  const isAgencyKnown = isOneAgency || agencyColumns.length > 0 || readAs.includes('agency');
  const free = listFreeColumns(names, heard, chosen).filter((column) => isHeaded(names[column] ?? ''));
  const saysContact = (column: number) => foldHeading(names[column] ?? '') === 'contact';
  return doubtColumns(readAs, isSure, free, isAgencyKnown, saysContact, data);
}

/** Fields that a column may be told for by what stands in it; the title in a table without headings only. */
const GUESSED = ['date', 'agency', 'title'] as const;

function listWanted(
  { readAs, dateParts, agencyColumns }: HeadingReading,
  isOneAgency: boolean,
  isHeadless: boolean,
): (typeof GUESSED)[number][] {
  const isKnown: Readonly<Record<(typeof GUESSED)[number], boolean>> = {
    date: dateParts !== null,
    agency: agencyColumns.length > 0 || isOneAgency,
    title: agencyColumns.length > 0 || !isHeadless,
  };
  return GUESSED.filter((field) => !readAs.includes(field) && !isKnown[field]);
}

/** The column of the account, where a table says nowhere what happened and the heading of one is unknown. */
function guessAccount(
  names: readonly string[],
  { readAs, agencyColumns }: HeadingReading,
  free: readonly number[],
  data: readonly (readonly string[])[],
): GuessedColumn[] {
  if (agencyColumns.length > 0 || ACCOUNTS.some((field) => readAs.includes(field))) return [];
  const column = findAccount(
    free.filter((each) => isHeaded(names[each] ?? '')),
    data,
  );
  return column === null ? [] : [{ column, field: 'title' }];
}

/** A blank heading says nothing of an account, and one that may mean a mark is asked about. */
function isHeaded(name: string): boolean {
  return !isBlank(name) && !mayMeanMissed(name);
}

/** Where the words of an agency's column go: the first of these that the file has no column for. */
export const ACCOUNTS = ['title', 'detail'] as const;

/** Columns that neither a heading nor the user has said anything about. */
function listFreeColumns(names: readonly string[], told: HeadingReading, chosen: ChosenColumns): number[] {
  const { readAs, dateParts, agencyColumns } = told;
  // A column called "Start time" may hold date and time in one.
  const isFree = (field: Field | null) => field === null || (field === 'time' && !readAs.includes('date'));
  const taken = new Set([...agencyColumns, ...listParts(dateParts)]);
  return names
    .map((_, column) => column)
    .filter(
      (column) => isFree(readAs[column] ?? null) && !taken.has(column) && !Object.hasOwn(chosen, column),
    )
    .filter((column) => !saysSomethingElse(names[column] ?? ''));
}
