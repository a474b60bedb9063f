/**
 * What a row's cells mark it as: a missed opportunity, good practice, told otherwise elsewhere.
 *
 *     readMarks(['12/10/2011', 'Yes'], { missed: 1, … })   → FLAG_MISSED
 */
import { rememberBeside } from '../../base/remember.ts';
import { FLAG_DIFFERS, FLAG_GOOD_PRACTICE, FLAG_MISSED } from '../../domain/chronology.ts';
import { identifyAgency } from '../../domain/agencyName.ts';
import { isCross, readFlagReading } from '../../domain/flagReading.ts';
import { leavesOpen, readFlag, type FlagColumn } from '../../domain/readFlag.ts';
import { isAgencyName } from '../columns/agencyColumns.ts';
import { cellAt, type ColumnPlaces } from '../columns/columnPlaces.ts';

const BETWEEN_NAMES = /\s*[;,/&+]\s*|\s+and\s+/;
const AFTER_YES = /^(?:y|yes)\s*[-–—:,(]\s*/i;
const MOST_WORDS = 3;
/** What is longer names no agencies. */
const LONGEST = 200;
/** "Police not called" says what was missed, and not who missed it. */
const SAYS_WHAT =
  /\b(?:not|no|never|without|did|was|were|should|could|fail\w*|told|called|seen|missed|late|delay\w*|lack\w*|poor)\b/i;

/** The flags of a row's marks, put together. `crossed`: columns under which the file has "x" for a no. */
export function readMarks(
  cells: readonly string[],
  places: MarkPlaces,
  crossed: readonly FlagColumn[] = [],
): number {
  const { missed, goodPractice, differs, flagReading } = places;
  const told = readFlagReading(cellAt(cells, flagReading));
  const isMarked = (column: FlagColumn, place: number) => {
    const cell = cellAt(cells, place);
    if (readFlag(cell, column) === 'no') return false;
    return !isCross(cell) || !(crossed.includes(column) || told.includes(column));
  };
  return (
    (isMarked('missed', missed) && !namesOtherAgency(cells, places) ? FLAG_MISSED : 0) |
    (isMarked('good_practice', goodPractice) ? FLAG_GOOD_PRACTICE : 0) |
    (cellAt(cells, differs).trim() === '' ? 0 : FLAG_DIFFERS)
  );
}

type MarkPlaces = Pick<ColumnPlaces, 'missed' | 'goodPractice' | 'differs' | 'flagReading' | 'agency'>;

/** True where the cell for missed opportunities names agencies, and none that acted: "GP" in a row of the school. */
export function namesOtherAgency(
  cells: readonly string[],
  { missed, agency }: Pick<ColumnPlaces, 'missed' | 'agency'>,
): boolean {
  const flag = cellAt(cells, missed);
  return flag !== '' && namesOthers(flag, cellAt(cells, agency));
}

/** The same of the words of the two cells. */
export const namesOthers = rememberBeside((flag: string, agency: string): boolean => {
  const cell = flag.trim().replace(AFTER_YES, '').replace(/\)$/, '');
  if (cell === '' || cell.length > LONGEST || SAYS_WHAT.test(cell) || readFlag(cell) === 'no') return false;
  const names = cell.split(BETWEEN_NAMES).filter((name) => name !== '');
  const own = agency.slice(0, LONGEST).split(BETWEEN_NAMES).map(identifyAgency);
  if (own.every((name) => name === '')) return false;
  const isName = (name: string) => name.split(/\s+/).length <= MOST_WORDS && isAgencyName(name);
  return names.length > 0 && names.every((name) => isName(name) && !own.includes(identifyAgency(name)));
}, LONGEST);

/** The first of a row's flag cells that leaves it open; -1 if none does. */
export function findOpenFlag(
  cells: readonly string[],
  { missed, goodPractice }: Pick<ColumnPlaces, 'missed' | 'goodPractice'>,
): number {
  if (leavesOpen(cellAt(cells, missed), 'missed')) return missed;
  return leavesOpen(cellAt(cells, goodPractice), 'good_practice') ? goodPractice : -1;
}
