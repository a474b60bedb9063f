/**
 * Words cut to what can be seen at once. A cell may hold ten megabytes, and a page that lays them out stands
 * still for half a minute; the file keeps every letter, and so do the exports.
 *
 *     shorten('Home visit, children not seen', 12)  → "Home visit,…"
 *     shortenLong('…ten megabytes…')  → its beginning, and how much of it that is
 */
import { formatCount } from '../base/count.ts';

/** A line of a list says no more of a cell than this. */
export const LINE_LENGTH = 300;

/** More of one cell than this is not laid out: some four pages. */
export const SEEN_LENGTH = 20_000;

/** Words of at most `length` letters, the last one an ellipsis if some were left out. */
export function shorten(words: string, length: number): string {
  return words.length > length ? `${words.slice(0, length - 1)}…` : words;
}

/** Words to read at length; of more than anybody reads on a screen the beginning, and where the rest is. */
export function shortenLong(words: string): string {
  if (words.length <= SEEN_LENGTH) return words;
  const lengths = `first ${formatCount(SEEN_LENGTH)} of ${formatCount(words.length)} letters`;
  return `${shorten(words, SEEN_LENGTH)}\n\n(The ${lengths}. The whole text is in the chronology as CSV.)`;
}
