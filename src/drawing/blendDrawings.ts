/**
 * The way from one Drawing to another, so that the eye can follow a mark when time is laid another way, a
 * lane moves or a mark changes its shelf.
 *
 *     const from = findPlaces(before)             once, for as long as marks travel
 *     blendDrawings(from, after, 0.5, 'both')     every mark half way from where it was to where it will be
 *
 * What is only in the later Drawing stands in its place from the beginning; what is only in the earlier one
 * is gone.
 */
import type { Drawing, Label, LaneBand, Mark, Span } from './drawing.ts';

/** What travels: places in time and rows, or rows alone, while a hand moves the picture along time. */
export type Axes = 'both' | 'rows';

/** Where the things of a Drawing stand that may travel from there. */
export interface Places {
  readonly marks: ReadonlyMap<number, Mark>;
  readonly spans: ReadonlyMap<number, Span>;
  readonly labels: ReadonlyMap<number, Label>;
  readonly bands: ReadonlyMap<number, LaneBand>;
}

/** Finds them. */
export function findPlaces({ marks, spans, labels, lanes }: Drawing): Places {
  return {
    marks: findByKey(marks),
    spans: findByKey(spans),
    labels: findByKey(labels),
    bands: new Map(lanes.map((band) => [band.lane, band])),
  };
}

/** The Drawing `share` of the way, 0 to 1, from the places of one to another. */
export function blendDrawings(from: Places, after: Drawing, share: number, axes: Axes): Drawing {
  const mix = (a: number, b: number) => a + (b - a) * share;
  const mixTime = axes === 'both' ? mix : (_: number, b: number) => b;
  const { marks, spans, labels, bands } = from;
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

function findByKey<T extends Placed>(things: readonly T[]): Map<number, T> {
  return new Map(things.map((thing) => [keyOf(thing), thing]));
}

/** An entry in several lanes has a mark in each, a card several lines: fewer than 256 lines, and 65,536 lanes. */
function keyOf({ entry, lane, line = 0 }: Placed): number {
  return (entry * 65_536 + lane) * 256 + line;
}
