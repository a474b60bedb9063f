/** Case files: all that somebody did to a case, saved in one file and taken up again. */
import { readFileSync } from 'node:fs';
import { flushSync } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { indexChronology } from '../../src/analysis/indexChronology.ts';
import { NO_FOREWORD } from '../../src/domain/foreword.ts';
import { AS_RECORDED, type Naming } from '../../src/domain/naming.ts';
import { listKept } from '../../src/state/keptSessions.ts';
import type { MakingTask } from '../../src/state/making.svelte.ts';
import type { startReading } from '../../src/state/openFiles.ts';
import { saveCaseFile, writeSession } from '../../src/state/saveCaseFile.ts';
import type { AddressBar } from '../../src/state/pageAddress.ts';
import { ViewHistory } from '../../src/state/viewHistory.ts';
import { Workspace } from '../../src/state/workspace.svelte.ts';
import { putCorrections } from '../../src/viewing/changeChoices.ts';
import { titleOf } from '../../src/viewing/describeEntry.ts';
import { readFiles } from '../support/readText.ts';

const POLICE = `ref,date,agency,title,question,missed
A1,2011-01-05,Police,Sees Ann Bell,What do you do?,yes
A2,2011-02-05,GP,Letter,And now?,
A3,2011-03-05,Police,Called,,
`;
const SCHOOL = 'ref,date,title\nB1,2011-04-01,Ann Bell is absent\n';
const ANN = { is: 'person', written: [{ words: 'Ann Bell', isExact: false }] } as const;
const NAMING: Naming = {
  ...AS_RECORDED,
  setting: 'pseudonyms',
  list: [{ ...ANN, pseudonym: 'Child A', role: 'the child' }],
};

const readHere: typeof startReading = (files, choices) => ({
  done: (async () => {
    const chronology = await readFiles(files, choices);
    return { chronology, index: indexChronology(chronology), joins: [] };
  })(),
  cancel: () => undefined,
});

const task: MakingTask = {
  signal: new AbortController().signal,
  report: () => undefined,
  reach: () => Promise.resolve(),
  run: () => Promise.reject(new Error('nothing is run')),
};

let workspace: Workspace;
let saved: Blob | null = null;

const titles = ({ shown }: Workspace) =>
  shown === null ? [] : Array.from({ length: shown.chronology.rows.length }, (_, row) => titleOf(shown, row));
const lanes = ({ shown }: Workspace) => shown?.lanes.map(({ name }) => name);

async function save(from: Workspace, password = ''): Promise<File> {
  const name = await saveCaseFile(from, password, task);
  return new File([await saved!.arrayBuffer()], name);
}

async function openAnew(file: File): Promise<Workspace> {
  const other = new Workspace(readHere);
  await other.open([file]);
  return other;
}

/** Corrects a cell, joins a lane, hides another, and makes a scene. */
async function work(): Promise<void> {
  const { casework, presenting } = workspace;
  const choices = putCorrections(casework.editing.choices, [
    { file: 0, sheetRow: 4, field: 'title', words: 'Called by Ann Bell' },
  ]);
  const lanesNamed = [{ lane: 'School', name: 'Primary school', sector: 'education' as const }];
  await casework.change({ ...choices, files: { 1: { agency: 'School' } }, lanes: lanesNamed }, 'Done');
  workspace.lanes.toggle('hidden', 1);
  presenting.add();
  presenting.setWords(0, { caption: 'Ann Bell was seen' });
  workspace.picture.draw({ silenceFrom: 3 });
  workspace.briefing.what = 'What happened';
}

beforeEach(async () => {
  // jsdom has no media queries; reduced motion makes every move happen at once.
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  URL.createObjectURL = (blob: Blob) => {
    saved = blob;
    return 'blob:x';
  };
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = () => undefined;
  localStorage.clear();
  workspace = new Workspace(readHere);
  await workspace.open([new File([POLICE], 'police.csv'), new File([SCHOOL], 'school.csv')]);
  workspace.showScreen('Explore');
});

