/**
 * A date cell to a start and perhaps an end, no more precise than its words.
 *
 *     '12/10/2011'                          → 12 October 2011
 *     'late 2008'                           → one moment, October to December 2008
 *     '12-14 Oct 2011'                      → period, 12 to 14 October
 *     'between July and December 2010'      → one moment, 1 July to 31 December
 *     'February 2012, before the 10th'      → one moment, 1 to 9 February
 *     'after 3 May 2010'                    → one moment, 4 May 2010 or later
 *     '2010-12 onward'                      → from December 2010, end open
 *     'until May 2011'                      → to May 2011, start open
 *     '31/02/2012'                          → date-impossible
 *
 * The cell itself is kept as written by the caller; nothing here changes it.
 */
import { asDay, firstOfMonth, lastOfMonth, type Day } from '../base/day.ts';
import { NO_DATE, STILL_GOING } from './dateWords.ts';
import { isComplete, isOnCalendar, spanOfUnit, type ClosedSpan, type DateUnit } from './dateUnit.ts';
import { readPair, spansOfPair, uniteSpans } from './readPair.ts';
import { readPlainDay } from './readPlainDay.ts';
import { readUnit, ROUGH_BEFORE } from './readUnit.ts';
import { tidyDateText } from './tidyDateText.ts';
import {
  DATE_IMPOSSIBLE,
  DATE_MISSING,
  DATE_UNREADABLE,
  type FigureOrder,
  type Span,
  type WhenRead,
  type WhenReading,
} from './whenReading.ts';

/** A cell longer than this is an account, not a date. */
const LONGEST_DATE = 400;
/** The same without its remark. */
const LONGEST_WORDS = 120;

/** Reads a date cell. `order` settles figures that could be read both ways. */
export function readWhen(cell: string, order: FigureOrder): WhenReading {
  const plain = readPlainDay(cell, order);
  if (plain !== null) return plain;
  if (cell.length > LONGEST_DATE) return DATE_UNREADABLE;
  const text = tidyDateText(cell);
  if (NO_DATE.has(text)) return DATE_MISSING;
  if (text.length > LONGEST_WORDS) return DATE_UNREADABLE;
  return (
    readMoment(text, order) ??
    readWithinMonth(text, order) ??
    readOpen(text, order) ??
    readSet(text, order) ??
    readTwo(text, order) ??
    (IMPOSSIBLE_YEAR.test(text) ? DATE_IMPOSSIBLE : DATE_UNREADABLE)
  );
}

/** True for an end cell that says it is not over: "ongoing", "to date". */
export function saysStillGoing(cell: string): boolean {
  return cell.length < 40 && STILL_GOING.has(tidyDateText(cell));
}

/** Years of five figures, before year 1, or said to be before Christ. */
const IMPOSSIBLE_YEAR = /^[-+]?\d{5,}-\d\d?(?:-\d\d?)?$|^-\d{4}\b|\d ?bce?$/;

function readMoment(text: string, order: FigureOrder): WhenReading | null {
  const unit = readUnit(text, order);
  if (unit === null || !isComplete(unit)) return null;
  const span = spanOfUnit(unit);
  return span === null ? DATE_IMPOSSIBLE : makeRead([unit], span, null);
}

const WITHIN_MONTH =
  /^(.+?),? (on or before|on or after|before|after|by|from|since|until|up to)(?: the)? (\d{1,2})(?:st|nd|rd|th)?$/;

/** "February 2012, before the 10th": a month, and a day of it that bounds the moment. */
function readWithinMonth(text: string, order: FigureOrder): WhenReading | null {
  const found = WITHIN_MONTH.exec(text);
  const unit = found === null ? null : readUnit(found[1] ?? '', order);
  if (found === null || unit === null || !isComplete(unit)) return null;
  if (unit.month === null || unit.months !== 1 || unit.day !== null || unit.part !== null) return null;
  const span = spanOfUnit(unit);
  const bound = spanOfUnit({ ...unit, day: Number(found[3]) });
  if (span === null || bound === null || unit.year === null) return DATE_IMPOSSIBLE;
  const first = firstOfMonth(unit.year, unit.month);
  const last = lastOfMonth(unit.year, unit.month);
  const at = bound.earliest;
  const words = found[2] ?? '';
  const isEarlier = /before|by|until|up to/.test(words);
  const isExclusive = words === 'before' || words === 'after';
  const step = isExclusive ? 1 : 0;
  const within = isEarlier
    ? { earliest: first, latest: asDay(at - step) }
    : { earliest: asDay(at + step), latest: last };
  return within.earliest > within.latest ? DATE_IMPOSSIBLE : makeRead([unit], within, null);
}

type Opening = (span: ClosedSpan) => readonly [start: Span, end: Span | null];

