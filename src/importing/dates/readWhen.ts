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
import { asDay, firstOfMonth, lastOfMonth } from '../../base/day.ts';
import { isPlaceholder } from '../../base/placeholder.ts';
import { rememberBeside } from '../../base/remember.ts';
import type { FigureOrder } from '../../domain/dateReading.ts';
import { NO_DATE, STILL_GOING } from './dateWords.ts';
import {
  clashesWithWeekday,
  isComplete,
  loosenessOf,
  isOnCalendar,
  spanOfUnit,
  type DateUnit,
} from './dateUnit.ts';
import { findLostStroke } from './lostStroke.ts';
import { OPEN_FORMS } from './openForms.ts';
import { mendSpelling } from './mendSpelling.ts';
import { kindOfNumber } from './numberDates.ts';
import { findStretch } from './readOccasions.ts';
import { readPair, spansOfPair, uniteSpans } from './readPair.ts';
import { readPlainDay } from './readPlainDay.ts';
import { isDittoMark, readRelative } from './readRelative.ts';
import { readTimeSpan } from './readTime.ts';
import { readUnit, ROUGH_BEFORE } from './readUnit.ts';
import { areDaysOnly, readWithoutYear } from './readWithoutYear.ts';
import { tidyDateText } from './tidyDateText.ts';
import { widenToYears } from './yearsOrMonth.ts';
import { cutZone, moveToUkClock } from './zonedTime.ts';
import {
  DATE_AS_NUMBER,
  DATE_BEYOND_YEARS,
  DATE_IMPOSSIBLE,
  DATE_MISSING,
  DATE_RELATIVE,
  DATE_UNREADABLE,
  DATE_WITHOUT_YEAR,
  MENDED,
  MIDNIGHT,
  WEEKDAY_CLASH,
  YEARS_OR_MONTH,
  type Span,
  type WhenRead,
  type WhenReading,
} from './whenReading.ts';

/** A cell longer than this is an account, not a date. */
const LONGEST_DATE = 400;
/** The same without its remark. */
const LONGEST_WORDS = 120;
const LONGEST_REMEMBERED = 80;

/** Reads a date cell. `order` settles figures that could be read both ways. */
export function readWhen(cell: string, order: FigureOrder): WhenReading {
  return readPlainDay(cell, order) ?? readWords(cell, order);
}

/** "January 2011" stands in many rows, and takes a hundred times as long to read as figures. */
const readWords = rememberBeside(readWordy, LONGEST_REMEMBERED);

function readWordy(cell: string, order: FigureOrder): WhenReading {
  const zoned = cutZone(cell);
  if (zoned !== null) return moveToUkClock(readWhen(zoned.text, order), zoned.offset);
  if (kindOfNumber(cell) !== null) return DATE_AS_NUMBER;
  if (cell.length > LONGEST_DATE) return DATE_UNREADABLE;
  if (isDittoMark(cell)) return DATE_RELATIVE;
  const text = tidyDateText(cell);
  if (NO_DATE.has(text) || isPlaceholder(cell)) return DATE_MISSING;
  if (text.length > LONGEST_WORDS) return DATE_UNREADABLE;
  const reading = readTidied(text, order);
  if (reading.isRead || reading.code !== 'date-unreadable') return reading;
  const mended = mendSpelling(text);
  const again = mended === text ? reading : readTidied(mended, order);
  return again.isRead ? { ...again, evidence: again.evidence | MENDED } : again;
}

function readTidied(text: string, order: FigureOrder): WhenReading {
  return areDaysOnly(text) ? DATE_WITHOUT_YEAR : readForms(text, order);
}

function readForms(text: string, order: FigureOrder): WhenReading {
  return (
    readOccasions(text, order) ??
    readNight(text, order) ??
    readDayWithTimes(text, order) ??
    readMoment(text, order) ??
    readWithinMonth(text, order) ??
    readOpen(text, order) ??
    readSet(text, order) ??
    readTwo(text, order) ??
    explainUnread(text, order)
  );
}

/** True for an end cell that says it is not over: "ongoing", "to date". */
export function saysStillGoing(cell: string): boolean {
  return cell.length < 40 && STILL_GOING.has(tidyDateText(cell));
}

/** Years of five figures, before year 1, or said to be before Christ. */
const YEAR_BEYOND =
  /^[-+]?\d{5,}-\d\d?(?:-\d\d?)?$|^-\d{4}\b|\d ?b\.?c\.?(?:e\.?)?$|^y-?\d{5,}|^\d\d?[-/.]\d\d?[-/.]\d{5,}$/;

function explainUnread(text: string, order: FigureOrder): WhenReading {
  if (YEAR_BEYOND.test(text)) return DATE_BEYOND_YEARS;
  const choices = readWithoutYear(text, order);
  if (choices.length > 0) return choices.some(isSomeDay) ? DATE_WITHOUT_YEAR : DATE_IMPOSSIBLE;
  return readRelative(text) === null ? DATE_UNREADABLE : DATE_RELATIVE;
}

const LEAP_YEAR = 2012;
/** False for the 31st of a February, whichever its year. */
const isSomeDay = (unit: DateUnit) => spanOfUnit({ ...unit, year: unit.year ?? LEAP_YEAR }) !== null;

function readMoment(text: string, order: FigureOrder): WhenReading | null {
  // "2009-" went on.
  if (text.endsWith('-')) return null;
  const unit = readUnit(text, order);
  return unit === null || !isComplete(unit) ? null : readUnitAlone(widenToYears(unit, text));
}

/** What a date with all its parts says by itself. */
export function readUnitAlone(unit: DateUnit): WhenReading {
  const span = spanOfUnit(unit);
  return span === null ? explainNoSpan(unit) : makeRead([unit], span, null);
}

