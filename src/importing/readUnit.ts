/**
 * The words of one date to its parts. Text comes tidied by `tidyDateText.ts`: small letters, plain spaces.
 *
 *     readUnit('12th oct, 2011', order)      → { day: 12, month: 10, year: 2011 }
 *     readUnit('c. mid-december 2011', …)    → { part: 'mid', month: 12, year: 2011, isRough: true }
 *     readUnit('july', …)                    → { month: 7 }: a year may be lent by a date beside it
 *     readUnit('the day after', …)           → null
 */
import { EDTF_STRETCHES } from './dateWords.ts';
import { EMPTY_UNIT, readYear, type DateUnit } from './dateUnit.ts';
import { readDateWords } from './readDateWords.ts';
import { orderFigures } from './readPlainDay.ts';
import { readTime } from './readTime.ts';
import { YEAR_FIRST, type FigureOrder } from './whenReading.ts';

/** "About", in its many spellings, in front of a date. */
export const ROUGH_BEFORE =
  /^(?:c(?:a)?(?:\.|\s|(?=\d))|(?:circa|about|abt|approx|approximately|around|roughly|est|estimated|probably|possibly|perhaps|maybe|thought to be|believed to be)(?:\.|:|\s)+|[~?])\s*/;
const ROUGH_AFTER = /\s*(?:[~?%]+|\b(?:approx\.?|approximately|circa|or so|or thereabouts))$/;
/** "on", "Wed" and the like beside figures; beside words `readDateWords.ts` passes them over. */
const BESIDE_FIGURES =
  /^(?:(?:on|the|dated?:?|in|of|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?)[\s,.]+)+(?=\d)|[\s,]+(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?$/g;
const EDTF_ROUGH = /^(?=.*[~?%])[\d~?%-]+$/;
const WEEK =
  /^(?:the )?(?:(w\/c|wc|w\/b|wk c|week commencing|week beginning|week starting|week from|week of)|(w\/e|week ending))\s*:?\s*/;

/** Reads one date; null if it is none. Parts may be missing. */
export function readUnit(text: string, order: FigureOrder): DateUnit | null {
  let rest = text.trim();
  const isRough = ROUGH_BEFORE.test(rest) || ROUGH_AFTER.test(rest) || EDTF_ROUGH.test(rest);
  // EDTF may put its mark before any part: 2011-05-~12.
  if (EDTF_ROUGH.test(rest)) rest = rest.replace(/[~?%]/g, '');
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(ROUGH_BEFORE, '').replace(ROUGH_AFTER, '').trim();
  }
  const week = WEEK.exec(rest);
  if (week !== null) rest = rest.slice(week[0].length);
  const { date, minutes } = cutTime(rest.replace(BESIDE_FIGURES, '').trim());
  const unit = readFigures(date, order) ?? readDateWords(date);
  if (unit === null) return null;
  if (week !== null && unit.day === null) return null;
  return {
    ...unit,
    week: week === null ? null : week[1] === undefined ? 'to' : 'from',
    isRough: isRough || unit.isRough,
    minutes,
  };
}

const TIME = String.raw`\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?|hrs?|hours|h)?|\d{1,2}(?:\.\d{2})?\s*[ap]\.?m\.?|\d{4}\s*(?:hrs?|hours)|noon|midday|midnight`;
const TIME_BEHIND = new RegExp(
  String.raw`(?:(?<=\d)t|[\s,]\s*(?:at )?)(${TIME})\s*(?:z|[+-]\d\d:?\d\d|gmt|bst|utc)?$`,
);
const TIME_BEFORE = new RegExp(String.raw`^(${TIME})(?:,\s*|\s+(?:on )?)(?=\S)`);

