/** What the picture must not claim: a day, an hour or a place in time that nobody recorded. */
import { describe, expect, it } from 'vitest';
import { dayFromCivil } from '../../../src/base/day.ts';
import { buildDrawing } from '../../../src/drawing/buildDrawing.ts';
import { hitTest } from '../../../src/drawing/hitTest.ts';
import { takeAllSteps } from '../../../src/base/steps.ts';
import { FIRST_VIEW } from '../../../src/domain/view.ts';
import { buildLegend, keepDays, keepSeen, type LegendItem } from '../../../src/drawing/legend.ts';
import { isBracketed } from '../../../src/painting/measures.ts';
import { makeLayout } from '../../../src/drawing/layout.ts';
import { buildStrip } from '../../../src/drawing/strip.ts';
import { showText } from '../../support/readText.ts';

const WIDTH = 900;

async function drawText(csv: string, days?: readonly [from: number, to: number]) {
  const shown = await showText(csv);
  const layout = makeLayout(shown, { lanesHeight: 300, timeWidth: WIDTH });
  const window = days ? { from: days[0], to: days[1] } : shown.openingWindow;
  return { shown, drawing: buildDrawing(layout, { window, width: WIDTH, selected: null }) };
}

describe('the picture', () => {
  it('draws an untimed day as wide as the day once that is wider than a mark', async () => {
    const day = dayFromCivil(2012, 2, 10);
    const csv = 'date,time,agency,title\n2012-02-10,,GP,Letter\n2012-02-10,09:00,School,Call\n';
    const { drawing } = await drawText(csv, [day, day + 1]);
    const span = drawing.spans.find(({ entry }) => entry === 0);
    expect(span && [Math.round(span.x0), Math.round(span.x1)]).toEqual([0, WIDTH]);
    expect(drawing.spans.some(({ entry }) => entry === 1)).toBe(false);
  });

  it('gives brackets to a date that is not certain, and none to a certain day, which the key names', async () => {
    const day = dayFromCivil(2012, 2, 10);
    const csv = 'date,agency,title\n2012-02-10,GP,Letter\nbetween 11 and 12 February 2012,School,Call\n';
    const { shown, drawing } = await drawText(csv, [day, day + 3]);
    const bracketed = drawing.spans.filter((span) => isBracketed(span)).map(({ entry }) => entry);
    expect(drawing.spans.map(({ entry }) => entry).sort()).toEqual([0, 1]);
    expect(bracketed).toEqual([1]);
    const key = buildLegend(shown, FIRST_VIEW);
    expect(keepSeen(key, drawing).map(({ text }) => text)).toEqual([
      'Contact',
      'Some time in this span',
      'On this day, no time recorded',
    ]);
    // Further away a day is a mark, and where entries are spaced evenly it has no width.
    const { drawing: further } = await drawText(csv, [day - 100, day + 100]);
    const texts = (legend: readonly LegendItem[]) => legend.map(({ text }) => text);
    expect(texts(keepDays(key, [further]))).not.toContain('On this day, no time recorded');
    expect(texts(keepDays(key, [further, drawing]))).toContain('On this day, no time recorded');
    const even = buildLegend(shown, { ...FIRST_VIEW, timeScale: 'even' });
    expect(texts(even)).not.toContain('On this day, no time recorded');
  });

  it('counts at the window’s edge what began before it, goes on in it and has no row of its own', async () => {
    const rows = Array.from(
      { length: 40 },
      (_, i) =>
        `2010-01-${String(1 + (i % 20)).padStart(2, '0')},2012-06-30,School,Visits ${i},${i < 9 ? 'yes' : ''}`,
    );
    const csv = ['date,end_date,agency,title,missed', ...rows, '2009-01-01,,GP,Letter,'].join('\n');
    const { drawing } = await drawText(csv, [dayFromCivil(2011, 3, 1), dayFromCivil(2011, 9, 1)]);
    const counted = drawing.clusters.flatMap(({ entries }) => entries);
    const seen = new Set([...counted, ...[...drawing.marks, ...drawing.spans].map(({ entry }) => entry)]);
    expect(counted.length).toBeGreaterThan(10);
    expect([...seen].sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, row) => row));
    for (const { x0 } of drawing.clusters) expect(x0).toBeGreaterThanOrEqual(0);
  });

  it('keeps to days where no time is recorded', async () => {
    const { shown } = await drawText('date,agency,title\n2012-02-10,GP,Letter\n');
    expect(shown.shortest).toBeGreaterThan(1);
    expect((shown.openingWindow?.to ?? 0) - (shown.openingWindow?.from ?? 0)).toBeGreaterThan(5);
  });

  it('draws a line through all lanes only for an outcome of a certain day', async () => {
    const outcome = (date: string) =>
      `date,agency,title,kind\n2011-01-01,GP,x,\n${date},Family,Dies,outcome\n`;
    expect((await drawText(outcome('2012-03-03'))).drawing.outcomes).toHaveLength(1);
    expect((await drawText(outcome('March 2012'))).drawing.outcomes).toHaveLength(0);
    expect((await drawText(outcome('before 1 June 2013'))).drawing.outcomes).toHaveLength(0);
  });

  it('gives findings no place in time, dated or not, and draws them where nothing else is', async () => {
    const { shown, drawing } = await drawText(
      'date,agency,title,kind,missed\n2013,School,Weak,finding,yes\n,School,Not joined up,finding,\n',
    );
    expect(shown.wholeCase).toBeNull();
    expect(drawing.findings.marks.map(({ number }) => number)).toEqual([1, 0]);
    expect(drawing.axis.fine).toEqual([]);
    const mixed = await showText('date,agency,title,kind\n2011-05-05,School,x,\n2013,School,Weak,finding\n');
    const strip = takeAllSteps(buildStrip(mixed, 600, 50));
    expect(strip?.columns).toHaveLength(1);
  });

  it('tells which lane was hit, and in the findings’ column only findings', async () => {
    const { drawing } = await drawText(
      'date,end_date,agency,title,kind\n2011-05-05,,School; Police,Both,\n2005,2012,School,Long,\n,School,,Weak,finding\n,,School,Weak,finding\n',
    );
    const marks = drawing.marks.filter(({ entry }) => entry === 0);
    expect(marks).toHaveLength(2);
    for (const { x, y, lane } of marks) expect(hitTest(drawing, x, y)).toMatchObject({ entry: 0, lane });
    const [finding] = drawing.findings.marks;
    expect(finding && hitTest(drawing, finding.x, finding.y)).toMatchObject({ entry: finding?.entry });
    const span = drawing.spans.find(({ entry }) => entry === 1);
    expect(hitTest(drawing, drawing.gutter - 2, (span?.y ?? 0) + 40)).toBeNull();
  });

  it('says a number too long for its diamond before the title', async () => {
    const rows = Array.from({ length: 1001 }, (_, i) => {
      const [year, month] = [1900 + Math.floor(i / 12), (i % 12) + 1];
      return `${year}-${String(month).padStart(2, '0')}-01,School,Entry,yes`;
    });
    const last = dayFromCivil(1983, 5, 1);
    const { drawing } = await drawText(['date,agency,title,missed', ...rows].join('\n'), [
      last - 40,
      last + 60,
    ]);
    const mark = drawing.marks.find(({ entry }) => entry === 1000);
    expect(mark?.number).toBe(0);
    expect(drawing.labels.filter(({ entry }) => entry === 1000).map(({ text }) => text)).toContain(
      '1,001 Entry',
    );
  });
});
