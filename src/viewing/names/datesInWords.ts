/**
 * Dates within words, told as intervals: a text in, the same without any date out. A day with its year becomes the
 * day of the case; whatever says less than a day (a month, a year, Christmas) is left out.
 *
 *     hide("Seen on 12 October 2011, again in May")  → "Seen on day 2,203, again in [date left out]"
 *
 * The date of a source is left out whole: whoever looks the source up would know which day that was, and then all.
 */
import { capitalise } from '../../base/capitalise.ts';
import { asDay, formatDay } from '../../base/day.ts';
import type { FigureOrder } from '../../domain/dateReading.ts';
import { readWrittenDay, WRITTEN_DAY, type WrittenParts } from './writtenDay.ts';

export const DATE_LEFT_OUT = '[date left out]';

/**
 * `shift`: by how many days the case is moved; null: no day is told. `order`: which figure is the day; null: not known
 * of all files.
 */
export function makeHideDates(shift: number | null, order: FigureOrder | null): (text: string) => string {
  const tell = (parts: WrittenParts) => {
    const { iso, run, yearFirst } = parts;
    const figures = run?.replace(/(....)(..)(..)/, '$1-$2-$3') ?? yearFirst ?? iso;
    const day = readWrittenDay({ ...parts, iso: figures }, order);
    return day === null || shift === null ? DATE_LEFT_OUT : formatDay(asDay(day + shift));
  };
  const hide = (text: string) => {
    const told = text.replace(WHOLE_DATE, (...match) => {
      const parts = match.at(-1) as WrittenParts;
      const offset = match.at(-3) as number;
      const { first, join = '', words = '', clock } = parts;
      const last = tell(parts) + (clock === undefined ? '' : ', ');
      if (first === undefined) return begins(text, offset, match[0].length) ? capitalise(last) : last;
      // "12-14 October 2011": the first day has the month of the second.
      return `${tell({ words: words.replace(/^\d+/, first) })}${JOIN_WORDS[join.trim()] ?? ` ${join.trim()} `}${last}`;
    });
    const hidden = VAGUE_DATES.reduce((now, { form, isDate }) => {
      return now.replace(form, (words: string) => (isDate(words) ? DATE_LEFT_OUT : words));
    }, told);
    return hidden === text ? text : hidden.replace(SEVERAL_LEFT_OUT, DATE_LEFT_OUT);
  };
  return (text) => {
    if (!MAY_BE_DATE.test(text)) return text;
    return hide(shift === null ? text : text.replace(NAMED_SOURCES, (sources) => leaveOutDates(sources)));
  };
}

/** The same with no day told: for the cells that name a source. */
export const leaveOutDates: (text: string) => string = (text) => leaveOut(text);

/** "Source: Community Care, 16 September 2013", to the end of the line. */
const NAMED_SOURCES = /(?<!\p{L})sources?:[^\n]*/giu;

const JOIN_WORDS: Readonly<Record<string, string>> = { '-': ' to ', '–': ' to ', '/': ' or ', '&': ' and ' };

