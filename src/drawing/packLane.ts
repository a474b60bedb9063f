/**
 * Puts the entries of one lane on shelves so that no two marks of a shelf touch, for one zoom level.
 * What finds no shelf is gathered in clusters that keep count, on the last row.
 *
 *     shelf 0   ◆1      ●        ◆4 ───────
 *     shelf 1      ●  ◆2     ◆3
 *     clusters           (12)        (7)   ●
 *
 * Context bands are placed first, then missed opportunities, so that others give way to them, and to the words
 * of missed opportunities where another shelf is free. In a single row, which a band would take for itself, it is
 * the bands that give way. Boxes cover nothing. Clusters
 * hold whole stretches of 2^n places counted from place 0, whatever the window shows. Both hold for the whole
 * level: while panning, nothing changes its shelf or its cluster.
 */
import { lowerBound } from '../base/bisect.ts';
import { STEP } from '../base/steps.ts';
import type { RowTable } from '../domain/chronology.ts';
import {
  isDayWide,
  MARK_GAP,
  OPEN_LENGTH,
  radiusOfTraits,
  TRAIT_OPEN_END,
  TRAIT_OPEN_START,
  TRAIT_POINT,
  type LaneGeometry,
} from './geometry.ts';
import { gatherClusters, NO_SHELF, UNSORTED, type Cluster, type Prints } from './gatherClusters.ts';

/** Room a label would like beside its mark, in pixels; taken where shelves allow. */
const LABEL_WISH = 150;

export interface PackedLane {
  /** Positions in the lane's geometry that have a shelf, in order of their beginning. */
  readonly placed: Uint32Array;
  /** Shelf of each of `placed`. */
  readonly shelf: Uint8Array;
  /** For each of `placed`, the place at which the next thing on its shelf begins; Infinity for none. */
  readonly nextBegin: Float64Array;
  /** Running maximum of the ends of `placed`, for finding what reaches in from the left. */
  readonly latestEnd: Float64Array;
  /** In order of time; they stand on the last row. */
  readonly clusters: readonly Cluster[];
}

/** Packs a lane into `rows` rows, one or more, at a zoom level (see `levelOf`), in steps. */
export function* packLane(
  table: RowTable,
  lane: LaneGeometry,
  level: number,
  rows: number,
): Generator<undefined, PackedLane> {
  const prints = measurePrints(lane, level);
  const shelfOf = yield* takeShelves(lane, prints, level, rows);
  const clusters = yield* gatherClusters(table, lane, prints, shelfOf, level, rows - 1);
  return yield* assemble(lane, shelfOf, clusters, level, rows);
}

/** The room that the entries of a lane take at a zoom level. */
export function measurePrints(lane: LaneGeometry, level: number): Prints {
  const pixelsPerPlace = 2 ** level;
  const isWide = isDayWide(lane.map, pixelsPerPlace);
  return {
    from: (i) => {
      const traits = lane.traits[i] ?? 0;
      const begin = (lane.begin[i] ?? 0) * pixelsPerPlace;
      return begin - radiusOfTraits(traits) - (traits & TRAIT_OPEN_START ? OPEN_LENGTH : 0);
    },
    to: (i) => {
      const traits = lane.traits[i] ?? 0;
      const begin = (lane.begin[i] ?? 0) * pixelsPerPlace;
      const isMarkOnly = !isWide && (traits & TRAIT_POINT) !== 0;
      const until = isMarkOnly ? begin : (lane.until[i] ?? 0) * pixelsPerPlace;
      const open = traits & TRAIT_OPEN_END ? OPEN_LENGTH : 0;
      return Math.max(until, begin + radiusOfTraits(traits)) + open + MARK_GAP;
    },
  };
}

/**
 * True if of what stands wholly between two places some is sure to find no shelf: in a row it is longer than all
 * shelves are. Quick: of a crowded lane a few hundred entries settle it.
 */
