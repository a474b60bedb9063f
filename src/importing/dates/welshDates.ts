/**
 * The Welsh words of dates, as the English ones that dates are read by. Months stand in `dateWords.ts`.
 *
 *     translateWelsh('dydd mawrth 5 mawrth 2019')    → 'tuesday 5 mawrth 2019'
 *     translateWelsh('rhwng medi a thachwedd 2019')  → 'between medi and tachwedd 2019'
 *     translateWelsh('1af tachwedd 2019')            → '1 tachwedd 2019'
 *
 * “Hydref” is October and autumn: with “yr” it is the season, alone the month.
 */

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/\bdydd llun\b|\bllun\b/g, 'monday'],
  // Alone "mawrth" is March, unless a month follows.
  [/\bdydd mawrth\b|^mawrth,? (?=\d{1,2}[a-z]* (?!\d)\p{L}{3})/gu, 'tuesday '],
  [/\bdydd mercher\b|\bmercher\b/g, 'wednesday'],
  [/\bdydd iau\b|\biau\b/g, 'thursday'],
  [/\bdydd gwener\b|\bgwener\b/g, 'friday'],
  [/\bdydd sadwrn\b|\bsadwrn\b/g, 'saturday'],
  [/\bdydd sul\b|\bsul\b/g, 'sunday'],
  [/\b(\d{1,2})(?:af|il|ydd|edd|fed|eg|ain|ed)\b(?= \p{L})/gu, '$1'],
  [/^rhwng (.+) ac? /, 'between $1 and '],
  [/^o (.+) (?:i|hyd|tan) /, 'from $1 to '],
  // Behind "a" and "i" a first letter is softened.
  [/\bthachwedd\b/g, 'tachwedd'],
  [/^(?:tua|oddeutu|o gwmpas) /, 'about '],
  [/\bdechrau\b(?: mis)?/g, 'early'],
  [/\b(?:canol|ganol)\b(?: mis)?/g, 'mid'],
  [/\b(?:diwedd|ddiwedd)\b(?: mis)?/g, 'late'],
  [/\bmis (?=\p{L})/gu, ''],
  [/\byr hydref\b/g, 'autumn'],
  [/\b(?:y )?gwanwyn\b/g, 'spring'],
  [/\b(?:yr )?haf\b/g, 'summer'],
  [/\b(?:y )?gaeaf\b/g, 'winter'],
  [/^cyn /, 'before '],
  [/^ar [oô]l /, 'after '],
  [/^ers /, 'since '],
  [/^erbyn /, 'by '],
  [/^(?:hyd at|tan|hyd nes) /, 'until '],
  [/^(?:yn parhau|parhaus)$/, 'ongoing'],
  [/\bwythnos yn (?:dechrau|cychwyn)\b/g, 'week commencing'],
  [/\bdros nos\b/g, 'overnight'],
  [/\bhanner nos\b/g, 'midnight'],
  [/\bhanner dydd\b/g, 'noon'],
  [/\b(?:yn )?y bore\b|\bbore\b/g, 'morning'],
  [/\b(?:yn )?y prynhawn\b|\bprynhawn\b/g, 'afternoon'],
  [/\b(?:yn yr hwyr|gyda'r nos|min nos|noswaith)\b/g, 'evening'],
  [/^yr un (?:diwrnod|dydd|dyddiad)$/, 'same day'],
  [/^(?:y )?(?:diwrnod|dydd) (?:canlynol|nesaf|wedyn)$|^trannoeth$|^drannoeth$/, 'next day'],
  [/^(?:anhysbys|dim dyddiad|heb ddyddiad|ddim yn hysbys)$/, 'unknown'],
];

const MAY_BE_WELSH =
  /\b(?:dydd|llun|mawrth|mercher|iau|gwener|sadwrn|sul|rhwng|tua|oddeutu|gwmpas|dechrau|canol|ganol|diwedd|ddiwedd|mis|hydref|gwanwyn|haf|gaeaf|cyn|ar|ers|erbyn|hyd|tan|parhau|parhaus|wythnos|dros|hanner|bore|prynhawn|hwyr|nos|noswaith|diwrnod|trannoeth|drannoeth|anhysbys|dim|heb|ddim|i)\b|\d(?:af|il|ydd|edd|fed|eg|ain|ed)\b/;

/** The text, tidied, with the Welsh words put into English; the same text if there are none. */
export function translateWelsh(text: string): string {
  if (!MAY_BE_WELSH.test(text)) return text;
  return WORDS.reduce((words, [welsh, english]) => words.replace(welsh, english), text)
    .replace(/ {2,}/g, ' ')
    .trim();
}
