/**
 * The row of ages above the time axis: a birth and a scale in, ticks as wide apart as their words ask, out.
 *
 *     Daniel’s age   3y 11m | 4 years | 4y 1m
 */
import { asDay, civilFromDay, dayFromCivil, wholeMonthsBetween } from '../base/day.ts';
import { lastAgeDay, nameAges, sayAge, type Birth } from '../viewing/ages.ts';
import type { Shown } from '../viewing/showChronology.ts';
import type { AgeRuler, AgeTick } from './drawing.ts';
import { measureText } from './textWidth.ts';
import { daysAt, windowOf, xOf, type TimeScale } from './timeScale.ts';

/** Height of the row, in pixels. */
export const AGES_HEIGHT = 22;
const TEXT_SIZE = 12;
/** Months from one tick to the next, from the finest. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600] as const;
const LONGEST_STEP = 1200;
/** Days of a month at its shortest, and pixels that "14y 11m" and "14y" need. */
const LEAST_MONTH = 28;
const MONTHS_ROOM = 58;
const YEARS_ROOM = 34;
/** Free pixels before the name and each age. */
const INSET = 5;

/** The ages along a scale; null before the birth, or where the window begins after the outcome. */
export function buildAges(shown: Shown, birth: Birth, scale: TimeScale): AgeRuler | null {
  const last = lastAgeDay(shown);
  const x0 = Math.max(scale.left, xOf(scale, birth.day));
  const x1 = Math.min(scale.right, last === null ? Infinity : xOf(scale, last + 1));
  if (x1 <= x0) return null;
  const name = nameAges(shown, birth);
  const nameWidth = measureText(name, TEXT_SIZE, 'regular') + 3 * INSET;
  return { name, nameWidth, ticks: listTicks(birth, scale, x0 + nameWidth, x1), x0, x1, height: AGES_HEIGHT };
}

/** The room of an age in words between two ticks, in pixels. */
function widthInWords(months: number): number {
  return 2 * INSET + measureText(sayAge(months), TEXT_SIZE, 'regular');
}

/** Ticks whose ages have room between the name and the end; the age at the left edge is held there. */
function listTicks(birth: Birth, scale: TimeScale, left: number, right: number): AgeTick[] {
  const window = windowOf(scale);
  const pixelsPerMonth = (LEAST_MONTH * (scale.right - scale.left)) / (window.to - window.from);
  const step =
    STEPS.find((months) => months * pixelsPerMonth >= (months < 12 ? MONTHS_ROOM : YEARS_ROOM)) ??
    LONGEST_STEP;
  const from = Math.max(birth.day, Math.floor(daysAt(scale, left)));
  const first = Math.floor(wholeMonthsBetween(birth.day, asDay(from)) / step) * step;
  const ticks: AgeTick[] = [];
  let free = left;
  // The first age that has room for it is in words, so that the others can be read.
  let isInWords = false;
  for (let months = Math.max(0, first); ; months += step) {
    const x = xOf(scale, birthdayAt(birth, months));
    if (x > right) break;
    const next = xOf(scale, birthdayAt(birth, months + step));
    const at = Math.max(x, left);
    const isFirst: boolean =
      !isInWords && months > 0 && at >= free && at + widthInWords(months) <= Math.min(next, right);
    const text = isFirst ? sayAge(months) : nameAge(months, step);
    const isHeld = x < left;
    if (isHeld && next - left < measureText(text, TEXT_SIZE, 'regular') + 2 * INSET) continue;
    const width = INSET + measureText(text, TEXT_SIZE, 'regular');
    // Where entries are spaced evenly, months are not alike.
    if (at + width > right || at < free) continue;
    free = at + width;
    isInWords ||= isFirst;
    ticks.push({ x: at, text, held: isHeld });
  }
  return ticks;
}

/** The day on which an age of so many months is reached. */
function birthdayAt({ day }: Birth, months: number): number {
  const { year, month, day: date } = civilFromDay(day);
  const first = dayFromCivil(year, month + months, 1);
  const after = dayFromCivil(year, month + months + 1, 1);
  // Born on the 31st: in a shorter month the age is reached on the day after its last.
  return Math.min(first + date - 1, after);
}

/** "4y 2m", "4y", "3m" */
function nameAge(months: number, step: number): string {
  const years = Math.floor(months / 12);
  const rest = months % 12;
  if (months === 0) return 'birth';
  if (step >= 12) return `${years}y`;
  return years === 0 ? `${rest}m` : rest === 0 ? `${years}y` : `${years}y ${rest}m`;
}
