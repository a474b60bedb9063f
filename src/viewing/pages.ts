/**
 * A long list in pages: how many things and which page in, the stretch of the list out.
 *
 *     pageOf(12_000, 0)  → { page: 0, pages: 60, from: 0, to: 200, words: "Rows 1 to 200 of 12,000" }
 */
import { formatCount } from '../base/count.ts';

/** Things on one page: few enough to draw at once and to be read aloud. */
const PAGE_SIZE = 200;

export interface Page {
  /** Counted from 0, and never beyond the last. */
  readonly page: number;
  readonly pages: number;
  /** The things on it are those from `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/** A page of a list of `things`; the nearest there is if the list has no such page. */
export function pageOf(count: number, page: number, things: 'Rows' | 'Columns' = 'Rows'): Page {
  const pages = Math.max(1, Math.ceil(count / PAGE_SIZE));
  const at = Math.max(0, Math.min(page, pages - 1));
  const from = at * PAGE_SIZE;
  const to = Math.min(from + PAGE_SIZE, count);
  const words =
    count === 0
      ? `No ${things.toLowerCase()}`
      : `${things} ${formatCount(from + 1)} to ${formatCount(to)} of ${formatCount(count)}`;
  return { page: at, pages, from, to, words };
}

/** The page that a row stands on; the first if it stands on none. */
export function pageWith(rows: Uint32Array, row: number | null): number {
  const at = row === null ? -1 : rows.indexOf(row);
  return at < 0 ? 0 : Math.floor(at / PAGE_SIZE);
}
