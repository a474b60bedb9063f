/**
 * What a cell of the column `flag_reading` says of the marks in its row: that an "x" under a column is a cross and
 * no tick. Written where the file had ticks beside it; under a canonical heading "x" is a yes.
 *
 *     readFlagReading('x is a no under missed')   → ['missed']
 *     writeFlagReading('', ['good_practice'])     → 'x is a no under good_practice'
 */
import { splitList } from './cells.ts';
import type { FlagColumn } from './readFlag.ts';

const COLUMNS: readonly FlagColumn[] = ['missed', 'good_practice'];
const CROSS = /^x+$/i;

/** True for "x", "X", "xx": a tick or a cross. */
export function isCross(cell: string): boolean {
  return CROSS.test(cell.trim());
}

/** The columns under which "x" is a no. */
export function readFlagReading(cell: string): readonly FlagColumn[] {
  if (cell === '') return [];
  const words = splitList(cell).map((part) => part.toLowerCase());
  return COLUMNS.filter((column) => words.includes(say(column)));
}

/** A cell that says what it said, and that "x" is a no under these columns. */
export function writeFlagReading(cell: string, columns: readonly FlagColumn[]): string {
  const told = readFlagReading(cell);
  const added = columns.filter((column) => !told.includes(column)).map(say);
  return added.length === 0 ? cell : [...splitList(cell), ...added].join('; ');
}

function say(column: FlagColumn): string {
  return `x is a no under ${column}`;
}
