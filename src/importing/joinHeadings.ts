/**
 * Two rows of headings to one.
 *
 *     Date | (blank) | Event   | (blank)        Date from | Date to | Event summary | Event detail
 *     from | to      | summary | detail     →
 *
 * A cell of the upper row that was merged over several columns stands in the first of them; it counts for
 * the blank ones behind it as long as the lower row is filled there.
 */
import { matchColumns } from './matchColumns.ts';

/** Longer cells are no headings. */
const LONGEST_HEADING = 80;

export interface JoinedHeadings {
  readonly headings: readonly string[];
  /** For each column the words that are known: both rows', else the lower's where nothing is above, else the upper's. */
  readonly names: readonly string[];
}

/**
 * Joins two rows; null if they are no headings over two rows. The lower one could be the first row of data:
 * so at least two of its cells must be filled, and at least half of those must name a column, with what is
 * above them or where nothing is.
 */
export function joinHeadings(upper: readonly string[], lower: readonly string[]): JoinedHeadings | null {
  if ([...upper, ...lower].some((cell) => cell.length > LONGEST_HEADING)) return null;
  const headings: string[] = [];
  const names: string[] = [];
  let group = '';
  let filled = 0;
  let naming = 0;
  for (let column = 0; column < Math.max(upper.length, lower.length); column++) {
    const above = (upper[column] ?? '').trim();
    const below = (lower[column] ?? '').trim();
    group = above !== '' || below === '' ? above : group;
    const both = above === below ? above : [group, below].filter((part) => part !== '').join(' ');
    const named = [both, above === '' ? below : ''].find(isKnown);
    headings.push(both);
    names.push(named ?? (isKnown(group) ? group : both));
    if (below === '') continue;
    filled++;
    if (named !== undefined) naming++;
  }
  return filled >= 2 && naming * 2 >= filled ? { headings, names } : null;
}

function isKnown(heading: string): boolean {
  return heading !== '' && matchColumns([heading])[0] !== null;
}
