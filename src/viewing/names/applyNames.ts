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
import { readRowCells } from '../../domain/cells.ts';
import { NO_DAY, type Chronology, type SourceFile } from '../../domain/chronology.ts';
import type { Field } from '../../domain/fields.ts';
import { codeOfKind } from '../../domain/kind.ts';
import { changesAnything, type KeptBack, type Naming } from '../../domain/naming.ts';
import { TextBlockBuilder } from '../../domain/textBlocks.ts';
import { hideBirthDates, listBirthDays } from './birthDates.ts';
import { judgeRows, TITLE_FIELDS, type RowTold } from './familyRows.ts';
import { editRows } from './editRows.ts';
import { nameReceipt } from './nameReceipt.ts';
import { makeReplace, type ReplaceNames } from './replaceNames.ts';

/** The chronology as the naming has it; the very same where nothing is to be changed. */
export function applyNames(chronology: Chronology, naming: Naming): Chronology {
  return takeAllSteps(nameChronology(chronology, naming));
}

/** The same in steps. */
export function* nameChronology(whole: Chronology, naming: Naming): Generator<undefined, Chronology> {
  if (!changesAnything(naming)) return whole;
  const replace = makeReplace(naming.list, naming.setting);
  const judge = judgeRows(whole, naming);
  const told: RowTold[] | null = judge && Array.from({ length: whole.rows.length }, (_, row) => judge(row));
  const lanes = nameLanes(whole, replace, told);
  const laneOfName = new Map(lanes.map(({ name }, lane) => [identifyAgency(name), lane]));
  const text = yield* writeText(whole, naming, replace, told, laneOfName);
  for (const [name, lane] of whole.laneOfName) if (!laneOfName.has(name)) laneOfName.set(name, lane);
  const files = nameFiles(whole.files, naming, replace);
  return {
    files,
    lanes,
    laneOfName,
    rows: editRows(whole.rows, told, naming.hidesBirthDates),
    text,
    receipt: nameReceipt(whole, files, told, replace),
    asKnownOn: whole.asKnownOn,
    keptBack: describeKept(naming, told),
  };
}

function describeKept(
  { setting, familyDetail, hidesBirthDates, leavesOutSensitive }: Naming,
  told: readonly RowTold[] | null,
): KeptBack {
  const count = (kind: RowTold) => told?.filter((row) => row === kind).length ?? 0;
  const sensitive = leavesOutSensitive ? count('sensitive') : null;
  return {
    names: setting,
    familyDetail,
    birthDates: hidesBirthDates,
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
function nameFiles(files: readonly SourceFile[], { setting }: Naming, replace: ReplaceNames): SourceFile[] {
  const ending = setting === 'roles' ? 'roles only' : 'pseudonyms';
  return files.map(({ name, headings, readAs }, at) => ({
    name:
      setting === 'recorded' ? name : `chronology ${files.length > 1 ? `${at + 1} ` : ''}with ${ending}.csv`,
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
  { hidesBirthDates }: Naming,
  replace: ReplaceNames,
  told: readonly RowTold[] | null,
  laneOfName: Map<string, number>,
): Generator<undefined, Chronology['text']> {
  const { rows, files } = whole;
  const births = hidesBirthDates ? listBirthDays(whole) : null;
  const remembered = new Remembered(replace);
  const text = new TextBlockBuilder();

  const writeCell = (row: number, field: Field | null, cell: string): string => {
    if (cell === '') return '';
    if (births !== null && rows.kind[row] === BIRTH && DATES.has(field))
      return field === 'date' ? yearOf(whole, row) : '';
    if (DATES.has(field)) return replace(cell, /\d/.test(cell));
    if (!LISTS.has(field)) {
      const now = remembered.replace(cell);
      return births === null ? now : hideBirthDates(now, births, rows.dateEarliest[row] ?? NO_DAY);
    }
    return replaceList(whole, field, cell, remembered, laneOfName);
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
            return isTold ? writeCell(row, field, cell) : '';
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
