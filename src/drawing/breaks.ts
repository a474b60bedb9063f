/**
 * Breaks where a long time is drawn short, in even spacing: the columns in, the breaks of a zoom and their words
 * out. The longest come first: where they crowd, shorter ones are left out, and words are shortened or left out.
 *
 *                5 months
 *     12 Oct | 3 Nov  //  | 3 Apr
 */
import { describeLength } from '../base/length.ts';
import { lowerBound } from '../base/bisect.ts';
import { FINE_SIZE, WIDER, type Break } from './axis.ts';
import type { OutcomeLine } from './drawing.ts';
import { LABEL_SIZE } from './geometry.ts';
import { measureText } from './textWidth.ts';

/** A break at a place, in the zoom it was chosen for. */
export interface PlacedBreak {
  /** Middle of the gap. */
  readonly place: number;
  /** Its length in words; empty where there is no room. */
  readonly text: string;
}

/** A gap between a column and the next. */
interface Gap {
  readonly column: number;
  readonly days: number;
  readonly words: string;
}

/** Days between two columns from which their distance is a break. */
const LONG_GAP = 60;
/** Pixels from one break to the next. */
const LEAST_APART = 26;
/** How many breaks away words can stand in the way. */
const REACH = 5;
/** Free pixels between words. */
const BETWEEN = 10;

/** The breaks of columns that stand at `stops`, at so many pixels a column. They are the same wherever one pans. */
export function chooseBreaks(stops: Float64Array, pixelsPerColumn: number): readonly PlacedBreak[] {
  const known = chosen.get(stops);
  if (known?.pixelsPerColumn === pixelsPerColumn) return known.breaks;
  const breaks = placeBreaks(gapsOf(stops), pixelsPerColumn);
  chosen.set(stops, { pixelsPerColumn, breaks });
  return breaks;
}

/** Those of the last zoom: they are asked for in every frame, and panning changes none. */
const chosen = new WeakMap<
  Float64Array,
  { readonly pixelsPerColumn: number; readonly breaks: readonly PlacedBreak[] }
>();
const knownGaps = new WeakMap<Float64Array, readonly Gap[]>();

/** The long gaps between entries, the longest first. */
function gapsOf(stops: Float64Array): readonly Gap[] {
  const known = knownGaps.get(stops);
  if (known !== undefined) return known;
  const gaps: Gap[] = [];
  // The ends of the case are columns without an entry.
  for (let column = 1; column < stops.length - 2; column++) {
    const after = Math.floor(stops[column] ?? 0);
    const until = Math.floor(stops[column + 1] ?? 0);
    if (until - after < LONG_GAP) continue;
    gaps.push({ column, days: until - after, words: describeLength(after, until) });
  }
  gaps.sort((a, b) => b.days - a.days || a.column - b.column);
  knownGaps.set(stops, gaps);
  return gaps;
}

function placeBreaks(gaps: readonly Gap[], pixelsPerColumn: number): PlacedBreak[] {
  // Breaks by the strip they stand in, strips as wide as breaks are apart: near ones are in the strips beside it.
  const strips = new Map<number, number>();
  const kept = gaps.filter(({ column }) => {
    const middle = (column + 0.5) * pixelsPerColumn;
    const strip = Math.floor(middle / LEAST_APART);
    const isNear = (other: number) => Math.abs((strips.get(other) ?? -Infinity) - middle) < LEAST_APART;
    if (isNear(strip - 1) || isNear(strip) || isNear(strip + 1)) return false;
    strips.set(strip, middle);
    return true;
  });
  const columns = Float64Array.from(kept, ({ column }) => column).sort();
  const columnAt = (i: number) => columns[i] ?? NaN;
  const textOf = new Map<number, string>();
  return kept.map(({ column, words }) => {
    const at = lowerBound(columns.length, columnAt, column);
    const fits = (text: string) => {
      const half = halfWidth(text);
      // Few breaks away at most, because breaks are apart and words are short.
      for (let other = Math.max(0, at - REACH); other <= at + REACH; other++) {
        const beside = textOf.get(columnAt(other));
        if (beside === undefined) continue;
        const apart = Math.abs(columnAt(other) - column) * pixelsPerColumn;
        if (apart < half + halfWidth(beside) + BETWEEN) return false;
      }
      return true;
    };
    const text = [words, shorten(words)].find(fits) ?? '';
    if (text !== '') textOf.set(column, text);
    return { place: column + 0.5, text };
  });
}

/** Half the width of the words of a break, in pixels. */
export function halfWidth(text: string): number {
  return (WIDER * measureText(text, FINE_SIZE, 'regular')) / 2;
}

/** The same breaks without the words that would run into those of an outcome, which stand in the same row. */
export function giveWay(breaks: readonly Break[], outcomes: readonly OutcomeLine[]): readonly Break[] {
  if (breaks.length === 0 || outcomes.length === 0) return breaks;
  return breaks.map((one) => {
    const half = halfWidth(one.text) + BETWEEN;
    const isOver = outcomes.some(({ x, text, align }) => {
      const width = WIDER * measureText(text, LABEL_SIZE, 'bold') + BETWEEN;
      const [from, to] = align === 'end' ? [x - width, x] : [x, x + width];
      return one.x + half > from && one.x - half < to;
    });
    return isOver ? { ...one, text: '' } : one;
  });
}

/** "3 years 8 months" as ages are told on the picture: "3y 8m". */
function shorten(words: string): string {
  return words.replace(/ (year|month)s?/g, (_, unit: string) => unit.charAt(0));
}
