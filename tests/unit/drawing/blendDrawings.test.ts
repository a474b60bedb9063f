/** The way from one picture to another. */
import { describe, expect, it } from 'vitest';
import { blendDrawings, findPlaces } from '../../../src/drawing/blendDrawings.ts';
import { buildDrawing } from '../../../src/drawing/buildDrawing.ts';
import type { Drawing } from '../../../src/drawing/drawing.ts';
import { makeLayout } from '../../../src/drawing/layout.ts';
import { spaceEvenly } from '../../../src/drawing/timeMap.ts';
import { csvOf, showText } from '../../support/readText.ts';

async function drawTwice(): Promise<{ before: Drawing; after: Drawing }> {
  const shown = await showText(
    csvOf(
      ['date', 'agency', 'title', 'missed'],
      [
        ['2011-01-03', 'School', 'First', ''],
        ['2011-01-05', 'School', 'Second', 'yes'],
        ['2011-03-05', 'GP', 'Third', ''],
        ['October 2011', 'GP', 'Fourth', ''],
      ],
    ),
  );
  const sight = { window: shown.wholeCase, width: 800, selected: null };
  const room = { lanesHeight: 300, timeWidth: 800 };
  return {
    before: buildDrawing(makeLayout(shown, room), sight),
    after: buildDrawing(makeLayout(shown, { ...room, map: spaceEvenly(shown) }), sight),
  };
}

const xOfEntry = (drawing: Drawing, entry: number) => drawing.marks.find((m) => m.entry === entry)?.x ?? NaN;

describe('a blend of two drawings', () => {
  it('begins where marks were and ends as the later one', async () => {
    const { before, after } = await drawTwice();
    for (const { entry } of after.marks) {
      expect(xOfEntry(blendDrawings(findPlaces(before), after, 0, 'both'), entry)).toBeCloseTo(
        xOfEntry(before, entry),
      );
    }
    expect(blendDrawings(findPlaces(before), after, 1, 'both').marks).toEqual(after.marks);
    expect(blendDrawings(findPlaces(before), after, 1, 'both').spans).toEqual(after.spans);
  });

  it('has marks between the two on the way', async () => {
    const { before, after } = await drawTwice();
    const entry = after.marks.find((m) => Math.abs(m.x - xOfEntry(before, m.entry)) > 10)?.entry ?? NaN;
    const x = xOfEntry(blendDrawings(findPlaces(before), after, 0.5, 'both'), entry);
    expect(x).toBeCloseTo((xOfEntry(before, entry) + xOfEntry(after, entry)) / 2);
  });

  it('leaves time alone where rows alone travel', async () => {
    const { before, after } = await drawTwice();
    const xs = (drawing: Drawing) => drawing.marks.map(({ x }) => x);
    expect(xs(blendDrawings(findPlaces(before), after, 0.3, 'rows'))).toEqual(xs(after));
  });

  it('loses and doubles no mark', async () => {
    const { before, after } = await drawTwice();
    const keys = (drawing: Drawing) => drawing.marks.map(({ entry, lane }) => `${entry} ${lane}`);
    expect(keys(blendDrawings(findPlaces(before), after, 0.5, 'both'))).toEqual(keys(after));
  });
});
