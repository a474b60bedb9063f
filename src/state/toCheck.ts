/**
 * What the open files leave to look at, counted once for every place that says it.
 *
 *     describeWhatToCheck(workspace)  → "3 questions, 6 problems and 1 offer"; empty if nothing
 */
import { describeToCheck } from '../viewing/questions.ts';
import type { Workspace } from './workspace.svelte.ts';

export function describeWhatToCheck({ chronology, joins }: Workspace): string {
  if (chronology === null) return '';
  return describeToCheck(chronology.receipt, joins.filter(({ isPart }) => !isPart).length);
}
