/**
 * Cells of a workbook that are merged over several rows: their words hold for each of these, and are filled in.
 *
 *     12/10/2011 | School | Seen       the date is merged with the cell below it
 *                | GP     | Called  →  12/10/2011 | GP | Called
 *
 * Not where the account itself is merged, for then the rows are one entry; and marks stay with their first row,
 * so that none counts twice.
 */
import { formatCount } from '../../base/count.ts';
import type { Field } from '../../domain/fields.ts';
import { isBlank, isBlankRecord } from '../columns/blankRows.ts';
import type { SheetRecord } from '../columns/planTable.ts';
import type { PlanNotice } from '../columns/tellPlan.ts';

const ACCOUNTS: readonly (Field | null)[] = ['title', 'detail'];
const OF_ONE_ROW: readonly (Field | null)[] = [
  ...(['ref', 'count', 'missed', 'expected', 'said_by', 'good_practice', 'good_practice_by'] as const),
  ...(['question', 'options', 'trainer_note', 'path', 'kind'] as const),
];

export class MergedFiller {
  readonly #readAs: readonly (Field | null)[];
  #rows = 0;

  /** `readAs`: the file's own columns. */
  constructor(readAs: readonly (Field | null)[]) {
    this.#readAs = readAs;
  }

  /** The cells of a record with what holds for its row. */
  fill({ cells, merged }: SheetRecord): readonly string[] {
    if (merged === undefined || isBlankRecord(cells)) return cells;
    const columns = [...merged.keys()];
    if (columns.some((column) => ACCOUNTS.includes(this.#readAs[column] ?? null))) return cells;
    const filled = [...cells];
    for (const [column, words] of merged) {
      while (filled.length <= column) filled.push('');
      const isOpen = isBlank(filled[column] ?? '') && column < this.#readAs.length;
      if (isOpen && !OF_ONE_ROW.includes(this.#readAs[column] ?? null)) filled[column] = words;
    }
    if (filled.some((cell, column) => cell !== (cells[column] ?? ''))) this.#rows++;
    return filled;
  }

  /** Tells in how many rows, if in any. */
  tell(): PlanNotice[] {
    const found = this.#rows === 1 ? '1 row' : `${formatCount(this.#rows)} rows`;
    return this.#rows === 0 ? [] : [{ code: 'merged-filled', column: null, found }];
  }
}
