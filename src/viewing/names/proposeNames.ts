/**
 * What in a chronology may be a name: from the column of persons, words with a capital that come again, names of
 * lanes, initials, and what has the form of an address or a number of a person; and what the chronology tells of
 * each. For somebody to look at; nothing is decided here.
 *
 *     proposeNames(chronology).candidates
 *     → [{ words: "Daniel", from: "person", is: "person", kind: "Child", role: "the child", count: 96, … }, …]
 */
import { takeAllSteps } from '../../base/steps.ts';
import { eachFilledCell, readCell, readRowCells, splitList } from '../../domain/cells.ts';
import type { Chronology } from '../../domain/chronology.ts';
import type { Field } from '../../domain/fields.ts';
import { codeOfKind } from '../../domain/kind.ts';
import { CandidateTally, type Proposals } from './candidateTally.ts';
import { splitRole } from './kinSigns.ts';

/** Of a cell more is hardly ever written. */
const MOST_LETTERS = 4000;
const ROWS_OF_STEP = 400;
const BIRTH = codeOfKind('birth');
/** Cells of these are no sentences. */
const SKIPPED: ReadonlySet<Field | null> = new Set([
  ...([
    'ref',
    'date',
    'end_date',
    'time',
    'end_time',
    'date_reading',
    'sector',
    'kind',
    'follows',
    'due',
  ] as const),
  ...(['themes', 'path', 'read_from', 'flag_reading', 'sensitive', 'child_seen', 'person'] as const),
]);
/** They name who wrote it down. */
const SOURCES: ReadonlySet<Field | null> = new Set(['source', 'said_by', 'good_practice_by']);

/** All that may be a name, what is likeliest first. `typed`: words that stand in no file, such as captions. */
export function proposeNames(chronology: Chronology, typed: readonly string[] = []): Proposals {
  return takeAllSteps(gatherCandidates(chronology, typed));
}

/** The same in steps. */
export function* gatherCandidates(
  chronology: Chronology,
  typed: readonly string[] = [],
): Generator<undefined, Proposals> {
  const tally = new CandidateTally(listChildren(chronology));
  const { rows, files, text, lanes } = chronology;
  eachFilledCell(chronology, 'person', (_, cell) => {
    for (const name of new Set(splitList(cell))) tally.addPerson(name);
  });
  const agencies = new Set(lanes.map(({ name }) => name));
  for (let row = 0; row < rows.length; row++) {
    if (row % ROWS_OF_STEP === 0) yield;
    const readAs = files[rows.file[row] ?? 0]?.readAs ?? [];
    const persons = splitList(readCell(chronology, row, 'person'));
    readRowCells(text, row).forEach((cell, column) => {
      const field = readAs[column] ?? null;
      if (cell === '' || SKIPPED.has(field)) return;
      if (field === 'agency') agencies.add(cell);
      else tally.read(cell.slice(0, MOST_LETTERS), { persons, isAccount: !SOURCES.has(field) });
      if (field === 'title') tally.readBirth(cell);
    });
  }
  for (const name of agencies) tally.readLane(name);
  for (const { headings, readAs } of files) {
    headings.forEach((heading, column) => {
      if ((readAs[column] ?? null) === null) tally.read(heading, { persons: [], isAccount: true });
    });
  }
  for (const words of typed) tally.read(words, { persons: [], isAccount: true });
  return tally.list();
}

/** Those of whom a birth is recorded. */
function listChildren(chronology: Chronology): ReadonlySet<string> {
  const children = new Set<string>();
  chronology.rows.kind.forEach((kind, row) => {
    if (kind !== BIRTH) return;
    for (const name of splitList(readCell(chronology, row, 'person'))) children.add(splitRole(name).words);
  });
  return children;
}
