/** Tells files of scenes from chronologies, and reads them. */
import { findSceneColumns, SCENE_HEADINGS_LENGTH } from '../importing/sceneHeadings.ts';

import type { ReadFiles } from '../viewing/changeFilter.ts';
import type { ReadScenes } from '../viewing/scenes/readScene.ts';

/** Reads scenes into a case, given as it is before foresight. */
export type SceneReading = (whole: ReadFiles) => ReadScenes;

export interface SortedFiles {
  readonly chronologies: readonly File[];
  /** The scenes of all files that hold any; null if none does. */
  readonly scenes: SceneReading | null;
}

/** A file that cannot be read counts as a chronology: there it is said why. */
export async function sortFiles(files: readonly File[]): Promise<SortedFiles> {
  const areScenes = await Promise.all(files.map(holdsScenes));
  const sceneFiles = files.filter((_, at) => areScenes[at]);
  const chronologies = files.filter((_, at) => !areScenes[at]);
  return { chronologies, scenes: sceneFiles.length === 0 ? null : await readFiles(sceneFiles) };
}

async function holdsScenes(file: File): Promise<boolean> {
  const start = await file
    .slice(0, SCENE_HEADINGS_LENGTH)
    .text()
    .catch(() => '');
  // In UTF-16 every second byte is zero, and the mark before it is no letter.
  return findSceneColumns(start.replace(/[\0\ufffd]/g, '')) !== null;
}

/** What reads scenes is loaded when there are any. */
async function readFiles(files: readonly File[]): Promise<SceneReading> {
  const [{ decodeScenes, readSceneTable }, { readScenes }] = await Promise.all([
    import('../importing/readSceneTable.ts'),
    import('../viewing/scenes/readScene.ts'),
  ]);
  const tables = await Promise.all(
    files.map(async (file) => readSceneTable(decodeScenes(new Uint8Array(await file.arrayBuffer())) ?? '')),
  );
  const rows = tables.flatMap((table) => table ?? []);
  return (whole) => readScenes(rows, whole);
}
