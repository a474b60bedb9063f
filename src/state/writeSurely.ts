/**
 * A chronology as CSV of which something is left out: written, read again as whoever opens it will read it, and
 * put right where a row leant on one that is not there. Rather than a row drawn elsewhere there is no file.
 */
import { NO_CHOICES, type ReadingChoices } from '../domain/choices.ts';
import type { Chronology } from '../domain/chronology.ts';
import { refAt } from '../domain/rowOrigin.ts';
import { writeChronologyCsv, type CsvPart } from '../exporting/chronologyCsv.ts';
import { listMisread, writeSureCells, type SureCells } from '../exporting/sureCells.ts';
import { NotMade, type MakingTask } from './making.svelte.ts';
import { startReading } from './openFiles.ts';
import type { Opened } from './workerMessages.ts';

export interface SureCsv {
  /** To be put end to end. */
  readonly pieces: readonly string[];
  /** What whoever opens it will see. */
  readonly again: Opened;
  /** Which rows they are, in the order `again` has them. */
  readonly rows: readonly number[];
}

/** `name` is what the file is called while it is read again. Rejects if it is called off. */
export async function writeSurely(
  chronology: Chronology,
  choices: ReadingChoices,
  part: CsvPart,
  name: string,
  task: MakingTask,
): Promise<SureCsv> {
  const rows = Array.from({ length: chronology.rows.length }, (_, row) => row).filter(part.has);
  const onRow = (row: number) => task.report(row / chronology.rows.length / 2);
  const write = async (instead: ReadonlyMap<number, SureCells>) => {
    const pieces = await task.run(
      gather(writeChronologyCsv(chronology, choices, onRow, { ...part, instead })),
    );
    const again = await readAgain(new File(pieces, name), task);
    const isSame = again.chronology.rows.length === rows.length;
    if (!isSame) throw new NotMade(REFUSED);
    return { pieces, again, rows, misread: listMisread(chronology, rows, again.chronology) };
  };
  const first = await write(new Map());
  if (first.misread.length === 0) return first;
  const second = await write(
    new Map(first.misread.map((misread) => [misread.row, writeSureCells(chronology, misread)])),
  );
  const [left] = second.misread;
  if (left !== undefined) throw new NotMade(sayLeft(refAt(chronology, left.row)));
  return second;
}

const REFUSED =
  'Nothing was saved: without what is left out, the entries cannot be told apart as they are here. Leave nothing out, or correct what What was read lists, and try again.';

function sayLeft(ref: string): string {
  return `Nothing was saved: without what is left out, the entry ${ref} would be shown otherwise than here. Write its date and its agency in full, or leave nothing out.`;
}

async function readAgain(file: File, task: MakingTask): Promise<Opened> {
  const reading = startReading([file], NO_CHOICES, (share) => task.report((1 + share) / 2));
  const cancel = () => {
    reading.cancel();
  };
  task.signal.addEventListener('abort', cancel);
  const opened = await reading.done;
  task.signal.removeEventListener('abort', cancel);
  task.signal.throwIfAborted();
  if (opened === null) throw new Error('What was written could not be read.');
  return opened;
}

function* gather(pieces: Iterable<string>): Generator<undefined, string[]> {
  const all: string[] = [];
  for (const piece of pieces) {
    all.push(piece);
    yield;
  }
  return all;
}
