/** How lanes stand: what must hold of every arrangement, and what each change does. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexChronology } from '../../../src/analysis/indexChronology.ts';
import { FIRST_ARRANGEMENT, LANE_ORDERS, type LaneArrangement } from '../../../src/domain/laneArrangement.ts';
import { FIRST_VIEW } from '../../../src/domain/view.ts';
import { arrangeLanes } from '../../../src/viewing/arrangeLanes.ts';
import {
  moveLane,
  orderBy,
  placesFor,
  toggleLane,
  toggleSector,
} from '../../../src/viewing/changeArrangement.ts';
import { describeHidden } from '../../../src/viewing/hiddenLanes.ts';
import { keepView } from '../../../src/viewing/keepView.ts';
import { describeShown, showChronology, type Shown } from '../../../src/viewing/showChronology.ts';
import { selectRow, stepToMissed } from '../../../src/viewing/stepEntries.ts';
import { readText } from '../../support/readText.ts';

const CASE = `date,agency,title,kind,missed
2009-01-01,GP,Registers,context,
2010-01-01,School,Starts,contact,yes
2010-06-01,Police,Called,contact,yes
2011-01-01,Health visiting,Visits,contact,
2011-02-01,GP,Letter,contact,yes
2011-03-01,GP; School,Both told,meeting,
2012-01-01,Family,Moves,context,
`;

const chronology = await readText(CASE);
const index = indexChronology(chronology);
const all = showChronology(chronology, index);
const idOf = (name: string) => chronology.lanes.findIndex((lane) => lane.name === name);
const [gp, school, police, visiting] = ['GP', 'School', 'Police', 'Health visiting'].map(idOf) as [
  number,
  number,
  number,
  number,
];
const arrange = (part: Partial<LaneArrangement>) =>
  arrangeLanes(all, index, { ...FIRST_ARRANGEMENT, ...part });
const names = (shown: Shown) => shown.lanes.map(({ name }) => name);

describe('the order of lanes', () => {
  it('is by sector at first, then as the file names them', () => {
    expect(names(arrange({}))).toEqual(['Family', 'Police', 'School', 'GP', 'Health visiting']);
  });

  it('is by first contact if asked for; context is no contact, and the family stays at the top', () => {
    expect(names(arrange({ order: 'first-contact' }))).toEqual([
      'Family',
      'School',
      'Police',
      'Health visiting',
      'GP',
    ]);
  });

  it('is by hand if asked for, lanes without a place after the others', () => {
    const byHand = [gp, school];
    expect(names(arrange({ order: 'hand', byHand }))).toEqual([
      'GP',
      'School',
      'Family',
      'Police',
      'Health visiting',
    ]);
    expect(names(arrange({ byHand }))[0]).toBe('Family');
  });

  it('keeps a sector together under its heading if grouped, pinned lanes above all', () => {
    const shown = arrange({ order: 'first-contact', grouped: true, pinned: [visiting] });
    expect(names(shown)).toEqual(['Health visiting', 'Family', 'School', 'Police', 'GP']);
    expect(shown.standing.pinned).toBe(1);
    expect([...shown.standing.headings]).toEqual([
      [2, 'education'],
      [3, 'police'],
      [4, 'health'],
    ]);
  });
});

const ids = fc.uniqueArray(fc.nat(6));
const arrangements = fc.record({
  order: fc.constantFrom(...LANE_ORDERS),
  byHand: ids,
  grouped: fc.boolean(),
  pinned: ids,
  collapsed: ids,
  hidden: ids,
});

describe('every arrangement', () => {
  it('shows or hides each lane once, the same object as before', () => {
    fc.assert(
      fc.property(arrangements, (arrangement) => {
        const { lanes, standing } = arrangeLanes(all, index, arrangement);
        const either = [...lanes, ...standing.hidden.values()];
        expect(new Set(either)).toEqual(new Set(all.lanes));
        expect(either.every((lane) => all.lanes.includes(lane))).toBe(true);
        expect(either).toHaveLength(all.lanes.length);
      }),
    );
  });

  it('changes nothing but the lanes: rows, numbers and the counts said stay', () => {
    fc.assert(
      fc.property(arrangements, (arrangement) => {
        const shown = arrangeLanes(all, index, arrangement);
        expect({ ...shown, lanes: 0, standing: 0 }).toEqual({ ...all, lanes: 0, standing: 0 });
        expect(describeShown(shown)).toBe(describeShown(all));
      }),
    );
  });

  it('puts a moved lane where it was asked to go, within its bounds, and moves no other', () => {
    fc.assert(
      fc.property(arrangements, fc.nat(9), fc.nat(9), (arrangement, from, to) => {
        const before = arrangeLanes(all, index, arrangement);
        const lane = before.lanes[from % Math.max(1, before.lanes.length)];
        if (lane === undefined) return;
        const { first, last } = placesFor(before, lane.id);
        const after = arrangeLanes(all, index, moveLane(arrangement, before, index, lane.id, to));
        const place = after.lanes.indexOf(lane);
        expect(place).toBe(Math.min(Math.max(to, first), last));
        const others = (shown: Shown) => shown.lanes.filter((other) => other !== lane);
        expect(others(after)).toEqual(others(before));
        expect(after.standing).toEqual({ ...before.standing, hidden: after.standing.hidden });
      }),
    );
  });
});

describe('changes', () => {
  it('toggle and toggle back', () => {
    const once = toggleLane(FIRST_ARRANGEMENT, 'pinned', gp);
    expect(once.pinned).toEqual([gp]);
    expect(toggleLane(once, 'pinned', gp)).toEqual(FIRST_ARRANGEMENT);
  });

  it('by hand begins with the lanes as they stand, and is kept while another order is chosen', () => {
    const contact = { ...FIRST_ARRANGEMENT, order: 'first-contact' as const };
    const shown = arrangeLanes(all, index, contact);
    const hand = orderBy(contact, 'hand', shown, index);
    expect(names(arrangeLanes(all, index, hand))).toEqual(names(shown));
    const moved = moveLane(hand, arrangeLanes(all, index, hand), index, gp, 0);
    const back = orderBy(orderBy(moved, 'sector', shown, index), 'hand', shown, index);
    expect(names(arrangeLanes(all, index, back))[0]).toBe('GP');
  });

  it('collapse a whole sector, and expand it when all of it is collapsed', () => {
    const grouped = { ...FIRST_ARRANGEMENT, grouped: true, collapsed: [gp] };
    const collapsed = toggleSector(grouped, arrangeLanes(all, index, grouped), 'health');
    expect(new Set(collapsed.collapsed)).toEqual(new Set([gp, visiting]));
    expect(toggleSector(collapsed, arrangeLanes(all, index, collapsed), 'health').collapsed).toEqual([]);
  });

  it('are kept by the names of lanes when the files are read again', async () => {
    const after = await readText(CASE.replace(/2009.*\n/, '').replace('Police', 'Constabulary'));
    const view = keepView(
      { ...FIRST_VIEW, lanes: { ...FIRST_ARRANGEMENT, pinned: [gp, police], hidden: [school] } },
      { chronology, index },
      { chronology: after, index: indexChronology(after) },
    );
    const named = (lanes: readonly number[]) => lanes.map((id) => after.lanes[id]?.name);
    expect(named(view.lanes.pinned)).toEqual(['GP']);
    expect(named(view.lanes.hidden)).toEqual(['School']);
  });
});

describe('hidden lanes', () => {
  it('are said in words, with what stands in no other lane', () => {
    expect(describeHidden(arrange({}))).toBe('');
    expect(describeHidden(arrange({ hidden: [gp] }))).toBe(
      '1 lane hidden: GP. 2 entries are hidden with it, 1 of them marked as a missed opportunity.',
    );
    expect(describeHidden(arrange({ hidden: [gp, school] }))).toBe(
      '2 lanes hidden: School and GP. 4 entries are hidden with them, 2 of them marked as missed opportunities.',
    );
  });

  it('are passed over by the next missed opportunity, whose numbers stay', () => {
    const shown = arrange({ hidden: [police] });
    const first = stepToMissed(shown, null, 1);
    const second = stepToMissed(shown, first, 1);
    expect([first, second].map((at) => at && shown.missedNumber[at.row])).toEqual([1, 3]);
    expect(stepToMissed(shown, first, -1)).toEqual(second);
    expect(stepToMissed(arrange({ hidden: [police, gp, school] }), null, 1)).toBeNull();
  });

  it('leave an entry to its other lane', () => {
    const both = all.order.find((row) => all.chronology.rows.kind[row] === 3) ?? -1;
    expect(selectRow(arrange({}), both).lane).toBe(gp);
    expect(selectRow(arrange({ hidden: [gp] }), both).lane).toBe(school);
    expect(selectRow(arrange({ hidden: [gp, school] }), both).lane).toBe(gp);
  });
});
