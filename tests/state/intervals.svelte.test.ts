/** Dates told as intervals and back: the same entries stay in sight, and no address holds a day that was recorded. */
import { beforeEach, expect, test, vi } from 'vitest';
import { indexChronology } from '../../src/analysis/indexChronology.ts';
import { dayFromCivil } from '../../src/base/day.ts';
import { FIRST_INTERVAL_DAY } from '../../src/base/intervalDay.ts';
import type { Reading } from '../../src/state/openFiles.ts';
import { REST, ViewHistory } from '../../src/state/viewHistory.ts';
import { Workspace } from '../../src/state/workspace.svelte.ts';
import { readText } from '../support/readText.ts';

const CASE =
  'ref,date,agency,title,question\nA,2010-05-01,Police,Called in 2010,\nB,2011-02-01,School,Starts,What now?\nC,2012-01-20,School,Ends,\n';
const SCENES = `scene,caption,from,to,selected,known_on\n1,Since May 2010,2011-01-01,2011-03-01,B,\n2,Then,,,,2011-02-01\n`;
const FIRST = dayFromCivil(2010, 5, 1);
const SHIFT = FIRST_INTERVAL_DAY - FIRST;

function readHere(files: readonly File[]): Reading {
  const done = (async () => {
    const chronology = await readText((await files[0]?.text()) ?? '', files[0]?.name);
    return { chronology, index: indexChronology(chronology), joins: [] };
  })();
  return { done, cancel: () => undefined };
}

let workspace: Workspace;
let links: string[];
let views: ViewHistory;

beforeEach(async () => {
  vi.useFakeTimers();
  links = [''];
  workspace = new Workspace(readHere);
  views = new ViewHistory(workspace, {
    page: 1,
    readLink: () => links.at(-1) ?? '',
    waitForFrame: () => undefined,
    push: (_, link) => links.push(link),
    replace: (_, link) => {
      links[links.length - 1] = link;
    },
  });
  await workspace.open([new File([CASE], 'case.csv'), new File([SCENES], 'scenes.csv')]);
  views.follow();
  return () => vi.useRealTimers();
});

function rest() {
  views.follow();
  vi.advanceTimersByTime(REST + 1);
}

test('the window shows the same entries, and the address tells nothing of the calendar', async () => {
  const window = { from: dayFromCivil(2010, 12, 1), to: dayFromCivil(2011, 6, 1) };
  workspace.moves.setWindow(window);
  rest();
  const before = links.at(-1) ?? '';
  expect(before).toContain(`${window.from}`);
  await workspace.names.change({ hidesDates: true });
  rest();
  expect(workspace.window).toEqual({ from: window.from + SHIFT, to: window.to + SHIFT });
  expect(links.at(-1)).toContain(`${window.from + SHIFT}`);
  // An address of before leads to the same stretch.
  links.push(before);
  views.goTo(null);
  expect(workspace.window).toEqual({ from: window.from + SHIFT, to: window.to + SHIFT });
  expect(links.at(-1)).not.toContain(`${window.from},`);
  const told = links.at(-1) ?? '';
  await workspace.names.change({ hidesDates: false });
  rest();
  expect(workspace.window).toEqual(window);
  links.push(told);
  views.goTo(null);
  expect(workspace.window).toEqual(window);
});

test('scenes show the same stretch and the same day, and are as they were afterwards', async () => {
  const { presenting } = workspace;
  await workspace.names.change({ hidesDates: true });
  const [first, second] = presenting.scenes;
  expect(first?.caption).toBe('Since [date left out]');
  expect(first?.view.window?.from).toBe(dayFromCivil(2011, 1, 1) + SHIFT);
  expect(second?.view.foresight?.day).toBe(dayFromCivil(2011, 2, 1) + SHIFT);
  workspace.showScreen('Present');
  expect(workspace.window?.from).toBe(dayFromCivil(2011, 1, 1) + SHIFT);
  await workspace.names.change({ hidesDates: false });
  expect(workspace.window?.from).toBe(dayFromCivil(2011, 1, 1));
  expect(presenting.recorded[0]?.caption).toBe('Since May 2010');
});

test('a walk goes on where it stood, and its record has no dates', async () => {
  workspace.showScreen('Step through');
  workspace.stepping.begin(null);
  workspace.stepping.goTo(dayFromCivil(2011, 2, 1));
  workspace.stepping.session.answer(1, { words: 'Ask on 2 February 2011' });
  await workspace.names.change({ hidesDates: true });
  expect(workspace.view.foresight?.day).toBe(dayFromCivil(2011, 2, 1) + SHIFT);
  expect(workspace.chronology?.rows.length).toBe(2);
  const record = workspace.stepping.session.makeRecord(workspace.names.replace);
  expect(record?.stops[0]).toMatchObject({ date: 'day 277', words: 'Ask on day 278' });
});
