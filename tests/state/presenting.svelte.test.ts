/** Scenes: made, moved, shown and left; corrections and foresight around them. */
import { flushSync } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { indexChronology } from '../../src/analysis/indexChronology.ts';
import { putCorrections } from '../../src/viewing/changeChoices.ts';
import { NO_FILTER } from '../../src/domain/filter.ts';
import { writeScenesCsv } from '../../src/exporting/scenesCsv.ts';
import { readChronology } from '../../src/importing/readChronology.ts';
import type { startReading } from '../../src/state/openFiles.ts';
import { Workspace } from '../../src/state/workspace.svelte.ts';
import type { AddressBar } from '../../src/state/pageAddress.ts';
import { ViewHistory } from '../../src/state/viewHistory.ts';
import { titleOf } from '../../src/viewing/describeEntry.ts';

const CASE = `ref,date,agency,title,kind,missed
A1,2010-05-01,Police,Called,contact,yes
A2,2011-02-01,Police,Called again,contact,
A3,2011-06-10,School,Starts,contact,
A4,2012-01-20,School,Bruises,contact,not referred
A5,2012-03-03,Family,Dies,outcome,
`;
const SCENES = 'scene,caption,selected,from,to\n1,First,A2,2010-01-01,2011-04-01\n2,Second,A9,,\n';

const readHere: typeof startReading = (files, choices) => ({
  done: (async () => {
    const chronology = await readChronology(
      files.map((file) => ({
        name: file.name,
        size: file.size,
        async *open() {
          yield new Uint8Array(await file.arrayBuffer());
        },
      })),
      () => undefined,
      choices,
    );
    return { chronology, index: indexChronology(chronology), joins: [] };
  })(),
  cancel: () => undefined,
});

const file = (text: string, name = 'case.csv') => new File([text], name);

let workspace: Workspace;
const captions = () => workspace.presenting.scenes.map(({ caption }) => caption);
const selectedTitle = () =>
  workspace.shown && workspace.view.selected ? titleOf(workspace.shown, workspace.view.selected.row) : null;

/** Three scenes, each of its own window. */
function makeThree(): void {
  for (const [at, caption] of ['One', 'Two', 'Three'].entries()) {
    workspace.moves.setWindow({ from: 14800 + at * 100, to: 15000 + at * 100 });
    workspace.presenting.add();
    workspace.presenting.setWords(at, { caption });
  }
}

beforeEach(async () => {
  // jsdom has no media queries; reduced motion makes every move happen at once.
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  workspace = new Workspace(readHere);
  await workspace.open([file(CASE)]);
});

describe('making scenes', () => {
  it('keeps what is seen, and is unsaved until it is saved', () => {
    const { presenting } = workspace;
    expect(workspace.casework.hasUnsaved).toBe(false);
    workspace.setFilter({ ...NO_FILTER, agency: [1] });
    workspace.selecting.stepToMissed(1);
    presenting.add();
    expect(presenting.isJustAdded).toBe(true);
    expect(presenting.scenes[0]?.view).toMatchObject({
      filter: { agency: [1] },
      selected: workspace.view.selected,
    });
    expect(presenting.scenes[0]?.view.window).not.toBeNull();
    expect(workspace.casework.hasUnsaved).toBe(true);
    workspace.setFilter(NO_FILTER);
    expect(presenting.isJustAdded).toBe(false);
    presenting.markSaved();
    expect(workspace.casework.hasUnsaved).toBe(false);
  });

  it('moves, edits, replaces and removes them, and takes each back', () => {
    makeThree();
    const { presenting } = workspace;
    presenting.move(2, 0);
    expect([captions(), presenting.at]).toEqual([['Three', 'One', 'Two'], 0]);
    presenting.move(0, -1);
    expect(captions()).toEqual(['Three', 'One', 'Two']);
    presenting.remove(1);
    expect(captions()).toEqual(['Three', 'Two']);
    presenting.undo();
    presenting.undo();
    expect(captions()).toEqual(['One', 'Two', 'Three']);
    presenting.redo();
    expect(captions()).toEqual(['Three', 'One', 'Two']);

    presenting.choose(1);
    workspace.setFilter({ ...NO_FILTER, agency: [1] });
    presenting.replaceView();
    expect(presenting.scenes[1]?.view.filter.agency).toEqual([1]);
  });

  it('takes what is typed into one field as one step', () => {
    workspace.presenting.add();
    for (const caption of ['A', 'A b', 'A bc']) workspace.presenting.setWords(0, { caption });
    workspace.presenting.undo();
    expect(captions()).toEqual(['']);
  });
});

describe('showing scenes', () => {
  it('goes through them and gives back the place that was left', () => {
    makeThree();
    const { presenting } = workspace;
    const before = workspace.view;
    workspace.showScreen('Present');
    presenting.choose(0);
    expect(workspace.window).toEqual({ from: 14800, to: 15000 });
    presenting.step(1);
    expect(workspace.window).toEqual({ from: 14900, to: 15100 });
    presenting.step(1);
    presenting.step(1);
    expect(presenting.at).toBe(2);
    workspace.showScreen('Explore');
    expect(workspace.view).toEqual(before);
    workspace.showScreen('Present');
    expect([presenting.at, workspace.window]).toEqual([2, { from: 15000, to: 15200 }]);
  });

  it('fills the screen only while there is a scene, and gives it back', () => {
    const { presenting } = workspace;
    workspace.showScreen('Present');
    presenting.start();
    expect(presenting.isOn).toBe(false);
    presenting.add();
    presenting.start();
    presenting.isBlank = true;
    expect([presenting.isOn, presenting.isBlank]).toEqual([true, true]);
    workspace.showScreen('Explore');
    expect([presenting.isOn, presenting.isBlank]).toEqual([false, false]);
  });

  it('tells those who look at it', () => {
    const seen: (string | undefined)[] = [];
    const stop = $effect.root(() => {
      $effect(() => {
        seen.push(workspace.presenting.scene?.caption);
      });
    });
    flushSync();
    workspace.presenting.add();
    flushSync();
    workspace.presenting.setWords(0, { caption: 'Seen' });
    flushSync();
    stop();
    expect(seen).toEqual([undefined, '', 'Seen']);
  });
});

