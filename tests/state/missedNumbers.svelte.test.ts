/** Numbers of missed opportunities as a case is seen: those of the whole, under names and in a hand-out. */
import { expect, test } from 'vitest';
import { indexChronology } from '../../src/analysis/indexChronology.ts';
import { NO_CHOICES } from '../../src/domain/choices.ts';
import type { HandOut } from '../../src/domain/handOut.ts';
import type { Reading } from '../../src/state/openFiles.ts';
import { readForHandOut } from '../../src/state/openedHandOut.ts';
import { Workspace } from '../../src/state/workspace.svelte.ts';
import { readText } from '../support/readText.ts';

const CASE = `date,agency,title,missed,sensitive
2012-03-03,GP,third,yes,
2011-01-01,GP,first,yes,yes
2011-05-05,Police,second,yes,
`;

function readHere(files: readonly File[]): Reading {
  const done = (async () => {
    const chronology = await readText((await files[0]?.text()) ?? '', files[0]?.name);
    return { chronology, index: indexChronology(chronology), joins: [] };
  })();
  return { done, cancel: () => undefined };
}

test('an entry left out takes its number with it', async () => {
  const workspace = new Workspace(readHere);
  await workspace.open([new File([CASE], 'case.csv')]);
  expect([...(workspace.shown?.missedNumber ?? [])]).toEqual([3, 1, 2]);
  await workspace.names.change({ leavesOutSensitive: true });
  expect([...(workspace.shown?.missedNumber ?? [])]).toEqual([3, 0, 2]);
  expect([...(workspace.shown?.missedOrder ?? [])]).toEqual([2, 0]);
  await workspace.names.change({ leavesOutSensitive: false });
  expect([...(workspace.shown?.missedNumber ?? [])]).toEqual([3, 1, 2]);
});

test.each<[string, Pick<HandOut, 'keptBack' | 'missedNumbers'>, number[]]>([
  ['numbers of the whole case', { keptBack: null, missedNumbers: [4, 7, 9] }, [9, 4, 7]],
  ['none, as an old one is', { keptBack: null }, [3, 1, 2]],
])('a hand-out with %s', async (_, handOut, numbers) => {
  const opened = await readForHandOut(readHere, handOut)(
    [new File([CASE], 'case.csv')],
    NO_CHOICES,
    () => undefined,
  ).done;
  expect([...(opened?.index.missedNumber ?? [])]).toEqual(numbers);
});
