/**
 * What the open files leave to look at, counted once for every place that says it.
 *
 *     describeWhatToCheck(workspace)  → "3 questions, 6 problems and 1 offer"; empty if nothing
 */
import { suggestFlags } from '../importing/suggestFlags.ts';
import { describeToCheck } from '../viewing/questions.ts';
import type { Workspace } from './workspace.svelte.ts';

export function describeWhatToCheck({ chronology, casework, joins }: Workspace): string {
  if (chronology === null) return '';
  const { receipt } = chronology;
  const flags = receipt.files.map(
    ({ columns }, file) => suggestFlags(columns, casework.shownChoices.files[file]).length,
  );
  return describeToCheck(
    receipt,
    flags.reduce((sum, count) => sum + count, joins.filter(({ isPart }) => !isPart).length),
  );
}
