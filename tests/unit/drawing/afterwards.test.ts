/** What was known only later, where it is no agency's, stands in a band of its own and nowhere else. */
import { describe, expect, it } from 'vitest';
import { indexChronology } from '../../../src/analysis/indexChronology.ts';
import { FIRST_ARRANGEMENT } from '../../../src/domain/laneArrangement.ts';
import { buildDrawing } from '../../../src/drawing/buildDrawing.ts';
import type { Drawing } from '../../../src/drawing/drawing.ts';
import { makeLayout } from '../../../src/drawing/layout.ts';
import { findPlace } from '../../../src/drawing/places.ts';
import { arrangeLanes } from '../../../src/viewing/arrangeLanes.ts';
import { describeShown, type Shown } from '../../../src/viewing/showChronology.ts';
import { showText } from '../../support/readText.ts';

const CSV = `date,agency,title,kind,known_from
2011-09-20,Family,Moves house,context,
2011-10-07,Family,A text message,context,after the death
2011-11-07,Family,Another,context,after the death
2011-10-12,School,Sees the child,contact,
2011-11-12,School,Notes not shared,contact,after the death
`;

function draw(shown: Shown): Drawing {
  const layout = makeLayout(shown, { lanesHeight: 400, timeWidth: 900 });
  return buildDrawing(layout, { window: shown.openingWindow, width: 900, selected: null });
}

/** Entries whose marks stand below the rows of their lane, in the band. */
function inBands({ lanes, marks }: Drawing): number[] {
  return marks
    .filter(({ lane, y }) => {
      const band = lanes.find((other) => other.lane === lane);
      return band !== undefined && y > band.y + band.rowsHeight;
    })
    .map(({ entry }) => entry)
    .sort();
}

describe('the band of what was known only later', () => {
  it('holds the context that came out later, and nothing of an agency', async () => {
    const shown = await showText(CSV);
    const drawing = draw(shown);
    expect(drawing.marks).toHaveLength(5);
    expect(inBands(drawing)).toEqual([1, 2]);
    const banded = drawing.lanes.filter(({ height, rowsHeight }) => height > rowsHeight);
    expect(banded.map(({ name }) => name)).toEqual(['Family']);
  });

  it('is no lane: what is counted stays the same', async () => {
    const shown = await showText(CSV);
    expect(describeShown(shown)).toBe('5 entries in 2 lanes, none marked as a missed opportunity');
    expect(draw(shown).lanes.map(({ name, summary }) => [name, summary])).toEqual([
      ['Family', '3 entries'],
      ['School', '2 entries'],
    ]);
  });

  it('gives lines that go to its entries their place', async () => {
    const shown = await showText(CSV);
    const layout = makeLayout(shown, { lanesHeight: 400, timeWidth: 900 });
    const drawing = draw(shown);
    const lane = layout.lanes.find(({ lane: { name } }) => name === 'Family');
    if (lane === undefined) throw new Error('no lane');
    const mark = drawing.marks.find(({ entry }) => entry === 1);
    expect(findPlace(layout, lane, 1, drawing.scale)).toMatchObject({ x: mark?.x, y: mark?.y });
  });

  it('is not there where its lane is collapsed to one row', async () => {
    const shown = await showText(CSV);
    const index = indexChronology(shown.chronology);
    const family = shown.lanes.find(({ name }) => name === 'Family')?.id ?? -1;
    const drawing = draw(arrangeLanes(shown, index, { ...FIRST_ARRANGEMENT, collapsed: [family] }));
    expect(inBands(drawing)).toEqual([]);
    expect(drawing.marks).toHaveLength(5);
  });
});