function explainNoSpan({ year }: DateUnit): WhenReading {
  return year !== null && year < 1 ? DATE_BEYOND_YEARS : DATE_IMPOSSIBLE;
}

/** Two or more days somewhere in a stretch: a period that began and ended on days nobody wrote down. */
function readOccasions(text: string, order: FigureOrder): WhenReading | null {
  const words = findStretch(text);
  if (words === null) return null;
  const unit = readUnit(words, order);
  const pair = unit === null || !isComplete(unit) ? readPair(words, order) : { first: unit, second: unit };
  if (pair === null) return readOpen(words, order);
  const { first, second } = pair;
  const spans = spansOfPair({ first, second, isPeriod: false });
  if (spans === null) return DATE_IMPOSSIBLE;
  const span = uniteSpans(...spans);
  return makeRead([first, second], span, isDay(span) ? null : span);
}

const NIGHT =
  /^(?:the |over (?:the )?)?(?:overnight|night|(\p{L}{3,9} )night|weekend|w\/end|w\/e)(?: of| on| from)?(?: the)?,? (.+)$/u;
const OVERNIGHT_BEHIND = /^(.+?),? (?:overnight|over night|(?:late )?(?:at )?night)$/;

/** "Overnight 12-13 Oct 2011", "night of 12 October 2011": one moment, from the one day to the next. */
function readNight(text: string, order: FigureOrder): WhenReading | null {
  const [, weekday = '', behind] = NIGHT.exec(text) ?? [];
  const words = behind === undefined ? OVERNIGHT_BEHIND.exec(text)?.[1] : weekday + behind;
  if (words === undefined) return null;
  const unit = readUnit(words, order);
  if (unit === null || !isComplete(unit)) {
    const pair = readPair(words, order);
    return pair === null ? null : makeFromTwo(pair.first, pair.second, false);
  }
  // "w/e 9 May 2010" is a week's end.
  if (unit.day === null || unit.minutes !== null || text.includes('w/e')) return null;
  if (text.includes('weekend') || unit.isRough || unit.days !== 1) return null;
  const span = spanOfUnit({ ...unit, days: 2 });
  return span === null ? DATE_IMPOSSIBLE : makeRead([unit], span, null);
}

const TIMES_BEHIND =
  /^(?<day>.{4,}),? (?:at |from |between )?(?<times>(?:\d{1,4}|noon|midday)[\d.:apmhrs ]*(?:-|–|to|until|till)[\d.:apmhrs ]*(?:[\dmsh.]|noon|midnight))$/;

const TIMES_BEFORE =
  /^(?:from |between )?(?<times>\d{1,4}[\d.:apmhrs ]*(?:-|–|to|until|till)[\d.:apmhrs ]*[\dmsh.]),? (?:on )?(?<day>.{6,})$/;

/** "12/10/2011 10:00-11:30": a period within a day, or to the next. */
function readDayWithTimes(text: string, order: FigureOrder): WhenReading | null {
  const found = (TIMES_BEHIND.exec(text) ?? TIMES_BEFORE.exec(text))?.groups;
  const times = found === undefined ? null : readTimeSpan(found['times'] ?? '');
  const unit = times === null ? null : readUnit(found?.['day'] ?? '', order);
  if (times === null || unit === null || !isComplete(unit) || unit.day === null) return null;
  const span = spanOfUnit(unit);
  if (span === null) return DATE_IMPOSSIBLE;
  if (!isDay(span)) return makeRead([unit], span, null);
  const endDay = asDay(span.earliest + (times.isNextDay ? 1 : 0));
  const isReversed = !times.isNextDay && times.end < times.start;
  return {
    ...makeRead([{ ...unit, minutes: times.start }], span, null),
    end: isReversed ? null : { earliest: endDay, latest: endDay },
    endMinutes: isReversed ? null : times.end,
    isReversed,
  };
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

function readOpen(text: string, order: FigureOrder): WhenReading | null {
  for (const [form, open] of OPEN_FORMS) {
    const found = form.exec(text);
    const unit = found === null ? null : readUnit((found[1] ?? '').replace(/^(?:at )?the /, ''), order);
    if (unit === null || !isComplete(unit)) continue;
    const span = spanOfUnit(unit);
    if (span === null) return explainNoSpan(unit);
    const [start, end] = open(span, loosenessOf(unit));
    return isOnCalendar(start) ? makeRead([unit], start, end) : DATE_BEYOND_YEARS;
  }
  return null;
}

/** EDTF sets: [a..b] and [a, b] are one of them, {a..b} and {a, b} all of them; bare a..b is one of them. */
function readSet(text: string, order: FigureOrder): WhenReading | null {
  const openEnd = /^\[([^.,\]]+),[^\]]*\.\.\]$/.exec(text);
  if (openEnd !== null) return readOpen(`[${openEnd[1] ?? ''}..]`, order);
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
  if (findLostStroke(text) !== null) return DATE_IMPOSSIBLE;
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
  if (!isPeriod) {
    const read = makeRead([first, second], uniteSpans(start, end), null);
    return { ...read, minutes: null, evidence: read.evidence & ~MIDNIGHT };
  }
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
    evidence: units.reduce((bits, unit) => bits | showEvidence(unit), 0),
  };
}

function showEvidence(unit: DateUnit): number {
  // Only alone it is open whether it is a month.
  const evidence = unit.years === 2 ? unit.evidence : unit.evidence & ~YEARS_OR_MONTH;
  return clashesWithWeekday(unit) ? evidence | WEEKDAY_CLASH : evidence;
}

function isDay({ earliest, latest }: Span): boolean {
  return earliest !== null && earliest === latest;
}
