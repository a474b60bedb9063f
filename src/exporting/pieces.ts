/**
 * Joins many short texts into pieces large enough to hand on and small enough to hold.
 *
 *     gatherPieces(['a,b\r\n', '1,2\r\n', …])   → 'a,b\r\n1,2\r\n…' of about 64 kB, then the next
 *
 * A file of any size is written this way: no text ever holds all of it. Browsers end at about half a
 * gigabyte for one string, and a million entries come near that.
 */

/** A piece is handed on as soon as it has this many UTF-16 code units. */
const PIECE_LENGTH = 64 * 1024;

/** The same text in pieces of about `PIECE_LENGTH`. A part is never cut, so a huge one makes a huge piece. */
export function* gatherPieces(parts: Iterable<string>): Generator<string> {
  let piece = '';
  for (const part of parts) {
    piece += part;
    if (piece.length < PIECE_LENGTH) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}
