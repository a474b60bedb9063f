/**
 * A file that was chosen, as the reader takes it: piece by piece, each byte once.
 *
 *     asChronologyFile(file).open()  → the first 131,072 bytes, then pieces each twice as long, to 4,194,304
 */
import type { ChronologyFile } from '../importing/readChronology.ts';

/** Bytes that are asked for at once: a stream brings them in small parts, and each comes later than the one before. */
const MOST_LENGTH = 2 ** 22;
/** Of the first fewer: to read can then begin sooner. */
const FIRST_LENGTH = 2 ** 17;

export function asChronologyFile(file: File): ChronologyFile {
  const fetchPiece = async (from: number, to: number) => {
    const isWhole = from === 0 && to >= file.size;
    const piece = isWhole ? file : file.slice(from, to);
    return new Uint8Array(await piece.arrayBuffer());
  };
  return {
    name: file.name,
    size: file.size,
    async *open() {
      let length = FIRST_LENGTH;
      let end = length;
      let next = fetchPiece(0, end);
      while (end < file.size) {
        const piece = await next;
        length = Math.min(2 * length, MOST_LENGTH);
        // The next one is fetched while this one is read. What fails is told where it is waited for.
        next = fetchPiece(end, end + length);
        next.catch(() => {});
        end += length;
        yield piece;
      }
      yield await next;
    },
  };
}
