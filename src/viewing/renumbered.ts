/**
 * What became of the numbers of missed opportunities when the files were read again, in words. They go by date, so
 * what is corrected in one entry can move those of others.
 *
 *     sayRenumbered(before, after)  → "Missed opportunity 12 is now 30; 13 to 30 are now 12 to 29."
 */
import type { ChronologyIndex } from '../analysis/indexChronology.ts';
import { formatCount } from '../base/count.ts';
import type { Chronology } from '../domain/chronology.ts';
import { rowKeyOf } from '../domain/findRow.ts';

/** A case with its numbers. */
export interface Numbered {
  readonly chronology: Pick<Chronology, 'rows'>;
  readonly index: Pick<ChronologyIndex, 'missedOrder' | 'missedNumber'>;
}

/** Numbers that followed one another and still do. */
interface Run {
  readonly from: number;
  to: number;
  readonly by: number;
}

/** More runs than this nobody takes in: then it is said how many have other numbers. */
const MOST_RUNS = 3;

/**
 * Says which numbers are others now; empty where none is. What was marked or is no longer so is not said: that is the
 * correction itself. Rows of `otherFiles` are those of other sheets than before, and never the same.
 */
export function sayRenumbered(before: Numbered, after: Numbered, otherFiles: readonly number[] = []): string {
  const runs = listRuns(before, after, otherFiles);
  const [first, ...more] = runs;
  if (first === undefined) return '';
  if (runs.length > MOST_RUNS) {
    const count = runs.reduce((sum, { from, to }) => sum + to - from + 1, 0);
    const last = runs.at(-1) ?? first;
    return `${formatCount(count)} of the missed opportunities that were numbered ${sayStretch(first.from, last.to)} have other numbers now.`;
  }
  const one = first.from === first.to;
  const said = [first, ...more].map(
    ({ from, to, by }) =>
      `${sayStretch(from, to)} ${from === to ? 'is' : 'are'} now ${sayStretch(from + by, to + by)}`,
  );
  return `Missed ${one ? 'opportunity' : 'opportunities'} ${said.join('; ')}.`;
}

function listRuns(before: Numbered, after: Numbered, otherFiles: readonly number[]): Run[] {
  const { rows } = after.chronology;
  const numbers = new Map<string, number>();
  for (const row of after.index.missedOrder) {
    numbers.set(rowKeyOf(rows, row), after.index.missedNumber[row] ?? 0);
  }
  const runs: Run[] = [];
  for (const row of before.index.missedOrder) {
    const table = before.chronology.rows;
    const was = before.index.missedNumber[row] ?? 0;
    const now = numbers.get(rowKeyOf(table, row)) ?? 0;
    if (now === 0 || now === was || otherFiles.includes(table.file[row] ?? 0)) continue;
    const last = runs.at(-1);
    if (last?.to === was - 1 && last.by === now - was) last.to = was;
    else runs.push({ from: was, to: was, by: now - was });
  }
  return runs;
}

function sayStretch(from: number, to: number): string {
  if (from === to) return formatCount(from);
  return `${formatCount(from)} ${to === from + 1 ? 'and' : 'to'} ${formatCount(to)}`;
}
