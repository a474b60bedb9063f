/** Every usual yes and no: tables of cells in, a mark or none out. */
import { describe, expect, test } from 'vitest';
import { isPlaceholder } from '../../../src/base/placeholder.ts';
import { leavesOpen, readFlag } from '../../../src/domain/readFlag.ts';
import { PLACEHOLDER_CELLS, WORDED_NO, WORDED_OPEN, WORDED_REASONS, WORDED_YES } from './flagWordings.ts';
import { GOOD_PRACTICE_CELLS, NO_CELLS, OPEN_CELLS, REASON_CELLS, YES_CELLS } from './flagCells.ts';

/** What a cell is taken for, by the reading of the contract. */
function read(cell: string): string {
  return leavesOpen(cell) ? `open, and ${readFlag(cell)}` : readFlag(cell);
}

describe('what people write beside a plain yes or no', () => {
  test.each(WORDED_YES)('a yes: %s', (cell) => expect(read(cell)).toBe('yes'));
  test.each(WORDED_REASONS)('a reason: %s', (cell) => expect(read(cell)).toBe('words'));
  test.each(WORDED_NO)('a no: %s', (cell) => expect(read(cell)).toBe('no'));
  test.each(WORDED_OPEN)('open: %s', (cell) => expect(read(cell)).toBe('open, and no'));
  test.each(PLACEHOLDER_CELLS)('empty: %s', (cell) => {
    expect(isPlaceholder(cell)).toBe(true);
    expect(read(cell)).toBe('no');
    expect(readFlag(cell, 'good_practice')).toBe('no');
  });
  test('words that only begin as those of a form are words', () => {
    const words = ['Select committee told', 'Type 1 diabetes', 'Click of the door heard', 'Y/N', 'May', 'Dm'];
    expect(words.filter(isPlaceholder)).toEqual([]);
  });
});

describe('missed opportunities', () => {
  test.each(YES_CELLS)('a yes: %s', (cell) => {
    expect(readFlag(cell)).toBe('yes');
  });

  test.each(REASON_CELLS)('a reason: %s', (cell) => {
    expect(readFlag(cell)).toBe('words');
  });

  test.each(NO_CELLS)('a no: %s', (cell) => {
    expect(readFlag(cell)).toBe('no');
  });

  test.each(OPEN_CELLS)('open, and no mark: %s', (cell) => {
    expect(readFlag(cell)).toBe('no');
    expect(leavesOpen(cell)).toBe(true);
  });

  test('a yes, a reason and most that say no leave nothing open', () => {
    expect([...YES_CELLS, ...REASON_CELLS, 'No', '', 'n/a', '-'].filter((cell) => leavesOpen(cell))).toEqual(
      [],
    );
  });

  test('the table is long enough to mean something', () => {
    expect(YES_CELLS.length + REASON_CELLS.length + NO_CELLS.length).toBeGreaterThanOrEqual(80);
  });
});

test.each(Object.entries(GOOD_PRACTICE_CELLS))('good practice: %s → %s', (cell, expected) => {
  expect(readFlag(cell, 'good_practice')).toBe(expected);
});
