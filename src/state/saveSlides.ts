/** Saves the case with its scenes as slides; gives the name of the file. */
import type { Scene } from '../domain/scene.ts';
import { composeDeck } from '../exporting/slides/composeDeck.ts';
import { packDeck, PPTX_TYPE } from '../exporting/slides/packDeck.ts';
import { nameFile } from '../viewing/fileNames.ts';
import { nameEyes } from '../viewing/foresight/eyes.ts';
import type { MakingTask } from './making.svelte.ts';
import { saveFile } from './saveFile.ts';
import type { Workspace } from './workspace.svelte.ts';

/** `settings`: what else is to be said of what is seen, a sentence each. */
export async function saveSlides(
  { chronology, index, view, casework }: Workspace,
  scenes: readonly Scene[],
  settings: readonly string[],
  task: MakingTask,
): Promise<string> {
  const name = nameFile(chronology?.files.map((file) => file.name) ?? [], 'pptx');
  if (!chronology || !index) return name;
  const { foresight } = view;
  const whole = casework.opened?.chronology ?? chronology;
  const eyes = foresight ? [`Seen by ${nameEyes(whole, foresight.eyes)}`] : [];
  const presented = {
    chronology,
    index,
    // The chronology is cut already; scenes of the whole case would tell what came later.
    view: { ...view, foresight: null },
    scenes: foresight ? [] : scenes,
    settings: [...eyes, ...settings],
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
