/** Lanes that are to fit a height: all in sight where that can be, with rows where most competes for them. */
import { describe, expect, it } from 'vitest';
import { asDay, formatIsoDay } from '../../../src/base/day.ts';
import { readIsoDay } from '../../../src/base/isoDay.ts';
import { buildDrawing } from '../../../src/drawing/buildDrawing.ts';
import { sayLanesInSight } from '../../../src/drawing/lanesInSight.ts';
import { makeLayout, type Layout } from '../../../src/drawing/layout.ts';
import type { Shown } from '../../../src/viewing/showChronology.ts';
import { cell, headings, rows, sampleText } from '../../sample/readSample.ts';
import { csvOf, showText } from '../../support/readText.ts';

const TIMES = 10;
const APART = 11;

/** The sample ten times over: each copy some days before the last, without what there is only one of. */
function repeatSample(): string {
  const alone = ['birth', 'outcome', 'scope'];
  const copies = Array.from({ length: TIMES }, (_, copy) =>
    rows
      .filter((row) => copy === 0 || !alone.includes(cell(row, 'kind')))
      .map((row) => headings.map((heading) => copyCell(cell(row, heading), heading, copy))),
  );
  return csvOf(headings, copies.flat());
}

function copyCell(text: string, heading: string, copy: number): string {
  if (copy === 0) return text;
  if (heading === 'ref' || heading === 'follows') return '';
  const day = heading.endsWith('date') ? readIsoDay(text) : null;
  return day === null ? text : formatIsoDay(asDay(day - APART * copy));
}

const sample = await showText(sampleText);
const tenfold = await showText(repeatSample());
const lay = (shown: Shown, lanesHeight: number, timeWidth: number) =>
  makeLayout(shown, { lanesHeight, timeWidth, fit: true });
const laneOf = ({ lanes }: Layout, name: string) => lanes.find(({ lane }) => lane.name.startsWith(name));

describe.each([
  ['the sample', sample],
  ['the sample ten times', tenfold],
])('%s', (_, shown) => {
  // The room of the picture in a window of 1366 by 768, of 1920 by 1080, and where it fills such screens.
  it.each([
    [458, 805],
    [768, 1360],
    [516, 1056],
  ])('is in sight whole in %i by %i pixels, each lane high enough for a mark', (lanesHeight, width) => {
    const layout = lay(shown, lanesHeight, width);
    expect(layout.lanes).toHaveLength(17);
    expect(layout.height).toBeLessThanOrEqual(lanesHeight);
    for (const lane of layout.lanes) expect(lane.rowsHeight).toBeGreaterThanOrEqual(24);
    expect(sayLanesInSight(layout, { top: 0, height: lanesHeight })).toBe('');
  });

  it.each([458, 768])('hides no missed opportunity among other entries in %i pixels', (lanesHeight) => {
    const window = shown.wholeCase;
    const drawing = buildDrawing(lay(shown, lanesHeight, 900), { window, width: 900, selected: null });
    const clusters = [...drawing.clusters, ...drawing.findings.clusters];
    const marks = [...drawing.marks, ...drawing.findings.marks].filter(({ role }) => role === 'missed');
    const missed = clusters.filter((cluster) => cluster.missed).flatMap(({ entries }) => entries);
    const bars = drawing.spans.filter(({ role }) => role === 'missed').map(({ entry }) => entry);
    const seen = new Set([...missed, ...marks.map(({ entry }) => entry), ...bars]);
    const all = shown.order.filter((row) => (shown.missedNumber[row] ?? 0) > 0);
    expect([...seen].sort((a, b) => a - b)).toEqual([...all].sort((a, b) => a - b));
  });
});

describe('rows', () => {
  it('go where most competes for them, and none is hoarded', () => {
    const layout = lay(tenfold, 768, 1360);
    const rowsOf = (name: string) => laneOf(layout, name)?.rows ?? 0;
    expect(rowsOf("Children's social care")).toBeGreaterThanOrEqual(3);
    expect(rowsOf('School')).toBeGreaterThanOrEqual(3);
    expect(rowsOf('Safeguarding board')).toBe(1);
    expect(Math.max(...layout.lanes.map((lane) => lane.rows))).toBeLessThanOrEqual(5);
  });

  it('are as high as ever where there is height for them, and share what is left', () => {
    const { lanes } = lay(sample, 2000, 1360);
    for (const { rowHeight } of lanes) expect(rowHeight).toBe(26);
    const needed = makeLayout(sample, { lanesHeight: 5000, timeWidth: 1360 });
    expect(lanes.map(({ rows: count }) => count)).toEqual(needed.lanes.map(({ rows: count }) => count));
  });
});

describe('in a low window', () => {
  // What is left for lanes on a phone on its side, and beside text of twice the size.
  it.each([157, 188, 260])(
    'some lanes that can be scrolled are in sight at once, in %i pixels',
    (lanesHeight) => {
      const { lanes } = makeLayout(sample, { lanesHeight, timeWidth: 500 });
      for (let first = 0; first + 2 < lanes.length; first++) {
        const [from, to] = [lanes[first], lanes[first + 2]];
        if (!from || !to) throw new Error('no lane');
        expect(to.y + to.height - from.y).toBeLessThanOrEqual(lanesHeight);
      }
    },
  );

  it('is none of the usual size: there a lane of many missed opportunities keeps its rows', () => {
    const layout = makeLayout(sample, { lanesHeight: 376, timeWidth: 660 });
    expect(laneOf(layout, 'School')?.rows).toBe(6);
  });
});

describe('lanes of a row each', () => {
  const lanes = (count: number) =>
    showText(
      `date,agency,title\n${Array.from({ length: count }, (_, i) => `2011-01-01,Agency number ${i},Visit`).join('\n')}`,
    );

  it('grow alike where there is height left, and are as low as a mark where they must be', async () => {
    const shown = await lanes(8);
    const heights = (lanesHeight: number) => lay(shown, lanesHeight, 900).lanes.map(({ height }) => height);
    expect(heights(230)).toEqual(Array(8).fill(28));
    expect(heights(202)).toEqual(Array(8).fill(25));
    expect(heights(150)).toEqual(Array(8).fill(24));
  });

  it('are said to be further down where not all can be in sight', async () => {
    const layout = lay(await lanes(20), 240, 900);
    expect(layout.height).toBe(480);
    const say = (top: number, height: number) => sayLanesInSight(layout, { top, height });
    expect(say(0, 240)).toBe('10 of 20 lanes in sight; scroll for the rest');
    expect(say(12, 240)).toBe('9 of 20 lanes in sight; scroll for the rest');
    expect(say(240, 240)).toBe('10 of 20 lanes in sight; scroll for the rest');
    expect(say(0, 479.5)).toBe('');
  });
});
