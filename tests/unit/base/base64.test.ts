/** Bytes as text, and packed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase64, encodeBase64 } from '../../../src/base/base64.ts';
import { gunzip, gzip } from '../../../src/base/gzip.ts';
import { someBytes } from '../../support/caseFiles.ts';

const encoder = new TextEncoder();

describe('bytes as text', () => {
  it('come back, and no other text is taken', () => {
    fc.assert(
      fc.property(someBytes, (some) => {
        const text = [...encodeBase64(some)].join('');
        expect(text).toBe(Buffer.from(some).toString('base64'));
        expect(decodeBase64(text)).toEqual(some);
      }),
    );
    fc.assert(
      fc.property(fc.base64String(), (text) => {
        const some = decodeBase64(text);
        if (some !== null) expect([...encodeBase64(some)].join('')).toBe(text);
      }),
    );
    for (const text of ['A', 'AA', 'AAA', 'AB==', 'AAB=', 'AA A', 'AAAA\n', '====', '=AAA', 'A===', 'AA-_']) {
      expect(decodeBase64(text), text).toBeNull();
    }
    for (const length of [100_000, 8192 * 3, 8192 * 3 + 1, 8192 * 6 - 1]) {
      const large = new Uint8Array(length).map((_, i) => i % 251);
      expect(decodeBase64([...encodeBase64(large)].join(''))).toEqual(large);
    }
  });

  it('are packed and unpacked to their length only', async () => {
    const packed = await gzip(encoder.encode('aaaa'));
    expect(await gunzip(packed, 4)).toEqual(encoder.encode('aaaa'));
    expect(await gunzip(packed, 3)).toBeNull();
    expect(await gunzip(packed, 5)).toBeNull();
    expect(await gunzip(packed.slice(0, -1), 4)).toBeNull();
    expect(await gunzip(encoder.encode('aaaa'), 4)).toBeNull();
  });
});
