/** Saves the scenes as a CSV file, after which none is unsaved. Gives the name of the file. */
import { writeScenesCsv } from '../exporting/scenesCsv.ts';
import { nameFile } from '../viewing/fileNames.ts';
import { saveFile } from './saveFile.ts';
import type { Workspace } from './workspace.svelte.ts';

export async function saveScenesCsv({ names, presenting }: Workspace): Promise<string> {
  const { opened } = names;
  const { scenes } = presenting;
  const name = nameFile(opened?.chronology.files.map((file) => file.name) ?? [], 'scenes.csv');
  if (opened === null) return name;
  await saveFile(name, 'text/csv', writeScenesCsv(scenes, opened));
  presenting.markSaved();
  return name;
}
