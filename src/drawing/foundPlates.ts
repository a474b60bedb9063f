/**
 * Where the count of what was found in a box stands: after the box, or else at its end, where it covers nothing.
 *
 *     ┌──────┐       ┌───────────┐┌──────┐
 *     │  12  │ 3     │    12    3││  40  │    and nowhere in the last one
 */
import { formatCount } from '../base/count.ts';
import type { ClusterMark, Drawing } from './drawing.ts';

/** What is drawn that can have been found, and the words that stand beside it. */
export type Findable = Pick<Drawing, 'marks' | 'spans' | 'clusters' | 'findings' | 'labels' | 'scale'>;

/** The ground on which a count stands, in pixels. */
export interface Plate {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Width of a figure of a count, and what is free on both sides of it together. */
const FIGURE = 7;
const AROUND = 4;
/** How high a count is. */
const HEIGHT = 10;
/** Half the height of the line of an entry. */
const HALF_LINE = 5;
/** How far the middle of words lies above their baseline, and half their height. */
const MIDDLE = 3.5;
const HALF_WORDS = 6.5;

/** What stands in a lane. */
interface Thing {
  readonly lane: number;
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/**
 * What finds a place for a count of a box; null where it would cover a mark, a box, words or another count,
 * or be out of sight.
 */
export function platesBeside(drawn: Findable): (box: ClusterMark, text: string) => Plate | null {
  let taken: Thing[] | null = null;
  return ({ lane, x0, x1, y, entries }, text) => {
    // Most of the time nothing was found in a box.
    taken ??= listThings(drawn);
    const width = FIGURE * text.length + AROUND;
    const plate = { x: x1 + 1, y: y - HEIGHT / 2, width, height: HEIGHT };
    const end = plate.x + width;
    const isOver = (thing: Thing) =>
      thing.lane === lane &&
      thing.x0 < end &&
      thing.x1 > plate.x &&
      thing.y0 < plate.y + HEIGHT &&
      thing.y1 > plate.y;
    if (end <= drawn.scale.right && !taken.some(isOver)) {
      taken.push({ lane, x0: plate.x, x1: end, y0: plate.y, y1: plate.y + HEIGHT });
      return plate;
    }
    const x = x1 - 1 - width;
    const counted = (x0 + x1 + FIGURE * formatCount(entries.length).length) / 2;
    return x > counted + 2 ? { ...plate, x } : null;
  };
}

function listThings({ marks, spans, clusters, findings, labels }: Findable): Thing[] {
  const about = (lane: number, x0: number, x1: number, y: number, half: number): Thing => ({
    lane,
    x0,
    x1,
    y0: y - half,
    y1: y + half,
  });
  return [
    ...[...findings.marks, ...marks].map(({ lane, x, y, radius }) =>
      about(lane, x - radius, x + radius, y, radius),
    ),
    ...spans.map(({ lane, x0, x1, y }) => about(lane, x0, x1, y, HALF_LINE)),
    ...[...findings.clusters, ...clusters].map(({ lane, x0, x1, y, height }) =>
      about(lane, x0, x1, y, height / 2),
    ),
    ...labels.map(({ lane, x, y, width }) => about(lane, x, x + width, y - MIDDLE, HALF_WORDS)),
  ];
}
