/**
 * Copies a short text out of a long one.
 *
 * A cell is a view on the piece of the file it was cut from and keeps that piece in memory. Whatever
 * outlives its row (a heading, a lane's name, a remembered date) is copied out first.
 */

/** A part of a text that is shorter than this is a copy from the start: where V8 draws the line. */
const SHORTEST_VIEW = 13;

/** The same text in memory of its own. */
export function detachText(text: string): string {
  // Two texts put together are copied into one before a part of it is taken.
  return text.length < SHORTEST_VIEW ? text : ` ${text}`.slice(1);
}
