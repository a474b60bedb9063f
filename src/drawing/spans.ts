/**
 * The line, bar or band of an entry that is not a single day.
 *
 *     uncertain   [●─────────]      one moment somewhere between the brackets
 *     day         ●─────────        a certain day, at a time that is not recorded
 *     period      ░████████░░       it went on: solid where certain, pale where it may have
 *     open        ●─────────→       no last day is known
 */
import { beginOf, hasTime, isPeriod, isPoint, untilOf } from '../analysis/rowTime.ts';
import { NO_DAY, type RowTable } from '../domain/chronology.ts';
import type { Glyph, Span } from './drawing.ts';
import { isBand, isDayWide, isOpenAt, OPEN_LENGTH } from './geometry.ts';
import { lookOf } from './marks.ts';
import { xOf, type TimeScale } from './timeScale.ts';

/** Lines that leave the window are cut this far outside it, in pixels. */
const OUTSIDE = 40;

/** Whether a row is a mark at a scale and nothing more: a moment, or a day that is no wider than its mark. */
export function isMarkOnly(table: RowTable, row: number, { map, pixelsPerPlace }: TimeScale): boolean {
  return isPoint(table, row) && (hasTime(table, row) || !isDayWide(map, pixelsPerPlace));
}

/** The span of a row that is not a point. */
export function buildSpan(table: RowTable, row: number, lane: number, scale: TimeScale, y: number): Span {
  const { role, broken, differs: isDoubted, glyph } = lookOf(table, row);
  const openStart = isOpenAt(table, row, 'start');
  const openEnd = isOpenAt(table, row, 'end');
  const begin = xOf(scale, beginOf(table, row));
  const until = xOf(scale, untilOf(table, row));
  const cut = (x: number) => Math.min(Math.max(x, scale.left - OUTSIDE), scale.right + OUTSIDE);
  const x0 = cut(begin - (openStart ? OPEN_LENGTH : 0));
  const x1 = cut(until + (openEnd ? OPEN_LENGTH : 0));
  const [sureFrom, sureTo] = surePart(table, row);
  const sure0 = Math.min(Math.max(cut(xOf(scale, sureFrom)), x0), x1);
  const sure1 = Math.min(Math.max(cut(xOf(scale, sureTo)), sure0), x1);
  const form = formOf(table, row);
  const differs = isDoubted && !hasMark(form, glyph);
  return { entry: row, lane, y, form, role, broken, differs, x0, x1, sure0, sure1, openStart, openEnd };
}

function formOf(table: RowTable, row: number): Span['form'] {
  if (isBand(table, row)) return 'band';
  if (isPeriod(table, row)) return 'period';
  return isPoint(table, row) ? 'day' : 'uncertain';
}

/** A bar or a band says it all by itself, unless its mark says more than that it is a contact. */
export function hasMark(form: Span['form'], glyph: Glyph): boolean {
  return isLine(form) || (form === 'period' && glyph !== 'contact');
}

/** True for a moment somewhere in a stretch: a line with a mark at its beginning. */
export function isLine(form: string): form is 'uncertain' | 'day' {
  return form === 'uncertain' || form === 'day';
}

/** From the last day a period can have begun to the first it can have ended; empty if they cross. */
function surePart(table: RowTable, row: number): [from: number, to: number] {
  const latestStart = table.dateLatest[row] ?? NO_DAY;
  const earliestEnd = table.endEarliest[row] ?? NO_DAY;
  const begin = beginOf(table, row);
  if (!isPeriod(table, row) || latestStart === NO_DAY || earliestEnd === NO_DAY) {
    return [begin, begin];
  }
  const isExactStart = table.dateEarliest[row] === latestStart;
  return [isExactStart ? begin : latestStart + 1, earliestEnd + 1];
}
