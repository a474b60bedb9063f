import { beginOf, firstDay, lastDay } from '../../../src/analysis/rowTime.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexChronology } from '../../../src/analysis/indexChronology.ts';
import { dayFromCivil } from '../../../src/base/day.ts';
import { FLAG_MISSED, NO_DAY, PLACED } from '../../../src/domain/chronology.ts';
import { entryAt } from '../../../src/domain/entry.ts';
import { csvTexts } from '../../support/chronologies.ts';
import { readText } from '../../support/readText.ts';

const ORDER = `ref,date,end_date,time,agency,title,kind,missed
late,2012-03-03,,,Police,x,,yes
month,March 2012,,,Police,x,,yes
first,1 March 2012,,,GP,x,,yes
night,2012-03-03,,03:28,GP,x,,yes
open,after 1 March 2012,,,GP,x,,yes
finding,,,,GP,x,finding,yes
period,2011-01-01,2011-06-30,,School,x,,yes
parked,sometime,,,School,x,,yes
`;

describe('the index of a chronology', () => {
  it('numbers missed opportunities by earliest day, latest day, time, then row', async () => {
    const chronology = await readText(ORDER);
    const { missedOrder, missedNumber } = indexChronology(chronology);
    const refs = Array.from(missedOrder, (row) => entryAt(chronology, row).ref);
    expect(refs).toEqual(['period', 'first', 'month', 'open', 'late', 'night', 'finding']);
    expect(Array.from(missedNumber)).toEqual([5, 3, 2, 6, 4, 7, 1, 0]);
  });

  it('spans from the first day to the last, a period’s end included, findings left out', async () => {
    const chronology = await readText(
      'date,end_date,agency,title,kind\n2011-01-01,2012-06-30,School,x,\n1999,2020,GP,x,finding\n2011-05-05,,GP,x,\n',
    );
    expect(indexChronology(chronology).extent).toEqual({
      from: dayFromCivil(2011, 1, 1),
      to: dayFromCivil(2012, 6, 30),
    });
  });

  it('has no extent where nothing has a date', async () => {
    expect(indexChronology(await readText('date,agency,title\nsometime,GP,x\n')).extent).toBeNull();
  });

  it('holds every placed row once in each of its lanes, by time', async () => {
    await fc.assert(
      fc.asyncProperty(csvTexts(40), async (text) => {
        const chronology = await readText(text);
        const { rows } = chronology;
        const index = indexChronology(chronology);
        const expected = chronology.lanes.map(() => [] as number[]);
        for (let row = 0; row < rows.length; row++) {
          if (rows.status[row] !== PLACED) continue;
          for (let at = rows.laneStart[row] ?? 0; at < (rows.laneStart[row + 1] ?? 0); at++) {
            expected[rows.laneIds[at] ?? 0]?.push(row);
          }
        }
        index.lanes.forEach(({ entries, findings, missed }, lane) => {
          const held = [...entries, ...findings];
          expect(held.sort((a, b) => a - b)).toEqual(expected[lane]);
          expect(missed).toBe(held.filter((row) => ((rows.flags[row] ?? 0) & FLAG_MISSED) !== 0).length);
          entries.slice(1).forEach((row, i) => {
            expect(beginOf(rows, row)).toBeGreaterThanOrEqual(beginOf(rows, entries[i] ?? 0));
          });
        });
        for (const row of index.order) {
          if (firstDay(rows, row) !== NO_DAY)
            expect(lastDay(rows, row)).toBeGreaterThanOrEqual(firstDay(rows, row));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is in the same order however many rows share a day, before 1970 too', async () => {
    const dates = [
      'March 2012',
      '2012-03-01',
      '2012-03-01 14:30',
      '2012-03-01 09:15',
      'early 1969',
      '1969-01-01',
      'after 2010',
      '0900-05-05',
      '9999-12-31',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...dates), { minLength: 1, maxLength: 40 }),
        async (cells) => {
          const { rows, ...rest } = await readText(
            `date,agency,title\n${cells.map((date) => `${date},GP,x\n`).join('')}`,
          );
          const { order, lanes } = indexChronology({ rows, ...rest });
          const last = (row: number) => {
            const day = rows.dateLatest[row] ?? NO_DAY;
            return day === NO_DAY ? Infinity : day;
          };
          const compare = (a: number, b: number) =>
            firstDay(rows, a) - firstDay(rows, b) ||
            (last(a) === last(b) ? 0 : last(a) - last(b)) ||
            (rows.dateMinutes[a] ?? 0) - (rows.dateMinutes[b] ?? 0) ||
            a - b;
          const expected = [...cells.keys()].sort(compare);
          expect(Array.from(order)).toEqual(expected);
          const byBegin = expected.sort((a, b) => beginOf(rows, a) - beginOf(rows, b));
          expect(Array.from(lanes[0]?.entries ?? [])).toEqual(byBegin);
        },
      ),
    );
  });
});
