/**
 * All dates and times of a row, read together: what one cell says bears on the others.
 *
 *     date "12/10/2011", time "09:30", end_time "10:15"   → 12 October, 09:30 to 10:15
 *     date "Jan 2011", end_date "ongoing"                 → from January 2011, end open
 *     date "12/10/2011", end_date "10/10/2011"            → 12 October; problem date-order-reversed
 *     known_from "after the death"                        → known later, day not given
 */
import { asDay, formatDay } from '../../base/day.ts';
import { isPlaceholder } from '../../base/placeholder.ts';
import { FLAG_END_CELL, FLAG_KNOWN_LATER, NO_DAY } from '../../domain/chronology.ts';
import type { ProblemCode } from '../../domain/problem.ts';
import { isBlank } from '../columns/blankRows.ts';
import type { RowDates } from '../rows/buildRows.ts';
import { cellAt, type ColumnPlaces } from '../columns/columnPlaces.ts';
import { weekdayOf } from './dateUnit.ts';
import { countFrom, readRelative } from './readRelative.ts';
import { isMidnight, readTime, readTimeSpan } from './readTime.ts';
import { saysStillGoing } from './readWhen.ts';
import { tidyDateText } from './tidyDateText.ts';
import {
  DATE_AS_NUMBER,
  MENDED,
  MIDNIGHT,
  WEEKDAY_CLASH,
  YEARS_OR_MONTH,
  type Span,
  type WhenRead,
  type WhenReading,
} from './whenReading.ts';

/** A problem and the column it is in. */
export interface CellProblem {
  readonly code: ProblemCode;
  readonly place: number;
  /** As `ProblemPlace.more`. */
  readonly more?: string | undefined;
}

export interface RowDatesReading {
  readonly dates: RowDates;
  /** FLAG_KNOWN_LATER and FLAG_END_CELL where they hold. */
  readonly flags: number;
  /** Why there is no date; null if there is one. */
  readonly dateProblem: ProblemCode | null;
  /** The date may yet be read when the whole file is; until then nothing is said of the row's dates. */
  readonly isWaiting: boolean;
  /** Problems of the other cells, and an end that lies before the start. */
  readonly problems: readonly CellProblem[];
  /** Bits of `WhenRead.evidence` of all cells. */
  readonly evidence: number;
}

type ReadWhen = (cell: string) => WhenReading;

/** What other rows may settle. */
const WAITING: ReadonlySet<ProblemCode> = new Set(['date-without-year', 'date-relative']);

/** True for a date that only the whole file settles. */
function waitsForFile(when: WhenReading): boolean {
  if (when.isRead) return (when.evidence & YEARS_OR_MONTH) !== 0;
  return when === DATE_AS_NUMBER || WAITING.has(when.code);
}

/** Reads the dates and times of a row. */
export function readRowDates(
  cells: readonly string[],
  places: ColumnPlaces,
  read: ReadWhen,
): RowDatesReading {
  const cell = cellAt(cells, places.date);
  const when = read(cell);
  const isWaiting = waitsForFile(when);
  const problems: CellProblem[] = [];
  const start = when.isRead ? when.start : null;
  if (when.isRead) checkDate(when, places.date, problems);
  const time = readTimeCell(cellAt(cells, places.time), places.time, problems);
  const minutes = time.start ?? (when.isRead ? when.minutes : null);
  const end = readEnd(cells, places, read, when, { ...time, start: minutes }, problems);
  const known = readKnownFrom(cellAt(cells, places.knownFrom), start, read);
  if ((end.evidence & MENDED) !== 0)
    problems.push({ code: 'date-misspelled', place: places.endDate, more: tellSpan(end.span ?? NOWHERE) });
  if (known.isProblem) problems.push({ code: 'known-from-unreadable', place: places.knownFrom });
  return {
    dates: { start, minutes, end: end.span, endMinutes: end.minutes, knownFrom: known.day },
    flags: (known.isLater ? FLAG_KNOWN_LATER : 0) | (end.isFromCell ? FLAG_END_CELL : 0),
    dateProblem: when.isRead ? null : when.code,
    isWaiting,
    problems: isWaiting ? [] : problems,
    evidence: (when.isRead ? when.evidence : 0) | end.evidence | known.evidence,
  };
}

const NOWHERE: Span = { earliest: null, latest: null };

