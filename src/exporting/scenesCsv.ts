/**
 * Writes scenes as a CSV file that Excel opens and `importing/scenes/readSceneTable.ts` reads: a row a scene, in words.
 *
 *     ∎scene,caption,notes,from,to,selected,…␍␊1,The review found …,Source: …,2011-09-01,2012-03-04,F090,…␍␊
 */
import type { Scene } from '../domain/scene.ts';
import { SCENE_FIELDS } from '../domain/sceneRow.ts';
import type { ReadFiles } from '../viewing/changeFilter.ts';
import { writeScene, type RefOf } from '../viewing/scenes/writeScene.ts';
import { BYTE_ORDER_MARK, writeLine } from './chronologyCsv.ts';
import { nameLastingly } from './writeOrigins.ts';

/**
 * The scenes in their order; `whole` is the case they were made in, before foresight. `refOf`: what its rows are
 * called in the file that the scenes are read with, if that is another one.
 */
export function* writeScenesCsv(
  scenes: readonly Scene[],
  whole: ReadFiles,
  refOf: RefOf = nameLastingly(whole.chronology),
): Generator<string> {
  yield BYTE_ORDER_MARK + writeLine(SCENE_FIELDS);
  for (const [at, scene] of scenes.entries()) {
    const row = writeScene(scene, at + 1, whole, refOf);
    yield writeLine(SCENE_FIELDS.map((field) => row[field]));
  }
}
