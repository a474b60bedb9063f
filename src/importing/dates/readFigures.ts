/**
 * A date of figures alone to its parts.
 *
 *     readFigures('12.10/2011', order)  → { day: 12, month: 10, year: 2011 }, by the order given
 *     readFigures('2011-w41', order)    → { year: 2011, month: 10, day: 10, days: 7 }
 *     readFigures('2011-285', order)    → { year: 2011, month: 10, day: 12 }
 *     readFigures('201x', order)        → { year: 2010, years: 10 }
 */
import { asDay, civilFromDay, dayFromCivil, isCivilDate, isLeapYear } from '../../base/day.ts';
import type { FigureOrder } from '../../domain/dateReading.ts';
import { EDTF_STRETCHES } from './dateWords.ts';
import { EMPTY_UNIT, weekdayOf, yearParts, type DateUnit } from './dateUnit.ts';
import { orderFigures } from './readPlainDay.ts';
import { TWO_YEARS, YEAR_FIRST, YEARS_OR_MONTH } from './whenReading.ts';

type ReadParts = (parts: string[], order: FigureOrder) => DateUnit | null;

const FORMS: readonly (readonly [RegExp, ReadParts])[] = [
  [/^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/, ([year, , month, day]) => makeDay(year, month, day)],
  [/^(\d{4})[ _](\d{1,2})[ _](\d{1,2})$/, ([year, month, day]) => makeDay(year, month, day)],
  [/^(\d{8})$/, ([figures = ''], order) => readEightFigures(figures, order)],
  [/^(\d{4})-?w(\d{2})(?:-?([1-7]))?$/, ([year = '', week = '', day]) => readIsoWeek(year, week, day)],
  [/^(\d{4})-(\d{3})$/, ([year = '', day = '']) => readOrdinalDay(Number(year), Number(day))],
  [/^(\d{4}) ?(?:\/|–| - | to ) ?(\d{1,2})$/, ([year = '', next = '']) => readYearPair(year, next)],
  [/^(\d{4})-(0\d|1[0-2])$/, ([year = '', month = '']) => readYearsOrMonth(year, month)],
  // "2019/21": no month, and EDTF has a hyphen.
  [
    /^(\d{4})(?:[-.](\d{1,2})|\/(0?\d|1[0-2]))$/,
    ([year = '', month, behind]) => readYearAndMonth(year, month ?? behind ?? ''),
  ],
  // Any separators, but for a hyphen and another: "5-6/2010" may be May to June.
  [/^(\d{1,2})(?!\s*-\s*\d+\s*[/. _,])\s*[-/. _,]\s*(\d{1,2})\s*[-/. _,]\s*(\d{4}|\d{2})$/, readDayMonthYear],
  [
    /^(\d{1,2})\s?[-/. ]\s?(\d{4})$/,
    ([month, year]) => ({ ...EMPTY_UNIT, year: Number(year), month: Number(month) }),
  ],
  [
    /^(\d{1,2})\s?[/.]\s?(\d{1,2})$/,
    ([first = '', second = ''], order) => readDayAndMonth(first, second, order),
  ],
  [/^(\d{1,2})[\s./-]{1,2}([ivx]{1,4})[\s./-]{1,2}(\d{4})(?: ?r)?$/, readRomanMonth],
  [/^(\d{4})$/, ([year]) => ({ ...EMPTY_UNIT, year: Number(year) })],
  [/^(\d{1,2})$/, ([day]) => ({ ...EMPTY_UNIT, day: Number(day) })],
  [/^(\d{4})-(?:xx|uu)(?:-(?:xx|uu))?$/, ([year]) => ({ ...EMPTY_UNIT, year: Number(year) })],
  [/^(\d{4})-(\d\d)-(?:xx|uu)$/, ([year = '', month = '']) => readYearAndMonth(year, month)],
  [
    /^(?:xx|\?\?|--|__)[-/.](\d{1,2})[-/.](\d{4})$/,
    ([month = '', year = '']) => readYearAndMonth(year, month),
  ],
  [
    /^(?:xx|\?\?|--|__)[-/.](?:xx|\?\?|--|__)[-/.](\d{4})$/,
    ([year]) => ({ ...EMPTY_UNIT, year: Number(year) }),
  ],
  [
    /^(?:the )?((?:early|mid|late) )?(\d{3})(?:x|u|0['’]?s)$/,
    ([part, decade]) => ({
      ...EMPTY_UNIT,
      year: Number(decade) * 10,
      years: 10,
      loose: part === undefined ? null : 'whole',
    }),
  ],
  [
    /^(?:the )?((?:early|mid|late) )?['’]?(\d0)['’]?s$/,
    ([part, figures = '']) => ({ ...readDecade(figures), loose: part === undefined ? null : 'whole' }),
  ],
  [/^(\d{2})(?:xx|uu)$/, ([century]) => ({ ...EMPTY_UNIT, year: Number(century) * 100, years: 100 })],
];

/** Reads a date of figures; null if it is none. Parts may be missing. */
export function readFigures(text: string, order: FigureOrder): DateUnit | null {
  for (const [form, read] of FORMS) {
    const found = form.exec(text);
    if (found === null) continue;
    const unit = read(found.slice(1), order);
    if (unit !== null) return unit;
  }
  return null;
}

function makeDay(year = '', month = '', day = ''): DateUnit {
  return { ...EMPTY_UNIT, year: Number(year), month: Number(month), day: Number(day), evidence: YEAR_FIRST };
}

/** "20111012", or "12102011" where the figures make no other year that a chronology can have. */
function readEightFigures(figures: string, order: FigureOrder): DateUnit {
  const isYear = (text: string) => Number(text) >= 1800 && Number(text) < 2200;
  const yearFirst = makeDay(figures.slice(0, 4), figures.slice(4, 6), figures.slice(6));
  const { year, month, day } = yearFirst;
  if (isYear(figures.slice(0, 4)) && isCivilDate(year ?? 0, month ?? 0, day ?? 0)) return yearFirst;
  if (!isYear(figures.slice(4))) return yearFirst;
  return {
    ...readDayAndMonth(figures.slice(0, 2), figures.slice(2, 4), order),
    year: Number(figures.slice(4)),
  };
}

/** A week of ISO 8601 begins on Monday; week 1 is the one with 4 January. */
function readIsoWeek(year: string, week: string, weekday: string | undefined): DateUnit {
  const fourth = dayFromCivil(Number(year), 1, 4);
  const nextFourth = dayFromCivil(Number(year) + 1, 1, 4);
  const monday = asDay(fourth - weekdayOf(fourth) + 7 * (Number(week) - 1));
  const isNone = Number(week) < 1 || monday >= nextFourth - weekdayOf(nextFourth);
  // A month the calendar has not makes the date an impossible one.
  if (isNone) return { ...EMPTY_UNIT, year: Number(year), month: 13, day: 1 };
  const day = civilFromDay(asDay(monday + (weekday === undefined ? 0 : Number(weekday) - 1)));
  return { ...EMPTY_UNIT, ...day, days: weekday === undefined ? 7 : 1, evidence: YEAR_FIRST };
}

/** The day of the year, as in ISO 8601. */
function readOrdinalDay(year: number, day: number): DateUnit {
  if (day < 1 || day > (isLeapYear(year) ? 366 : 365)) return { ...EMPTY_UNIT, year, month: 13, day: 1 };
  const civil = civilFromDay(asDay(dayFromCivil(year, 1, 1) + day - 1));
  return { ...EMPTY_UNIT, ...civil, evidence: YEAR_FIRST };
}

function readDayMonthYear([first = '', second = '', figures = '']: string[], order: FigureOrder): DateUnit {
  const unit = readDayAndMonth(first, second, order);
  const { year, evidence } = yearParts(figures);
  return { ...unit, year, evidence: unit.evidence | evidence };
}

function readDayAndMonth(first: string, second: string, order: FigureOrder): DateUnit {
  return { ...EMPTY_UNIT, ...orderFigures(Number(first), Number(second), order) };
}

const ROMAN_MONTHS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** "12 X 2011", as Polish and Hungarian records write it. */
function readRomanMonth([day = '', roman = '', year = '']: string[]): DateUnit | null {
  const month = ROMAN_MONTHS.indexOf(roman) + 1;
  return month === 0 ? null : { ...EMPTY_UNIT, day: Number(day), month, year: Number(year) };
}

/**
 * "2010/11", "2020-21", "2007/8": a school year, a financial year or both years; "2007/8" may be August 2007, and
 * "2020-21" EDTF for spring. Nobody can say which: some day of the two years, within which they all lie. Two years
 * that do not follow each other are none.
 */
function readYearPair(year: string, next: string): DateUnit | null {
  if (!isNextYear(year, next)) return null;
  return { ...EMPTY_UNIT, year: Number(year), years: 2, evidence: TWO_YEARS };
}

/** True if the last figures of a year are those of the year after another. */
function isNextYear(year: string, next: string): boolean {
  return (Number(year) + 1) % 10 ** next.length === Number(next);
}

/** "2011-10"; "2011-21" is EDTF for spring, but "2020-21" may be two years. */
function readYearAndMonth(year: string, month: string): DateUnit | null {
  if ((Number(month) > 12 || month === '00') && isNextYear(year, month)) return readYearPair(year, month);
  const stretch = EDTF_STRETCHES.get(Number(month)) ?? { month: Number(month), months: 1 };
  return { ...EMPTY_UNIT, year: Number(year), ...stretch, evidence: YEAR_FIRST };
}

/** "2009-10": October, and perhaps two years; "2009-03" is March. */
function readYearsOrMonth(year: string, month: string): DateUnit | null {
  const unit = readYearAndMonth(year, month);
  if (unit === null || !isNextYear(year, month)) return unit;
  return { ...unit, evidence: unit.evidence | YEARS_OR_MONTH };
}

/** "the 90s": of the last century from the fifties on. */
function readDecade(figures: string): DateUnit {
  const { year, evidence } = yearParts(figures);
  return { ...EMPTY_UNIT, year, years: 10, evidence };
}
