/**
 * Threads: information going, or failing to go, from an entry to another lane.
 *
 *     School, shared_with: "GP; Nursery"   → [{ to: the lane GP, kind: 'shared' }]
 *
 * Names are matched to lanes as agencies are. One that is no lane's stays words in the entry. Columns of
 * typed numbers, found by row; empty where nobody recorded any.
 */
import { identifyAgency } from '../domain/agencyName.ts';
import { readCell, splitList } from '../domain/cells.ts';
import { PLACED, type Chronology } from '../domain/chronology.ts';
import type { Field } from '../domain/fields.ts';

/** What became of the information. Stored as an index in this list. */
export const THREAD_KINDS = ['shared', 'asked', 'not-shared', 'not-recorded'] as const;
export type ThreadKind = (typeof THREAD_KINDS)[number];

/** The columns that hold them, in the same order. */
const THREAD_FIELDS = [
  'shared_with',
  'asked_of',
  'not_shared_with',
  'not_recorded_by',
] as const satisfies readonly Field[];

export interface ThreadIndex {
  /** Threads of row i: start[i] up to, not including, start[i + 1]. Empty if there are no threads at all. */
  readonly start: Uint32Array;
  /** The lane each goes to, as an index in `Chronology.lanes`; never one of the row's own. */
  readonly to: Uint16Array;
  /** Index in THREAD_KINDS. */
  readonly kind: Uint8Array;
}

const NO_THREADS: ThreadIndex = {
  start: new Uint32Array(),
  to: new Uint16Array(),
  kind: new Uint8Array(),
};

/** All threads of a chronology's placed rows. Text is read only where a file has such a column. */
export function indexThreads(chronology: Chronology): ThreadIndex {
  const { rows, files } = chronology;
  const fields = files.map(({ readAs }) => THREAD_FIELDS.filter((field) => readAs.includes(field)));
  if (fields.every((used) => used.length === 0)) return NO_THREADS;
  const start = new Uint32Array(rows.length + 1);
  const to: number[] = [];
  const kind: number[] = [];
  for (let row = 0; row < rows.length; row++) {
    if (rows.status[row] === PLACED) {
      for (const field of fields[rows.file[row] ?? 0] ?? []) {
        for (const lane of findOtherLanes(chronology, row, readCell(chronology, row, field))) {
          to.push(lane);
          kind.push(THREAD_FIELDS.indexOf(field));
        }
      }
    }
    start[row + 1] = to.length;
  }
  return to.length === 0 ? NO_THREADS : { start, to: Uint16Array.from(to), kind: Uint8Array.from(kind) };
}

/** Calls `visit` for each thread of a row. */
export function eachThread(
  threads: ThreadIndex,
  row: number,
  visit: (to: number, kind: ThreadKind) => void,
): void {
  const end = threads.start[row + 1] ?? 0;
  for (let at = threads.start[row] ?? 0; at < end; at++) {
    visit(threads.to[at] ?? 0, THREAD_KINDS[threads.kind[at] ?? 0] ?? 'shared');
  }
}

/** The lanes a cell names, each once, without the row's own. */
function findOtherLanes({ rows, laneOfName }: Chronology, row: number, cell: string): Set<number> {
  const lanes = new Set<number>();
  if (cell === '') return lanes;
  const laneOf = (name: string) => laneOfName.get(identifyAgency(name));
  for (const part of splitList(cell)) {
    const lane = laneOf(part);
    // "Police, School" is two agencies if both are.
    const found = lane === undefined ? part.split(/[\n/,+]+/).map(laneOf) : [lane];
    for (const id of found) if (id !== undefined && !found.includes(undefined)) lanes.add(id);
  }
  const end = rows.laneStart[row + 1] ?? 0;
  for (let at = rows.laneStart[row] ?? 0; at < end; at++) lanes.delete(rows.laneIds[at] ?? 0);
  return lanes;
}
