/**
 * The worker: files and choices in, a chronology and its index out, with progress on the way. Reading and sorting
 * stay off the page, so it never stands still. The typed columns are handed over, not copied.
 */
import { indexChronology } from '../analysis/indexChronology.ts';
import type { Chronology } from '../domain/chronology.ts';
import type { ReadingChoices } from '../domain/choices.ts';
import { readChronology, type ChronologyFile } from '../importing/readChronology.ts';
import { suggestJoins } from '../importing/suggestJoins.ts';
import { listBuffers, type FromWorker, type ToWorker } from './workerMessages.ts';

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker, transfer?: Transferable[]): void;
};

scope.onmessage = (event) => {
  void readFiles(event.data);
};

/** The one call of the reader: it applies the choices as soon as it takes them. */
const read: (
  files: readonly ChronologyFile[],
  onProgress: (fraction: number) => void,
  choices: ReadingChoices,
) => Promise<Chronology> = readChronology;

async function readFiles({ files, choices }: ToWorker): Promise<void> {
  try {
    const onProgress = (fraction: number) => scope.postMessage({ kind: 'progress', fraction });
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
