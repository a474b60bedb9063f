/**
 * Saves what its maker chose of the case as a hand-out; gives the name of the file. Written as CSV, the chosen part
 * is read again as whoever opens the hand-out will read it, and only what is read then goes into the scenes.
 *
 *     await saveHandOut(workspace, { title: 'Board', note: [], isOnlyShown: false, … }, page, task)
 */
import { NOTED, type Chronology } from '../domain/chronology.ts';
import type { Field } from '../domain/fields.ts';
import type { KeptBack } from '../domain/naming.ts';
import { refAt } from '../domain/rowOrigin.ts';
import type { Scene } from '../domain/scene.ts';
import { writeHandOut, type HandOutPage } from '../exporting/handOut.ts';
import { writeScenesCsv } from '../exporting/scenesCsv.ts';
import { readSceneTable } from '../importing/scenes/readSceneTable.ts';
import { nameFile } from '../viewing/fileNames.ts';
import { isInHiddenLanes } from '../viewing/hiddenLanes.ts';
import { nameChoices } from '../viewing/names/nameChoices.ts';
import { readScenes } from '../viewing/scenes/readScene.ts';
import { wordsOfScene } from '../viewing/scenes/takeScene.ts';
import type { Shown } from '../viewing/showChronology.ts';
import type { MakingTask } from './making.svelte.ts';
import { saveFile } from './saveFile.ts';
import { readToday } from './today.ts';
import { writeSurely, type SureCsv } from './writeSurely.ts';
import type { Opened } from './workerMessages.ts';
import type { Workspace } from './workspace.svelte.ts';

/** What the maker of a hand-out decides. */
export interface HandOutChoice {
  readonly title: string;
  /** Paragraphs to be read before the case. */
  readonly note: readonly string[];
  /** Only the entries that filter and hidden lanes leave. */
  readonly isOnlyShown: boolean;
  readonly hasScenes: boolean;
  /** The questions of Step through. */
  readonly hasQuestions: boolean;
  /** The words for whoever presents or trains alone. */
  readonly hasNotes: boolean;
}

export async function saveHandOut(
  { casework, names, presenting, shown }: Workspace,
  chosen: HandOutChoice,
  page: HandOutPage,
  task: MakingTask,
): Promise<string> {
  const recorded = casework.opened;
  const whole = names.opened;
  if (!recorded || !whole || !shown) throw new Error('Nothing is open.');
  const { chronology } = whole;
  const choices = nameChoices(casework.shownChoices, recorded.chronology, chronology);
  const has = chosen.isOnlyShown ? listSeen(shown) : () => true;
  const part = { has, without: listLeftOut(chosen) };
  const title = names.replace(chosen.title);
  const sure = await writeSurely(chronology, choices, part, title, task);
  const scenes = chosen.hasScenes ? presenting.scenes : [];
  const name = nameFile(
    chronology.files.map((file) => file.name),
    'hand-out.html',
  );
  const handOut = {
    version: 1,
    title,
    madeOn: readToday(),
    note: chosen.note.map((paragraph) => names.replace(paragraph)),
    keptBack: describePart(chronology, has),
    scenes: scenes.length === 0 ? null : carryScenes(scenes, chosen.hasNotes, whole, sure),
    chronology: sure.pieces,
    missedNumbers: listNumbers(whole, sure),
  } as const;
  await saveFile(name, 'text/html', writeHandOut(handOut, page), task.signal);
  return name;
}

/** Whether a row is among what is shown: what the filter leaves, but for what stands in hidden lanes alone. */
export function listSeen(shown: Shown): (row: number) => boolean {
  const seen = new Uint8Array(shown.chronology.rows.length);
  for (const row of shown.order) if (!isInHiddenLanes(shown, row)) seen[row] = 1;
  return (row) => seen[row] === 1;
}

/** The numbers of what is in the part, in the order of its own index. */
function listNumbers({ index }: Opened, { again, rows }: SureCsv): number[] {
  return Array.from(again.index.missedOrder, (at) => index.missedNumber[rows[at] ?? 0] ?? 0);
}

function listLeftOut({ hasQuestions, hasNotes }: HandOutChoice): Field[] {
  if (!hasQuestions) return ['question', 'options', 'trainer_note', 'path'];
  return hasNotes ? [] : ['trainer_note'];
}

/** What the chronology lacks already, and what more was not chosen. */
function describePart({ rows, keptBack }: Chronology, has: (row: number) => boolean): KeptBack | null {
  let unchosen = 0;
  for (let row = 0; row < rows.length; row++) if (rows.status[row] !== NOTED && !has(row)) unchosen++;
  if (unchosen === 0) return keptBack;
  return { ...(keptBack ?? NOTHING_KEPT_BACK), unchosen, leavesGaps: true };
}

const NOTHING_KEPT_BACK: KeptBack = {
  names: 'recorded',
  noneListed: false,
  familyDetail: 'full',
  birthDates: false,
  intervals: false,
  sensitive: null,
  family: 0,
  unchosen: 0,
  leavesGaps: false,
};

/** The scenes as words, with nothing in them of what the hand-out does not have. */
function carryScenes(
  scenes: readonly Scene[],
  hasNotes: boolean,
  whole: Opened,
  { again, rows }: SureCsv,
): string {
  const told = scenes.map((scene) => ({
    ...scene,
    // Sources are shown under the picture.
    notes: hasNotes ? scene.notes : wordsOfScene(scene).sources,
  }));
  const places = new Map(rows.map((row, at) => [row, at]));
  const refOf = (row: number) => {
    const at = places.get(row);
    return at === undefined ? '' : refAt(again.chronology, at);
  };
  const table = readSceneTable([...writeScenesCsv(told, whole, refOf)].join('')) ?? [];
  return [...writeScenesCsv(readScenes(table, again).scenes, again)].join('');
}
