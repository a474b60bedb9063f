/** Commands that select an entry where there is none to go to, and from none that is chosen. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { indexChronology } from '../../src/analysis/indexChronology.ts';
import { NO_FILTER } from '../../src/domain/filter.ts';
import { Workspace } from '../../src/state/workspace.svelte.ts';
import sampleText from '../../data/daniel-pelka.csv?raw';
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

  describe('up and down over the lanes of the sample', () => {
    beforeEach(async () => {
      await workspace.open([new File([sampleText], 'sample.csv')]);
    });

    const walk = (direction: 'up' | 'down', steps: number) => {
      for (let step = 0; step < steps; step++) selecting().step(direction);
    };

    it('comes back, from every entry, to where it began', () => {
      const lanes = workspace.shown?.lanes ?? [];
      const ends: unknown[] = [];
      const begins: unknown[] = [];
      for (const [at, { id, entries, findings }] of lanes.entries()) {
        for (const begin of [...findings, ...entries]) {
          selecting().select(begin, id);
          walk('down', lanes.length - 1 - at);
          walk('up', lanes.length - 1);
          walk('down', at);
          begins.push([id, begin]);
          ends.push([workspace.view.selected?.lane, row()]);
        }
      }
      expect(begins.length).toBeGreaterThan(150);
      expect(ends).toEqual(begins);
    });

    const family = () => workspace.shown!.lanes.find(({ name }) => name === 'Family')!;

    it('begins anew where it is left by a step along the lane, or by a choice', () => {
      // The nearest to the first of the family, in 2004, is in every lane its first.
      selecting().select(family().entries[0]!, family().id);
      walk('down', 1);
      const lane = workspace.view.selected!.lane!;
      const { entries } = workspace.shown!.lanes.find(({ id }) => id === lane)!;
      selecting().step('last');
      expect(row()).toBe(entries.at(-1));
      walk('down', 1);
      const below = row();
      walk('up', 1);
      expect(row()).toBe(entries.at(-1));
      selecting().step('first');
      walk('down', 1);
      expect(row()).not.toBe(below);
      // What is chosen by pointer is where the next move begins, though it is chosen already.
      walk('up', 2);
      walk('down', 1);
      selecting().point(entries.at(-1)!, lane);
      walk('down', 1);
      expect(row()).toBe(below);
    });

    it('keeps where it began at the last lane', () => {
      const begin = family().entries[4]!;
      const lanes = workspace.shown!.lanes;
      const at = lanes.indexOf(family());
      selecting().select(begin, family().id);
      walk('down', lanes.length + 3);
      walk('up', lanes.length - 1 - at);
      expect(row()).toBe(begin);
    });
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