/** True where a sentence begins with a date, and does not consist of it. */
function begins(text: string, offset: number, length: number): boolean {
  return length < text.trim().length && /(?:^|[.!?]\s+|\n)\s*["“‘(]*$/.test(text.slice(0, offset));
}

const WEEKDAY = String.raw`(?:(?<!\p{L})(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?[.,]?\s+(?:the\s+)?)?`;
const RANGE = String.raw`(?:(?<first>\d{1,2})(?:st|nd|rd|th)?(?<join>\s?(?:[-–/&]|\s(?:to|and|or)\s)\s?)(?=\d{1,2}(?:st|nd|rd|th)?(?:\sof)?[\s-]\s?\p{L}))?`;
/** A point or stroke before it belongs to a reference: "1.12.10.11". */
const WHOLE_DATE = new RegExp(
  String.raw`(?<!\d|\d[./]|(?:para|paragraph|section|page|chapter|table|ref|version|§)s?\.?\s?)${WEEKDAY}${RANGE}(?:${WRITTEN_DAY}|(?<run>(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))|(?<yearFirst>(?:19|20)\d\d[/._]\d{1,2}[/._]\d{1,2}))(?!\d)(?<clock>T(?=\d\d:))?`,
  'giu',
);

const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const YEAR = String.raw`(?:19|20)\d\d`;
const SHORT_YEAR = String.raw`['’‘]?\d\d(?!\d|[:.,]\d|\p{L})`;
const NO_LETTER_BEFORE = String.raw`(?<!\p{L})`;
const NO_LETTER_BEHIND = String.raw`(?!\p{L})`;
const PART = String.raw`(?:(?:early|mid|late|end of|beginning of|start of|middle of)[\s-]+(?:the\s+)?)?`;
/** Names of months that are no other words, and no persons. */
const SURE_MONTH = String.raw`(?:january|february|july|september|october|november|december|sept)`;
const MONTH = String.raw`(?:${SURE_MONTH}|march|april|may|june|august|(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)\.?)`;
const FEAST = String.raw`(?:christmas(?:\s(?:eve|day))?|xmas|boxing\sday|new\syear(?:['’]?s)?(?:\s(?:eve|day))?|easter(?:\s(?:sunday|monday))?|good\sfriday|hallowe['’]?en|bonfire\snight|valentine['’]?s\sday|mother['’]?s\sday|father['’]?s\sday|whitsun|michaelmas|ramadan|eid|diwali|hanukkah|passover|bank\sholiday|half[\s-]term|remembrance\s(?:day|sunday))`;
const SEASON = String.raw`(?:spring|summer|autumn|winter)`;
const SPELL = String.raw`(?:\s(?:term|holidays?|half[\s-]term|break|vacation|months|of))`;
/** Words after which a month, a season or figures are a date. */
const AT = String.raw`(?:on|in|by|of|since|until|till|from|to|between|before|after|during|over|through|throughout|last|next|this|that|early|mid|late|each|every|dated)`;

interface VagueDate {
  readonly form: RegExp;
  readonly isDate: (words: string) => boolean;
}

const always = () => true;
/** "may" and "march" are verbs in small letters. */
const isNoVerb = (words: string) => !/(?:^|[^\p{L}])(?:may|march|mar)(?![\p{L}])/u.test(words);
const isSomeDay = (words: string) => {
  const [day = 0, month = 0] = words.match(/\d+/g)?.map(Number) ?? [];
  return Math.min(day, month) > 0 && Math.max(day, month) <= 31 && Math.min(day, month) <= 12;
};
const vague = (form: string, isDate: VagueDate['isDate'] = always): VagueDate => ({
  form: new RegExp(form, 'giu'),
  isDate,
});

/** In the order in which they are looked for: longer ones before those they hold. */
const VAGUE_DATES: readonly VagueDate[] = [
  // May 2008, mid-May '08, May/June 2008; autumn 2007, Christmas 2011, 2010/11 autumn term
  vague(
    `${NO_LETTER_BEFORE}${PART}(?:${DAY}(?:\\sof)?[\\s-]+)?${MONTH}(?:\\s?(?:[-–/&]|\\sto\\s|\\sand\\s|\\sor\\s)\\s?${MONTH})?[,_]?[\\s_-]*(?:of\\s)?['’‘]?${YEAR}(?:\\s?[-–/]\\s?(?:${YEAR}|\\d\\d))?(?!\\d)`,
  ),
  vague(
    `${NO_LETTER_BEFORE}${PART}(?:${FEAST}|${SEASON}${SPELL}?)[\\s,]+(?:of\\s)?(?:${YEAR}(?:\\s?[-–/]\\s?(?:${YEAR}|\\d\\d))?|${SHORT_YEAR})(?!\\d)`,
  ),
  // 12th October, October 12th, May 08
  vague(
    `(?<!\\d)${WEEKDAY}(?:${DAY}\\s?(?:[-–/&]|to|and|or)\\s?)?${DAY}(?:\\sof)?[\\s-]+${MONTH}${NO_LETTER_BEHIND}(?:,?\\s${SHORT_YEAR})?`,
    isNoVerb,
  ),
  vague(
    `${NO_LETTER_BEFORE}${PART}${MONTH}[\\s-]+(?:the\\s)?(?:${DAY}|${SHORT_YEAR})(?![\\d\\p{L}]|[:.,]\\d)`,
    isNoVerb,
  ),
  // In May, since last October; October
  vague(`(?<=${NO_LETTER_BEFORE}${AT}[\\s-]+(?:the\\s+)?)${PART}${MONTH}${NO_LETTER_BEHIND}`, isNoVerb),
  vague(
    `(?<=[\\p{L},;]\\s)(?<!(?:mr|mrs|ms|miss|dr|prof)\\.?\\s)(?:march|april|may|june|august)${NO_LETTER_BEHIND}`,
    (words) => /^\p{Lu}/u.test(words),
  ),
  vague(`${NO_LETTER_BEFORE}${PART}${SURE_MONTH}${NO_LETTER_BEHIND}`),
  // Christmas; the summer holidays, in the summer
  vague(`${NO_LETTER_BEFORE}${PART}${FEAST}(?:\\s(?:holidays?|break|term))?${NO_LETTER_BEHIND}`),
  vague(`${NO_LETTER_BEFORE}${PART}${SEASON}${SPELL}${NO_LETTER_BEHIND}`),
  vague(`(?<=${NO_LETTER_BEFORE}(?:${AT}|and|or|the)[\\s-]+(?:the\\s+)?)${SEASON}${NO_LETTER_BEHIND}`),
  // 10/2011, 2011-10, 2010/11, 2011, the 1990s, in '11
  vague(`(?<![\\d./])\\d{1,2}\\s?[-/._]\\s?${YEAR}(?!\\d)`),
  vague(
    `(?<![\\d£$€]|\\d[.,:])${PART}${YEAR}(?:\\s?[-–/]\\s?(?:${YEAR}|\\d\\d)|['’]?s)?(?![\\d]|[.,:]\\d|\\s?(?:hrs|hours|hour|h)(?!\\p{L}))`,
  ),
  vague(`(?<=${NO_LETTER_BEFORE}${AT}\\s+)['’‘]\\d\\d(?![\\d\\p{L}])`),
  // on 12/10; the 16th, where nothing is counted by it
  vague(`(?<=${NO_LETTER_BEFORE}${AT}\\s+)\\d{1,2}[/.]\\d{1,2}(?![\\d/%]|\\.\\d)`, isSomeDay),
  vague(
    `${NO_LETTER_BEFORE}the\\s\\d{1,2}(?:st|nd|rd|th)(?=\\s*(?:[.,;:!?)\\]]|$)|\\s(?:and|or|to|of)(?!\\p{L}))`,
  ),
];

/** Dates that followed each other: one sign stands for all. */
const SEVERAL_LEFT_OUT =
  /\[date left out\](?:\s?(?:,|and|or|to|until|-|–|\/|&|,? of)?\s?(?:early |mid-?|late )?\[date left out\])+/g;

/** Cheap, and true of every text in which a date is found. */
const MAY_BE_DATE = new RegExp(`\\d|${MONTH}|${FEAST}|${SEASON}`, 'iu');

const leaveOut = makeHideDates(null, 'day-month');
