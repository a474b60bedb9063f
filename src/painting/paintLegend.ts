/** Paints the key: a sample of each sort of mark, with the painters of the picture itself. */
import { GOOD_RADIUS, MARK_RADIUS, MISSED_RADIUS } from '../drawing/geometry.ts';
import type { Mark, Span } from '../drawing/drawing.ts';
import type { LegendItem } from '../drawing/legend.ts';
import { isLine } from '../drawing/spans.ts';
import type { PaintContext } from './paintContext.ts';
import { paintBreakLines, paintBreaks } from './paintBreaks.ts';
import { paintHatches } from './paintHatches.ts';
import { paintFollows, paintThreads } from './paintThreads.ts';
import { paintClusters, paintMark, paintSpan } from './paintMarks.ts';
import type { Theme } from './theme.ts';

/** Width and height of a sample, in pixels. */
export const SAMPLE_WIDTH = 36;
export const SAMPLE_HEIGHT = 22;

/** Samples are a little smaller than the marks they stand for. */
const RADII: Partial<Record<Mark['glyph'], number>> = {
  missed: MISSED_RADIUS * 0.75,
  good: GOOD_RADIUS * 0.85,
};

/** The sample of an item of the key; `x`, `y` is its top left corner. */
export function paintSample(
  context: PaintContext,
  { form, glyph, role, broken, later, differs }: LegendItem,
  x: number,
  y: number,
  theme: Theme,
): void {
  const middle = y + SAMPLE_HEIGHT / 2;
  const at = { entry: 0, lane: 0, y: middle, role, broken, later, differs };
  // The mark on an opening bracket reaches left of it.
  const x0 = x + (isLine(form) ? MARK_RADIUS + 1 : 2);
  const x1 = x + SAMPLE_WIDTH - 2;
  if (form === 'cluster') {
    const entries = new Array<number>(12);
    paintClusters(context, [{ lane: 0, x0, x1, y: middle, height: 16, entries, missed: false }], theme);
  } else {
    const radius = RADII[glyph] ?? MARK_RADIUS;
    const mark: Mark = { ...at, x: x + SAMPLE_WIDTH / 2, radius, glyph, number: 0 };
    if (form === 'mark') paintMark(context, mark, theme);
    else if (form === 'silence' || form === 'outside') {
      const place = { x0, x1, top: y + 3, height: 16, phase: 0 };
      paintHatches(context, [{ ...place, form, lane: 0, words: null }], theme);
    } else if (form === 'follows') {
      paintFollows(context, [{ x0, y0: middle + 4, x1, y1: middle - 4 }], theme);
    } else if (form === 'break') {
      const breaks = [{ x: mark.x, text: '' }];
      paintBreakLines(context, breaks, y + 13, 9, theme);
      context.fillStyle = theme.gridStrong;
      context.fillRect(x0, y + 12, x1 - x0, 1);
      paintBreaks(context, breaks, y + 13, y, theme);
    } else if (!isLine(form) && form !== 'period' && form !== 'band') {
      const end = form === 'not-shared' || form === 'not-recorded' ? y + 21 : y + 14;
      const place = { x: x + SAMPLE_WIDTH / 2, y: y + 1, edge: y + 4, end };
      paintThreads(context, [{ ...place, kind: form, count: 1, countBox: null, selected: false }], theme);
    } else {
      const ends = { sure0: x0 + 6, sure1: x1 - 6, openStart: false, openEnd: false };
      const span: Span = { ...at, form, x0, x1, ...ends };
      paintSpan(context, span, theme);
      if (isLine(form)) paintMark(context, { ...mark, x: x0 }, theme);
    }
  }
}
