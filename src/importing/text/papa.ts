/**
 * Text to records, with the spreadsheet row of each. The only file that knows PapaParse.
 *
 * In: text in pieces of any length. Out: for each record its cells and its row, one after the other; none
 * is kept. A record is a row of the spreadsheet, blank ones and line breaks inside quotes included, so
 * that record index + 1 is the row number a person sees.
 *
 *     reader.push('date,agency\n2012-03-');      → onRecord(['date', 'agency'], 1)
 *     reader.push('01,School\n'); reader.end();  → onRecord(['2012-03-01', 'School'], 2)
 *
 * PapaParse splits records; what it does not do is done here: pieces, mixed line ends, quotes that are
 * never closed (`openQuote.ts`) and quotes that repeat the cell above (`dittoQuote.ts`).
 */
// Wherever this file is compiled, its idea of PapaParse comes along.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference
/// <reference path="./papaparse.d.ts" />
import Papa from 'papaparse';
import { hasOpenCell, holdsDitto, mayHoldDitto, splitDittos } from './dittoQuote.ts';
import { unifyLineEnds } from './lineEnds.ts';
import { inspectRecord } from './openQuote.ts';
import { readTabRecord, type TabRecord } from './tabRecord.ts';

export interface RecordListener {
  /** A record; `sheetRow` counts from 1. */
  onRecord(cells: string[], sheetRow: number): void;
  /** A quote was opened in this row and never closed. Its line follows as a record of its own. */
  onOpenQuote(sheetRow: number): void;
}

/** A record this long that does not end is looked at for a missing quote before more text is waited for. */
const LONG_RECORD = 1 << 16;

/** A record this long is not waited for any longer: no cell is, and no text can grow without end. */
const LONGEST_RECORD = 1 << 26;

const RETURN = 13;
const TAB = '\t';

export class RecordReader {
  readonly #delimiter: string;
  readonly #listener: RecordListener;
  #rest = '';
  /** Nothing is tried before so much text is there: a long cell is not read again for every piece. */
  #waitFor = 0;
  #sheetRow: number;
  /** How many cells the record before has. */
  #width = 0;

  /** `rowsBefore`: spreadsheet rows that stand before the text, such as a `sep=` line. */
  constructor(delimiter: string, rowsBefore: number, listener: RecordListener) {
    this.#delimiter = delimiter;
    this.#sheetRow = rowsBefore;
    this.#listener = listener;
  }

  /** Reads all records that end within the text so far. */
  push(text: string): void {
    this.#rest += text;
    if (this.#rest.length >= this.#waitFor) this.#read(false);
  }

  /** Reads the last record. */
  end(): void {
    this.#read(true);
  }

  #read(isLast: boolean): void {
    const text = unifyLineEnds(this.#rest, this.#delimiter, isLast);
    let from = 0;
    for (;;) {
      const { readTo, isFaulty } = this.#readWhole(text, from, isLast);
      from = readTo;
      if (!isFaulty && !this.#isStuck(text, from, isLast)) break;
      // One broken line seldom comes alone. The next ones are looked at before the parser gets the rest.
      do from = this.#readBrokenLine(text, from);
      while (from < text.length && inspectRecord(text, from, this.#delimiter) === 'quote-not-closed');
    }
    this.#rest = isLast ? '' : text.slice(from);
    this.#waitFor = this.#rest.length > LONG_RECORD ? this.#rest.length * 2 : 0;
  }

  #isStuck(text: string, from: number, isLast: boolean): boolean {
    const length = text.length - from;
    if (isLast || length < LONG_RECORD) return false;
    return length > LONGEST_RECORD || inspectRecord(text, from, this.#delimiter) === 'quote-not-closed';
  }

  /** Reads records up to the end of the text, or up to one whose quote is not closed. */
  #readWhole(text: string, from: number, isLast: boolean): { readTo: number; isFaulty: boolean } {
    const delimiter = this.#delimiter;
    let readTo = from;
    let isFaulty = false;
    const parser = new Papa.Parser({
      delimiter,
      newline: '\n',
      step: ({ data, errors, meta }) => {
        const cells = data[0] ?? [];
        const end = from + meta.cursor;
        const isUnmatched = errors.length > 0;
        const isDitto =
          mayHoldDitto(cells, delimiter) &&
          holdsDitto(text.slice(readTo, end), cells, isUnmatched, delimiter, this.#width);
        if (isDitto || (isUnmatched && this.#hasOpenQuote(text, readTo, errors))) {
          isFaulty = true;
          parser.abort();
          return;
        }
        const spoken = delimiter === TAB ? rereadSpeech(text, readTo, end) : null;
        // A quote that opens speech ran on over the end of its line.
        if (spoken !== null && spoken.end < end) {
          isFaulty = true;
          parser.abort();
          return;
        }
        if (spoken === null && text.charCodeAt(end - 2) === RETURN)
          dropReturn(text, end - 1, cells, delimiter);
        readTo = end;
        const taken = spoken?.cells ?? cells;
        this.#width = taken.length;
        this.#listener.onRecord(taken, ++this.#sheetRow);
      },
    });
    parser.parse(from === 0 ? text : text.slice(from), 0, !isLast);
    return { readTo, isFaulty };
  }

  #hasOpenQuote(text: string, from: number, errors: readonly { code: string }[]): boolean {
    return (
      errors.some(({ code }) => code === 'MissingQuotes') ||
      inspectRecord(text, from, this.#delimiter) === 'quote-not-closed'
    );
  }

  /** Reads one line as a record, whatever its quotes, and returns where the next line begins. */
  #readBrokenLine(text: string, from: number): number {
    let end = from;
    while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
    this.#sheetRow++;
    const cells = splitDittos(text.slice(from, end), this.#delimiter, this.#width);
    if (hasOpenCell(cells)) this.#listener.onOpenQuote(this.#sheetRow);
    this.#width = cells.length;
    this.#listener.onRecord(cells, this.#sheetRow);
    return text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
  }
}

/** The record of tab text once more, if it has a quote: there most quotes are speech. */
function rereadSpeech(text: string, from: number, end: number): TabRecord | null {
  return text.slice(from, end).includes('"') ? readTabRecord(text, from) : null;
}

/**
 * Takes the carriage return of CR LF off the last cell. Behind a closing quote PapaParse has left it out
 * already, and a return that ends the cell then belongs to it; so it is taken only from a bare cell.
 */
function dropReturn(text: string, lineEnd: number, cells: string[], delimiter: string): void {
  const last = cells[cells.length - 1] ?? '';
  if (last.charCodeAt(last.length - 1) !== RETURN) return;
  const start = lineEnd - last.length;
  const before = text[start - 1];
  const isBare = start === 0 || before === delimiter || before === '\n';
  if (isBare && text.startsWith(last, start)) cells[cells.length - 1] = last.slice(0, -1);
}

/** The first records of a text, at most `limit`. For finding out what kind of table it is. */
export function readSample(text: string, delimiter: string, limit: number, isWhole: boolean): string[][] {
  const records: string[][] = [];
  const unified = unifyLineEnds(text, delimiter, isWhole);
  const parser = new Papa.Parser({
    delimiter,
    newline: '\n',
    step: ({ data }) => {
      const cells = data[0] ?? [];
      const last = cells.length - 1;
      cells[last] = (cells[last] ?? '').replace(/\r$/, '');
      if (records.push(cells) >= limit) parser.abort();
    },
  });
  parser.parse(unified, 0, !isWhole);
  return records;
}
