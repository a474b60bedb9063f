/**
 * The worker: files and choices in, a chronology and its index out, with progress on the way. Reading and sorting
 * stay off the page, so it never stands still. The typed columns are handed over, not copied.
 */
import { indexChronology } from '../analysis/indexChronology.ts';
import type { Chronology } from '../domain/chronology.ts';
import type { ReadingChoices } from '../domain/choices.ts';
import { readChronology, type ChronologyFile } from '../importing/readChronology.ts';
import { suggestJoins } from '../importing/agencies/suggestJoins.ts';
import { asChronologyFile } from './filePieces.ts';
import { writePracticeTable } from './practiceTable.ts';
import { listBuffers, type FromWorker, type ToWorker } from './workerMessages.ts';

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker, transfer?: Transferable[]): void;
};

scope.onmessage = (event) => {
  isAsked = true;
  void readFiles(event.data);
};

/**
 * Rows of the tables that the page shows to practise: a sparse picture with cards and titles, a crowded one, and one
 * with so many entries that what goes through all of them is compiled before a large file comes.
 */
const SHOWN_ROWS = [100, 1500, 6000];
/** They go over ten years, as many cases do. */
const SHOWN_DAYS = 10 * 336;
/**
 * How many rows each table has to practise on: few at first, so that nobody waits for one; then enough for all that
 * grows; then small ones, for what is done once a file; then the large one that is shown. Then many more, while somebody looks for a file: the browser
 * reads ten thousand rows at full speed only with code that has read several times as many.
 */
const PRACTICE_ROWS = [
  ...[100, 500, 1500, 500, 500, 500, 1500, 1500, 1500],
  ...Array.from({ length: 60 }, () => 50),
  6000,
  ...Array.from({ length: 90 }, () => 500),
];
/** One table in so many has nothing but plain letters. */
const PLAIN_EVERY = 3;
let isAsked = false;

/**
 * The worker waits for its first file with nothing to do. It reads a table meanwhile: code that has often run is
 * quick, and a small file is then read in a fraction of the time.
 */
async function practise(): Promise<void> {
  let from = 0;
  const toShow = new Set(SHOWN_ROWS);
  for (const [at, rows] of PRACTICE_ROWS.entries()) {
    if (isAsked) return;
    const isShown = toShow.delete(rows);
    const table = { from, to: from + rows, isPlain: at % PLAIN_EVERY === 0 };
    const file = new File([writePracticeTable(isShown ? { ...table, days: SHOWN_DAYS } : table)], '');
    const chronology = await readChronology([asChronologyFile(file)]);
    const index = indexChronology(chronology);
    // Copied, not handed over: what reading keeps from file to file would be gone with it.
    if (isShown) {
      scope.postMessage({ kind: 'practised', chronology, index, joins: [] });
    }
    from += rows;
    // What was asked meanwhile comes between.
    await new Promise((resolve) => setTimeout(resolve));
  }
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
