/** Commands that select an entry where there is none to go to, and from none that is chosen. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { indexChronology } from '../../src/analysis/indexChronology.ts';
import { NO_FILTER } from '../../src/domain/filter.ts';
import { Workspace } from '../../src/state/workspace.svelte.ts';
import { readText } from '../support/readText.ts';

const CASE = `ref,date,agency,title,follows
A,2011-01-10,Police,Called,
B,2011-02-10,School,Rings,A
C,2011-03-10,School,Rings again,Z
D,2011-04-10,School,Writes,
`;

describe('selecting', () => {
  let workspace: Workspace;
  const selecting = () => workspace.selecting;
  const row = () => workspace.view.selected?.row;
  const lane = (name: string) => workspace.chronology?.lanes.findIndex((other) => other.name === name) ?? -1;

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

  it('says where nothing follows from an entry, until another is chosen', () => {
    selecting().select(0);
    selecting().stepAlong(1);
    expect([row(), selecting().said]).toEqual([1, '']);
    selecting().stepAlong(1);
    expect([row(), selecting().said]).toEqual([1, 'Nothing is recorded as following from this entry.']);
    selecting().stepAlong(-1);
    expect([row(), selecting().said]).toEqual([0, '']);
    selecting().stepAlong(-1);
    expect(selecting().said).toBe('This entry is not recorded as following from another.');
  });

  it('says that what an entry follows is not shown, where the file names it', () => {
    selecting().select(2);
    selecting().stepAlong(-1);
    expect(selecting().said).toBe('What this entry follows is not among the entries shown.');
    // A filter that hides what follows; what was said of more than is shown now is gone with it.
    selecting().select(0);
    workspace.setFilter({ ...NO_FILTER, agency: [lane('Police')] });
    expect(selecting().said).toBe('');
    selecting().stepAlong(1);
    expect(selecting().said).toBe('What followed from this entry is not among the entries shown.');
    workspace.setFilter(NO_FILTER);
    expect(selecting().said).toBe('');
  });

  it('says where nothing is chosen, or marked as missed, until Escape', () => {
    selecting().stepAlong(1);
    expect(selecting().said).toMatch(/^No entry is chosen\./);
    selecting().selectNone();
    expect(selecting().said).toBe('');
    selecting().stepToMissed(1);
    expect(selecting().said).toBe('No missed opportunity is shown.');
  });

  it.each(['first', 'last', 'right'] as const)('goes, with none chosen, to the first in sight: %s', (to) => {
    selecting().step(to);
    expect(workspace.view.selected).toEqual({ row: 0, lane: lane('Police') });
  });

  it('goes to the first and the last of the lane', () => {
    selecting().select(2);
    selecting().step('first');
    expect(row()).toBe(1);
    selecting().step('last');
    expect(row()).toBe(3);
    selecting().step('last');
    expect(row()).toBe(3);
  });

  it.each([
    [0, 'up', 'No lane is shown above this one.'],
    [1, 'down', 'No lane is shown below this one.'],
    [1, 'left', 'No earlier entry is shown in this lane.'],
    [3, 'right', 'No later entry is shown in this lane.'],
  ] as const)('says from row %i that nothing is there: %s', (from, direction, words) => {
    selecting().select(from);
    selecting().step(direction);
    expect([row(), selecting().said]).toEqual([from, words]);
    selecting().step(direction);
    expect(selecting().said).toBe(words);
    selecting().select(2);
    expect(selecting().said).toBe('');
  });
});
