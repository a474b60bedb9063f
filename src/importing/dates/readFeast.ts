/**
 * Days that are known by a name, with a year behind them.
 *
 *     readFeast('christmas day 2011')  → 25 December 2011
 *     readFeast('christmas 2011')      → 24 December, and 9 days from there
 *     readFeast('easter 2012')         → 6 April 2012, and 4 days from there
 *
 * Days whose date differs from place to place are none of these: school holidays are read by `readHoliday.ts`,
 * bank holidays not at all.
 */
import { civilFromDay, dayFromCivil, asDay } from '../../base/day.ts';
import { EMPTY_UNIT, yearParts, type DateUnit } from './dateUnit.ts';

/** A day of the year, or a number of days after Easter Sunday, and how many days it lasts. */
type Feast =
  | { readonly month: number; readonly day: number; readonly days: number; readonly yearsBack?: number }
  | { readonly afterEaster: number; readonly days: number };

const CHRISTMAS = { month: 12, day: 24, days: 9 };
const NEW_YEAR = { month: 12, day: 31, days: 2, yearsBack: 1 };

const FEASTS: ReadonlyMap<string, Feast> = new Map<string, Feast>([
  ['christmas eve', { month: 12, day: 24, days: 1 }],
  ['christmas day', { month: 12, day: 25, days: 1 }],
  ['boxing day', { month: 12, day: 26, days: 1 }],
  ['st stephens day', { month: 12, day: 26, days: 1 }],
  ['christmas', CHRISTMAS],
  ['christmas time', CHRISTMAS],
  ['christmas period', CHRISTMAS],
  ['new years eve', { month: 12, day: 31, days: 1 }],
  ['new year eve', { month: 12, day: 31, days: 1 }],
  ['hogmanay', { month: 12, day: 31, days: 1 }],
  ['new years day', { month: 1, day: 1, days: 1 }],
  ['new year day', { month: 1, day: 1, days: 1 }],
  ['new year', NEW_YEAR],
  ['valentines day', { month: 2, day: 14, days: 1 }],
  ['halloween', { month: 10, day: 31, days: 1 }],
  ['bonfire night', { month: 11, day: 5, days: 1 }],
  ['guy fawkes night', { month: 11, day: 5, days: 1 }],
  ['shrove tuesday', { afterEaster: -47, days: 1 }],
  ['pancake day', { afterEaster: -47, days: 1 }],
  ['ash wednesday', { afterEaster: -46, days: 1 }],
  ['mothering sunday', { afterEaster: -21, days: 1 }],
  ['palm sunday', { afterEaster: -7, days: 1 }],
  ['maundy thursday', { afterEaster: -3, days: 1 }],
  ['good friday', { afterEaster: -2, days: 1 }],
  ['easter saturday', { afterEaster: -1, days: 1 }],
  ['easter sunday', { afterEaster: 0, days: 1 }],
  ['easter day', { afterEaster: 0, days: 1 }],
  ['easter monday', { afterEaster: 1, days: 1 }],
  ['easter', { afterEaster: -2, days: 4 }],
  ['easter weekend', { afterEaster: -2, days: 4 }],
  ['whit sunday', { afterEaster: 49, days: 1 }],
]);

const FEAST_AND_YEAR = /^(?:the )?([a-z' .]+?)(?:,? (?:of |in )?(?:'|’)?(\d{4}|\d{2}))?$/;

/** The turn of two years, with both of them: "Christmas and New Year 2019/20", "New Year 2019/2020". */
const TURN_OF_YEARS =
  /^(?:between |over |the )*((?:christmas|xmas)(?: time| period)?(?:(?: (?:and|&|to) (?:the )?| ?[-/–] ?)new year)?|new year['’]?s?(?: time| period| eve)?|hogmanay),? (?:of )?(\d{4}) ?(?:[/–-]| to ) ?(?:\d\d)?(\d\d)$/;

/** Reads a named day; null if it is none. A fixed day without a year has its month and day. */
export function readFeast(text: string): DateUnit | null {
  const [, turn = '', from, to] = TURN_OF_YEARS.exec(text) ?? [];
  if (from !== undefined && (Number(from) + 1) % 100 === Number(to)) {
    const eve = /eve|hogmanay/.test(turn) ? FEASTS.get('hogmanay') : undefined;
    const { month, day, days } = turn.startsWith('new') ? NEW_YEAR : CHRISTMAS;
    const feast = { month, day, days, ...eve };
    return { ...EMPTY_UNIT, ...feast, year: Number(from), loose: looseOf(feast) };
  }
  const [, words = '', figures] = FEAST_AND_YEAR.exec(text.replaceAll('’', "'")) ?? [];
  const name = words.replace(/['.]/g, '').replace(/^xmas/, 'christmas');
  const feast = FEASTS.get(name);
  if (feast === undefined) return null;
  if (figures === undefined) {
    const isFixed = 'month' in feast && feast.yearsBack === undefined;
    return isFixed
      ? { ...EMPTY_UNIT, month: feast.month, day: feast.day, days: feast.days, loose: looseOf(feast) }
      : null;
  }
  const { year, evidence } = yearParts(figures);
  const unit = { ...EMPTY_UNIT, days: feast.days, loose: looseOf(feast), evidence };
  if ('month' in feast) {
    return { ...unit, year: year - (feast.yearsBack ?? 0), month: feast.month, day: feast.day };
  }
  return { ...unit, ...civilFromDay(asDay(easterOf(year) + feast.afterEaster)) };
}

/** "After Christmas" may be the 27th. */
function looseOf({ days }: Feast): DateUnit['loose'] {
  return days > 1 ? 'end' : null;
}

/**
 * Easter Sunday of a Gregorian year. Method: the anonymous Gregorian algorithm, as in J. Meeus,
 * "Astronomical Algorithms" (1991), chapter 8.
 */
function easterOf(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const monthAndDay = h + l - 7 * m + 114;
  return dayFromCivil(year, Math.floor(monthAndDay / 31), (monthAndDay % 31) + 1);
}
