/**
 * Puts the entries of one lane on shelves so that no two marks of a shelf touch, for one zoom level.
 * What finds no shelf is gathered in clusters that keep count.
 *
 *     shelf 0   ◆1      ●        ◆4 ───────
 *     shelf 1      ●  ◆2     ◆3
 *     clusters           (12)        (7)
 *
 * Missed opportunities are placed first, so others give way to them. Clusters hold whole stretches of
 * 2^n days counted from day 0, whatever the window shows. Both hold for the whole level: while panning,
 * nothing changes its shelf or its cluster.
 */
import type { RowTable } from '../domain/chronology.ts';
import { isMissed, isOpenAt, MARK_GAP, OPEN_LENGTH, radiusOf, type LaneGeometry } from './geometry.ts';

/** Stands for "in a cluster" in the shelf column. */
export const NO_SHELF = 255;

/** log2 of the least width of a cluster in pixels. */
const CLUSTER_WIDTH_POWER = 5;

/** Entries come in order of their beginning, but a wider mark reaches further left, by less than this. */
const UNSORTED = 64;

/** Room a label would like beside its mark, in pixels; taken where shelves allow. */
const LABEL_WISH = 150;

export interface Cluster {
  /** First day of its stretch, and the day after its last. */
  readonly from: number;
  readonly to: number;
  /** Rows in it, by time. Missed opportunities are never in a cluster with others. */
  readonly rows: readonly number[];
  readonly missed: boolean;
}

export interface PackedLane {
  /** Shelves that marks may stand on. */
  readonly shelves: number;
  /** Positions in the lane's geometry that have a shelf, in order of their beginning. */
  readonly placed: Uint32Array;
  /** Shelf of each of `placed`. */
  readonly shelf: Uint8Array;
  /** For each of `placed`, the day at which the next mark on its shelf begins; Infinity for none. */
  readonly nextBegin: Float64Array;
  /** Running maximum of the ends of `placed`, for finding what reaches in from the left. */
  readonly latestEnd: Float64Array;
  /** In order of time. */
  readonly clusters: readonly Cluster[];
  readonly missedClusters: readonly Cluster[];
}

/** Packs a lane onto `shelves` shelves at a zoom level (see `levelOf`). */
export function packLane(table: RowTable, lane: LaneGeometry, level: number, shelves: number): PackedLane {
  const pixelsPerDay = 2 ** level;
  const count = lane.rows.length;
  const shelfOf = new Uint8Array(count).fill(NO_SHELF);
  const sink = new Shelves(shelves);
  for (const missedPass of [true, false]) {
    sink.startPass();
    for (let i = 0; i < count; i++) {
      const row = lane.rows[i] ?? 0;
      if (isMissed(table, row) !== missedPass) continue;
      const [from, to] = footprint(table, lane, i, pixelsPerDay);
      shelfOf[i] = sink.take(from, to, missedPass);
    }
  }
  return assemble(table, lane, shelfOf, level, shelves);
}

/** Pixels from day 0 that an entry's mark, brackets and line take at a scale. */
function footprint(
  table: RowTable,
  lane: LaneGeometry,
  i: number,
  pixelsPerDay: number,
): [from: number, to: number] {
  const row = lane.rows[i] ?? 0;
  const radius = radiusOf(table, row);
  const begin = (lane.begin[i] ?? 0) * pixelsPerDay;
  const until = (lane.until[i] ?? 0) * pixelsPerDay;
  return [
    begin - radius - (isOpenAt(table, row, 'start') ? OPEN_LENGTH : 0),
    Math.max(until, begin + radius) + (isOpenAt(table, row, 'end') ? OPEN_LENGTH : 0) + MARK_GAP,
  ];
}

/** The state of all shelves while a lane is swept from left to right, first for the missed ones. */
class Shelves {
  /** Pixel up to which each shelf is taken by a mark, and by the label it would like. */
  private readonly markEnd: Float64Array;
  private readonly labelEnd: Float64Array;
  /** What the first pass took, shelf by shelf, and how far the second has come along it. */
  private readonly taken: { from: number; to: number }[][];
  private readonly passed: Uint32Array;

