/** Workers that read: which is asked, which is kept, which is ended. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReadingChoices } from '../../src/domain/choices.ts';
import type { prepareReading, readAhead, startReading } from '../../src/state/openFiles.ts';
import { listBuffers, type ToWorker } from '../../src/state/workerMessages.ts';

class FakeWorker {
  static all: FakeWorker[] = [];
  readonly asked: ToWorker[] = [];
  isEnded = false;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: (() => void) | null = null;

  constructor() {
    FakeWorker.all.push(this);
  }

  postMessage(message: ToWorker): void {
    this.asked.push(message);
  }

  terminate(): void {
    this.isEnded = true;
  }

  say(data: unknown): void {
    this.onmessage?.({ data });
  }
}

vi.mock('../../src/state/chronologyWorker.ts?worker', () => ({ default: FakeWorker }));

const someFile = (bytes = 10) => new File(['x'.repeat(bytes)], 'case.csv');
const noProgress = () => {};
const opened = { chronology: { rows: { length: 3 } } };

let files: {
  prepareReading: typeof prepareReading;
  readAhead: typeof readAhead;
  startReading: typeof startReading;
};

let NO_CHOICES: ReadingChoices;

beforeEach(async () => {
  FakeWorker.all = [];
  vi.stubGlobal('requestIdleCallback', (act: () => void) => {
    act();
    return 0;
  });
  vi.resetModules();
  files = await import('../../src/state/openFiles.ts');
  ({ NO_CHOICES } = await import('../../src/domain/choices.ts'));
});

describe('what reads files', () => {
  it('is kept once it has read, and asked again', async () => {
    const first = files.startReading([someFile()], NO_CHOICES, noProgress);
    FakeWorker.all[0]?.say({ kind: 'read', ...opened });
    expect(await first.done).toEqual(opened);
    files.startReading([someFile()], NO_CHOICES, noProgress);
    expect(FakeWorker.all.map(({ asked, isEnded }) => [asked.length, isEnded])).toEqual([[2, false]]);
  });

  it('is not ended by calling off what it has read', async () => {
    const first = files.startReading([someFile()], NO_CHOICES, noProgress);
    FakeWorker.all[0]?.say({ kind: 'read', ...opened });
    await first.done;
    first.cancel();
    expect(FakeWorker.all.map(({ isEnded }) => isEnded)).toEqual([false]);
  });

  it('is ended after much, when it is called off and when it fails, and another is ready', async () => {
    const large = files.startReading([someFile(2 ** 24 + 1)], NO_CHOICES, noProgress);
    FakeWorker.all[0]?.say({ kind: 'read', ...opened });
    await large.done;
    files.startReading([someFile()], NO_CHOICES, noProgress).cancel();
    const failed = files.startReading([someFile()], NO_CHOICES, noProgress);
    FakeWorker.all[2]?.say({ kind: 'failed', reason: '' });
    await expect(failed.done).rejects.toThrow('could not be read to its end');
    expect(FakeWorker.all.map(({ isEnded }) => isEnded)).toEqual([true, true, true, false]);
  });
});

describe('reading ahead', () => {
  it('does nothing where no worker is ready', () => {
    files.readAhead([someFile()])();
    expect(FakeWorker.all).toEqual([]);
  });

  it('is gone on with, and told of as it goes', async () => {
    files.prepareReading(() => {});
    const file = someFile();
    const drop = files.readAhead([file]);
    const told: number[] = [];
    const reading = files.startReading([file], NO_CHOICES, (fraction) => told.push(fraction));
    FakeWorker.all[0]?.say({ kind: 'progress', fraction: 0.5 });
    FakeWorker.all[0]?.say({ kind: 'read', ...opened });
    drop();
    expect(await reading.done).toEqual(opened);
    expect(told).toEqual([0.5]);
    expect(FakeWorker.all.map(({ asked, isEnded }) => [asked.length, isEnded])).toEqual([[1, false]]);
  });

  it('is not taken for other files or other choices, and is ended', () => {
    files.prepareReading(() => {});
    const file = someFile();
    const drop = files.readAhead([file]);
    files.startReading([someFile()], NO_CHOICES, noProgress);
    files.startReading([file], { ...NO_CHOICES }, noProgress);
    drop();
    expect(FakeWorker.all.slice(0, 3).map(({ asked, isEnded }) => [asked.length, isEnded])).toEqual([
      [1, true],
      [1, false],
      [1, false],
    ]);
  });
});

it('hands over what is large and copies what is small, each buffer once', () => {
  const large = new Float64Array(1000);
  const message = { large, part: large.subarray(1, 2), nothing: new Uint32Array(), words: ['a', null] };
  expect(listBuffers(message)).toEqual([large.buffer]);
});
