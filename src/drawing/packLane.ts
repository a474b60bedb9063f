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
import { isMissed, isPoint } from '../analysis/rowTime.ts';
import { STEP } from '../base/steps.ts';
import type { RowTable } from '../domain/chronology.ts';
import {
  isBand,
  isDayWide,
  isOpenAt,
  MARK_GAP,
  OPEN_LENGTH,
  radiusOf,
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

/** What is placed first gives way to nothing: bands, then missed opportunities, then the rest. */
const PASSES = 3;

/** Packs a lane into `rows` rows, one or more, at a zoom level (see `levelOf`), in steps. */
export function* packLane(
  table: RowTable,
  lane: LaneGeometry,
  level: number,
  rows: number,
): Generator<undefined, PackedLane> {
  const prints = yield* measurePrints(table, lane, level);
  const shelfOf = yield* takeShelves(table, lane, prints, rows);
  const clusters = yield* gatherClusters(table, lane, prints, shelfOf, level, rows - 1);
  return yield* assemble(table, lane, shelfOf, clusters, level, rows);
}

function* measurePrints(table: RowTable, lane: LaneGeometry, level: number): Generator<undefined, Prints> {
  const { length } = lane.rows;
  const pixelsPerPlace = 2 ** level;
  const isWide = isDayWide(lane.map, pixelsPerPlace);
  const from = new Float64Array(length);
  const to = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    if (i % STEP === STEP - 1) yield;
    const row = lane.rows[i] ?? 0;
    const radius = radiusOf(table, row);
    const begin = (lane.begin[i] ?? 0) * pixelsPerPlace;
    const isMarkOnly = !isWide && isPoint(table, row);
    const until = isMarkOnly ? begin : (lane.until[i] ?? 0) * pixelsPerPlace;
    from[i] = begin - radius - (isOpenAt(table, row, 'start') ? OPEN_LENGTH : 0);
    to[i] = Math.max(until, begin + radius) + (isOpenAt(table, row, 'end') ? OPEN_LENGTH : 0) + MARK_GAP;
  }
  return { from, to };
}

/** The shelf of each position of a lane, NO_SHELF where none is free. */
function* takeShelves(
  table: RowTable,
  lane: LaneGeometry,
  { from, to }: Prints,
  count: number,
): Generator<undefined, Uint8Array> {
  const { length } = lane.rows;
  const passes = new Uint8Array(length);
  for (let i = 0; i < length; i++) passes[i] = passOf(table, lane.rows[i] ?? 0, count);
  const shelfOf = new Uint8Array(length).fill(NO_SHELF);
  const shelves = new Shelves(count);
  for (let pass = 0; pass < PASSES; pass++) {
    yield;
    shelves.startPass();
    // Boxes stand on the last row and must not cover a band.
    const among = pass === 0 ? Math.max(1, count - 1) : count;
    for (let i = 0; i < length; i++) {
      if (i % STEP === STEP - 1) yield;
      if (passes[i] === pass) shelfOf[i] = shelves.take(from[i] ?? 0, to[i] ?? 0, among);
    }
  }
  return shelfOf;
}

function passOf(table: RowTable, row: number, count: number): number {
  const isSingle = count === 1;
  if (isBand(table, row)) return isSingle ? 2 : 0;
  return (isMissed(table, row) ? 1 : 2) - (isSingle ? 1 : 0);
}

/** The state of all shelves while a lane is swept from left to right, pass after pass. */
class Shelves {
  /** Pixel up to which each shelf is taken in this pass by a mark, and by the label it would like. */
  readonly #markEnd: Float64Array;
  readonly #labelEnd: Float64Array;
  /** The least of `#markEnd`: what begins before it finds no shelf. In a crowded lane that is nearly all. */
  #firstEnd = -Infinity;
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
    this.#firstEnd = -Infinity;
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
    if (this.#firstEnd > from) return best;
    for (let shelf = 0; shelf < among; shelf++) {
      if ((this.#markEnd[shelf] ?? 0) > from) continue;
      const wordsEnd = this.#wordsBefore(shelf, from, to);
      if (wordsEnd === TAKEN) continue;
      const cuts = wordsEnd > from;
      if (!cuts && (this.#labelEnd[shelf] ?? 0) <= from) {
        best = shelf;
        break;
      }
      const isLonger = (this.#markEnd[shelf] ?? 0) < (this.#markEnd[best] ?? 0);
      if (best === NO_SHELF || (cuts === bestCuts ? isLonger : bestCuts)) {
        best = shelf;
        bestCuts = cuts;
      }
    }
    if (best === NO_SHELF) return best;
    this.#markEnd[best] = to;
    this.#firstEnd = least(this.#markEnd);
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
}

function least(numbers: Float64Array): number {
  let found = Infinity;
  for (const number of numbers) if (number < found) found = number;
  return found;
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
  table: RowTable,
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
    ahead[on] = begin - (isOpenAt(table, lane.rows[i] ?? 0, 'start') ? openLength : 0);
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
