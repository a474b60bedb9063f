/**
 * Lists of scenes after one was added, moved or taken out: a list in, another out.
 *
 *     moveScene([a, b, c], 2, 0)  → [c, a, b]
 */
import type { Scene } from '../../domain/scene.ts';

/** Puts a scene at a place, from 0. */
export function insertScene(scenes: readonly Scene[], at: number, scene: Scene): readonly Scene[] {
  return [...scenes.slice(0, at), scene, ...scenes.slice(at)];
}

/** Moves a scene to a place, both from 0; places beyond the ends are the ends. */
export function moveScene(scenes: readonly Scene[], from: number, to: number): readonly Scene[] {
  const scene = scenes[from];
  if (scene === undefined) return scenes;
  const others = removeScene(scenes, from);
  return insertScene(others, Math.min(Math.max(to, 0), others.length), scene);
}

export function removeScene(scenes: readonly Scene[], at: number): readonly Scene[] {
  return scenes.filter((_, other) => other !== at);
}

export function editScene(scenes: readonly Scene[], at: number, part: Partial<Scene>): readonly Scene[] {
  return scenes.map((scene, other) => (other === at ? { ...scene, ...part } : scene));
}
