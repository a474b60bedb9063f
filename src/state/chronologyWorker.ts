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
  isAsked = true;
  void readFiles(event.data);
};

const PRACTICE_ROWS = 500;
const PRACTICE_HEADINGS =
  'ref,date,end_date,time,agency,title,detail,kind,person,missed,expected,said_by,good_practice,source,shared_with,Page';

/** A table that nobody sees, with what most have. No two are alike: what has been read once is not worked out again. */
function writePractice(time: number): string {
  const rows = Array.from({ length: PRACTICE_ROWS }, (_, i) =>
    [
      `A${i}`,
      i % 9
        ? i % 4
          ? `2011-0${1 + (i % 9)}-${10 + time}`
          : `${1 + (i % 28)}/${1 + (i % 12)}/2011`
        : `mid-March ${1990 + time}`,
      i % 5 ? '' : i % 2 ? `2012-03-${10 + time}` : `late ${2000 + time}`,
      i % 4 ? '' : `10:${10 + time}`,
      i % 3 ? `Agency ${i % 7}` : `"Agency, ${i % 9}"`,
      `Visit ${i % 40} of ${time}`,
      `"What was seen, what was ""said"" and what was done, ${i}, ${time}. Who was told of it, when, and by whom."`,
      i % 2 ? '' : i % 4 ? 'referral' : 'contact',
      i % 3 ? '' : `Child ${time}; Ms B`,
      i % 7 ? '' : i % 2 ? 'yes' : `Not asked ${i % 20}, ${time}`,
      i % 7 ? '' : `To see the child alone ${time}`,
      i % 7 ? '' : 'The review',
      i % 8 ? '' : `Seen alone ${time}`,
      `"Record, page ${i}"`,
      i % 6 ? '' : 'Agency 1; Agency 2',
      i,
    ].join(','),
  );
  return [PRACTICE_HEADINGS, ...rows].join('\n');
}

/** How often it takes until reading is about as quick as it becomes. */
const PRACTICE_TIMES = 12;
let isAsked = false;

/**
 * The worker waits for its first file with nothing to do. It reads a table meanwhile: code that has often run is
 * quick, and a small file is then read in a fraction of the time.
 */
async function practise(): Promise<void> {
  for (let time = 0; time < PRACTICE_TIMES && !isAsked; time++) {
    const chronology = await readChronology([asChronologyFile(new File([writePractice(time)], ''))]);
    const index = indexChronology(chronology);
    // Copied, not handed over: what reading keeps from file to file would be gone with it.
    if (time === 0) scope.postMessage({ kind: 'practised', chronology, index, joins: [] });
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
