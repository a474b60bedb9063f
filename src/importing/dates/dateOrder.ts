/**
 * Whether the dates of a file have the day first or the month first.
 *
 * In: what each date cell shows of it (`WhenRead.evidence`). Out: how the file's dates are to be read, and
 * whether that had to be assumed.
 *
 *     13/02/2012, 03/04/2012   → day-month: the first settles the second
 *     03/04/2012 only          → day-month, assumed
 *     02/13/2012, 13/02/2012   → mixed: each as it can be, the rest day first, assumed
 *     2012-02-13 only          → year-first
 */
import { formatCount } from '../../base/count.ts';
import type { FigureOrder } from '../../domain/dateReading.ts';
import type { DateOrder } from '../../domain/receipt.ts';
import { AMBIGUOUS, DAY_FIRST, EITHER, MONTH_FIRST, YEAR_FIRST } from './whenReading.ts';

export interface SettledOrder {
  readonly order: DateOrder;
  /** Ambiguous dates were read day first without proof, or the file contradicts itself. */
  readonly isAssumed: boolean;
}

/** Settles the order from the evidence of all date cells of a file, put together bit by bit. */
export function settleDateOrder(evidence: number): SettledOrder {
  const has = (bit: number) => (evidence & bit) !== 0;
  if (has(DAY_FIRST) && has(MONTH_FIRST)) return { order: 'mixed', isAssumed: true };
  if (has(MONTH_FIRST)) return { order: 'month-day', isAssumed: false };
  if (has(DAY_FIRST)) return { order: 'day-month', isAssumed: false };
  if (has(AMBIGUOUS)) return { order: 'day-month', isAssumed: true };
  if (has(EITHER)) return { order: 'day-month', isAssumed: false };
  return { order: has(YEAR_FIRST) ? 'year-first' : 'none', isAssumed: false };
}

/** The order of a whole file, in which some rows say their own. */
export function joinOrders(order: DateOrder, told: ReadonlySet<FigureOrder>): DateOrder {
  const [first, second] = told;
  if (first === undefined || order === 'mixed') return order;
  const isSame = order === first || order === 'none' || order === 'year-first';
  return second === undefined && isSame ? first : 'mixed';
}

/** How many rows are named. */
const MOST_NAMED = 5;

/** The rows whose figures are a date only with the month first, to be told where others have the day first. */
export class MonthFirstRows {
  readonly #named: number[] = [];
  #count = 0;

  take(evidence: number, sheetRow: number): void {
    if ((evidence & MONTH_FIRST) === 0) return;
    if (this.#count++ < MOST_NAMED) this.#named.push(sheetRow);
  }

  /** "row 5", "rows 5, 9 and 12", "rows 5, 9, 12, 13, 20 and 7 more". */
  tell(): string {
    const more = this.#count - this.#named.length;
    const all = [...this.#named.map(String), ...(more > 0 ? [`${formatCount(more)} more`] : [])];
    const [only = ''] = all;
    if (all.length < 2) return `row ${only}`;
    return `rows ${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
  }
}
