/**
 * The words of one date to its parts. Text comes tidied by `tidyDateText.ts`: small letters, plain spaces.
 *
 *     readUnit('12th oct, 2011', order)      → { day: 12, month: 10, year: 2011 }
 *     readUnit('c. mid-december 2011', …)    → { part: 'mid', month: 12, year: 2011, isRough: true }
 *     readUnit('wed 12/10/2011 3.28am', …)   → { day: 12, month: 10, year: 2011, weekday: 2, minutes: 208 }
 *     readUnit('july', …)                    → { month: 7 }: a year may be lent by a date beside it
 *     readUnit('the day after', …)           → null
 */
import type { FigureOrder } from '../../domain/dateReading.ts';
import { WEEKDAYS } from './dateWords.ts';
import type { DateUnit, Grain } from './dateUnit.ts';
import { readDateWords } from './readDateWords.ts';
import { readFeast } from './readFeast.ts';
import { readHoliday } from './readHoliday.ts';
import { readFigures } from './readFigures.ts';
import { isMidnight, readTime } from './readTime.ts';
import { MIDNIGHT } from './whenReading.ts';

/** "About", in its many spellings, in front of a date. */
export const ROUGH_BEFORE =
  /^(?:(?:on|in) ?(?:or|\/) ?(?:about|around)[\s:]+|c(?:a)?(?:\.|\s|(?=\d))|(?:at |in )?(?:circa|about|abt|approx|appx|approximately|approximate|around|roughly|est|estimated|probably|prob|possibly|poss|perhaps|maybe|thought to be|believed to be)(?:\.|:|\s)+|[~?])\s*/;
const ROUGH_AFTER =
  /\s*(?:[~?%]+|(?<=\d)-?ish|\b(?:approx\.?|approximately|circa|or so|or thereabouts|or around then))$/;
/** Said before a date and no part of it. */
const BESIDE =
  /^(?:(?:date|dated|dob|d\.o\.b\.?|date of birth|born|as at|during|within|over|at some (?:point|time) (?:in|during|on)|some ?time (?:in|during|on)|some point (?:in|during)|(?:school )?y(?:ea)?r? ?\d{1,2},?(?= (?:autumn|spring|summer) term))\s*:?\s+)+/;
