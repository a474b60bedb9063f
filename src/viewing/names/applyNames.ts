/**
 * A chronology without the names of a list: another chronology, in which pseudonyms or roles stand for them in
 * every cell, heading, lane, file name and problem. What is drawn, listed, found, counted or written from it
 * cannot give away what it does not hold.
 *
 *     applyNames(chronology, { setting: 'pseudonyms', list: […], … })  → a chronology
 *
 * Rows and lanes keep their numbers. Of an entry left out its row stays, as a note that says so.
 */
import { identifyAgency } from '../../domain/agencyName.ts';
import { asDay, civilFromDay } from '../../base/day.ts';
import { STEP, takeAllSteps } from '../../base/steps.ts';
import { readCell, readRowCells } from '../../domain/cells.ts';
import { NO_DAY, type Chronology, type RowTable, type SourceFile } from '../../domain/chronology.ts';
import type { Field } from '../../domain/fields.ts';
import { codeOfKind } from '../../domain/kind.ts';
import { changesAnything, lacksNames, type KeptBack, type Naming } from '../../domain/naming.ts';
import { TextBlockBuilder } from '../../domain/textBlocks.ts';
import { shiftToIntervals } from '../intervals.ts';
import { hideBirthDates, listBirthDays } from './birthDates.ts';
import { leaveOutDates } from './datesInWords.ts';
import { judgeRows, TITLE_FIELDS, type RowTold } from './familyRows.ts';
import { editRows } from './editRows.ts';
import { hideDateCell, hideDatesOf, isOfDates, moveRows, tellDateCell } from './intervalDates.ts';
import { nameReceipt } from './nameReceipt.ts';
import { makeReplace, type ReplaceNames } from './replaceNames.ts';

/** The chronology as the naming has it; the very same where nothing is to be changed. */
export function applyNames(chronology: Chronology, naming: Naming): Chronology {
  return takeAllSteps(nameChronology(chronology, naming));
}

/** The same in steps. */
export function* nameChronology(whole: Chronology, naming: Naming): Generator<undefined, Chronology> {
  if (!changesAnything(naming)) return whole;
  const replace = replaceUnder(naming, whole);
  const judge = judgeRows(whole, naming);
  const told: RowTold[] | null = judge && Array.from({ length: whole.rows.length }, (_, row) => judge(row));
  const lanes = nameLanes(whole, replace, told);
  const laneOfName = new Map(lanes.map(({ name }, lane) => [identifyAgency(name), lane]));
  const moved = naming.hidesDates ? moveRows(whole.rows, shiftToIntervals(whole)) : whole.rows;
  const rows = editRows(moved, told, naming.hidesBirthDates);
  const text = yield* writeText(whole, rows, naming, replace, told, laneOfName);
  for (const [name, lane] of whole.laneOfName) if (!laneOfName.has(name)) laneOfName.set(name, lane);
  const files = nameFiles(whole.files, naming, replace);
  return {
    files,
    lanes,
    laneOfName,
    rows,
    text,
    receipt: nameReceipt(whole, files, told, replace, naming.hidesDates ? hideDatesOf(whole) : null),
    asKnownOn: whole.asKnownOn,
    keptBack: describeKept(naming, told),
  };
}

/** What replaces words of a case: the names of the list, and dates where they are told as intervals. */
export function replaceUnder(naming: Naming, recorded: Chronology): ReplaceNames {
  const replace = makeReplace(naming.list, naming.setting);
  if (!naming.hidesDates) return replace;
  const hide = hideDatesOf(recorded);
  return (text, isDate) => hide(replace(text, isDate));
}

/** The same for words that somebody typed, which speak of no day: dates of birth too, where they are left out. */
export function replaceTyped(naming: Naming, recorded: Chronology): (words: string) => string {
  const replace = replaceUnder(naming, recorded);
  if (!naming.hidesBirthDates) return replace;
  const births = listBirthDays(recorded);
  return (words) => replace(hideBirthDates(words, births, NO_DAY));
}

