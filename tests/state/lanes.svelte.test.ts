/** Commands that arrange the lanes: what they show, what they say, what they leave alone. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { indexChronology } from '../../src/analysis/indexChronology.ts';
import { Workspace } from '../../src/state/workspace.svelte.ts';
import { describeHidden } from '../../src/viewing/hiddenLanes.ts';
import { describeShown } from '../../src/viewing/showChronology.ts';
import { readText } from '../support/readText.ts';

const CASE = `date,agency,title,missed
2010-05-01,Police,Called,yes
2010-06-01,School,Starts,
2010-07-01,GP,Letter,yes
2012-01-20,School; GP,Both told,
`;

describe('arranging lanes', () => {
  let workspace: Workspace;
  const names = () => workspace.shown?.lanes.map(({ name }) => name);
  const id = (name: string) => workspace.chronology?.lanes.findIndex((lane) => lane.name === name) ?? -1;

  beforeEach(async () => {
    vi.stubGlobal('matchMedia', () => ({ matches: true }));
    workspace = new Workspace((files) => ({
      done: Promise.resolve(files[0]?.text() ?? '').then(async (text) => {
        const chronology = await readText(text);
        return { chronology, index: indexChronology(chronology), joins: [] };
      }),
      cancel: () => undefined,
    }));
    await workspace.open([new File([CASE], 'case.csv')]);
  });

  it('moves a lane, and says where it went', () => {
    workspace.lanes.moveBy(id('GP'), -1);
    expect(names()).toEqual(['Police', 'GP', 'School']);
    expect(workspace.lanes.said).toBe('GP: lane 2 of 3');
    expect(workspace.view.lanes.order).toBe('hand');
    workspace.lanes.moveBy(id('Police'), -1);
    expect(names()).toEqual(['Police', 'GP', 'School']);
    workspace.lanes.orderBy('sector');
    expect(names()).toEqual(['Police', 'School', 'GP']);
  });

  it('keeps the lanes themselves, so that nothing is laid out anew', () => {
    const before = new Set(workspace.shown?.lanes);
    workspace.lanes.moveTo(id('GP'), 0);
    workspace.lanes.toggle('collapsed', id('School'));
    workspace.lanes.setGrouped(true);
    expect(new Set(workspace.shown?.lanes)).toEqual(before);
    expect(workspace.shown?.lanes.every((lane) => before.has(lane))).toBe(true);
  });

  it('hides a lane, says so, and counts on as before', () => {
    const counted = workspace.shown && describeShown(workspace.shown);
    workspace.lanes.toggle('hidden', id('GP'));
    expect(names()).toEqual(['Police', 'School']);
    expect(workspace.lanes.said).toBe('GP is hidden. 1 lane hidden');
    expect(workspace.shown && describeHidden(workspace.shown)).toContain('1 lane hidden: GP.');
    expect(workspace.shown && describeShown(workspace.shown)).toBe(counted);
    workspace.lanes.showAll();
    expect(names()).toEqual(['Police', 'School', 'GP']);
  });

  it('passes over what is hidden when stepping, and shows its lanes when asked', () => {
    workspace.lanes.toggle('hidden', id('GP'));
    workspace.selecting.stepToMissed(1);
    workspace.selecting.stepToMissed(1);
    expect(workspace.view.selected).toEqual({ row: 0, lane: id('Police') });
    workspace.selecting.select(2);
    expect(workspace.view.selected).toEqual({ row: 2, lane: id('GP') });
    workspace.lanes.showLanesOf(2);
    expect(names()).toContain('GP');
  });

  it('steps on from an entry in its other lane when the one it was chosen in is hidden', () => {
    workspace.selecting.select(3, id('GP'));
    workspace.lanes.toggle('hidden', id('GP'));
    workspace.selecting.step('left');
    expect(workspace.view.selected).toEqual({ row: 1, lane: id('School') });
  });

  it('begins with the next case as if nothing had been arranged', async () => {
    workspace.lanes.toggle('hidden', id('GP'));
    await workspace.open([new File([CASE], 'next.csv')]);
    expect(names()).toEqual(['Police', 'School', 'GP']);
  });
});
