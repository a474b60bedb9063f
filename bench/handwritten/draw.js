/** One frame of the hand-written page on its canvas. */
import { drawAxis, drawGround, findTicks } from './axis.js';
import { drawHatches, drawHatchWords, placeHatches } from './hatches.js';
import { drawLabels, placeLabels } from './labels.js';
import { GROUND } from './look.js';
import { drawBoxes, drawMarks, drawSpans } from './marks.js';
import { seeLanes } from './see.js';
import { keepPlaces, travel } from './travel.js';

/** A mark whose middle lies further below what is in sight does not reach into it. */
const REACH = 13;

/**
 * @typedef {object} Picture
 * @property {CanvasRenderingContext2D} context
 * @property {CanvasPattern} hatch
 * @property {import('./read.js').Chronology} chronology
 * @property {import('./calendar.js').Months} months
 * @property {number} width
 * @property {number} head height of the axis
 * @property {number} height of the lanes in sight
 * @property {number[]} laneTops
 * @property {number[]} laneHeights
 * @property {number[]} laneRows rows of marks
 * @property {boolean[]} laneTints
 * @property {number} lanesInSight
 */

/** What a frame is drawn at, filled anew for each. */
const scale = { from: 0, to: 1, width: 1, perDay: 1, level: 0 };

/**
 * @param {Picture} picture
 * @param {number} from day at the left edge
 * @param {number} to
 * @returns {number} milliseconds within which another frame is wanted; 0 where nothing moves
 */
export function drawFrame(picture, from, to) {
  const { context, width, head, height } = picture;
  scale.from = from;
  scale.to = to;
  scale.width = width;
  scale.perDay = width / (to - from);
  // Packed for the crowded end of a doubling, so that nothing changes its place while one pans.
  scale.level = Math.floor(Math.log2(scale.perDay));
  keepPlaces(scale.level);
  findTicks(picture.months, scale);
  seeLanes(picture, scale);
  placeLabels(picture, scale);
  placeHatches(picture, scale);
  const wait = travel(performance.now());
  context.fillStyle = GROUND;
  context.fillRect(0, 0, width, head + height);
  drawAxis(picture);
  context.save();
  context.beginPath();
  context.rect(0, head, width, height);
  context.clip();
  context.translate(0, head);
  drawGround(picture);
  drawHatches(picture, picture.hatch);
  drawSpans(context, height + REACH);
  drawHatchWords(picture);
  drawLabels(picture);
  drawBoxes(context, height + REACH);
  drawMarks(context, height + REACH);
  context.restore();
  return wait;
}
