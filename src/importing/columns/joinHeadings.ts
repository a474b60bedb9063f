/**
 * Two rows of headings to one.
 *
 *     Date | (blank) | Event   | (blank)        Date from | Date to | Event summary | Event detail
 *     from | to      | summary | detail     →
 *
 * A cell of the upper row that was merged over several columns stands in the first of them; it counts for
 * the blank ones behind it as long as the lower row is filled there.
 */
import { isKnownInFull, matchColumns } from './matchColumns.ts';

/** Longer cells are no headings. */
const LONGEST_HEADING = 80;

export interface JoinedHeadings {
  readonly headings: readonly string[];
  /** For each column the words that are known: both rows', else the lower's, else the upper's. */
  readonly names: readonly string[];
}

/**
 * Joins two rows, in two ways: a cell of the upper one counts for the blank ones behind it wherever that makes
 * a known heading, or only where the lower's alone makes none ("Date of | (blank)" over "contact | Event").
 * None if they are no headings over two rows. The lower one could be the first row of data: so at least two
 * of its cells must be filled, and at least half of those must name a column, with what is above them or where
 * nothing is; or all of them end what is above them.
 */
export function joinHeadings(upper: readonly string[], lower: readonly string[]): JoinedHeadings[] {
  if ([...upper, ...lower].some((cell) => cell.length > LONGEST_HEADING)) return [];
  const carried: Joined[] = [];
  const own: Joined[] = [];
  let group = '';
  let filled = 0;
  let naming = 0;
  for (let column = 0; column < Math.max(upper.length, lower.length); column++) {
    const above = (upper[column] ?? '').trim();
    const below = (lower[column] ?? '').trim();
    group = above !== '' || below === '' ? above : group;
    const both = above === below ? above : [group, below].filter((part) => part !== '').join(' ');
    const named = [both, above === '' ? below : ''].find(isKnown);
    // A title above it takes no name from a column: "Child S" over "Date".
    const name = named ?? [below, group].find(isKnown) ?? both;
    const alone = { heading: below, name: below };
    const isAlone = above === '' && isKnown(below);
    carried.push(isAlone && name === below ? alone : { heading: both, name });
    own.push(isAlone ? alone : { heading: both, name });
    if (below === '') continue;
    filled++;
    if (named !== undefined) naming++;
  }
  const isPlain = filled >= 2 && naming * 2 >= filled;
  return isPlain || endsHeadings(upper, lower) ? [carried, own].map(splitJoined) : [];
}

interface Joined {
  readonly heading: string;
  readonly name: string;
}

function splitJoined(columns: readonly Joined[]): JoinedHeadings {
  return { headings: columns.map(({ heading }) => heading), names: columns.map(({ name }) => name) };
}

/**
 * True for a row that only ends the headings above it: "Missed" goes on as "op?", "Child seen" as "(Y/N)". Each
 * of its cells then makes a heading that is known to its last word, so that no row of data is taken for one.
 */
export function endsHeadings(upper: readonly string[], lower: readonly string[]): boolean {
  const filled = lower.flatMap((cell, column) => (cell.trim() === '' ? [] : [column]));
  return (
    filled.length > 0 &&
    filled.every((column) => {
      const above = (upper[column] ?? '').trim();
      return above !== '' && isKnownInFull(`${above} ${(lower[column] ?? '').trim()}`);
    })
  );
}

function isKnown(heading: string): boolean {
  return heading !== '' && matchColumns([heading])[0] !== null;
}