describe('a case file', () => {
  it('holds everything, and nothing is left to save', async () => {
    await work();
    await workspace.names.change({ ...NAMING, setting: 'recorded' });
    expect(workspace.casework.hasUnsaved).toBe(true);
    const file = await save(workspace);
    expect(file.name).toBe('police and 1 more.chronolane');
    expect(workspace.casework.hasUnsaved).toBe(false);

    const other = await openAnew(file);
    expect(other.failure).toBeNull();
    expect(other.casework.hasUnsaved).toBe(false);
    expect(other.casework.editing.choices).toEqual(workspace.casework.editing.choices);
    expect(other.casework.editing.canUndo).toBe(false);
    expect(titles(other)).toEqual(titles(workspace));
    expect(titles(other)).toContain('Called by Ann Bell');
    expect(lanes(other)).toEqual(lanes(workspace));
    expect(lanes(other)).not.toContain('GP');
    expect(other.view.silenceFrom).toBe(3);
    expect(other.presenting.scenes).toEqual(workspace.presenting.scenes);
    expect(other.names.asked).toEqual({ ...NAMING, setting: 'recorded' });
    expect(other.briefing.what).toBe('What happened');
    // What is changed from here on is unsaved again.
    other.presenting.setWords(0, { caption: 'Another' });
    expect(other.presenting.hasUnsaved).toBe(true);
    await other.names.change({ list: [] });
    await other.names.change({ list: NAMING.list });
    expect(other.names.hasUnsaved).toBe(true);
  });

  it('keeps the title of the sample and what is to be read before it, and nothing of it for the next case', async () => {
    await workspace.opening.openSample();
    const { given } = workspace.opening.foreword;
    expect(given.title).toContain('Daniel Pelka');
    expect(given.note.join()).toContain('Some people may find this distressing.');
    const other = await openAnew(await save(workspace));
    expect(other.opening.foreword.given).toEqual(given);
    expect(other.opening.unlocking.isNoteShown).toBe(true);
    await other.open([new File([POLICE], 'police.csv')]);
    expect(other.opening.foreword.given).toEqual(NO_FOREWORD);
    expect(other.opening.unlocking.isNoteShown).toBe(false);
    await workspace.open([new File([POLICE], 'police.csv')]);
    await other.open([await save(workspace)]);
    expect(other.opening.foreword.given).toEqual(NO_FOREWORD);
  });

  it('asks for the screen of a case with stops, as any file does', async () => {
    const other = await openAnew(await save(workspace));
    expect(other.isScreenAsked).toBe(true);
  });

  it('is written as recorded under pseudonyms, opens under them, and shows no name on the way', async () => {
    await work();
    await workspace.names.change(NAMING);
    expect(titles(workspace).join()).not.toContain('Ann Bell');
    const file = await save(workspace);
    expect(file.name).toBe('chronology with names as recorded.chronolane');
    expect(workspace.casework.hasUnsaved).toBe(false);
    const text = await file.text();
    expect(text).toContain('Called by Ann Bell');
    expect(text).toContain('Ann Bell was seen');

    const other = new Workspace(readHere);
    const seen: string[] = [];
    const stop = $effect.root(() => {
      $effect(() => {
        seen.push(...titles(other), ...other.presenting.scenes.map(({ caption }) => caption));
      });
    });
    await other.open([file]);
    flushSync();
    stop();
    expect(seen).toContain('Called by Child A');
    expect(seen).toContain('Child A was seen');
    expect(seen.join()).not.toContain('Ann Bell');
    await other.names.change({ setting: 'recorded' });
    expect(titles(other)).toContain('Called by Ann Bell');
    expect(other.presenting.scenes[0]?.caption).toBe('Ann Bell was seen');
    expect(other.casework.hasUnsaved).toBe(false);
  });

  it('is neither written nor opened while names are kept on', async () => {
    const file = await save(workspace);
    await workspace.names.change(NAMING);
    workspace.names.isKept = true;
    await expect(save(workspace)).rejects.toThrow();
    await workspace.open([file]);
    expect(workspace.failure).toContain('names are kept on');
    expect(workspace.names.isKept).toBe(true);
  });

  it('keeps the view that was left for the scenes', async () => {
    await work();
    workspace.showScreen('Present');
    workspace.presenting.choose(0);
    workspace.picture.draw({ silenceFrom: 12 });
    const other = await openAnew(await save(workspace));
    expect(other.view.silenceFrom).toBe(3);
  });

  it('goes before an old address', async () => {
    await work();
    const file = await save(workspace);
    const other = new Workspace(readHere);
    const address: AddressBar = {
      page: 1,
      readLink: () => '#silence=12',
      waitForFrame: () => undefined,
      push: () => undefined,
      replace: () => undefined,
    };
    const viewHistory = new ViewHistory(other, address);
    await other.open([file]);
    viewHistory.follow();
    expect(other.view.silenceFrom).toBe(3);
  });
});

