/**
 * Bytes as text of 64 signs, and back.
 *
 *     [...encodeBase64(bytes)].join('')   → "Q2hyb25v"
 *     decodeBase64('Q2hyb25v')            → the bytes; null for any text that `encodeBase64` does not write
 */

/** Divisible by three, so that pieces join without padding between them. */
const PIECE = 3 * 8192;

/** In pieces: a large file must not be one call. */
export function* encodeBase64(bytes: Uint8Array): Generator<string> {
  for (let at = 0; at < bytes.length; at += PIECE) {
    yield btoa(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  }
}

/** Strict: no blanks, full padding, and no bits that mean nothing, so that every sign of a text counts. */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 4 !== 0) return null;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  const step = (PIECE / 3) * 4;
  for (let at = 0, to = 0; at < text.length; at += step) {
    const part = text.slice(at, at + step);
    const signs = at + step < text.length ? part : part.slice(0, part.length - padding);
    if (/[^A-Za-z0-9+/]/.test(signs)) return null;
    const decoded = atob(part);
    for (let i = 0; i < decoded.length; i++) bytes[to++] = decoded.charCodeAt(i);
  }
  const end = bytes.subarray(Math.max(0, Math.floor((bytes.length - 1) / 3) * 3));
  return text.endsWith([...encodeBase64(end)].join('')) ? bytes : null;
}
