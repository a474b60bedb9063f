/** Files and choices: read again after each step, taken back when reading comes to nothing, never lost by a slip. */
import { beforeEach, expect, it, vi } from 'vitest';
import { indexChronology } from '../../src/analysis/indexChronology.ts';
import type { ReadingChoices } from '../../src/domain/choices.ts';
import { readChronology } from '../../src/importing/readChronology.ts';
import { closeForm, formOf, openForm, saveForm } from '../../src/state/correcting.ts';
import type { Reading } from '../../src/state/openFiles.ts';
import { Workspace } from '../../src/state/workspace.svelte.ts';
import { putCorrections } from '../../src/viewing/changeChoices.ts';
import { titleOf } from '../../src/viewing/describeEntry.ts';

const CASE = `date,agency,title
2011-05-01,Police,Called
31/02/2012,GP,Letter
2012-01-20,School,Bruises
`;

/** Reads as the worker does, but here, and only when it is let. */
let isHeld = false;
let release: () => void = () => undefined;

function readHere(files: readonly File[], choices: ReadingChoices): Reading {
  const state = { isCancelled: false };
  const done = (async () => {
    if (isHeld) {
      await new Promise<void>((resolve) => {
        release = resolve;
      });
    }
    if (state.isCancelled) return null;
    if ((await files[0]?.text()) === 'gone') throw new Error('The file has gone.');
    const sources = files.map((file) => ({
      name: file.name,
      size: file.size,
      async *open() {
        yield new Uint8Array(await file.arrayBuffer());
      },
    }));
    const chronology = await readChronology(sources, undefined, choices);
    return { chronology, index: indexChronology(chronology), joins: [] };
  })();
  const cancel = () => {
    state.isCancelled = true;
    release();
  };
  return { done, cancel };
}

const file = (text: string, name = 'case.csv') => new File([text], name);
const titles = ({ shown }: Workspace) => (shown ? Array.from(shown.order, (row) => titleOf(shown, row)) : []);
const correct = (workspace: Workspace, words: string) => {
  const { casework } = workspace;
  const correction = { file: 0, sheetRow: 3, field: 'date', words } as const;
  return casework.change(
    putCorrections(casework.editing.choices, [correction]),
    `Row 3: date corrected to ${words}`,
  );
};

const PARKED_AGAIN =
  'Row 3 is parked and no longer in the picture. It has no date that could be read. It can be corrected in What was read.';

let workspace: Workspace;

beforeEach(async () => {
  isHeld = false;
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  workspace = new Workspace(readHere);
  await workspace.open([file(CASE)]);
});

it('reads again with each correction, and back and forth', async () => {
  const { casework } = workspace;
  expect(titles(workspace)).toEqual(['Called', 'Bruises']);
  await correct(workspace, '28/02/2012');
  expect(titles(workspace)).toEqual(['Called', 'Bruises', 'Letter']);
  expect(casework.said).toBe('Row 3: date corrected to 28/02/2012');
  await correct(workspace, 'January 2010');
  expect(titles(workspace)).toEqual(['Letter', 'Called', 'Bruises']);
  await casework.undo();
  await casework.undo();
  expect(titles(workspace)).toEqual(['Called', 'Bruises']);
  expect(casework.said).toBe(`Undone. Row 3: date corrected to 28/02/2012. ${PARKED_AGAIN}`);
  await casework.redo();
  expect(titles(workspace)).toEqual(['Called', 'Bruises', 'Letter']);
  expect((await casework.readUncorrected())?.receipt.parked).toBe(1);
});

it('says which missed opportunities a correction numbers anew, until the next step or until it is closed', async () => {
  const { casework } = workspace;
  const marked = CASE.replace('title', 'title,missed').replaceAll(/(Called|Letter|Bruises)/g, '$1,yes');
  await workspace.open([file(marked)]);
  await correct(workspace, '28/02/2012');
  expect([casework.aftermath, casework.said]).toEqual(['', 'Row 3: date corrected to 28/02/2012']);
  await correct(workspace, 'January 2010');
  const words = 'Missed opportunities 1 and 2 are now 2 and 3; 3 is now 1.';
  expect(casework.aftermath).toBe(words);
  expect(casework.said).toBe(`Row 3: date corrected to January 2010. ${words}`);
  casework.forgetAftermath();
  expect(casework.aftermath).toBe('');
  await casework.undo();
  expect(casework.aftermath).toBe('Missed opportunity 1 is now 3; 2 and 3 are now 1 and 2.');
  const name = { file: 0, sheetRow: 2, field: 'title', words: 'Rung' } as const;
  await casework.change(putCorrections(casework.editing.choices, [name]), 'Row 2');
  expect([casework.aftermath, casework.said]).toEqual(['', 'Row 2']);
});

it('says that a correction parks an entry, to be seen too', async () => {
  const { casework } = workspace;
  await correct(workspace, '28/02/2012');
  expect(casework.aftermath).toBe('');
  await correct(workspace, '31/02/2011');
  expect(casework.aftermath).toBe(PARKED_AGAIN);
  expect(casework.said).toBe(`Row 3: date corrected to 31/02/2011. ${PARKED_AGAIN}`);
  // It was parked already.
  await correct(workspace, '30/02/2011');
  expect([casework.aftermath, casework.said]).toEqual(['', 'Row 3: date corrected to 30/02/2011']);
});

