/**
 * Hatches behind the marks of a lane: silence, with its length in words, and what lies outside the record.
 *
 *     ●  ////  No recorded contact for 13 months (since January 2011)  ////////////  ●
 *
 * The words are held in sight while their stretch runs through the window. They give way to marks and
 * labels: they stand in the first gap that has room for them, or nowhere.
 */
import { asDay, formatDay } from '../base/day.ts';
import type { SilenceLength } from '../domain/view.ts';
import {
  describeSilence,
  describeSilenceBriefly,
  lasts,
  outsideOf,
  silencesOf,
} from '../viewing/silences.ts';
import type { ClusterMark, Hatch, HatchWords, Label, Mark, Span } from './drawing.ts';
import { LABEL_SIZE } from './geometry.ts';
import { calmestRow } from './calmestRow.ts';
import { packedAt, rowMiddle, type LaneLayout, type Layout } from './layout.ts';
import { measureText } from './textWidth.ts';
import { levelOf, windowOf, xOf, type TimeScale } from './timeScale.ts';

/** What stands in lanes already, which words must not touch. */
export interface Standing {
  readonly marks: readonly Mark[];
  readonly spans: readonly Span[];
  readonly clusters: readonly ClusterMark[];
  readonly labels: readonly Label[];
}

/** Pixels from one line of a hatch to the next. */
export const HATCH_STEP = 8;
const SILENCE_HEIGHT = 16;
/** Narrower stretches are nothing one could see. */
const LEAST_WIDTH = 4;
/** Words that are held in sight stand this far from the window's edge, and keep so far from anything. */
const INDENT = 30;
const GAP = 8;
/**
 * After the words of an entry some hatch is seen before those of a silence, and some before an entry's: else they
 * would read as one sentence.
 */
const AFTER_WORDS = 34;
const BEFORE_WORDS = 24;
/** A stretch this wide at least begins with some hatch, before its words. */
const ROOMY = 60;
/** How far marks and words reach above and below the middle of the words. */
const WORDS_REACH = 11;

/** The hatches in sight: silences of at least so many months, none for 0, and what has no records. */
export function buildHatches(
  layout: Layout,
  scale: TimeScale,
  months: SilenceLength,
  lanes: readonly LaneLayout[],
  standing: Standing,
): Hatch[] {
  return lanes.flatMap((lane) => [
    ...outsideIn(layout, lane, scale, standing),
    ...(months === 0 ? [] : silencesIn(layout, lane, scale, months, standing)),
  ]);
}

function silencesIn(
  layout: Layout,
  lane: LaneLayout,
  scale: TimeScale,
  months: number,
  standing: Standing,
): Hatch[] {
  const packed = packedAt(layout, lane, levelOf(scale));
  const { from, to } = windowOf(scale);
  return silencesOf(layout.shown, lane.lane.id).flatMap((silence) => {
    const { after, until } = silence;
    if (until < from || after + 1 > to || !lasts(silence, months)) return [];
    const row = calmestRow(layout.shown.chronology.rows, lane, packed, scale.map.placeOf(until));
    const top = rowMiddle(lane, row) - SILENCE_HEIGHT / 2;
    const strip = { lane, from: after + 1, to: until, top, height: SILENCE_HEIGHT };
    const texts = [describeSilence(silence), describeSilenceBriefly(silence)];
    return makeHatch('silence', strip, texts, scale, standing);
  });
}

/** Where the records of a lane do not reach. */
function outsideIn({ shown }: Layout, lane: LaneLayout, scale: TimeScale, standing: Standing): Hatch[] {
  const window = windowOf(scale);
  return outsideOf(shown, lane.lane.id).flatMap(({ from, to }) => {
    if (to + 1 < window.from || from > window.to) return [];
    const strip = { lane, from, to: to + 1, top: lane.y + 2, height: lane.height - 5 };
    return makeHatch('outside', strip, [describeOutside(from, to)], scale, standing);
  });
}

function describeOutside(from: number, to: number): string {
  if (from === -Infinity) return `No records before ${formatDay(asDay(to + 1))}`;
  if (to === Infinity) return `No records after ${formatDay(asDay(from - 1))}`;
  return `No records from ${formatDay(asDay(from))} to ${formatDay(asDay(to))}`;
}

/** A stretch of days of a lane, and its height in pixels. */
interface Strip {
  readonly lane: LaneLayout;
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly height: number;
}

function makeHatch(
  form: Hatch['form'],
  { lane, from, to, top, height }: Strip,
  texts: readonly string[],
  scale: TimeScale,
  standing: Standing,
): Hatch[] {
  const begin = xOf(scale, from);
  const x0 = Math.max(begin, scale.left);
  const x1 = Math.min(xOf(scale, to), scale.right);
  if (x1 - x0 < LEAST_WIDTH) return [];
  const anchor = Number.isFinite(begin) ? begin : xOf(scale, to);
  const phase = (((x0 - anchor) % HATCH_STEP) + HATCH_STEP) % HATCH_STEP;
  const middle = top + height / 2;
  const words = placeFirst(lane, texts, { x0, x1, middle }, standing);
  return [{ form, lane: lane.lane.id, x0, x1, top, height, phase, words }];
}

/** The first of several texts that has room, the longest first; null if none has. */
function placeFirst(
  lane: LaneLayout,
  texts: readonly string[],
  place: WordsPlace,
  standing: Standing,
): HatchWords | null {
  for (const text of texts) {
    const words = placeWords(lane, text, place, standing);
    if (words !== null) return words;
  }
  return null;
}

/** Where words may stand: between two pixels, about a height. */
interface WordsPlace {
  readonly x0: number;
  readonly x1: number;
  readonly middle: number;
}

/** The words in the first gap between what stands in their way; null if none has room. */
function placeWords(
  { lane: { id }, ground }: LaneLayout,
  text: string,
  { x0, x1, middle }: WordsPlace,
  standing: Standing,
): HatchWords | null {
  const width = measureText(text, LABEL_SIZE, 'regular');
  if (width + 2 * GAP > x1 - x0) return null;
  let x = x0 + (x1 - x0 - width > ROOMY ? INDENT : GAP);
  for (const [from, to] of listTaken(id, middle, standing)) {
    if (to + GAP <= x) continue;
    if (from - GAP >= x + width) break;
    x = to + GAP;
  }
  if (x + width + GAP > x1) return null;
  return { text, x, y: Math.round(middle + 4), width, ground };
}

/** The stretches of pixels that are taken at a height of a lane, from left to right. */
function listTaken(lane: number, y: number, standing: Standing): [from: number, to: number][] {
  const isNear = (thing: { readonly lane: number; readonly y: number }, reach: number) =>
    thing.lane === lane && Math.abs(thing.y - y) < reach + WORDS_REACH;
  return [
    ...standing.marks
      .filter((mark) => isNear(mark, mark.radius))
      .map(({ x, radius }): [number, number] => [x - radius, x + radius]),
    ...standing.spans.filter((span) => isNear(span, 11)).map(({ x0, x1 }): [number, number] => [x0, x1]),
    ...standing.clusters
      .filter((box) => isNear(box, box.height / 2))
      .map(({ x0, x1 }): [number, number] => [x0, x1]),
    ...standing.labels
      .filter((label) => label.lane === lane && Math.abs(label.y - 4 - y) < 2 * WORDS_REACH)
      .map(({ x, width }): [number, number] => [x - BEFORE_WORDS + GAP, x + width + AFTER_WORDS - GAP]),
  ].sort((a, b) => a[0] - b[0]);
}
