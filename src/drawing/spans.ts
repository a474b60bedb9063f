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
import {
  isBand,
  isDayWide,
  isOpenAt,
  isOverColumns,
  MARK_RADIUS,
  OPEN_LENGTH,
  radiusOf,
} from './geometry.ts';
import { lookOf } from './marks.ts';
import { xOf, type TimeScale } from './timeScale.ts';

/** Lines that leave the window are cut this far outside it, in pixels. */
const OUTSIDE = 40;

/**
 * Whether a row is a mark at a scale and nothing more: a moment, or a day that is no wider than its mark and, where
 * entries are spaced evenly, has no other column in it.
 */
export function isMarkOnly(
  table: RowTable,
  row: number,
  { map, pixelsPerPlace }: Pick<TimeScale, 'map' | 'pixelsPerPlace'>,
): boolean {
  if (!isPoint(table, row)) return false;
  if (hasTime(table, row)) return true;
  if (map.stops === null) return !isDayWide(map, pixelsPerPlace);
  return !isOverColumns(map, map.placeOf(beginOf(table, row)), map.placeOf(untilOf(table, row)));
}

/** The span of a row that is not a point. */
export function buildSpan(table: RowTable, row: number, lane: number, scale: TimeScale, y: number): Span {
  const { role, broken, differs: isDoubted, glyph } = lookOf(table, row);
  const openStart = isOpenAt(table, row, 'start');
  const openEnd = isOpenAt(table, row, 'end');
  const begin = xOf(scale, beginOf(table, row));
  const until = xOf(scale, untilOf(table, row));
  const form = formOf(table, row);
  const bar = isLine(form) ? null : widenBar(begin, until, hasMark(form, glyph) ? radiusOf(table, row) : 0);
  const cut = (x: number) => Math.min(Math.max(x, scale.left - OUTSIDE), scale.right + OUTSIDE);
  const x0 = cut((bar?.from ?? begin) - (openStart ? OPEN_LENGTH : 0));
  const x1 = cut((bar?.to ?? until) + (openEnd ? OPEN_LENGTH : 0));
  const [sureFrom, sureTo] = surePart(table, row);
  const sureAt = (x: number) =>
    bar === null || until <= begin ? x : bar.from + ((x - begin) / (until - begin)) * (bar.to - bar.from);
  const sure0 = Math.min(Math.max(cut(sureAt(xOf(scale, sureFrom))), x0), x1);
  const sure1 = Math.min(Math.max(cut(sureAt(xOf(scale, sureTo))), sure0), x1);
  const differs = isDoubted && !hasMark(form, glyph);
  return { entry: row, lane, y, form, role, broken, differs, x0, x1, sure0, sure1, openStart, openEnd };
}

/**
 * The pixels of a bar: at least those of its mark, or of the mark it would have by itself. Shorter, it would be a
 * sliver that looks like nothing; and a mark claims as much.
 */
function widenBar(
  begin: number,
  until: number,
  radius: number,
): { readonly from: number; readonly to: number } {
  const to = Math.max(until, begin + (radius || MARK_RADIUS));
  return { from: radius > 0 ? begin : Math.min(begin, to - 2 * MARK_RADIUS), to };
}

/** The span of an entry that is more than a mark at a scale; null for a mark alone. */
export function spanOf(table: RowTable, row: number, lane: number, scale: TimeScale, y: number): Span | null {
  return isMarkOnly(table, row, scale) ? null : buildSpan(table, row, lane, scale, y);
}

/**
 * Where a mark stands: where its entry begins, held at the window's left edge, or beside a box that stands there,
 * while its span runs under it.
 */
export function markX(begin: number, span: Span | null, left: number, radius: number): number {
  return span === null ? begin : Math.max(begin, Math.min(left + radius, span.x1 - radius));
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
