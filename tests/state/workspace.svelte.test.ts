/** Commands in, pictures as text out. */
import { flushSync } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { indexChronology } from '../../src/analysis/indexChronology.ts';
import { buildDrawing } from '../../src/drawing/buildDrawing.ts';
import { makeLayout } from '../../src/drawing/layout.ts';
import type { Reading } from '../../src/state/openFiles.ts';
import { Workspace } from '../../src/state/workspace.svelte.ts';
import { titleOf } from '../../src/viewing/describeEntry.ts';
import { describeLanes } from '../support/describeLanes.ts';
import { readText } from '../support/readText.ts';

const CASE = `date,end_date,agency,title,kind,missed
2010-05-01,,Police,Called,contact,yes
2011-02-01,,Police,Called again,contact,
June 2010,,School,Starts,contact,
2012-01-20,,School,Bruises,contact,not referred
2011-06-01,2011-12-01,School,Absent,not-kept,
,,School,Not joined up,finding,yes
2012-03-03,,Family,Dies,outcome,
2014-03-03,,Police,Trial,context,
`;

/** Reads as the worker does, but here; `fail` as when a file has gone. */
function readHere(files: readonly File[]): Reading {
  const done = (async () => {
    const text = await files[0]?.text();
    if (text === undefined || text === 'gone') throw new Error('The file could not be read to its end.');
    const chronology = await readText(text, files[0]?.name);
    return { chronology, index: indexChronology(chronology), joins: [] };
  })();
  return { done, cancel: () => undefined };
}

const file = (text: string, name = 'case.csv') => new File([text], name);

function picture(workspace: Workspace): string[] {
  const { shown, window, view } = workspace;
  if (!shown || !window) return [];
  const layout = makeLayout(shown, { lanesHeight: 300, timeWidth: 1200 });
  return describeLanes(buildDrawing(layout, { window, width: 1200, selected: view.selected?.row ?? null }));
}

const selectedTitle = (workspace: Workspace) =>
  workspace.shown && workspace.view.selected ? titleOf(workspace.shown, workspace.view.selected.row) : null;

describe('the workspace', () => {
  let workspace: Workspace;

  beforeEach(async () => {
    // jsdom has no media queries; reduced motion makes every move happen at once.
    vi.stubGlobal('matchMedia', () => ({ matches: true }));
    workspace = new Workspace(readHere);
    await workspace.open([file(CASE)]);
  });

  it('opens a case up to its outcome', () => {
    expect(picture(workspace)).toEqual([
      'Family: ⬤ Dies',
      'Police: ◆1 Called | ● Called again',
      'School: ◆3 ‖ [●] Starts | ◌━ Absent | ◆2 Bruises',
    ]);
  });

  it('shows what came after when the whole case is asked for', () => {
    workspace.moves.showWholeCase();
    expect(picture(workspace)[1]).toBe('Police: ◆1 Called | ● Called again | ▬ Trial');
  });

  it('tells those who look at it when something changes', () => {
    const seen: (string | null)[] = [];
    const stop = $effect.root(() => {
      $effect(() => {
        seen.push(selectedTitle(workspace));
      });
    });
    flushSync();
    workspace.selecting.stepToMissed(1);
    flushSync();
    workspace.selecting.selectNone();
    flushSync();
    stop();
    expect(seen).toEqual([null, 'Called', null]);
  });

  it('goes through the missed opportunities by number and round', () => {
    const titles = [1, 2, 3, 4].map(() => {
      workspace.selecting.stepToMissed(1);
      return selectedTitle(workspace);
    });
    expect(titles).toEqual(['Called', 'Bruises', 'Not joined up', 'Called']);
  });

  it('brings what it selects into sight, and stays within the whole case', () => {
    workspace.moves.zoomBy(8);
    const length = (workspace.window?.to ?? 0) - (workspace.window?.from ?? 0);
    workspace.selecting.stepToMissed(1);
    expect(picture(workspace)[1]).toContain('◆1');
    expect((workspace.window?.to ?? 0) - (workspace.window?.from ?? 0)).toBeCloseTo(length);
    workspace.moves.panBy(-100_000);
    expect(workspace.window?.from).toBe(workspace.shown?.wholeCase?.from);
    workspace.moves.zoomBy(1e-6);
    expect(workspace.window).toEqual(workspace.shown?.wholeCase);
  });

  it('keeps the moment under the hand where it is while zooming', () => {
    const before = workspace.window;
    if (!before) throw new Error('nothing in sight');
    const at = before.from + (before.to - before.from) * 0.3;
    workspace.moves.zoomAt(3, at);
    const after = workspace.window;
    if (!after) throw new Error('nothing in sight');
    expect((at - after.from) / (after.to - after.from)).toBeCloseTo(0.3);
  });

  it('starts anew with another file, and says why if it cannot be read', async () => {
    workspace.selecting.stepToMissed(1);
    workspace.showScreen('Table');
    await workspace.open([file('gone')]);
    expect(workspace.failure).toBe('The file could not be read to its end.');
    expect(selectedTitle(workspace)).toBe('Called');
    await workspace.open([file('date,agency,title\n2011-01-01,GP,Letter\n', 'other.csv')]);
    expect(workspace.failure).toBeNull();
    expect(workspace.view.selected).toBeNull();
    expect(workspace.view.screen).toBe('Explore');
    // So near that the day is wider than the mark.
    expect(picture(workspace)).toEqual(['GP: ●─ Letter']);
    expect(workspace.progress).toBeNull();
  });

  it('says what came with files and cannot be opened, with a case or alone', async () => {
    await workspace.opening.open([], 'A folder.');
    expect([workspace.failure, workspace.shown?.order.length]).toEqual(['A folder.', 8]);
    await workspace.opening.open([file('date,agency,title\n2011-01-01,GP,Other\n')], 'A folder.');
    expect([workspace.failure, workspace.shown?.order.length]).toEqual(['A folder.', 1]);
    await workspace.open([file(CASE)]);
    expect(workspace.failure).toBeNull();
  });

  it('turns the order of the table round when the same column is asked for twice', () => {
    workspace.sortBy('title');
    expect(workspace.view.sort).toEqual({ key: 'title', descending: false });
    workspace.sortBy('title');
    expect(workspace.view.sort).toEqual({ key: 'title', descending: true });
    workspace.sortBy('agency');
    expect(workspace.view.sort).toEqual({ key: 'agency', descending: false });
  });
});
