/**
 * What the open files leave to look at, counted once for every place that says it.
 *
 *     describeWhatToCheck(workspace)  → "3 questions, 6 problems and 1 offer"; empty if nothing
 */
import { describeToCheck, listQuestions } from '../viewing/questions.ts';
import type { Opened } from './workerMessages.ts';
import type { Workspace } from './workspace.svelte.ts';

export function describeWhatToCheck({ chronology, joins }: Workspace): string {
  if (chronology === null) return '';
  return describeToCheck(chronology.receipt, joins.filter(({ isPart }) => !isPart).length);
}

/**
 * True where a case opens with its receipt: something has to be asked, or nothing could be placed, and the receipt is
 * all there is to see; it stays when something can.
 */
export function needsReceipt({ chronology: { receipt } }: Opened): boolean {
  return receipt.placed === 0 || listQuestions(receipt).length > 0;
}
