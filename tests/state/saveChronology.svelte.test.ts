/** The chronology saved as CSV on a walk: its dates are read again as they were. */
import { beforeEach, expect, it, vi } from 'vitest';
import { indexChronology } from '../../src/analysis/indexChronology.ts';
import { asDay, formatIsoDay } from '../../src/base/day.ts';
import type { Chronology } from '../../src/domain/chronology.ts';
import type { MakingTask } from '../../src/state/making.svelte.ts';
import type { startReading } from '../../src/state/openFiles.ts';
import { saveChronologyCsv } from '../../src/state/saveChronology.ts';
import { Workspace } from '../../src/state/workspace.svelte.ts';
import { readFiles } from '../support/readText.ts';

const readHere: typeof startReading = (files, choices) => ({
  done: (async () => {
    const chronology = await readFiles(files, choices);
    return { chronology, index: indexChronology(chronology), joins: [] };
  })(),
  cancel: () => undefined,
});

const task = { signal: new AbortController().signal, report: () => undefined } as unknown as MakingTask;

let saved: Blob | null = null;

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  URL.createObjectURL = (blob: Blob) => {
    saved = blob;
    return 'blob:x';
  };
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = () => undefined;
});

const daysOf = ({ rows }: Chronology) => [...rows.dateEarliest].map((day) => formatIsoDay(asDay(day)));

/** Opens files, walks to the second entry and saves; gives what was written, and what is read of it. */
async function walkAndSave(
  texts: readonly string[],
  monthFirst: readonly number[],
): Promise<[string, Chronology]> {
  const workspace = new Workspace(readHere);
  await workspace.open(texts.map((text, at) => new File([text], `${at}.csv`)));
  const files = Object.fromEntries(monthFirst.map((file) => [file, { dateOrder: 'month-day' as const }]));
  await workspace.casework.change({ ...workspace.casework.editing.choices, files }, 'Done');
  workspace.stepping.begin(null);
  workspace.stepping.step(1);
  await saveChronologyCsv(workspace, task);
  const known = workspace.chronology!;
  const again = await readFiles([new File([saved!], 'saved.csv')]);
  expect(known.asKnownOn).not.toBeNull();
  expect(daysOf(again)).toEqual(daysOf(known));
  return [await saved!.text(), again];
}

const FIGURES = 'date,agency,title\n02/03/2011,Police,One\n04/05/2011,GP,Two\n06/07/2011,GP,Three\n';

it('keeps the order that was chosen, and the words of the dates', async () => {
  const [text, again] = await walkAndSave([FIGURES], [0]);
  expect(daysOf(again)).toEqual(['2011-02-03', '2011-04-05']);
  expect(text).toContain('02/03/2011');
});

it('keeps for each row the order of its file', async () => {
  const other = 'date,agency,title\n01/03/2011,School,Before\n08/03/2011,School,After\n';
  const [, again] = await walkAndSave([FIGURES, other], [0]);
  expect(daysOf(again)).toEqual(['2011-02-03', '2011-03-01']);
});

it('keeps an order that only later entries show', async () => {
  const [, again] = await walkAndSave([`${FIGURES}12/31/2011,GP,Four\n`], []);
  expect(daysOf(again)).toEqual(['2011-02-03', '2011-04-05']);
});

it('has no column for it where there is nothing to say', async () => {
  const [text] = await walkAndSave([FIGURES], []);
  expect(text).not.toContain('date_reading');
});
