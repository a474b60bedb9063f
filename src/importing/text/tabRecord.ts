/**
 * Quotes in text whose cells are parted by tabs, as it comes out of Word and of cells that are copied: there a
 * quotation mark is mostly speech. A cell is taken out of its quotes only where they stand around all of it and
 * those within are doubled; else they are letters like any other.
 *
 *     "Dad hit me" - told TA, "and mum"   → as it stands
 *     "said ""no"" twice"                 → said "no" twice
 *     "Well" child⇥"                      → two cells, as they stand
 */
const QUOTE = '"';
const TAB = '\t';

export interface TabRecord {
  readonly cells: string[];
  /** Where the next record begins. */
  readonly end: number;
}

/** Reads the record that begins at `from`. */
export function readTabRecord(text: string, from: number): TabRecord {
  const cells: string[] = [];
  for (let at = from; ;) {
    const close = text[at] === QUOTE ? findClosing(text, at) : -1;
    let next = close < 0 ? at : close + 1;
    while (next < text.length && text[next] !== TAB && text[next] !== '\n') next++;
    const isLast = text[next] !== TAB;
    if (close >= 0) cells.push(text.slice(at + 1, close).replaceAll('""', QUOTE));
    else cells.push(isLast ? text.slice(at, next).replace(/\r$/, '') : text.slice(at, next));
    if (isLast) return { cells, end: Math.min(next + 1, text.length) };
    at = next + 1;
  }
}

/** The place of the quote that closes a cell; -1 if another one stands within that is not doubled. */
function findClosing(text: string, open: number): number {
  for (let quote = open; ;) {
    quote = text.indexOf(QUOTE, quote + 1);
    if (quote < 0) return -1;
    if (text[quote + 1] === QUOTE) {
      quote++;
      continue;
    }
    let after = quote + 1;
    while (text[after] === ' ' || text[after] === '\r') after++;
    return after >= text.length || text[after] === TAB || text[after] === '\n' ? quote : -1;
  }
}
