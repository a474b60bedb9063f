/**
 * Copies a short text out of a long one.
 *
 * A cell is a view on the piece of the file it was cut from and keeps that piece in memory. Whatever
 * outlives its row (a heading, a lane's name, a remembered date) is copied out first.
 */

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The same text in memory of its own. */
export function detachText(text: string): string {
  return decoder.decode(encoder.encode(text));
}
