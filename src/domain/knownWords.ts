/**
 * Reads bytes as words, the same bytes once: the cells of a column repeat a few words over thousands of rows, and to
 * compare bytes with some read before takes a fraction of reading them.
 *
 *     const words = new KnownWords(decode)
 *     words.read(bytes, 120, 133)   → "Child A; Ms B"
 */

/** The words from `start` up to, not including, `end`. */
export type ReadBytes = (bytes: Uint8Array, start: number, end: number) => string;

/** Cells of more bytes hardly stand twice. */
const LONGEST = 64;
/** Places to remember in: a power of two. Words that come to a place that others have take it. */
const PLACES = 1 << 12;

interface Known {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

export class KnownWords {
  readonly #known: (Known | undefined)[] = [];
  readonly #decode: ReadBytes;

  constructor(decode: ReadBytes) {
    this.#decode = decode;
  }

  /** As `decode`, which must give the same for the same bytes. Bytes must not change while this is in use. */
  readonly read: ReadBytes = (bytes, start, end) => {
    if (end - start > LONGEST) return this.#decode(bytes, start, end);
    const place = placeOf(bytes, start, end);
    const known = this.#known[place];
    if (known !== undefined && areSame(known, bytes, start, end)) return known.words;
    const words = this.#decode(bytes, start, end);
    this.#known[place] = { bytes, start, end, words };
    return words;
  };
}

/** Where bytes are remembered: the hash of Fowler, Noll and Vo (FNV-1a, 32 bits), cut to the places there are. */
function placeOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return (hash ^ (hash >>> 16)) & (PLACES - 1);
}

function areSame(known: Known, bytes: Uint8Array, start: number, end: number): boolean {
  if (known.end - known.start !== end - start) return false;
  for (let at = start; at < end; at++) {
    if (known.bytes[known.start + at - start] !== bytes[at]) return false;
  }
  return true;
}