export function isOverfull(
  lane: LaneGeometry,
  level: number,
  rows: number,
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  const prints = measurePrints(lane, level);
  const [left, right] = [from * 2 ** level, to * 2 ** level];
  let room = rows * (right - left);
  const { begin } = lane;
  const first = lowerBound(begin.length, (i) => begin[i] ?? 0, from);
  for (let i = first; i < begin.length && (begin[i] ?? 0) < to && room >= 0; i++) {
    const [start, end] = [prints.from(i), prints.to(i)];
    if (start >= left && end <= right) room -= end - start;
  }
  return room < 0;
}

/**
 * The shelf of each position of a lane, before boxes take room on the last; NO_SHELF where none is free. Of a crowded lane most find none: what cannot is
 * passed over unseen, so that a lane of very many entries takes little longer than what it has room for.
 */
export function* takeShelves(
  { bands, missed, rest, begin }: LaneGeometry,
  prints: Prints,
  level: number,
  count: number,
): Generator<undefined, Uint8Array> {
  const pixelsPerPlace = 2 ** level;
  const shelfOf = new Uint8Array(begin.length).fill(NO_SHELF);
  const shelves = new Shelves(count);
  let steps = 0;
  // What is placed first gives way to nothing.
  const passes = count === 1 ? [missed, rest, bands] : [bands, missed, rest];
  for (const [pass, positions] of passes.entries()) {
    yield;
    shelves.startPass();
    // Boxes stand on the last row and must not cover a band.
    const among = pass === 0 ? Math.max(1, count - 1) : count;
    const pixelAt = (k: number) => (begin[positions[k] ?? 0] ?? 0) * pixelsPerPlace;
    for (let k = 0; k < positions.length;) {
      if (++steps % STEP === 0) yield;
      const i = positions[k] ?? 0;
      const shelf = shelves.take(prints.from(i), prints.to(i), among);
      shelfOf[i] = shelf;
      k = shelf === NO_SHELF ? firstFrom(shelves.freeFrom, pixelAt, k + 1, positions.length) : k + 1;
    }
  }
  return shelfOf;
}

/** The first of rising numbers that is not below a value, looked for from an index on; most often it is near. */
function firstFrom(value: number, at: (i: number) => number, from: number, length: number): number {
  let reach = 1;
  while (from + reach < length && at(from + reach) < value) reach *= 2;
  const end = Math.min(length, from + reach + 1);
  return from + lowerBound(end - from, (i) => at(from + i), value);
}

/** The state of all shelves while a lane is swept from left to right, pass after pass. */
class Shelves {
  /** Pixel up to which each shelf is taken in this pass by a mark, and by the label it would like. */
  readonly #markEnd: Float64Array;
  readonly #labelEnd: Float64Array;
  /** The pixel before which nothing that begins finds a shelf any more. */
  freeFrom = -Infinity;
  /** What earlier passes took of each shelf, by time; how far this one has come along it; what it took. */
  readonly #taken: Stretch[][];
  readonly #passed: Uint32Array;
  readonly #taking: Stretch[][];

  constructor(count: number) {
    this.#markEnd = new Float64Array(count);
    this.#labelEnd = new Float64Array(count);
    this.#taken = Array.from({ length: count }, () => []);
    this.#passed = new Uint32Array(count);
    this.#taking = Array.from({ length: count }, () => []);
  }

