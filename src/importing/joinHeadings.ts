/**
 * Two rows of headings to one.
 *
 *     Date | (blank) | Event   | (blank)        Date from | Date to | Event summary | Event detail
 *     from | to      | summary | detail     →
 *
 * A cell of the upper row that was merged over several columns stands in the first of them; it counts for
 * the blank ones behind it as long as the lower row is filled there.
 */
import { isBlank } from './blankRows.ts';
import { matchColumns } from './matchColumns.ts';

/** Longer cells are no headings. */
const LONGEST_HEADING = 80;

export interface JoinedHeadings {
  readonly headings: readonly string[];
  /** For each column the words that are known: both rows', else the lower's, else the upper's. */
  readonly names: readonly string[];
}

/** Joins two rows; null if they cannot be headings. */
export function joinHeadings(upper: readonly string[], lower: readonly string[]): JoinedHeadings | null {
  if ([...upper, ...lower].some((cell) => cell.length > LONGEST_HEADING)) return null;
  const headings: string[] = [];
  const names: string[] = [];
  let group = '';
  for (let column = 0; column < Math.max(upper.length, lower.length); column++) {
    const above = (upper[column] ?? '').trim();
    const below = (lower[column] ?? '').trim();
    group = above !== '' ? above : isBlank(below) ? '' : group;
    const both = above === below ? above : [group, below].filter((part) => part !== '').join(' ');
    headings.push(both);
    names.push([both, below, group].find(isKnown) ?? both);
  }
  return { headings, names };
}

function isKnown(heading: string): boolean {
  return matchColumns([heading])[0] !== null;
}
