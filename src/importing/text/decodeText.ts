/**
 * Bytes to text, piece by piece.
 *
 * In: pieces of a file and its encoding. Out: pieces of text, or null where bytes that were taken for
 * UTF-8 are not. Which encoding to begin with is said by `recogniseContent.ts`.
 *
 *     const decoder = makeDecoder('utf-8', 'strict');
 *     decoder.decode([C3])     → ""       half a letter waits for its other half
 *     decoder.decode([A9 21])  → "é!"
 *     decoder.decode([E9 21])  → null     no UTF-8: the caller begins again with windows-1252
 */
import type { Encoding } from '../../domain/receipt.ts';

export interface Decoder {
  /** The text of the next bytes; null if the decoder is strict and they do not fit. */
  decode(bytes: Uint8Array): string | null;
  /** The text that was still waiting for bytes; null as above. */
  end(): string | null;
}

/**
 * Makes a decoder. `strict` refuses bytes that do not fit, `lenient` puts a question mark lozenge (U+FFFD)
 * in their place. Byte order marks are left in the bytes' care: the caller cuts them off.
 */
export function makeDecoder(encoding: Encoding, manner: 'strict' | 'lenient'): Decoder {
  if (encoding === 'windows-1252') return windows1252Decoder;
  const decoder = new TextDecoder(encoding, { fatal: manner === 'strict', ignoreBOM: true });
  const attempt = (decodeMore: () => string): string | null => {
    try {
      return decodeMore();
    } catch {
      return null;
    }
  };
  return {
    decode: (bytes) => attempt(() => decoder.decode(bytes, { stream: true })),
    end: () => attempt(() => decoder.decode()),
  };
}

/** What Windows-1252 has in the places 80 to 9F; everywhere else it is Latin-1. */
const HIGH_PLACES =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

const toWide = new TextDecoder('utf-16le', { ignoreBOM: true });

/** Own table: some releases of Node decode windows-1252 as Latin-1 and lose curly quotes and dashes. */
const windows1252Decoder: Decoder = {
  decode(bytes) {
    const wide = new Uint8Array(bytes.length * 2);
    for (let i = 0; i < bytes.length; i++) {
      const byte = bytes[i] ?? 0;
      const code = byte >= 0x80 && byte <= 0x9f ? HIGH_PLACES.charCodeAt(byte - 0x80) : byte;
      wide[i * 2] = code & 0xff;
      wide[i * 2 + 1] = code >> 8;
    }
    return toWide.decode(wide);
  },
  end: () => '',
};
