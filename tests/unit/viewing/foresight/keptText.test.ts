/** What is kept of a cut chronology's text from step to step never says more or less than text written anew. */
import { describe, expect, it } from 'vitest';
import { asDay } from '../../../../src/base/day.ts';
import { readRowCells } from '../../../../src/domain/cells.ts';
import type { Chronology } from '../../../../src/domain/chronology.ts';
import { cutChronology } from '../../../../src/viewing/foresight/cutChronology.ts';
import { makeWalk } from '../../../../src/viewing/foresight/walk.ts';
import { csvOf, readText } from '../../../support/readText.ts';

const ROWS = 700;

/** Of more than one block; every seventh entry goes on for a hundred days, every fiftieth is a stop. */
const CASE = csvOf(
  ['date', 'end_date', 'agency', 'title', 'question'],
  Array.from({ length: ROWS }, (_, row) => {
    const iso = (day: number) => new Date(Date.UTC(2010, 0, 1 + day)).toISOString().slice(0, 10);
    return [
      iso(row),
      row % 7 === 0 ? iso(row + 100) : '',
      `Agency ${row % 3}`,
      `Title ${row}`,
      row % 50 === 0 ? 'What now?' : '',
    ];
  }),
);

function cellsOf(whole: Chronology, known: number, isHidden: boolean): string[][] {
  const walk = makeWalk(whole);
  const rows = walk.rows.subarray(0, known);
  const day = asDay(walk.days[known - 1]!);
  const cut = cutChronology(whole, rows, { day, hidden: isHidden ? rows.at(-1)! : null });
  return [...rows.keys()].map((row) => readRowCells(cut.text, row));
}

describe('the text of a cut chronology', () => {
  it('is at every step what it would be if written anew', async () => {
    const walked = await readText(CASE);
    const steps: readonly (readonly [number, boolean])[] = [
      [1, true],
      [1, false],
      [300, false],
      [351, true],
      [351, false],
      [352, false],
      [ROWS, false],
      [256, false],
      [257, false],
      [120, false],
    ];
    for (const [known, isHidden] of steps) {
      const cells = cellsOf(walked, known, isHidden);
      expect(cells).toEqual(cellsOf(await readText(CASE), known, isHidden));
      expect(cells).toHaveLength(known);
    }
  });
});
