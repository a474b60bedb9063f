/** Saves the case with its scenes as slides; gives the name of the file. */
import { FIRST_VIEW } from '../domain/view.ts';
import { composeDeck } from '../exporting/slides/composeDeck.ts';
import { packDeck, PPTX_TYPE } from '../exporting/slides/packDeck.ts';
import { nameFile } from '../viewing/fileNames.ts';
import { describeKeptBack } from '../viewing/names/describeNames.ts';
import { nameEyes } from '../viewing/foresight/eyes.ts';
import type { MakingTask } from './making.svelte.ts';
import { saveFile } from './saveFile.ts';
import type { Workspace } from './workspace.svelte.ts';

export async function saveSlides(
  { chronology, index, wholeView: view, names, presenting, opening }: Workspace,
  task: MakingTask,
): Promise<string> {
  const name = nameFile(chronology?.files.map((file) => file.name) ?? [], 'pptx');
  const whole = names.opened;
  if (!chronology || !index || !whole) return name;
  // A scene may be cut by itself; a walk cuts all, and scenes would tell what came later.
  const foresight = presenting.isEntered ? null : view.foresight;
  const eyes = foresight ? [`Seen by ${nameEyes(whole.chronology, foresight.eyes)}.`] : [];
  const kept = describeKeptBack(chronology.keptBack);
  const presented = {
    ...(foresight ? { chronology, index } : whole),
    foreword: opening.foreword.seen,
    // The chronology is cut already. Rows and lanes of a scene that is cut are not those of the whole.
    view: presenting.isEntered && view.foresight ? FIRST_VIEW : { ...view, foresight: null },
    scenes: foresight ? [] : presenting.scenes,
    settings: [...eyes, ...(kept === '' ? [] : [kept])],
  };
  // Packing takes about as long again.
  const deck = await task.run(halve(composeDeck(presented)));
  await saveFile(
    name,
    PPTX_TYPE,
    packDeck(deck, (share) => task.report((1 + share) / 2)),
    task.signal,
  );
  return name;
}

function* halve<Result>(steps: Generator<number, Result>): Generator<number, Result> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield step.value / 2;
  }
}
