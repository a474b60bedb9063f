/** The commands of a walk: the same through whosoever eyes, and the outcome at its end only. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { indexChronology } from '../../src/analysis/indexChronology.ts';
import type { Reading } from '../../src/state/openFiles.ts';
import { Workspace } from '../../src/state/workspace.svelte.ts';
import { readText } from '../support/readText.ts';

const CASE = `date,agency,title,kind,shared_with,question
2011-01-05,School,Bruise,,,What do you do?
2011-02-05,GP,Letter,,,
2011-03-05,GP,Visit,,School,
2011-04-05,Police,Called,,,And now?
2012-03-03,Family,Dies,outcome,,
`;

function readHere(files: readonly File[]): Reading {
  const done = (async () => {
    const chronology = await readText((await files[0]?.text()) ?? '', files[0]?.name);
    return { chronology, index: indexChronology(chronology), joins: [] };
  })();
  return { done, cancel: () => undefined };
}

async function openCase(text = CASE): Promise<Workspace> {
  const workspace = new Workspace(readHere);
  await workspace.open([new File([text], 'case.csv')]);
  return workspace;
}

describe('a walk', () => {
  let workspace: Workspace;

  beforeEach(async () => {
    vi.stubGlobal('matchMedia', () => ({ matches: true }));
    workspace = await openCase();
    workspace.stepping.begin(null);
  });

  const lookAs = (name: string) => {
    const lane = workspace.casework.opened!.chronology.lanes.findIndex((other) => other.name === name);
    workspace.stepping.look({ of: 'lane', lane });
  };

  it.each(['everyone', 'School', 'Police'])('has the same steps through the eyes of %s', (name) => {
    const { stepping } = workspace;
    if (name === 'Police') for (let i = 0; i < 3; i++) stepping.step(1);
    if (name !== 'everyone') lookAs(name);
    if (name === 'Police') for (let i = 0; i < 3; i++) stepping.step(-1);
    const known = () => workspace.view.foresight?.known;
    const steps = [known()];
    while (!stepping.isAtEnd) {
      stepping.step(1);
      steps.push(known());
    }
    expect(steps).toEqual([1, 2, 3, 4]);
    expect(stepping.hasNextStop).toBe(false);
    stepping.stepToStop(-1);
    expect(known()).toBe(1);
  });

  it('says where a step brings nothing new for the eyes looked through', () => {
    const { stepping } = workspace;
    lookAs('School');
    expect(stepping.isNothingNew).toBe(false);
    stepping.step(1);
    expect(stepping.isNothingNew).toBe(true);
    stepping.step(1);
    expect([stepping.isNothingNew, stepping.news.length]).toEqual([false, 1]);
    // Nothing is new on the way back.
    stepping.step(-1);
    expect(stepping.isNothingNew).toBe(false);
  });

  it('counts a stop that holds its words back among what is new, and does not list it', () => {
    const { stepping } = workspace;
    stepping.stepToStop(1);
    expect(stepping.told).toEqual({ words: '3 new entries, this stop among them', listed: [1, 2] });
    stepping.reveal();
    expect(stepping.told).toEqual({ words: '3 new entries', listed: [1, 2, 3] });
    // One by itself is told, and not counted.
    stepping.stepToStop(-1);
    stepping.step(1);
    expect(stepping.told).toEqual({ words: '', listed: [1] });
  });

  it('keeps what was new when a stop is revealed and when other eyes look', () => {
    const { stepping } = workspace;
    stepping.stepToStop(1);
    expect(stepping.news).toEqual([1, 2, 3]);
    stepping.reveal();
    expect(stepping.news).toEqual([1, 2, 3]);
    lookAs('School');
    expect(stepping.news).toEqual([1]);
  });

  it('tells the outcome when no entry is left for anybody, and no stop is held back', () => {
    const { stepping } = workspace;
    lookAs('School');
    for (let i = 0; i < 3; i++) {
      stepping.tellOutcome();
      expect([stepping.isOutcomeDue, stepping.isOutcomeTold]).toEqual([false, false]);
      stepping.step(1);
    }
    // At the last entry, a stop that the school knows nothing of.
    expect([stepping.isAtEnd, stepping.isToReveal, stepping.isOutcomeDue]).toEqual([true, false, false]);
    stepping.look({ of: 'everyone' });
    stepping.reveal();
    expect(stepping.isOutcomeTold).toBe(false);
    stepping.tellOutcome();
    expect(stepping.isOutcomeTold).toBe(true);
    expect(stepping.session.session?.isOutcomeShown).toBe(true);
    // Going back holds it back; who comes to the end again has been told.
    stepping.stepToStop(-1);
    expect(stepping.isOutcomeTold).toBe(false);
    stepping.stepToStop(1);
    expect(stepping.isOutcomeTold).toBe(true);
  });

  it('goes on, by a clicker, from a stop that these eyes know nothing of to its question for everyone', () => {
    const { stepping } = workspace;
    lookAs('School');
    for (let i = 0; i < 3; i++) stepping.step(1);
    expect(stepping.isToReveal).toBe(false);
    stepping.goOn();
    expect(stepping.isToReveal).toBe(true);
    expect(workspace.view.foresight).toMatchObject({ known: 4, eyes: { of: 'everyone' }, revealed: [] });
    stepping.goOn();
    expect(workspace.view.foresight?.revealed).toEqual([3]);
  });

  it('says of a concern that was given after Reveal that it was', () => {
    const { stepping } = workspace;
    stepping.answer(0, { concern: 2, words: 'Wait' });
    expect(stepping.answerAt(0).isConcernLate).toBe(false);
    stepping.reveal();
    stepping.answer(0, { words: 'Wait a day' });
    expect(stepping.answerAt(0)).toMatchObject({ concern: 2, isConcernLate: false });
    stepping.answer(0, { concern: 5 });
    expect(stepping.answerAt(0)).toMatchObject({ concern: 5, isConcernLate: true });
  });
});

describe('a case with stops', () => {
  it('asks which screen it opens on, once', async () => {
    vi.stubGlobal('matchMedia', () => ({ matches: true }));
    const workspace = await openCase();
    expect(workspace.isScreenAsked).toBe(true);
    workspace.showScreen('Step through');
    expect([workspace.isScreenAsked, workspace.view.screen]).toEqual([false, 'Step through']);
    await workspace.open([new File(['date,agency,title,question\n2011-01-05,School,Bruise,\n'], 'b.csv')]);
    expect([workspace.isScreenAsked, workspace.view.screen]).toEqual([false, 'Explore']);
  });

  it('opens on the screen that was asked for', async () => {
    vi.stubGlobal('matchMedia', () => ({ matches: true }));
    const workspace = new Workspace(readHere);
    await workspace.opening.openSample('Step through');
    expect([workspace.isScreenAsked, workspace.view.screen]).toEqual([false, 'Step through']);
  });
});
