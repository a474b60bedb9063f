/** Files for the door of importing, made of bytes or text that are already in memory. */
import type { ChronologyFile } from '../../src/importing/readChronology.ts';

const encoder = new TextEncoder();

/** A file that is handed out in pieces of the lengths given, the last one repeated. */
export function makeFile(
  name: string,
  content: string | Uint8Array,
  pieceLengths: readonly number[] = [1 << 16],
): ChronologyFile {
  const bytes = typeof content === 'string' ? encoder.encode(content) : content;
  return {
    name,
    size: bytes.length,
    async *open() {
      let at = 0;
      for (let i = 0; at < bytes.length; i++) {
        const length = Math.max(1, pieceLengths[Math.min(i, pieceLengths.length - 1)] ?? 1);
        yield bytes.subarray(at, at + length);
        at += length;
      }
    },
  };
}
