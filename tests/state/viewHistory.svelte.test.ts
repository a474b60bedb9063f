/** The address and the browser's history follow the view, and the view follows back and forward. */
import { beforeEach, expect, test, vi } from 'vitest';
import { indexChronology } from '../../src/analysis/indexChronology.ts';
import { NO_FILTER } from '../../src/domain/filter.ts';
import type { Reading } from '../../src/state/openFiles.ts';
import type { EntryMark } from '../../src/state/pageAddress.ts';
import { REST, ViewHistory } from '../../src/state/viewHistory.ts';
import { StartPage } from '../../src/state/startPage.svelte.ts';
import { Workspace } from '../../src/state/workspace.svelte.ts';
import { readText } from '../support/readText.ts';

const CASE =
  'date,agency,title\n2010-05-01,Police,Called\n2011-02-01,School,Starts\n2012-01-20,School,Ends\n';

function readHere(files: readonly File[]): Reading {
  const done = (async () => {
    const chronology = await readText((await files[0]?.text()) ?? '', files[0]?.name);
    return { chronology, index: indexChronology(chronology), joins: [] };
  })();
  return { done, cancel: () => undefined };
}

/** A browser's history of one tab. */
class Tab {
  entries: { mark: EntryMark | null; link: string }[];
  at = 0;
  readonly page = 1;
  constructor(link = '') {
    this.entries = [{ mark: null, link }];
  }
  readLink = () => this.entries[this.at]!.link;
  waitForFrame = () => undefined;
  push = (mark: EntryMark, link: string) => {
    this.entries = [...this.entries.slice(0, ++this.at), { mark, link }];
  };
  replace = (mark: EntryMark, link: string) => {
    this.entries[this.at] = { mark, link };
  };
  go(by: number) {
    this.at += by;
    return this.entries[this.at]!.mark;
  }
}

let workspace: Workspace;
let tab: Tab;
let views: ViewHistory;
let page: StartPage;

async function start(link = '') {
  tab = new Tab(link);
  workspace = new Workspace(readHere);
  page = new StartPage();
  views = new ViewHistory(workspace, tab, page);
  await workspace.open([new File([CASE], 'case.csv')]);
  views.follow();
}

/** Does something, tells the history as the page does, and lets the view come to rest. */
function act(what: () => void) {
  what();
  views.follow();
  vi.advanceTimersByTime(REST + 1);
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  // jsdom has no media queries; reduced motion makes every move happen at once.
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  await start();
});

test('a step is an entry of its own, panning changes the one there is', () => {
  act(() => workspace.moves.zoomAt(4, 15000));
  act(() => workspace.moves.panBy(10));
  expect(tab.entries).toHaveLength(2);
  expect(tab.readLink()).toMatch(/^window=/);
  act(() => workspace.showScreen('Table'));
  act(() => workspace.setFilter({ ...NO_FILTER, agency: [1] }));
  expect(tab.entries.map(({ link }) => link.replace(/window=[^&]*/, 'window'))).toEqual([
    '',
    'window',
    'screen=Table&window',
    'screen=Table&window&agency=1',
  ]);
  act(() => workspace.moves.showWholeCase());
  act(() => workspace.selecting.openCluster([1, 2]));
  expect(tab.entries).toHaveLength(6);
  act(() => workspace.selecting.select(1));
  expect(tab.entries).toHaveLength(6);
});

test('back and forward bring views back, the selection with them', () => {
  act(() => workspace.selecting.select(1));
  act(() => workspace.showScreen('Table'));
  act(() => workspace.selecting.selectNone());
  views.goTo(tab.go(-1));
  expect([workspace.view.screen, workspace.view.selected?.row]).toEqual(['Explore', 1]);
  views.goTo(tab.go(1));
  expect([workspace.view.screen, workspace.view.selected]).toEqual(['Table', null]);
  act(() => undefined);
  expect(tab.entries).toHaveLength(3);
});

test('where a hand had moved to is kept before a step leads away', () => {
  workspace.moves.zoomAt(4, 15000);
  views.follow();
  const there = workspace.wholeView.window;
  act(() => workspace.moves.showWholeCase());
  expect(tab.entries).toHaveLength(3);
  views.goTo(tab.go(-1));
  expect(workspace.wholeView.window).toEqual(there);
});

test('a link is taken by the first case, as far as it fits', async () => {
  await start('#screen=Table&agency=1.40&window=14900,15000');
  expect(workspace.view.screen).toBe('Table');
  expect(workspace.view.filter.agency).toEqual([1]);
  expect(workspace.wholeView.window).toEqual({ from: 14900, to: 15000 });
  await workspace.open([new File([CASE], 'next.csv')]);
  views.follow();
  expect([workspace.view.screen, tab.readLink()]).toEqual(['Explore', '']);
});

test('a view of a case that is no longer open is left alone', async () => {
  act(() => workspace.showScreen('Table'));
  await workspace.open([new File([CASE], 'next.csv')]);
  views.follow();
  views.goTo(tab.go(-1));
  expect([workspace.view.screen, tab.readLink()]).toEqual(['Explore', '']);
});

test('an address typed by hand is read, and a broken one repaired', () => {
  tab.replace(null as unknown as EntryMark, '#screen=Table&sort=-title&agency=x&window=9,1');
  views.goTo(null);
  expect([workspace.view.screen, workspace.view.sort.key]).toEqual(['Table', 'title']);
  expect(tab.readLink()).toBe('screen=Table&sort=-title');
});

test('without a case nothing is in the address', async () => {
  act(() => workspace.showScreen('Table'));
  workspace.close();
  await Promise.resolve();
  views.follow();
  expect(tab.readLink()).toBe('');
});

test('back from a case leads to the start page, and forward to the case as it was left', () => {
  act(() => workspace.selecting.select(1));
  views.goTo(tab.go(-1));
  expect([page.isShown, tab.at, tab.readLink()]).toEqual([true, 0, '']);
  // The case is still open, and nothing that changes in it is written into the entry of the start page.
  act(() => workspace.selecting.select(2));
  expect([workspace.chronology === null, tab.readLink()]).toEqual([false, '']);
  views.goTo(tab.go(1));
  expect([page.isShown, workspace.view.selected?.row]).toEqual([false, 1]);
});

test('the start page leads back to the case, whichever way one came', () => {
  act(() => workspace.showScreen('Table'));
  views.goTo(tab.go(-2));
  views.returnToCase();
  expect([page.isShown, workspace.view.screen, tab.at]).toEqual([false, 'Table', 1]);
  views.goTo(tab.go(-1));
  expect(page.isShown).toBe(true);
});

test('another case opened from the start page has an entry of its own', async () => {
  views.goTo(tab.go(-1));
  await workspace.open([new File([CASE], 'next.csv')]);
  views.follow();
  expect([page.isShown, tab.at, tab.entries.length]).toEqual([false, 1, 2]);
  views.goTo(tab.go(-1));
  expect(page.isShown).toBe(true);
});

test('the start page tells nothing of a walk, which goes on from there', () => {
  act(() => workspace.stepping.begin(null));
  expect(workspace.view.foresight).not.toBeNull();
  views.goTo(tab.go(-1));
  expect([page.isShown, tab.readLink()]).toEqual([true, '']);
  views.goTo(tab.go(1));
  expect([page.isShown, tab.readLink()]).toEqual([false, '']);
  expect(workspace.view.foresight).not.toBeNull();
});
