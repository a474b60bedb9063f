/**
 * Rows that hold nothing but the heading of the rows under them, as tables from Word have them: a year, a
 * month, an agency alone.
 *
 *     readGroupHeading(['2010', '', ''], plan)       → { kind: 'date', words: '2010', span: all of 2010 }
 *     readGroupHeading(['March', '', ''], plan)      → { kind: 'date', words: 'March', span: null }
 *     readGroupHeading(['', 'POLICE', ''], plan)     → { kind: 'agency', words: 'POLICE' }
 *     readGroupHeading(['March 2O10', '', ''], plan) → 'unclear': it stands where headings stand
 *
 * Whether a table has such headings is found by `planGroups.ts`; `openGroups.ts` says which holds for a row.
 */
import type { Field } from '../../domain/fields.ts';
import { isAgencyName, mayBeName } from '../columns/agencyColumns.ts';
import { isBlank } from '../columns/blankRows.ts';
import type { DateParts } from '../dates/dateParts.ts';
import type { ClosedSpan } from '../dates/dateUnit.ts';
import { readWhen } from '../dates/readWhen.ts';
import { readWithoutYear } from '../dates/readWithoutYear.ts';
import { nameOneLane } from '../agencies/splitAgencies.ts';
import { tidyDateText } from '../dates/tidyDateText.ts';

const LONGEST_HEADING = 60;

export interface GroupAgency {
  readonly kind: 'agency';
  readonly words: string;
}

export interface GroupDate {
  readonly kind: 'date';
  readonly words: string;
  /** Null for a month that does not say its year. */
  readonly span: ClosedSpan | null;
}

export interface GroupPlan {
  readonly readAs: readonly (Field | null)[];
  readonly dateParts: DateParts | null;
  readonly hasAgencies: boolean;
  readonly hasDates: boolean;
  /** Names that nobody knows are agencies too: they stand among enough that are. */
  readonly takesUnknown: boolean;
  /** The agency that a line above the headings of the table names; empty if none does. */
  readonly firstAgency: string;
}

/** Reads a row as the heading of a group; null for any other row. */
export function readGroupHeading(
  cells: readonly string[],
  plan: GroupPlan,
): GroupAgency | GroupDate | 'unclear' | null {
  if (!plan.hasAgencies && !plan.hasDates) return null;
  const lone = findLone(cells, plan.readAs);
  if (lone === null) return null;
  const date = readGroupDate(lone.words);
  if (date !== null) return plan.hasDates ? date : null;
  if (!mayHoldAgency(lone.column, plan.readAs)) return null;
  const words = tidyAgency(lone.words);
  const isAgency = isAgencyName(words) || (plan.takesUnknown && mayBeUnknownAgency(words));
  return plan.hasAgencies && isAgency ? { kind: 'agency', words: nameOneLane(words) } : 'unclear';
}

/**
 * The words of the only filled cell of a row; null if it has more, or none. What a person said of the row is
 * none of its own.
 */
export function findLone(
  cells: readonly string[],
  readAs: readonly (Field | null)[],
): { column: number; words: string } | null {
  let found = -1;
  for (let column = 0; column < cells.length; column++) {
    const field = readAs[column];
    if (isBlank(cells[column] ?? '') || field === 'kind') continue;
    if (found >= 0) return null;
    found = column;
  }
  const words = (cells[found] ?? '').trim();
  return found < 0 || words.length > LONGEST_HEADING ? null : { column: found, words };
}

/** A year, a month or any other date; null for other words. */
export function readGroupDate(words: string): GroupDate | null {
  const bare = words.replace(/^year:?\s+/i, '').replace(/[\s:.–—-]+$/, '');
  const when = readWhen(bare, 'day-month');
  if (when.isRead) {
    const { earliest } = when.start;
    const { latest } = when.end ?? when.start;
    return earliest === null || latest === null
      ? null
      : { kind: 'date', words: bare, span: { earliest, latest } };
  }
  const isMonth = readWithoutYear(tidyDateText(bare), 'day-month').every(
    ({ month, day }) => month !== null && day === null,
  );
  return when.code === 'date-without-year' && isMonth ? { kind: 'date', words: bare, span: null } : null;
}

/** An agency's name stands first in its row, or where the date or the agency would. */
export function mayHoldAgency(column: number, readAs: readonly (Field | null)[]): boolean {
  const field = readAs[column] ?? null;
  return field === 'agency' || field === 'date' || (column === 0 && field !== 'title' && field !== 'detail');
}

/** "POLICE CHRONOLOGY:" is the police's. */
export function tidyAgency(words: string): string {
  return words
    .replace(/[\s:.–—-]+$/, '')
    .replace(/^(?:chronology|records?|entries) (?:of|from|for|by) (?:the )?/i, '')
    .replace(/ (?:chronology|timeline|records?|entries)$/i, '');
}

/** Headings of parts of a report. */
const SECTION =
  /^(?:background|introduction|summary|overview|conclusions?|analysis|findings?|recommendations?|lessons?|scope|glossary|appendix|part|section|phase|period|key|significant|early|before|after|during|antenatal|pre|post|continued)\b/i;

/** True for words that could be the name of an agency that is not known here. */
export function mayBeUnknownAgency(words: string): boolean {
  return /^\p{Lu}/u.test(words) && !/\d/.test(words) && mayBeName(words) && !SECTION.test(words);
}
