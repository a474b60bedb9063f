/** A file is written from its pieces and saved under its name; nothing of it stays in the page. */
import { afterEach, expect, test, vi } from 'vitest';
import { saveFile } from '../../src/state/saveFile.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('pieces become one file, whose address is given up', async () => {
  const blobs: Blob[] = [];
  const revoked: string[] = [];
  // jsdom has neither.
  URL.createObjectURL = (blob) => `blob:${blobs.push(blob as Blob)}`;
  URL.revokeObjectURL = (address) => revoked.push(address);
  const saved: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(`${this.download} from ${this.href}`);
  });
  vi.useFakeTimers({ toFake: ['setTimeout'], shouldAdvanceTime: true });

  await saveFile('case.csv', 'text/csv', ['a,b\r\n', 'é,"x"\r\n']);

  expect(saved).toEqual(['case.csv from blob:1']);
  expect(blobs[0]!.type).toBe('text/csv;charset=utf-8');
  expect(blobs[0]!.size).toBe(13);
  expect(document.querySelector('a')).toBeNull();
  expect(revoked).toEqual([]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(revoked).toEqual(['blob:1']);
});
