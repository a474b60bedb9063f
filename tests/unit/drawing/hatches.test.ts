/** Hatches stay out of the way of everything else, in every window. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFromCivil } from '../../../src/base/day.ts';
import { FIRST_VIEW } from '../../../src/domain/view.ts';
import { buildDrawing } from '../../../src/drawing/buildDrawing.ts';
import { makeLayout } from '../../../src/drawing/layout.ts';
import { csvTexts } from '../../support/chronologies.ts';
import { showText } from '../../support/readText.ts';

const WIDTH = 1000;

const CSV = `date,agency,title,kind
2010-03-10,Police,Called,
2011-06-10,Police,Appointment not made,not-kept
2012-03-03,Ambulance,Dies,outcome
`;

async function draw(
  csv: string,
  days: readonly [number, number] | null,
  silenceFrom = FIRST_VIEW.silenceFrom,
) {
  const shown = await showText(csv);
  const layout = makeLayout(shown, { lanesHeight: 300, timeWidth: WIDTH });
  const window = days ? { from: days[0], to: days[1] } : shown.openingWindow;
  const drawn = { ...FIRST_VIEW, silenceFrom };
  return buildDrawing(layout, { window, width: WIDTH, selected: null, drawn });
}

describe('hatches', () => {
  it('hold their words in sight, and move with time while one pans', async () => {
    const from = dayFromCivil(2010, 6, 1);
    const [near] = (await draw(CSV, [from, from + 400])).hatches;
    const [later] = (await draw(CSV, [from + 40, from + 440])).hatches;
    expect(near?.words?.text).toBe('No recorded contact for 23 months (since March 2010)');
    expect(later?.words?.x).toBe(near?.words?.x);
    // 40 days are 100 pixels here, and the pattern goes along.
    expect(((later?.phase ?? 0) - (near?.phase ?? 0) + 800) % 8).toBeCloseTo(100 % 8);
  });

  it('are there from the length that is chosen, and not at all when switched off', async () => {
    expect((await draw(CSV, null, 12)).hatches).toHaveLength(1);
    expect((await draw(CSV.replace('2010-03-10', '2011-09-10'), null, 12)).hatches).toHaveLength(0);
    expect((await draw(CSV.replace('2010-03-10', '2011-09-10'), null, 3)).hatches).toHaveLength(1);
    expect((await draw(CSV, null, 0)).hatches).toHaveLength(0);
  });

  it('say less where there is less room, and nothing where there is none', async () => {
    const plain = CSV.replace(/.*not-kept\n/, '');
    const from = dayFromCivil(2010, 3, 1);
    const wordsIn = async (days: number) =>
      (await draw(plain, [from, from + days])).hatches.map(({ words }) => words?.text);
    expect(await wordsIn(1200)).toEqual(['No recorded contact for 23 months (since March 2010)']);
    expect(await wordsIn(2100)).toEqual(['No recorded contact for 23 months']);
    expect(await wordsIn(5000)).toEqual([undefined]);
  });

  it('keep their words apart from those of an entry by some hatch, or have none', async () => {
    const csv = `date,agency,title,kind
between March and May 2010,GP,Registers the mother as a patient,
2012-03-03,Ambulance,Dies,outcome
`;
    const from = dayFromCivil(2010, 1, 1);
    let count = 0;
    for (let days = 700; days <= 3000; days += 100) {
      const { hatches, labels } = await draw(csv, [from, from + days]);
      const words = hatches.find(({ lane }) => lane === 0)?.words;
      const before = labels.filter(({ lane, x }) => lane === 0 && x < (words?.x ?? 0));
      if (words === null || words === undefined || before.length === 0) continue;
      count++;
      const end = Math.max(...before.map(({ x, width }) => x + width));
      // Their ground reaches 8 pixels before them, and two lines of the hatch want 16.
      expect(words.x - end).toBeGreaterThanOrEqual(26);
    }
    expect(count).toBeGreaterThan(5);
  });

  it('keep their words apart from those of an entry on another row as well', async () => {
    // The line of the vague date keeps the row of the silence free of what did not happen.
    const csv = CSV.replace('2010-03-10', 'January 2011').replace('2012', '2013');
    const first: number = dayFromCivil(2010, 12, 1);
    let count = 0;
    for (let from = first; from <= first + 200; from += 2) {
      const { hatches, labels } = await draw(csv, [from, from + 300]);
      for (const { lane, words } of hatches) {
        if (words === null) continue;
        for (const label of labels) {
          if (label.lane !== lane || Math.abs(label.y - words.y) >= 20 || label.x < words.x) continue;
          count++;
          expect(label.x - words.x - words.width).toBeGreaterThanOrEqual(24);
        }
      }
    }
    expect(count).toBeGreaterThan(5);
  });

  it('never have words that touch a mark, a line, a box or a label', async () => {
    const window = fc.tuple(fc.integer({ min: 12900, max: 15600 }), fc.integer({ min: 60, max: 3000 }));
    await fc.assert(
      fc.asyncProperty(csvTexts(25), window, async (csv, [from, length]) => {
        const { hatches, marks, spans, clusters, labels } = await draw(csv, [from, from + length], 1);
        for (const { lane, words } of hatches) {
          if (words === null) continue;
          const middle = words.y - 4;
          const isClear = (x0: number, x1: number) => x1 <= words.x || x0 >= words.x + words.width;
          const near = (thing: { lane: number; y: number }, reach: number) =>
            thing.lane === lane && Math.abs(thing.y - middle) < reach;
          for (const mark of marks) {
            if (near(mark, mark.radius + 6)) {
              expect(isClear(mark.x - mark.radius, mark.x + mark.radius)).toBe(true);
            }
          }
          for (const span of spans) if (near(span, 12)) expect(isClear(span.x0, span.x1)).toBe(true);
          for (const box of clusters) {
            if (near(box, box.height / 2 + 6)) expect(isClear(box.x0, box.x1)).toBe(true);
          }
          for (const label of labels) {
            if (label.lane === lane && Math.abs(label.y - words.y) < 13) {
              expect(isClear(label.x, label.x + label.width)).toBe(true);
            }
          }
        }
      }),
      { numRuns: 120 },
    );
  });
});
