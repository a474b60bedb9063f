/**
 * How words would be read, said while they are typed into a form: the readers of importing, and a sentence.
 *
 *     describeTyped('date', 'January 2012', context)  → "Read as some time from 1 to 31 January 2012"
 *     describeTyped('date', '31/02/2012', context)    → "Not read: the calendar has no such day"
 *     describeTyped('missed', 'n/a', context)         → "Read as no: not marked"
 *     describeTyped('missed', 'GP', context)          → "Names another agency: not marked here", in a school's row
 */
import { countOf } from '../base/count.ts';
import { formatDay, formatMinutes, type Day } from '../base/day.ts';
import { foldText } from '../base/foldText.ts';
import { readCell, splitList } from '../domain/cells.ts';
import type { Chronology } from '../domain/chronology.ts';
import { readDateReading, type FigureOrder } from '../domain/dateReading.ts';
import type { Field } from '../domain/fields.ts';
import { KIND_NAMES } from '../domain/kind.ts';
import { isCross, readFlagReading } from '../domain/flagReading.ts';
import { leavesOpen, readFlag, type FlagColumn } from '../domain/readFlag.ts';
import { namesOthers } from '../importing/rows/readMarks.ts';
import { readKind } from '../importing/rows/readKind.ts';
import { readInterval } from '../importing/dates/readInterval.ts';
import { readTime } from '../importing/dates/readTime.ts';
import { readWhen, saysStillGoing } from '../importing/dates/readWhen.ts';
import type { Span, WhenReading } from '../importing/dates/whenReading.ts';
import { listLines } from '../viewing/correctRow.ts';
import { tellsIntervals } from '../viewing/intervals.ts';
import { formatStretch } from '../viewing/tableRow.ts';

export interface TypedContext {
  readonly order: FigureOrder;
  readonly laneNames: readonly string[];
  /** The marks under which "x" is a no. */
  readonly crossed?: readonly FlagColumn[];
  /** The words of the row's agency, as they are typed. */
  readonly agency?: string;
  /** The file has no dates but intervals. */
  readonly tellsIntervals?: boolean;
}

/** What reading knows of the file that a row is in. */
export function contextOf(chronology: Chronology, row: number): TypedContext {
  const reading = chronology.receipt.files[chronology.rows.file[row] ?? 0];
  const ofFile = reading?.dateOrder === 'month-day' ? 'month-day' : 'day-month';
  return {
    order: readDateReading(readCell(chronology, row, 'date_reading')).order ?? ofFile,
    laneNames: chronology.lanes.map(({ name }) => name),
    crossed: listCrossed(chronology, row),
    tellsIntervals: tellsIntervals(chronology),
  };
}

/** As the row says, or because its column has ticks. */
function listCrossed(chronology: Chronology, row: number): readonly FlagColumn[] {
  const { files, receipt, rows } = chronology;
  const file = rows.file[row] ?? 0;
  const { headings = [], readAs = [] } = files[file] ?? {};
  const told = readFlagReading(readCell(chronology, row, 'flag_reading'));
  const columns = receipt.problems
    .filter((problem) => problem.code === 'crosses-read' && problem.file === file && problem.found === 'no')
    .map(({ column }) => readAs[headings.indexOf(column ?? '')]);
  return (['missed', 'good_practice'] as const).filter(
    (field) => told.includes(field) || columns.includes(field),
  );
}

/** A sentence about how the words of a field would be read; empty where there is nothing to say. */
export function describeTyped(field: Field, words: string, context: TypedContext): string {
  const { laneNames, crossed = [], agency = '' } = context;
  switch (field) {
    case 'date':
      return describeDate(readWords(words, context));
    case 'end_date':
      return describeEnd(words, context);
    case 'time':
    case 'end_time':
      return describeTime(words);
    case 'agency':
      return describeAgencies(words, laneNames);
    case 'missed':
      if (namesOthers(words, agency)) return 'Names another agency: not marked here';
      return describeFlag(words, field, 'a missed opportunity', crossed);
    case 'good_practice':
      return describeFlag(words, field, 'good practice', crossed);
    case 'kind':
      return describeKind(words);
    case 'options':
      return describeOptions(words);
    default:
      return '';
  }
}