/** What should be said of a date cell that was read. */
function checkDate(when: WhenRead, place: number, problems: CellProblem[]): void {
  if ((when.evidence & (WEEKDAY_CLASH | MIDNIGHT | MENDED)) === 0) return;
  if ((when.evidence & MENDED) !== 0) problems.push({ code: 'date-misspelled', place, more: tellDays(when) });
  if ((when.evidence & MIDNIGHT) !== 0) problems.push({ code: 'midnight-assumed', place });
  if ((when.evidence & WEEKDAY_CLASH) === 0) return;
  const { earliest } = when.start;
  const isOne = when.end === null && earliest !== null && isDay(when.start);
  const more = isOne ? `${formatDay(earliest)} is a ${WEEKDAY_NAMES[weekdayOf(earliest)] ?? ''}` : '';
  problems.push({ code: 'weekday-clash', place, more });
}

/** From the first day it can have been to the last, or to the last of its end. */
function tellDays({ start, end }: WhenRead): string {
  return tellSpan({ earliest: start.earliest, latest: end === null ? start.latest : end.latest });
}

/** "12 October 2011"; for anything wider its first and last day. */
export function tellSpan({ earliest, latest }: Span): string {
  if (earliest === null) return latest === null ? '' : `up to ${formatDay(latest)}`;
  if (latest === null) return `from ${formatDay(earliest)} on`;
  return earliest === latest ? formatDay(earliest) : `${formatDay(earliest)} to ${formatDay(latest)}`;
}

const WEEKDAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

interface Times {
  readonly start: number | null;
  /** Of a cell that names two times. */
  readonly end: number | null;
  readonly isNextDay: boolean;
}

const NO_TIMES: Times = { start: null, end: null, isNextDay: false };

function readTimeCell(cell: string, place: number, problems: CellProblem[]): Times {
  if (cell === '') return NO_TIMES;
  const time = readTime(cell);
  if (time === 'unreadable') problems.push({ code: 'time-unreadable', place });
  if (isMidnight(cell)) problems.push({ code: 'midnight-assumed', place });
  if (typeof time !== 'number') return NO_TIMES;
  return readTimeSpan(cell) ?? { start: time, end: null, isNextDay: false };
}

interface End {
  readonly span: Span | null;
  readonly minutes: number | null;
  readonly evidence: number;
  /** Read from the end date's own cell. */
  readonly isFromCell: boolean;
}

const NO_END: End = { span: null, minutes: null, evidence: 0, isFromCell: false };

function readEnd(
  cells: readonly string[],
  places: ColumnPlaces,
  read: ReadWhen,
  when: WhenReading,
  times: Times,
  problems: CellProblem[],
): End {
  if (!when.isRead) return NO_END;
  if (when.isReversed) problems.push({ code: 'date-order-reversed', place: places.date });
  const { start } = when;
  const cell = cellAt(cells, places.endDate);
  const endTimes = readEndTime(cells, places, cell, times, problems);
  const endTime = endTimes.start;
  const said = isBlank(cell) ? null : readEndCell(cell, start, read);
  if (said === 'unreadable') problems.push({ code: 'end-date-unreadable', place: places.endDate });
  const fromCell = said === null || said === 'unreadable' ? null : said;
  const evidence = fromCell?.evidence ?? 0;
  // An end time alone is on the same day, as in "09:30" to "10:15".
  const sameDay = endTime !== null && isDay(start) ? shiftDay(start, endTimes.isNextDay ? 1 : 0) : null;
  const span = fromCell?.span ?? when.end ?? sameDay;
  if (span === null) return { ...NO_END, evidence };
  const minutes = endTime ?? (fromCell === null ? when.endMinutes : fromCell.minutes);
  const order = compareEnd(start, times.start, span, minutes);
  if (order > 0) return { span, minutes, evidence, isFromCell: fromCell !== null };
  if (order < 0) {
    const timePlace = cellAt(cells, places.endTime) === '' ? places.time : places.endTime;
    const place = fromCell === null ? (sameDay === span ? timePlace : places.date) : places.endDate;
    problems.push({ code: 'date-order-reversed', place });
  }
  return { ...NO_END, evidence };
}

/** The time of the end: its own cell's, else the second of two in the time cell. As `start` of what comes. */
function readEndTime(
  cells: readonly string[],
  places: ColumnPlaces,
  endCell: string,
  times: Times,
  problems: CellProblem[],
): Times {
  const cell = cellAt(cells, places.endTime);
  if (cell === '') return times.end === null ? NO_TIMES : { ...times, start: times.end };
  // "22:00" to "midnight" ends as the next day begins; only a day of its own leaves open which it is.
  if (isBlank(endCell) && isMidnight(cell)) return { start: 0, end: null, isNextDay: true };
  return readTimeCell(cell, places.endTime, problems);
}

