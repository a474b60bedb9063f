/** Words that are remembered by their bytes are the words of those bytes, whatever was read before. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KnownWords } from '../../../src/domain/knownWords.ts';

const decoder = new TextDecoder();
const decode = (bytes: Uint8Array, start: number, end: number) => decoder.decode(bytes.subarray(start, end));

describe('words by their bytes', () => {
  it('are what is read without remembering', () => {
    // Few letters and many cells: the same words come again, and others to their place.
    const cell = fc.oneof(
      fc.string({ unit: fc.constantFrom('a', 'b', 'é', '–'), maxLength: 70 }),
      fc.integer({ min: 0, max: 20_000 }).map((number) => `cell ${number}`),
    );
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 300 }), (cells) => {
        const bytes = new TextEncoder().encode(cells.join(''));
        const words = new KnownWords(decode);
        let at = 0;
        const read = cells.map((written) => {
          const start = at;
          at += new TextEncoder().encode(written).length;
          return words.read(bytes, start, at);
        });
        expect(read).toEqual(cells);
      }),
    );
  });

  it('of more cells than there are places', () => {
    const cells = Array.from({ length: 20_000 }, (_, at) => `cell ${(at * 7919) % 10_000}`);
    const words = new KnownWords(decode);
    const read = cells.map((cell) => {
      const bytes = new TextEncoder().encode(cell);
      return words.read(bytes, 0, bytes.length);
    });
    expect(read).toEqual(cells);
  });

  it('are decoded once for the same bytes', () => {
    let count = 0;
    const words = new KnownWords((bytes, start, end) => {
      count++;
      return decode(bytes, start, end);
    });
    const bytes = new TextEncoder().encode('Child AChild AChild B');
    expect([0, 7, 14].map((start) => words.read(bytes, start, start + 7))).toEqual([
      'Child A',
      'Child A',
      'Child B',
    ]);
    expect(count).toBe(2);
  });
});
