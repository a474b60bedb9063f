/**
 * The worker: files in, a chronology and its index out, with progress on the way. Reading and sorting
 * stay off the page, so it never stands still. The typed columns are handed over, not copied.
 */
import { indexChronology } from '../analysis/indexChronology.ts';
import { readChronology, type ChronologyFile } from '../importing/readChronology.ts';
import { listBuffers, type FromWorker, type ToWorker } from './workerMessages.ts';

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker, transfer?: Transferable[]): void;
};

scope.onmessage = (event) => {
  void readFiles(event.data.files);
};

async function readFiles(files: readonly File[]): Promise<void> {
  try {
    const chronology = await readChronology(files.map(asChronologyFile), (fraction) => {
      scope.postMessage({ kind: 'progress', fraction });
    });
    const index = indexChronology(chronology);
    scope.postMessage({ kind: 'read', chronology, index }, listBuffers({ chronology, index }));
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
