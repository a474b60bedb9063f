/** Words somebody typed about a case, which stand in none of its files: names may be in them as well. */
import type { Workspace } from './workspace.svelte.ts';

/** As they were typed, whatever names are on. */
export function listTyped({ presenting, briefing, opening }: Workspace): string[] {
  const ofScenes = presenting.recorded.flatMap(({ caption, notes }) => [caption, notes]);
  const { title, note } = opening.foreword.given;
  return [...ofScenes, briefing.what, ...briefing.questions, title, ...note].filter((words) => words !== '');
}
