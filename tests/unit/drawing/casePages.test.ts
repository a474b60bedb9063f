/** The whole case on pages: each at the scale its entries need, none cut at an edge. */
import { describe, expect, it } from 'vitest';
import { takeAllSteps } from '../../../src/base/steps.ts';
import { drawPage, layOutPages } from '../../../src/drawing/casePages.ts';
import { keepCalendar } from '../../../src/drawing/timeMap.ts';
import { FIRST_VIEW } from '../../../src/domain/view.ts';
import type { Shown } from '../../../src/viewing/showChronology.ts';
import { csvOf, showText } from '../../support/readText.ts';

const WIDTH = 900;
const pagesOf = (shown: Shown, most = 14) =>
  takeAllSteps(
    layOutPages(shown, { width: WIDTH, lanesHeight: 200, map: keepCalendar(shown.shortest), most }),
  );
const drawAll = (shown: Shown, most?: number) =>
  pagesOf(shown, most).map((page) => drawPage(page, { selected: null, origin: null, drawn: FIRST_VIEW }));

const HEADINGS = ['date', 'end_date', 'agency', 'title', 'missed', 'kind'];
const day = (year: number, month: number, date: number) =>
  `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;

/** Two quiet years, a crowded spring, and one entry many years later. */
const uneven = csvOf(HEADINGS, [
  ...Array.from({ length: 8 }, (_, i) => [
    day(2009 + (i >> 2), 1 + 3 * (i % 4), 5),
    '',
    'GP',
    `Q${i}`,
    '',
    '',
  ]),
  ...Array.from({ length: 24 }, (_, i) => [
    day(2011, 2 + (i >> 3), 1 + 3 * (i % 8)),
    '',
    'School',
    `M${i}`,
    'yes',
    '',
  ]),
  ['2009-03-01', '2011-12-31', 'Police', 'Calls', '', ''],
  ['2020-06-01', '', 'School', 'Much later', '', ''],
]);

describe('pages of a case', () => {
  it('hold every entry, and merge no missed opportunity where a page can be as short as it takes', async () => {
    const drawings = drawAll(await showText(uneven));
    const seen = new Set(
      drawings.flatMap(({ marks, spans }) => [...marks, ...spans].map(({ entry }) => entry)),
    );
    for (const { clusters } of drawings)
      for (const { entries } of clusters) entries.forEach((row) => seen.add(row));
    expect(seen.size).toBe(34);
    expect(drawings.flatMap(({ clusters }) => clusters).filter(({ missed }) => missed)).toEqual([]);
  });

  it('follow each other, longer where less happened, and leave empty years out', async () => {
    const windows = pagesOf(await showText(uneven)).map(({ window }) => window ?? { from: 0, to: 0 });
    windows.forEach(({ from }, i) => expect(from).toBeGreaterThanOrEqual(windows[i - 1]?.to ?? from));
    const lengths = windows.map(({ from, to }) => to - from);
    expect(lengths[0]).toBeGreaterThan(2 * Math.min(...lengths));
    expect(Math.max(...lengths)).toBeLessThan(5 * 365);
  });

  it('cut no mark and no count, and say by dots where something goes on', async () => {
    const drawings = drawAll(await showText(uneven));
    for (const { marks, clusters, spans, scale } of drawings) {
      for (const { x, radius } of marks) {
        expect(x - radius).toBeGreaterThanOrEqual(0);
        expect(x + radius).toBeLessThanOrEqual(WIDTH);
      }
      for (const { x0, x1 } of [...clusters, ...spans]) {
        expect(x0).toBeGreaterThanOrEqual(0);
        expect(x1).toBeLessThanOrEqual(WIDTH);
      }
      for (const { x0, x1, goesOn } of spans) {
        if (goesOn?.before) expect(x0).toBe(scale.left);
        if (goesOn?.after) expect(x1).toBe(scale.right);
      }
    }
    const calls = drawings.flatMap(({ spans }) => spans.filter(({ form }) => form === 'period'));
    expect(calls.length).toBeGreaterThan(1);
    expect(calls[0]?.goesOn).toEqual({ before: false, after: true });
    expect(calls.at(-1)?.goesOn).toMatchObject({ before: true });
  });

  it('show an entry that is a single day on one page only', async () => {
    const drawings = drawAll(await showText(uneven));
    const numbers = drawings.flatMap(({ marks }) => marks.map(({ number }) => number)).filter((n) => n > 0);
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 24 }, (_, i) => i + 1));
  });

  it('are no more than they may be', async () => {
    expect(drawAll(await showText(uneven), 2).length).toBeLessThanOrEqual(2);
  });

  it('count in the lane names what the whole case has', async () => {
    const [first] = drawAll(await showText(uneven));
    expect(first?.lanes.find(({ name }) => name === 'School')?.summary).toBe('25 entries, 24 missed');
  });

  it('are one without time where nothing is dated', async () => {
    const shown = await showText('date,agency,title,kind\n,GP,Records were poor,finding\n');
    expect(pagesOf(shown).map(({ window }) => window)).toEqual([null]);
  });
});
