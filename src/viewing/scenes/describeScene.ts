/**
 * What is said of a scene besides its own words.
 *
 *     nameScene(scene, 2)              → "Scene 3: The review found …"
 *     describeForesight(whole, foresight)  → "What was known on 10 February 2012, as School saw it"
 */
import { formatDay } from '../../base/day.ts';
import type { Chronology } from '../../domain/chronology.ts';
import type { Foresight } from '../../domain/foresight.ts';
import type { Scene } from '../../domain/scene.ts';
import { nameEyes } from '../foresight/eyes.ts';
import { wordsOfScene } from './takeScene.ts';

export const NO_CAPTION = 'No caption yet';

/** A scene in one line; `at` counts from 0. */
export function nameScene(scene: Scene, at: number): string {
  return `Scene ${at + 1}: ${wordsOfScene(scene).caption || NO_CAPTION}`;
}

/** How much of the case a scene shows; empty for all of it. `whole` is the case before foresight. */
export function describeForesight(whole: Chronology, foresight: Foresight | null): string {
  if (foresight === null) return '';
  const eyes =
    foresight.eyes.of === 'everyone' ? 'to everyone together' : `to ${nameEyes(whole, foresight.eyes)}`;
  return `What was known on ${formatDay(foresight.day)} ${eyes}`;
}
