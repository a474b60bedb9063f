/**
 * The door of importing: files in, a checked chronology out.
 *
 *     await readChronology([file])
 *       → { files, lanes, rows, text, receipt: { rowsRead: 145, placed: 143, parked: 2, noted: 0, … } }
 *
 * Several files become one chronology: their rows follow each other in the order given, an agency named in
 * two files is one lane. Whatever the bytes are, a chronology comes back, perhaps without rows, and its
 * receipt says what happened: rows read = placed + parked + noted.
 *
 *     bytes → recogniseContent, decodeText → text → papa → records → planTable → shapeRecords → readRow → buildRows
 *     workbook → recogniseContent, readWorkbook → records → …
 */
import { NO_CHOICES, type ReadingChoices } from '../domain/choices.ts';
import type { Chronology } from '../domain/chronology.ts';
import { RowBuilder } from './rows/buildRows.ts';
import { ProblemList } from './collectProblems.ts';
import { countSheetRows } from './rows/countSheetRows.ts';
import { findSharedRows } from './rows/findSharedRows.ts';
import { LaneRegister } from './agencies/readAgencies.ts';
import { reportOutlyingYears } from './dates/reportOutlyingYears.ts';
import { readFile, type ChronologyFile, type FileResult } from './readFile.ts';

export type { ChronologyFile } from './readFile.ts';

/**
 * Reads files into one chronology. Never throws. `onProgress` is told the share of bytes read, rising from
 * 0 to 1. `choices` is what the user decided where reading alone cannot know.
 */
export async function readChronology(
  files: readonly ChronologyFile[],
  onProgress?: (fraction: number) => void,
  choices: ReadingChoices = NO_CHOICES,
): Promise<Chronology> {
  const rows = new RowBuilder();
  const lanes = new LaneRegister(choices.lanes);
  const problems = new ProblemList(files.length);
  const results: FileResult[] = [];
  const tell = makeTeller(files, onProgress);
  for (const [index, file] of files.entries()) {
    const sink = { choices, rows, lanes, problems, isAlone: files.length === 1 };
    results.push(await readFile(file, index, sink, (count) => tell(index, count)));
  }
  for (const { file, spellings } of lanes.listSpellings()) {
    problems.add(file, 'lane-names-joined', null, null, spellings.join('; '));
  }
  for (const { file, words } of lanes.listSplits()) {
    problems.add(file, 'agencies-split', null, null, words.map((cell) => `“${cell}”`).join(', '));
  }
  const sources = results.map(({ reading, headings, readAs }) => ({ name: reading.name, headings, readAs }));
  const table = rows.finish();
  const { placed, parked, noted } = countSheetRows(table.rows);
  reportOutlyingYears(table, results, problems, choices);
  findSharedRows(sources, table.rows, table.text, ({ file, row, other }) => {
    problems.add(file, 'row-in-two-files', row, null, `${files[other.file]?.name ?? ''}, row ${other.row}`);
  });
  onProgress?.(1);
  return {
    files: sources,
    lanes: [...lanes.lanes],
    laneOfName: lanes.listNames(),
    ...table,
    receipt: {
      rowsRead: placed + parked + noted,
      ...{ placed, parked, noted },
      files: results.map(({ reading }) => reading),
      problems: problems.list(),
      problemCount: problems.count,
    },
    asKnownOn: null,
    keptBack: null,
  };
}

/** A file that is read twice does not make progress go back. */
function makeTeller(files: readonly ChronologyFile[], onProgress?: (fraction: number) => void) {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const before = files.map((_, index) => files.slice(0, index).reduce((sum, { size }) => sum + size, 0));
  let told = 0;
  return (index: number, count: number): void => {
    const fraction = total === 0 ? 0 : Math.min(1, ((before[index] ?? 0) + count) / total);
    if (fraction <= told) return;
    told = fraction;
    onProgress?.(fraction);
  };
}
