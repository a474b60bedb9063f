/**
 * How large a scene is drawn for slides: its words never smaller than can be read from the back of a room. What
 * one slide cannot hold at that size goes on several, each with some of the lanes.
 */
import { headHeight } from '../../drawing/buildDrawing.ts';
import { drawSeen, sayPicture, seeScene, type DrawnScene, type SceneRoom } from '../../drawing/drawScene.ts';
import type { SceneView } from '../../domain/scene.ts';
import type { Drawing } from '../../drawing/drawing.ts';
import { keepSeen, type LegendItem } from '../../drawing/legend.ts';
import { wrapText } from '../../drawing/textWidth.ts';
import { splitLanes, type LanesPart } from '../../drawing/wholePicture.ts';
import { NAMES_WIDTH } from '../../painting/paintPage.ts';
import { keyHeight } from '../../painting/paintSlide.ts';
import type { Box } from '../../painting/slideShapes.ts';
import type { Presented } from './composeDeck.ts';

export const WORDS_Y = 96;
export const FOOT_BOX = { x: 40, y: 676, width: 1090, height: 34 } as const;
/** A word beside a picture, in pixels, and the height of its line. */
export const SMALL = 14;
const LINE = 17;
/** Of what is said above a picture; all of it stands in the notes. */
const MOST_LINES = 3;
/**
 * How much larger than on the screen a picture is tried, the largest first. With the last its smallest words, of
 * 12 pixels, are just over 10 points.
 */
const LEAST_SCALE = 1.12;
const SCALES = [1.3, 1.2, LEAST_SCALE];
/** How much of several slides the lanes are tried to fill: they are cut between lanes, so not all can be full. */
const FILLED = [0.95, 0.85];

/** A scene's picture, and the room it has on each of its slides. */
export interface Fitted {
  readonly drawn: DrawnScene;
  /** The lanes that each slide has, and what is said above them, a sentence each. */
  readonly sights: readonly { readonly sight: LanesPart; readonly said: readonly string[] }[];
  readonly box: Box;
  /** Empty where only that gives the picture its room: then the key stands on the last slide. */
  readonly legend: readonly LegendItem[];
}

/** Draws a scene: with its key if there is room, then without, and at last on several slides. */
export function* fitScene(
  { chronology, index, foreword, settings }: Presented,
  view: SceneView,
  share: () => number,
): Generator<number, Fitted> {
  const seen = seeScene(chronology, index, view, foreword.title);
  const said = sayPicture(seen.words, settings);
  const draw = function* (room: SceneRoom): Generator<number, DrawnScene> {
    for (const steps = drawSeen(seen, view, room); ;) {
      const step = steps.next();
      if (step.done) return step.value;
      yield share();
    }
  };
  const roomIn = ({ width, height }: Box, scale: number) => ({
    width: Math.round(width / scale) - NAMES_WIDTH,
    lanesHeight: Math.round(height / scale) - headHeight(seen.shown),
  });
  const under = boxBelow(said);
  for (const scale of SCALES) {
    const { width, lanesHeight } = roomIn(under, scale);
    const most = lanesHeight - keyHeight(seen.legend, width);
    const drawn = yield* draw({ width, lanesHeight: most });
    const height = drawn.drawing.lanesHeight;
    if (height <= most) {
      const legend = keepSeen(seen.legend, drawn.drawing);
      return { drawn, sights: [{ sight: { top: 0, height }, said }], box: under, legend };
    }
  }
  const lanes = seen.shown.lanes.length;
  const apart = [...said, 'The key is on the last slide'];
  const box = boxBelow([sayLanes(lanes, lanes, lanes), ...apart]);
  const room = roomIn(box, LEAST_SCALE);
  const drawn = yield* drawForSlides(room.lanesHeight, (lanesHeight) =>
    draw({ ...room, lanesHeight, fit: true }),
  );
  let last = 0;
  const sights = splitEvenly(drawn.drawing, room.lanesHeight).map((sight, _, { length }) => {
    const first = last + 1;
    last = drawn.drawing.lanes.filter(({ y }) => y < sight.top + sight.height).length;
    return { sight, said: length === 1 ? apart : [sayLanes(first, last, lanes), ...apart] };
  });
  return { drawn, sights, box, legend: [] };
}

/** All lanes on as few slides as can be, if need be with a row each; with more where these have room for more. */
function* drawForSlides(
  most: number,
  draw: (lanesHeight: number) => Generator<number, DrawnScene>,
): Generator<number, DrawnScene> {
  const low = yield* draw(most);
  const count = splitLanes(low.drawing, most).length;
  if (count === 1) return low;
  for (const part of FILLED) {
    const drawn = yield* draw(part * count * most);
    const parts = splitLanes(drawn.drawing, most);
    if (parts.length === count && parts.every(({ height }) => height <= most)) return drawn;
  }
  return low;
}

/** The lanes in as few parts as have room on a slide, of about the same height. */
function splitEvenly({ lanes, headings, lanesHeight }: Drawing, room: number): LanesPart[] {
  const parts = splitLanes({ lanes, headings }, room);
  for (let most = Math.ceil(lanesHeight / parts.length); most < room; most++) {
    const even = splitLanes({ lanes, headings }, most);
    if (even.length === parts.length) return even;
  }
  return parts;
}

function sayLanes(first: number, last: number, all: number): string {
  return first === last ? `Lane ${first} of ${all}` : `Lanes ${first} to ${last} of ${all}`;
}

/** What the words above leave, down to the sources. */
function boxBelow(said: readonly string[]): Box {
  const y = WORDS_Y + linesOf(said).length * LINE + 6;
  return { x: 40, y, width: 1200, height: FOOT_BOX.y - 4 - y };
}

export function linesOf(said: readonly string[]): string[] {
  return wrapText(said.join('. '), 1200 * 0.94, SMALL, 'regular', MOST_LINES);
}
