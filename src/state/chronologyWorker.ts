/**
 * The worker: files and choices in, a chronology and its index out, with progress on the way. Reading and sorting
 * stay off the page, so it never stands still. The typed columns are handed over, not copied.
 */
import { indexChronology } from '../analysis/indexChronology.ts';
import type { Chronology } from '../domain/chronology.ts';
import type { ReadingChoices } from '../domain/choices.ts';
import { readChronology, type ChronologyFile } from '../importing/readChronology.ts';
import { suggestJoins } from '../importing/agencies/suggestJoins.ts';
import { listBuffers, type FromWorker, type ToWorker } from './workerMessages.ts';

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker, transfer?: Transferable[]): void;
};

scope.onmessage = (event) => {
  void readFiles(event.data);
};

/** How many rows it takes until reading is about as quick as it becomes. */
const PRACTICE_ROWS = 500;

/** A table that nobody sees, with what most have: dates of several kinds, agencies, accounts, marks, quotes. */
const PRACTICE = [
  'ref,date,end_date,time,agency,title,detail,kind,person,missed,good_practice,Page',
  ...Array.from({ length: PRACTICE_ROWS }, (_, i) =>
    [
      `A${i}`,
      i % 9 ? `${1 + (i % 28)}/${1 + (i % 12)}/2011` : `mid-March ${1990 + (i % 20)}`,
      i % 5 ? '' : i % 2 ? '2012-03-12' : 'late 2012',
      i % 4 ? '' : '10:30',
      i % 3 ? ['Police', 'School', 'GP'][i % 3] : `"Agency, ${i % 9}"`,
      `Visit ${i}`,
      `"What was seen, what was ""said"" and what was done, ${i}. Who was told of it, when, and by whom."`,
      i % 2 ? '' : 'referral',
      'A; B',
      i % 7 ? '' : i % 2 ? 'yes' : `Not asked ${i}`,
      i % 8 ? '' : 'Seen alone',
      i,
    ].join(','),
  ),
].join('\n');

/**
 * The worker waits for its first file with nothing to do. It reads a table meanwhile: code that has run once
 * is ready, and a small file is then read in a fraction of the time.
 */
async function practise(): Promise<void> {
  indexChronology(await readChronology([asChronologyFile(new File([PRACTICE], ''))]));
}

void practise();

/** The one call of the reader: it applies the choices as soon as it takes them. */
const read: (
  files: readonly ChronologyFile[],
  onProgress: (fraction: number) => void,
  choices: ReadingChoices,
) => Promise<Chronology> = readChronology;

const LEAST_PROGRESS = 0.005;

async function readFiles({ files, choices }: ToWorker): Promise<void> {
  try {
    let told = 0;
    const onProgress = (fraction: number) => {
      // A file comes in thousands of pieces; nobody sees a bar move by less.
      if (fraction < told + LEAST_PROGRESS && fraction < 1) return;
      told = fraction;
      scope.postMessage({ kind: 'progress', fraction });
    };
    const chronology = await read(files.map(asChronologyFile), onProgress, choices);
    const index = indexChronology(chronology);
    const joins = suggestJoins(chronology.lanes, choices.apart);
    scope.postMessage({ kind: 'read', chronology, index, joins }, listBuffers({ chronology, index }));
  } catch (error) {
    // The file went away while it was read, or memory ran out: nothing the reader itself can see.
    scope.postMessage({ kind: 'failed', reason: error instanceof Error ? error.name : '' });
  }
}

function asChronologyFile(file: File): ChronologyFile {
  return {
    name: file.name,
    size: file.size,
    async *open() {
      const reader = file.stream().getReader();
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        yield part.value;
      }
    },
  };
}
