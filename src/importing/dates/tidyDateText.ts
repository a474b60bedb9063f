/**
 * A date cell made ready for reading: small letters, plain spaces and figures, no quotation marks, no
 * remark in brackets. What is cut off is only not read; the cell keeps it.
 *
 *     tidyDateText('“Mid–December 2011” (day not found)')  → "mid december 2011"
 *     tidyDateText('June 2011 (approx.)')                  → "about june 2011"
 */
import { translateWelsh } from './welshDates.ts';

const ROUGH_REMARK =
  /\(\s*(?:approx\.?|approximately|about|circa|c\.?|estimated|est\.?|roughly|\?+|or so|or thereabouts|probably|possibly|maybe|perhaps|(?:date )?(?:not sure|unsure|uncertain|not certain|unconfirmed|tbc|to be confirmed|unclear|guessed)|(?:a )?guess|date (?:approx\.?|approximate|uncertain|estimated))\s*[;,)]/;
/** Of a day it says "about"; of a month or a year nothing new. */
const DAY_NOT_KNOWN =
  /\(\s*(?:exact |actual |precise )?(?:date|day) (?:is )?(?:unclear|unknown|unsure|not (?:certain|clear|known|recorded|confirmed|sure|exact))\s*[;,)]/;
const NAMES_DAY =
  /\d[-/.]\d{1,2}[-/.]\d|\b\d{1,2}(?:st|nd|rd|th)?(?: of)? \p{L}{3}|\p{L}{3} \d{1,2}(?:st|nd|rd|th)?,? \d{4}/u;
/** "12/10/2011 (to 14/10/2011)", "2009 (ongoing)": a bracket that goes on with the date. */
const BRACKET_GOES_ON =
  /\(\s*((?:(?:to|until|till|and|or|&|-|–) ?[^()]*\d[^()]*|ongoing|on-going|onwards?|continuing)\s*)\)/g;
/** "aged 3 (May 2010)": the age says nothing of when, the bracket does; a birth is another day. */
const AGE_AND_DATE = /^(?:when |at )?aged? [^()]{1,24}\((?![^()]*(?:dob|d\.o\.b|born|birth))([^()]*\d{4})\)$/;
/** When it was written down, behind when it happened. */
const WRITTEN_DOWN =
  /(?<=\d)[\s,;:–-]+(?:date )?(?:entered|recorded|logged|typed|written|inputted|input|uploaded)(?: up)?(?: late| retrospectively| retrospective)?(?: on)?:? (?:on )?[\p{L}]{0,9} ?\d[^()]{0,24}$/u;

/** Tidies a date cell. */
export function tidyDateText(cell: string): string {
  const text = cell
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‐‑−]/g, '-')
    .replace(/[—―]/g, '–')
    .replace(/\s*(?:→|->|=>|>>)\s*/g, ' – ')
    .replace(/\\/g, '/')
    .replace(/(\d)\/\/(?=\d)/g, '$1/')
    // "12 th May", "12/05/'10".
    .replace(/(\d) (?=(?:st|nd|rd|th)\b)/g, '$1')
    .replace(/(\d[-/.])['’‘](?=\d\d$)/, '$1')
    // A footnote's mark.
    .replace(/[*†‡]+/g, '')
    .replace(/[\u200b-\u200f\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(AGE_AND_DATE, '$1')
    .replace(BRACKET_GOES_ON, ' $1 ');
  const isRough = ROUGH_REMARK.test(text) || (DAY_NOT_KNOWN.test(text) && NAMES_DAY.test(text));
  const roughly = isRough ? 'about ' : '';
  const withoutRemark = text.replace(/\([^()]*\)/g, ' ');
  // "(c. 2009)": a cell that is all bracket is its own date.
  const kept = /[\p{L}\p{N}]/u.test(withoutRemark) ? withoutRemark : text.replace(/[()]/g, ' ');
  const bare = kept
    .replace(/["“”«»]/g, ' ')
    .replace(/^\s*['‘]|['’]\s*$/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(WRITTEN_DOWN, '')
    .replace(/[\s,;:]+$|(?<!\.)\.$/g, '')
    .trim();
  // "[12 October 2011]": an editor's brackets; those of EDTF hold two dates or an open end.
  const edited = /^\[([^[\]{},]*)\]$/.exec(bare)?.[1] ?? '';
  return roughly + joinParts(translateWelsh(edited === '' || edited.includes('..') ? bare : edited.trim()));
}

const WEEKDAY = String.raw`(?:mon|tues?|wed(?:nes|s)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?`;
/** "Sat/Sun 8/9 May": the days say the same, and which of them it was. */
const WEEKDAYS_OF_DAYS = new RegExp(
  String.raw`^(${WEEKDAY})\.? ?(?:[/&-]|–|and|to|or) ?${WEEKDAY}\.?,? (?=\d{1,2}(?:st|nd|rd|th)? ?(?:[/&-]|–|and|to|or) ?\d)`,
);

/** "mid-December", "late-2008" → "mid december"; "mid-to-late" → "mid to late"; "12–10–2011" → "12-10-2011". */
function joinParts(text: string): string {
  return text
    .replace(/\b(?:midway|half ?way) through (?=\S)/, 'mid ')
    .replace(/\b(early|mid|late)-to-(?=mid|late)/g, '$1 to ')
    .replace(/\b(early|mid|late)\s?[-–]\s?(?=\d|(?!early|mid|late)\p{L})/gu, '$1 ')
    .replace(WEEKDAYS_OF_DAYS, '$1 ')
    .replace(/^(\d{1,4})–(\d{1,2})–(\d{1,4})$/, '$1-$2-$3');
}