/** "on", "Wed" and the like beside figures; beside words `readDateWords.ts` passes them over. */
const BESIDE_FIGURES =
  /^(?:(?:on|the|dated?:?|in|of|(?:mon|tues?|wed(?:nes|s)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?)[\s,.]+)+(?=\d)|[\s,]+(?:mon|tues?|wed(?:nes|s)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?$/g;
const EDTF_ROUGH = /^(?=.*[~?%])[\d~?%-]+$/;
/** What begins comes in the first group, what ends in the second. */
const WEEK =
  /^(?:the )?(?:(w[/.\\]?c\.?|w[/.]?b\.?|wk\.? ?c(?:ommencing|omm\.?)?|wk b(?:eginning)?|wk of|w[/.] ?commencing|w[/.] ?beginning|week[- ]commencing|week[- ]comm\.?|week[- ]beginning|(?:w[/.]?|wk\.?|week) ?beg\.?|week[- ]starting|week from|week of)|(w[/.]e\.?|w[/.] ?ending|wk\.? ?e(?:nding)?|week[- ]ending|week to))(?!\p{L})\s*:?\s*(?=[\d\p{L}~?])/u;
const FORTNIGHT =
  /^(?:the )?(?:fortnight|f\/n|(?:2|two) weeks(?= [bces])) (?:(beginning|commencing|starting|from|of)|ending|to)\s*:?\s*(?=[\d\p{L}~?])/u;
/** The part of a day beside a date: kept in the words, as it has no minutes. */
const DAY_PART = String.raw`(?:the )?(?:(?:early |late )?(?:morning|afternoon|evening|night|lunchtime|lunch time|dawn|dusk)|mid[- ]?(?:morning|afternoon)|(?:before|after|during|at) school|(?:at )?(?:lunch|break ?time|home ?time|play ?time|tea ?time|bed ?time)|day ?time|all day|(?:early|small|late) hours(?: of(?: the)? morning)?|a\.?m\.?|p\.?m\.?)`;
const DAY_PART_BEFORE = new RegExp(String.raw`^(?:in |on |during )?${DAY_PART},? (?:of |on |in )?(?:the )?`);
/** Behind a year, a month or a word: "3.30 pm" is a time. */
const DAY_PART_BEHIND = new RegExp(
  String.raw`(?<=\d{4}|[-/]\d\d|\d[-/.]\d\d?[-/.]\d\d|\p{L})[\s,]+(?:in |during )?${DAY_PART}$`,
  'u',
);
/** "??/10/2011": a day nobody knows. */
const UNKNOWN_DAY = /^\?{1,2}[-/.](?:\?{1,2}[-/.])?(?=\d)|^\/(?=\d{1,2}\/\d{4}$)/;

/** Reads one date; null if it is none. Parts may be missing. */
export function readUnit(text: string, order: FigureOrder): DateUnit | null {
  let rest = text.trim().replace(UNKNOWN_DAY, (part) => (part === '/' ? 'xx/' : part.replace(/\?+/g, 'xx')));
  const isEdtf = EDTF_ROUGH.test(rest);
  const roughAs = isEdtf ? findRoughest(rest) : null;
  rest = rest.replace(ROUGH_TIME_BEFORE, '');
  const isRough = ROUGH_BEFORE.test(rest) || ROUGH_AFTER.test(rest) || isEdtf;
  // EDTF may put its mark before or behind any part: 2011-05-~12, 2004?-06-11.
  if (isEdtf) rest = rest.replace(/[~?%]/g, '');
  rest = rest.replace(ROUGH_TIME_BEHIND, '');
  let isRoughWithin = false;
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(BESIDE, '').replace(DAY_PART_BEFORE, '').replace(DAY_PART_BEHIND, '');
    const bare = rest.replace(ROUGH_BEFORE, '').replace(ROUGH_AFTER, '').trim();
    if (bare !== rest.trim()) isRoughWithin = true;
    rest = bare;
  }
  const week = WEEK.exec(rest) ?? FORTNIGHT.exec(rest);
  if (week !== null) rest = rest.slice(week[0].length);
  const weekday = findWeekday(rest);
  const { date, minutes, evidence } = cutTime(rest.replace(BESIDE_FIGURES, '').trim());
  const bare = date.replace(BESIDE_FIGURES, '').trim().replace(POLISH_YEAR, '');
  const unit =
    readFigures(bare, order) ?? readFeast(bare) ?? readHoliday(bare) ?? readDateWords(bare, weekday);
  if (unit === null) return null;
  if (week !== null && (unit.day === null || unit.days !== 1)) return null;
  return {
    ...unit,
    days: week === null ? unit.days : countDays(week),
    weekday,
    isRough: isRough || isRoughWithin || unit.isRough,
    roughAs,
    minutes,
    evidence: unit.evidence | evidence,
  };
}

/** 7 or 14 days; below 0 where the day is the last of them. */
function countDays([words, from]: RegExpExecArray): number {
  const days = /^(?:the )?(?:f|2|two)/.test(words) ? 14 : 7;
  return from === undefined ? -days : days;
}

/** "13.05.2010 r.": of the year. */
const POLISH_YEAR = /(?<=[.-]\d{4}) ?r$/;

/** EDTF: a mark behind a part counts for it and those before it, one in front of a part for it alone. */
function findRoughest(text: string): Grain | null {
  const [year = '', month = '', day = ''] = text.replace(/^-/, '').split('-');
  const isMarked = (part: string) => /[~?%]/.test(part);
  if (day === '' && month === '') return null;
  if (isMarked(year)) return 12;
  return isMarked(month) ? 1 : null;
}

const WEEKDAY = /(?<!\p{L})(?:mon|tues?|wed(?:nes|s)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?(?!\p{L})/u;

function findWeekday(text: string): number | null {
  const found = WEEKDAY.exec(text);
  // "Good Friday", "Shrove Tuesday": part of a name.
  return found === null ? null : (WEEKDAYS.get(found[0]) ?? null);
}

const TIME = String.raw`\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?|hrs?|hours|h)?|\d{1,2}(?:\.\d{2})?\s*[ap]\.?m\.?|\d{1,2}\.\d{2}\s*(?:hrs?|hours|h)|\d{4}\s*(?:hrs?|hours|h)|\d{1,2}h(?:\d{2})?|(?:12 ?)?noon|(?:12 )?midday|(?:12 )?midnight`;
const ZONE = String.raw`(?:z|(?:gmt|utc|bst)?\s?[+-]\d\d?(?::?\d\d)?|gmt|bst|utc)`;
const TIME_BEHIND = new RegExp(String.raw`(?:(?<=\d)t|[\s,]\s*(?:at |@ ?)?|(?<=\d)@)(${TIME})\s*${ZONE}?$`);
const TIME_BEFORE = new RegExp(String.raw`^(?:at )?(${TIME})(?:,\s*|\s+(?:on )?)(?=\S)`);
/** Figures of a clock that nobody takes for a year: all but 19:00 to 20:59. */
const CLOCK_NO_YEAR = String.raw`(?:0\d|1[0-8]|2[1-3])[0-5]\d`;
/** Times without a colon or "hrs", where the figures can be nothing else. */
const BARE_TIMES: readonly RegExp[] = [
  // "13.05.10 @ 14.30", "12 October at 1930": a word says that it is a time.
  /(?<=[\d\p{L}]),? ?(?:\bat|@) ?(\d{1,2}\.\d{2}|\d{4})$/u,
  // "12/10/2011 14.30", "13.05.10 14.30": behind a year of two figures 14.06 may be a day of June.
  /(?<=\d{4}),? (\d{1,2}\.\d{2})$/,
  /(?<=^\d{1,2}[-/.]\d{1,2}[-/.]\d\d),? (\d{1,2}\.(?:00|1[3-9]|[2-5]\d))$/,
  // "12 Oct 2011, 1430", "12/10/11 2015": behind a day and its year.
  /(?<=\d(?:st|nd|rd|th)?[-/. ][^\s/.-]{1,9}[-/., ]+\d{4}|^\d{1,2}[-/.]\d{1,2}[-/.]\d\d) (\d{4})$/,
  // Behind a comma it may be a second year.
  new RegExp(
    String.raw`(?<=\d(?:st|nd|rd|th)?[-/. ][^\s/.-]{1,9}[-/., ]+\d{4}|^\d{1,2}[-/.]\d{1,2}[-/.]\d\d), (${CLOCK_NO_YEAR})$`,
  ),
  // "13MAY2010 1430", "20100513T143000".
  /(?<=^\d{1,2}[a-z]{3}(?:\d\d|\d{4})) (\d{4})$/,
  /(?<=^(?:19|20)\d{6})[t ]?(\d{4})(?:\d\d)?z?$/,
  // "12 Oct 11, 1430", but not "3 May 10, 2011", which may be 2011.
  new RegExp(String.raw`(?<=^\d{1,2} [a-z]{3,9} \d\d),? (${CLOCK_NO_YEAR})$`),
  // "12 Oct 1430", "Oct 12 0930": behind a day whose year is not said.
  new RegExp(
    String.raw`(?<=\b\d{1,2}(?:st|nd|rd|th)?(?: of)?[-/. ](?:\p{L}{3,9}\.?|\d{1,2})|^(?:\p{L}+ )?\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?),? (${CLOCK_NO_YEAR})$`,
    'u',
  ),
  new RegExp(
    String.raw`^(${CLOCK_NO_YEAR})(?:, ?| (?:on )?)(?=(?:\p{L}+ )?\d{1,2}(?:st|nd|rd|th)?[ /.-](?:\p{L}{3}|\d))`,
    'u',
  ),
];
/** "12 Oct 2011 approx 9pm": a time that is about is kept in its words, and the date is none the vaguer. */
const ROUGH_TIME_BEHIND = new RegExp(
  String.raw`(?<=\d)[\s,]+(?:at )?(?:approx\.?|approximately|about|around|circa|c\.?|before|after|just (?:before|after)) ?(?:${TIME}|\d{1,2}[.:]\d{2})(?: in the (?:morning|afternoon|evening))?$`,
);
/** "Circa 3pm 25/5/20": the same in front. A bare figure of two would be a day: "about 12 May". */
const ROUGH_TIME_BEFORE = new RegExp(
  String.raw`^(?:at )?(?:approx\.?|approximately|about|around|circa|ca?\.?|roughly|just (?:before|after)) ?(?:${TIME})(?:,\s*|\s+)(?:on )?(?=\S)`,
);
/** A spreadsheet's way to write a day: no time. */
const NO_TIME_MEANT = /^(?:0?0:?00(?::00(?:[.,]0+)?)?|12:00:00 ?am)$/;

/** Takes a time off a date. */
function cutTime(text: string): { date: string; minutes: number | null; evidence: number } {
  const found = findFirst([TIME_BEHIND, ...BARE_TIMES, TIME_BEFORE], text);
  if (found === null) return { date: text, minutes: null, evidence: 0 };
  const time = (found[1] ?? '').trim();
  const minutes = readTime(time);
  // "24:00" ends the day that is written, and gives it no minutes.
  const evidence = isMidnight(time) ? MIDNIGHT : 0;
  if (typeof minutes !== 'number' && evidence === 0) return { date: text, minutes: null, evidence };
  const date = found.index === 0 ? text.slice(found[0].length) : text.slice(0, found.index);
  const hasMinutes = typeof minutes === 'number' && !NO_TIME_MEANT.test(time);
  return { date: date.trim(), minutes: hasMinutes ? minutes : null, evidence };
}

function findFirst(forms: readonly RegExp[], text: string): RegExpExecArray | null {
  for (const form of forms) {
    const found = form.exec(text);
    if (found !== null) return found;
  }
  return null;
}
