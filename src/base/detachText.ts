/**
 * Copies a short text out of a long one.
 *
 * A cell is a view on the piece of the file it was cut from and keeps that piece in memory. Whatever
 * outlives its row (a heading, a lane's name, a remembered date) is copied out first.
 */

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** A part of a text that is shorter than this is a copy from the start: where V8 draws the line. */
const SHORTEST_VIEW = 13;

/** The same text in memory of its own. */
export function detachText(text: string): string {
  return text.length < SHORTEST_VIEW ? text : decoder.decode(encoder.encode(text));
}
