/**
 * Quotes that are opened and not closed.
 *
 * A cell that begins with a quote runs on, over line breaks too, to the next closing one. If that is
 * missing, the cell swallows the rows after it. This file tells such a cell from one that is merely long,
 * and reads its line without it.
 *
 *     1,"the visit was made,School      the quote in line 1 is not closed: inside what would be its cell
 *     2,"seen",School                   stands a quote that opens a cell, after a line break
 */

/** What a record is that begins at some place in a text. */
export type RecordState = 'whole' | 'unfinished' | 'quote-not-closed';

const QUOTE = '"';

/**
 * Looks at the record that begins at `from`. `unfinished`: the text ends inside a quoted cell, which may
 * still be closed by what follows.
 */
export function inspectRecord(text: string, from: number, delimiter: string): RecordState {
  let at = from;
  // Looked for again only once it is passed: a record of millions of cells is gone through once, not for each.
  let nextLine = -1;
  for (;;) {
    if (text[at] === QUOTE) {
      const close = findClose(text, at, delimiter);
      if (typeof close === 'string') return close;
      at = close;
      if (at >= text.length || text[at] === '\n') return 'whole';
      at++;
      continue;
    }
    const nextDelimiter = text.indexOf(delimiter, at);
    if (nextDelimiter < 0) return 'whole';
    if (nextLine < at) nextLine = findOrEnd(text, '\n', at);
    if (nextLine < nextDelimiter) return 'whole';
    at = nextDelimiter + 1;
  }
}

/** The place of the delimiter or line end behind the quoted cell that begins at `open`. */
function findClose(text: string, open: number, delimiter: string): number | RecordState {
  for (let quote = open; ;) {
    quote = text.indexOf(QUOTE, quote + 1);
    if (quote < 0) return 'unfinished';
    if (text[quote + 1] === QUOTE) {
      quote++;
      continue;
    }
    const after = skipBlanks(text, quote + 1, delimiter);
    if (after >= text.length || text[after] === delimiter || text[after] === '\n') return after;
    // Here a quote stands inside the cell. Right behind a delimiter or line end it looks like the opening
    // of another cell; if a line break lies between, the first quote was never closed.
    const before = text[quote - 1];
    const opensCell = before === delimiter || before === '\n';
    if (opensCell && text.slice(open, quote).includes('\n')) return 'quote-not-closed';
  }
}

function findOrEnd(text: string, what: string, from: number): number {
  const at = text.indexOf(what, from);
  return at < 0 ? text.length : at;
}

function skipBlanks(text: string, from: number, delimiter: string): number {
  let at = from;
  while ((text[at] === ' ' || text[at] === '\r' || text[at] === '\t') && text[at] !== delimiter) at++;
  return at;
}

/**
 * The cells of one line, whatever its quotes: a quoted cell that closes on the line is taken out of its
 * quotes, one that does not keeps its quote as a character and ends at the next delimiter. `mayOpenAlone`:
 * whether a quote may open a cell that has nothing but the quote before the next delimiter.
 */
export function splitLine(line: string, delimiter: string, mayOpenAlone = true): string[] {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    const isAlone = at + 1 >= line.length || line[at + 1] === delimiter;
    const opens = line[at] === QUOTE && (mayOpenAlone || !isAlone);
    const close = opens ? findCloseOnLine(line, at, delimiter) : -1;
    if (close >= 0) {
      const lastQuote = line.lastIndexOf(QUOTE, close - 1);
      cells.push(line.slice(at + 1, lastQuote).replaceAll('""', QUOTE));
      if (close >= line.length) return cells;
      at = close + 1;
      continue;
    }
    const next = line.indexOf(delimiter, at);
    if (next < 0) {
      cells.push(line.slice(at));
      return cells;
    }
    cells.push(line.slice(at, next));
    at = next + 1;
  }
}

/** As `findClose`, within a line; -1 if the cell is not closed before another one opens. */
function findCloseOnLine(line: string, open: number, delimiter: string): number {
  for (let quote = open; ;) {
    quote = line.indexOf(QUOTE, quote + 1);
    if (quote < 0) return -1;
    if (line[quote + 1] === QUOTE) {
      quote++;
      continue;
    }
    const after = skipBlanks(line, quote + 1, delimiter);
    if (after >= line.length || line[after] === delimiter) return after;
    // Between tabs a quote within is speech.
    if (line[quote - 1] === delimiter || delimiter === '\t') return -1;
  }
}
