/** The whole case at one scale: in which parts, and how lanes are cut into pages. */
import { describe, expect, it } from 'vitest';
import { takeAllSteps } from '../../../src/base/steps.ts';
import { buildDrawing } from '../../../src/drawing/buildDrawing.ts';
import { keepCalendar } from '../../../src/drawing/timeMap.ts';
import { layOutWhole, splitLanes, splitWindow } from '../../../src/drawing/wholePicture.ts';
import type { Shown } from '../../../src/viewing/showChronology.ts';
import { csvOf, showText } from '../../support/readText.ts';

const HEADINGS = ['date', 'agency', 'title', 'missed'];

const lay = (shown: Shown, most = 12) =>
  takeAllSteps(
    layOutWhole(shown, { width: 900, lanesHeight: 80, map: keepCalendar(shown.shortest), fit: true, most }),
  );

/** A missed opportunity every few days of one month, and an entry many years later. */
const crowded = csvOf(HEADINGS, [
  ...Array.from({ length: 9 }, (_, i) => [
    `2011-03-${String(3 * i + 1).padStart(2, '0')}`,
    'School',
    `M${i}`,
    'yes',
  ]),
  ['2019-06-01', 'School', 'Much later', ''],
]);

describe('layOutWhole', () => {
  it('gives one part, the whole case, where nothing is merged in it', async () => {
    const shown = await showText(
      csvOf(HEADINGS, [
        ['2011-02-03', 'GP', 'A', 'yes'],
        ['2012-02-03', 'GP', 'B', ''],
      ]),
    );
    expect(lay(shown).parts).toEqual([shown.wholeCase]);
  });

  it('takes a scale at which no missed opportunity is merged, and leaves empty years out', async () => {
    const shown = await showText(crowded);
    const { layout, parts, width } = lay(shown);
    expect(width).toBeGreaterThan(900);
    // Far fewer than the whole case at this scale would fill.
    expect(parts.length).toBeLessThan((width - layout.gutter) / (900 - layout.gutter));
    const drawings = parts.map((window) => buildDrawing(layout, { window, width: 900, selected: null }));
    const numbers = drawings.flatMap(({ marks }) => marks.map(({ number }) => number)).filter((n) => n > 0);
    expect([...new Set(numbers)].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(drawings.flatMap(({ clusters }) => clusters).filter(({ missed }) => missed)).toEqual([]);
  });

  it('shows every entry in some part', async () => {
    const shown = await showText(crowded);
    const { layout, parts } = lay(shown);
    const seen = new Set<number>();
    for (const window of parts) {
      const { marks, clusters } = buildDrawing(layout, { window, width: 900, selected: null });
      for (const { entry } of marks) seen.add(entry);
      for (const { entries } of clusters) for (const row of entries) seen.add(row);
    }
    expect(seen.size).toBe(10);
  });

  it('makes no more parts than it may', async () => {
    expect(lay(await showText(crowded), 1).parts).toHaveLength(1);
  });

  it('gives a part without time where nothing is dated', async () => {
    const shown = await showText('date,agency,title,kind\n,GP,Records were poor,finding\n');
    expect(lay(shown).parts).toEqual([null]);
  });
});

it('parts of a window follow each other', () => {
  const parts = splitWindow({ from: 10, to: 40 }, keepCalendar(1), 3);
  expect(parts).toEqual([
    { from: 10, to: 20 },
    { from: 20, to: 30 },
    { from: 30, to: 40 },
  ]);
});

it('lanes are cut between two of them', () => {
  const band = (y: number, height: number) => ({ y, height }) as never;
  const lanes = [band(0, 40), band(40, 40), band(80, 50)];
  expect(splitLanes({ lanes, headings: [] }, 100)).toEqual([
    { top: 0, height: 80 },
    { top: 80, height: 50 },
  ]);
});

it('the name of a sector stays with the first of its lanes', () => {
  const band = (y: number, height: number) => ({ y, height }) as never;
  const parts = splitLanes({ lanes: [band(0, 40), band(60, 50)], headings: [band(40, 20)] }, 100);
  expect(parts).toEqual([
    { top: 0, height: 40 },
    { top: 40, height: 70 },
  ]);
});
