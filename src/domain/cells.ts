/**
 * Reads cells out of a chronology's text blocks: a row number in, the words as written out.
 *
 *     readCell(chronology, 0, 'title')  → "Family moves to the UK"
 */
import { isPlaceholder } from '../base/placeholder.ts';
import { NO_DAY, type Chronology, type SourceFile, type TextBlocks } from './chronology.ts';
import type { Field } from './fields.ts';
import { KnownWords, type ReadBytes } from './knownWords.ts';

/** A byte order mark inside a file is part of its cell. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

const decode: ReadBytes = (bytes, start, end) => decoder.decode(bytes.subarray(start, end));

/** All cells of a row, in column order, as written. */
export function readRowCells(text: TextBlocks, row: number): string[] {
  const cells: string[] = [];
  walkCells(text, row, (bytes, start, end) => {
    cells.push(decode(bytes, start, end));
    return true;
  });
  return cells;
}

/**
 * All cells of a row as one text with a blank after each, for looking through it: to decode each cell by itself
 * takes many times as long. Columns marked in `left` are left out.
 */
export function readRowText(text: TextBlocks, row: number, left: Uint8Array | null = null): string {
  let length = 0;
  const add = (bytes: Uint8Array, start: number, end: number): boolean => {
    const needed = length + end - start + 1;
    if (needed > joined.length) {
      const longer = new Uint8Array(needed * 2);
      longer.set(joined.subarray(0, length));
      joined = longer;
    }
    for (let at = start; at < end; at++) joined[length++] = bytes[at] ?? 0;
    joined[length++] = BLANK;
    return true;
  };
  let column = 0;
  // The first for files that have none to leave out: they cost no more for it.
  walkCells(
    text,
    row,
    left === null ? add : (bytes, start, end) => left[column++] === 1 || add(bytes, start, end),
  );
  const words = decoder.decode(joined.subarray(0, length));
  if (joined.length > KEPT_LENGTH) joined = new Uint8Array(KEPT_LENGTH);
  return words;
}

const BLANK = 32;
/** Where rows are put together; made longer for one that needs it. */
const KEPT_LENGTH = 1 << 16;
let joined = new Uint8Array(KEPT_LENGTH);

/** One cell as written; empty where the file has no such column or the row is short. */
export function readCell(chronology: Chronology, row: number, field: Field): string {
  const file = chronology.files[chronology.rows.file[row] ?? 0];
  const column = file === undefined ? -1 : file.readAs.indexOf(field);
  return column < 0 ? '' : readColumnCell(chronology.text, row, column);
}

/** One cell by its column number; empty where the row is short. `read` may remember what it has read. */
export function readColumnCell(
  text: TextBlocks,
  row: number,
  column: number,
  read: ReadBytes = decode,
): string {
  let cell = '';
  let index = 0;
  walkCells(text, row, (bytes, start, end) => {
    if (index++ < column) return true;
    if (end > start) cell = read(bytes, start, end);
    return false;
  });
  return cell;
}

/**
 * Calls `visit` with a field's cell of each row, without the blanks at its ends, where it is not empty. No other
 * cell is decoded, and nothing is looked at where no file has such a column.
 */
export function eachFilledCell(
  { files, rows, text }: Chronology,
  field: Field,
  visit: (row: number, cell: string) => void,
): void {
  const columns = files.map((file) => file.readAs.indexOf(field));
  if (columns.every((column) => column < 0)) return;
  const words = new KnownWords(decode);
  for (let row = 0; row < rows.length; row++) {
    const column = columns[rows.file[row] ?? 0] ?? -1;
    const cell = column < 0 ? '' : readColumnCell(text, row, column, words.read).trim();
    if (cell !== '') visit(row, cell);
  }
}

/** The field a column was read as; null for a column kept as it is, or a second one for the same field. */
export function recognisedField(file: SourceFile, column: number): Field | null {
  const field = file.readAs[column] ?? null;
  return field !== null && file.readAs.indexOf(field) === column ? field : null;
}

/** The name of a column without a heading: its number, counted from 1 as a person would. */
export function nameColumn(column: number): string {
  return `column ${column + 1}`;
}

/** The agency that a column is, where each agency has one. */
export function nameOwnAgency(heading: string, column: number): string {
  return heading.trim() || nameColumn(column);
}

/** Parts between semicolons; what stands in round brackets is of one part: "training slides (both drunk; the pregnancy)". */
const PARTS = /(?:[^;(]+|\([^()]*\)|\()+/g;

/** The list in a cell, split at semicolons outside brackets, without parts that are empty or a form's own words. */
export function splitList(cell: string): string[] {
  return (cell.includes('(') ? (cell.match(PARTS) ?? []) : cell.split(';'))
    .map((part) => part.trim())
    .filter((part) => part !== '' && !isPlaceholder(part));
}

/** A stored day as a number or null. */
export function dayOrNull(stored: number | undefined): number | null {
  return stored === undefined || stored === NO_DAY ? null : stored;
}

/** Calls `visit` with the byte range of each cell of a row until it returns false. */
export function walkCells(
  text: TextBlocks,
  row: number,
  visit: (bytes: Uint8Array, start: number, end: number) => boolean,
): void {
  const block = blockOfRow(text, row);
  const bytes = text.blocks[block];
  if (bytes === undefined) return;
  const from = text.offset[row] ?? 0;
  const nextIsHere = row + 1 < text.offset.length && text.firstRow[block + 1] !== row + 1;
  const to = nextIsHere ? (text.offset[row + 1] ?? bytes.length) : bytes.length;
  let at = from;
  while (at < to) {
    let length = 0;
    let shift = 1;
    for (;;) {
      const byte = bytes[at++] ?? 0;
      length += (byte % 64) * shift;
      if (byte < 64) break;
      shift *= 64;
    }
    if (!visit(bytes, at, at + length)) return;
    at += length;
  }
}

/** The block that holds a row. Blocks are few: a last one below by bisection. */
function blockOfRow(text: TextBlocks, row: number): number {
  let low = 0;
  let high = text.firstRow.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((text.firstRow[middle] ?? 0) <= row) low = middle;
    else high = middle - 1;
  }
  return low;
}