function describeFlag(
  words: string,
  column: FlagColumn,
  name: string,
  crossed: readonly FlagColumn[],
): string {
  if (words.trim() === '') return '';
  if (leavesOpen(words, column)) return 'Leaves it open: not marked';
  const isNo = readFlag(words, column) === 'no' || (isCross(words) && crossed.includes(column));
  return isNo ? 'Read as no: not marked' : `Read as ${name}`;
}

function describeDate(reading: WhenReading): string {
  if (!reading.isRead) return NOT_READ[reading.code];
  const { start, end, minutes } = reading;
  const time = minutes === null ? '' : `, ${formatMinutes(minutes)}`;
  if (end === null) return `Read as ${formatSpan(start)}${time}`;
  const until = end.latest === null ? 'with no end given' : `to ${formatBound(end, 'latest')}`;
  const from = start.earliest === null ? 'start not given' : `from ${formatBound(start, 'earliest')}`;
  return `Read as a period, ${from} ${until}`;
}

const NOT_READ: Readonly<Record<Extract<WhenReading, { isRead: false }>['code'], string>> = {
  'date-missing': 'No date: an entry without one is parked',
  'date-beyond-years': 'Outside the years 1 to 9999: the entry is parked',
  'date-without-year': 'No year: write it, or the rows above and below must leave one choice',
  'date-relative': 'Counts from another entry: write the day itself',
  'date-unreadable': 'Not read as a date. Write it as, for example, 12/10/2011 or late 2008',
  'date-impossible': 'Not read: the calendar has no such day',
};

function readWords(words: string, { order, tellsIntervals = false }: TypedContext): WhenReading {
  return tellsIntervals ? readInterval(words) : readWhen(words, order);
}

function describeEnd(words: string, context: TypedContext): string {
  if (words.trim() === '') return '';
  if (saysStillGoing(words)) return 'Read as a period with no end given';
  const reading = readWords(words, context);
  if (!reading.isRead) return reading.code === 'date-missing' ? '' : NOT_READ[reading.code];
  return `Read as ${formatSpan({ earliest: reading.start.earliest, latest: (reading.end ?? reading.start).latest })}`;
}

function formatSpan({ earliest, latest }: Span): string {
  if (earliest === null) return latest === null ? 'some time' : `some time up to ${formatDay(latest)}`;
  if (latest === null) return `some time from ${formatDay(earliest)} on`;
  return earliest === latest ? formatDay(earliest) : `some time from ${formatStretch(earliest, latest)}`;
}

/** The outer day of a period's vague end, with what is vague about it. */
function formatBound(span: Span, side: 'earliest' | 'latest'): string {
  const day: Day | null = span[side];
  if (day === null) return '';
  return span.earliest === span.latest ? formatDay(day) : `${formatDay(day)} at the ${OUTERMOST[side]}`;
}

const OUTERMOST = { earliest: 'earliest', latest: 'latest' } as const;

function describeTime(words: string): string {
  if (words.trim() === '') return '';
  const time = readTime(words);
  if (time === 'unreadable') return 'Not read as a time. Write it as, for example, 03:28 or 3.28pm';
  return time === 'no-minutes' ? 'Kept in these words, without minutes' : `Read as ${formatMinutes(time)}`;
}

function describeAgencies(words: string, laneNames: readonly string[]): string {
  const names = splitList(words);
  if (names.length === 0) return 'No agency: an entry without one is parked';
  const known = names.map((name) => ({
    name,
    lane: laneNames.find((lane) => foldText(lane) === foldText(name)),
  }));
  return known
    .map(({ name, lane }) => (lane === undefined ? `New lane: ${name}` : `In lane ${lane}`))
    .join('; ');
}

function describeOptions(words: string): string {
  const count = listLines(words).length;
  return count === 0 ? '' : `Read as ${countOf(count, 'answer', 'answers')}`;
}

function describeKind(words: string): string {
  if (words.trim() === '') return '';
  const kind = readKind(words);
  return kind === null ? 'Not known: read as a contact' : `Read as: ${KIND_NAMES[kind]}`;
}
