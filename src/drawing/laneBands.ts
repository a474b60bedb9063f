/** The bands in which lanes stand, with what is said beside their names. */
import { countOf, formatCount } from '../base/count.ts';
import type { ShownLane } from '../viewing/showChronology.ts';
import type { LaneBand } from './drawing.ts';
import type { LaneLayout, Layout } from './layout.ts';

/** Bands by layout: they are the same in every frame of it. */
const knownBands = new WeakMap<Layout, readonly LaneBand[]>();

/** The bands of a layout's lanes. */
export function bandsOf(layout: Layout): readonly LaneBand[] {
  const known = knownBands.get(layout);
  if (known !== undefined) return known;
  const bands = layout.lanes.map(describeBand);
  knownBands.set(layout, bands);
  return bands;
}

function describeBand(layout: LaneLayout): LaneBand {
  const { lane, y, height, rowsHeight } = layout;
  const { id, name, sector } = lane;
  return {
    lane: id,
    name,
    sector,
    summary: isCounted(layout) ? summariseLane(lane) : '',
    y,
    height,
    rowsHeight,
  };
}

/** True for a lane high enough for more than its name. */
export function isCounted({ rowsHeight }: Pick<LaneLayout, 'rowsHeight'>): boolean {
  return rowsHeight >= TIGHT;
}

const TIGHT = 36;

/** "8 entries, 2 missed" */
export function summariseLane(lane: ShownLane): string {
  const entries = countOf(lane.entries.length + lane.findings.length, 'entry', 'entries');
  return lane.missed === 0 ? entries : `${entries}, ${formatCount(lane.missed)} missed`;
}
