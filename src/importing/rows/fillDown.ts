/**
 * Columns that are filled only where a group of rows begins: the words of the row above are filled in, and told.
 *
 *     fill(['', 'GP', 'Seen'])   → ['12/10/2011', 'GP', 'Seen']
 */
import { countOf } from '../../base/count.ts';
import { isBlank } from '../columns/blankRows.ts';
import type { ProblemList } from '../collectProblems.ts';
import { isGrouped } from '../columns/groupedColumns.ts';
import type { TablePlan } from '../columns/planTable.ts';

/** A column that is filled down: the words last met in it, and in how many rows they were filled in. */
interface FilledColumn {
  readonly column: number;
  words: string;
  count: number;
}

export class FillDown {
  #columns: FilledColumn[] = [];

  /** Finds which columns of date and agency are grouped in the first entries of a table. */
  settle(entries: readonly (readonly string[])[], plan: TablePlan): void {
    const { readAs, ownColumns, dateParts, groups } = plan;
    const settle = (column: number, mayBeOne: boolean): void => {
      if (column < 0 || column >= ownColumns) return;
      const cells = entries.map((entry) => entry[column] ?? '');
      if (isGrouped(cells, mayBeOne)) this.#columns.push({ column, words: '', count: 0 });
    };
    settle(readAs.indexOf('date'), false);
    settle(dateParts?.year ?? -1, true);
    settle(dateParts?.month ?? -1, false);
    // Where headings name the agency, no row has it from the row above.
    if (!groups.hasAgencies) settle(readAs.indexOf('agency'), true);
  }

  /** The cells of an entry with what belongs to its group. */
  fill(cells: readonly string[]): readonly string[] {
    if (this.#columns.length === 0) return cells;
    const filled = [...cells];
    for (const column of this.#columns) {
      const cell = filled[column.column] ?? '';
      if (!isBlank(cell)) column.words = cell;
      else if (column.words !== '') {
        while (filled.length < column.column) filled.push('');
        filled[column.column] = column.words;
        column.count++;
      }
    }
    return filled;
  }

  /** Another group has begun: nothing above holds for it. */
  forget(): void {
    for (const column of this.#columns) column.words = '';
  }

  /** Tells what was filled in. */
  finish(file: number, headings: readonly string[], problems: ProblemList): void {
    for (const { column, count } of this.#columns) {
      const rows = countOf(count, 'row', 'rows');
      if (count > 0) problems.add(file, 'filled-down', null, headings[column] ?? '', rows);
    }
  }
}
