/**
 * Whether a table has headings of groups, alone in rows of their own, found from its first rows.
 *
 *     2010 | 12 March, Police | 2011 | 3 May, School    (| for a new row)   → dates
 *     POLICE | 12/03/2010, Called | SCHOOL | 3/5/2010, Absent               → agencies
 *
 * They are taken for headings only where that is plain: at least two have rows under them, and those rows
 * lack just what the heading says, or say the same.
 */
import { identifyAgency } from '../../domain/agencyName.ts';
import type { Field } from '../../domain/fields.ts';
import { isAgencyName } from '../columns/agencyColumns.ts';
import { isBlank } from '../columns/blankRows.ts';
import { cellAt } from '../columns/columnPlaces.ts';
import { joinDateParts, type DateParts } from '../dates/dateParts.ts';
import type { ClosedSpan } from '../dates/dateUnit.ts';
import {
  findLone,
  mayBeUnknownAgency,
  mayHoldAgency,
  readGroupDate,
  readGroupHeading,
  tidyAgency,
  type GroupPlan,
} from './groupHeadings.ts';
import { isNoteRow } from '../rows/noteRows.ts';
import { OpenGroups } from './openGroups.ts';
import { readKind } from '../rows/readKind.ts';
import { readWhen } from '../dates/readWhen.ts';
import { readUnderHeading } from './yearFromHeading.ts';

type Records = readonly (readonly string[])[];

const FEWEST_GROUPS = 2;
/** The share of the rows under headings that must lack what those say, or say the same. */
const ENOUGH_FITTING = 0.9;

/** Finds which headings of groups a table has. `above`: the line above its own headings, if there is one. */
export function planGroups(
  records: Records,
  above: readonly string[],
  readAs: readonly (Field | null)[],
  dateParts: DateParts | null,
): GroupPlan {
  const lone = records.flatMap((cells) => findLone(cells, readAs) ?? []);
  const none = {
    readAs,
    dateParts,
    hasAgencies: false,
    hasDates: false,
    takesUnknown: false,
    firstAgency: '',
  };
  if (lone.length === 0) return none;
  const names = lone
    .filter(({ column, words }) => mayHoldAgency(column, readAs) && readGroupDate(words) === null)
    .map(({ words }) => tidyAgency(words));
  const title = tidyAgency(findLone(above, [])?.words ?? '');
  const known = names.filter(isAgencyName).length;
  const unknown = names.filter((name) => !isAgencyName(name) && mayBeUnknownAgency(name)).length;
  // Both kinds are looked for at once: one may stand under the other.
  const open = {
    ...none,
    hasAgencies: known > 0,
    hasDates: lone.some(({ words }) => readGroupDate(words) !== null),
    takesUnknown: known >= FEWEST_GROUPS && unknown <= known,
    firstAgency: isAgencyName(title) ? title : '',
  };
  const hasAgencies = open.hasAgencies && isPlain(records, open, fitsAgency);
  const hasDates = open.hasDates && isPlain(records, open, fitsDate);
  return { ...(hasAgencies ? open : none), hasAgencies, hasDates };
}

/** What a row under a heading says to it: it lacks what that says, says the same or another thing. */
type Fit = 'lacks' | 'agrees' | 'differs' | 'unknown' | 'no heading';

function isPlain(
  records: Records,
  plan: GroupPlan,
  fit: (cells: readonly string[], plan: GroupPlan, groups: OpenGroups) => Fit,
): boolean {
  const groups = new OpenGroups(plan.firstAgency);
  const kindColumn = plan.readAs.indexOf('kind');
  const count = { lacks: 0, agrees: 0, differs: 0 };
  let filled = 0;
  let isNew = true;
  for (const cells of records) {
    const heading = readGroupHeading(cells, plan);
    if (heading === 'unclear') groups.end();
    else if (heading !== null) {
      groups.begin(heading);
      isNew = true;
    }
    if (heading !== null || isNoteRow(cells) || isUndated(cellAt(cells, kindColumn))) continue;
    groups.enter(originOf(cells, plan.readAs));
    const found = fit(cells, plan, groups);
    if (found === 'unknown' || found === 'no heading') continue;
    count[found]++;
    if (isNew) filled++;
    isNew = false;
  }
  const { lacks, agrees, differs } = count;
  // One heading of a table that was saved with its cells filled says nothing that they do not.
  if (filled < FEWEST_GROUPS) return filled > 0 && lacks + differs === 0;
  return lacks + agrees >= (lacks + agrees + differs) * ENOUGH_FITTING;
}

function isUndated(kind: string): boolean {
  const read = kind === '' ? null : readKind(kind);
  return read === 'finding' || read === 'note';
}

function fitsAgency(cells: readonly string[], { readAs }: GroupPlan, { agency }: OpenGroups): Fit {
  if (agency === '') return 'no heading';
  const own = cellAt(cells, readAs.indexOf('agency'));
  if (isBlank(own)) return 'lacks';
  return identifyAgency(own) === identifyAgency(agency) ? 'agrees' : 'differs';
}

function fitsDate(cells: readonly string[], plan: GroupPlan, { date }: OpenGroups): Fit {
  return date === null ? 'no heading' : fitDate(dateCellOf(cells, plan), date.span);
}

/** What a date cell says to the days of its heading. */
export function fitDate(cell: string, { earliest, latest }: ClosedSpan): Fit {
  if (isBlank(cell)) return 'lacks';
  const when = readWhen(cell, 'day-month');
  if (!when.isRead)
    return readUnderHeading(cell, { earliest, latest }, 'day-month') === null ? 'unknown' : 'lacks';
  const { start } = when;
  const isOutside =
    (start.latest !== null && start.latest < earliest) ||
    (start.earliest !== null && start.earliest > latest);
  return isOutside ? 'differs' : 'agrees';
}

/** The date of a row as its own cells have it. */
export function dateCellOf(cells: readonly string[], { readAs, dateParts }: GroupPlan): string {
  if (dateParts === null) return cellAt(cells, readAs.indexOf('date'));
  const { year, month, day } = dateParts;
  return joinDateParts(cellAt(cells, year), cellAt(cells, month), cellAt(cells, day));
}

/** The file that a row of a saved table was first read from; empty if it says none. */
export function originOf(cells: readonly string[], readAs: readonly (Field | null)[]): string {
  const cell = cellAt(cells, readAs.indexOf('read_from'));
  return cell === '' ? '' : cell.replace(/, row \d+$/, '');
}