describe('the room’s answers in a case file', () => {
  function walk(): void {
    const { stepping } = workspace;
    stepping.begin(null);
    stepping.answer(0, { words: 'Visit' });
    stepping.session.setTitle('Ours');
    stepping.session.setToKeep(true);
    stepping.end();
  }

  it('are saved with it, and taken up again', async () => {
    walk();
    expect(listKept()).toHaveLength(1);
    const file = await save(workspace);
    expect(listKept()).toHaveLength(0);
    expect(workspace.casework.hasUnsaved).toBe(false);

    const { stepping, casework } = await openAnew(file);
    expect(stepping.session.isInCaseFile).toBe(true);
    expect(stepping.session.title).toBe('Ours');
    expect(stepping.answers).toMatchObject([{ stop: 0, words: 'Visit' }]);
    expect(casework.hasUnsaved).toBe(false);
    stepping.takeUp();
    expect(stepping.foreseen?.stop).toBe(0);
    stepping.answer(0, { words: 'Visit at once' });
    expect(stepping.session.hasUnsaved).toBe(true);
    expect(localStorage).toHaveLength(0);
  });

  it('are saved under names, and after a correction that leaves their stops', async () => {
    await work();
    walk();
    const mended = putCorrections(workspace.casework.editing.choices, [
      { file: 0, sheetRow: 3, field: 'title', words: 'A letter' },
    ]);
    await workspace.casework.change(mended, 'Mended');
    expect(workspace.stepping.session.isOf(workspace.chronology)).toBe(false);
    expect(writeSession(workspace)).not.toBeNull();
    await workspace.names.change(NAMING);
    const other = await openAnew(await save(workspace));
    expect(other.stepping.answers).toMatchObject([{ stop: 0, words: 'Visit' }]);
    expect(other.stepping.session.isOf(other.names.opened?.chronology ?? null)).toBe(true);
  });

  it('stay unsaved where their stops are gone', async () => {
    walk();
    const gone = putCorrections(workspace.casework.editing.choices, [
      { file: 0, sheetRow: 2, field: 'question', words: '' },
    ]);
    await workspace.casework.change(gone, 'Gone');
    expect(writeSession(workspace)).toBeNull();
    const other = await openAnew(await save(workspace));
    expect(other.stepping.answers).toEqual([]);
    expect(workspace.stepping.session.isInCaseFile).toBe(false);
  });
});

describe('a locked case file', () => {
  it('opens with its password only, and not once something else was opened', async () => {
    await work();
    const file = await save(workspace, 'secret');
    // What is locked is random letters, which may spell anything.
    const { data: _, salt: __, iv: ___, ...plain } = JSON.parse(await file.text()) as Record<string, unknown>;
    expect(Object.keys(plain)).toEqual(['chronolane', 'version', 'kdf', 'iterations']);
    const other = new Workspace(readHere);
    const { unlocking } = other.opening;
    await other.open([file]);
    expect(unlocking.isAsking).toBe(true);
    expect(await unlocking.answer('another')).toBe(false);
    expect(unlocking.isAsking).toBe(true);
    await other.open([new File([SCHOOL], 'school.csv')]);
    expect(unlocking.isAsking).toBe(false);
    expect(await unlocking.answer('secret')).toBe(true);
    expect(titles(other)).toEqual(['Ann Bell is absent']);

    await other.open([file]);
    expect(await unlocking.answer('secret')).toBe(true);
    expect(unlocking.isAsking).toBe(false);
    await vi.waitFor(() => expect(titles(other)).toEqual(titles(workspace)));
  });
});

describe('what is opened as a case file', () => {
  it('leaves open what was open, and says why', async () => {
    const file = await save(workspace);
    await workspace.open([new File(['date,agency'], 'ours.chronolane')]);
    expect(workspace.failure).toContain('damaged or not complete');
    await workspace.open([file, new File([SCHOOL], 'school.csv')]);
    expect(workspace.failure).toContain('opened by itself');
    expect(titles(workspace)).toHaveLength(4);
    await workspace.open([new File([await file.arrayBuffer()], 'mail attachment.txt')]);
    expect(workspace.failure).toBeNull();
    expect(titles(workspace)).toHaveLength(4);
  });

  it('of version 1 means what it meant', async () => {
    const bytes = readFileSync('tests/unit/caseFile/versions/version-1.chronolane');
    const other = await openAnew(new File([bytes], 'version-1.chronolane'));
    expect(other.failure).toBeNull();
    expect(other.names.naming.setting).toBe('pseudonyms');
    expect(titles(other)).toEqual([
      "Called to Adult A's home",
      'Called again',
      'Called a third time',
      'Absent',
      'Bruise seen',
    ]);
    expect(lanes(other)).toEqual(['School', 'West Midlands Police', 'Metropolitan Police']);
    expect(other.presenting.scenes).toMatchObject([{ caption: 'Called twice, "heard" once' }]);
    expect(other.presenting.lost).toEqual([]);
    expect(other.view).toMatchObject({ timeScale: 'even', silenceFrom: 3, threads: 'all' });
    expect(other.stepping.answers).toMatchObject([{ words: 'Visit again' }]);
    expect(other.briefing.questions[0]).toBe('Who asked the child?');
  });
});
