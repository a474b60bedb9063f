/**
 * What a row's cells mark it as: a missed opportunity, good practice, told otherwise elsewhere.
 *
 *     readMarks(['12/10/2011', 'Yes'], { missed: 1, … })   → FLAG_MISSED
 */
import { FLAG_DIFFERS, FLAG_GOOD_PRACTICE, FLAG_MISSED } from '../domain/chronology.ts';
import { leavesOpen, readFlag } from '../domain/readFlag.ts';
import { cellAt, type ColumnPlaces } from './columnPlaces.ts';

/** The flags of a row's marks, put together. */
export function readMarks(
  cells: readonly string[],
  { missed, goodPractice, differs }: Pick<ColumnPlaces, 'missed' | 'goodPractice' | 'differs'>,
): number {
  return (
    (readFlag(cellAt(cells, missed), 'missed') === 'no' ? 0 : FLAG_MISSED) |
    (readFlag(cellAt(cells, goodPractice), 'good_practice') === 'no' ? 0 : FLAG_GOOD_PRACTICE) |
    (cellAt(cells, differs).trim() === '' ? 0 : FLAG_DIFFERS)
  );
}

/** The first of a row's flag cells that leaves it open; -1 if none does. */
export function findOpenFlag(
  cells: readonly string[],
  { missed, goodPractice }: Pick<ColumnPlaces, 'missed' | 'goodPractice'>,
): number {
  if (leavesOpen(cellAt(cells, missed), 'missed')) return missed;
  return leavesOpen(cellAt(cells, goodPractice), 'good_practice') ? goodPractice : -1;
}
