/**
 * The way from one Drawing to another, so that the eye can follow a mark when time is laid another way, a
 * lane moves or a mark changes its shelf.
 *
 *     blendDrawings(before, after, 0.5, 'both')   every mark half way from where it was to where it will be
 *
 * What is only in the later Drawing stands in its place from the beginning; what is only in the earlier one
 * is gone.
 */
import type { Drawing, Label, LaneBand, Mark, Span } from './drawing.ts';

/** What travels: places in time and rows, or rows alone, while a hand moves the picture along time. */
export type Axes = 'both' | 'rows';

/** The Drawing `share` of the way, 0 to 1, from one to another. */
export function blendDrawings(before: Drawing, after: Drawing, share: number, axes: Axes): Drawing {
  const mix = (a: number, b: number) => a + (b - a) * share;
  const mixTime = axes === 'both' ? mix : (_: number, b: number) => b;
  const marks = findByPlace(before.marks);
  const spans = findByPlace(before.spans);
  const labels = findByPlace(before.labels);
  const bands = new Map(before.lanes.map((band) => [band.lane, band]));
  return {
    ...after,
    marks: after.marks.map((mark): Mark => {
      const was = marks.get(keyOf(mark));
      return was ? { ...mark, x: mixTime(was.x, mark.x), y: mix(was.y, mark.y) } : mark;
    }),
    spans: after.spans.map((span): Span => {
      const was = spans.get(keyOf(span));
      if (was === undefined) return span;
      return {
        ...span,
        y: mix(was.y, span.y),
        x0: mixTime(was.x0, span.x0),
        x1: mixTime(was.x1, span.x1),
        sure0: mixTime(was.sure0, span.sure0),
        sure1: mixTime(was.sure1, span.sure1),
      };
    }),
    // Words would run into one another on the way: only those that stay on the picture travel.
    labels: after.labels.flatMap((label): Label[] => {
      const was = labels.get(keyOf(label));
      return was ? [{ ...label, x: mixTime(was.x, label.x), y: mix(was.y, label.y) }] : [];
    }),
    lanes: after.lanes.map((band): LaneBand => {
      const was = bands.get(band.lane);
      return was
        ? {
            ...band,
            y: mix(was.y, band.y),
            height: mix(was.height, band.height),
            rowsHeight: mix(was.rowsHeight, band.rowsHeight),
          }
        : band;
    }),
  };
}

interface Placed {
  readonly entry: number;
  readonly lane: number;
  readonly line?: number;
}

function findByPlace<T extends Placed>(things: readonly T[]): Map<string, T> {
  return new Map(things.map((thing) => [keyOf(thing), thing]));
}

/** An entry in several lanes has a mark in each, a card several lines. */
function keyOf({ entry, lane, line = 0 }: Placed): string {
  return `${entry} ${lane} ${line}`;
}
