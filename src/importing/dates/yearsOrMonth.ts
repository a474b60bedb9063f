/**
 * “2009-10” alone in a cell is October 2009 to a database, and a school or financial year to a school or a
 * council. It is read as some day of both years, within which October lies, until the rest of the file has
 * shown which is meant.
 *
 *     2009-10 among 2009-03 or 2011-05-04       → October 2009
 *     2009-10 among 2012-13, 2019/20 or alone   → 1 January 2009 to 31 December 2010, and said
 */
import { EMPTY_UNIT, type DateUnit } from './dateUnit.ts';
import { readUnitAlone } from './readWhen.ts';
import { TWO_YEARS, YEAR_FIRST, YEARS_OR_MONTH, type WhenReading } from './whenReading.ts';

/** EDTF writes "2009-10~", and means the month. */
const ENDS_PLAINLY = /^[^\d~?%]*\d{4}-\d\d$/;

/** Both years, for a date that may be them or a month of the first. */
export function widenToYears(unit: DateUnit, text: string): DateUnit {
  if ((unit.evidence & YEARS_OR_MONTH) === 0 || !ENDS_PLAINLY.test(text)) return unit;
  return { ...unit, month: null, months: 1, years: 2, evidence: YEARS_OR_MONTH };
}

/** What the dates of a file show of such dates; of a saved file, each of the files it was made of by itself. */
export class MonthsShown {
  readonly #shown = new Map<string, number>();

  /** Takes the evidence of a row's dates. `origin`: the file the row was first read from. */
  take(origin: string, evidence: number): void {
    this.#shown.set(origin, (this.#shown.get(origin) ?? 0) | evidence);
  }

  /** True where years stand first in other dates, and none is two years. */
  areMonths(origin: string): boolean {
    const shown = this.#shown.get(origin) ?? 0;
    return (shown & YEAR_FIRST) !== 0 && (shown & TWO_YEARS) === 0;
  }
}

/** Reads such a cell as a month; null for any other cell. */
export function readAsMonth(cell: string): WhenReading | null {
  const [, year, month] = /^\s*(\d{4})-(\d\d)\s*$/.exec(cell) ?? [];
  if (year === undefined || Number(month) > 12) return null;
  return readUnitAlone({ ...EMPTY_UNIT, year: Number(year), month: Number(month), evidence: YEAR_FIRST });
}
