/**
 * Flag columns in which "x" is a cross and no tick: those that have ticks as well.
 *
 *     Missed?   ✓, x, x, ✓    → a no; the words stay
 *     Missed?   x, (blank), x → a yes
 *
 * Under the canonical heading, which saved chronologies have, "x" is a yes unless
 * `flag_reading` says otherwise.
 */
import type { Field } from '../../domain/fields.ts';
import { isCross } from '../../domain/flagReading.ts';
import { isBlank } from './blankRows.ts';
import type { PlanNotice } from './tellPlan.ts';

type Records = readonly (readonly string[])[];

const TICK = /^(?:[✓✔☑✅√🗸🗹ü]\ufe0f?)+$/u;
const FLAGS: readonly (Field | null)[] = ['missed', 'good_practice'];

export interface CrossedFlags {
  /** The columns in which "x" is a no. */
  readonly columns: readonly number[];
  readonly notices: readonly PlanNotice[];
}

/** Finds them among the columns read as a flag and `others`; says of each column of ticks or crosses how it is read. */
export function findCrossedFlags(
  headings: readonly string[],
  readAs: readonly (Field | null)[],
  others: readonly number[],
  records: Records,
): CrossedFlags {
  const columns: number[] = [];
  const notices: PlanNotice[] = [];
  headings.forEach((heading, column) => {
    if (!FLAGS.includes(readAs[column] ?? null) && !others.includes(column)) return;
    const cells = records.map((cells) => (cells[column] ?? '').trim()).filter((cell) => !isBlank(cell));
    if (!cells.some((cell) => isCross(cell))) return;
    const isCanonical = heading.trim() === readAs[column];
    if (isCanonical && readAs.includes('flag_reading')) return;
    const hasTicks = cells.some((cell) => TICK.test(cell));
    const isNo = hasTicks && !isCanonical;
    if (isNo) columns.push(column);
    if (hasTicks || cells.every((cell) => isCross(cell)))
      notices.push({ code: 'crosses-read', column: heading, found: isNo ? 'no' : 'yes' });
  });
  return { columns, notices };
}

/** A record to be read for its marks: the crosses of these columns are empty cells. */
export function leaveOutCrosses(record: readonly string[], columns: readonly number[]): readonly string[] {
  if (!columns.some((column) => isCross(record[column] ?? ''))) return record;
  return record.map((cell, column) => (columns.includes(column) && isCross(cell) ? '' : cell));
}