describe('scenes from a file', () => {
  it('come with the chronology, and say what it does not have', async () => {
    await workspace.open([file(SCENES, 'scenes.csv'), file(CASE)]);
    expect(captions()).toEqual(['First', 'Second']);
    expect(workspace.presenting.lost).toEqual([
      'Scene 2: the entry “A9” is not in this chronology. The rest of the scene is kept.',
    ]);
    expect(workspace.casework.hasUnsaved).toBe(false);
    workspace.showScreen('Present');
    expect(selectedTitle()).toBe('Called again');
  });

  it('come after it, and can be taken back', async () => {
    makeThree();
    await workspace.open([file(SCENES, 'scenes.csv')]);
    expect([captions(), workspace.view.screen]).toEqual([['First', 'Second'], 'Present']);
    expect(workspace.chronology?.files[0]?.name).toBe('case.csv');
    workspace.presenting.undo();
    expect(captions()).toEqual(['One', 'Two', 'Three']);
  });

  it('are refused in a sentence where no case is open', async () => {
    workspace.close();
    await workspace.open([file(SCENES, 'scenes.csv')]);
    expect(workspace.failure).toContain('Open the chronology that they belong to first');
  });

  it('are gone with their case', async () => {
    await workspace.open([file(SCENES, 'scenes.csv'), file(CASE)]);
    await workspace.open([file(CASE, 'other.csv')]);
    expect(captions()).toEqual([]);
  });
});

describe('scenes and corrections', () => {
  it('keep their entries and lanes when the files are read again', async () => {
    const { presenting, casework } = workspace;
    workspace.selecting.stepToMissed(1);
    workspace.selecting.stepToMissed(1);
    const title = selectedTitle();
    workspace.lanes.toggle('hidden', 2);
    presenting.add();
    // A lane of another name comes before those there are.
    const correction = { file: 0, sheetRow: 2, field: 'agency', words: 'Ambulance' } as const;
    await casework.change(putCorrections(casework.editing.choices, [correction]), 'Row 2');
    const name = presenting.scenes[0]?.view.lanes.hidden.map((id) => workspace.chronology?.lanes[id]?.name);
    expect(name).toEqual(['Family']);
    workspace.showScreen('Present');
    expect(selectedTitle()).toBe(title);
  });
});

describe('scenes and foresight', () => {
  it('show what was known then, and all again in the next', () => {
    const { presenting, stepping } = workspace;
    presenting.add();
    stepping.begin(null);
    stepping.step(1);
    presenting.add();
    expect(presenting.scenes[1]?.view.foresight).toMatchObject({ known: 2 });
    stepping.end();
    expect([stepping.isForesight, workspace.isWalking]).toEqual([false, false]);
    workspace.showScreen('Present');
    presenting.choose(1);
    expect(workspace.chronology?.rows.length).toBe(2);
    // It lacks what came later, and is no walk.
    expect([stepping.isForesight, workspace.isWalking]).toEqual([true, false]);
    expect(workspace.stepping.outlined).toBeNull();
    const [, made] = presenting.scenes;
    const again = workspace.casework.opened && [
      ...writeScenesCsv(made ? [made] : [], workspace.casework.opened),
    ];
    expect(again?.join('')).toContain('2011-02-01,A2');
    presenting.choose(0);
    expect(workspace.chronology?.rows.length).toBe(5);
    workspace.showScreen('Table');
    expect(workspace.view.foresight).toBeNull();
  });

  it('show nothing while the case is stepped through', () => {
    const { presenting, stepping } = workspace;
    presenting.add();
    stepping.begin(null);
    const walked = workspace.view.foresight;
    expect([stepping.isForesight, workspace.isWalking]).toEqual([true, true]);
    workspace.showScreen('Present');
    expect([presenting.isEntered, workspace.view.foresight]).toEqual([false, walked]);
    presenting.start();
    expect(presenting.isOn).toBe(false);
    presenting.choose(0);
    expect(workspace.chronology?.rows.length).toBe(1);
  });
});

describe('scenes and the address', () => {
  it('are one entry of the history, and going back leaves them', () => {
    const entries: { link: string; state: unknown }[] = [];
    const address: AddressBar = {
      page: 1,
      readLink: () => entries.at(-1)?.link ?? '',
      waitForFrame: () => undefined,
      push: (state, link) => entries.push({ link, state }),
      replace: (state, link) => {
        entries.splice(-1, 1, { link, state });
      },
    };
    const history = new ViewHistory(workspace, address);
    history.follow();
    makeThree();
    history.follow();
    workspace.showScreen('Present');
    history.follow();
    for (const at of [0, 1, 2]) {
      workspace.presenting.choose(at);
      history.follow();
    }
    expect(entries.map(({ link }) => link).at(-1)).toBe('screen=Present');
    expect(entries).toHaveLength(3);
    entries.pop();
    history.goTo(entries.at(-1)?.state);
    expect([workspace.view.screen, workspace.presenting.isEntered]).toEqual(['Explore', false]);
    expect(workspace.window).toEqual({ from: 15000, to: 15200 });
  });
});
