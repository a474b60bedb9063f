/**
 * Words that count from another row: read once it is known which day that row is.
 *
 *     readRelative('next day')              → one day after the day above
 *     readRelative('the following monday')  → the first Monday after it
 *     readRelative('ditto')                 → whatever date stands above
 *     readRelative('two weeks later')       → no certain day
 *     readRelative('12 october')            → null
 */
import { asDay, type Day } from '../../base/day.ts';
import { remember } from '../../base/remember.ts';
import { WEEKDAYS } from './dateWords.ts';
import { weekdayOf } from './dateUnit.ts';
import { readTime } from './readTime.ts';

export type Relative =
  | { readonly kind: 'days'; readonly days: number; readonly minutes: number | null }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly minutes: number | null }
  | { readonly kind: 'copy' }
  | { readonly kind: 'open' };

/** A mark that repeats the cell above, before quotation marks are taken off. */
const DITTO_MARK = /^\s*(?:["“”„″〃]|''|’’|,,|[-–—]\s?(?:["“”″]|do\.?)\s?[-–—])\s*$/i;
const COPY = /^(?:ditto|do\.?|idem|as above|same as above|as row above|same|as before|see above)$/;
const SAME_DAY =
  /^(?:(?:on )?(?:the )?(?:same|that) (?:day|date)|later (?:on )?(?:the |that )?(?:same )?day|(?:that|same) (?:morning|afternoon|evening))$/;
const NEXT_DAY = /^(?:on )?(?:the )?(?:next|following) day$|^(?:the )?day after$/;
const DAYS_LATER = /^(a|one|two|three|four|five|six|seven|\d{1,2}) days? (?:later|after|afterwards|on)$/;
const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];
const FOLLOWING = /^(?:on )?(?:the )?following (\p{L}+)$/u;
/** These name no one day, or go back. */
const OPEN =
  /^(?:(?:about|approximately|around|approx\.?|c\.?|some|several|a few|a couple of)? ?(?:a|one|two|three|four|five|six|\d{1,3})? ?(?:or (?:so|two|three) )?(?:days?|weeks?|months?|years?|hours?|minutes?) (?:later|after|afterwards|before|earlier|previously|on)|(?:on )?(?:the )?(?:next|following|previous|preceding|same|that) (?:week|month|year|night|morning|afternoon|evening|weekend|term)|(?:on )?(?:the )?(?:previous|preceding) day|(?:the )?day before|(?:shortly|soon|immediately|some time|sometime|straight|just) (?:after|afterwards|later|before)|next \p{L}+day|later (?:that|the same) (?:week|month|year|night|evening|afternoon)|as below|afterwards|thereafter)$/u;
/** The time or the part of the day behind. */
const TAIL =
  /^(.+?)(?:,? (?:(?:at |@ ?)?(\d.*)|(?:in the )?(?:morning|afternoon|evening|a\.?m\.?|p\.?m\.?|again|later)))$/;

/** True for a cell that repeats the one above, by a mark or in words: `"`, "ditto", "as above". */
export const isDitto = remember(
  (cell) => isDittoMark(cell) || (cell.length < 20 && COPY.test(cell.trim().toLowerCase())),
  20,
);

/** True for a mark that repeats the cell above: `"`. */
export function isDittoMark(cell: string): boolean {
  return cell.length < 8 && DITTO_MARK.test(cell);
}

/** Reads tidied text; null if it counts from no other row. */
export function readRelative(text: string): Relative | null {
  const whole = readWords(text, null);
  if (whole !== null) return whole;
  const [, words = '', clock] = TAIL.exec(text) ?? [];
  if (words === '') return null;
  const minutes = clock === undefined ? null : readTime(clock);
  // "Day after 12/5/10" counts from that day.
  return typeof minutes === 'string' ? null : readWords(words, minutes);
}

function readWords(text: string, minutes: number | null): Relative | null {
  if (COPY.test(text)) return minutes === null ? { kind: 'copy' } : null;
  if (SAME_DAY.test(text)) return { kind: 'days', days: 0, minutes };
  if (NEXT_DAY.test(text)) return { kind: 'days', days: 1, minutes };
  const count = DAYS_LATER.exec(text)?.[1];
  if (count !== undefined) return { kind: 'days', days: countOf(count), minutes };
  const weekday = WEEKDAYS.get(FOLLOWING.exec(text)?.[1] ?? '');
  if (weekday !== undefined) return { kind: 'weekday', weekday, minutes };
  return OPEN.test(text) ? { kind: 'open' } : null;
}

function countOf(words: string): number {
  if (words === 'a') return 1;
  return NUMBERS.includes(words) ? NUMBERS.indexOf(words) + 1 : Number(words);
}

/** The day that is meant, counted from the day of the row above; null where the words name none. */
export function countFrom(relative: Relative, from: Day): Day | null {
  if (relative.kind === 'days') return asDay(from + relative.days);
  if (relative.kind !== 'weekday') return null;
  return asDay(from + (((relative.weekday - weekdayOf(from) + 6) % 7) + 1));
}
