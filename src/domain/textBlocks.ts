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

const encoder = new TextEncoder();

/** A row count and where its text ends, to go back to. */
export interface TextMark {
  readonly rows: number;
  readonly blocks: number;
  readonly used: number;
}

export class TextBlockBuilder {
  #closed: Uint8Array<ArrayBuffer>[] = [];
  #block = new Uint8Array(FIRST_LENGTH);
  #used = 0;
  #firstRow: number[] = [0];
  #offset = new Uint32Array(1024);
  #rows = 0;

  /** Adds the first `count` cells of a row. */
  addRow(cells: readonly string[], count: number): void {
    // Most rows have no letter but the plain ones, each of one byte.
    const line = joinCells(cells, count, (cell) => cell.length);
    this.#makeRoom(line.length * MOST_BYTES);
    const start = this.#used;
    this.#offset = growTo(this.#offset, this.#rows + 1);
    this.#offset[this.#rows++] = start;
    this.#write(line);
    if (this.#used - start === line.length) return;
    this.#used = start;
    this.#write(joinCells(cells, count, countBytes));
  }

  #makeRoom(bytes: number): void {
    if (this.#used + bytes <= this.#block.length) return;
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
    return { rows: this.#rows, blocks: this.#closed.length, used: this.#used };
  }

  /** Forgets all rows since the mark. */
  goBackTo({ rows, blocks, used }: TextMark): void {
    const open = this.#closed[blocks];
    if (open !== undefined) this.#block = new Uint8Array(open.buffer);
    this.#closed.length = blocks;
    this.#firstRow.length = blocks + 1;
    this.#used = used;
    this.#rows = rows;
  }

  /** The text so far, to be read at once; it is not a copy. */
  peek(): TextBlocks {
    return {
      blocks: [...this.#closed, this.#block.subarray(0, this.#used)],
      firstRow: Uint32Array.from(this.#firstRow),
      offset: this.#offset.subarray(0, this.#rows),
    };
  }

  /** The finished text. The builder is not used after. */
  finish(): TextBlocks {
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