function describeKept(naming: Naming, told: readonly RowTold[] | null): KeptBack {
  const { setting, familyDetail, hidesBirthDates, hidesDates = false, leavesOutSensitive } = naming;
  const count = (kind: RowTold) => told?.filter((row) => row === kind).length ?? 0;
  const sensitive = leavesOutSensitive ? count('sensitive') : null;
  return {
    names: setting,
    noneListed: lacksNames(naming),
    familyDetail,
    birthDates: hidesBirthDates,
    intervals: hidesDates,
    sensitive,
    family: count('family'),
    unchosen: 0,
    // Of the family's own lanes no silence is told in any case.
    leavesGaps: (sensitive ?? 0) > 0,
  };
}

/** Lanes under names of their own still: two places may have one pseudonym. */
function nameLanes(
  { lanes, rows }: Chronology,
  replace: ReplaceNames,
  told: readonly RowTold[] | null,
): Chronology['lanes'] {
  const taken = new Set<string>();
  const hasRows = new Uint8Array(lanes.length).fill(told === null ? 1 : 0);
  told?.forEach((what, row) => {
    if (isLeftOut(what)) return;
    for (const lane of rows.laneIds.subarray(rows.laneStart[row], rows.laneStart[row + 1])) hasRows[lane] = 1;
  });
  return lanes.map(({ name, sector }, lane) => {
    // The name of a lane may tell what was left out of it.
    const plain = hasRows[lane] === 1 ? replace(name) : 'Left out';
    let own = plain;
    for (let again = 2; taken.has(identifyAgency(own)); again++) own = `${plain} (${again})`;
    taken.add(identifyAgency(own));
    return { name: own, sector };
  });
}

export function isLeftOut(told: RowTold | undefined): boolean {
  return told === 'sensitive' || told === 'family';
}

/** Names of files tell what a case is about, and a name may be part of one in any way. */
function nameFiles(files: readonly SourceFile[], naming: Naming, replace: ReplaceNames): SourceFile[] {
  const { setting } = naming;
  const ending = `${setting === 'roles' ? 'roles only' : 'pseudonyms'}${lacksNames(naming) ? ', none listed' : ''}`;
  return files.map(({ name, headings, readAs }, at) => ({
    name:
      setting === 'recorded'
        ? replace(name)
        : `chronology ${files.length > 1 ? `${at + 1} ` : ''}with ${ending}.csv`,
    headings: headings.map((heading) => replace(heading)),
    readAs,
  }));
}

const DATES: ReadonlySet<Field | null> = new Set([
  'date',
  'end_date',
  'time',
  'end_time',
  'known_from',
  'due',
]);
const LISTS: ReadonlySet<Field | null> = new Set([
  ...(['ref', 'agency', 'person', 'follows', 'shared_with', 'asked_of', 'not_shared_with'] as const),
  ...(['not_recorded_by', 'themes', 'options', 'path'] as const),
]);
const LANE_LISTS: ReadonlySet<Field | null> = new Set([
  ...(['agency', 'shared_with', 'asked_of', 'not_shared_with', 'not_recorded_by'] as const),
]);
/** Whoever looks a source up knows its date. */
const SOURCES: ReadonlySet<Field | null> = new Set(['source', 'said_by', 'good_practice_by']);
const BIRTH = codeOfKind('birth');
/** What stands in the place of an entry, so that rows still add up. */
const LEFT_OUT: Readonly<Record<'sensitive' | 'family', string>> = {
  sensitive: 'An entry marked as sensitive was left out',
  family: 'An entry about the family was left out',
};

/** Rows between two pauses. */
const ROWS_OF_STEP = STEP / 100;

