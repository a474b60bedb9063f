/**
 * Writes a chronology as JSON for other programs, in the form that `docs/file-format.md` documents and
 * `docs/file-format.schema.json` states.
 *
 *     { "format": "chronolane/1", "files": ["case.csv"], "receipt": { … }, "lanes": [ … ], "entries": [
 *     { "file": 0, "row": 2, "ref": "F001", "status": "placed", "date": { … }, … },
 *     …
 *     ] }
 *
 * Every row is an entry, on a line of its own, in the order of the files and their rows.
 */
import { formatIsoDay } from '../base/day.ts';
import type { Chronology } from '../domain/chronology.ts';
import type { Problem } from '../domain/problem.ts';
import type { FileReading } from '../domain/receipt.ts';
import { describeProblemAt } from '../viewing/describeReceipt.ts';
import { writeEntry } from './entryJson.ts';
import { nameOtherColumns } from './otherColumns.ts';
import { gatherPieces } from './pieces.ts';

/** Name and version of the form. The number changes when a field goes or changes its meaning. */
export const JSON_FORMAT = 'chronolane/1';

/** What is counted before writing; the index of a chronology has it all. */
export interface ChronologyNumbers {
  /** For each row its number among the missed opportunities; 0 for none. */
  readonly missedNumber: Uint32Array;
  /** In the order of `Chronology.lanes`: the placed rows of each, and how many of them are missed. */
  readonly lanes: readonly {
    readonly entries: ArrayLike<number>;
    readonly findings: ArrayLike<number>;
    readonly missed: number;
  }[];
}

/**
 * The whole chronology as JSON, in pieces of about 64 kB to be encoded as UTF-8 and put end to end. `onRow` is
 * told how far writing has come.
 */
export function writeChronologyJson(
  chronology: Chronology,
  numbers: ChronologyNumbers,
  onRow?: (row: number) => void,
): Generator<string> {
  return gatherPieces(writeParts(chronology, numbers, onRow));
}

function* writeParts(
  chronology: Chronology,
  numbers: ChronologyNumbers,
  onRow?: (row: number) => void,
): Generator<string> {
  const { files } = chronology;
  yield `{ "format": ${JSON.stringify(JSON_FORMAT)},\n`;
  if (chronology.asKnownOn !== null) yield `"asKnownOn": "${formatIsoDay(chronology.asKnownOn)}",\n`;
  if (chronology.keptBack !== null) yield `"keptBack": ${JSON.stringify(chronology.keptBack)},\n`;
  yield `"files": ${JSON.stringify(files.map((file) => file.name))},\n`;
  yield* writeReceipt(chronology);
  const leave = chronology.asKnownOn === null ? undefined : leaveOutHindsight;
  yield* writeList('lanes', describeLanes(chronology, numbers), leave);
  yield ',\n';
  yield* writeList('entries', describeEntries(chronology, numbers, onRow), leave);
  yield ' }\n';
}

/** How a file was read, without what serves the questions on the page. */
function leaveOutQuestions(
  reading: FileReading,
): Omit<FileReading, 'firstRows' | 'possibleAgencies' | 'possibleFlags' | 'passedOver'> {
  const {
    firstRows: _rows,
    possibleAgencies: _columns,
    possibleFlags: _flags,
    passedOver: _above,
    ...told
  } = reading;
  return told;
}

/** The receipt; how the first file was read also stands at its top, as if it were the only one. */
function* writeReceipt({ receipt }: Chronology): Generator<string> {
  const { rowsRead, placed, parked, noted, files, problems, problemCount } = receipt;
  const readings = files.map(leaveOutQuestions);
  const { name: _name, ...first } = readings[0] ?? { name: '' };
  const top = JSON.stringify({ rowsRead, placed, parked, noted, ...first, readings, problemCount });
  // The problems go last, one by one: there may be thousands.
  yield `"receipt": ${top.slice(0, -1)},\n`;
  yield* writeList('problems', describeProblems(problems, files));
  yield ' },\n';
}

function* describeProblems(problems: readonly Problem[], files: readonly FileReading[]): Generator<object> {
  for (const problem of problems) {
    const { sentence: _sentence, ...facts } = problem;
    yield { ...facts, message: describeProblemAt(problem, files[problem.file]?.name ?? '') };
  }
}

function describeLanes(chronology: Chronology, numbers: ChronologyNumbers): object[] {
  return chronology.lanes.map(({ name, sector }, lane) => {
    const counted = numbers.lanes[lane];
    const entries = (counted?.entries.length ?? 0) + (counted?.findings.length ?? 0);
    return { name, sector, entries, missed: counted?.missed ?? 0 };
  });
}

function* describeEntries(
  chronology: Chronology,
  numbers: ChronologyNumbers,
  onRow?: (row: number) => void,
): Generator<object> {
  const otherNames = chronology.files.map(nameOtherColumns);
  for (let row = 0; row < chronology.rows.length; row++) {
    onRow?.(row);
    const names = otherNames[chronology.rows.file[row] ?? 0] ?? [];
    yield writeEntry(chronology, row, numbers.missedNumber[row] ?? 0, names);
  }
}

/**
 * Members that a chronology under foresight is without. Empty they would say that there is nothing: none missed,
 * nobody told.
 */
export const HINDSIGHT: readonly string[] = [
  'count',
  'follows',
  'due',
  'notSharedWith',
  'notRecordedBy',
  'knownFrom',
  'missed',
  'goodPractice',
  'differs',
  'themes',
  'question',
  'source',
  'comment',
];

const leaveOutHindsight = (key: string, value: unknown) => (HINDSIGHT.includes(key) ? undefined : value);

/** `"name": [ … ]` with one thing a line. */
function* writeList(
  name: string,
  things: Iterable<object>,
  replace?: (key: string, value: unknown) => unknown,
): Generator<string> {
  yield `${JSON.stringify(name)}: [`;
  let separator = '\n';
  for (const thing of things) {
    yield separator + JSON.stringify(thing, replace);
    separator = ',\n';
  }
  yield ']';
}
