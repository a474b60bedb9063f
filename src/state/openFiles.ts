/**
 * Reads files in a worker of ours: files and choices in, an opened chronology or the reason why not out.
 *
 *     const reading = startReading(files, choices, (fraction) => …)
 *     const opened = await reading.done
 *     reading.cancel()
 */
import ChronologyWorker from './chronologyWorker.ts?worker';
import { NO_CHOICES, type ReadingChoices } from '../domain/choices.ts';
import { beginTurn } from './slices.ts';
import type { FromWorker, Opened, ToWorker } from './workerMessages.ts';

export interface Reading {
  /** Null if it was cancelled. Rejects with a sentence if the files could not be read at all. */
  readonly done: Promise<Opened | null>;
  cancel(): void;
}

/** A worker that waits for files: starting one takes longer than a small file, and one that has read is quick. */
let readyWorker: Worker | null = null;

/** Of so many rows nothing is laid out in one slice: to take them over and a first slice must not add up to a block. */
const MANY_ROWS = 100_000;

/** Bytes of files that a worker may have read and be kept: what more of them left in its memory is given back. */
const MOST_KEPT = 2 ** 24;

/**
 * Starts a worker ahead of need, for when the page has nothing else to do. `onPractised` is told what the worker read
 * to practise, before it is asked for anything.
 */
export function prepareReading(onPractised: (opened: Opened) => void): void {
  if (readyWorker !== null) return;
  readyWorker = new ChronologyWorker();
  readyWorker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    if (data.kind === 'practised') onPractised(data);
  };
}

/** Starts to read files; `onProgress` is told the fraction read, 0 to 1. */
export function startReading(
  files: readonly File[],
  choices: ReadingChoices,
  onProgress: (fraction: number) => void,
): Reading {
  if (ahead === null || choices !== NO_CHOICES || !areSame(ahead.files, files)) {
    return begin(files, choices, onProgress);
  }
  const { reading, tell } = ahead;
  ahead = null;
  tell(onProgress);
  return reading;
}

/** Files that are read already, before they were asked for. */
let ahead: {
  readonly files: readonly File[];
  readonly reading: Reading;
  readonly tell: (onProgress: (fraction: number) => void) => void;
} | null = null;

/**
 * Starts to read files that may be a chronology while it is found out whether they are: `startReading` then goes on
 * with that. Nothing is done where no worker is ready. The function it gives is to be called in the end: it ends what
 * nobody has asked for.
 */
export function readAhead(files: readonly File[]): () => void {
  if (readyWorker === null) return () => {};
  let onProgress = (_fraction: number) => {};
  const reading = begin(files, NO_CHOICES, (fraction) => {
    onProgress(fraction);
  });
  // Whoever goes on with it is told as well.
  reading.done.catch(() => {});
  const mine = { files, reading, tell: (listener: typeof onProgress) => (onProgress = listener) };
  ahead = mine;
  return () => {
    if (ahead !== mine) return;
    ahead = null;
    reading.cancel();
  };
}

function areSame(some: readonly File[], others: readonly File[]): boolean {
  return some.length === others.length && some.every((file, at) => file === others[at]);
}

function begin(
  files: readonly File[],
  choices: ReadingChoices,
  onProgress: (fraction: number) => void,
): Reading {
  performance.mark('chronolane:open');
  const worker = readyWorker ?? new ChronologyWorker();
  readyWorker = null;
  let cancel = () => {};
  const done = new Promise<Opened | null>((resolve, reject) => {
    let isDone = false;
    cancel = () => {
      // A worker that has read may have other files by now.
      if (!isDone) giveUp(worker);
      resolve(null);
    };
    const fail = () => {
      isDone = true;
      giveUp(worker);
      reject(new Error(UNREADABLE));
    };
    worker.onerror = fail;
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === 'progress') onProgress(data.fraction);
      else if (data.kind === 'failed') fail();
      else if (data.kind === 'read') {
        performance.mark('chronolane:read');
        if (data.chronology.rows.length > MANY_ROWS) beginTurn();
        isDone = true;
        const isSmall = files.reduce((bytes, { size }) => bytes + size, 0) <= MOST_KEPT;
        if (isSmall && readyWorker === null) keep(worker);
        else giveUp(worker);
        const { kind: _kind, ...opened } = data;
        resolve(opened);
      }
    };
    worker.postMessage({ files, choices } satisfies ToWorker);
  });
  return {
    done,
    cancel: () => {
      cancel();
    },
  };
}

function keep(worker: Worker): void {
  worker.onmessage = null;
  worker.onerror = null;
  readyWorker = worker;
}

/** Ends a worker, and has another ready for the next files. */
function giveUp(worker: Worker): void {
  worker.terminate();
  requestIdleCallback(() => {
    prepareReading(() => {});
  });
}

/** What is said when files cannot be read at all. */
export const UNREADABLE =
  'The file could not be read to its end. It may have been moved, or be open in another program. Close it there and open it again.';
