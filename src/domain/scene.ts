/** A scene: a saved view with a caption, for presenting. */
import type { View } from './view.ts';

/** What of the view a scene keeps: all that decides what its picture shows. */
export type SceneView = Pick<
  View,
  | 'window'
  | 'selected'
  | 'filter'
  | 'fitLanes'
  | 'timeScale'
  | 'origin'
  | 'silenceFrom'
  | 'threads'
  | 'ageFrom'
  | 'lanes'
  | 'foresight'
>;

export interface Scene {
  /** The finding, in the user's words. */
  readonly caption: string;
  /** For whoever presents: what to say, and its sources. */
  readonly notes: string;
  readonly view: SceneView;
}