function* writeText(
  whole: Chronology,
  edited: RowTable,
  { hidesBirthDates, hidesDates }: Naming,
  replace: ReplaceNames,
  told: readonly RowTold[] | null,
  laneOfName: Map<string, number>,
): Generator<undefined, Chronology['text']> {
  const { rows, files } = whole;
  const births = hidesBirthDates ? listBirthDays(whole) : null;
  const remembered = new Remembered(replace);
  const text = new TextBlockBuilder();

  const writeDate = (row: number, field: Field, cell: string): string => {
    if (births !== null && rows.kind[row] === BIRTH && field !== 'date') return '';
    if (hidesDates) return tellDateCell(edited, row, field, (other) => readCell(whole, row, other), replace);
    return births !== null && rows.kind[row] === BIRTH ? yearOf(whole, row) : replace(cell, /\d/.test(cell));
  };
  const writeCell = (row: number, column: number, field: Field | null, cell: string): string => {
    if (cell === '') return '';
    if (field !== null && DATES.has(field)) return writeDate(row, field, cell);
    if (LISTS.has(field)) return replaceList(whole, field, cell, remembered, laneOfName);
    const heading = files[rows.file[row] ?? 0]?.headings[column] ?? '';
    if (hidesDates && field === null && isOfDates(heading)) return hideDateCell(cell, replace);
    const without = births === null ? cell : hideBirthDates(cell, births, rows.dateEarliest[row] ?? NO_DAY);
    return remembered.replace(hidesDates && SOURCES.has(field) ? leaveOutDates(without) : without);
  };

  for (let row = 0; row < rows.length; row++) {
    if (row % ROWS_OF_STEP === 0) yield;
    const readAs = files[rows.file[row] ?? 0]?.readAs ?? [];
    const what = told?.[row] ?? 'whole';
    const cells =
      what === 'sensitive' || what === 'family'
        ? writeLeftOut(readAs, LEFT_OUT[what])
        : readRowCells(whole.text, row).map((cell, column) => {
            const field = readAs[column] ?? null;
            const isTold = what === 'whole' || (field !== null && TITLE_FIELDS.has(field));
            return isTold ? writeCell(row, column, field, cell) : '';
          });
    text.addRow(cells, cells.length);
  }
  return text.finish();
}

function writeLeftOut(readAs: readonly (Field | null)[], words: string): string[] {
  const title = Math.max(0, readAs.indexOf('title'));
  return readAs.map((field, column) => (column === title ? words : field === 'kind' ? 'note' : ''));
}

function yearOf({ rows }: Chronology, row: number): string {
  const day = rows.dateEarliest[row] ?? NO_DAY;
  return day === NO_DAY ? '' : String(civilFromDay(asDay(day)).year);
}

/** A list part by part, so that a name is written alike wherever it stands in one; lanes stay known by it. */
function replaceList(
  whole: Chronology,
  field: Field | null,
  cell: string,
  remembered: Remembered,
  laneOfName: Map<string, number>,
): string {
  const parts = cell.split(';');
  const now = parts.map((part) => remembered.replace(part));
  if (now.every((part, at) => part === parts[at])) return cell;
  if (LANE_LISTS.has(field)) {
    now.forEach((part, at) => {
      const lane = whole.laneOfName.get(identifyAgency((parts[at] ?? '').trim()));
      const name = identifyAgency(part.trim());
      if (lane !== undefined && !laneOfName.has(name)) laneOfName.set(name, lane);
    });
  }
  if (field !== 'person') return now.join(';');
  // "Daniel; Daniel Pelka" was one person.
  return [...new Map(now.map((part) => [part.trim(), part])).values()].join(';');
}

const MOST_REMEMBERED = 20_000;
const SHORT = 80;

/** Replaces, and remembers what became of short texts: most of them come again and again. */
class Remembered {
  readonly #known = new Map<string, string>();
  readonly #replace: ReplaceNames;

  constructor(replace: ReplaceNames) {
    this.#replace = replace;
  }

  replace(text: string): string {
    if (text.length > SHORT) return this.#replace(text);
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const now = this.#replace(text);
    if (this.#known.size >= MOST_REMEMBERED) this.#known.clear();
    this.#known.set(text, now);
    return now;
  }
}