it('keeps the window and the selected entry', async () => {
  workspace.moves.zoomBy(4);
  workspace.selecting.select(2);
  const { window } = workspace;
  await correct(workspace, '28/02/2012');
  expect(workspace.window).toEqual(window);
  expect(workspace.view.selected?.row).toBe(2);
  expect(workspace.shown && titleOf(workspace.shown, workspace.view.selected?.row ?? 0)).toBe('Bruises');
});

it('takes back what was cancelled', async () => {
  const { casework } = workspace;
  isHeld = true;
  const correcting = correct(workspace, '28/02/2012');
  expect(casework.editing.canUndo).toBe(true);
  expect(casework.progress).toBe(0);
  workspace.opening.cancelReading();
  expect(await correcting).toBe(false);
  expect(casework.progress).toBeNull();
  expect([casework.editing.canUndo, casework.editing.canRedo]).toEqual([false, false]);
  expect(casework.said).toContain('cancelled');
  expect(titles(workspace)).toEqual(['Called', 'Bruises']);
});

it('builds one step on another that is still being read', async () => {
  isHeld = true;
  const first = correct(workspace, '28/02/2012');
  isHeld = false;
  const { casework } = workspace;
  const name = { file: 0, sheetRow: 2, field: 'title', words: 'Rung' } as const;
  const second = casework.change(putCorrections(casework.editing.choices, [name]), 'Row 2');
  expect(await Promise.all([first, second])).toEqual([false, true]);
  expect(titles(workspace)).toEqual(['Rung', 'Bruises', 'Letter']);
});

it('asks before corrections go, and forgets them when they may', async () => {
  const { casework } = workspace;
  await correct(workspace, '28/02/2012');
  await workspace.open([file('date,agency,title\n2011-01-01,GP,Other\n')]);
  expect(casework.isAsking).toBe(true);
  await casework.answer(false);
  expect(titles(workspace)).toHaveLength(3);
  workspace.close();
  expect(casework.isAsking).toBe(true);
  await casework.answer(false);
  await workspace.open([file('date,agency,title\n2011-01-01,GP,Other\n')]);
  await casework.answer(true);
  expect(titles(workspace)).toEqual(['Other']);
  expect([casework.hasUnsaved, casework.editing.canUndo]).toEqual([false, false]);
  casework.editing.markSaved(casework.shownChoices);
  workspace.close();
  expect(workspace.chronology).toBeNull();
});

it('keeps corrections when another file cannot be read', async () => {
  const { casework } = workspace;
  await correct(workspace, '28/02/2012');
  casework.editing.markSaved(casework.shownChoices);
  await workspace.open([file('gone')]);
  expect(workspace.failure).toBe('The file has gone.');
  expect(casework.editing.choices.corrections).toHaveLength(1);
  expect(titles(workspace)).toHaveLength(3);
});

it.each([
  ['an empty file', '', 'the file is empty'],
  ['a picture', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'it seems to be a picture'],
])('leaves %s out of the case of the files it was chosen with, and says why', async (_, text, why) => {
  const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  await workspace.open([file(CASE), new File([bytes], 'photo.csv')]);
  expect(workspace.chronology?.files.map(({ name }) => name)).toEqual(['case.csv']);
  expect(workspace.casework.files).toHaveLength(1);
  expect(workspace.failure).toMatch(/^photo\.csv: .* The case was opened without it\.$/);
  expect(workspace.failure).toContain(why);
  expect(titles(workspace)).toEqual(['Called', 'Bruises']);
});

it('keeps a file with a heading alone: its rows may be found', async () => {
  await workspace.open([file(CASE), file('date,agency,title\n', 'later.csv')]);
  expect(workspace.chronology?.files).toHaveLength(2);
  expect(workspace.failure).toBeNull();
});

it('saves a form as corrections, and asks who says that something was missed', async () => {
  const { casework } = workspace;
  openForm(casework, 'entry', 0, 'missed');
  const draft = formOf(casework, 'entry', 0);
  expect(casework.hasUnsaved).toBe(false);
  draft?.type('expected', 'A referral');
  expect(casework.hasUnsaved).toBe(true);
  expect(draft?.faults).toEqual({});
  expect(await saveForm(casework, 'entry', 0)).toBe(false);
  expect(draft?.faults.said_by).toContain('whose account');
  draft?.type('said_by', 'Panel');
  expect(draft?.faults).toEqual({});
  expect(await saveForm(casework, 'entry', 0)).toBe(true);
  expect(formOf(casework, 'entry', 0)).toBeNull();
  expect(workspace.shown?.missedOrder).toHaveLength(1);
  expect(casework.said).toBe('Row 2: marked as missed opportunity');
});

it('keeps typed words of a form until it is closed', () => {
  const { casework } = workspace;
  openForm(casework, 'parked', 1, 'all');
  formOf(casework, 'parked', 1)?.type('date', 'soon');
  openForm(casework, 'parked', 1, 'all');
  expect(formOf(casework, 'parked', 1)?.words.date).toBe('soon');
  expect(formOf(casework, 'entry', 1)).toBeNull();
  closeForm(casework, 'parked', 1);
  expect(casework.hasUnsaved).toBe(false);
});

it('closes the forms of one file where another sheet of it is read', () => {
  const { casework } = workspace;
  openForm(casework, 'entry', 0, 'all');
  casework.drafts.closeFile(1);
  expect(formOf(casework, 'entry', 0)).not.toBeNull();
  casework.drafts.closeFile(0);
  expect(formOf(casework, 'entry', 0)).toBeNull();
});
