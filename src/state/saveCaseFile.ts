/**
 * Saves the case file: everything of the case, with names as recorded; after it nothing is unsaved. Gives the
 * name of the file.
 */
import { CASE_FILE_ENDING, MOST_KEPT_BYTES, type CaseFile, type KeptFile } from '../domain/caseFile.ts';
import { lockCaseFile, writeCaseFile } from '../exporting/caseFile/writeCaseFile.ts';
import { nameFile } from '../viewing/fileNames.ts';
import { takeView } from '../viewing/scenes/takeScene.ts';
import { writeScene } from '../viewing/scenes/writeScene.ts';
import type { MakingTask } from './making.svelte.ts';
import { saveFile } from './saveFile.ts';
import type { Workspace } from './workspace.svelte.ts';

/** Under pseudonyms the file's own name may be one, and what is in the file is as recorded. */
const NAMED = 'chronology with names as recorded';

/** An empty password: no lock. */
export async function saveCaseFile(
  workspace: Workspace,
  password: string,
  task: MakingTask,
): Promise<string> {
  const { casework, names, presenting, opening } = workspace;
  const { opened, shownChoices: choices } = casework;
  if (opened === null || names.opened === null || names.isKept) throw new Error('Nothing may be saved.');
  const { naming } = names;
  const { title, note } = opening.foreword.given;
  const scenes = presenting.recorded;
  const session = writeSession(workspace);
  const { what, questions } = workspace.briefing;
  const caseFile: CaseFile = {
    files: await Promise.all(casework.files.map(keepFile)),
    choices,
    naming,
    scenes: scenes.map((scene, at) => writeScene(scene, at + 1, opened)),
    view: writeScene({ caption: '', notes: '', view: readView(workspace) }, 1, names.opened),
    session,
    briefing: { what, questions: [...questions] },
    ...(title !== '' && { title }),
    ...(note.length > 0 && { note }),
  };
  const name = nameFile(names.isOn ? [NAMED] : casework.files.map((file) => file.name), CASE_FILE_ENDING);
  const pieces = await writeCaseFile(caseFile, (count) => task.reach(count / (caseFile.files.length + 1)));
  const written = password === '' ? pieces : await lockCaseFile(pieces, password);
  await saveFile(name, 'application/octet-stream', written, task.signal);
  casework.editing.markSaved(choices);
  presenting.markRecordedSaved(scenes);
  names.markSaved(naming);
  if (session !== null) workspace.stepping.session.markInCaseFile();
  return name;
}

/** The room's answers as a case file holds them; null if there are none, or none that it could give back. */
export function writeSession({ casework, names, stepping }: Workspace): string | null {
  const { opened } = casework;
  const seen = names.opened;
  return opened && seen && stepping.session.writeFor(opened.chronology, seen.chronology);
}

/** True if the files of the case are more than a case file can hold. */
export function isTooLarge({ casework: { files } }: Workspace): boolean {
  return files.reduce((size, file) => size + file.size, 0) > MOST_KEPT_BYTES;
}

async function keepFile(file: File): Promise<KeptFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** How the case is seen outside of the scenes. */
function readView({ wholeView, window, presenting }: Workspace) {
  const { left } = presenting;
  return left === null ? takeView(wholeView, window) : takeView(left, left.window);
}
