/** From which entries time can be counted, and what is said where it cannot. */
import { expect, test } from 'vitest';
import { indexChronology } from '../../src/analysis/indexChronology.ts';
import type { Reading } from '../../src/state/openFiles.ts';
import { Workspace } from '../../src/state/workspace.svelte.ts';
import { readText } from '../support/readText.ts';

const CASE = `date,agency,title,kind
2011-01-01,GP,Seen,
2011,GP,Too seldom seen,finding
,GP,Never asked,finding
soon,GP,Letter,
,GP,As the author has it,note
`;

function readHere(files: readonly File[]): Reading {
  const done = (async () => {
    const chronology = await readText((await files[0]?.text()) ?? '', files[0]?.name);
    return { chronology, index: indexChronology(chronology), joins: [] };
  })();
  return { done, cancel: () => undefined };
}

test.each([
  ['nothing', null, 'choose one first'],
  ['an entry of a day', 0, ''],
  ['a finding about a year', 1, 'a finding has no day of its own'],
  ['a finding without a date', 2, 'a finding has no day of its own'],
  ['a parked entry', 3, 'what is chosen has no place in time'],
  ['a note', 4, 'what is chosen has no place in time'],
])('with %s chosen', async (_, row, why) => {
  const workspace = new Workspace(readHere);
  await workspace.open([new File([CASE], 'case.csv')]);
  if (row !== null) workspace.selecting.select(row);
  expect(workspace.picture.whyNotCounted).toBe(why);
  workspace.picture.setTimeScale('relative');
  expect(workspace.view.timeScale).toBe(why === '' ? 'relative' : 'calendar');
  expect(workspace.view.origin).toBe(why === '' ? row : null);
});