const BEFORE: Opening = ({ earliest }) => [{ earliest: null, latest: asDay(earliest - 1) }, null];
const NOT_AFTER: Opening = ({ latest }) => [{ earliest: null, latest }, null];
const AFTER: Opening = ({ latest }) => [{ earliest: asDay(latest + 1), latest: null }, null];
const NOT_BEFORE: Opening = ({ earliest }) => [{ earliest, latest: null }, null];
/** It went on from there; when it ended, or whether, is not said. */
const ONWARD: Opening = (span) => [span, { earliest: span.earliest, latest: null }];
/** It went on up to there; when it began is not said, only that it was not later than its end. */
const UNTIL: Opening = (span) => [{ earliest: null, latest: span.latest }, span];

const STILL = String.raw`(?:to date|to present|to the present|to now|onwards?|and onwards?|and after|ongoing|and ongoing|continuing|(?:to|until|-|–) ?(?:date|present|the present|now|today|ongoing|current))`;

/** Longer phrases before the shorter ones they begin with. */
const OPEN_FORMS: readonly (readonly [RegExp, Opening])[] = [
  [/^(?:on or before|not later than|no later than|by|up to and including|at or before) (.+)$/, NOT_AFTER],
  [/^(.+?),? (?:or earlier|or before|at the latest)$/, NOT_AFTER],
  [/^\[?\.\. ?([^./[\]]+)\]?$/, NOT_AFTER],
  [/^(?:on or after|not before|no earlier than|not earlier than) (.+)$/, NOT_BEFORE],
  [/^(.+?),? (?:or later|or after|at the earliest)$/, NOT_BEFORE],
  [/^\[?([^./[\]]+?) ?\.\.\]?$/, NOT_BEFORE],
  [/^(?:some ?time |just |shortly |immediately )?(?:before|prior to|earlier than|pre) (.+)$/, BEFORE],
  [/^(?:some ?time |just |shortly |immediately )?(?:after|later than|post) (.+)$/, AFTER],
  [new RegExp(String.raw`^(?:from |since |starting )?(.+?),? ?${STILL}$`), ONWARD],
  [/^(?:from|since|starting|starting from) (.+?)(?: on)?$/, ONWARD],
  [/^(.+?) ?\/ ?(?:\.\.)?$/, ONWARD],
  [/^(?:up until|until|till|til|up to|to|through to|ending) (.+)$/, UNTIL],
  [/^(?:\.\.)? ?\/ ?(.+)$/, UNTIL],
];

function readOpen(text: string, order: FigureOrder): WhenReading | null {
  for (const [form, open] of OPEN_FORMS) {
    const found = form.exec(text);
    const unit = found === null ? null : readUnit((found[1] ?? '').replace(/^the /, ''), order);
    if (unit === null || !isComplete(unit)) continue;
    const span = spanOfUnit(unit);
    if (span === null) return DATE_IMPOSSIBLE;
    const [start, end] = open(span);
    return isOnCalendar(start) ? makeRead([unit], start, end) : DATE_IMPOSSIBLE;
  }
  return null;
}

/** EDTF sets: [a..b] and [a, b] are one of them, {a..b} and {a, b} all of them; bare a..b is one of them. */
function readSet(text: string, order: FigureOrder): WhenReading | null {
  const found = /^([[{]?)([^.,]+)(?:\.\.|,)(?:.*(?:\.\.|,))?([^.,\]}]+)[\]}]?$/.exec(text);
  if (found === null) return null;
  const [, bracket, left = '', right = ''] = found;
  if (bracket === '' && !text.includes('..')) return null;
  const first = readUnit(left, order);
  const second = readUnit(right, order);
  if (first === null || second === null || !isComplete(first) || !isComplete(second)) return null;
  return makeFromTwo(first, second, bracket === '{');
}

function readTwo(text: string, order: FigureOrder): WhenReading | null {
  const pair = readPair(text, order);
  if (pair === null) return null;
  // "c. 2008-2010": the word stands before both.
  const second = ROUGH_BEFORE.test(text) ? { ...pair.second, isRough: true } : pair.second;
  return makeFromTwo(pair.first, second, pair.isPeriod);
}

function makeFromTwo(first: DateUnit, second: DateUnit, isPeriod: boolean): WhenReading {
  const spans = spansOfPair({ first, second, isPeriod });
  if (spans === null) return DATE_IMPOSSIBLE;
  const [start, end] = spans;
  if (!isPeriod) return { ...makeRead([first, second], uniteSpans(start, end), null), minutes: null };
  if (end.latest < start.earliest) return { ...makeRead([first, second], start, null), isReversed: true };
  const isOneDay = start.earliest === end.latest && second.minutes === null;
  return makeRead([first, second], start, isOneDay ? null : end);
}

function makeRead(units: readonly DateUnit[], start: Span, end: Span | null): WhenRead {
  const [first, second] = units;
  return {
    isRead: true,
    start,
    end,
    minutes: isDay(start) ? (first?.minutes ?? null) : null,
    endMinutes: end !== null && isDay(end) ? (second?.minutes ?? null) : null,
    isReversed: false,
    evidence: units.reduce((bits, { evidence }) => bits | evidence, 0),
  };
}

function isDay({ earliest, latest }: { earliest: Day | null; latest: Day | null }): boolean {
  return earliest !== null && earliest === latest;
}
