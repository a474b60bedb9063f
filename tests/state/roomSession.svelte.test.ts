/** What a room said: saved, kept on the computer only where that was asked for, and taken up again. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { indexChronology } from '../../src/analysis/indexChronology.ts';
import { listKept } from '../../src/state/keptSessions.ts';
import type { Reading } from '../../src/state/openFiles.ts';
import { findKept } from '../../src/state/roomSession.svelte.ts';
import { saveLearningRecord } from '../../src/state/saveLearningRecord.ts';
import { Workspace } from '../../src/state/workspace.svelte.ts';
import { readText } from '../support/readText.ts';

const CASE = `ref,date,agency,title,kind,question,options
A1,2011-01-05,School,Bruise,,What do you do?,Wait; Call
A2,2011-02-05,GP,Letter,,And now?,
A3,2011-03-05,Police,Called,,,
A4,2012-03-03,Family,Dies,outcome,,
`;

function readHere(files: readonly File[]): Reading {
  const done = (async () => {
    const chronology = await readText((await files[0]?.text()) ?? '', files[0]?.name);
    return { chronology, index: indexChronology(chronology), joins: [] };
  })();
  return { done, cancel: () => undefined };
}

const file = (text = CASE) => new File([text], 'case.csv');
const kept = (workspace: Workspace) =>
  findKept(workspace.casework.opened!.chronology, workspace.stepping.walk!);

async function openCase(): Promise<Workspace> {
  const workspace = new Workspace(readHere);
  await workspace.open([file()]);
  return workspace;
}

describe('the session of a walk', () => {
  let workspace: Workspace;

  beforeEach(async () => {
    vi.stubGlobal('matchMedia', () => ({ matches: true }));
    vi.stubGlobal('URL', { ...URL, createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined });
    HTMLAnchorElement.prototype.click = () => undefined;
    localStorage.clear();
    workspace = await openCase();
  });

  it('keeps nothing on the computer unless that was asked for', () => {
    const { stepping } = workspace;
    stepping.begin(null);
    stepping.answer(0, { words: 'Wait' });
    stepping.reveal();
    stepping.stepToStop(1);
    stepping.session.setTitle('Ours');
    stepping.end();
    expect(localStorage).toHaveLength(0);
    expect(sessionStorage).toHaveLength(0);
    expect(stepping.session.hasUnsaved).toBe(true);
  });

  it('keeps them from when it is asked for until they are saved', async () => {
    const { stepping } = workspace;
    stepping.begin(null);
    stepping.session.setToKeep(true);
    expect(localStorage).toHaveLength(0);
    stepping.answer(0, { words: 'Wait' });
    expect(localStorage).toHaveLength(1);
    expect(stepping.session.hasUnsaved).toBe(false);
    expect(await saveLearningRecord(stepping.session, (words) => words)).toMatch(
      /^learning record \d{4}-\d\d-\d\d\.csv$/,
    );
    expect(localStorage).toHaveLength(0);
    // What comes after is kept again.
    stepping.stepToStop(1);
    expect(localStorage).toHaveLength(0);
    stepping.answer(1, { concern: 3 });
    expect(listKept()).toHaveLength(1);
    stepping.session.setToKeep(false);
    expect(localStorage).toHaveLength(0);
    expect(stepping.session.hasUnsaved).toBe(true);
  });

  it('is offered to another page with the same case, goes on there, and is deleted there', async () => {
    const { stepping } = workspace;
    stepping.session.setToKeep(true);
    stepping.session.setTitle('Ours');
    stepping.begin(null);
    stepping.answer(0, { counts: [1, 2], concern: 4 });
    stepping.reveal();

    const again = await openCase();
    const [offer] = kept(again).offers;
    expect(offer).toMatchObject({
      title: 'Ours',
      session: { answers: [{ stop: 0, counts: [1, 2], concern: 4 }] },
    });
    again.stepping.takeUp(offer);
    expect(again.view).toMatchObject({ screen: 'Step through', foresight: { known: 1, revealed: [0] } });
    again.stepping.answer(0, { reason: 'Later' });
    expect(again.stepping.session.session).toMatchObject({ isTakenUpAgain: true, writtenAfterReveal: [0] });
    expect(listKept()).toHaveLength(1);
    expect(kept(again).offers[0]?.session.answers).toMatchObject([{ reason: 'Later' }]);
    again.stepping.session.delete();
    expect(localStorage).toHaveLength(0);
    expect(again.stepping.answers).toEqual([]);
  });

  it('stays kept when another case is opened, which begins without it', async () => {
    const { stepping } = workspace;
    stepping.begin(null);
    stepping.session.setToKeep(true);
    stepping.answer(0, { words: 'Wait' });
    await workspace.open([file('date,agency,title\n2011-01-01,School,Other\n')]);
    expect(workspace.casework.isAsking).toBe(false);
    expect(stepping.session).toMatchObject({ answers: [], title: '', isToKeep: false, hasUnsaved: false });
    expect(kept(workspace)).toMatchObject({ offers: [], others: [expect.any(String)] });
    expect(localStorage).toHaveLength(1);
  });

  it('is asked about before another case takes its place', async () => {
    const { stepping } = workspace;
    stepping.begin(null);
    stepping.answer(0, { words: 'Wait' });
    await workspace.open([file('date,agency,title\n2011-01-01,School,Other\n')]);
    expect(workspace.casework.isAsking).toBe(true);
    await workspace.casework.answer(true);
    expect(stepping.session.hasUnsaved).toBe(false);
    expect(stepping.answers).toEqual([]);
  });

  it('goes on where it was left in this page, and says that the whole case may have been seen', () => {
    const { stepping } = workspace;
    stepping.begin(null);
    stepping.answer(0, { words: 'Wait' });
    stepping.step(1);
    stepping.step(1);
    stepping.end();
    stepping.takeUp();
    expect(workspace.view.foresight).toMatchObject({ known: 3 });
    expect(stepping.answers).toMatchObject([{ words: 'Wait' }]);
    expect(stepping.session.session?.isTakenUpAgain).toBe(true);
  });

  it('notes through whose eyes, what was revealed, and what was written down after the outcome', () => {
    const { stepping } = workspace;
    stepping.begin(null);
    stepping.answer(0, { concern: 1 });
    stepping.look({ of: 'lane', lane: 0 });
    stepping.look({ of: 'everyone' });
    stepping.stepToStop(1);
    stepping.reveal();
    stepping.step(1);
    stepping.tellOutcome();
    stepping.answer(0, { concernAfter: 5 });
    expect(stepping.session.session).toMatchObject({
      eyes: [{ of: 'everyone' }, { of: 'lane', lane: 0 }],
      revealed: [1],
      isOutcomeShown: true,
      writtenAfterReveal: [],
      writtenAfterOutcome: [],
    });
    stepping.answer(0, { words: 'Hindsight' });
    expect(stepping.session.session?.writtenAfterOutcome).toEqual([0]);
  });

  it('says so where the browser keeps nothing, and asks before it is lost', () => {
    const refuse = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('full');
    });
    const { session } = workspace.stepping;
    workspace.stepping.begin(null);
    session.setToKeep(true);
    workspace.stepping.answer(0, { words: 'Wait' });
    expect([session.isRefused, session.hasUnsaved]).toEqual([true, true]);
    refuse.mockRestore();
  });
});