  startPass(): void {
    this.#markEnd.fill(-Infinity);
    this.freeFrom = -Infinity;
    this.#labelEnd.fill(-Infinity);
    this.#passed.fill(0);
    this.#taking.forEach((stretches, shelf) => {
      this.#taken[shelf]?.push(...stretches);
      this.#taken[shelf]?.sort((a, b) => a.from - b.from);
      stretches.length = 0;
    });
  }

  /**
   * Takes a stretch on one of the first shelves and gives its number; NO_SHELF if none is free. A shelf with room for the
   * last label too comes first; then one where no words of an earlier pass give way; then the one whose last mark is
   * longest past, whose label loses least.
   */
  take(from: number, to: number, among: number): number {
    let best = NO_SHELF;
    let bestCuts = true;
    if (this.freeFrom > from) return best;
    let freeFrom = Infinity;
    for (let shelf = 0; shelf < among; shelf++) {
      const markEnd = this.#markEnd[shelf] ?? 0;
      if (markEnd > from) {
        freeFrom = Math.min(freeFrom, markEnd);
        continue;
      }
      const wordsEnd = this.#wordsBefore(shelf, from, to);
      if (wordsEnd === TAKEN) {
        freeFrom = Math.min(freeFrom, this.#endOfTaken(shelf, from));
        continue;
      }
      const cuts = wordsEnd > from;
      if (!cuts && (this.#labelEnd[shelf] ?? 0) <= from) {
        best = shelf;
        break;
      }
      const isLonger = markEnd < (this.#markEnd[best] ?? 0);
      if (best === NO_SHELF || (cuts === bestCuts ? isLonger : bestCuts)) {
        best = shelf;
        bestCuts = cuts;
      }
    }
    if (best === NO_SHELF) {
      this.freeFrom = freeFrom;
      return best;
    }
    this.#markEnd[best] = to;
    // Words stand above a long line, but after a short one.
    const words = Math.max(to, (to - from < LABEL_WISH ? to : from) + LABEL_WISH);
    this.#labelEnd[best] = words;
    this.#taking[best]?.push({ from, to, words });
    return best;
  }

  /** Up to where the last words of earlier passes before a stretch would like to reach; TAKEN if a mark stands in it. */
  #wordsBefore(shelf: number, from: number, to: number): number {
    const taken = this.#taken[shelf] ?? [];
    let at = this.#passed[shelf] ?? 0;
    while (at < taken.length && (taken[at]?.to ?? 0) <= from - UNSORTED) at++;
    this.#passed[shelf] = at;
    for (; at < taken.length && (taken[at]?.from ?? 0) < to; at++) {
      if ((taken[at]?.to ?? 0) > from) return TAKEN;
    }
    return taken[at - 1]?.words ?? -Infinity;
  }

  /** Where the mark of an earlier pass that stands on a pixel ends; the pixel itself where the mark begins after it. */
  #endOfTaken(shelf: number, from: number): number {
    const taken = this.#taken[shelf] ?? [];
    for (let at = this.#passed[shelf] ?? 0; (taken[at]?.from ?? Infinity) <= from; at++) {
      const end = taken[at]?.to ?? 0;
      if (end > from) return end;
    }
    return from;
  }
}

/** Stands for "no room" where else a pixel is given. */
const TAKEN = Infinity;

interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Up to where its words would like to reach. */
  readonly words: number;
}

function* assemble(
  lane: LaneGeometry,
  shelfOf: Uint8Array,
  clusters: readonly Cluster[],
  level: number,
  rows: number,
): Generator<undefined, PackedLane> {
  yield;
  const placed = listPlaced(shelfOf);
  const shelf = new Uint8Array(placed.length);
  const nextBegin = new Float64Array(placed.length);
  const latestEnd = new Float64Array(placed.length);
  const ahead = new Float64Array(rows).fill(Infinity);
  const openLength = OPEN_LENGTH / 2 ** level;
  let cluster = clusters.length - 1;
  for (let p = placed.length - 1; p >= 0; p--) {
    if (p % STEP === STEP - 1) yield;
    const i = placed[p] ?? 0;
    const begin = lane.begin[i] ?? 0;
    const on = shelfOf[i] ?? 0;
    for (; cluster >= 0 && (clusters[cluster]?.left ?? 0) > begin; cluster--) {
      ahead[rows - 1] = clusters[cluster]?.left ?? Infinity;
    }
    shelf[p] = on;
    nextBegin[p] = ahead[on] ?? Infinity;
    ahead[on] = begin - ((lane.traits[i] ?? 0) & TRAIT_OPEN_START ? openLength : 0);
  }
  let end = -Infinity;
  for (let p = 0; p < placed.length; p++) {
    end = Math.max(end, lane.until[placed[p] ?? 0] ?? 0);
    latestEnd[p] = end;
  }
  return { placed, shelf, nextBegin, latestEnd, clusters };
}

/** The positions that have a shelf. */
function listPlaced(shelfOf: Uint8Array): Uint32Array {
  const placed = new Uint32Array(shelfOf.length);
  let count = 0;
  for (let i = 0; i < shelfOf.length; i++) if (shelfOf[i] !== NO_SHELF) placed[count++] = i;
  return placed.slice(0, count);
}