/** Takes a time off a date. Seconds of all zeros are a spreadsheet's way to write a day: no time. */
function cutTime(text: string): { date: string; minutes: number | null } {
  const found = TIME_BEHIND.exec(text) ?? TIME_BEFORE.exec(text);
  if (found === null) return { date: text, minutes: null };
  const time = found[1] ?? '';
  const minutes = readTime(time);
  if (typeof minutes !== 'number') return { date: text, minutes: null };
  const date = found.index === 0 ? text.slice(found[0].length) : text.slice(0, found.index);
  return { date: date.trim(), minutes: /^0?0:00:00/.test(time) ? null : minutes };
}

const FIGURE_FORMS: readonly (readonly [RegExp, (parts: string[], order: FigureOrder) => DateUnit | null])[] =
  [
    [/^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/, ([year, , month, day]) => dayUnit(year, month, day)],
    [/^(\d{4})(\d{2})(\d{2})$/, ([year, month, day]) => dayUnit(year, month, day)],
    [/^(\d{4})\/(\d{2})$/, ([year = '', next = '']) => readFinancialYear(year, next)],
    [/^(\d{4})[-/.](\d{1,2})$/, ([year = '', month = '']) => readYearAndMonth(year, month)],
    [/^(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{4}|\d{2})$/, readDayMonthYear],
    [
      /^(\d{1,2})[-/.](\d{4})$/,
      ([month, year]) => ({ ...EMPTY_UNIT, year: Number(year), month: Number(month) }),
    ],
    [/^(\d{1,2})[/.](\d{1,2})$/, ([first = '', second = ''], order) => readDayAndMonth(first, second, order)],
    [/^(\d{4})$/, ([year]) => ({ ...EMPTY_UNIT, year: Number(year) })],
    [/^(\d{1,2})$/, ([day]) => ({ ...EMPTY_UNIT, day: Number(day) })],
    [/^(\d{4})-(?:xx|uu)(?:-(?:xx|uu))?$/, ([year]) => ({ ...EMPTY_UNIT, year: Number(year) })],
    [/^(\d{4})-(\d\d)-(?:xx|uu)$/, ([year = '', month = '']) => readYearAndMonth(year, month)],
    [
      /^(?:the )?(?:(?:early|mid|late) )?(\d{3})(?:x|u|0'?s)$/,
      ([decade]) => ({ ...EMPTY_UNIT, year: Number(decade) * 10, years: 10 }),
    ],
    [/^(\d{2})(?:xx|uu)$/, ([century]) => ({ ...EMPTY_UNIT, year: Number(century) * 100, years: 100 })],
  ];

function readFigures(text: string, order: FigureOrder): DateUnit | null {
  for (const [form, read] of FIGURE_FORMS) {
    const found = form.exec(text);
    if (found === null) continue;
    const unit = read(found.slice(1), order);
    if (unit !== null) return unit;
  }
  return null;
}

function dayUnit(year = '', month = '', day = ''): DateUnit {
  return { ...EMPTY_UNIT, year: Number(year), month: Number(month), day: Number(day), evidence: YEAR_FIRST };
}

function readDayMonthYear([first = '', second = '', year = '']: string[], order: FigureOrder): DateUnit {
  return { ...readDayAndMonth(first, second, order), year: readYear(year) };
}

function readDayAndMonth(first: string, second: string, order: FigureOrder): DateUnit {
  return { ...EMPTY_UNIT, ...orderFigures(Number(first), Number(second), order) };
}

/** "2010/11": April 2010 to March 2011. Two years that do not follow each other are none. */
function readFinancialYear(year: string, next: string): DateUnit | null {
  if ((Number(year) + 1) % 100 !== Number(next)) return null;
  return { ...EMPTY_UNIT, year: Number(year), month: 4, months: 12 };
}

/** "2011-10"; "2011-21" is EDTF for spring. */
function readYearAndMonth(year: string, month: string): DateUnit {
  const stretch = EDTF_STRETCHES.get(Number(month)) ?? { month: Number(month), months: 1 };
  return { ...EMPTY_UNIT, year: Number(year), ...stretch, evidence: YEAR_FIRST };
}
