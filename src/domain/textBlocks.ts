/**
 * Gathers the cells of rows into blocks of bytes, in the form that `chronology.ts` describes and
 * `cells.ts` reads: each cell in UTF-8 behind its length, row after row.
 *
 *     text.addRow(['2012-03-03', 'Hé'])   → 0A "2012-03-03" 03 "Hé"
 *
 * Blocks begin small and each is twice as long as the one before, to about 4 MB, so that a small case takes little and
 * blocks can be handed over by a worker one by one; a row longer than that has a block of its own.
 */
import type { TextBlocks } from './chronology.ts';
import { growTo } from '../base/growTo.ts';

const FIRST_LENGTH = 1 << 16;
const MOST_LENGTH = 1 << 22;

/** Shorter cells are copied letter by letter, which is faster than to call the encoder. */
const SHORT_CELL = 24;

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
    let letters = 0;
    for (let i = 0; i < count; i++) letters += (cells[i] ?? '').length;
    // A letter takes three bytes at most, a length five.
    this.#makeRoom(letters * 3 + count * 5);
    this.#offset = growTo(this.#offset, this.#rows + 1);
    this.#offset[this.#rows++] = this.#used;
    for (let i = 0; i < count; i++) this.#writeCell(cells[i] ?? '');
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

  #writeCell(cell: string): void {
    const block = this.#block;
    const start = this.#used;
    const length = cell.length;
    if (length < SHORT_CELL) {
      let at = start + 1;
      let i = 0;
      for (; i < length; i++) {
        const code = cell.charCodeAt(i);
        if (code > 127) break;
        block[at++] = code;
      }
      if (i === length) {
        block[start] = length;
        this.#used = at;
        return;
      }
    }
    // The length is known only after the text; most often it takes as many bytes as the letters' number does.
    const guessed = bytesOfLength(length);
    const { written } = encoder.encodeInto(cell, block.subarray(start + guessed));
    const needed = bytesOfLength(written);
    if (needed !== guessed) block.copyWithin(start + needed, start + guessed, start + guessed + written);
    this.#writeLength(written, start);
    this.#used = start + needed + written;
  }

  #writeLength(length: number, start: number): void {
    let rest = length;
    let at = start;
    while (rest >= 0x80) {
      this.#block[at++] = (rest % 128) | 0x80;
      rest = Math.floor(rest / 128);
    }
    this.#block[at] = rest;
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

function bytesOfLength(length: number): number {
  return length < 0x80 ? 1 : length < 0x4000 ? 2 : length < 0x200000 ? 3 : length < 0x10000000 ? 4 : 5;
}
