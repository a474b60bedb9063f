/**
 * A lone quotation mark that repeats the cell above, told from one that opens a quoted cell.
 *
 *     14/10/2019,School,Hungry,Yes
 *     15/10/2019,School,Took lunch,"       a ditto mark: were it an opening quote, its cell would run on
 *     21/10/2019,GP,Seen,"                 to the mark in the next row and swallow that row
 *
 * Both readings are possible by the letter. It is a ditto mark only where its lines, cut at every delimiter,
 * have as many cells as the record above, and as the cell of an opening quote it would make no sense: no
 * such number of cells, quotes that do not match, or a mark that stands alone at its end as well.
 */
import { splitLine } from './openQuote.ts';

const QUOTE = '"';

const LINE_FEED = 10;
const RETURN = 13;

/** In narrower tables any two lines are alike. */
const FEWEST_CELLS = 3;

/** True if a cell of a record begins as one does that a ditto mark seems to open. Quick: asked of every record. */
export function mayHoldDitto(cells: readonly string[], delimiter: string): boolean {
  // A delimiter that a `sep=` line names may be a sign of two letters, which no cell begins with half of.
  const edge = delimiter.length === 1 ? delimiter.charCodeAt(0) : LINE_FEED;
  for (const cell of cells) {
    const first = cell.charCodeAt(0);
    if (first === edge || first === LINE_FEED || first === RETURN) return true;
  }
  return false;
}

/**
 * True if a record that was read by its quotes has ditto marks in its first line instead. `record`: its text.
 * `cells`: as read by the quotes; `isFaulty`: these do not match. `width`: the cells of the record above.
 */
export function holdsDitto(
  record: string,
  cells: readonly string[],
  isFaulty: boolean,
  delimiter: string,
  width: number,
): boolean {
  const lines = record.split(/\r?\n|\r/).filter((line) => line.trim() !== '');
  const [first = '', next, ...others] = lines;
  const isRow = (line: string) => splitDittos(line, delimiter, width).length === width;
  if (splitAtDittos(first, delimiter, width) === null) return false;
  if (next === undefined) return cells.length !== width;
  if (!isRow(next)) return false;
  if (isFaulty) return true;
  const isBetweenMarks = cells.some(
    (cell) => isEdge(cell[0], delimiter) && isEdge(cell[cell.length - 1], delimiter),
  );
  return isBetweenMarks && isRow(others[others.length - 1] ?? next);
}

/** The cells of one line, whatever its quotes; lone ones are cells where that gives as many as the record above. */
export function splitDittos(line: string, delimiter: string, width: number): string[] {
  return splitAtDittos(line, delimiter, width) ?? splitLine(line, delimiter);
}

/** True if a cell of a broken line has a quote that is left open, and is neither a ditto mark nor speech. */
export function hasOpenCell(cells: readonly string[]): boolean {
  return cells.some((cell) => cell !== QUOTE && cell.startsWith(QUOTE) && cell.split(QUOTE).length % 2 === 0);
}

/** Null if no quote stands alone, or the cells are not as many as those of the record above. */
function splitAtDittos(line: string, delimiter: string, width: number): string[] | null {
  if (width < FEWEST_CELLS) return null;
  const cells = splitLine(line, delimiter, false);
  return cells.includes(QUOTE) && cells.length === width ? cells : null;
}

/** What stands beside a lone mark, and so at the edge of a cell that it would open or close. */
function isEdge(character: string | undefined, delimiter: string): boolean {
  return character === delimiter || character === '\n' || character === '\r';
}
