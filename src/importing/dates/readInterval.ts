/**
 * A date cell of a column that tells intervals: how long after the case began, and not when. Only a column made
 * wholly of such cells, in a file that is read alone, is read so: beside real dates nobody knows which day was day 1.
 *
 *     'day 345'                      → that day
 *     'between day 60 and day 90'    → one moment, from day 60 to day 90
 *     'days 60 to 90'                → period, day 60 to day 90
 *     'day 345, 03:28'               → that day, with its time
 *     'day 60 onwards'               → from day 60, end open
 *     '12 October 2011'              → not read
 */
import { readIntervalDay } from '../../base/intervalDay.ts';
import { isPlaceholder } from '../../base/placeholder.ts';
import { NO_DATE } from './dateWords.ts';
import { readTime } from './readTime.ts';
import { readWhen } from './readWhen.ts';
import { tidyDateText } from './tidyDateText.ts';
import { DATE_MISSING, DATE_UNREADABLE, type Span, type WhenRead, type WhenReading } from './whenReading.ts';

/** True for the cells of a column of dates that tells intervals alone. */
export function tellIntervals(cells: readonly string[]): boolean {
  // Most columns have a date in the first cell, which settles it.
  if (cells.some((cell) => readWhen(cell, 'day-month').isRead)) return false;
  return cells.some((cell) => readWords(tidyDateText(cell)) !== null);
}

/** Reads a cell of such a column. */
export function readInterval(cell: string): WhenReading {
  if (cell.length > LONGEST) return DATE_UNREADABLE;
  const text = tidyDateText(cell);
  if (NO_DATE.has(text) || isPlaceholder(cell)) return DATE_MISSING;
  return readWords(text) ?? DATE_UNREADABLE;
}

const LONGEST = 400;
const ONWARD = /^(.+?) (?:onwards?|and onwards?|to date|ongoing)$/;
const DAYS = /^(?:from )?(?:days )(-?[\d,]+) ?(?:to|until|and|-|–) ?(-?[\d,]+)$/;
const JOIN = / (?:to|until|–|-) /g;

interface Moment {
  readonly span: Span;
  readonly minutes: number | null;
}

function readWords(text: string): WhenRead | null {
  const [, first = '', last = ''] = DAYS.exec(text) ?? [];
  if (first !== '') return join(readMoment(`day ${first}`), readMoment(`day ${last}`));
  const onward = ONWARD.exec(text)?.[1];
  if (onward !== undefined) {
    const start = readMoment(onward);
    if (start === null) return null;
    return makeRead(start, {
      span: { earliest: start.span.earliest ?? start.span.latest, latest: null },
      minutes: null,
    });
  }
  const alone = readMoment(text);
  if (alone !== null) return makeRead(alone, null);
  for (const { 0: words, index } of text.matchAll(JOIN)) {
    const start = readMoment(text.slice(0, index));
    const rest = text.slice(index + words.length);
    const end = readMoment(rest) ?? readClock(start, rest);
    const read = join(start, end);
    if (read !== null) return read;
  }
  return null;
}

function join(start: Moment | null, end: Moment | null): WhenRead | null {
  return start === null || end === null ? null : makeRead(start, end);
}

/** "day 5, 10:00 to 11:30" */
function readClock(start: Moment | null, words: string): Moment | null {
  const minutes = readTime(words);
  return start === null || start.minutes === null || typeof minutes === 'string'
    ? null
    : { span: start.span, minutes };
}

function makeRead(start: Moment, end: Moment | null): WhenRead {
  const isReversed = end !== null && (end.span.latest ?? Infinity) < (start.span.earliest ?? -Infinity);
  const isOneDay =
    end !== null &&
    end.minutes === null &&
    start.span.earliest === end.span.latest &&
    start.span.latest === end.span.latest;
  const isPeriod = end !== null && !isReversed && !isOneDay;
  return {
    isRead: true,
    start: start.span,
    end: isPeriod ? end.span : null,
    minutes: start.minutes,
    endMinutes: isPeriod ? end.minutes : null,
    isReversed,
    evidence: 0,
  };
}

const BETWEEN = /^between (.+) and (.+)$/;
const TIMED = /^(.+?),? (?:at )?(\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?)$/;
type Bound = (text: string) => Span | null;

/** A bound that nothing is known beyond, by the words before or behind its day. */
const OPEN: readonly Bound[] = [
  openAt(/^(.+) or (?:before|earlier)$/, (day) => ({ earliest: null, latest: day })),
  openAt(/^(?:by|up to) (.+)$/, (day) => ({ earliest: null, latest: day })),
  openAt(/^(.+) or (?:later|after)$/, (day) => ({ earliest: day, latest: null })),
];

function openAt(form: RegExp, open: (day: NonNullable<ReturnType<typeof readIntervalDay>>) => Span): Bound {
  return (text) => {
    const day = readIntervalDay(form.exec(text)?.[1] ?? '');
    return day === null ? null : open(day);
  };
}

function readMoment(text: string): Moment | null {
  const day = readIntervalDay(text);
  if (day !== null) return { span: { earliest: day, latest: day }, minutes: null };
  const [, first = '', last = ''] = BETWEEN.exec(text) ?? [];
  const [earliest, latest] = [readIntervalDay(first), readIntervalDay(last)];
  if (earliest !== null && latest !== null)
    return earliest <= latest ? { span: { earliest, latest }, minutes: null } : null;
  const [, dated = '', time = ''] = TIMED.exec(text) ?? [];
  const [at, minutes] = [readIntervalDay(dated), readTime(time)];
  if (at !== null && typeof minutes === 'number') return { span: { earliest: at, latest: at }, minutes };
  const open = OPEN.map((read) => read(text)).find((span) => span !== null);
  return open === undefined ? null : { span: open, minutes: null };
}
