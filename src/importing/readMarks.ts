/**
 * What a row's cells mark it as: a missed opportunity, good practice, told otherwise elsewhere.
 *
 *     readMarks(['12/10/2011', 'Yes'], { missed: 1, … })   → FLAG_MISSED
 */
import { FLAG_DIFFERS, FLAG_GOOD_PRACTICE, FLAG_MISSED } from '../domain/chronology.ts';
import { isCross, readFlagReading } from '../domain/flagReading.ts';
import { leavesOpen, readFlag, type FlagColumn } from '../domain/readFlag.ts';
import { cellAt, type ColumnPlaces } from './columnPlaces.ts';

/** The flags of a row's marks, put together. `crossed`: columns under which the file has "x" for a no. */
export function readMarks(
  cells: readonly string[],
  { missed, goodPractice, differs, flagReading }: MarkPlaces,
  crossed: readonly FlagColumn[] = [],
): number {
  const told = readFlagReading(cellAt(cells, flagReading));
  const isMarked = (column: FlagColumn, place: number) => {
    const cell = cellAt(cells, place);
    if (readFlag(cell, column) === 'no') return false;
    return !isCross(cell) || !(crossed.includes(column) || told.includes(column));
  };
  return (
    (isMarked('missed', missed) ? FLAG_MISSED : 0) |
    (isMarked('good_practice', goodPractice) ? FLAG_GOOD_PRACTICE : 0) |
    (cellAt(cells, differs).trim() === '' ? 0 : FLAG_DIFFERS)
  );
}

type MarkPlaces = Pick<ColumnPlaces, 'missed' | 'goodPractice' | 'differs' | 'flagReading'>;

/** The first of a row's flag cells that leaves it open; -1 if none does. */
export function findOpenFlag(
  cells: readonly string[],
  { missed, goodPractice }: Pick<ColumnPlaces, 'missed' | 'goodPractice'>,
): number {
  if (leavesOpen(cellAt(cells, missed), 'missed')) return missed;
  return leavesOpen(cellAt(cells, goodPractice), 'good_practice') ? goodPractice : -1;
}
