/**
 * A scene as it is seen under names: its words without the names of the list, and its filter by the words that
 * stand for them. Scenes themselves stay as they were made, so that nothing of them is lost when names are
 * switched back.
 */
import { NOTED } from '../../domain/chronology.ts';
import type { Scene, SceneView } from '../../domain/scene.ts';
import { keepFilter, type ReadFiles } from '../changeFilter.ts';
import { moveView } from '../intervals.ts';

/** What a scene was made of, what is seen in its place, and what replaces names in words. */
export interface UnderNames {
  readonly recorded: ReadFiles;
  readonly named: ReadFiles;
  readonly replace: (words: string) => string;
}

/** The very same scene where names are as recorded. */
export function renameScene(scene: Scene, names: UnderNames): Scene {
  if (names.recorded === names.named) return scene;
  const { caption, notes, view } = scene;
  return { caption: names.replace(caption), notes: names.replace(notes), view: renameView(view, names) };
}

function renameView(view: SceneView, { recorded, named, replace }: UnderNames): SceneView {
  const { person, theme } = keepFilter(view.filter, recorded, named, replace);
  const { keptBack, rows } = named.chronology;
  // Under foresight rows are counted among those known: what was left out of them counts no more.
  const isRecounted =
    view.foresight !== null && ((keptBack?.sensitive ?? 0) > 0 || (keptBack?.family ?? 0) > 0);
  const isGone = (row: number | null) =>
    row !== null && (isRecounted || (view.foresight === null && rows.status[row] === NOTED));
  return {
    ...moveView(view, named.chronology, recorded.chronology),
    filter: { ...view.filter, person, theme },
    selected: view.selected && isGone(view.selected.row) ? null : view.selected,
    ageFrom: isGone(view.ageFrom) ? null : view.ageFrom,
    ...(isGone(view.origin) ? { origin: null, timeScale: 'calendar' as const } : {}),
  };
}
