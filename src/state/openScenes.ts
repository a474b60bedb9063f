/** Tells case files and files of scenes from chronologies, and reads scenes. */
import { CASE_FILE_ENDING } from '../domain/caseFile.ts';
import { findSceneColumns, SCENE_HEADINGS_LENGTH } from '../importing/scenes/sceneHeadings.ts';

import type { ReadFiles } from '../viewing/changeFilter.ts';
import type { ReadScenes } from '../viewing/scenes/readScene.ts';

/** Reads scenes into a case, given as it is before foresight. */
export type SceneReading = (whole: ReadFiles) => ReadScenes;

export interface SortedFiles {
  readonly caseFiles: readonly File[];
  readonly chronologies: readonly File[];
  /** The scenes of all files that hold any; null if none does. */
  readonly scenes: SceneReading | null;
}

/** A file that cannot be read counts as a chronology: there it is said why. */
export async function sortFiles(files: readonly File[]): Promise<SortedFiles> {
  const kinds = await Promise.all(files.map(tellKind));
  const listKind = (kind: Kind) => files.filter((_, at) => kinds[at] === kind);
  const sceneFiles = listKind('scenes');
  return {
    caseFiles: listKind('case file'),
    chronologies: listKind('chronology'),
    scenes: sceneFiles.length === 0 ? null : await readFiles(sceneFiles),
  };
}

type Kind = 'case file' | 'scenes' | 'chronology';

async function tellKind(file: File): Promise<Kind> {
  const start = await file
    .slice(0, SCENE_HEADINGS_LENGTH)
    .text()
    .catch(() => '');
  // However it is called: a mail program may have changed its name.
  if (file.name.toLowerCase().endsWith(`.${CASE_FILE_ENDING}`) || /^\s*\{\s*"chronolane"\s*:/.test(start))
    return 'case file';
  // In UTF-16 every second byte is zero, and the mark before it is no letter.
  return findSceneColumns(start.replace(/[\0\ufffd]/g, '')) === null ? 'chronology' : 'scenes';
}

/** What reads scenes is loaded when there are any. */
async function readFiles(files: readonly File[]): Promise<SceneReading> {
  const [{ decodeScenes, readSceneTable }, { readScenes }] = await Promise.all([
    import('../importing/scenes/readSceneTable.ts'),
    import('../viewing/scenes/readScene.ts'),
  ]);
  const tables = await Promise.all(
    files.map(async (file) => readSceneTable(decodeScenes(new Uint8Array(await file.arrayBuffer())) ?? '')),
  );
  const rows = tables.flatMap((table) => table ?? []);
  return (whole) => readScenes(rows, whole);
}
