/**
 * Gathers the cells of rows into blocks of bytes, in the form that `chronology.ts` describes and
 * `cells.ts` reads: each cell in UTF-8 behind its length, row after row.
 *
 *     text.addRow(['2012-03-03', 'Hé'], 2)   → 0A "2012-03-03" 03 "Hé"
 *
 * Blocks begin small and each is twice as long as the one before, to about 4 MB, so that a small case takes little and
 * blocks can be handed over by a worker one by one; a row longer than that has a block of its own.
 */
import type { TextBlocks } from './chronology.ts';
import { growTo } from '../base/growTo.ts';

const FIRST_LENGTH = 1 << 16;
const MOST_LENGTH = 1 << 22;
/** A letter takes three bytes at most, and a length in bytes at most twice what one in letters takes. */
const MOST_BYTES = 3;

/** Letters that wait to be encoded. */
const MOST_WAITING = 1 << 13;

const encoder = new TextEncoder();

/** A row count and where its text ends, to go back to. */
export interface TextMark {
  readonly rows: number;
  readonly blocks: number;
  readonly used: number;
}

interface WaitingRow {
  readonly cells: readonly string[];
  readonly count: number;
}

export class TextBlockBuilder {
  #closed: Uint8Array<ArrayBuffer>[] = [];
  #block = new Uint8Array(FIRST_LENGTH);
  #used = 0;
  #firstRow: number[] = [0];
  #offset = new Uint32Array(1024);
  #rows = 0;
  /** Rows to be encoded together: a call for each costs more than its letters, as long as those are plain. */
  #waiting: WaitingRow[] = [];
  #lines: string[] = [];
  #waitingLetters = 0;
  /** A text with a letter of more than one byte has most likely many: from there on each row is encoded by itself. */
  #isPlain = true;

  /** Adds the first `count` cells of a row. They must not change after. */
  addRow(cells: readonly string[], count: number): void {
    // Most rows have no letter but the plain ones, each of one byte.
    const line = joinCells(cells, count, (cell) => cell.length);
    const letters = this.#waitingLetters + line.length;
    if (letters > MOST_WAITING || !this.#hasRoom(letters * MOST_BYTES)) this.#writeWaiting();
    this.#makeRoom(line.length * MOST_BYTES);
    if (this.#isPlain) this.#addWaiting(line, { cells, count });
    else this.#addNow(line, { cells, count });
  }

  #addWaiting(line: string, row: WaitingRow): void {
    this.#beginRow(this.#used + this.#waitingLetters);
    this.#waiting.push(row);
    this.#lines.push(line);
    this.#waitingLetters += line.length;
  }

  #addNow(line: string, { cells, count }: WaitingRow): void {
    const start = this.#used;
    this.#beginRow(start);
    this.#write(line);
    if (this.#used - start === line.length) return;
    this.#used = start;
    this.#write(joinCells(cells, count, countBytes));
  }

  #beginRow(start: number): void {
    this.#offset = growTo(this.#offset, this.#rows + 1);
    this.#offset[this.#rows++] = start;
  }

  /** Encodes the rows that wait: all at once if they are plain, else each by itself. */
  #writeWaiting(): void {
    const [rows, lines, start] = [this.#waiting, this.#lines, this.#used];
    if (rows.length === 0) return;
    this.#write(lines.join(''));
    this.#isPlain = this.#used - start === this.#waitingLetters;
    this.#waiting = [];
    this.#lines = [];
    this.#waitingLetters = 0;
    if (this.#isPlain) return;
    this.#used = start;
    this.#rows -= rows.length;
    rows.forEach((row, at) => {
      this.#addNow(lines[at] ?? '', row);
    });
  }

  #hasRoom(bytes: number): boolean {
    return this.#used + bytes <= this.#block.length;
  }

  #makeRoom(bytes: number): void {
    if (this.#hasRoom(bytes)) return;
    if (this.#used > 0) {
      this.#closed.push(this.#block.subarray(0, this.#used));
      this.#firstRow.push(this.#rows);
    }
    this.#block = new Uint8Array(Math.max(Math.min(2 * this.#block.length, MOST_LENGTH), bytes));
    this.#used = 0;
  }

  #write(line: string): void {
    this.#used += encoder.encodeInto(line, this.#block.subarray(this.#used)).written;
  }

  /** Where the text stands now. */
  mark(): TextMark {
    this.#writeWaiting();
    return { rows: this.#rows, blocks: this.#closed.length, used: this.#used };
  }

  /** Forgets all rows since the mark. */
  goBackTo({ rows, blocks, used }: TextMark): void {
    this.#writeWaiting();
    const open = this.#closed[blocks];
    if (open !== undefined) this.#block = new Uint8Array(open.buffer);
    this.#closed.length = blocks;
    this.#firstRow.length = blocks + 1;
    this.#used = used;
    this.#rows = rows;
  }

  /** The text so far, to be read at once; it is not a copy. */
  peek(): TextBlocks {
    this.#writeWaiting();
    return {
      blocks: [...this.#closed, this.#block.subarray(0, this.#used)],
      firstRow: Uint32Array.from(this.#firstRow),
      offset: this.#offset.subarray(0, this.#rows),
    };
  }

  /** The finished text. The builder is not used after. */
  finish(): TextBlocks {
    this.#writeWaiting();
    return {
      blocks: [...this.#closed, this.#block.slice(0, this.#used)],
      firstRow: Uint32Array.from(this.#firstRow),
      offset: this.#offset.slice(0, this.#rows),
    };
  }
}

/** Cells behind their lengths as one text: to encode a row takes hardly longer than to encode a cell. */
function joinCells(cells: readonly string[], count: number, measure: (cell: string) => number): string {
  let line = '';
  for (let i = 0; i < count; i++) {
    const cell = cells[i] ?? '';
    line += writeLength(measure(cell)) + cell;
  }
  return line;
}

function countBytes(cell: string): number {
  return encoder.encode(cell).length;
}

/** A number in letters of one byte: six bits each, the lowest first, and a seventh where more follow. */
function writeLength(length: number): string {
  return length < 64
    ? String.fromCharCode(length)
    : String.fromCharCode(64 | (length % 64)) + writeLength(Math.floor(length / 64));
}
