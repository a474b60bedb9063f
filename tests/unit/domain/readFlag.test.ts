/** Every usual yes and no: tables of cells in, a mark or none out. */
import { describe, expect, test } from 'vitest';
import { leavesOpen, readFlag } from '../../../src/domain/readFlag.ts';
import { GOOD_PRACTICE_CELLS, NO_CELLS, OPEN_CELLS, REASON_CELLS, YES_CELLS } from './flagCells.ts';

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
    expect(
      [...YES_CELLS, ...REASON_CELLS, 'No', '', 'n/a', '-', 'Y/N'].filter((cell) => leavesOpen(cell)),
    ).toEqual([]);
  });

  test('the table is long enough to mean something', () => {
    expect(YES_CELLS.length + REASON_CELLS.length + NO_CELLS.length).toBeGreaterThanOrEqual(80);
  });
});

test.each(Object.entries(GOOD_PRACTICE_CELLS))('good practice: %s → %s', (cell, expected) => {
  expect(readFlag(cell, 'good_practice')).toBe(expected);
});
