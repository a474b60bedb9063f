/** What must hold of the layout and the drawing of lanes however they are arranged. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexChronology } from '../../../src/analysis/indexChronology.ts';
import { FIRST_ARRANGEMENT, LANE_ORDERS, type LaneArrangement } from '../../../src/domain/laneArrangement.ts';
import { buildDrawing } from '../../../src/drawing/buildDrawing.ts';
import { laneYAt } from '../../../src/drawing/hitTest.ts';
import { findPlace } from '../../../src/drawing/lanePlaces.ts';
import { makeLayout } from '../../../src/drawing/layout.ts';
import { arrangeLanes } from '../../../src/viewing/arrangeLanes.ts';
import { moveLane, placesFor } from '../../../src/viewing/changeArrangement.ts';
import { showChronology } from '../../../src/viewing/showChronology.ts';
import { csvTexts } from '../../support/chronologies.ts';
import { readText } from '../../support/readText.ts';

const WIDTH = 900;
const ROOM = { lanesHeight: 300, timeWidth: WIDTH };

const ids = fc.uniqueArray(fc.nat(5));
const arrangements = fc.record({
  order: fc.constantFrom(...LANE_ORDERS),
  byHand: ids,
  grouped: fc.boolean(),
  pinned: ids,
  collapsed: ids,
  hidden: ids,
});

async function read(text: string) {
  const chronology = await readText(text);
  const index = indexChronology(chronology);
  const all = showChronology(chronology, index);
  const arrange = (arrangement: LaneArrangement) => arrangeLanes(all, index, arrangement);
  return { index, arrange };
}

describe('arranged lanes', () => {
  it('show each entry of a lane that is not hidden once, collapsed or not, missed ones apart', async () => {
    await fc.assert(
      fc.asyncProperty(csvTexts(60), arrangements, async (text, arrangement) => {
        const shown = (await read(text)).arrange(arrangement);
        if (shown.wholeCase === null) return;
        const drawing = buildDrawing(makeLayout(shown, ROOM), {
          window: shown.wholeCase,
          width: WIDTH,
          selected: null,
        });
        const marks = [...drawing.marks, ...drawing.findings.marks];
        const marked = new Set(marks.map(({ lane, entry }) => `${lane}:${entry}`));
        const bars = drawing.spans.filter(({ lane, entry }) => !marked.has(`${lane}:${entry}`));
        const clusters = [...drawing.clusters, ...drawing.findings.clusters];
        const seen = [
          ...marked,
          ...bars.map(({ lane, entry }) => `${lane}:${entry}`),
          ...clusters.flatMap(({ lane, entries }) => entries.map((entry) => `${lane}:${entry}`)),
        ];
        const expected = shown.lanes.flatMap(({ id, entries, findings }) =>
          [...entries, ...findings].map((row) => `${id}:${row}`),
        );
        expect(seen.sort()).toEqual(expected.sort());
        for (const { entries, missed } of clusters) {
          expect(entries.every((row) => (shown.missedNumber[row] ?? 0) > 0 === missed)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('stand one below the other, pinned ones in half the height at most if the others must scroll', async () => {
    await fc.assert(
      fc.asyncProperty(csvTexts(60), arrangements, async (text, arrangement) => {
        const layout = makeLayout((await read(text)).arrange(arrangement), ROOM);
        const bands = [...layout.lanes, ...layout.headings].sort((a, b) => a.y - b.y);
        let y = 0;
        for (const band of bands) {
          expect(band.y).toBe(y);
          y += band.height;
        }
        expect(layout.height).toBe(y);
        const { pinned, collapsed } = layout.shown.standing;
        if (y > ROOM.lanesHeight) expect(layout.pinnedHeight).toBeLessThanOrEqual(ROOM.lanesHeight / 2);
        for (const [i, { lane, rows, y: top }] of layout.lanes.entries()) {
          if (top < layout.pinnedHeight) expect(i).toBeLessThan(pinned);
          if (collapsed.has(lane.id)) expect(rows).toBe(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keep their height and all that was packed when only their order changes', async () => {
    await fc.assert(
      fc.asyncProperty(csvTexts(60), arrangements, fc.nat(5), fc.nat(5), async (text, given, from, to) => {
        const { index, arrange } = await read(text);
        // Of lanes that are pinned as many stay in sight as fit: moving them may change how many.
        const arrangement = { ...given, pinned: [] };
        const shown = arrange(arrangement);
        const lane = shown.lanes[from % Math.max(1, shown.lanes.length)];
        if (lane === undefined) return;
        const before = makeLayout(shown, ROOM);
        const after = makeLayout(arrange(moveLane(arrangement, shown, index, lane.id, to)), ROOM);
        for (const { lane: each, geometry, packed, height } of before.lanes) {
          const moved = after.lanes.find((other) => other.lane === each);
          expect(moved?.geometry).toBe(geometry);
          expect(moved?.packed).toBe(packed);
          expect(moved?.height).toBe(height);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('land where the line showed that they would', async () => {
    const anywhere = fc.integer({ min: -50, max: 700 });
    await fc.assert(
      fc.asyncProperty(csvTexts(40), arrangements, fc.nat(5), anywhere, async (text, arrangement, at, y) => {
        const { index, arrange } = await read(text);
        const shown = arrange(arrangement);
        const lane = shown.lanes[at % Math.max(1, shown.lanes.length)];
        if (lane === undefined) return;
        const layout = makeLayout(shown, ROOM);
        const { place, line } = findPlace(layout, lane.id, y);
        const { first, last } = placesFor(shown, lane.id);
        expect(place).toBeGreaterThanOrEqual(first);
        expect(place).toBeLessThanOrEqual(last);
        const after = arrange(moveLane(arrangement, shown, index, lane.id, place));
        expect(after.lanes.indexOf(lane)).toBe(place);
        expect(layout.lanes.some((each) => each.y === line || each.y + each.height === line)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

const HOUSEHOLD = `date,end_date,agency,title,kind,missed
2011-01-01,2011-12-01,Family,First household,context,
2011-03-01,2011-10-01,Family,A lodger,context,
2011-04-01,,Family,Moves,context,
2011-07-01,,Family,Illness,contact,yes
2011-04-03,,Family,Moves again,context,
2011-04-04,,Family,Calls the police,contact,
2010-01-01,,School,Starts,contact,
2013-01-01,,School,Leaves,contact,
`;

describe('a lane collapsed to one row', () => {
  it('keeps its missed opportunity a mark, and covers no band with a box', async () => {
    const { arrange } = await read(HOUSEHOLD);
    const shown = arrange({ ...FIRST_ARRANGEMENT, collapsed: [0] });
    const layout = makeLayout(shown, ROOM);
    const drawing = buildDrawing(layout, { window: shown.wholeCase, width: WIDTH, selected: null });
    expect(drawing.marks.filter(({ lane, role }) => lane === 0 && role === 'missed')).toHaveLength(1);
    const boxes = drawing.clusters.filter(({ lane }) => lane === 0);
    expect(boxes.flatMap(({ entries }) => entries).length).toBeGreaterThan(0);
    for (const band of drawing.spans.filter(({ lane, form }) => lane === 0 && form === 'band')) {
      expect(boxes.every(({ x0, x1 }) => x1 <= band.x0 || x0 >= band.x1)).toBe(true);
    }
  });
});

describe('boxes', () => {
  it.each([{ fit: true }, { lanesHeight: 180 }, { lanesHeight: 310 }])(
    'never cover a band, %j',
    async (room) => {
      const part = fc.double({ min: 0.05, max: 1, noNaN: true });
      await fc.assert(
        fc.asyncProperty(csvTexts(80), part, async (text, share) => {
          const shown = (await read(text)).arrange(FIRST_ARRANGEMENT);
          const whole = shown.wholeCase;
          if (whole === null) return;
          const window = { from: whole.from, to: whole.from + (whole.to - whole.from) * share };
          const { spans, clusters } = buildDrawing(makeLayout(shown, { ...ROOM, ...room }), {
            window,
            width: WIDTH,
            selected: null,
          });
          for (const band of spans.filter(({ form }) => form === 'band')) {
            for (const box of clusters) {
              const isApart = box.x1 <= band.x0 || box.x0 >= band.x1;
              expect(isApart || box.lane !== band.lane || Math.abs(box.y - band.y) > 13).toBe(true);
            }
          }
        }),
        { numRuns: 60 },
      );
    },
  );
});

describe('a point of the picture', () => {
  it('lies in a pinned lane, or in what is scrolled under it', async () => {
    const { arrange } = await read(HOUSEHOLD);
    const shown = arrange({ ...FIRST_ARRANGEMENT, pinned: [1] });
    const layout = makeLayout(shown, { ...ROOM, lanesHeight: 120 });
    const drawing = buildDrawing(layout, { window: shown.wholeCase, width: WIDTH, selected: null });
    expect(drawing.pinnedHeight).toBeGreaterThan(0);
    expect(laneYAt(drawing, drawing.pinnedHeight - 1, 50)).toBe(drawing.pinnedHeight - 1);
    expect(laneYAt(drawing, drawing.pinnedHeight, 50)).toBe(drawing.pinnedHeight + 50);
  });
});
