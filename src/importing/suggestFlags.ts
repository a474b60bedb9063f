/**
 * Columns that may say what was a missed opportunity, by a heading that can mean other things as well. They
 * are offered, one question each, and never taken without a yes.
 *
 *     suggestFlags([{ heading: 'Flag', readAs: null }, …], undefined)          → [0]
 *     suggestFlags(…, { declinedFlags: [0] })                                  → []
 */
import type { FileChoices } from '../domain/choices.ts';
import type { ColumnReading } from '../domain/receipt.ts';
import { OFFERED_FOR_MISSED } from './headings.ts';
import { foldHeading } from './matchColumns.ts';

/** The columns to offer, by number; none where a column is read as `missed` already. */
export function suggestFlags(columns: readonly ColumnReading[], chosen: FileChoices | undefined): number[] {
  if (columns.some(({ readAs }) => readAs === 'missed')) return [];
  const declined = chosen?.declinedFlags ?? [];
  return columns.flatMap(({ heading, readAs }, column) =>
    readAs === null && !declined.includes(column) && mayMeanMissed(heading) ? [column] : [],
  );
}

/** True for a heading that may say what was missed, or something else. */
export function mayMeanMissed(heading: string): boolean {
  const folded = foldHeading(heading);
  return OFFERED_FOR_MISSED.some((words) =>
    words.endsWith('*') ? `${folded} `.startsWith(`${words.slice(0, -1)} `) : folded === words,
  );
}