function shiftDay({ earliest, latest }: Span, by: number): Span {
  if (by === 0 || earliest === null || latest === null) return { earliest, latest };
  return { earliest: asDay(earliest + by), latest: asDay(latest + by) };
}

/** "12/10/2011" in an end cell is its day; a stretch there lasts to its own end. Null: no end is said. */
function readEndCell(cell: string, start: Span, read: ReadWhen): End | 'unreadable' | null {
  const when = read(cell);
  if (!when.isRead && when.code === 'date-relative') return readRelativeEnd(cell, start);
  if (!when.isRead && saysStillGoing(cell)) {
    const span = { earliest: start.earliest ?? start.latest, latest: null };
    return { ...NO_END, span, isFromCell: true };
  }
  if (!when.isRead) return when.code === 'date-missing' ? null : 'unreadable';
  const span = {
    earliest: when.start.earliest,
    latest: when.end === null ? when.start.latest : when.end.latest,
  };
  const minutes = when.end === null ? when.minutes : when.endMinutes;
  return { span, minutes, evidence: when.evidence, isFromCell: true };
}

/** "Same day", "next day" in an end cell count from the row's own start. */
function readRelativeEnd(cell: string, start: Span): End | 'unreadable' | null {
  const relative = readRelative(tidyDateText(cell));
  if (relative === null || relative.kind === 'copy' || relative.kind === 'open') return 'unreadable';
  const day = isDay(start) && start.earliest !== null ? countFrom(relative, start.earliest) : null;
  if (day === null) return relative.kind === 'days' && relative.days === 0 ? null : 'unreadable';
  const span = { earliest: day, latest: day };
  return { span, minutes: relative.minutes, evidence: 0, isFromCell: true };
}

/**
 * Above 0: the end makes a period. Below 0: it lies before the start. 0: it is the very day (and minute)
 * of the start, which many tables repeat for every row; that is no period.
 */
function compareEnd(start: Span, startMinutes: number | null, end: Span, endMinutes: number | null): number {
  if (start.earliest !== null && end.latest !== null && end.latest < start.earliest) return -1;
  if (!isDay(start) || !isDay(end) || start.earliest !== end.earliest) return 1;
  if (endMinutes === null) return 0;
  return startMinutes === null ? 1 : endMinutes - startMinutes;
}

function isDay({ earliest, latest }: Span): boolean {
  return earliest !== null && earliest === latest;
}

interface KnownFrom {
  readonly isLater: boolean;
  readonly day: number;
  readonly isProblem: boolean;
  readonly evidence: number;
}

const AT_THE_TIME =
  /^\s*(?:|at the time|at once|immediately|same day|same time|on the day|the same day|contemporaneous(?:ly)?|known at the time|yes|y|-|–|n\/a|none)\.?\s*$/i;

const KNOWN_AT_THE_TIME: KnownFrom = { isLater: false, day: NO_DAY, isProblem: false, evidence: 0 };

/**
 * A date counts from the last day it can have been: before that the agencies cannot be taken to have known.
 * A day that is not after the entry's own is "at the time". Words that are no date ("after the death") are
 * later, on a day not given; so are dates that cannot be read, because to show too little is the safe fault.
 */
function readKnownFrom(cell: string, start: Span | null, read: ReadWhen): KnownFrom {
  if (cell === '' || (cell.length < 40 && AT_THE_TIME.test(cell)) || isPlaceholder(cell))
    return KNOWN_AT_THE_TIME;
  const when = read(cell);
  const later = { isLater: true, day: NO_DAY, isProblem: false, evidence: 0 };
  if (!when.isRead) {
    const isWords = when.code === 'date-unreadable' || WAITING.has(when.code);
    const isDate = isWords ? /\d/.test(cell) : when.code !== 'date-missing';
    return { ...later, isProblem: isDate };
  }
  const { evidence } = when;
  const day = when.start.latest;
  if (day === null) return { ...later, evidence };
  const own = start === null ? null : (start.latest ?? start.earliest);
  return own !== null && day <= own ? { ...KNOWN_AT_THE_TIME, evidence } : { ...later, day, evidence };
}