  private readonly count: number;

  constructor(count: number) {
    this.count = count;
    this.markEnd = new Float64Array(count);
    this.labelEnd = new Float64Array(count);
    this.taken = Array.from({ length: count }, () => []);
    this.passed = new Uint32Array(count);
  }

  startPass(): void {
    this.markEnd.fill(-Infinity);
    this.labelEnd.fill(-Infinity);
  }

  /**
   * Takes a stretch on a shelf and gives its number; NO_SHELF if none is free. A shelf with room for the
   * last label too comes first; else the one whose last mark is longest past, whose label loses least.
   */
  take(from: number, to: number, firstPass: boolean): number {
    let best = NO_SHELF;
    for (let shelf = 0; shelf < this.count; shelf++) {
      if ((this.markEnd[shelf] ?? 0) > from || !this.isFree(shelf, from, to, firstPass)) continue;
      if ((this.labelEnd[shelf] ?? 0) <= from) {
        best = shelf;
        break;
      }
      if (best === NO_SHELF || (this.markEnd[shelf] ?? 0) < (this.markEnd[best] ?? 0)) best = shelf;
    }
    if (best === NO_SHELF) return best;
    this.markEnd[best] = to;
    this.labelEnd[best] = Math.max(to, from + LABEL_WISH);
    if (firstPass) this.taken[best]?.push({ from, to });
    return best;
  }

  /** True if nothing from the first pass stands in the stretch. */
  private isFree(shelf: number, from: number, to: number, firstPass: boolean): boolean {
    if (firstPass) return true;
    const taken = this.taken[shelf] ?? [];
    let at = this.passed[shelf] ?? 0;
    while (at < taken.length && (taken[at]?.to ?? 0) <= from - UNSORTED) at++;
    this.passed[shelf] = at;
    for (; at < taken.length && (taken[at]?.from ?? 0) < to; at++) {
      if ((taken[at]?.to ?? 0) > from) return false;
    }
    return true;
  }
}

function assemble(
  table: RowTable,
  lane: LaneGeometry,
  shelfOf: Uint8Array,
  level: number,
  shelves: number,
): PackedLane {
  const positions = Uint32Array.from(shelfOf.keys()).filter((i) => shelfOf[i] !== NO_SHELF);
  const nextBegin = new Float64Array(positions.length).fill(Infinity);
  const latestEnd = new Float64Array(positions.length);
  const ahead = new Float64Array(shelves).fill(Infinity);
  for (let p = positions.length - 1; p >= 0; p--) {
    const i = positions[p] ?? 0;
    const shelf = shelfOf[i] ?? 0;
    nextBegin[p] = ahead[shelf] ?? Infinity;
    ahead[shelf] = lane.begin[i] ?? 0;
  }
  let end = -Infinity;
  positions.forEach((i, p) => {
    end = Math.max(end, lane.until[i] ?? 0);
    latestEnd[p] = end;
  });
  return {
    shelves,
    placed: positions,
    shelf: Uint8Array.from(positions, (i) => shelfOf[i] ?? 0),
    nextBegin,
    latestEnd,
    clusters: gatherClusters(table, lane, shelfOf, level, false),
    missedClusters: gatherClusters(table, lane, shelfOf, level, true),
  };
}

function gatherClusters(
  table: RowTable,
  lane: LaneGeometry,
  shelfOf: Uint8Array,
  level: number,
  missed: boolean,
): Cluster[] {
  const days = 2 ** (CLUSTER_WIDTH_POWER - level);
  const clusters: { from: number; to: number; rows: number[]; missed: boolean }[] = [];
  for (let i = 0; i < shelfOf.length; i++) {
    const row = lane.rows[i] ?? 0;
    if (shelfOf[i] !== NO_SHELF || isMissed(table, row) !== missed) continue;
    const from = Math.floor((lane.begin[i] ?? 0) / days) * days;
    const last = clusters.at(-1);
    if (last?.from === from) last.rows.push(row);
    else clusters.push({ from, to: from + days, rows: [row], missed });
  }
  return clusters;
}
