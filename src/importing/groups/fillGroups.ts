/**
 * What headings of groups say, given to the rows under them: an agency and a date go into cells left blank,
 * a year is lent to a date that does not say it. How much was given is told at the end.
 *
 *     begin(['2010', '', ''], 2)
 *     fill(['12 March', 'Police', 'Called'])   → the same cells, and the days of 2010 for reading the date
 *     fill(['', 'School', 'Absent'])           → ['2010', 'School', 'Absent']
 */
import { civilFromDay, MONTH_NAMES } from '../../base/day.ts';
import { countOf, formatCount } from '../../base/count.ts';
import { isBlank } from '../columns/blankRows.ts';
import type { ProblemList } from '../collectProblems.ts';
import type { DateParts } from '../dates/dateParts.ts';
import type { ClosedSpan } from '../dates/dateUnit.ts';
import { findLone, readGroupHeading, type GroupPlan } from './groupHeadings.ts';
import { OpenGroups } from './openGroups.ts';
import { dateCellOf, fitDate, originOf } from './planGroups.ts';

/** How many headings a notice names. */
const MOST_NAMED = 12;

export interface GroupedRow {
  readonly cells: readonly string[];
  /** For columns that the file itself does not have. */
  readonly agency: string;
  readonly date: string;
  /** Days in which a date that lacks its year lies; null under no such heading. */
  readonly span: ClosedSpan | null;
}

export class GroupFiller {
  readonly #plan: GroupPlan;
  readonly #ownColumns: number;
  readonly #groups: OpenGroups;
  readonly #isIdle: boolean;
  readonly #onUnclear: (sheetRow: number, words: string) => void;
  readonly #named: string[] = [];
  #headings = 0;
  #agencies = 0;
  #dates = 0;

  /** `onUnclear` is told of each row that stands where headings do and cannot be read as one. */
  constructor(plan: GroupPlan, ownColumns: number, onUnclear: (sheetRow: number, words: string) => void) {
    this.#plan = plan;
    this.#onUnclear = onUnclear;
    this.#ownColumns = ownColumns;
    this.#groups = new OpenGroups(plan.firstAgency);
    // Passed over as a line of the title, and no row.
    if (plan.firstAgency !== '') this.#named.push(`“${plan.firstAgency}” (above the table)`);
    this.#isIdle = !plan.hasAgencies && !plan.hasDates;
  }

  /** True for a row that is a heading. */
  isHeading(cells: readonly string[]): boolean {
    if (this.#isIdle) return false;
    const heading = readGroupHeading(cells, this.#plan);
    return heading !== null && heading !== 'unclear';
  }

  /** Takes a row that is a heading. */
  begin(cells: readonly string[], sheetRow: number): void {
    const heading = readGroupHeading(cells, this.#plan);
    if (heading === null || heading === 'unclear') return;
    this.#groups.begin(heading);
    if (this.#headings++ < MOST_NAMED) this.#named.push(`“${heading.words}” (row ${sheetRow})`);
  }

  /** The cells of any other row with what its headings say; `isFillable`: it may be given a date and an agency. */
  fill(cells: readonly string[], sheetRow: number, isFillable: boolean): GroupedRow {
    const asItIs = { cells, agency: '', date: '', span: null };
    if (this.#isIdle) return asItIs;
    const { readAs, dateParts } = this.#plan;
    const groups = this.#groups;
    const heading = readGroupHeading(cells, this.#plan);
    // Not read as one, or said to be an entry: the rows under it are no longer of the group above.
    if (heading !== null) groups.end();
    if (heading === 'unclear') this.#onUnclear(sheetRow, findLone(cells, readAs)?.words ?? '');
    groups.enter(originOf(cells, readAs));
    if (!isFillable) return asItIs;
    const { agency } = groups;
    const own = dateCellOf(cells, this.#plan);
    // A date of its own that lies elsewhere: what comes after may belong with it.
    if (groups.date !== null && fitDate(own, groups.date.span) === 'differs') groups.date = null;
    const { date } = groups;
    const filled = [...cells];
    const agencyColumn = readAs.indexOf('agency');
    if (agency !== '' && isBlank(cells[agencyColumn] ?? '')) {
      this.#agencies++;
      this.#put(filled, agencyColumn, agency);
    }
    const lacksDate = date !== null && isBlank(own);
    const getsParts = date !== null && dateParts !== null && this.#fillParts(filled, dateParts, date.span);
    if (lacksDate) this.#put(filled, readAs.indexOf('date'), date.words);
    if (lacksDate || getsParts) this.#dates++;
    return { cells: filled, agency, date: lacksDate ? date.words : '', span: date?.span ?? null };
  }

  /** Year and month of the heading, where their columns are blank. True if anything was filled in. */
  #fillParts(cells: string[], { year, month }: DateParts, { earliest, latest }: ClosedSpan): boolean {
    const [first, last] = [civilFromDay(earliest), civilFromDay(latest)];
    if (first.year !== last.year) return false;
    const isMonth = first.month === last.month;
    const parts = [
      { column: year, words: String(first.year) },
      ...(isMonth ? [{ column: month, words: MONTH_NAMES[first.month - 1] ?? '' }] : []),
    ].filter(({ column }) => isBlank(cells[column] ?? ''));
    for (const { column, words } of parts) this.#put(cells, column, words);
    return parts.length > 0;
  }

  /** Tells what was done. */
  finish(file: number, problems: ProblemList): void {
    if (this.#headings === 0) return;
    const more = this.#headings - MOST_NAMED;
    const found = `${this.#named.join(', ')}${more > 0 ? ` and ${formatCount(more)} more` : ''}`;
    const given = [
      ...(this.#agencies > 0 ? [`the agency of ${countOf(this.#agencies, 'row', 'rows')}`] : []),
      ...(this.#dates > 0 ? [`the date, or a part of it, of ${countOf(this.#dates, 'row', 'rows')}`] : []),
    ].join(' and ');
    problems.add(file, 'group-headings', null, null, found, given);
  }

  #put(cells: string[], column: number, words: string): void {
    if (column < 0 || column >= this.#ownColumns) return;
    while (cells.length < column) cells.push('');
    cells[column] = words;
  }
}
