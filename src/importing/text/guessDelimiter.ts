/**
 * What stands between the cells of a file: comma, semicolon, tab or pipe.
 *
 * In: the beginning of the text. Out: the delimiter, and how long a `sep=` line is that says so.
 *
 *     "sep=;\nDate;Agency\n…"    → { delimiter: ';', skip: 6 }
 *     "Date|Agency|Event\n…"     → { delimiter: '|', skip: 0 }
 *
 * Each candidate is tried. The one under which most headings are recognised wins, because text is full of
 * commas; if none tells, the one that cuts the rows most evenly.
 */
import { isBlankRecord } from '../columns/blankRows.ts';
import { findHeadingRow, HEADING_SEARCH_ROWS } from '../columns/findHeadingRow.ts';
import { readSample } from './papa.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** A heading counts for more than any evenness, which lies between 0 and 1. */
const EACH_HEADING = 10;
const MOST_EVEN = 1;

/** How much text is looked at. */
export const SAMPLE_LENGTH = 1 << 16;

export interface DelimiterGuess {
  readonly delimiter: string;
  /** Length of the `sep=` line with its end; 0 if there is none. */
  readonly skip: number;
}

/** Guesses from the first SAMPLE_LENGTH characters of a text, or all of it (`isWhole`). */
export function guessDelimiter(start: string, isWhole: boolean): DelimiterGuess {
  const said = /^"?sep=([^\p{L}\p{N}"\s]|\t)"?(?:\r\n|\n|\r|$)/iu.exec(start);
  if (said !== null) return { delimiter: said[1] ?? ',', skip: said[0].length };
  let best: string = DELIMITERS[0];
  let bestScore = -1;
  let isAbsent = false;
  for (const delimiter of DELIMITERS) {
    // Those that stand nowhere cut alike: only the first of them can win, with the one heading that a row then has.
    if (!start.includes(delimiter)) {
      if (isAbsent || bestScore >= EACH_HEADING) continue;
      isAbsent = true;
    }
    const score = scoreDelimiter(start, delimiter, isWhole, bestScore);
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return { delimiter: best, skip: 0 };
}

/** A score of `least` or less is not worked out: it is given as -1. */
function scoreDelimiter(start: string, delimiter: string, isWhole: boolean, least: number): number {
  const sample = readSample(start, delimiter, HEADING_SEARCH_ROWS, isWhole);
  const records = sample.filter((record) => !isBlankRecord(record));
  // No more headings can be recognised than there are cells. To look at cut sentences as headings is dear.
  const widest = records.reduce((width, { length }) => Math.max(width, length), 0);
  if (widest * EACH_HEADING + MOST_EVEN <= least) return -1;
  const recognised = findHeadingRow(records).recognised;
  return recognised * EACH_HEADING + measureEvenness(records);
}

/** The share of records with the commonest number of cells; 0 if that is a single cell. */
function measureEvenness(records: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of records) counts.set(length, (counts.get(length) ?? 0) + 1);
  let commonest = 1;
  let most = 0;
  for (const [length, count] of counts) if (count > most) [commonest, most] = [length, count];
  return commonest === 1 ? 0 : most / records.length;
}
